"""Many texts at once: the same passages as article by article, the planted copies found, the same in any order."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from bench.planting import Collection, collection
from eval.spoilt import SPOILT, misread, one_in_ten, unaccented
from rashomon import copies
from rashomon.copies import sampling
from rashomon.copies.bulk import passages_in, read
from rashomon.pipeline import Options, compare, in_blocks, mark
from rashomon.records import Article, Copy, Findings, Page, Source, Span, content_id

Rows = set[tuple[str, int, int, str, int, int]]


@pytest.fixture(scope="module")
def made() -> Collection:
    return collection(400, seed=5)


def findings(text: str, outlet: str) -> Findings:
    """An article without anything found in it."""
    article = Article(
        id=content_id("a", (text, outlet)),
        source=Source("made"),
        outlet=outlet,
        url=None,
        title=None,
        authors=(),
        language="en",
        published=None,
        furniture=(),
        rests_on=(),
        revises=None,
        sha256="",
        text=text,
    )
    return Findings(article=article, sentences=(), names=(), quotes=(), times=())


def at_once(texts: list[str], outlets: list[str]) -> Rows:
    """Passages by the texts they stand in, the lesser text first."""
    shared = passages_in(texts, outlets)
    out = set()
    for x, y, *places in zip(*(column.tolist() for column in shared), strict=True):
        sides = sorted([(texts[x], *places[:2]), (texts[y], *places[2:])])
        out.add((*sides[0], *sides[1]))
    return out


def one_by_one(texts: list[str], outlets: list[str]) -> Rows:
    """The same from shingles, pairs and alignments."""
    found = {f.article.id: f for f in map(findings, texts, outlets)}
    out = set()
    for pair in copies.find_pairs([copies.make_shingles(f) for f in found.values()]):
        for c in copies.align(found[pair.a], found[pair.b]):
            assert isinstance(c.source, Span)
            sides = sorted((found[s.article].article.text, s.start, s.end) for s in (c.source, c.copy))
            out.add((*sides[0], *sides[1]))
    return out


def test_the_fast_path_gives_what_the_plain_path_gives(made: Collection) -> None:
    notes = {text.split("\n\n")[1].rstrip(".") for text in made.texts}
    quick = at_once(made.texts, made.outlets)
    assert {row for row in quick if row[0][row[1] : row[2]] not in notes} == one_by_one(made.texts, made.outlets)


def test_the_order_of_the_texts_changes_nothing(made: Collection) -> None:
    assert at_once(made.texts, made.outlets) == at_once(made.texts[::-1], made.outlets[::-1])


@pytest.mark.parametrize("size", [1, 7, 512])
def test_pairs_compared_together_are_compared_as_if_alone(made: Collection, size: int) -> None:
    found = {f.article.id: f for f in map(findings, made.texts, made.outlets)}
    pairs = copies.find_pairs([copies.make_shingles(f) for f in found.values()])
    together = [c for key, group in in_blocks(pairs, found, size) for c in compare(key, group, Options())]
    alone = [c for p in pairs for c in copies.align(found[p.a], found[p.b])]
    assert [c for c in together if isinstance(c, Copy)] == alone


def test_planted_copies_are_found_and_nothing_else(made: Collection) -> None:
    shared = passages_in(made.texts, made.outlets)
    found = set(zip(shared.left.tolist(), shared.right.tolist(), strict=True))
    planted = {(p.source, p.copy): p.kind for p in made.planted}
    hits = Counter(kind for pair, kind in planted.items() if pair in found)
    for kind, count in Counter(planted.values()).items():
        assert hits[kind] >= 0.85 * count, kind
    sources = {p.copy: p.source for p in made.planted}
    strangers = [pair for pair in found if pair not in planted and sources.get(pair[0], -1) != sources.get(pair[1], -2)]
    assert len(strangers) <= 2


def test_the_footers_of_an_outlet_are_no_copies() -> None:
    footer = "Sign up for our evening letter and read the whole story before your neighbours have found their glasses again."
    texts = [f"{' '.join(f'story{n}word{i}' for i in range(60))}. {footer}" for n in range(40)]
    assert not at_once(texts, ["Evening Lamp"] * 40)
    assert at_once(texts[:2], ["Evening Lamp", "Morning Lamp"])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00",
        "\ud800" * 50,
        "a " * 200_000,
        "“" * 5000,
        "x" * 300_000,
        "\u202eabc\u202c " * 3000,
        "(" * 50_000,
        "- ) ( " * 20_000,
    ],
    ids=["empty", "nul", "surrogates", "one word", "marks", "one long word", "bidi", "brackets", "mixed"],
)
def test_hostile_texts_are_borne(text: str) -> None:
    other = "The harbour board met on Friday and sent everybody home before the tide had turned twice."
    page = Page(source=Source("hostile"), kind="text", text=text[:20_000] + other)
    mine, second = findings(text + other, "A"), findings(other + text, "B")
    copies.find_pairs([copies.make_shingles(mine), copies.make_shingles(second)])
    copies.align(mine, second)
    copies.credits_among([mark(page, Options())])
    passages_in([text + other, other + text, text], ["A", "B", ""])


@pytest.mark.parametrize("kind", SPOILT)
def test_copies_are_found_when_one_text_in_ten_is_spoilt(made: Collection, kind: str) -> None:
    chosen = one_in_ten([str(n) for n in range(len(made.texts))])
    spoil = SPOILT[kind]
    texts = [spoil(text) if spoilt else text for text, spoilt in zip(made.texts, chosen, strict=True)]
    shared = passages_in(texts, made.outlets)
    found = set(zip(shared.left.tolist(), shared.right.tolist(), strict=True))
    assert sum((p.source, p.copy) in found for p in made.planted) >= 0.97 * len(made.planted)


def test_a_text_is_misread_the_same_way_every_time() -> None:
    text = "The harbour master closed the northern channel until morning because the buoys had drifted. " * 20
    assert misread(text) == misread(text) != text
    assert unaccented("Élan für Ærø") == "Elan fur Ærø"


def test_keys_met_part_by_part_meet_as_all_at_once(made: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    _, sample = read(made.texts)
    outlets = np.arange(len(made.texts)) % 7
    at_once = sampling.meetings(sample, outlets)
    monkeypatch.setattr(sampling, "BLOCK", 1 << 10)
    by_parts = sampling.meetings(sample, outlets)
    assert len(sample.keys) > 2 * sampling.BLOCK
    assert len(at_once.x) > 100
    assert sorted(zip(*at_once, strict=True)) == sorted(zip(*by_parts, strict=True))
