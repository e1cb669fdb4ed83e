"""Which body "the company" is, where no name of its story is called so: the one that the text told of just before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator

from rashomon.quotes.known import parts_of, plainly
from rashomon.quotes.languages.table import words
from rashomon.quotes.referents import BODIES, BUSINESS
from rashomon.records import Findings, Name, Quote

_BACK = 2  # sentences before a description in which its body is looked for
_INTO = words("with of for to from by at in on against between about")  # what stands behind these acts in nothing
_OPENING = 3  # words before the name of a body that a sentence begins with


def acting_body(f: Findings, quote: Quote, outlets: Collection[str]) -> str | None:
    """The business that "the company" stands for: the last with which a sentence near by begins, or the only one of any."""
    mention = quote.speaker.span if quote.speaker else None
    parts = parts_of(mention.text) if mention and mention.field == "text" and mention.text.lower().startswith("the ") else None
    if mention is None or parts is None or parts[0] not in BUSINESS:
        return None
    apart = {*outlets, (f.article.outlet or "").casefold()}
    bodies = [name for name in f.names if _business(name, apart, parts[1])]
    acting = sorted((at, name.name, name.kind) for name in bodies for at in _subjects(f, name) if at[1] < mention.start)
    if not acting:
        return None
    number = bisect_right([s.span.start for s in f.sentences], mention.start) - 1
    (last, _), name, _ = acting[-1]
    if number - last <= _BACK:
        return name
    only = _fullest({name for _, name, kind in acting if kind == "org"})
    return _longer(only[0], f) if len(only) == 1 else None


def _subjects(f: Findings, name: Name) -> Iterator[tuple[int, int]]:
    """Where a body is what a sentence begins with, outside what somebody says in marks: sentence and place."""
    said = [content for quote in f.quotes if quote.kind == "direct" for content in quote.content]
    starts = [s.span.start for s in f.sentences]
    for span in name.spans:
        at = bisect_right(starts, span.start) - 1
        if span.field != "text" or at < 0 or any(c.start <= span.start < c.end for c in said):
            continue
        led = f.article.text[starts[at] : span.start].lower().split()
        opens = len(led) <= _OPENING and _INTO.isdisjoint(led)
        if opens and plainly(f.article.text, span) and not f.article.text.startswith(("'s ", "’s "), span.end):
            yield at, span.start


def _longer(name: str, f: Findings) -> str:
    """The one body of an article whose name goes on from another: "Orrin" where it tells of "Orrin Board" besides."""
    longer = [n.name for n in f.names if n.kind == "org" and n.name.startswith(f"{name} ")]
    return longer[0] if len(longer) == 1 else name


def _business(name: Name, outlets: Collection[str], more: Collection[str]) -> bool:
    """Whether a name is of a body that is no office, no paper and no agency; "the board maker" may be Orrin Board."""
    known = name.kind == "org" or (name.kind == "other" and " " in name.name)
    if not known or name.name.casefold() in outlets or (name.name.isupper() and " " in name.name):
        return False
    return not any(word in BODIES and word not in BUSINESS and word not in more for word in name.name.casefold().split())


def _fullest(names: Collection[str]) -> list[str]:
    """Names without those that are the first words of another: "Orrin" beside "Orrin Foods"."""
    return [name for name in sorted(names) if not any(other.startswith(f"{name} ") for other in names)]
