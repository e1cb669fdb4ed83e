"""Marks on a text, and datelines: "HARROW, March 5 (Agency) —" at the start of a paragraph."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from rashomon.clean.common import COMMON
from rashomon.clean.titles import COURTESY, OFFICES

Kind = Literal["head", "headline", "byline", "dateline", "pull_quote", "caption", "credit", "promo", "footer", "correction"]
DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’/ -]{1,40}(?:, ?[A-Z][A-Za-z.]{1,20}){0,2}"
    r"|[A-ZÀ-Þ][\w.'’-]{1,20}(?: [A-ZÀ-Þ][\w.'’-]{1,20}){0,3})"
    r"[*_]{0,2}(?P<day>,? \(?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}\.? [A-Z][a-zäû]{2,8}\.?)(?:,? (?:19|20)\d\d)?\)?)?"
    r"(?: ?(?P<agency>\((?:[A-Z][\w&./ -]{1,40}|[a-z]{2,5})\)|/[A-Z][\w&. -]{1,30}/))?"
    r"(?: ?(?P<dash>--?|–|—|:) ?|(?P<stop>\. (?!\d))|(?<=\))(?P<none> ))(?=[A-Z\"“‘'«„À-Þ0-9])"
)


LONGEST_FORM = 4
"""Letters up to which a word in capitals may be a short form."""


WITHIN = 20_000
"""Characters behind a dateline in which its place is looked for."""


class Mark(NamedTuple):
    """A stretch of the text that is furniture, and of which kind."""

    kind: Kind
    start: int
    end: int


def datelines(text: str, starts: list[int]) -> list[Mark]:
    """The datelines among the paragraphs that start at the given offsets, each with its agency as a credit."""
    out = []
    for start in starts:
        bold = 2 if text.startswith(("**", "__"), start) else 0
        found = DATELINE.match(text, start + bold, start + bold + 140)
        if found is None or not (is_dateline(found) or _told_elsewhere(text, found)):
            continue
        end = found.end("stop") - 1 if found["stop"] else found.end("dash" if found["dash"] else "agency")
        out.append(Mark("dateline", start, end))
        if found["agency"]:
            out.append(Mark("credit", *found.span("agency")))
    return out


def _told_elsewhere(text: str, found: re.Match[str]) -> bool:
    """Whether the text speaks of the place that it names in capitals before a colon: "ORMSUND: Police said"."""
    place = found["place"]
    if found["dash"] != ":" or not place.isupper() or not place.isalpha() or not _stands_alone(place):
        return False
    return re.search(rf"\w,? {place.title()}\b", text[found.end() : found.end() + WITHIN]) is not None


def _stands_alone(place: str) -> bool:
    """Whether words in capitals before a stop can be a place: no title, no shout, no short form."""
    words = place.lower().replace("/", " ").split()
    return len(place) > LONGEST_FORM and not any(w in COMMON or w in OFFICES or w in COURTESY for w in words)


def is_dateline(found: re.Match[str] | None) -> bool:
    """A dateline is a place in capitals, or any place followed by a day or an agency."""
    if found is None:
        return False
    place = found["place"].split(",")[0]
    sure = place.isupper() and len(place) > 2
    if found["stop"]:
        return sure and "." not in place and place == found["place"] and (bool(found["agency"]) or _stands_alone(place))
    if not found["dash"]:
        return bool((found["day"] or sure) and found["agency"])
    if found["dash"] == ":":
        return sure and bool(found["day"] or found["agency"])
    if found["dash"].startswith("--") and found.end("dash") == found.end("place") + 2:
        return False
    return sure or bool(found["day"] or found["agency"])
