"""One person under two given names: the same last word, told of in the same words, and no article has both names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rashomon.clean.fold import key
from rashomon.clean.given import is_given
from rashomon.facts.lines import Line, words_about
from rashomon.facts.measures import TITLES
from rashomon.facts.short_names import also
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Findings, Span
from rashomon.spans import Places, inside

REACH = 8
SHARED, SHARED_OF_KIN = 2, 3
"""Words of matter about the two names that must be the same; more where an article names two people of that last name."""
FEWEST_LETTERS = 3
LOOKED_AT = 12
"""Mentions of one name that are held against those of the other."""


def namesake_facts(story: Story, findings: Sequence[Findings], lines: Sequence[Line]) -> list[Fact]:
    """Conflicts about what a person's given name is, each pair of names once."""
    forms = _forms(findings)
    by_article: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        by_article[line.article.id].append(line)
    out = []
    for last, given in sorted(forms.items()):
        for one, other in combinations(sorted(given), 2):
            a, b = given[one], given[other]
            named = is_given(one) or is_given(other)
            if (
                named
                and not _alike(one, other)
                and _apart(story, last, (one, a), (other, b))
                and _of_one(a, b, given, by_article)
            ):
                readings = tuple(FactReading(spans[0].text, tuple(spans)) for spans in (a, b))
                about = f"given name of {last.capitalize()}"
                out.append(make_fact(story, about=about, slot="name", state="conflict", readings=readings))
    return out


def _forms(findings: Sequence[Findings]) -> dict[str, dict[str, list[Span]]]:
    """For each last word of a person's name of two words the given names, each with its mentions."""
    out: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for f in findings:
        body = Places(s.span for s in f.sentences if s.body)
        for span in (s for n in f.names if n.kind == "person" for s in n.spans):
            words = key(span.text).removesuffix("'s").split()
            if (
                len(words) == 2
                and min(map(len, words)) >= FEWEST_LETTERS
                and words[0].strip(".") not in TITLES
                and body.hold(span)
            ):
                out[words[1]][words[0]].append(span)
    return {last: {given: sorted(there) for given, there in forms.items()} for last, forms in out.items() if len(forms) > 1}


def _alike(one: str, other: str) -> bool:
    """Whether two given names may be two ways to write one: a part of it, a short form, or a few letters apart."""
    from rapidfuzz.distance import Levenshtein

    near = Levenshtein.distance(one, other) <= (1 if min(len(one), len(other)) < 5 else 2)
    return one.startswith(other[:3]) or near or also(one, other)


Told = tuple[str, Sequence[Span]]


def _apart(story: Story, last: str, one: Told, other: Told) -> bool:
    """Whether two names stand in articles of two accounts, of which none has both."""
    for (_, there), (given, _) in ((one, other), (other, one)):
        if any(f"{given} {last}" in story.low[s.article] for s in there):
            return False
    return not story.voices(one[1]) & story.voices(other[1])


def _of_one(
    a: Sequence[Span], b: Sequence[Span], given: Mapping[str, Sequence[Span]], lines: Mapping[str, Sequence[Line]]
) -> bool:
    """Whether some mention of the one name stands amid the words of some mention of the other."""
    homes = {s.article for s in (*a, *b)}
    kin = any(homes & {s.article for s in there} for there in given.values() if there is not a and there is not b)
    wanted = SHARED_OF_KIN if kin else SHARED
    return any(len(x & y) >= wanted for x in _contexts(a, lines) for y in _contexts(b, lines))


def _contexts(there: Sequence[Span], lines: Mapping[str, Sequence[Line]]) -> Iterator[frozenset[str]]:
    """The words of matter about each mention."""
    for span in there[:LOOKED_AT]:
        line = next((line for line in lines[span.article] if inside(span, line.sentence.span)), None)
        if line is not None:
            yield words_about(line, span, REACH)
