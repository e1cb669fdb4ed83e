"""Whom an article names as the source of its text: "via People:", a wire head, "(Agency)", "first reported by …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from rashomon import spans
from rashomon.clean.common import COMMON
from rashomon.copies.credit_forms import CREDITS, Kind, Needs, apart, can_follow, can_sign
from rashomon.copies.outlets import AGENCIES, feeds_others, is_name, looks_like_outlet, names_outlet, plain, same_outlet
from rashomon.records import Absent, Article, Copy, Direction, Evidence, Span, content_id

LEAD = re.compile(r"(?:\(|\b[Vv]ia |\b[Ff]irst reported by |\b[Ss]ource: ?|\b[Rr]eported by )(?:[Tt]he )?$")
"""The words before a name that belong to its credit."""
SENTENCE_END = re.compile(r"(?<=[a-z]{3})\. ")
TRAILING = re.compile(r"(?: (?:and|und|of|the|de|la|le|des|du|für)){1,3}$| (?:19|20)\d\d$")
STAFF = re.compile(
    r"(?<=^dpa)-\w+| (?:(?:Sports|Business|Science|Political|Staff) )?(?:Writer|Reporter|Correspondent|Staff)s?$"
)
_CLOSERS = """
    BACK BRIEF DRAFT END ENDE ENDS EOM FAQ FEED FIN FLASH GALLERY INTRO LEAD LIVE MAP MFA MORE NOTE NOTES SPORT STOP TBC TEXT
"""
CLOSERS = frozenset(_CLOSERS.split())
"""Words in capitals that stand alone at the top or foot of a text."""
AGENCY_OF = re.compile(r"[Nn]ews agency|[Nn]achrichtenagentur")
WRITER = re.compile(r"(?:[A-ZÄÖÜ][A-ZÄÖÜ.'’-]+ ){2,3}(?=[A-ZÄÖÜ][a-zäöüß])|(?:Redaktion|Staff) (?:und|and|mit|with) ")
"""A writer's name in capitals, or "staff and", run together with the outlet that follows it."""
ASIDE = re.compile(r" ?[()|]+ ?")
"""What parts the names in a line of authors: "Ada Crook (FNA)"."""
BESIDE, LONG = 200, 20000
"""Characters looked at beside a credit for a word about pictures; more than so many characters of text are not weighed."""
TOP, FOOT = 400, 160
"""Characters of body before and after a credit that stands at the top and at the foot."""

BEFORE = re.compile(
    r"(?:according to|told|citing|quoted? by|reporting by|reported by|reports? (?:in|by|from)|published (?:in|by|on)|"
    r"interview with|sp(?:oke|eaking) (?:with|to)|statement to|from|via|source:?|credit:?|courtesy of|first in|as|by|in|"
    r"laut|gegenüber|(?:im gespräch|interview) mit|berichte?n? (?:von|in|im)?|sagten?|berichteten?|wie|quelle:?|aus) "
    r"(?:(?:the|der|die|das|dem|des) )?(?:[\w.'’-]+(?: [\w.'’-]+){0,3}(?:,| and| of| for| at) (?:the )?)?$",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"(?:['’]s)? (?:first |earlier |has |had |also )?(?:reports?|reported|said|says|wrote|writes|revealed|quoted|contributed|"
    r"berichtete?n?|schreibt|schrieb|meldete?|zitierte?|zufolge)\b"
)
PICTURES = re.compile(r"\b(?:photo|photograph|picture|image|video|graphic|foto|bild)", re.IGNORECASE)
SCHOOLS = re.compile(r"\b(?:Universit\w+|College|Institut\w*|School|Academy|Hospital|Ministry|Department)\b")
"""Bodies that people belong to: in brackets under a name they are no credit."""
SIGNED = re.compile(r"(?m)^[ \t(]{0,5}(?:[Rr]eporting|[Ww]riting) by [^\n]{3,100}; ?(?:[Ee]diting|[Ww]riting|[Aa]dditional)\b")
"""How an agency signs its own text."""


class Credit(NamedTuple):
    """A source named by an article: its name, where it is named (None: as the author only), and what was taken from it."""

    name: str
    span: Span | None
    kind: Kind


def credits_of(article: Article) -> tuple[Credit, ...]:
    """Every credit of an article, in order of place; last the agencies that are named as its authors."""
    found: dict[tuple[int, int], Credit] = {}
    for form in CREDITS:
        for match in form.pattern.finditer(article.text) if form.likely(article.text) else ():
            for name, start in _names(match, form.needs):
                place = start, start + len(name)
                if place not in found and _fits(article, form.needs, match, name):
                    found[place] = _credit(article, name, place, form.kind)
    credits = [found[place] for place in sorted(found)]
    known = {plain(credit.name) for credit in credits}
    return (*credits, *(Credit(name, None, "text") for name in _agencies(article.authors) if plain(name) not in known))


def _agencies(authors: Iterable[str]) -> dict[str, None]:
    """The agencies among the names of authors, each once, in their order."""
    parts = (name for author in authors for written in ASIDE.split(author) for name, _ in apart(written.strip(), 0))
    return dict.fromkeys(name for part in parts if feeds_others(name := WRITER.sub("", part)) and is_name(name))


def _names(match: re.Match[str], needs: Needs) -> Iterator[tuple[str, int]]:
    """The names that a credit is made up of and that an outlet may have, each with its place."""
    parts = apart(match["name"], match.start("name"))
    for nth, (written, start) in enumerate(parts):
        skipped = WRITER.match(written)
        low = skipped.end() if skipped else 0
        name = STAFF.sub("", TRAILING.sub("", SENTENCE_END.split(written[low:])[0])).rstrip(".'’-,")
        beside = nth > 0 or (len(parts) > 1 and name.islower())
        if is_name(name) and can_sign(written, name) and (not beside or can_follow(needs, name)):
            yield name, start + low


def _credit(article: Article, name: str, place: tuple[int, int], kind: Kind) -> Credit:
    """The credit at this place, with "The" where it is a part of the name, and the words that make it a credit."""
    start, end = place
    if kind == "text" and name not in AGENCIES and article.text[max(0, start - 4) : start] == "The ":
        start, name = start - 4, f"The {name}"
    return Credit(name, spans.cut(article, *_whole(article.text, (start, end))), kind)


def places(credit: Span | None) -> tuple[Span, ...]:
    """Where a source is credited: one place, or none where it is named as the author only."""
    return () if credit is None else (credit,)


def taken(credit: Credit, stretch: Span, says: str, sure: float) -> Copy:
    """The copy that a credit tells of: its source is not among the articles, and these words come from there."""
    return Copy(
        id=content_id("c", (credit.name, stretch.article, stretch.start, stretch.end)),
        source=Absent(credit.name, credit.span),
        copy=stretch,
        how="credited",
        likeness=None,
        direction=Direction("credit", sure, (Evidence("credit", says, places(credit.span)),)),
    )


def _fits(article: Article, needs: Needs, match: re.Match[str], name: str) -> bool:
    """Whether the name has, or stands where it has, what this form of credit needs."""
    called = AGENCY_OF.search(article.text, match.start(), match.start("name")) is not None
    at_foot = needs in ("foot", "top or foot", "initials") and _body(article, match.end(), len(article.text)) <= FOOT
    if needs == "foot" and not at_foot:
        return False
    if called or needs == "name" or feeds_others(name) or (needs != "agency" and looks_like_outlet(name)):
        low = max(0, match.start() - BESIDE)
        return not PICTURES.search(article.text, article.text.rfind("\n", low, match.start() + 1) + 1 or low, match.end())
    if _is_writer(article, name):
        return False
    if needs == "lead":
        return _is_place(article, match, name)
    at_top = needs in ("top or foot", "initials") and _body(article, 0, match.start()) <= (FOOT if needs == "initials" else TOP)
    if needs == "initials":
        return (at_top or at_foot) and _signs(article, name)
    if needs == "foot" and len(name.split()) > 1 and not name.startswith("The "):
        return False
    return (at_top or at_foot) and not SCHOOLS.search(name) and not _is_platform(article, name)


def _is_writer(article: Article, name: str) -> bool:
    """Whether the name is the initials of somebody who wrote the article."""
    return any("".join(word[0] for word in re.findall(r"\w+", who)).upper() == name.upper() for who in article.authors)


def _signs(article: Article, name: str) -> bool:
    """Whether initials that stand alone sign the text: they are no word, and it tells of nothing that is called so."""
    often = len(re.findall(rf"(?<!\w){name}(?!\w)", article.text)) > 1
    return not often and name not in CLOSERS and name.casefold() not in COMMON


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
    return (match["place"].isupper() or name.islower()) and _body(article, 0, match.start()) <= TOP


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
    article = as_signed(article, credits)
    names = {c.name for c in credits if c.kind == "text"} | ({article.outlet} if article.outlet else set())
    return Claims(article, credits, frozenset(names))


def as_signed(article: Article, credits: Iterable[Credit]) -> Article:
    """The article without an outlet that only a credit's initials tell: a cutting says no more.

    What came from a table, has an address, tells its day, or bears the name at its head or foot, is the outlet's own.
    """
    dated = article.published is not None and article.published.how != "inferred"
    if not article.outlet or not article.outlet.isupper() or article.source.line or article.url or dated:
        return article
    around = (f.span.text.casefold() for f in article.furniture if f.kind in ("head", "byline", "promo", "footer"))
    if any(article.outlet.casefold() in said for said in around):
        return article
    signed = any(c.kind == "text" and c.name == article.outlet for c in credits)
    return replace(article, outlet=None) if signed else article


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
