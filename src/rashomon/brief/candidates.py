"""Which sentences can stand as a line of a brief by themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.brief.manner import Manner, calls, manner_of, tongue_of
from rashomon.brief.marks import Marks
from rashomon.brief.passages import FEWEST_WORDS, MOST_LETTERS, passages
from rashomon.brief.prune import without
from rashomon.brief.told import Told, told
from rashomon.brief.verify import CUT
from rashomon.clean.stems import stems
from rashomon.records import Findings, Span
from rashomon.spans import overlap

MOST_WORDS, FEWEST_PLAIN = 70, 2
_CLOSED = re.compile(r"['’](?!\w)")
_LOWER = re.compile(r"\b[^\W\d_A-Z]{4,}\b")
_CAPITALS = re.compile(r"\b[^\W\d_a-zß-ÿ]{6,}\b")
"""A word in capitals that stands but once in a story shouts; the short name of a body is told again."""
_PRINTED = re.compile(
    r"\*\*|__|\]\(|`|^#|https?://|\bwww\.|\s\|\s|<[a-z/]|/(?:AP|AFP|EPA|PA|dpa|Reuters|Getty)\b|"
    r"\b(?:[Pp]hotos?|[Pp]ictures?|[Ii]mages?|Fotos?|Bild(?:er)?): |\((?:[Ff]ile )?(?:[Pp]hoto|[Pp]icture|Foto|Bild)\b"
)
"""Marks of type, addresses and credits of pictures: no words of a sentence."""
_END = re.compile(r"[.!?…][\"”’'»)\]]*\s*$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a line: its place, the parts of it that are shown, what these tell, where it stands.

    It is one sentence, or two `together`. `days` are those that it names; its `anchors` are its names and numbers, one each,
    and in place of those of a time the moment.
    """

    span: Span
    cites: tuple[Span, ...]
    article: int
    account: int
    outlet: str
    since: str
    until: str
    position: int
    count: int
    told: Told
    main: Told
    stems: frozenset[str]
    facts: tuple[str, ...]
    manner: Manner
    leans: tuple[frozenset[str], ...]
    doubtful: bool
    stale: bool
    past: bool = False
    foreign: bool = False
    together: bool = False
    days: tuple[str, ...] = ()
    anchors: frozenset[str] = frozenset()

    @property
    def day(self) -> str:
        """The day of its article; empty when that is not known."""
        return self.since[:10]

    def later_than(self, other: Candidate) -> bool:
        """Whether its article came out when that of the other was out for certain."""
        end = other.until if "T" in other.until else f"{other.until}T24"
        return bool(other.until) and self.since > end


def candidates(findings: Sequence[Findings], account: Mapping[str, int], marks: Mapping[str, Marks]) -> list[Candidate]:
    """The body sentences of all articles that can stand as lines, in the order of articles and text.

    Quotations that several accounts carry do not count as mere quotation. A line is doubtful when it names a day that cannot
    be, a refuted spelling or a slip; stale when it has a figure that was replaced and could not be cut out. It leans on words
    of which an earlier line must have told one of each group. It is foreign when most articles are in another language.
    """
    usual = usual_language(findings)
    capitals = Counter(word for f in findings for word in _CAPITALS.findall(f.article.text))
    once = {word.lower() for word, times in capitals.items() if times == 1}
    plain = frozenset(once.union(word for f in findings for word in _LOWER.findall(f.article.text)))
    return [
        replace(line, foreign=language_of(f) != usual)
        for number, f in enumerate(findings)
        for line in _of_article(f, number, account[f.article.id], marks[f.article.id], plain)
    ]


def language_of(f: Findings) -> str:
    """The language of an article; English where nothing tells it."""
    return f.article.language or "en"


def usual_language(findings: Sequence[Findings]) -> str:
    """The language of most of the articles; of as many, English or the first in order."""
    having = Counter(language_of(f) for f in findings)
    return max(sorted(having), key=lambda language: (having[language], language == "en"), default="en")


def _of_article(f: Findings, number: int, account: int, marks: Marks, plain: Collection[str]) -> Iterator[Candidate]:
    repeated = {s.start for s in marks.repeated}
    tongue, language = tongue_of(f.article.language), f.article.language
    named = frozenset(stem for n in f.names for stem in stems(n.name)) if tongue.nouns_are_capital else None
    count = sum(s.body for s in f.sentences)
    for place in passages(f, marks):
        span, settled = place.span, bool(place.settled)
        if (
            len(span.text) > MOST_LETTERS
            or not _whole(span, place.said)
            or (calls(span.text, tongue) and (place.together or not settled))
        ):
            continue
        old = bool(place.stale and not settled)
        cites = (without(f.article, span, place.stale) if old else ()) or (span,)
        text = CUT.join(part.text for part in cites)
        telling = told(text, language, named)
        if not FEWEST_WORDS <= telling.words <= MOST_WORDS:
            continue
        rest = tongue.beside.sub(" ", text)
        manner = manner_of(span, place.said, tongue=tongue, settled=settled, plain=plain)
        alone = sum(overlap(span, p) for p in place.said if p.start not in repeated)
        yield Candidate(
            span=span,
            cites=cites,
            article=number,
            account=account,
            outlet=f.article.outlet or "",
            since=f.article.published.from_ if f.article.published else "",
            until=f.article.published.until if f.article.published else "",
            position=place.position,
            count=count,
            told=telling,
            main=telling if rest == text else told(rest, language, named),
            stems=frozenset(telling.matter),
            facts=tuple(dict.fromkeys(fact for at in place.shared for fact in marks.facts[at])),
            manner=replace(manner, quoted=alone / len(span.text)),
            leans=place.leans,
            doubtful=bool(place.impossible or place.refuted),
            stale=old and len(cites) == 1,
            past=_of_the_past(f, tongue.past.match(span.text)),
            together=place.together,
            days=place.days,
            anchors=telling.anchors.difference(*(stems(part.text) for part in place.dated)).union(place.moments),
        )


def _of_the_past(f: Findings, year: re.Match[str] | None) -> bool:
    """Whether a sentence begins with a year before that of its article."""
    return bool(year and f.article.published and year[1] < f.article.published.from_[:4])


def _whole(span: Span, quoted: Sequence[Span]) -> bool:
    """Whether the sentence is complete, says something of the event, and cuts no quotation."""
    text = span.text
    if _PRINTED.search(text):
        return False
    if sum(map(_is_plain, text.split())) < FEWEST_PLAIN:
        return False
    if not _END.search(text) or text.rstrip("\"”’'»)] ").endswith("?") or not _starts(text):
        return False
    if text.count('"') % 2 or sum(text.count(c) for c in "“«„") != sum(text.count(c) for c in "”»"):
        return False
    if text[0] in "'‘" and not _CLOSED.search(text, 1):
        return False
    return all(span.start <= p.start and p.end <= span.end for p in quoted)


def _is_plain(word: str) -> bool:
    """Whether a word is no name, figure or abbreviation: a name with a date and an hour is no sentence."""
    return len(word) > 1 and word[:2].isalpha() and not word[0].isupper()


def _starts(text: str) -> bool:
    first = text.lstrip("\"“‘'«„([ ")[:1]
    return first.isupper() or first.isdigit() or (first.isalpha() and not first.islower())
