"""Whom an article names as the source of its text: "via People:", a wire head, "(Agency)", "first reported by …"."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from rashomon import spans
from rashomon.records import Article, Span

AGENCIES = frozenset(
    """
    AAP|AFP|Agence France-Presse|AGERPRES|AKI|Anadolu|Anadolu Agency|ANI|ANP|ANSA|AP|APA|Associated Press|ATS|Belga|
    Bloomberg|BTA|Canadian Press|CP|CTK|ČTK|dapd|DPA|dpa|EFE|Europa Press|IANS|Interfax|Keystone-SDA|KNA|Kyodo|Lusa|MTI|
    NPR|NTB|PA|PA Media|PAP|Press Association|PTI|Reuters|RIA|Ritzau|SDA|SID|STA|STT|TASS|TT|UNB|UPI|Ukrinform|Xinhua|Yonhap
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""News agencies that are credited without further words."""

NAME = r"(?:[Tt]he )?(?P<name>[A-Z0-9][\w&.'’-]{0,30}(?:[ /](?:[A-Z0-9&][\w&.'’-]{0,30}|of|and|the|de|la|le|des|du)){0,5})"

CREDITS: tuple[tuple[Literal["text", "report"], re.Pattern[str]], ...] = (
    ("text", re.compile(rf"(?m)^[ \t]{{0,9}}\(?(?:[Vv]ia|VIA|[Hh]/[Tt]|[Ff]rom|[Ss]ource|Quelle|Fuente):? {NAME}[ \t]?[):]")),
    ("text", re.compile(rf"\((?:via|h/t|source:|Quelle:) {NAME}\)")),
    ("text", re.compile(rf"(?m)^[ \t]{{0,9}}(?:[Vv]ia|[Ss]ource:|Quelle:|Fuente:) {NAME}[ \t.]{{0,3}}$")),
    ("text", re.compile(rf"(?m)^[^\n()]{{2,60}} \({NAME}\) ?[-–—]")),
    ("text", re.compile(rf"(?m)[.!?\"”’»] ?\({NAME}\)[ \t]{{0,9}}$")),
    ("text", re.compile(rf"(?m)^[ \t]{{0,9}}\({NAME}\)[ \t]{{0,9}}(?:[-–—]|$)")),
    ("text", re.compile(rf"\A[^()]{{0,300}}(?<![^\n])\({NAME}\) (?=[A-Z0-9“\"‘'])")),
    (
        "text",
        re.compile(
            r"(?:[Rr]eprinted|[Rr]epublished|[Rr]eproduced) (?:from|with permission (?:from|of)|courtesy of) " + NAME
            + r"|(?:[Oo]riginally|[Ff]irst) (?:published|appeared) (?:by|in|on|at) " + NAME.replace("?P<name>", "?P<other>")
        ),
    ),
    ("report", re.compile(rf"(?:[Ff]irst|[Pp]reviously|[Ee]arlier|[Oo]riginally) reported (?:by|in|on) {NAME}")),
    ("report", re.compile(rf"\b(?:[Aa]s|[Aa]ccording to a report (?:by|in|from)|[Aa]s reported by|[Rr]eported by) {NAME}")),
    ("report", re.compile(rf"(?<!\w){NAME} (?:first |earlier )?(?:reports|reported|berichtet|berichtete)\b")),
    ("report", re.compile(rf"\btold {NAME}")),
)  # fmt: skip
"""How a source is credited. `text`: its words were taken over; `report`: it told of this first."""

LEAD = re.compile(r"(?:\(|\b[Vv]ia |\b[Ff]irst reported by |\b[Ss]ource: ?|\b[Rr]eported by )(?:[Tt]he )?$")
"""The words before a name that belong to its credit."""


class Credit(NamedTuple):
    """A source named by an article: its name, where it is named, and what was taken from it."""

    name: str
    span: Span
    kind: Literal["text", "report"]


def credits_of(article: Article) -> tuple[Credit, ...]:
    """Every credit of an article, in order of place."""
    found: dict[tuple[int, int], Credit] = {}
    for kind, pattern in CREDITS:
        for match in pattern.finditer(article.text):
            group = "name" if match["name"] else "other"
            name = match[group].rstrip(".'’-,")
            place = match.start(group), match.start(group) + len(name)
            if name and place not in found:
                found[place] = Credit(name, spans.cut(article, *_whole(article.text, place)), kind)
    return tuple(found[place] for place in sorted(found))


def _whole(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """The place with the brackets, or the words before it on its line, that make it a credit."""
    start, end = place
    low = max(text.rfind("\n", 0, start) + 1, start - 40)
    before = re.search(
        r"(?:\(|\b[Vv]ia |\b[Ff]irst reported by |\b[Ss]ource: ?|\b[Rr]eported by )(?:the |The )?$", text[low:start]
    )
    if before:
        start = low + before.start()
    if text[start] == "(" and text[end : end + 1] == ")":
        end += 1
    return start, end


def names_outlet(name: str, article: Article) -> bool:
    """Whether a credited name means the outlet that published this article."""
    wanted = plain(name)
    if not wanted:
        return False
    if article.outlet:
        outlet = plain(article.outlet)
        if wanted == outlet or (len(wanted) > 3 and outlet.split()[-1:] == [wanted]):
            return True
        if wanted.replace(" ", "") == outlet.replace(" ", "").removesuffix("com"):
            return True
    return wanted.replace(" ", "") in host_words(article.url)


def plain(name: str) -> str:
    """A name for comparing: lower case, words only, without a leading article or a possessive."""
    words = re.findall(r"\w+", name.casefold().removesuffix("'s").removesuffix("’s"))
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def host_words(url: str | None) -> frozenset[str]:
    """The labels of an address's host."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return frozenset()
    return frozenset(host.replace("-", "").split("."))
