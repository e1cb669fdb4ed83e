"""Marks: what is paired with what, and nothing that makes them slow or lose an article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.quotes.marks import find_marked


def between(text: str) -> list[str]:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line:
            paragraphs.append((start, start + len(line)))
        start += len(line) + 1
    return [text[m.start : m.end] for m in find_marked(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “a b” and \"c d\" and 'e f'.", ["a b", "c d", "e f"]),
        ("Er sagte „a b“ und »c d« und ‚e f‘.", ["a b", "c d", "e f"]),
        ("Il a dit « a b » hier.", [" a b "]),
        ("“I say, ‘a b,’ and go.”", ["I say, ‘a b,’ and go."]),
        ("“A “b c” d” x", ["A “b c” d"]),
        ("The boys' boat isn't here; it's 'gone,' he said.", ["gone,"]),
        ("Rock 'n' roll in the '90s.", []),
        ('A 6\'2" man with a 5" knife said "yes."', ["yes."]),
        ("‘‘a b,’’ she said", ["a b,"]),
        ("”swapped“ he said", ["swapped"]),
        ("“never closed, said nobody. “But this is.”", ["But this is."]),
        ("“First.\n“Second.” Then.", ["First.", "Second."]),
        ("“Let us go. We can.’ She left.", ["Let us go. We can."]),
        ('"x"He went', ["x"]),
        ('“” and "" and ‘’', []),
        ("Her note reads:\n> I will go. I will come back.\nShe left.", ["I will go. I will come back."]),
        ("Her note reads:\n> I will go.\n> I will come back.", ["I will go.", "I will come back."]),
        ("via the Echo:\n> The keeper went home. “I am cold,” he said.", ["I am cold,"]),
        ("She left.\n> All the news at six.", []),
    ],
)
def test_marks_are_paired_by_kind(text: str, expected: list[str]) -> None:
    assert between(text) == expected


def test_a_paragraph_that_opens_again_tells_that_the_one_before_goes_on() -> None:
    text = "“First part.\n“Second part.\nNo marks here."
    found = find_marked(text, [(0, 12), (13, 26), (27, len(text))])
    assert [(m.open_end, m.lost) for m in found] == [(True, False), (True, True)]


@given(st.text(alphabet="“”„«»‹›‘’‚\"'`ab .,\n", max_size=80))
def test_any_marks_give_ordered_stretches_inside_the_text(text: str) -> None:
    found = find_marked(text, [(0, len(text))] if text.strip() else [])
    last = 0
    for m in found:
        assert last <= m.left <= m.start < m.end <= m.right <= len(text)
        last = m.right


def test_every_mark_is_looked_at_once() -> None:
    counted = {n: len(find_marked("“ ‘" * n, [(0, 3 * n)])) for n in (10, 20_000)}
    assert max(counted.values()) <= 1
