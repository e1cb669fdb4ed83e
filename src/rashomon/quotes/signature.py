"""Words signed rather than reported: "…" — Ann Lee, and the labels of interviews and transcripts."""

from __future__ import annotations

import re
from collections import Counter

from rashomon.quotes.attribution import Attribution
from rashomon.quotes.marks import Marked
from rashomon.quotes.view import Stretch, View, Who

_DASHES = frozenset({"—", "–", "-", "--", "―"})
_ASKERS = frozenset({"to", "by", "with", "tells", "told", "interview", "words"})
_ANSWERING = frozenset({"talks", "talked", "speaks", "spoke", "tells", "told", "answers", "answered", "explains", "reflects"})
_LINKS = frozenset({"the", "of"})
_LONGEST = 8
_LABEL = re.compile(r"[\"“]?([A-Z][A-Z.\-'’]{1,20}(?: [A-Z.\-'’]{1,20}){0,3}|[QA]):\s+")
_TURNS = 3  # labelled paragraphs at least that make a transcript
_NAMED = re.compile(r"([A-Z][\w.\-'’]{1,20}(?: [A-Z][\w.\-'’]{0,20}){1,4}):\s+")
_CREDIT = re.compile(
    r"[\W_]*(?:(?:additional|further) )?(?:reporting|writing|editing|research|translation|production|photography|graphics?)"
    r"(?: and [a-z]{3,12})? by ",
    re.IGNORECASE,
)
_ASKED = 2  # questions that make an interview, in which names in small letters are labels too


def signed(view: View, number: int, m: Marked) -> Attribution | None:
    """The name after a dash that follows marked words and ends its line."""
    dash = view.token(m.right)
    if dash >= len(view.low) or view.low[dash] not in _DASHES:
        return None
    first = dash + 1
    last = first
    end = view.stretches[number + 1].last if number + 1 < len(view.stretches) else len(view.low)
    end = max(end, view.stretches[number].last)
    while last < end and last - first < _LONGEST and (_of_name(view, last) or view.low[last] in _LINKS):
        last += 1
    while last > first and view.low[last - 1] in _LINKS:
        last -= 1
    if last == first or "\n" in view.text[m.right : view.ends[last - 1]]:
        return None
    after = view.text[view.ends[last - 1] : view.starts[last]] if last < len(view.starts) else "\n"
    if "\n" not in after and not (last < len(view.low) and view.low[last] in (",", ".", ";", "(", '"', "“", "”")):
        return None
    mention = view.name_at[first]
    if mention >= 0 and view.mentions[mention][0] == first:
        return Attribution(dash, first, Who(first, view.mentions[mention][1], "name", mention), 0, "sign")
    return Attribution(dash, first, Who(first, last, "noun" if view.low[first] in _LINKS else "signature"), 0, "sign")


def _of_name(view: View, at: int) -> bool:
    word = view.words[at]
    return word[0].isupper() or (word == "." and view.starts[at] == view.ends[at - 1] and len(view.words[at - 1]) <= 2)


def credited(view: View, stretch: Stretch) -> bool:
    """Whether a line tells who made the article: "Reporting by Ann Lee; editing by Tom Reyes"."""
    return bool(_CREDIT.match(view.text, stretch.start, min(stretch.end, stretch.start + 80)))


def turns(view: View) -> dict[int, tuple[str, int, int]]:
    """The turns of a transcript or interview: first stretch → label, where the words begin, where the label begins."""
    found: dict[int, tuple[str, int, int]] = {}
    for number, stretch in enumerate(view.stretches):
        first = number == 0 or view.stretches[number - 1].paragraph != stretch.paragraph
        label = _LABEL.match(view.text, stretch.start, min(stretch.end, stretch.start + 100)) if first else None
        if label:
            found[number] = label.group(1), label.end(), label.start(1)
    times = Counter(label for label, _, _ in found.values())
    if times["Q"] >= _ASKED and not times["A"]:
        found = dict(sorted({**_named_turns(view), **found}.items()))
        times = Counter(label for label, _, _ in found.values())
    return found if len(found) >= _TURNS and len(times) > 1 and max(times.values()) > 1 else {}


def _named_turns(view: View) -> dict[int, tuple[str, int, int]]:
    """Paragraphs that begin with a name and a colon."""
    found = {}
    for number, stretch in enumerate(view.stretches):
        first = number == 0 or view.stretches[number - 1].paragraph != stretch.paragraph
        label = _NAMED.match(view.text, stretch.start, min(stretch.end, stretch.start + 100)) if first else None
        if label:
            found[number] = label.group(1), label.end(), label.start(1)
    return found


def surnames(view: View) -> dict[str, str | None]:
    """Last word of a person's name, in capitals → the name; None where two persons share it."""
    out: dict[str, str | None] = {}
    for name in view.names:
        if name.kind == "person":
            last = name.name.split()[-1].upper()
            out[last] = name.name if out.get(last, name.name) == name.name else None
    return out


def labelled_name(known: dict[str, str | None], label: str) -> str | None:
    """Whom a label stands for: a person of the article with that surname, else the label itself unless it is Q or A."""
    return None if len(label) == 1 else known.get(label.split()[-1].upper()) or label


def interviewed(view: View) -> str | None:
    """Whom the answers of an interview are: the person named most before the first question, whoever asks left out."""
    first = next((s.start for s in view.stretches if _LABEL.match(view.text, s.start, min(s.end, s.start + 100))), 0)
    by = {author.casefold() for author in view.article.authors}
    times = Counter(
        view.names[number].name
        for at, _, number in view.mentions
        if view.starts[at] < first and _asked(view, at, number) and view.names[number].name.casefold() not in by
    )
    ranked = times.most_common()
    best = [name for name, many in ranked if many == ranked[0][1]]
    if len(best) == 1 or (best and _answers(view, best[0])):
        return best[0]
    return None


def _answers(view: View, name: str) -> bool:
    """Whether a person is said to talk: "Ann Lee talks to …"."""
    number = next(n for n, known in enumerate(view.names) if known.name == name)
    return any(n == number and any(w in _ANSWERING for w in view.low[last : last + 2]) for _, last, n in view.mentions)


def _asked(view: View, at: int, number: int) -> bool:
    """Whether a mention is of a person, and not of who asks: "Ann Lee talks to Tom Reyes", "by Tom Reyes"."""
    asker = at > 0 and view.low[at - 1] in _ASKERS
    return view.names[number].kind == "person" and not asker
