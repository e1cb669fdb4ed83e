"""The report told in a terminal: readable at 80 columns, without colour, and in a pipe."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.table import Table
from rich.text import Text

from rashomon.records import Absent, Article, Check, Copy, Doubt, OtherTime, Quote, Report, Span, Story, TimelineEntry
from rashomon.show import findings, marks, select, words
from rashomon.show.sheet import LONG_RUN, SHORT_RUN, Sheet, open_console

STORIES, TITLES, SAYINGS, QUOTES, ENTRIES, LINKS = 10, 30, 5, 6, 10, 6
FACTS, LONE, DOUBTS, PIECES, KEYED = 12, 6, 6, 14, 8
STATE_STYLE = {"conflict": "red", "impossible": "red", "superseded": "yellow", "compatible": "", "agreed": "green"}
ALL_OF_IT = "all of it: --json FILE or --html FILE"


def render(report: Report, *, width: int, colour: bool, unicode: bool = True) -> str:
    """Every story of the report, as lines of text."""
    console, out = open_console(width, colour=colour)
    draw(report, Sheet(console, unicode=unicode))
    return _trimmed(out.getvalue())


def render_check(check: Check, *, width: int, colour: bool, unicode: bool = True) -> str:
    """What an editor should look at in one article, as lines of text."""
    console, out = open_console(width, colour=colour)
    draw_check(check, Sheet(console, unicode=unicode))
    return _trimmed(out.getvalue())


def _trimmed(text: str) -> str:
    return "".join(line.rstrip() + "\n" for line in text.rstrip().split("\n"))


def draw(report: Report, sheet: Sheet) -> None:
    """The report on a sheet: stories of several articles in full, the rest by their titles."""
    articles = {a.id: a for a in report.articles}
    full, brief = select.in_full(report.stories, STORIES)
    if len(report.stories) > 1:
        sheet.line(f"{words.count(len(report.stories), 'story', 'stories')} in {words.count(len(report.articles), 'article')}")
        sheet.line()
    for story in full:
        _story(select.told(story, articles), select.doubts_of(report, story), sheet)
        sheet.line()
    if brief:
        _titles(brief, articles, sheet)
    others = select.other_doubts(report)
    if others:
        sheet.heading("What could not be settled")
        _doubts(others, None, sheet)


def _titles(stories: Sequence[Story], articles: dict[str, Article], sheet: Sheet) -> None:
    sheet.heading("Other stories")
    for story in stories[:TITLES]:
        names = [who.name for who in select.told(story, articles).who.values()]
        told_by = names[0] if len(names) == 1 else words.count(len(names), "article")
        sheet.line(sheet.join([sheet.words(select.title_of(story)), sheet.words(f"  {told_by}", "dim")]), indent=2)
    _more(len(stories), TITLES, "story", "stories", sheet)


def _story(view: select.Told, doubts: Sequence[Doubt], sheet: Sheet) -> None:
    story = view.story
    sheet.title(select.title_of(story))
    sheet.line(sheet.words(select.counts(story), "bold"))
    one_source, rests = select.rests(view)
    sheet.line(sheet.words(rests, "bold yellow" if one_source else ""))
    if len(view.names) <= KEYED:
        sheet.line(sheet.words(" · ".join(_account(group) for group in select.by_account(view)), "dim"))
    sections: tuple[Callable[[select.Told, Sheet], None], ...] = (
        _brief,
        _differs,
        _said,
        _timeline,
        _copied,
        _matrix,
        _articles,
    )
    for section in sections:
        section(view, sheet)
    if doubts:
        sheet.heading("Doubts")
        _doubts(doubts, view, sheet)


def _account(group: Sequence[select.Who]) -> str:
    names = words.listed([f"{who.letter} {who.name}" for who in group])
    return f"{names} are one account" if len(group) > 1 else names


def _brief(view: select.Told, sheet: Sheet) -> None:
    if not view.story.brief.lines:
        return
    sheet.heading("In brief")
    number = {span: n for n, span in enumerate(view.cites, 1)}
    for line in view.story.brief.lines:
        cites = "".join(f"[{number[span]}]" for span in line.cites)
        told = f" {cites} {words.accounts(line.accounts)}"
        body = sheet.join([sheet.words(line.text), sheet.words(" "), sheet.words(told.strip(), "dim")])
        sheet.columns([(sheet.words("•"), body)], left=1)
    cited = [f"[{n}] {view.who[s.article].letter} {s.start}–{s.end}" for s, n in number.items() if s.article in view.who]
    sheet.line(sheet.words("Cites (article, characters): " + " · ".join(cited), "dim"), indent=2)


def _differs(view: select.Told, sheet: Sheet) -> None:
    found = findings.differences(view)
    if not found:
        return
    sheet.heading("What differs")
    for item in found[:FACTS]:
        label = findings.DIFFERENCE[item.state]
        sheet.line(sheet.join([sheet.words(label, STATE_STYLE[item.state]), ": ", sheet.words(item.about, "bold")]), indent=2)
        if item.note:
            sheet.line(f"{item.note}.", indent=4)
        sheet.columns([_version(view, v, sheet) for v in item.versions], left=22, indent=4)
    _more(len(found), FACTS, "difference", "", sheet)


def _version(view: select.Told, version: findings.Version, sheet: Sheet) -> tuple[Text, Text]:
    who = f"{', '.join(version.letters)} · {words.accounts(version.accounts)}"
    said = f" · said by {version.said_by}" if version.said_by else ""
    told = select.in_context(view, version.spans[0])
    if not version.value:
        return sheet.words(who), sheet.words(told, "dim")
    return sheet.words(version.value, "bold"), sheet.join([sheet.words(f"{who}{said}: "), sheet.words(told, "dim")])


def _said(view: select.Told, sheet: Sheet) -> None:
    shared, alone = findings.sayings(view), findings.quotes_alone(view)
    if not shared and not alone:
        return
    sheet.heading("Who said what, and how it was changed")
    for saying in shared[:SAYINGS]:
        spread = f"{words.accounts(saying.accounts)}, {words.count(len(saying.wordings), 'wording')}"
        sheet.line(sheet.join([sheet.words(saying.speaker, "bold"), sheet.words(f"  {spread}", "dim")]), indent=2)
        sheet.columns([_wording(w, sheet, first=not n) for n, w in enumerate(saying.wordings)], left=8, indent=4)
    _more(len(shared), SAYINGS, "shared saying", "", sheet)
    if alone:
        _alone(view, alone, sheet)


def _wording(wording: findings.Wording, sheet: Sheet, *, first: bool) -> tuple[Text, Text]:
    body = sheet.compared(wording.pieces, quoted=wording.kind == "direct", run=LONG_RUN if first else SHORT_RUN)
    note = wording.changed if wording.kind == "direct" else f"in the outlet's words; {wording.changed}".rstrip("; ")
    tail = [sheet.words(" "), sheet.words(f"({note})", "dim")] if note else []
    return sheet.words(" ".join(wording.letters), "bold"), sheet.join([body, *([" "] if tail else []), *tail[1:]])


def _alone(view: select.Told, alone: dict[str, tuple[Quote, ...]], sheet: Sheet) -> None:
    sheet.line(sheet.words("In one article only:", "bold"), indent=2)
    quotes = [(name, quote) for name, found in alone.items() for quote in found]
    shown = findings.first_of_each(quotes, QUOTES)
    for name, quote in shown:
        letter = view.who[quote.content[0].article].letter
        own = findings.own_words(view, quote)
        said = "" if own else " (in the outlet's words)"
        text = marks.shortened(findings.told_words(view, quote), 40)
        sheet.columns(
            [(sheet.words(letter, "bold"), sheet.join([sheet.words(f"{name}{said}: "), sheet.words(text)]))],
            left=8,
            indent=4,
        )
    _more(len(quotes), len(shown), "quotation", "", sheet)


def _timeline(view: select.Told, sheet: Sheet) -> None:
    entries = view.story.timeline
    if not entries:
        return
    sheet.heading("When")
    gaps = dict(zip(entries, words.gaps(entries), strict=True))
    shown = findings.entries_shown(entries, ENTRIES)
    rows: list[tuple[Text, Text]] = []
    for entry, others, told_at in findings.moments(shown):
        if gaps[entry] and rows:
            rows.append((sheet.words(""), sheet.words(f"… {gaps[entry]} …", "dim")))
        note = words.grain_note(entry)
        left = sheet.join([sheet.words(words.when(entry), "bold"), *([sheet.words(f" ({note})", "dim")] if note else [])])
        if told_at:
            rows.append((left, sheet.words(f"{words.OTHER_TIME} {words.when(told_at)}", "dim")))
            continue
        rows.append((left, _moment(view, entry, sheet)))
        rows += [(sheet.words(f"or {words.when(other)}", "bold"), _moment(view, other, sheet)) for other in others]
    sheet.columns(rows, left=24)
    _more(len(entries), len(shown), "time", "", sheet)


def _moment(view: select.Told, entry: TimelineEntry | OtherTime, sheet: Sheet) -> Text:
    letters = view.letters(span.article for span in entry.lines)
    told = " ".join(line.text for line in findings.line_of(entry))
    tail = sheet.words(f"{', '.join(letters)} · {words.accounts(entry.accounts)}", "dim")
    return sheet.join([sheet.words(marks.shortened(told, 36)), " ", tail])


def _copied(view: select.Told, sheet: Sheet) -> None:
    found = findings.links(view)
    if not found:
        return
    sheet.heading("Who copied whom")
    for link in found[:LINKS]:
        arrow = "→" if link.known else "↔" if sheet.unicode else "<->"
        head = f"{findings.source_told(view, link)} {arrow} {link.copy} {view.names[link.copy]}"
        sheet.line(sheet.words(head, "bold"), indent=2)
        sheet.line(findings.extent(link), indent=4)
        for says in findings.evidence(link):
            sheet.line(sheet.words(says, "dim"), indent=6)
        for copy in link.copies[:2]:
            _passage(copy, sheet)
    _more(len(found), LINKS, "pair", "", sheet)


def _passage(copy: Copy, sheet: Sheet) -> None:
    if isinstance(copy.source, Absent):
        sheet.line(sheet.words(f"Credited in the words “{copy.source.credit.text}”."), indent=4)
        return
    pieces = marks.compare(copy.source.text, copy.copy.text)
    sheet.line(
        sheet.join(
            [
                sheet.words(f"{words.COPY_HOW[copy.how]}: ", "dim"),
                sheet.compared(marks.cut_short(pieces, PIECES), quoted=False, run=SHORT_RUN),
            ]
        ),
        indent=4,
    )


def _matrix(view: select.Told, sheet: Sheet) -> None:
    rows = findings.matrix(view)
    if not rows:
        return
    sheet.heading("Who has what")
    letters = [who.letter for who in view.who.values()]
    several = [row for row in rows if row.fact.state != "single"]
    alone = [row for row in rows if row.fact.state == "single"]
    shown = several[:FACTS]
    if sheet.narrow or len(letters) * 3 > sheet.console.width - 40:
        for row in shown:
            _fact_line(row, sheet)
    elif shown:
        _grid(shown, letters, sheet)
    if alone:
        sheet.line(sheet.words("Told by one account only:", "bold"), indent=2)
        sheet.columns([_lone_fact(view, row, sheet) for row in alone[:LONE]], left=8, indent=4)
    _more(len(rows), len(shown) + len(alone[:LONE]), "fact", "", sheet)


def _lone_fact(view: select.Told, row: findings.Row, sheet: Sheet) -> tuple[Text, Text]:
    """The articles of one account that tell a fact, with its words where they stand."""
    before, inside, after = select.around(view, row.span, 60)
    missing = f" (not found in {', '.join(row.not_found_in)})" if row.not_found_in else ""
    told = sheet.join([sheet.words(before), sheet.words(inside, "bold"), sheet.words(after), sheet.words(missing, "dim")])
    return sheet.words(" ".join(sorted(row.cells, key=lambda x: (len(x), x))), "bold"), told


def _fact_line(row: findings.Row, sheet: Sheet) -> None:
    values = {value: [x for x in row.cells if row.cells[x] == value] for value in row.cells.values()}
    has = "; ".join(f"{value}: {', '.join(sorted(letters))}" for value, letters in values.items())
    missing = f"; not found in {', '.join(row.not_found_in)}" if row.not_found_in else ""
    told = f" ({words.STATE[row.fact.state]}): {has}{missing}"
    sheet.line(sheet.join([sheet.words(row.about, "bold"), sheet.words(told)]), indent=2)


def _grid(rows: Sequence[findings.Row], letters: Sequence[str], sheet: Sheet) -> None:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(ratio=1)
    for _ in letters:
        table.add_column(width=2, justify="center")
    table.add_row(sheet.words(""), *(sheet.words(x, "bold") for x in letters))
    for row in rows:
        values = list(dict.fromkeys(row.cells.values()))
        key = {value: str(n) for n, value in enumerate(values, 1)} if len(values) > 1 else dict.fromkeys(values, "●")
        told = ", ".join(f"({key[v]}) {v}" for v in values) if len(values) > 1 else "".join(values)
        state = sheet.words(words.STATE[row.fact.state], STATE_STYLE.get(row.fact.state, "dim"))
        label = sheet.join([sheet.words(row.about), ": ", sheet.words(told, "bold"), sheet.words(" "), " ", state])
        cells = (
            sheet.words(key[row.cells[x]]) if x in row.cells else sheet.words("·" if x in row.not_found_in else "", "dim")
            for x in letters
        )
        table.add_row(label, *cells)
    sheet.console.print(table)
    sheet.line(
        sheet.words("● has it; · such words were not found there; blank: the same account; a number says which value", "dim"),
        indent=2,
    )


def _articles(view: select.Told, sheet: Sheet) -> None:
    sheet.heading("The articles, and why each is here")
    why = {reason.article: reason.says for reason in view.story.why}
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
    _more(len(doubts), DOUBTS, "doubt", "", sheet)


def _more(total: int, shown: int, one: str, many: str, sheet: Sheet) -> None:
    if total > shown:
        sheet.line(
            sheet.words(f"… {words.count(total - shown, 'more ' + one, 'more ' + (many or one + 's'))}; {ALL_OF_IT}", "dim"),
            indent=2,
        )


def draw_check(check: Check, sheet: Sheet) -> None:
    """One article's remarks on a sheet, by kind."""
    names = select.check_names(check)
    sheet.title(f"{names[check.article]} against {words.count(len(check.against), 'article')}")
    if not check.remarks:
        sheet.line("Nothing to look at was found.")
    for kind, heading in select.REMARKS.items():
        remarks = [r for r in check.remarks if r.kind == kind]
        if remarks:
            sheet.heading(heading)
        for remark in remarks:
            sheet.line(sheet.words(remark.says), indent=2)
            quoted = remark.kind == "quotation"
            rows = [_place(side, span, names[span.article], quoted, sheet) for side, span in select.places(remark)]
            sheet.columns(rows, left=6, indent=4)


def _place(side: str, span: Span, name: str, quoted: bool, sheet: Sheet) -> tuple[Text, Text]:
    told = marks.shortened(span.text, 40)
    where = sheet.words(f"{name} {span.start}–{span.end}: ", "dim")
    return sheet.words(side, "bold"), sheet.join([where, sheet.words(f"“{told}”" if quoted else told)])
