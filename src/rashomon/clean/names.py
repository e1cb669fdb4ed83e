"""People, places and organisations in one article, and the same ones over a story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rashomon.clean import orgs, titles
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
from rashomon.clean.shouts import without_shouts
from rashomon.clean.tokens import Run, Token, Vocabulary, known, low, tokens_of, vocabulary
from rashomon.clean.wholes import STAFF, authors_of, headed, shortened, with_authors, with_outlet, with_partners
from rashomon.clean.words import in_title_case
from rashomon.records import Article, Name, Sentence
from rashomon.spans import cut

__all__ = ["find_names", "join_names"]

_VIA = re.compile(
    r"^\W*(?:via|from|source:|h/t|(?:first|originally) (?:published|reported|appeared) (?:by|in|on))\s+", re.IGNORECASE
)
SLUG_LETTERS = re.compile(r"[A-Z]{2,6}(?:[ /][A-Z]{2,6})+")
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
    plain, titled = _candidates(article, sentences, text, vocab)
    plain = with_partners(text, list(without_shouts(text, plain, vocab)))
    plain = list(with_outlet(text, article.outlet, with_authors(article, shortened(text, plain, vocab))))
    outlets = _outlets(article)
    kinds = kinds_of(text, plain, vocab, outlets)
    kinds.of.update(dict.fromkeys(_dateline_places(article), "place"))
    kinds.of.update(listed_with(text, plain, kinds.of, of_sport=vocab.of_sport))
    kinds.of.update(named_after(text, plain, kinds.of))
    kinds.of.update(dict.fromkeys(outlets, "org"))
    kinds.of.update({low(name): "person" for name in authors_of(article)})
    named = [Named(run, kinds.of[key_of(run)]) for run in plain if key_of(run) in kinds.of and stands(text, run, kinds)]
    named += _in_titles(text, titled, kinds)
    shared = [(f.span.start, f.span.end) for f in article.furniture if f.kind in ("promo", "footer")]
    named = [n for n in named if key_of(n.run) not in PLATFORMS or not any(a <= n.run.start < b for a, b in shared)]
    people = join_people(text, sorted((n.run for n in named if n.kind == "person"), key=lambda r: r.start))
    out = _people(article, people)
    others = sorted((n for n in named if n.kind != "person"), key=lambda n: n.run.start)
    out += group_names(article, text, others, (n.run for n in named if n.kind == "person"))
    return tuple(sorted(out, key=lambda n: (n.spans[0].start, n.spans[0].end, n.name)))


def _candidates(
    article: Article, sentences: Sequence[Sentence], text: str, vocab: Vocabulary
) -> tuple[list[Run], list[tuple[int, int]]]:
    """The runs of capitalised words, and the stretches in which capitals say nothing: titles, what a head shouts."""
    plain: list[Run] = []
    titled: list[tuple[int, int]] = []
    lines = [(f.span.start, f.span.end) for f in article.furniture if f.kind in ("byline", "credit", "caption")]
    lines += [(f.span.start, f.span.end) for f in article.furniture if f.kind == "footer" and f.span.text.endswith(".")]
    heads = [(f.span.start, f.span.end) for f in article.furniture if f.kind == "head"]
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        if end > LONGEST:
            break
        if _is_title(sentence, any(a <= start < b for a, b in lines)):
            titled.append((start, end))
            continue
        for run in runs_of(text, start, end, vocab):
            loud = run.words[0].isupper() and len(run.words[0]) > 3 and any(a <= run.start < b for a, b in heads)
            long = len(run.tokens) >= TITLE and low(run.tokens[-1].text) not in orgs.LAST and not headed(run)
            if loud or long:
                titled.append((run.start, run.end))
            else:
                plain.append(run)
    return plain, titled


def _is_title(sentence: Sentence, on_line: bool) -> bool:
    """Whether a sentence is written as a title; a line of names, and one that cites somebody, are none."""
    said = sentence.span.text
    ended = sentence.body and said[-1] in '."”' and not said.isupper()
    cites = said[0] in ">—–" and "," in said
    if ended or cites or len(said) > LONGEST_TITLE or not in_title_case(said):
        return False
    return said.isupper() or not on_line or bool(STAFF.search(said))


def _outlets(article: Article) -> set[str]:
    """The outlet and the agencies credited, as keys: organisations, whatever their words look like."""
    named = [article.outlet or ""]
    named += [
        _VIA.sub("", f.span.text).strip("():. ") for f in article.furniture if f.kind == "credit" and len(f.span.text) < 60
    ]
    named = [name.split()[0] if SLUG_LETTERS.fullmatch(name) else name for name in named if name]
    keys = {low(name) for name in named if name}
    return keys | {name.removeprefix("the ") for name in keys}


def _dateline_places(article: Article) -> Iterator[str]:
    """The places that datelines begin with, as keys."""
    for mark in article.furniture:
        found = DATELINE.match(mark.span.text.lstrip("*_") + " A") if mark.kind == "dateline" else None
        for place in found["place"].split(",")[0].split("/") if found else ():
            name = low(place.strip())
            if name not in COMMON and name not in titles.NOBODY:
                yield name


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
