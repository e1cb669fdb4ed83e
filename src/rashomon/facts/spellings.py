"""The ways in which articles write the name of one person or body: alike, in other letters, shorter, or quarrelling.

A name is told in compatible ways where the forms sound alike ("Llewelyn", "Llewellyn"), where one leaves off an accent, a mark
or a part, or has an initial or a short form. Other letters in one word ("Adela", "Adele") are a conflict.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from rashomon.clean.fold import key
from rashomon.clean.given import is_given
from rashomon.facts.measures import TITLES
from rashomon.facts.short_names import also
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Findings, Span
from rashomon.spans import Places

Kin = Literal["same", "mark", "part", "short", "sound", "letter"]
"""How two words, or two names, are ways to write one."""
LONGEST_SHORT = 6
"""Letters of the longest short form of a given name."""
FEWEST = 5
"""Letters that words must have before they may sound alike and be one."""
BLOCK = 40
"""Names with one word in common that are held against each other."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which articles write a name: its kind, its words without titles, what it is called for short, where."""

    kind: str
    written: str
    words: tuple[str, ...]
    roles: frozenset[str]
    spans: tuple[Span, ...]

    @property
    def articles(self) -> frozenset[str]:
        """The articles that have the form."""
        return frozenset(s.article for s in self.spans)


Variants = tuple[tuple[Form, ...], str]
"""The forms of one name, and whether they are compatible or in conflict."""


def forms_of(findings: Sequence[Findings]) -> list[Form]:
    """The fullest form of every name in each article, those that are written alike together."""
    spans: dict[tuple[str, str], list[Span]] = defaultdict(list)
    roles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for f in findings:
        body = Places(s.span for s in f.sentences if s.body)
        for name in f.names:
            inner = [s for s in name.spans if body.hold(s)]
            if inner:
                longest = max(inner, key=lambda s: (len(s.text.split()), -s.start))
                called = name.kind, bare(longest.text)
                spans[called].append(longest)
                roles[called] |= {role.text.split()[-1].lower() for role in name.roles}
    return [
        Form(kind, written, tuple(_words(written)), frozenset(roles[kind, written]), tuple(sorted(there)))
        for (kind, written), there in sorted(spans.items())
    ]


def bare(text: str) -> str:
    """A name as written, without the ending of a possessor and the titles before it."""
    words = text.removesuffix("’s").removesuffix("'s").split()
    while len(words) > 2 and words[0].lower().rstrip(".") in TITLES:
        words = words[1:]
    return " ".join(words)


def variants(story: Story, forms: Sequence[Form]) -> list[Variants]:
    """The forms of each name that is written in several ways, the one most articles have first; and how they stand."""
    groups: list[tuple[set[Form], set[Kin]]] = []
    for one, other, kin in _pairs(story, forms):
        met = [g for g in groups if g[0] & {one, other}]
        groups = [g for g in groups if not g[0] & {one, other}]
        groups.append(({one, other}.union(*(g[0] for g in met)), {kin}.union(*(g[1] for g in met))))
    out = []
    for inner, kins in groups:
        ordered = sorted(inner, key=lambda f: (-len(f.articles), -len(f.written), f.written))
        out.append((tuple(ordered), "conflict" if "letter" in kins else "compatible"))
    return sorted(out, key=lambda told: told[0][0].written)


def _pairs(story: Story, forms: Sequence[Form]) -> Iterator[tuple[Form, Form, Kin]]:
    """The pairs of forms of one name; an initial or a part of a name only where it can be of one name alone."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for n, form in enumerate(forms):
        if len(form.words) > 1 and len(form.words[-1]) > 1:
            for block in sorted({*form.words, "~" + _sound(form.words[-1])}):
                blocks[block].append(n)
    near = sorted({pair for same in blocks.values() for pair in combinations(same[:BLOCK], 2)})
    found = [(forms[i], forms[j], kin) for i, j in near if (kin := kin_of(forms[i], forms[j]))]
    for one, other, kin in found:
        lesser = min((one, other), key=lambda f: (sum(map(len, f.words)), f.written))
        wholes = {max(p[:2], key=lambda f: (sum(map(len, f.words)), f.written)).words[0] for p in found if lesser in p[:2]}
        unsure = kin in ("part", "short") and len({w[:3] for w in wholes if w[:1] == lesser.words[0][:1]}) > 1
        if not unsure and not _both(story, one, other):
            yield one, other, kin


def _both(story: Story, one: Form, other: Form) -> bool:
    """Whether an article that has the one form has the other too, so that it means two or writes both."""
    short, long = sorted((one, other), key=lambda f: len(f.written))
    if short.written in long.written and short.kind == long.kind == "person":
        return bool(short.articles & long.articles)
    return any(b.written in story.texts[a] for x, b in ((one, other), (other, one)) for a in x.articles)


def kin_of(one: Form, other: Form) -> Kin | None:
    """How two names are ways to write one: by their words in order, the given name and the last word always among them."""
    people = {one.kind, other.kind}
    if one.kind != other.kind and "person" not in people:
        return None
    a, b = sorted((one.words, other.words), key=len)
    tried = [tuple(zip(a, b[-len(a) :], strict=True))]
    if len(a) < len(b) and people == {"person"} and len(a) > 1:
        tried.append(tuple(_within(a, b)))
    offices = bool(one.roles & other.roles)
    for pairs in tried:
        kins = [_kin(x, y, person=people == {"person"}, first=n == 0, office=offices) for n, (x, y) in enumerate(pairs)]
        if kins and None not in kins and (kin := _all_told([k for k in kins if k], whole=len(a) == len(b))):
            return kin
    return None


def _within(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The words of a shorter name beside those of a longer one that begins alike: "Dario Venturelli-Ccopa"."""
    rest = iter(b[1:])
    yield a[0], b[0]
    for word in a[1:]:
        match = next((w for w in rest if w == word), None)
        yield word, match or ""


def _all_told(kins: Sequence[Kin], *, whole: bool) -> Kin | None:
    """How names stand by how their words stand; None where no word is wholly the same and one is only a short form."""
    told = [k for k in kins if k != "same"]
    if "letter" in told:
        return "letter" if len(told) == 1 or (len(kins) == len(told) == 2 and "short" not in told) else None
    if told.count("sound") > 1:
        return "letter" if len(kins) == 2 else None
    if not told:
        return "mark" if whole else "part"
    return told[0] if whole or told[0] != "short" else None


def _kin(a: str, b: str, *, person: bool, first: bool, office: bool) -> Kin | None:
    """How two words of two names are ways to write one."""
    if a == b:
        return "same"
    short, long = sorted((a, b), key=len)
    if not short:
        return None
    if person and first and _shortened(short, long):
        return "short"
    alike = person and len(short) >= FEWEST and _sound(a) == _sound(b) and _apart(a, b) <= (2 if len(short) > 6 else 1)
    if alike and (not first or _left_off(*sorted((_eased(a), _eased(b)), key=len))):
        return "sound"
    forms = short.rstrip("s") == long.rstrip("s") if person else long.startswith(short)
    if forms and not (person and (not first or is_given(short) or is_given(long))):
        return None
    if slipped(a, b) and not (person and first and is_given(short) and is_given(long)):
        return "sound"
    wide = person and first and office and len(short) >= FEWEST and _apart(a, b) <= 2
    return "letter" if wide or misspelt(a, b, person=person) else None


def slipped(a: str, b: str) -> bool:
    """Whether two words are one but for one letter that ears miss: a vowel for a vowel, or a letter left out; not at the end.

    Another last letter may be another name ("Helen", "Helene"; "Adela", "Adele").
    """
    from rapidfuzz.distance import Levenshtein

    short, long = sorted((a, b), key=len)
    if len(short) < FEWEST or Levenshtein.distance(short, long) != 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    new, last = long[at], at == len(long) - 1
    if len(short) == len(long):
        return not last and {new, short[at]} <= _VOWELS
    return not last or new not in _ENDINGS


_VOWELS = frozenset("aeiouy")
_ENDINGS = _VOWELS | {"s", "n"}
"""Last letters by which one name becomes another."""


def _shortened(short: str, long: str) -> bool:
    """Whether a given name is the initial, the beginning, the end or the pet form of another."""
    if len(short) == 1:
        return long.startswith(short)
    if also(short, long):
        return True
    begins = len(short) > 2 and long.startswith(short) and len(long) > len(short) + 1
    return len(short) <= LONGEST_SHORT and (begins or (len(short) > 3 and long.endswith(short)))


def _apart(a: str, b: str) -> int:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(_eased(a), _eased(b))


def _left_off(short: str, long: str) -> bool:
    """Whether one word is another with letters left off: "Marian" is not "Marion"."""
    rest = iter(long)
    return all(letter in rest for letter in short)


def _eased(word: str) -> str:
    """A word with the letters that many leave out or double taken off: h, the second of two, y for i."""
    eased = word.replace("ph", "f").replace("ck", "k").replace("y", "i").replace("h", "")
    return re.sub(r"(.)\1+", r"\1", eased)


def _sound(word: str) -> str:
    """What two spellings of one name share: the consonants, with a vowel at either end."""
    eased = _eased(word)
    return eased[:1] + re.sub(r"[aeiou]", "", eased[1:-1]) + eased[-1:] if len(eased) > 1 else eased


_PARTS = re.compile(r"[^\W\d_]+(?:['’ʻ`][^\W\d_]+)*")


def _words(written: str) -> Iterator[str]:
    """The words of a name without accents and marks: those joined by a hyphen apart, initials one by one."""
    for word in _PARTS.findall(written):
        plain = re.sub(r"['’ʻ`]", "", key(word))
        yield from plain if word.isupper() and len(plain) == 2 else (plain,)


def _either_side(word: str) -> str:
    """A word as it is written on one side of the Atlantic ("theatre", "recognised", "adviser")."""
    word = word.replace("our", "or").replace("is", "iz")
    return word[:-2] + "er" if word.endswith("re") else re.sub(r"or(s?)$", r"er\1", word)


def misspelt(a: str, b: str, *, person: bool) -> bool:
    """Whether two words are one name in two spellings: long enough, one or two letters apart, no form of one word."""
    from rapidfuzz.distance import Levenshtein

    a, b = _either_side(a), _either_side(b)
    shorter = min(len(a), len(b))
    if a == b or shorter < (3 if person else 4) or (not person and a.rstrip("s") == b.rstrip("s")):
        return False
    return Levenshtein.distance(a, b) <= (1 if shorter < 7 or not person else 2)


SLOTS = {"person": "name", "org": "name", "other": "name", "place": "place"}


def variant_facts(story: Story, groups: Sequence[Variants]) -> list[Fact]:
    """A fact for each name that is written in several ways, with a reading for each way."""
    out = []
    for forms, state in groups:
        readings = _readings(forms, apart=state == "compatible")
        about = f"spelling of {forms[0].written}" if state == "conflict" else f"name of {forms[0].written}"
        out.append(make_fact(story, about=about, slot=SLOTS[forms[0].kind], state=state, readings=readings))
    return out


def _readings(forms: Sequence[Form], *, apart: bool) -> tuple[FactReading, ...]:
    """A reading for each form; unless `apart`, one for all that are written in the same letters, accents and marks aside."""
    by_words: dict[object, list[Form]] = defaultdict(list)
    for form in forms:
        by_words[form.written if apart else form.words].append(form)
    return tuple(FactReading(same[0].written, tuple(sorted(s for f in same for s in f.spans))) for same in by_words.values())


def one_name(groups: Sequence[Variants]) -> Mapping[str, str]:
    """For each form of a name, in small letters, the one that most articles have."""
    return {form.written.lower(): forms[0].written for forms, _ in groups for form in forms}
