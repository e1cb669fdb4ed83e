"""The small parts every section of the page is made of: headings, article letters, cites, quotations, changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from rashomon.records import Quote, Span
from rashomon.show import marks, passages, select, utterances, words
from rashomon.show.html import Node, Safe, join, spaced, tag
from rashomon.show.select import Told

LONG_QUOTE = 18
PAGE_LANGUAGE = "en"


class Part(NamedTuple):
    """One story on the page: its view, the prefix of its names, the level of its heading, whether texts are given whole."""

    view: select.Told
    prefix: str
    level: int
    full_text: bool

    @property
    def first(self) -> bool:
        """Whether it is the first story of the page, which explains the signs."""
        return self.prefix == "s1"

    def section(self, key: str, title: str, *body: Node) -> Safe:
        """A section under its heading; a landmark where the page tells one story, since hundreds of them would help nobody."""
        name = f"{self.prefix}-{key}"
        label = f"{name}-h" if self.level == 1 else None
        head = tag(f"h{self.level + 1}", title, id=label, class_="sec")
        return tag("section", head, *body, class_=key, id=name, aria_labelledby=label)

    def heading(self, *body: Node) -> Safe:
        """A heading inside a section."""
        return tag(f"h{self.level + 2}", *body)

    def who(self, letters: Iterable[str]) -> Safe:
        """The letters of articles, each a link to its article; the names stand beside the letters in the list of articles."""
        return spaced(tag("a", x, href=f"#{self.prefix}-{x}") for x in letters)

    def named(self, letter: str) -> Safe:
        """An article's letter and name."""
        return join((self.who([letter]), " ", tag("bdi", self.view.names[letter])))

    def spoken(self, article: str, *body: Node) -> Safe:
        """Words of an article, with their language where it is not the page's own."""
        language = self.view.who[article].article.language
        if not language or language.split("-")[0] == PAGE_LANGUAGE:
            return join(body)
        return tag("span", *body, lang=language, dir="auto")

    def place(self, span: Span, *body: Node, **attributes: str) -> Safe:
        """A link to the words in the passages."""
        return tag("a", *body, href=f"#{passages.anchor(self.view, self.prefix, span)}", **attributes)

    def places(self, spans: Iterable[Span]) -> Safe:
        """The letters of the articles that hold some words, each a link to the first of them there."""
        first: dict[str, Span] = {}
        for span in sorted(spans):
            first.setdefault(span.article, span)
        return spaced(self.place(first[key], who.letter) for key, who in self.view.who.items() if key in first)

    def cites(self, spans: Sequence[Span]) -> Safe:
        """The numbers of a brief line's cites, each a link to its words."""
        numbers = spaced(
            (
                self.place(
                    span,
                    str(self.view.cites.index(span) + 1),
                    title=f"{self.view.who[span.article].letter}, characters {span.start}–{span.end}",
                )
                for span in spans
            ),
            "",
        )
        return tag("span", numbers, class_="cites")

    def context(self, span: Span, around: int = 50) -> Safe:
        """The words of a span, marked, with a few before and after."""
        before, inside, after = select.around(self.view, span, around)
        return join((before, tag("mark", inside), after))


def compared(pieces: Sequence[marks.Piece], run: int | None = None) -> Safe:
    """A wording against the fullest, with what is missing and what is new; of what is the same, `run` words in a row."""
    last = len(pieces) - 1
    return join((_piece(piece, run), piece.after if i < last else "") for i, piece in enumerate(pieces))


def _piece(piece: marks.Piece, run: int | None) -> Safe:
    if piece.mark == "cut":
        return tag("span", "…", class_="cut")
    if piece.mark == "more":
        return tag("span", piece.text, class_="more")
    if piece.mark == "same":
        return join(marks.shortened(piece.text, run) if run else piece.text)
    name, opened, closed = ("del", "[-", "-]") if piece.mark == "dropped" else ("ins", "{+", "+}")
    return tag(name, tag("i", opened), piece.text, tag("i", closed))


def quotation(view: Told, quote: Quote) -> Safe:
    """A quote: the speaker's own words between marks, a report of them without."""
    text = marks.shortened(utterances.told_words(view, quote), LONG_QUOTE)
    return tag("q", text[1:-1]) if utterances.own_words(view, quote) else join(text)


def accounts(n: int, letters: Collection[str]) -> Node:
    """How many accounts, as a small note behind the letters; of one letter it goes without saying."""
    return [" ", tag("small", words.accounts(n))] if len(letters) > 1 else None
