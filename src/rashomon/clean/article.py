"""Page → Article: its id, its head, its furniture, its date as given."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Literal

import msgspec

from rashomon.clean.bylines import each_author
from rashomon.clean.datelines import Mark, datelines
from rashomon.clean.dates import Day, Unclear, days_meant, read_date, weekday_clash
from rashomon.clean.feet import ADDRESS_DAY, dated_place, foot_dates, given_date
from rashomon.clean.fold import key
from rashomon.clean.furniture import around, pull_quotes
from rashomon.clean.heads import Head, find_head
from rashomon.clean.language import LEARNED, language_of
from rashomon.clean.letterheads import called_on, letterhead
from rashomon.clean.papers import is_paper, named_outlet, outlet_in
from rashomon.clean.printed import Printed, best
from rashomon.clean.sentences import paragraphs
from rashomon.clean.signed import authored, signature
from rashomon.clean.wholes import NO_AUTHOR
from rashomon.records import Article, Doubt, Furniture, Page, Published, content_id
from rashomon.spans import inside, trimmed


def make_article(page: Page) -> tuple[Article, tuple[Doubt, ...]]:
    """The article a page holds, with what could not be settled about it."""
    given = (
        page.text,
        page.id,
        page.outlet,
        page.url,
        page.title,
        page.published,
        page.language,
        page.authors,
        page.source.story,
    )
    text = page.text
    parts = list(paragraphs(text))
    head = find_head(text)
    bare = Article(
        id=content_id("a", given),
        source=page.source,
        outlet=page.outlet or letterhead(text) or head.outlet,
        url=page.url,
        title=page.title,
        authors=each_author(page.authors) or head.authors,
        language=language_of(text, page.language),
        published=None,
        furniture=(),
        rests_on=(),
        revises=None,
        sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
    )
    foot = foot_dates(text, head.body)
    published, doubts = _published(page, _printed(text, head, foot), bare.id)
    furniture = _furniture(bare, head, parts, [mark for mark, _ in foot])
    outlet = (
        bare.outlet or _closing_outlet(furniture) or _signed_for(furniture) or (None if bare.authors else _filed_by(furniture))
    )
    article = msgspec.structs.replace(bare, published=published, furniture=furniture, outlet=outlet)
    return article, (*_unlearned(article), *doubts)


def _unlearned(article: Article) -> tuple[Doubt, ...]:
    """That the article is in a language for which there are no tables."""
    if article.language is None or article.language in LEARNED:
        return ()
    known = ", ".join(LEARNED.values())
    says = f"its language ({article.language}) is none of {known}: quotations, times and figures may be missed or wrong"
    return (Doubt(step="clean", kind="language", says=says, article=article.id, source=article.source),)


def _closing_outlet(furniture: Sequence[Furniture]) -> str | None:
    """The outlet that the last footer names which names one."""
    closing = [f for f in reversed(furniture) if f.kind in ("footer", "promo")]
    named = (named_outlet(f.span.text) for f in closing if f.kind == "footer" and len(f.span.text) <= 90)
    return next((name for name in named if name), None) or called_on([f.span.text for f in closing])


def _signed_for(furniture: Sequence[Furniture]) -> str | None:
    """The agency or paper that a byline names behind its author: "By Ada Brook, Northmark Press Association"."""
    lines = (f.span.text.rpartition(", ")[2] for f in furniture if f.kind == "byline")
    return next((said for said in lines if is_paper(said) and not NO_AUTHOR.search(said)), None)


def _filed_by(furniture: Sequence[Furniture]) -> str | None:
    """The agency whose dateline opens a text that names no outlet of its own: "HARROW, March 5 (Province Wire) -"."""
    lines = [f.span for f in furniture if f.kind == "dateline"]
    filed = (f.span.text for f in furniture if f.kind == "credit" and any(inside(f.span, line) for line in lines))
    return next((name for said in filed if (name := outlet_in(said.strip("()/ ")))), None)


def _furniture(article: Article, head: Head, parts: Sequence[tuple[int, int]], dated: Sequence[Mark]) -> tuple[Furniture, ...]:
    """All furniture in order, none inside another of its kind."""
    text = article.text
    after = [(max(a, head.body), b) for a, b in parts if b > head.body]
    starts = [a + len(text[a:b]) - len(text[a:b].lstrip()) for a, b in after[:4]]
    named = [Mark("head", m.start, m.end) if _names_outlet(text[m.start : m.end], article.outlet) else m for m in head.marks]
    tops = [m for m in named if m.kind != "headline" or _is_headline(text[m.start : m.end], article.title)]
    marks = [
        *tops,
        *datelines(text, starts),
        *around(text, after, head.body, article.outlet),
        *pull_quotes(text, after),
        *dated,
        *authored(text, after, article.authors),
    ]
    marks += signature(text, after, [(m.start, m.end) for m in marks])
    out: list[Furniture] = []
    for mark in sorted(set(marks), key=lambda m: (m.start, -m.end, m.kind)):
        span = trimmed(article, mark.start, mark.end)
        if span and not any(f.kind == mark.kind and inside(span, f.span) for f in out[-3:]):
            out.append(Furniture(mark.kind, span))
    return tuple(out)


def _names_outlet(said: str, outlet: str | None) -> bool:
    """Whether a title line is the masthead: the outlet's name and little more."""
    name, line = (key(x or "").removeprefix("the ") for x in (outlet, said))
    return bool(name) and line.startswith(name) and len(line.split()) <= len(name.split()) + 4


def _is_headline(said: str, title: str | None) -> bool:
    """Whether a title line may be the headline: any when the page gave no title, else one that shares most of its words."""
    if title is None:
        return True
    a, b = ({w for w in key(x).split() if len(w) > 2} for x in (said, title))
    return 2 * len(a & b) >= min(len(a), len(b))


def _printed(text: str, head: Head, foot: Sequence[tuple[Mark, Sequence[Printed]]]) -> tuple[Printed, str] | None:
    """The date the text prints, and where: in its head, on a line of its own after that, in a dateline."""
    if head.printed:
        return head.printed, "the text begins with"
    if found := best([p for _, dates in foot for p in dates]):
        return found, "a line of the text reads"
    if found := dated_place(text, head.body):
        return found, "the dateline has"
    return None


def _published(page: Page, printed: tuple[Printed, str] | None, article: str) -> tuple[Published | None, tuple[Doubt, ...]]:
    """The date of the article: as a field or the page gave it, else as the text prints it, else as its address has it."""
    written = page.published.strip() if page.published else ""
    read = given_date(written, page.text) if written else None
    how: Literal["given", "page", "head"] = page.published_how
    why = page.published_why or f"given as {written[:60]!r}"
    if not isinstance(read, Day) and printed and (read is None or isinstance(printed[0].day, Day)):
        (found, where), how = printed, "head"
        read, written, why = found.day, found.words, f"{where} {found.words.strip()!r}"
        why += f", its year from {found.year_from!r}" if found.year_from else ""
    if read is None and page.url and (found_in := ADDRESS_DAY.search(page.url)):
        read, how, why = read_date("-".join(found_in.groups())), "page", f"the address has {found_in.group()!r}"
    if read is None:
        return None, ()
    if isinstance(read, Unclear):
        doubt = Doubt(step="clean", kind=f"date_{read.kind}", says=read.says, article=article, source=page.source)
        return None, (doubt,)
    clash = weekday_clash(written, read)
    days = days_meant(written, read) if clash else ()
    day = Published(value=read.value, from_=read.from_, until=read.until, grain=read.grain, how=how, why=why, alternatives=days)
    doubts = (Doubt(step="clean", kind="weekday", says=clash, article=article, source=page.source),) if clash else ()
    return day, doubts
