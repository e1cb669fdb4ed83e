"""The tables of a story's page: its copies side by side, its facts against its articles."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Absent, Copy, Span
from rashomon.show import findings, links, marks, page_lineage, words
from rashomon.show.html import Node, Safe, join, spaced, tag
from rashomon.show.page_parts import Part
from rashomon.show.passages import QUIET

LONG_RUN, MOST_COLUMNS, ROWS = 16, 16, 40


def copied(part: Part) -> Node:
    """Every pair that shares passages, with its direction, the reasons for it, and the passages side by side."""
    pairs = links.links(part.view)
    return [page_lineage.drawing(part, pairs), [_link(part, link) for link in pairs]]


def _link(part: Part, link: links.Link) -> Safe:
    says = "was copied by" if link.known else "shares passages, direction unknown, with"
    arrow = tag("span", "→" if link.known else "↔", class_="arrow", role="img", aria_label=says)
    absent = [tag("bdi", link.source), tag("small", " (not among these articles)")]
    reasons = links.evidence(link)
    return tag(
        "div",
        part.heading(absent if link.source_absent else part.named(link.source), " ", arrow, " ", part.named(link.copy)),
        tag("p", links.extent(link)),
        tag("ul", (tag("li", says) for says in reasons), class_="reasons") if reasons else None,
        [_passage(part, copy) for copy in link.copies],
        class_="link",
    )


def _passage(part: Part, copy: Copy) -> Safe:
    if isinstance(copy.source, Absent):
        if copy.source.credit is None:
            return tag("p", words.AS_AUTHOR)
        return tag("p", "Credited in the words ", tag("q", copy.source.credit.text), " ", part.places([copy.source.credit]))
    if copy.how == "verbatim":
        both = part.view.letters((copy.source.article, copy.copy.article))
        return _pair(copy, tag("div", tag("p", part.who(both)), tag("p", _run(part, copy.copy.text))))
    known = copy.direction.how != "unknown"
    left = _side(part, copy.source, copy.copy, known=False)
    return _pair(copy, left, _side(part, copy.copy, copy.source, known=known))


def _pair(copy: Copy, *sides: Safe) -> Safe:
    return tag("div", tag("p", words.COPY_HOW[copy.how], class_="label"), sides, class_="pair")


def _side(part: Part, mine: Span, other: Span, *, known: bool) -> Safe:
    """One side of a copied passage, with the words marked that the other side has not: as new where it is known to copy."""
    pieces = [piece for piece in marks.compare(other.text, mine.text) if piece.mark in ("same", "added", "more")]
    body = join((_only(piece.text, known) if piece.mark != "same" else _run(part, piece.text), piece.after) for piece in pieces)
    return tag("div", tag("p", part.who(part.view.letters([mine.article]))), tag("p", body))


def _only(text: str, new: bool) -> Safe:
    return tag("ins", text) if new else tag("mark", text)


def _run(part: Part, text: str) -> str:
    return text if part.full_text else marks.shortened(text, LONG_RUN)


def matrix(part: Part) -> Node:
    """Facts against articles; those that one account alone tells are listed, since a row of theirs would be all but empty."""
    rows = findings.matrix(part.view)
    letters = list(part.view.names)
    alone = [row for row in rows if row.fact.state == "single" or len(letters) > MOST_COLUMNS]
    several = [row for row in rows if row not in alone]
    first = "Fact" if len(letters) > MOST_COLUMNS else "Fact told by one account"
    grid = _table(
        "Facts by article", ["Fact", *(part.who([letter]) for letter in letters)], [_row(row, letters) for row in several]
    )
    return [grid, _table("Facts and who has them", [first, "In", "Not found in"], [_listed(part, row) for row in alone])]


def _table(label: str, head: Sequence[Node], rows: Sequence[Safe]) -> Safe | None:
    """The first rows of a table, in a frame that scrolls; nothing when there are none."""
    if not rows:
        return None
    more = len(rows) - ROWS
    columns = tag("tr", (tag("th", name, scope="col") for name in head))
    table = tag("table", tag("thead", columns), tag("tbody", rows[:ROWS]))
    rest = tag("p", f"{words.count(more, 'more fact')} in the JSON.", class_="legend") if more > 0 else None
    return tag("div", table, rest, class_="scroll", role="group", aria_label=label, tabindex="0")


def _fact(part: Part, row: findings.Row) -> Safe:
    """What a fact is about, and its words where they first stand; a name is its words."""
    shown = tag("small", part.context(row.span, 30)) if row.fact.slot not in QUIET else None
    return tag("th", tag("bdi", row.about), " ", shown, scope="row")


def _listed(part: Part, row: findings.Row) -> Safe:
    values = dict.fromkeys(row.cells.values())
    letters = {value: ", ".join(x for x in part.view.names if row.cells.get(x) == value) for value in values}
    has = spaced((join((tag("b", value), f" {letters[value]}")) for value in values), " · ")
    return tag("tr", _fact(part, row), tag("td", has), tag("td", ", ".join(row.not_found_in)))


def _row(row: findings.Row, letters: Sequence[str]) -> Safe:
    """One fact over all articles: what each has; a value that all give alike stands once, beside what the fact is about."""
    values = set(row.cells.values())
    once = values.pop() if len(values) == 1 and not row.differs else None
    state = tag("span", words.STATE[row.fact.state], class_=f"state {row.fact.state}") if row.differs else None
    label = tag("th", tag("bdi", row.about), " ", tag("b", once) if once else None, state, scope="row")
    return tag("tr", label, (_cell(row, letter, once) for letter in letters))


def _cell(row: findings.Row, letter: str, once: str | None) -> Safe:
    if letter in row.cells:
        return tag("td", "has" if once else tag("b", row.cells[letter]))
    return tag("td", "not found") if letter in row.not_found_in else tag("td")
