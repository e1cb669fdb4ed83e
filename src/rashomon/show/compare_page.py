"""Two articles side by side as one HTML file: opens from disk, loads nothing, reads without colour, script or eyes."""

from __future__ import annotations

from itertools import groupby

from rashomon.records import Absent, Comparison, Span
from rashomon.show import compare
from rashomon.show.html import Node, Safe, join, spaced, tag
from rashomon.show.page import document, mast
from rashomon.show.page_parts import PAGE_LANGUAGE

ONLY = (("[-", "-]"), ("{+", "+}"))
FOOT = (
    "Numbers such as 120–184 count characters of the article’s text from 0. Words that only quote the same speaker make "
    "neither article a copy of the other. This file loads nothing from elsewhere."
)


def render(found: Comparison) -> str:
    """The whole page; both articles are given from end to end."""
    view = compare.view(found)
    return document(
        view.title,
        tag("a", "Skip to the articles", class_="skip", href="#main"),
        tag("header", mast(found.rashomon), class_="top"),
        tag(
            "main",
            tag("header", tag("h1", view.title), _sides(view), class_="head"),
            _section("shared", "What both have", _shared(view)),
            _section("beside", "Side by side", _legend(view), _names(view), [_row(row, view) for row in view.rows]),
            id="main",
            tabindex="-1",
        ),
        tag("footer", tag("p", FOOT), class_="foot"),
        sheets=("page.css", "compare.css"),
    )


def _section(key: str, title: str, *body: Node) -> Safe:
    return tag("section", tag("h2", title, id=f"{key}-h", class_="sec"), *body, class_=key, aria_labelledby=f"{key}-h")


def _sides(view: compare.View) -> Safe:
    sides = [(tag("dt", _letter(s)), tag("dd", tag("bdi", s.name), " ", tag("small", compare.about(s)))) for s in view.sides]
    return tag("dl", sides, class_="sides")


def _letter(side: compare.Side) -> Safe:
    return tag("span", side.letter, class_="who")


def _shared(view: compare.View) -> Node:
    """How much both have, which way it went, what tells it, and every passage with links to where it stands."""
    evidence = [tag("li", e.says, _cites(view, e.spans)) for e in view.evidence]
    return [
        [tag("p", line) for line in compare.shared(view)],
        tag("ul", evidence, class_="reasons") if evidence else None,
        [_absent(view, c.source, c.copy.article) for c in view.absent if isinstance(c.source, Absent)],
        tag("ol", [tag("li", _numbered(p)) for p in view.passages], class_="passages") if view.passages else None,
    ]


def _cites(view: compare.View, spans: tuple[Span, ...]) -> Node:
    """Links to the words that tell a direction."""
    if not spans:
        return None
    return [": ", spaced((_place(view, span) for span in spans), ", ")]


def _place(view: compare.View, span: Span) -> Safe:
    told = f"{compare.side_of(view, span.article).letter} {span.start}–{span.end}"
    target = _target(view, span)
    return tag("a", told, href=f"#{target}") if target else tag("span", told)


def _target(view: compare.View, span: Span) -> str | None:
    """Where on the page the words of a piece of evidence stand: in a passage as a whole, or marked by themselves."""
    for side in (0, 1):
        if view.sides[side].article.id == span.article and span.field == "text":
            whole = next((p for p in view.passages if p.places[side] == span), None)
            return f"{'AB'[side]}{whole.number}" if whole else f"{'AB'[side]}e{span.start}"
    return None


def _absent(view: compare.View, source: Absent, article: str) -> Safe:
    letter = compare.side_of(view, article).letter
    says = f"{letter} credits {source.name}, which is neither of the two"
    if source.credit is None:
        return tag("p", f"{says}, as its author.")
    return tag("p", f"{says}: ", tag("q", source.credit.text), " ", _place(view, source.credit))


def _numbered(passage: compare.Passage) -> Node:
    left, right = passage.places
    links = [
        tag("a", f"{letter} {span.start}–{span.end}", href=f"#{letter}{passage.number}")
        for letter, span in (("A", left), ("B", right))
    ]
    return [tag("b", str(passage.number)), f" {compare.told(passage)} · ", spaced(links, " · ")]


def _legend(view: compare.View) -> Node:
    if not view.passages:
        return None
    return tag(
        "p",
        tag("mark", "These words", class_="l"),
        " stand in A alone, ",
        tag("mark", "these", class_="r"),
        " in B alone, ",
        tag("mark", "these", class_="m"),
        " elsewhere in the other’s passage; ",
        tag("mark", "these", class_="e"),
        " tell who copied whom.",
        class_="legend",
    )


def _names(view: compare.View) -> Safe:
    """The heads of the two columns; each stretch repeats its letter for whoever has no columns."""
    heads = [tag("p", _letter(side), " ", tag("bdi", side.name)) for side in view.sides]
    return tag("div", heads, class_="row names", aria_hidden="true")


def _row(row: compare.Row, view: compare.View) -> Safe:
    head = None
    if row.number:
        passage = view.passages[row.number - 1]
        head = tag("h3", f"Passage {row.number}: {compare.told(passage)}", class_="sub")
    cells = [_cell(view, side, stretches, row) for side, stretches in enumerate((row.left, row.right))]
    return tag("div", head, cells, class_="row both" if row.number else "row")


def _cell(view: compare.View, side: int, stretches: tuple[compare.Stretch, ...], row: compare.Row) -> Safe:
    article = view.sides[side].article
    foreign = article.language and article.language.split("-")[0] != PAGE_LANGUAGE
    body = [_stretch(side, stretch, row) for stretch in stretches]
    label = tag("p", _letter(view.sides[side]), class_="by") if stretches else None
    return tag("div", label, body, class_="cell", lang=article.language if foreign else None, dir="auto" if foreign else None)


def _stretch(side: int, stretch: compare.Stretch, row: compare.Row) -> Safe:
    words = [_piece(side, *group) for group in _grouped(stretch)]
    if not stretch.number:
        return tag("p", words, class_="own")
    other = tag(
        "a", f"passage {stretch.number} in {'BA'[side]}", href=f"#{'BA'[side]}{stretch.number}", lang=PAGE_LANGUAGE, dir="ltr"
    )
    place = "" if row.number else " (it stands elsewhere there)"
    return tag("div", tag("p", words), tag("p", other, place, class_="by"), class_="in", id=f"{'AB'[side]}{stretch.number}")


def _grouped(stretch: compare.Stretch) -> list[tuple[compare.Mark, list[compare.Piece]]]:
    return [(key[0], list(pieces)) for key, pieces in groupby(stretch.pieces, key=lambda piece: (piece.mark, piece.run))]


def _piece(side: int, mark: compare.Mark, pieces: list[compare.Piece]) -> Safe:
    """Words under one mark; the marks are there too for whoever hears the page or copies its words."""
    body = [_evidence(side, piece) for piece in pieces]
    if mark == "same":
        return join(body)
    opened, closed = ONLY[side] if mark == "only" else ("[~", "~]")
    class_ = "lr"[side] if mark == "only" else "m"
    return tag("mark", tag("span", opened, class_="edge"), body, tag("span", closed, class_="edge"), class_=class_)


def _evidence(side: int, piece: compare.Piece) -> Node:
    if piece.evidence is None:
        return piece.text
    return tag("mark", piece.text, class_="e", id=f"{'AB'[side]}e{piece.evidence}" if piece.first else None)
