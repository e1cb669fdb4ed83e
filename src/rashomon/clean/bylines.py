"""Bylines: who wrote an article, as the line under its headline says it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.clean import places, titles
from rashomon.clean.given import is_given
from rashomon.clean.papers import PAPER
from rashomon.clean.tables import listed

_WORK = (
    r"(?:exclusive|special report|analysis|review|interview|opinion|comment|report(?:ing|ed)?|words|text|story|written"
    r"|compiled|posted|published|research)"
)
_BYLINE = re.compile(
    rf"(?:(?:{_WORK}(?: and [a-z]+)? )?by|von|par|por|di|door|av|af)[ \t:]+(?P<who>.{{2,120}})"
    rf"|(?:{_WORK}|words and pictures|pictures|photos|photographs|texte?"
    r"|byline|author|writer|reporter|reader|presenter|autor(?:in)?|auteur|autore)"
    r"\s?:\s*(?P<named>.{2,80})",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?:author|byline|writer|reporter|by)\s?:?\s+(?:[\w’'-]+ ){0,3}(?:reporters?|staff|desk|writers?|correspondents?"
    r"|team|bureau|newsroom)(?: and [\w ]{2,30})?",
    re.IGNORECASE,
)
_NAME_JOB = re.compile(
    r"(?:[Bb]y |BY )(?P<who>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,2}) (?:[A-Z][\w-]+ )?(?:[a-z][\w-]+ ){0,3}"
    r"(?:reporter|correspondent|editor|writer|columnist|journalist|critic)"
)
"""A name and, without a comma, what its bearer does: "By Ada Brook Local democracy reporter"."""
_OF_PAPER = re.compile(
    r"(?P<who>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,2}), (?P<paper>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){0,3})"
)
_LINK = re.compile(r"\[([^\]\n]{1,80})\]\([^()\s]{1,300}\)")
_PICTURES = re.compile(r"(?:pictures|photos|photographs|reader|presenter)\s?:", re.IGNORECASE)
_AUTHOR = re.compile(
    r"[^\W\d_][\w.'’-]*(?:\s+(?:(?:van|von|de|der|den|di|da|la|le|el|al|bin|ibn|du|dos|y|i)\s+){0,3}[^\W\d_][\w.'’-]*){0,4}"
)
_JOINED = re.compile(r"\s+(?:and|und|&|et)\s+")
_AND = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*")
_AFTER_NAMES = re.compile(r"\s*(?:[|•·(/–—]|,?\s+(?:for|in|at|of|reports?|from|on)\s).*$", re.DOTALL)
_STAFF = re.compile(
    r"(?:by|from)\s+(?:an?|our|the)\s+(?:[\w-]+\s+){0,3}(?:reporter|correspondent|writer|staff|team|desk|editor)s?"
    r"(?:,? [^.!?\n]{2,50})?"
    r"|(?:by\s+)?(?:staff(?: and agencies| reporter| writer| report)?s?(?:, [^.!?\n]{2,40})?|agencies|news desk|editorial board"
    r"|associated press|reuters|afp)"
    r"|(?:from our (?:own )?correspondent)|(?:by (?:the )?)?(?:[\w-]+ ){1,2}desk",
    re.IGNORECASE,
)
_JOB = re.compile(
    r"(?P<who>[^,|/•·–—]{3,50}?)\s?[,|/•·–—]\s?(?:(?:our|the) )?(?:[\w’'&-]+ ){0,4}(?P<job>[\w-]+)(?:\s?[,|].{0,40})?"
)
_JOBS = listed("reporter correspondent editor writer columnist critic journalist staff contributor intern producer reporters")
_FROM = re.compile(
    r"[Ff]rom (?P<who>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,3}),? (?:in )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?"
)
_PLACED = re.compile(
    r"(?P<who>[A-ZÀ-Þ][^,|/]{2,40}(?:(?:, | and )[A-ZÀ-Þ][^,|/]{2,40}){0,2}) in [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?"
)


def byline(said: str, *, under: bool = False) -> tuple[str, ...] | None:
    """The authors a byline names, () when it names none ("By a staff reporter"); None when the line is no byline.

    `under` when the line stands under a headline: there, names alone may be one.
    """
    said = _LINK.sub(r"\1", said.strip("*_ "))
    if _STAFF.fullmatch(said):
        return ()
    if _ROLE.fullmatch(said):
        return ()
    if under_job := _NAME_JOB.fullmatch(said):
        return _people(under_job["who"])
    found = _BYLINE.fullmatch(said)
    if found and not said.endswith((".", "?", "!", ":")):
        authors = _people(_AFTER_NAMES.sub("", found["who"] or found["named"]))
        return () if authors and _PICTURES.match(said) else authors
    if (of_paper := _OF_PAPER.fullmatch(said)) and PAPER.search(of_paper["paper"]) and is_given(said.split()[0]):
        return _people(of_paper["who"])
    if sent := _FROM.fullmatch(said):
        return _people(sent["who"])
    if (job := _JOB.fullmatch(said)) and job["job"].lower() in _JOBS and len(said) <= 90:
        return _people(job["who"])
    return _alone(said) if under else None


def _alone(said: str) -> tuple[str, ...] | None:
    """The people whom a line names that holds nothing else: "Ada Brook", "Ada Brook and Tom Alder in Harrow"."""
    placed = _PLACED.fullmatch(said)
    people = _people(placed["who"] if placed else said)
    if people is None or (not placed and not all(len(p.split()) in (2, 3) and is_given(p.split()[0]) for p in people)):
        return None
    return people if placed is None or any(is_given(p.split()[0]) for p in people) else None


def _people(said: str) -> tuple[str, ...] | None:
    """The names in a list of authors; what they are and where they write from left out."""
    parts = [p for p in _AND.split(said) if p]
    people = [*parts[:1], *(p for p in parts[1:] if not _beside(p))]
    good = [p for p in people if _is_name(p)]
    return tuple(good) if good and len(good) >= len(people) - 1 and good[0] == people[0] else None


def each_author(authors: Iterable[str]) -> tuple[str, ...]:
    """The authors as a page gives them, two whole names joined by "and" told apart."""
    out: list[str] = []
    for said in authors:
        parts = _JOINED.split(said)
        out += parts if len(parts) > 1 and all(" " in p and _is_name(p) and not _beside(p) for p in parts) else [said]
    return tuple(dict.fromkeys(out))


def _beside(said: str) -> bool:
    """Whether a part of a byline is a place, a trade or an outlet."""
    words = said.lower().split()
    place = len(words) == 1 and not is_given(words[0])
    return (
        place
        or said.lower() in places.PLACES
        or words[-1] in titles.ROLES
        or words[-1] in _JOBS
        or bool(PAPER.search(words[-1]))
    )


def _is_name(said: str) -> bool:
    return (
        _AUTHOR.fullmatch(said) is not None
        and said[0].isupper()
        and all(w[0].isupper() or len(w) <= 3 for w in said.split())
        and said.split()[-1].lower() not in _JOBS
    )
