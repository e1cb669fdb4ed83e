"""The sentences of a story as the lines that facts are told in: their tokens, times, names, and what each says itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.clean.stems import is_little
from rashomon.facts.measures import DAYS_OF_WEEK, MONTHS
from rashomon.facts.numerals import Known, Token, tokens_of, values_in
from rashomon.records import Article, Findings, Sentence, Span, TimeMention
from rashomon.spans import inside, overlap

CORRECTION = re.compile(
    r"\b(?:correction|corrected|earlier version|previous version|we (?:also )?(?:gave|reported|said|wrote|stated)|erroneously|"
    r"incorrectly|an? (?:earlier|previous|original) (?:report|story|article|count|figure|tally)|clarification|"
    r"as (?:first|earlier|previously|originally) (?:reported|said|thought|stated|feared|believed)|"
    r"earlier (?:reports|counts|figures|tallies) (?:had )?(?:put|gave|given|said|spoke|spoken)|"
    r"had (?:first |earlier |originally |previously )?(?:spoken of|put (?:it|the \w+) at|been given as)|"
    r"(?:correcting|revising) an? |we called)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the story: its article, its words, and what the finders found inside it."""

    article: Article
    number: int
    sentence: Sentence
    tokens: tuple[Token, ...]
    stems: frozenset[str]
    times: tuple[TimeMention, ...]
    names: frozenset[str]
    correction: bool
    values: frozenset[float]
    own: frozenset[str]
    people: tuple[tuple[int, int], ...]

    @property
    def capitals(self) -> frozenset[str]:
        """The capitalised words of the line that name something, days and months apart; its first word if it is a name."""
        named = self.tokens[bool((self.people and self.people[0][0] > 0) or not self.people) :]
        return frozenset(
            t.low.removesuffix("'s")
            for t in named
            if t.text[0].isupper() and not is_little(t.low) and t.low not in DAYS_OF_WEEK and t.low not in MONTHS
        )

    @property
    def capitals_stems(self) -> frozenset[str]:
        """The stems of the words the line writes with a capital inside a sentence."""
        return frozenset(t.stem for t in self.tokens[1:] if t.text[0].isupper())


def lines_of(findings: Sequence[Findings], *, most: int = 60) -> list[Line]:
    """The body sentences of every article in order, at most `most` of each."""
    out: list[Line] = []
    known: dict[str | None, Known] = {}
    for f in findings:
        language, mine = f.article.language, [s for s in f.sentences if s.body][:most]
        quoted = [p for q in f.quotes if q.kind != "indirect" for p in q.content]
        for sentence in mine:
            tokens = tuple(tokens_of(sentence.span.text[:2000], known.setdefault(language, {}), language))
            out.append(
                Line(
                    article=f.article,
                    number=len(out),
                    sentence=sentence,
                    tokens=tokens,
                    stems=frozenset(t.stem for t in tokens if t.text[0].isalpha() and not is_little(t.low)),
                    times=tuple(t for t in f.times if inside(t.span, sentence.span)),
                    names=frozenset(n.name for n in f.names if any(inside(s, sentence.span) for s in n.spans)),
                    correction=bool(CORRECTION.search(sentence.span.text)),
                    values=frozenset(values_in(tokens)),
                    own=_own(sentence, tokens, quoted),
                    people=_people(f, sentence),
                )
            )
    return out


def _people(f: Findings, sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """The places of people's names in a sentence, counted from its start."""
    start = sentence.span.start
    spans = [s for n in f.names if n.kind == "person" for s in n.spans if inside(s, sentence.span)]
    return tuple(sorted((s.start - start, s.end - start) for s in spans))


def _own(sentence: Sentence, tokens: Sequence[Token], quoted: Sequence[Span]) -> frozenset[str]:
    """The words of matter that a sentence says itself, outside its quotations; none where it mostly quotes."""
    start = sentence.span.start
    spoken = [(p.start - start, p.end - start) for p in quoted if overlap(p, sentence.span)]
    own = [t for t in tokens if t.text[0].isalpha() and not any(a <= t.start < b for a, b in spoken)]
    return frozenset(t.stem for t in own if not is_little(t.low)) if 2 * len(own) > len(tokens) * 0.8 else frozenset()


def words_about(line: Line, span: Span, reach: int) -> frozenset[str]:
    """The words of matter within `reach` tokens of a place in a line, ages apart."""
    start = line.sentence.span.start
    inner = [i for i, t in enumerate(line.tokens) if span.start <= start + t.start < span.end]
    if not inner:
        return frozenset()
    around = (*line.tokens[max(0, inner[0] - reach) : inner[0]], *line.tokens[inner[-1] + 1 : inner[-1] + 1 + reach])
    return frozenset(t.stem for t in around if t.stem not in ("year", "old")) & line.stems
