"""Whom an article names as the source of its text: "via People:", a wire head, "(Agency)", "first reported by …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from rashomon import spans
from rashomon.copies.outlets import AGENCIES, feeds_others, is_name, looks_like_outlet, names_outlet, same_outlet
from rashomon.records import Article, Span

Kind = Literal["text", "report"]
Needs = Literal["name", "lead", "top or foot", "foot", "outlet", "agency"]

NAME = r"(?:[Tt]he )?(?P<name>[A-Z0-9][\w&.'’-]{0,30}(?:[ /](?:[A-Z0-9&][\w&.'’-]{0,30}|of|and|the|de|la|le|des|du)){0,5})"
_FIRST = r"(?:[Ff]irst|[Pp]reviously|[Ee]arlier|[Oo]riginally)"
_FROM = r"(?:from|with permission (?:from|of)|courtesy of)"
_WITH = r"(?:[Aa]dditional reporting by|[Ww]ith (?:files|reporting|material|copy) (?:from|by))"
_AMONG = r"(?:[Aa]vec|[Mm]it Material (?:von|der)|[Cc]on información de(?: la)?(?: agencia)?)"
_WITHIN = r"(?:by|in|from)"
_PIECE = r"[Tt]his (?:article|story|report|piece|text|post|column|interview)(?: was)?"

CREDITS: tuple[tuple[Kind, Needs, re.Pattern[str]], ...] = (
    ("text", "top or foot", re.compile(rf"(?m)^[ \t]{{0,9}}\(?(?:[Vv]ia|VIA|[Hh]/[Tt]):? {NAME}[ \t]?[):]")),
    ("text", "outlet", re.compile(rf"(?m)^[ \t]{{0,9}}\(?(?:[Ff]rom|[Ss]ource|Quelle|Fuente):? {NAME}[ \t]?[):]")),
    ("text", "name", re.compile(rf"(?m)(?:^|[.!?\"”’»] )\((?:via|h/t) {NAME}\)")),
    ("text", "name", re.compile(rf"(?m)\((?:via|h/t) {NAME}\)[.!?]?$")),
    ("text", "outlet", re.compile(rf"\((?:[Ss]ource|Quelle|Fuente): {NAME}\)")),
    ("text", "top or foot", re.compile(rf"(?m)^[ \t]{{0,9}}[Vv]ia {NAME}[ \t.]{{0,3}}$")),
    ("text", "outlet", re.compile(rf"(?m)^[ \t]{{0,9}}(?:[Ss]ource|Quelle|Fuente): {NAME}[ \t.]{{0,3}}$")),
    ("text", "lead", re.compile(rf"(?m)^(?P<place>[^\n()]{{2,60}}) \({NAME}\) ?[-–—]")),
    ("text", "foot", re.compile(rf"(?m)[.!?\"”’»] ?\({NAME}\)[ \t]{{0,9}}$")),
    ("text", "top or foot", re.compile(rf"(?m)^[ \t]{{0,9}}\({NAME}\)[ \t]{{0,9}}(?:[-–—]|$)")),
    ("text", "name", re.compile(rf"\A[^()]{{0,300}}(?<![^\n])\({NAME}\) (?=[A-Z0-9“\"‘'])")),
    ("text", "agency", re.compile(rf"(?m)(?:^|[.!?\"”’»] )[-–—]{{1,2}} ?{NAME}[ \t.]{{0,3}}$")),
    ("text", "agency", re.compile(rf"(?:©|\([cC]\)|\bCopyright)(?: ?©)?(?: \d{{4}})?,? {NAME}")),
    ("text", "agency", re.compile(rf"(?m)^(?:By|BY|by|From)(?: [^\n]{{2,50}}(?:,| for| of| at))? {NAME}[ \t]{{0,9}}$")),
    ("text", "name", re.compile(rf"[Rr]e(?:printed|published|produced) {_FROM} {NAME}")),
    ("text", "name", re.compile(rf"(?m)(?:^[ \t(*_]{{0,5}}|{_PIECE} ){_FIRST} (?:published|appeared) (?:by|in|on|at) {NAME}")),
    ("text", "agency", re.compile(rf"(?m)^{NAME}[ \t.]{{0,9}}\Z")),
    ("text", "outlet", re.compile(rf"(?m)^[ \t(]{{0,9}}(?:Story|Text|Words|Copy|Report): {NAME}[ \t.)]{{0,3}}$")),
    ("text", "outlet", re.compile(rf"(?<!\w){NAME} contributed to this (?:report|article|story)")),
    ("text", "outlet", re.compile(rf"\b{_WITH} {NAME}")),
    ("text", "outlet", re.compile(rf"(?m)^[ \t]{{0,9}}[-–—*(]{{1,2}} ?(?:[Ww]ith|WITH) {NAME}[ \t.)*]{{0,3}}$")),
    ("text", "agency", re.compile(rf"\b{_AMONG} {NAME}")),
    ("text", "agency", re.compile(rf"\A(?:[^\n]{{0,120}}\n{{1,2}}){{0,3}}(?![BbF](?:y|Y|rom) ){NAME}[ \t]{{0,9}}\n")),
    ("report", "name", re.compile(rf"{_FIRST} reported (?:by|in|on) {NAME}")),
    ("report", "name", re.compile(rf"\b(?:[Aa]s|[Aa]ccording to(?: a report {_WITHIN})?|(?:[Aa]s r|[Rr])eported by) {NAME}")),
    ("report", "name", re.compile(rf"(?<!\w){NAME} (?:first |earlier )?(?:reports|reported|berichtet|berichtete)\b")),
    ("report", "name", re.compile(rf"\b(?:told|[Cc]iting|[Rr]eporting by|(?:interview|spoke|speaking) (?:with|to)) {NAME}")),
)  # fmt: skip
"""How a source is credited, and what its name needs besides. `text`: its words were taken over; `report`: it told of this.

Needs: any `name` an outlet may have; the place of a dateline before it (`lead`); to stand at the `top or foot`, or the
`foot`, or to be made of an outlet's words; to look like an `outlet`; to be an `agency`.
"""

LEAD = re.compile(r"(?:\(|\b[Vv]ia |\b[Ff]irst reported by |\b[Ss]ource: ?|\b[Rr]eported by )(?:[Tt]he )?$")
"""The words before a name that belong to its credit."""
SENTENCE_END = re.compile(r"(?<=[a-z]{3})\. ")
TRAILING = re.compile(r"(?: (?:and|of|the|de|la|le|des|du)){1,3}$")
BESIDE, LONG = 200, 20000
"""Characters looked at beside a credit for a word about pictures; more than so many characters of text are not weighed."""
TOP, FOOT = 400, 160
"""Characters of body before and after a credit that stands at the top and at the foot."""

BEFORE = re.compile(
    r"(?:according to|told|citing|quoted? by|reporting by|reported by|reports? (?:in|by|from)|published (?:in|by|on)|"
    r"interview with|sp(?:oke|eaking) (?:with|to)|statement to|from|via|source:?|credit:?|courtesy of|first in|as|by|in) "
    r"(?:the )?(?:[\w.'’-]+(?: [\w.'’-]+){0,3}(?:,| and| of| for| at) (?:the )?)?$",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"(?:['’]s)? (?:first |earlier |has |had |also )?(?:reports?|reported|said|says|wrote|writes|revealed|quoted|contributed)\b"
)
PICTURES = re.compile(r"\b(?:photo|photograph|picture|image|video|graphic|foto|bild)", re.IGNORECASE)
SCHOOLS = re.compile(r"\b(?:Universit\w+|College|Institut\w*|School|Academy|Hospital|Ministry|Department)\b")
"""Bodies that people belong to: in brackets under a name they are no credit."""
SIGNED = re.compile(r"(?m)^[ \t(]{0,5}(?:[Rr]eporting|[Ww]riting) by [^\n]{3,100}; ?(?:[Ee]diting|[Ww]riting|[Aa]dditional)\b")
"""How an agency signs its own text."""


class Credit(NamedTuple):
    """A source named by an article: its name, where it is named, and what was taken from it."""

    name: str
    span: Span
    kind: Kind


def credits_of(article: Article) -> tuple[Credit, ...]:
    """Every credit of an article, in order of place."""
    found: dict[tuple[int, int], Credit] = {}
    for kind, needs, pattern in CREDITS:
        for match in pattern.finditer(article.text):
            start = match.start("name")
            name = TRAILING.sub("", SENTENCE_END.split(match["name"])[0]).rstrip(".'’-,")
            place = start, start + len(name)
            fits = place not in found and is_name(name) and _fits(article, needs, match, name)
            if fits and kind == "text" and name not in AGENCIES and article.text[max(0, start - 4) : start] == "The ":
                place, name = (start - 4, place[1]), f"The {name}"
            if fits:
                found[place] = Credit(name, spans.cut(article, *_whole(article.text, place)), kind)
    return tuple(found[place] for place in sorted(found))


def _fits(article: Article, needs: Needs, match: re.Match[str], name: str) -> bool:
    """Whether the name has, or stands where it has, what this form of credit needs."""
    if needs == "name" or feeds_others(name) or (needs != "agency" and looks_like_outlet(name)):
        low = max(0, match.start() - BESIDE)
        return not PICTURES.search(article.text, article.text.rfind("\n", low, match.start() + 1) + 1 or low, match.end())
    if needs == "lead":
        return _is_place(article, match, name)
    fits = needs in ("foot", "top or foot") and _body(article, match.end(), len(article.text)) <= FOOT
    if needs == "top or foot":
        fits = fits or _body(article, 0, match.start()) <= TOP
    return fits and not SCHOOLS.search(name) and not _is_platform(article, name)


def _is_platform(article: Article, name: str) -> bool:
    """Whether the article names a place where people post: "wrote on Lumen"."""
    return bool(re.search(rf"\b[Oo]n (?:the [\w-]{{1,20}} )?{re.escape(name)}(?!\w)", article.text))


def _is_place(article: Article, match: re.Match[str], name: str) -> bool:
    """Whether what stands before the bracket is a dateline's place and not the words that the bracket abbreviates."""
    words = re.findall(r"\w+", match["place"])
    if "".join(word[0] for word in words).casefold().endswith(name.casefold()):
        return False
    if any(f.kind == "dateline" and f.span.start <= match.start("place") < f.span.end for f in article.furniture):
        return match["place"].split(",")[0].isupper() or _body(article, 0, match.start()) <= TOP
    return False


def _body(article: Article, start: int, end: int) -> int:
    """How many characters between two places are neither furniture nor blank; all of them where they are very many."""
    if end - start > LONG:
        return end - start
    around = [f.span for f in article.furniture if f.span.field == "text"]
    size = len(article.text[start:end].strip())
    return size - sum(max(0, min(end, s.end) - max(start, s.start)) for s in around)


def mentions(article: Article, outlet: str) -> Iterator[Credit]:
    """Places where the article says that it has something from this outlet, by its full name."""
    words = re.findall(r"\w+", outlet)
    if len("".join(words)) <= 3 or words[0] not in article.text:
        return
    name = re.compile(r"(?<!\w)" + r"\W{1,3}".join(map(re.escape, words)) + r"(?!\w)")
    for match in name.finditer(article.text):
        low = max(article.text.rfind("\n", 0, match.start()) + 1, match.start() - 80)
        if PICTURES.search(article.text, low, match.start()):
            continue
        if BEFORE.search(article.text[low : match.start()]) or AFTER.match(article.text, match.end()):
            yield Credit(match.group(), spans.cut(article, *match.span()), "report")


class Claims(NamedTuple):
    """An article with its credits, and the names that may stand for whoever wrote its text."""

    article: Article
    credits: tuple[Credit, ...]
    names: frozenset[str]


class Standing(NamedTuple):
    """How near an article is to an outlet, and where it names it."""

    rank: int
    credit: Credit | None


ITS_OWN, UNSIGNED, RUNS, NAMES, NOTHING = 4, 3, 2, 1, 0
"""An article is of an outlet; is its text, and nobody else's as far as it says; runs its text; names it as a source."""


def claims_of(article: Article) -> Claims:
    """The article with its credits."""
    credits = credits_of(article)
    names = {c.name for c in credits if c.kind == "text"} | ({article.outlet} if article.outlet else set())
    return Claims(article, credits, frozenset(names))


def standing(claims: Claims, name: str) -> Standing:
    """How near the article is to the outlet of this name."""
    article = claims.article
    if names_outlet(name, article):
        return Standing(ITS_OWN, None)
    credits = [c for c in claims.credits if same_outlet(c.name, name)]
    text = next((c for c in credits if c.kind == "text"), None)
    if text is not None:
        return Standing(RUNS if article.outlet else ITS_OWN if SIGNED.search(article.text) else UNSIGNED, text)
    credit = next(iter(credits), None) or next(mentions(article, name), None)
    return Standing(NAMES if credit else NOTHING, credit)


def _whole(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """The place with the brackets, or the words before it on its line, that make it a credit."""
    start, end = place
    low = max(text.rfind("\n", 0, start) + 1, start - 40)
    before = LEAD.search(text[low:start])
    if before:
        start = low + before.start()
    if text[start] == "(" and text[end : end + 1] == ")":
        end += 1
    return start, end
