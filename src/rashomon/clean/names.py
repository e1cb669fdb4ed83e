"""People, places and organisations in one article, and the same ones over a story."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from rashomon.clean import orgs, places, titles
from rashomon.clean.beside import listed_with, named_after
from rashomon.clean.common import COMMON
from rashomon.clean.context import Kind
from rashomon.clean.datelines import DATELINE
from rashomon.clean.described import Described, ages, descriptions
from rashomon.clean.given import is_given
from rashomon.clean.groups import Named, group_names
from rashomon.clean.join import join_names
from rashomon.clean.kinds import Kinds, key_of, kinds_of, stands
from rashomon.clean.people import Person, gender, join_people, roles
from rashomon.clean.runs import runs_of
from rashomon.clean.tokens import Run, Token, Vocabulary, known, low, tokens_of, vocabulary
from rashomon.clean.words import in_title_case
from rashomon.records import Article, Name, Sentence
from rashomon.spans import cut

__all__ = ["find_names", "join_names"]

_VIA = re.compile(
    r"^\W*(?:via|from|source:|h/t|(?:first|originally) (?:published|reported|appeared) (?:by|in|on))\s+", re.IGNORECASE
)
SLUG_LETTERS = re.compile(r"[A-Z]{2,6}(?:[ /][A-Z]{2,6})+")
_OUTLET = re.compile(r"[A-ZÀ-Þ0-9][\w.'’&-]*(?: (?:of|the|and|de|del|la|du|des|&|[A-ZÀ-Þ0-9][\w.'’&-]*)){1,6}(?<!\.)")
"""A name in several words, each with a capital."""
PLATFORMS = frozenset(
    {"facebook", "twitter", "whatsapp", "linkedin", "instagram", "telegram", "google news", "youtube", "tiktok"}
)
"""Whose names on a share button are no part of the news."""
LONGEST = 300_000
"""Characters of a text in which names are looked for."""
LONGEST_TITLE = 250
TITLE = 5
"""Words with a capital in a row that make a run a title rather than a name."""


def find_names(article: Article, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """Every name of the article with all its mentions, in order of first mention."""
    text = article.text[:LONGEST]
    vocab = vocabulary(text, article.language)
    plain: list[Run] = []
    titled: list[tuple[int, int]] = []
    lines = [(f.span.start, f.span.end) for f in article.furniture if f.kind in ("byline", "credit", "caption")]
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        if end > LONGEST:
            break
        said = sentence.span.text
        ended = sentence.body and said[-1] in '."”' and not said.isupper()
        named_line = any(a <= start < b for a, b in lines)
        if len(said) <= LONGEST_TITLE and not ended and in_title_case(said) and not (named_line and not said.isupper()):
            titled.append((start, end))
            continue
        for run in runs_of(text, start, end, vocab):
            if len(run.tokens) >= TITLE and low(run.tokens[-1].text) not in orgs.LAST and not _headed(run):
                titled.append((run.start, run.end))
            else:
                plain.append(run)
    plain = list(_with_outlet(text, article.outlet, _with_authors(article, _shortened(plain, vocab))))
    kinds = kinds_of(text, plain, vocab)
    kinds.of.update(dict.fromkeys(_dateline_places(article), "place"))
    kinds.of.update(listed_with(text, plain, kinds.of, of_sport=vocab.of_sport))
    kinds.of.update(named_after(text, plain, kinds.of))
    kinds.of.update(dict.fromkeys(_outlets(article), "org"))
    kinds.of.update({low(name): "person" for name in article.authors if len(name.split()) > 1})
    named = [Named(run, kinds.of[key_of(run)]) for run in plain if key_of(run) in kinds.of and stands(text, run, kinds)]
    named += _in_titles(text, titled, kinds)
    shared = [(f.span.start, f.span.end) for f in article.furniture if f.kind in ("promo", "footer")]
    named = [n for n in named if key_of(n.run) not in PLATFORMS or not any(a <= n.run.start < b for a, b in shared)]
    people = join_people(text, sorted((n.run for n in named if n.kind == "person"), key=lambda r: r.start))
    out = _people(article, people)
    others = sorted((n for n in named if n.kind != "person"), key=lambda n: n.run.start)
    out += group_names(article, text, others, (n.run for n in named if n.kind == "person"))
    return tuple(sorted(out, key=lambda n: (n.spans[0].start, n.spans[0].end, n.name)))


def _outlets(article: Article) -> set[str]:
    """The outlet and the agencies credited, as keys: organisations, whatever their words look like."""
    named = [article.outlet or ""]
    named += [
        _VIA.sub("", f.span.text).strip("():. ") for f in article.furniture if f.kind == "credit" and len(f.span.text) < 60
    ]
    named = [name.split()[0] if SLUG_LETTERS.fullmatch(name) else name for name in named if name]
    keys = {low(name) for name in named if name}
    return keys | {name.removeprefix("the ") for name in keys}


def _with_outlet(text: str, outlet: str | None, runs: Iterator[Run]) -> Iterator[Run]:
    """The runs, the outlet's name one run wherever it stands whole in the words of some."""
    name = (outlet or "").removeprefix("The ")
    if not _OUTLET.fullmatch(name):
        yield from runs
        return
    whole = [m.span() for m in islice(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text), 50)]
    yield from _apart(runs, whole)
    yield from (Run((Token(a, b, text[a:b], False),)) for a, b in whole)


def _with_authors(article: Article, runs: Iterator[Run]) -> Iterator[Run]:
    """The runs, each author one run in a byline, whatever the words of the name are elsewhere."""
    lines = [f.span for f in article.furniture if f.kind == "byline"]
    spots = [(s, name, s.text.find(name)) for s in lines for name in article.authors if " " in name]
    whole = [(s.start + at, s.start + at + len(name)) for s, name, at in spots if at >= 0]
    yield from _apart(runs, whole)
    yield from (Run(tuple(tokens_of(article.text, a, b))) for a, b in whole if tokens_of(article.text, a, b))


def _apart(runs: Iterator[Run], whole: Sequence[tuple[int, int]]) -> Iterator[Run]:
    """The runs that meet none of some stretches."""
    if not whole:
        return runs
    return (run for run in runs if not any(a < run.end and run.start < b for a, b in whole))


def _dateline_places(article: Article) -> Iterator[str]:
    """The places that datelines begin with, as keys."""
    for mark in article.furniture:
        found = DATELINE.match(mark.span.text + " A") if mark.kind == "dateline" else None
        for place in found["place"].split(",")[0].split("/") if found else ():
            name = low(place.strip())
            if name not in COMMON and name not in titles.NOBODY:
                yield name


def _headed(run: Run) -> bool:
    return any(low(t.text) in orgs.FIRST or low(t.text) in orgs.LAST for t in run.tokens) and any(t.link for t in run.tokens)


def _shortened(runs: Sequence[Run], vocab: Vocabulary) -> Iterator[Run]:
    """The runs, those that go on beyond a name which stands alone elsewhere ("Ada Brook Returns") cut back to it."""
    counts = Counter(key_of(r) for r in runs if 2 <= len(r.tokens) <= 3 and not r.courtesy)
    surnames = {key.split()[-1] for key in counts if is_given(key.split()[0])}
    for run in runs:
        tokens, size = run.tokens, len(run.tokens)
        if size < 2 or low(tokens[-1].text) in orgs.LAST or known(run.words):
            yield run
            continue
        first, last = low(tokens[0].text), low(tokens[-1].text)
        if size == 2 and not is_given(first) and first not in titles.PARTICLES and not run.offices and not tokens[1].link:
            if first in surnames and last not in surnames | orgs.LAST | places.LAST | titles.THINGS:
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


def _in_titles(text: str, parts: Sequence[tuple[int, int]], kinds: Kinds) -> list[Named]:
    """Names in lines written in capitals: those the article knows, those of the tables, a given name and what follows."""
    out: list[Named] = []
    for start, end in parts:
        tokens = [t for t in tokens_of(text, start, end) if not t.link]
        at = 0
        while at < len(tokens):
            near = tokens[at : at + 5]
            joined = next((n for n, (a, b) in enumerate(pairwise(near), 1) if text[a.end : b.start].strip()), len(near))
            size, kind = _longest(near[:joined], kinds)
            if kind:
                out.append(Named(Run(tuple(tokens[at : at + size])), kind))
            at += max(1, size)
    return out


def _longest(tokens: Sequence[Token], kinds: Kinds) -> tuple[int, Kind | None]:
    for size in range(len(tokens), 0, -1):
        words = tuple(t.text for t in tokens[:size])
        name = low(" ".join(words))
        kind = kinds.of.get(name) or (known(words) if size > 1 or not words[0].isupper() else None)
        if kind is None and name in kinds.surnames:
            kind = "person"
        if kind and (size > 1 or name not in COMMON or name in kinds.surnames):
            return size, kind
    if len(tokens) > 1 and is_given(tokens[0].text) and all(low(t.text) not in COMMON for t in tokens[:2]):
        return 3 if len(tokens) == 3 and low(tokens[2].text) not in COMMON else 2, "person"
    return 0, None


def _people(article: Article, people: Sequence[Person]) -> list[Name]:
    """Each person as a name with gender, mentions, and the roles beside the name or in place of it."""
    beside = [roles(article, p) for p in people]
    genders = [gender(article.text, p) for p in people]
    known_as = [
        Described(
            told,
            tuple(r.start for r in p.runs),
            frozenset(w for span in spans for w in low(span.text).split()),
            ages(article.text, [r.end for r in p.runs]),
        )
        for p, told, spans in zip(people, genders, beside, strict=True)
    ]
    instead = descriptions(article.text[:LONGEST], known_as)
    return [
        Name(
            article=article.id,
            name=p.name,
            kind="person",
            gender=genders[number],
            spans=tuple(cut(article, r.start, r.end) for r in p.runs),
            roles=tuple(sorted({*beside[number], *(cut(article, a, b) for a, b in instead.get(number, ()))})),
        )
        for number, p in enumerate(people)
    ]
