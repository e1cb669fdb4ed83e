"""Who said what and when, on a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from rashomon.records import OtherTime, TimelineEntry
from rashomon.show import findings, marks, select, utterances, words
from rashomon.show.sheet import LONG_RUN, SHORT_RUN, Sheet

SAYINGS, QUOTES, ENTRIES = 5, 6, 10


def said(view: select.Told, sheet: Sheet) -> None:
    """The utterances that several articles have with their wordings, then quotations of one article."""
    shared, alone = utterances.sayings(view), utterances.quotes_alone(view)
    if not shared and not alone:
        return
    sheet.heading(utterances.heading(view))
    for speaker, found in utterances.by_speaker(shared[:SAYINGS]):
        for number, saying in enumerate(found):
            spread = f"{words.accounts(saying.accounts)}, {words.count(len(saying.wordings), 'wording')}"
            name = speaker if not number else "and"
            sheet.line(sheet.join([sheet.words(name, "" if number else "bold"), sheet.words(f"  {spread}", "dim")]), indent=2)
            sheet.columns([_wording(w, sheet, first=not n) for n, w in enumerate(saying.wordings)], left=8, indent=4)
    sheet.more(len(shared), SAYINGS, "shared saying")
    if alone:
        _alone(view, [one for found in alone.values() for one in found], sheet)


def _wording(wording: utterances.Wording, sheet: Sheet, *, first: bool) -> tuple[Text, Text]:
    body = sheet.compared(wording.pieces, quoted=wording.kind == "direct", run=LONG_RUN if first else SHORT_RUN)
    note = wording.changed if wording.kind == "direct" else f"in the outlet's words; {wording.changed}".rstrip("; ")
    tail = [sheet.words(" "), sheet.words(f"({note})", "dim")] if note else []
    return sheet.words(" ".join(wording.letters), "bold"), sheet.join([body, *([" "] if tail else []), *tail[1:]])


def _alone(view: select.Told, found: Sequence[utterances.Alone], sheet: Sheet) -> None:
    if len(view.who) > 1:
        sheet.line(sheet.words("Also told, each in one wording:", "bold"), indent=2)
    shown = utterances.first_of_each(found, QUOTES)
    for alone in shown:
        letters = view.letters(span.article for span in alone.places)
        said = "" if utterances.own_words(view, alone.first) else " (in the outlet's words)"
        text = marks.shortened(utterances.told_words(view, alone.first), 40)
        body = sheet.join([sheet.words(f"{alone.speaker}{said}: "), sheet.words(text)])
        sheet.columns([(sheet.words(" ".join(letters), "bold"), body)], left=8, indent=4)
    sheet.more(len(found), len(shown), "quotation")


def timeline(view: select.Told, sheet: Sheet) -> None:
    """The times that most accounts tell, in order."""
    entries = view.story.timeline
    if not entries:
        return
    sheet.heading("When")
    gaps = dict(zip(entries, words.gaps(entries), strict=True))
    shown = findings.entries_shown(entries, ENTRIES, view.story.from_)
    rows: list[tuple[Text, Text]] = []
    for group in findings.moments(shown):
        first = group[0].entry
        if gaps[first] and rows:
            rows.append((sheet.words(""), sheet.words(f"… {gaps[first]} …", "dim")))
        note = findings.grain_note(view, first)
        left = sheet.join([sheet.words(words.when(first), "bold"), *([sheet.words(f" ({note})", "dim")] if note else [])])
        for entry, others in group:
            rows.append((left if entry is first else sheet.words(""), _moment(view, entry, sheet)))
            rows += [(sheet.words(f"or {words.when(other)}", "bold"), _moment(view, other, sheet)) for other in others]
    sheet.columns(rows, left=24)
    sheet.more(len(entries), len(shown), "time")


def _moment(view: select.Told, entry: TimelineEntry | OtherTime, sheet: Sheet) -> Text:
    told = " ".join(findings.line_told(view, line) for line in findings.line_of(view, entry))
    return sheet.join([sheet.words(marks.shortened(told, 36)), " ", sheet.words(findings.tellers(view, entry), "dim")])
