"""Words signed rather than reported: "…" — Ann Lee, and the labels of interviews and transcripts."""

from __future__ import annotations

from rashomon.quotes.attribution import Attribution
from rashomon.quotes.marks import Marked
from rashomon.quotes.subjects import Who
from rashomon.quotes.view import View

_DASHES = frozenset({"—", "–", "-", "--", "―"})
_LONGEST = 8


def signed(view: View, number: int, m: Marked) -> Attribution | None:
    """The name after a dash that follows marked words and ends its line."""
    dash = view.token(m.right)
    if dash >= len(view.low) or view.low[dash] not in _DASHES:
        return None
    first = dash + 1
    last = first
    end = view.stretches[number + 1].last if number + 1 < len(view.stretches) else len(view.low)
    end = max(end, view.stretches[number].last)
    while last < end and last - first < _LONGEST and _of_name(view, last):
        last += 1
    if last == first or "\n" in view.text[m.right : view.ends[last - 1]]:
        return None
    after = view.text[view.ends[last - 1] : view.starts[last]] if last < len(view.starts) else "\n"
    if "\n" not in after and not (last < len(view.low) and view.low[last] in (",", ".", ";", "(", '"', "“", "”")):
        return None
    mention = view.name_at[first]
    if mention >= 0 and view.mentions[mention][0] == first:
        return Attribution(dash, first, Who(first, view.mentions[mention][1], "name", mention), 0, "sign")
    return Attribution(dash, first, Who(first, last, "signature"), 0, "sign")


def _of_name(view: View, at: int) -> bool:
    word = view.words[at]
    return word[0].isupper() or (word == "." and view.starts[at] == view.ends[at - 1] and len(view.words[at - 1]) <= 2)
