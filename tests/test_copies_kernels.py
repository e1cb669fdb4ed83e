"""The array kernels of the copy stage, held against plain code that says the same."""

from __future__ import annotations

import unicodedata

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rashomon.copies import kernels
from rashomon.copies.chains import runs_between
from rashomon.copies.kernels import batches, letters, runs_of, words_of
from rashomon.copies.sampling import packed, sampled, unpacked


def plain_words(text: str) -> list[tuple[str, int, int]]:
    """Folded word, start and end, letter by letter."""
    out: list[tuple[str, int, int]] = []
    held, start, end = "", 0, 0
    for place, char in enumerate(text + " "):
        folded = plain_letter(char)
        if folded == "skip":
            continue
        alone = any(first <= ord(char) < last for first, last in kernels.ALONE)
        if held and (not folded or alone or plain_alone(held)):
            out.append((held, start, end))
            held = ""
        if folded:
            start = start if held else place
            held, end = held + folded, place + 1
    return out


def plain_alone(held: str) -> bool:
    return any(first <= ord(held[-1]) < last for first, last in kernels.ALONE)


def plain_letter(char: str) -> str:
    code = ord(char)
    if code >= 1 << 16:
        return ""
    if 0x3400 <= code < 0xA000 or 0xAC00 <= code < 0xD7A4:
        return char
    if 0xD7A4 <= code < 0xF900:
        return ""
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return "skip"
    folded = unicodedata.normalize("NFKD", char)[0].casefold()[0]
    return folded if folded.isalnum() else ""


LETTERS = st.sampled_from("abcAB é.,'’\n\u0301\u00ad\u4e2d\u6587")
TEXTS = st.lists(st.text(alphabet=st.one_of(LETTERS, st.characters()), max_size=60), max_size=6)


@given(TEXTS)
@example(["", "a", " b "])
@example(["e\u0301te\u0301", "\u4e2d\u6587abc\u4e2d", "\U0001f600x\ud800y", "\u0301"])
def test_words_stand_where_plain_code_finds_them(texts: list[str]) -> None:
    words = words_of(texts)
    for i, text in enumerate(texts):
        part = slice(int(words.first[i]), int(words.first[i + 1]))
        places = list(zip(words.starts[part].tolist(), words.ends[part].tolist(), strict=True))
        assert places == [(start, end) for _, start, end in plain_words(text)]


@given(TEXTS)
def test_equal_keys_mean_equal_folded_words(texts: list[str]) -> None:
    words = words_of(texts)
    spelled = [word for text in texts for word, _, _ in plain_words(text)]
    meaning: dict[int, str] = {}
    for key, word in zip(words.keys.tolist(), spelled, strict=True):
        assert meaning.setdefault(key, word) == word
    assert len(set(words.keys.tolist())) == len(set(spelled))


def test_case_accents_and_marks_are_set_aside() -> None:
    keys = words_of(["Café CAFE cafe\u0301 ca\u00adfe"]).keys
    assert len(set(keys.tolist())) == 1


def test_keys_do_not_depend_on_the_batch() -> None:
    texts = [f"word{i} and {i % 7} more" for i in range(50)]
    together, alone = words_of(texts), [words_of([text]) for text in texts]
    assert together.keys.tolist() == [key for one in alone for key in one.keys.tolist()]
    assert [len(batch) for batch in batches(texts, size=100)] != [50]


def test_keys_are_the_same_on_every_machine() -> None:
    assert words_of(["the old bridge"]).keys.tolist() == GOLDEN
    assert letters()[ord("A")] == letters()[ord("á")] == letters()[ord("a")]


GOLDEN = [2571992406, 3509925996, 2491270762]


@given(st.lists(st.integers(0, 3), max_size=40), st.integers(1, 5))
def test_equal_runs_have_equal_numbers(keys: list[int], length: int) -> None:
    numbers = runs_of(np.array(keys, dtype=np.uint32), length).tolist()
    plain = [tuple(keys[i : i + length]) for i in range(len(keys) - length + 1)]
    assert len(numbers) == len(plain)
    assert len(set(zip(numbers, plain, strict=True))) == len(set(plain)) == len(set(numbers))


def plain_runs(left: list[str], right: list[str]) -> set[tuple[int, int, int]]:
    """Maximal equal stretches of three words and more, without those inside a longer one."""
    found = set()
    for i in range(len(left)):
        for j in range(len(right)):
            if i and j and left[i - 1] == right[j - 1]:
                continue
            size = 0
            while i + size < len(left) and j + size < len(right) and left[i + size] == right[j + size]:
                size += 1
            if size >= 3:
                found.add((i, j, size))

    def inside(run: tuple[int, int, int], side: int) -> bool:
        start, end = run[side], run[side] + run[2]
        return any(o[side] <= start and end <= o[side] + o[2] and o[2] > run[2] for o in found)

    return {run for run in found if not inside(run, 0) and not inside(run, 1)}


@given(st.lists(st.sampled_from("abcdefgh"), max_size=30), st.lists(st.sampled_from("abcdefgh"), max_size=30))
@example(list("abcdefgh"), list("xabcyabcdefz"))
def test_runs_are_those_plain_code_finds(left: list[str], right: list[str]) -> None:
    words = words_of([" ".join(left), " ".join(right)])
    runs = runs_between(words, np.array([0]), np.array([1]))
    assert set(zip(runs.i.tolist(), runs.j.tolist(), runs.length.tolist(), strict=True)) == plain_runs(left, right)


@pytest.mark.parametrize("text", ["", "one two", "one two three four five six seven " * 40])
def test_packed_keys_come_back(text: str) -> None:
    keys = sampled(words_of([text])).keys
    assert unpacked(packed(keys)).tolist() == keys.tolist()


def test_a_sequence_is_sampled_in_every_text_or_in_none() -> None:
    body = " ".join(f"w{i}" for i in range(400))
    sample = sampled(words_of([body, f"quite another start {body}"]))
    first, second = sample.keys[: sample.first[1]], sample.keys[sample.first[1] :]
    assert set((first >> np.uint64(28)).tolist()) <= set((second >> np.uint64(28)).tolist()) | set(first[:2].tolist())
    assert 80 < len(first) < 180
