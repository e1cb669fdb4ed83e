"""The report as Markdown: the same content as the terminal view, with nothing in an article able to start markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.records import Absent, Check, Copy, Doubt, OtherTime, Report, TimelineEntry
from rashomon.show import findings, links, marks, select, utterances, words
from rashomon.show.escape import for_markdown as safe
from rashomon.show.escape import link, within_markdown


def render(report: Report) -> str:
    """Every story of the report."""
    return _joined(_report(report))


def render_check(check: Check) -> str:
    """What an editor should look at in one article."""
    return _joined(_check(check))


def _joined(lines: Iterable[str]) -> str:
    """The lines as a text in which no two blank lines follow each other."""
    out = [""]
    for line in lines:
        if line or out[-1]:
            out.append(line)
    return "\n".join(out).strip() + "\n"


def _report(report: Report) -> Iterator[str]:
    articles = {a.id: a for a in report.articles}
    if len(report.stories) > 1:
        counted = words.count(len(report.articles), "article")
        yield from (f"{words.count(len(report.stories), 'story', 'stories')} in {counted}:", "")
        yield from (f"{n}. {safe(select.title_of(s))}" for n, s in enumerate(report.stories, 1))
        yield ""
    for story in report.stories:
        yield from _story(select.told(story, articles), select.doubts_of(report, story))
    others = select.other_doubts(report)
    if others:
        yield from _heading("What could not be settled")
        yield from (f"- {_doubt(doubt, None)}" for doubt in others)


def _heading(text: str) -> Iterator[str]:
    yield from ("", f"## {text}", "")


def _story(view: select.Told, doubts: Sequence[Doubt]) -> Iterator[str]:
    story = view.story
    one_source, rests = select.rests(view)
    yield from (f"# {safe(story.title or '(no title)')}", "", safe(select.counts(view)), "")
    yield f"**{safe(rests)}**" if one_source else safe(rests)
    for section in (_brief, _differs, _said, _timeline, _copied, _matrix, _articles):
        yield from section(view)
    if doubts:
        yield from _heading("Doubts")
        yield from (f"- {_doubt(doubt, view)}" for doubt in doubts)
    yield ""


def _brief(view: select.Told) -> Iterator[str]:
    if not view.story.brief.lines:
        return
    yield from _heading("In brief")
    for line in view.story.brief.lines:
        note = select.line_note(view, line.cites, line.accounts)
        yield f"- {safe(line.text)} \\[{select.place_told(view, line.cites)}\\]{f' ({safe(note)})' if note else ''}"
    yield from ("", select.cites_told(view))


def _differs(view: select.Told) -> Iterator[str]:
    found = findings.differences(view)
    if found:
        yield from _heading("What differs")
    for item in found:
        yield f"- {item.label}: **{safe(item.about)}**{f' ({safe(item.note)})' if item.note else ''}"
        for version in item.versions:
            said = f", said by {safe(version.said_by)}" if version.said_by else ""
            since = f"{words.day(version.since)}, " if version.since else ""
            who = f"{since}{', '.join(version.letters)}, {words.accounts(version.accounts)}{said}"
            value = f"{safe(version.value)}: " if version.value else ""
            yield f"  - {value}{who}: {safe(select.in_context(view, version.spans[0]))}"


def _said(view: select.Told) -> Iterator[str]:
    shared, alone = utterances.sayings(view), utterances.quotes_alone(view)
    if shared or alone:
        yield from _heading(utterances.heading(view))
    for speaker, saying in ((name, one) for name, found in utterances.by_speaker(shared) for one in found):
        spread = f"{words.accounts(saying.accounts)}, {words.count(len(saying.wordings), 'wording')}"
        yield f"- **{safe(speaker)}** ({spread})"
        for wording in saying.wordings:
            text = _compared(wording.pieces)
            told = f"“{text}”" if wording.kind == "direct" else f"{text} (in the outlet’s words)"
            yield f"  - {', '.join(wording.letters)}: {told}{f' ({safe(wording.changed)})' if wording.changed else ''}"
    for name, found in alone.items():
        yield f"- **{safe(name)}**, each in one wording"
        for one in found:
            letters = ", ".join(view.letters(span.article for span in one.places))
            said = "" if utterances.own_words(view, one.first) else " (in the outlet’s words)"
            yield f"  - {letters}: {safe(utterances.told_words(view, one.first))}{said}"


def _compared(pieces: Sequence[marks.Piece]) -> str:
    edges = {"dropped": ("\\[-", "-\\]"), "added": ("\\{+", "+\\}")}

    def told(piece: marks.Piece) -> str:
        before, after = edges.get(piece.mark, ("", ""))
        return "…" if piece.mark == "cut" else before + within_markdown(piece.text) + after

    return "".join(told(piece) + piece.after for piece in pieces).rstrip()


def _timeline(view: select.Told) -> Iterator[str]:
    if view.story.timeline:
        yield from _heading("When")
    for group in findings.moments(view.story.timeline):
        note = findings.grain_note(view, group[0].entry)
        when = f"**{words.when(group[0].entry)}**{f' ({note})' if note else ''}"
        if len(group) > 1:
            yield f"- {when}:"
        for entry, others in group:
            yield f"  - {_moment(view, entry)}" if len(group) > 1 else f"- {when}: {_moment(view, entry)}"
            yield from (f"  - or **{words.when(other)}**: {_moment(view, other)}" for other in others)


def _moment(view: select.Told, entry: TimelineEntry | OtherTime) -> str:
    told = " ".join(safe(findings.line_told(view, line)) for line in findings.line_of(view, entry))
    return f"{told} ({findings.tellers(view, entry)})"


def _copied(view: select.Told) -> Iterator[str]:
    found = links.links(view)
    if found:
        yield from _heading("Who copied whom")
    for item in found:
        arrow = "→" if item.known else "↔"
        head = f"**{safe(links.source_told(view, item))} {arrow} {safe(f'{item.copy} {view.names[item.copy]}')}**"
        yield f"- {head}: {safe(links.extent(item))}"
        yield from (f"  - {safe(says)}" for says in links.evidence(item))
        yield from (f"  - {_passage(copy)}" for copy in item.copies)


def _passage(copy: Copy) -> str:
    if isinstance(copy.source, Absent):
        return f"Credited in the words “{safe(copy.source.credit.text)}”." if copy.source.credit else words.AS_AUTHOR
    return f"{words.COPY_HOW[copy.how]}: {_compared(marks.compare(copy.source.text, copy.copy.text))}"


def _matrix(view: select.Told) -> Iterator[str]:
    rows = findings.matrix(view)
    if not rows:
        return
    letters = [who.letter for who in view.who.values()]
    yield from _heading("Who has what")
    yield f"| | {' | '.join(letters)} | |"
    yield f"|---|{'---|' * len(letters)}---|"
    for row in rows:
        cells = (safe(row.cells[x]) if x in row.cells else "not found" if x in row.not_found_in else "" for x in letters)
        yield f"| {safe(row.about)} | {' | '.join(cells)} | {words.STATE[row.fact.state]} |"


def _articles(view: select.Told) -> Iterator[str]:
    yield from _heading("The articles, and why each is here")
    why = {reason.article: select.why_told(reason.says) for reason in view.story.why}
    for key, who in view.who.items():
        url = link(who.article.url)
        place = f", <{url}>" if url and not set(url) & set("<>") else ""
        facts = f"{safe(select.file_of(who.article))}, {safe(select.date_told(who.article))}, account {who.account}"
        yield f"- **{who.letter} {safe(who.name)}** ({facts}){place}{f': {safe(why[key])}' if why.get(key) else ''}"


def _doubt(doubt: Doubt, view: select.Told | None) -> str:
    place = select.place_of(doubt, view)
    said = f" – *{safe(marks.shortened(doubt.span.text, 12))}*" if doubt.span else ""
    return f"{f'{safe(place)}: ' if place else ''}{safe(doubt.says)}{said}"


def _check(check: Check) -> Iterator[str]:
    names = select.check_names(check)
    yield from (f"# {safe(names[check.article])} against {words.count(len(check.against), 'article')}", "")
    if not check.remarks:
        yield "Nothing to look at was found."
    for kind, heading in select.REMARKS.items():
        remarks = [r for r in check.remarks if r.kind == kind]
        if remarks:
            yield from _heading(heading)
        for remark in remarks:
            yield f"- {safe(remark.says)}"
            for side, span in select.places(remark):
                told = f"“{safe(span.text)}”" if kind == "quotation" else safe(span.text)
                yield f"  - {side}, {safe(names[span.article])} {span.start}–{span.end}: {told}"
