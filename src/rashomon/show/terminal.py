"""The report told in a terminal: readable at 80 columns, without colour, and in a pipe."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.text import Text

from rashomon.records import Doubt, Report
from rashomon.show import findings, marks, select, words
from rashomon.show.sheet import STATE_STYLE, Sheet, open_console, trimmed
from rashomon.show.terminal_check import render_check
from rashomon.show.terminal_said import said, timeline
from rashomon.show.terminal_tables import copied, matrix

__all__ = ["draw", "render", "render_check"]

STORIES, TITLES, FACTS, DOUBTS, KEYED = 10, 40, 12, 6, 8


def render(report: Report, *, width: int, colour: bool, unicode: bool = True) -> str:
    """Every story of the report, as lines of text."""
    console, out = open_console(width, colour=colour)
    draw(report, Sheet(console, unicode=unicode))
    return trimmed(out.getvalue())


def draw(report: Report, sheet: Sheet) -> None:
    """The report on a sheet: an index of several stories, then those that several articles tell, in full."""
    articles = {a.id: a for a in report.articles}
    full, others = select.in_full(report.stories, STORIES)
    if len(report.stories) > 1:
        _index([select.told(story, articles) for story in (*full, *others)], len(full), len(articles), sheet)
    for story in full:
        _story(select.told(story, articles), select.doubts_of(report, story), sheet)
        sheet.line()
    loose = select.other_doubts(report)
    if loose:
        sheet.heading("What could not be settled")
        _doubts(loose, None, sheet)


def _index(views: Sequence[select.Told], full: int, articles: int, sheet: Sheet) -> None:
    counted = f"{words.count(len(views), 'story', 'stories')} in {words.count(articles, 'article')}"
    told = f"; here in full: {'1' if full == 1 else f'1–{full}'}" if full < len(views) else ""
    sheet.line(sheet.words(f"{counted}{told}", "bold"))
    rows = [(sheet.words(str(n)), _entry(view, sheet)) for n, view in enumerate(views[:TITLES], 1)]
    sheet.columns(rows, left=len(str(TITLES)))
    sheet.more(len(views), TITLES, "story", "stories")
    sheet.line()


def _entry(view: select.Told, sheet: Sheet) -> Text:
    names = list(view.names.values())
    told_by = names[0] if len(names) == 1 else words.count(len(names), "article")
    return sheet.join([sheet.words(select.short(view.title, 100)), " ", sheet.words(f"({told_by})", "dim")])


def _story(view: select.Told, doubts: Sequence[Doubt], sheet: Sheet) -> None:
    story = view.story
    sheet.title(select.title_of(story))
    sheet.line(sheet.words(select.counts(view), "bold"))
    one_source, rests = select.rests(view)
    sheet.line(sheet.words(rests, "bold yellow" if one_source else ""))
    sheet.line(sheet.words(_key(view), "dim"))
    sections: tuple[Callable[[select.Told, Sheet], None], ...] = (
        _brief,
        _differs,
        said,
        timeline,
        copied,
        matrix,
        _articles,
    )
    for section in sections:
        section(view, sheet)
    if doubts:
        sheet.heading("Doubts")
        _doubts(doubts, view, sheet)


def _key(view: select.Told) -> str:
    """The letters of the articles; of very many, only of those that the brief cites."""
    if len(view.names) <= KEYED:
        return " · ".join(_account(group) for group in select.by_account(view))
    cited = view.letters(span.article for span in view.cites)
    return " · ".join(f"{letter} {view.names[letter]}" for letter in cited)


def _account(group: Sequence[select.Who]) -> str:
    names = words.listed([f"{who.letter} {who.name}" for who in group])
    return f"{names} are one account" if len(group) > 1 else names


def _brief(view: select.Told, sheet: Sheet) -> None:
    if not view.story.brief.lines:
        return
    sheet.heading("In brief")
    for line in view.story.brief.lines:
        told = f"[{select.place_told(view, line.cites)}] {select.line_note(view, line.cites, line.accounts)}".rstrip()
        body = sheet.join([sheet.words(line.text), " ", sheet.words(told, "dim")])
        sheet.columns([(sheet.words("•"), body)], left=1)
    sheet.line(sheet.words(select.cites_told(view), "dim"), indent=2)


def _differs(view: select.Told, sheet: Sheet) -> None:
    found = findings.differences(view)
    if not found:
        return
    sheet.heading("What differs")
    for item in found[:FACTS]:
        label = item.label
        sheet.line(sheet.join([sheet.words(label, STATE_STYLE[item.state]), ": ", sheet.words(item.about, "bold")]), indent=2)
        if item.note:
            sheet.line(f"{item.note}.", indent=4)
        sheet.columns([_version(view, v, sheet) for v in item.versions], left=22, indent=4)
    sheet.more(len(found), FACTS, "difference")


def _version(view: select.Told, version: findings.Version, sheet: Sheet) -> tuple[Text, Text]:
    since = f"{words.day(version.since)} · " if version.since else ""
    who = f"{since}{', '.join(version.letters)} · {words.accounts(version.accounts)}"
    said = f" · said by {version.said_by}" if version.said_by else ""
    told = select.in_context(view, version.spans[0])
    if not version.value:
        return sheet.words(who), sheet.words(told, "dim")
    return sheet.words(version.value, "bold"), sheet.join([sheet.words(f"{who}{said}: "), sheet.words(told, "dim")])


def _articles(view: select.Told, sheet: Sheet) -> None:
    sheet.heading("The articles, and why each is here")
    why = {reason.article: select.why_told(reason.says) for reason in view.story.why}
    for key, who in view.who.items():
        place = select.file_of(who.article)
        facts = [select.date_told(who.article), f"account {who.account}", *([place] if place != who.name else [])]
        body = sheet.join([sheet.words(who.name, "bold"), sheet.words(" "), f" {' · '.join(facts)}"])
        sheet.columns([(sheet.words(who.letter, "bold"), body)], left=2)
        if why.get(key):
            sheet.line(sheet.words(why[key], "dim"), indent=5)


def _doubts(doubts: Sequence[Doubt], view: select.Told | None, sheet: Sheet) -> None:
    for doubt in doubts[:DOUBTS]:
        place = select.place_of(doubt, view)
        told = [sheet.words(f"{place}: ", "bold"), sheet.words(doubt.says)] if place else [sheet.words(doubt.says)]
        if doubt.span:
            told.append(sheet.words(f" – {marks.shortened(doubt.span.text, 12)}", "dim"))
        sheet.line(sheet.join(told), indent=2)
    sheet.more(len(doubts), DOUBTS, "doubt")
