"""The words by which an article names what it rests on: platforms, kinds of document, cues of interviews and statements."""

from __future__ import annotations

import re


def _any(text: str) -> str:
    """One group that matches any of the lines of a table."""
    return "(?:" + "|".join(" ".join(line.split()) for line in text.strip().split("\n")) + ")"


PLATFORMS = {
    "instagram story": "Instagram Story", "instagram stories": "Instagram Story", "instagram": "Instagram",
    "twitter": "Twitter", "facebook": "Facebook", "tiktok": "TikTok", "tik tok": "TikTok", "truth social": "Truth Social",
    "telegram": "Telegram", "snapchat": "Snapchat", "youtube": "YouTube", "reddit": "Reddit", "linkedin": "LinkedIn",
    "bluesky": "Bluesky", "mastodon": "Mastodon", "weibo": "Weibo", "myspace": "MySpace", "medium": "Medium",
    "tumblr": "Tumblr", "substack": "Substack", "whatsapp": "WhatsApp",
}  # fmt: skip

NAME = r"[A-Z][\w.’'&-]{0,30}(?: (?:of|the|and|for|de|&) (?=[A-Z])| [A-Z][\w.’'&-]{0,30}){0,4}"

_STATIONS = r"(?:(?:the|ABC|NBC|CBS|CNN|BBC)(?:[’']s)? )?"

PROGRAMMES = _any("""
    Good Morning America
    (?:The )?Today Show
    Meet the Press
    Face the Nation
    60 Minutes
    The Tonight Show
    The View
    The Late Show
    Newsnight
    Panorama
    Good Morning Britain
    Larry King Live
    Fox News Sunday
    State of the Union
""")

_ON = _any(r"""
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

_WROTE = _any("""
    w(?:rote|rites|riting|ritten)
    post(?:ed|s|ing)
    shar(?:ed|es|ing)
    tweet(?:ed|s|ing)
    captioned
    paid tribute
    broke the news
    opened up
""")

_TOLD = _any("""
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
    rf"(?:in an? (?:[a-z]+ )?post (?:on|to)|on the (?:[a-z]+ )?platform"
    rf"|(?:wrote|posted|told (?:(?:his|her|their|the) )?(?:fans|followers)) on(?= [A-Z]))) (?P<on>{NAME})"
)
FOLLOWERS = re.compile(
    r"\b(?P<verb>(?:shared|told|broke|announced)) (?:[\w’']+ ){0,4}?(?:(?:with|to) )?"
    r"(?:his|her|their) (?:[\w.,’-]+ ){0,3}?followers\b"
)
ESSAY = re.compile(rf"\b(?P<verb>(?:essay|op-ed|piece)) (?:for|on) (?P<on>{_ON})\b")

OWN_POST = re.compile(
    rf"\b(?P<whose>[Hh]er|[Hh]is|[A-Z]\w{{1,30}}(?=[’']s))(?:[’']s)? (?:(?:own|latest|emotional|heartfelt|original) )?"
    rf"(?:(?P<on>{_ON}) (?:post|caption|video|message)|(?P<of>tweet|blog post)"
    r"|post(?= (?:was met|read|reads|drew|went viral|below)|, s?he))\b"
)

INTERVIEW = re.compile(rf"\b[Ii]n an (?:[a-z]+ )?interview (?:with|on|for) ({_STATIONS}{NAME})")
SPOKE = re.compile(
    r"\b"
    + _any(r"""
    [Ii]nterviewed (?:by|on)
    [Ss]peaking (?:to|with|on)
    [Ss]poke (?:to|with|on)
    [Aa]ppear(?:ed|ing|ance) on
    [Oo]pened up (?:[a-z]+ ){0,5}on
    [Tt]alk(?:ed|ing) to
    told
    tells
    """)
    + rf" ({_STATIONS}(?:the |The )?{NAME})"
)
PROGRAMME = re.compile(rf"\b(?:on|for) {_STATIONS}({PROGRAMMES})\b")
TOLD_US = re.compile(
    r"\b(?:told|tells|speaking to|spoke to|confirmed to|in an interview with) "
    rf"(?P<us>this (?:newspaper|newsletter|paper|station|column|magazine|website|programme|blog)\b"
    rf"|(?:[Tt]he )?{NAME})"
)
PAST_YEAR = re.compile(
    r",? (?:back )?(?:in|of) (?:[A-Z]\w+ )?((?:19|20)\d\d)\b|,? last year\b|,? [a-z]+ years (?:ago|earlier)\b"
)
DAYS = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December"
)

STATEMENT = re.compile(
    r"\b(?:[Ii]n|issued|released|read|told|at) (?:an?|the|its|his|her|their) (?:[a-z]+ ){0,2}"
    r"(?P<what>statement|(?:press|news) (?:release|conference|briefing))\b"
)

BODIES = re.compile(
    r"(?:police|council|coastguard|prosecutors?|ministry|office|service|brigade|department|authority|authorities|agency|"
    r"hospital|university|commission|board|union|management|embassy|airline|operator|regulator|church|museum|foundation|institute|"
    r"firefighters|officials|organisers|organizers|club|school|bank|court|government)",
    re.IGNORECASE,
)
SESSION = re.compile(
    r"\b(?:(?:told|tells|said in|heard in|before) (?:the |an? )(?:[a-z]+ )?"
    r"(?P<told>court|jury|inquest|tribunal|chamber|inquiry|hearing)"
    r"|(?:the )?(?P<heard>court|jury|inquest|tribunal|inquiry|hearing)(?: had| has)? (?:heard|was told)"
    r"|(?P<judge>(?:the )?(?:judge|magistrate|foreman) (?:told|said|ruled|gave|read))"
    r"|(?:verdict|sentence|trial) (?:[\w’']+ ){0,4}(?:at|in) (?:[\w’']+ ){0,3}(?P<at>court))\b"
)
GENERIC = frozenset((
    "office", "service", "department", "authority", "agency", "board", "union", "management", "club", "court",
    "operator", "bank", "commission", "ministry", "foundation", "institute", "university", "museum", "school", "hospital",
    "regulator",
))  # fmt: skip
ANYBODY = frozenset(
    ("man", "woman", "firm", "company", "group", "dairy", "team", "band", "party", "paper", "newspaper", "other")
)
SAID = frozenset(
    (
        "said",
        "says",
        "say",
        "told",
        "tells",
        "confirmed",
        "announced",
        "added",
        "recalled",
        "according to",
        "maintains",
        "maintained",
        "insists",
        "insisted",
        "warned",
        "warns",
        "asked",
        "expects",
        "expected",
        "estimates",
        "estimated",
    )
)
SPOKES = re.compile(
    r"(?:an? |the |one )?(?P<body>(?:[\w’'&-]+ ){0,5}?)(?:spokes(?:man|woman|person|people)|publicist|representative)"
    r"(?: (?:for|of) (?P<of>(?:the )?[\w’'& -]{2,60}))?",
    re.IGNORECASE,
)

DOCUMENT = re.compile(
    r"\b(?P<what>"
    + _any(r"""
    court (?:papers|documents|records|filings?)
    (?:legal|public|customs|internal|confidential) (?:documents|records|figures|papers)
    police (?:report|records)
    (?:criminal )complaint
    autopsy report
    (?:[Aa]n?|[Tt]he) (?:[a-z]+ ){1,3}(?:filing|memo|study|audit|survey|report|paper)(?= (?:dated|published|found|seen|by|made))
    (?<=according to )(?:an?|the) (?:[a-z]+ ){0,3}(?:report|study|survey|documents?|records?|filing|figures|data|memo)
    """)
    + r")\b"
)

LETTER = re.compile(r"\b(?:[Ii]n (?:an?|his|her|their)|leaving an?|left an?|wrote an?|sent an?) (?:[a-z]+ ){0,2}letter\b")

DATELINE = re.compile(rf"(?:[A-Z][^\n()]{{0,60}}? ?\(({NAME})\) ?[-–—]|\(({NAME})\) (?=[A-Z]))")
SIGNED = re.compile(rf"(?:[.!?”’\"'] |^)\(({NAME})\)$")
PLURAL_BODIES = frozenset(("police", "officials", "prosecutors", "firefighters", "organisers", "organizers", "authorities"))

WITNESSES = re.compile(
    r"(?P<who>(?:an?|one|another|the) (?:[a-z-]+ ){0,2}"
    r"(?:(?:eye)?witness|neighbou?r|resident|bystander|passer-by|onlooker|survivor|passenger|woman|man|worker|fan|shopper|villager|"
    r"commuter|driver|guest|visitor|shopkeeper|waiter|waitress|nurse|student|teenager|customer|spectator|motorist|hiker|walker))"
    r"(?: (?:in|at|from|on|behind|near|living|laying|waiting|standing|watching|walking|working|who (?:saw|met|lives|was|heard))"
    r"(?: [\w’'-]+){0,5})?",
    re.IGNORECASE,
)

OUTLET = re.compile(
    r"\b(?:"
    + _any(r"""
    [Vv]ia
    [Ff]irst reported (?:in [A-Z][a-z]+ )?(?:by|in)
    [Rr]eported by
    [Aa]ccording to (?:a report (?:in|by|from) )?
    [Rr]eports? (?:in|from)
    """)
    + rf" ?((?:the |The )?{NAME})|(?!As\b)((?:[Tt]he )?{NAME}) (?:first )?(?:report(?:s|ed)|has learned)\b)"
)

OUTLET_WORDS = re.compile(
    r"\b(?i:"
    + _any("""
    times
    post
    news
    herald
    tribune
    guardian
    telegraph
    journal
    star
    sun
    mirror
    mail
    express
    gazette
    chronicle
    echo
    courier
    observer
    reuters
    wire
    radio
    television
    tv
    magazine
    weekly
    daily
    press
    dispatch
    packet
    globe
    independent
    examiner
    inquirer
    bulletin
    record
    channel
    broadcasting
    agency
    bloomberg
    xinhua
    politico
    axios
    newsweek
    """)
    + r"\b)|\b"
    + _any("""
    AP
    AFP
    BBC
    CNN
    ABC
    NBC
    CBS
    TMZ
    ESPN
    NPR
    UPI
    DPA
    ANSA
    EFE
    TASS
    MSNBC
    CNBC
    PBS
    E! News
    People
    Variety
    Billboard
    Vogue
    Time
    Deadline
    Page Six
    Wired
    Forbes
    Fortune
    Cosmopolitan
    Rolling Stone
    Vanity Fair
    GQ
    Elle
    Al Jazeera
    Der Spiegel
    Le Monde
    El País
    """)
    + r"\b"
)
