"""The speakers of one article: who they are, what they are called, and which of their words an account rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.facts import sources as words
from rashomon.facts import speaking
from rashomon.records import Quote, Span

Sort = Literal["person", "body", "group"]

_PERSON = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ’'-]+(?: [A-ZÀ-Þ][\w’'-]*\.?){1,4}")
_LONGEST = 9
"""Words of the longest description that can stand for a source's name."""
_AFTER_HEAD = re.compile(
    r"(?:,| (?:(?:of|in|at|for|from|on|to|by|near|close|who|that|which|there|here|with)|[a-z]{2,12}ing)\b)"
)
_INDEFINITE = re.compile(
    r"(?:an?|one|another|the other|two|three|four|five|six|seven|several|some|many|ein(?:e[rn]?)?|zwei|drei|mehrere)\b",
    re.IGNORECASE,
)
_POINTED = re.compile(r"(?:the|its|his|her|their|our|der|die|das)\b", re.IGNORECASE)
_SHE = re.compile(
    r"(?:s?he|it|they|we|I|you|who|which|that|this|these|those|one|both|some|er|sie|es|wir|ich|man)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker of an article: what it is called, of what sort it is, and all that it says.

    `office`: it holds one, or speaks for somebody. A `group` has no name ("two former fitters").
    """

    name: str
    span: Span
    sort: Sort
    office: bool
    quotes: tuple[Quote, ...]

    @property
    def own_words(self) -> str:
        """The words of it that stand in marks."""
        return " ".join(part.text for q in self.quotes if q.kind != "indirect" for part in q.content)


def untitled(name: str) -> str:
    """A person's name without the offices that stand before it ("District Collector")."""
    titles = [m.end() for m in words.OFFICES.finditer(name)]
    bare = name[max(titles, default=0) :].strip(" ,")
    return bare if bare.count(" ") else name


def looks_like_a_person(name: str) -> bool:
    """Whether a name has the form of a person's full name."""
    return bool(_PERSON.fullmatch(name)) and not _INDEFINITE.match(name) and not _POINTED.match(name)


def described(text: str, taken: frozenset[str], *, who: bool = False) -> tuple[str, Sort] | None:
    """What a speaker without a name is called, and its sort; None where the words do not tell it from others.

    `taken` holds the words of the bodies and offices that the article names otherwise: "the union" is one of those.
    `who`: the word "who" follows, so that it is a person whatever the noun ("a winch hand who asked not to be named").
    """
    whole = " ".join(text.split())
    bare = words.ARTICLE.sub("", whole)
    if not bare or _SHE.fullmatch(bare) or len(whole.split()) > _LONGEST or not bare[0].isalpha():
        return None
    spokes = speaking.SPOKES.fullmatch(whole)
    if spokes:
        name = bare if spokes["of"] else spokes["body"].strip()
        return (words.ARTICLE.sub("", name), "body") if name else None
    head = _AFTER_HEAD.split(bare, maxsplit=1)[0].split()
    last = head[-1].lower() if head else ""
    indefinite = _INDEFINITE.match(whole)
    if (indefinite and whole != bare) or (indefinite and len(head) > 1):
        known = (who or speaking.is_person(last)) and not (last.startswith("sprecher") and bare.count(" ") == 0)
        body = speaking.BODIES.fullmatch(last) and not speaking.is_person(last)
        return (_small(_cut(whole)), "body" if body else "group") if known or body else None
    if speaking.BODIES.fullmatch(last) or last in speaking.PLURAL_BODIES:
        return _body(bare, head, taken)
    if not _POINTED.match(whole):
        return (_small(bare), "group") if _several(bare, head, last) else None
    if words.OFFICES.search(" ".join(head)) and last not in taken and len(head) > 1:
        return _small(bare), "body"
    more = len(bare.split()) > len(head) + 1 and speaking.is_person(last)
    return (_small(whole), "group") if more and last not in taken else None


def _cut(whole: str) -> str:
    """A description without the one word after its noun that was cut from what it belongs to ("a man walking")."""
    m = _AFTER_HEAD.search(whole)
    return whole[: m.start()] if m and whole.count(" ", m.start()) < 2 else whole


def _several(bare: str, head: Sequence[str], last: str) -> bool:
    """Whether words without an article are a number of people ("Campaigners", "civil defence officials")."""
    people = (last.endswith("s") and speaking.is_person(last)) or (last in ("people", "men", "women") and len(bare.split()) > 1)
    return people and len(head) <= 3 and not any(word[0].isupper() for word in head[1:])


def _body(bare: str, head: Sequence[str], taken: frozenset[str]) -> tuple[str, Sort] | None:
    """A body that is told by its noun; None for one that the article names otherwise."""
    last = head[-1].lower()
    if len(head) == 1 and bare.count(" ") == 0 and last in speaking.GENERIC and last in taken:
        return None
    if len(head) > 5 or (words.OFFICES.match(bare) and not re.match(r"\w+(?:[’']s)\b", bare)):
        return None
    named = bare[0].isupper() and len(head) > 1 and head[1][0].isupper()
    return (bare if named else _small(bare)), "body"


def _small(text: str) -> str:
    """Words with a small first letter, but for those in capitals."""
    return text if text[:2].isupper() else text[0].lower() + text[1:]
