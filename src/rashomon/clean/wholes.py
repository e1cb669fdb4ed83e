"""Runs made whole before they are told apart: the outlet, the authors, a firm of several founders; others cut back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from rashomon.clean import orgs, places, titles
from rashomon.clean.context import AFTER_PERSON
from rashomon.clean.given import is_given
from rashomon.clean.kinds import key_of
from rashomon.clean.tokens import Run, Token, Vocabulary, known, low, tokens_of
from rashomon.records import Article

STAFF = re.compile(r"\b(?:staff|(?:wire )?reports|desk|newsroom|agencies)\b", re.IGNORECASE)
NO_AUTHOR = re.compile(rf"{STAFF.pattern}|\b(?:correspondents?|reporters?|team)\b", re.IGNORECASE)
"""Words of a byline that names nobody."""
_SEAL = re.compile(rf" (?:{'|'.join(re.escape(seal) for seal in sorted(orgs.SEALS))})(?!\w)", re.IGNORECASE)
"""A firm's word of law behind its name: a part of it."""
_OUTLET = re.compile(r"[A-ZÀ-Þ0-9][\w.'’&-]*(?: (?:of|the|and|de|del|la|du|des|&|[A-ZÀ-Þ0-9][\w.'’&-]*)){1,6}(?<!\.)")
"""A name in several words, each with a capital."""


def authors_of(article: Article) -> list[str]:
    """The authors in several words that are people rather than a staff or a body."""
    named = (name for name in article.authors if " " in name and not NO_AUTHOR.search(name))
    return [name for name in named if (last := low(name.split()[-1])) not in orgs.LAST or last in orgs.SURNAMES]


def with_outlet(text: str, outlet: str | None, runs: Iterator[Run]) -> Iterator[Run]:
    """The runs, the outlet's name one run wherever it stands whole in the words of some."""
    name = (outlet or "").removeprefix("The ")
    if not _OUTLET.fullmatch(name):
        yield from runs
        return
    whole = [
        m.span() for m in islice(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text), 50) if not _SEAL.match(text, m.end())
    ]
    yield from _apart(runs, whole)
    yield from (Run((Token(a, b, text[a:b], False),)) for a, b in whole)


def with_authors(article: Article, runs: Iterator[Run]) -> Iterator[Run]:
    """The runs, each author one run in a byline, whatever the words of the name are elsewhere."""
    lines = [f.span for f in article.furniture if f.kind == "byline"]
    spots = [(s, name, s.text.find(name)) for s in lines for name in authors_of(article)]
    whole = [(s.start + at, s.start + at + len(name)) for s, name, at in spots if at >= 0]
    yield from _apart(runs, whole)
    yield from (Run(tuple(tokens_of(article.text, a, b))) for a, b in whole if tokens_of(article.text, a, b))


def with_partners(text: str, runs: list[Run]) -> list[Run]:
    """The runs, the names before a comma made part of the firm that goes on after it: "Pell, Oduya & Partners"."""
    out: list[Run] = []
    for run in runs:
        words = run.words
        while "&" in words and low(words[-1]) in orgs.FOUNDERS and out and text[out[-1].end : run.start] == ", ":
            if len(out[-1].tokens) > 1 or known(out[-1].words):
                break
            before = out.pop().tokens[0]
            comma = Token(before.start, before.end + 1, f"{before.text},", False)
            run = Run((comma, *run.tokens))
        out.append(run)
    return out


def _apart(runs: Iterator[Run], whole: Sequence[tuple[int, int]]) -> Iterator[Run]:
    """The runs that meet none of some stretches."""
    if not whole:
        return runs
    return (run for run in runs if not any(a < run.end and run.start < b for a, b in whole))


def headed(run: Run) -> bool:
    return any(low(t.text) in orgs.FIRST or low(t.text) in orgs.LAST for t in run.tokens) and any(t.link for t in run.tokens)


def _led_by_letters(text: str, run: Run, vocab: Vocabulary, others: Collection[str]) -> bool:
    """Whether a rank or office in letters leads the name of a person: "DSP Ada Brook", where the rest tells of one."""
    letters, rest = run.tokens[0].text, [low(t.text) for t in run.tokens[1:]]
    if not 2 <= len(letters) <= 5 or not letters[:2].isupper() or "." in letters:
        return False
    if any(t.link or t.text.isupper() for t in run.tokens[1:]):
        return False
    if any(vocab.plain(w) or w in orgs.LAST or w in orgs.FIRST or w in places.LAST or w in places.PLACES for w in rest):
        return False
    told = is_given(run.tokens[1].text) or " ".join(rest) in others or rest[-1] in others
    return told or bool(AFTER_PERSON.match(text, run.end))


def shortened(text: str, runs: Sequence[Run], vocab: Vocabulary) -> Iterator[Run]:
    """The runs, those that go on beyond a name which stands alone elsewhere ("Ada Brook Returns") cut back to it."""
    counts = Counter(key_of(r) for r in runs if 2 <= len(r.tokens) <= 3 and not r.courtesy)
    surnames = {key.split()[-1] for key in counts if is_given(key.split()[0])}
    alone = {key_of(r) for r in runs if len(r.tokens) == 1}
    for run in runs:
        tokens, size = run.tokens, len(run.tokens)
        if size in (3, 4) and _led_by_letters(text, run, vocab, alone | counts.keys()):
            yield Run(tokens[1:], run.courtesy, (*run.offices, tokens[0]))
            continue
        if size < 2 or low(tokens[-1].text) in orgs.LAST or known(run.words):
            yield run
            continue
        first, last = low(tokens[0].text), low(tokens[-1].text)
        if size == 2 and not is_given(first) and first not in titles.PARTICLES and not run.offices and not tokens[1].link:
            if first in surnames and not any(last in table for table in (surnames, orgs.LAST, places.LAST, titles.THINGS)):
                yield run.of(tokens[:1])
                continue
            if last in surnames and (vocab.plain(first) or first.endswith("ing")):
                yield Run(tokens[1:])
                continue
        for less in range(size - 1, 1, -1):
            if last in surnames and not vocab.plain(last):
                break
            if low(" ".join(run.words[:less])) in counts and not tokens[less].link:
                run = run.of(tokens[:less])
                break
            before = low(tokens[-less - 1].text)
            if low(" ".join(run.words[-less:])) in counts and (
                vocab.plain(before) or before in titles.ROLES or (is_given(tokens[-less].text) and not is_given(before))
            ):
                run = Run(tokens[-less:])
                break
        yield run
