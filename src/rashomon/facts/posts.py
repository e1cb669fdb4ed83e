"""Posts that an article rests on: where one was written, and by whom, if the words around it tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.facts import sources as words
from rashomon.records import Name, Quote, Span
from rashomon.spans import inside

PLATFORMS = {
    "instagram story": "Instagram Story", "instagram stories": "Instagram Story", "instagram": "Instagram",
    "twitter": "Twitter", "facebook": "Facebook", "tiktok": "TikTok", "tik tok": "TikTok", "truth social": "Truth Social",
    "telegram": "Telegram", "snapchat": "Snapchat", "youtube": "YouTube", "reddit": "Reddit", "linkedin": "LinkedIn",
    "bluesky": "Bluesky", "mastodon": "Mastodon", "weibo": "Weibo", "myspace": "MySpace", "medium": "Medium",
    "tumblr": "Tumblr", "substack": "Substack", "whatsapp": "WhatsApp",
}  # fmt: skip

_ON = words.any_of(r"""
    Instagram Stor(?:y|ies)
    Instagram
    Twitter
    Facebook
    Tik ?Tok
    Truth Social
    Telegram
    Snapchat
    YouTube
    Reddit
    LinkedIn
    Bluesky
    Mastodon
    Weibo
    Myspace
    Tumblr
    Substack
    WhatsApp
    Medium
    blog
""")

_WROTE = words.any_of("""
    w(?:rote|rites|riting|ritten)
    post(?:ed|s|ing)
    shar(?:ed|es|ing)
    tweet(?:ed|s|ing)
    captioned
    paid tribute
    broke the news
    opened up
""")

_TOLD = words.any_of("""
    sa(?:id|ys|ying)
    announc(?:ed|es|ing)
    confirm(?:ed|s)
    reveal(?:ed|s)
    (?:told|tells|telling) (?:her|his|their) (?:followers|fans)
""")

_SAID_ON = (
    rf"(?:{_WROTE}\b[^\n.;]{{0,80}}?|{_TOLD}(?: \w+){{0,2}}"
    r"|(?:c[ao]me|took|takes|taking|turned|went)(?: \w+)?(?= to )) (?:on|to|in|via|under)"
)

POSTED = re.compile(
    rf"\b(?P<verb>{_SAID_ON}) (?:(?:his|her|their|its|the|an?) )?(?:[a-z]+ )?(?P<on>{_ON})\b"
    r"(?! (?:users?|accounts?|followers|by ))"
)
TWEETED = re.compile(r"\b(?P<verb>tweet(?:ed|s))\b")
POST_ON = re.compile(
    rf"\b(?P<verb>(?:(?:{_WROTE}|{_TOLD})\b[^\n.;]{{0,60}}? )?"
    rf"(?:[Ii]n an? (?:[a-z]+ )?post (?:on|to)|on the (?:[a-z]+ )?platform"
    rf"|(?:wrote|posted|told (?:(?:his|her|their|the) )?(?:fans|followers)) on(?= [A-Z]))) (?P<on>{words.NAME})"
)
FOLLOWERS = re.compile(
    r"\b(?P<verb>(?:shared|told|broke|announced)) (?:[\w’']+ ){0,4}?(?:(?:with|to) )?"
    r"(?:his|her|their) (?:[\w.,’-]+ ){0,3}?followers\b"
)
LEADING = re.compile(rf"^(?P<verb>On) (?:(?:his|her|their|its) )?(?P<on>{_ON}),? (?=(?:[Tt]he )?[A-Z]|s?he |they )")
PAGE = re.compile(
    r"\b(?P<verb>(?:wrote|written|posted|said|announced)(?: [\w’'-]+){0,4}) on (?P<whose>its|his|her|their|the [\w’'-]{2,20}) "
    r"(?:(?:web|home|social media|official|own|fan) ?)?(?:page|account|feed|channel|profile|wall|timeline|stream)\b"
    r"|(?P<has>(?:has|have) posted)\b(?! (?:a |an |the )?(?:loss|profit|gain|record|surplus|deficit))"
)
UNDER = re.compile(
    r"\b(?P<verb>wrote) (?:under|beneath|below|beside|with) (?:an?|the|her|his|their) (?:[a-z]+ ){0,2}"
    r"(?:photo(?:graph)?|picture|video|clip|selfie)\b"
)
ESSAY = re.compile(rf"\b(?P<verb>(?:essay|op-ed|piece)) (?:for|on) (?P<on>{_ON})\b")

OWN_POST = re.compile(
    rf"\b(?P<whose>[Hh]er|[Hh]is|[A-Z]\w{{1,30}}(?=[’']s))(?:[’']s)? (?:(?:own|latest|emotional|heartfelt|original) )?"
    rf"(?:(?P<on>{_ON}) (?:post|caption|video|message)|(?P<of>tweet|blog post)"
    r"|post(?= (?:was met|read|reads|drew|went viral|below)|, s?he))\b"
)

_GENDER = {"she": "female", "her": "female", "he": "male", "his": "male"}
_OFFICE = re.compile(
    r"\b(?:resign|step|st[oa]nd|stood|quit|leav|left|assum|tak|took|hold|held|fill|appoint|elect|return|remov|dismiss|suspend|sack|fir|ke[ep]p|abandon)"
    r"[a-z]{0,6}(?: \w+){0,4} ?$",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are|to) (?:\w+ly )?$")
_OTHERS = re.compile(r"\b(?:users?|fans?|people|one|many|others?|followers|some|person|critics|man|woman)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(she|he)\b(?: \w+){0,3} ?$", re.IGNORECASE)
_ROLE = re.compile(r"(?:^|[.,;] )(?:[Tt]he|[Hh]er|[Hh]is) (?!\w+s )[\w-]{3,20}(?: \w+ly| later| then| also| has| had)? ?$")
_SUBJECT = re.compile(r"(?:,? (?:who|has|have|had|also|later|then|first|\d{1,3},|[a-z]+ly)){0,3},? ?")
_REACH = 140


def posts(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The posts a sentence tells of: the platform (empty where none is told), and the words."""
    for pattern in (POSTED, POST_ON, LEADING, ESSAY, TWEETED):
        for m in pattern.finditer(text):
            place = "Twitter" if pattern is TWEETED else platform(m["on"])
            if not place and pattern is POST_ON and not words.DAYS.match(m["on"]):
                place = m["on"].strip(" .,’'")
            if place and not _PASSIVE.search(text[max(0, m.start() - 30) : m.start()]):
                yield place, m
    yield from (("", m) for pattern in (FOLLOWERS, PAGE, UNDER) for m in pattern.finditer(text))
    for m in OWN_POST.finditer(text):
        if not _OFFICE.search(text[max(0, m.start() - 50) : m.start()]):
            yield platform(m["on"] or m["of"]), m


def platform(told: str | None) -> str:
    """The name of the platform in some words; empty where they hold none."""
    low = (told or "").lower()
    known = next((shown for word, shown in PLATFORMS.items() if re.search(rf"\b{word}\b", low)), "")
    return known or ("Twitter" if "tweet" in low else "blog" if "blog" in low else "")


def of_nobody(text: str, m: re.Match[str]) -> bool:
    """Whether a post whose author is not told may stand without a name: nobody else is said to have written it."""
    before = text[max(0, m.start() - _REACH) : m.start()]
    return m.re in (POSTED, POST_ON) and not _OTHERS.search(before)


def poster(text: str, m: re.Match[str], whole: Span, people: Sequence[Name], quotes: Sequence[Quote]) -> str | None:
    """Who wrote a post: whom the words tell of as its author; None where they leave it open."""
    at = whole.start + m.start()
    owner = m.groupdict().get("whose") or ""
    if owner and owner.lower() not in _GENDER:
        return next((n.name for n in people for s in n.spans if s.start <= at < s.end), None)
    if not owner:
        verb = at, whole.start + m.end("verb")
        for quote in quotes:
            if quote.cue and quote.speaker and quote.cue.start < verb[1] and verb[0] < quote.cue.end:
                said = next((n.name for n in people if n.name == quote.speaker.name), None)
                if said or quote.speaker.name:
                    return said
        before = text[max(0, m.start() - _REACH) : m.start()]
        subject = _subject(before, at - len(before), people)
        if subject:
            return subject
        pronoun = _PRONOUN.search(before)
        owner = pronoun[1] if pronoun else ""
        if not owner and _ROLE.search(before):
            earlier = [n for n in people if min(s.start for s in n.spans) < at]
            return earlier[0].name if len(earlier) == 1 else _most_named(people)
    return _of_pronoun(_GENDER.get(owner.lower()), people, whole, at)


def _subject(before: str, start: int, people: Sequence[Name]) -> str | None:
    """The person named right before a verb, with no other subject in between."""
    end = start + len(before)
    near = [(s.end, n.name) for n in people for s in (*n.spans, *n.roles) if start <= s.start and s.end <= end]
    if not near:
        return None
    last, name = max(near)
    return name if _SUBJECT.fullmatch(before[last - start :]) else None


def _of_pronoun(gender: str | None, people: Sequence[Name], whole: Span, at: int) -> str | None:
    """The only person of a gender in the sentence up to there, else the one the article names far the most."""
    fit = [n for n in people if gender and n.gender in (gender, None)]
    here = [n for n in fit if any(inside(s, whole) and s.start < at for s in (*n.spans, *n.roles))]
    if len(here) == 1:
        return here[0].name
    return _most_named(here or fit)


def _most_named(people: Sequence[Name]) -> str | None:
    """The one of some people whom the article names far the most."""
    counts = sorted(((len(n.spans), n.name) for n in people), reverse=True)
    clear = counts and (len(counts) == 1 or counts[0][0] >= 2 * counts[1][0])
    return counts[0][1] if clear else None
