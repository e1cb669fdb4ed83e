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

POST = re.compile(
    r"\b"
    + _any(r"""
    instagram stor(?:y|ies)
    instagram
    twitter
    facebook
    tik ?tok
    truth social
    telegram
    snapchat
    youtube
    reddit
    linkedin
    bluesky
    mastodon
    weibo
    myspace
    tumblr
    substack
    whatsapp
    blog post
    on (?:his|her|their|its|the|a) (?:\w+ )?blog
    tweet(?:ed|s)?
    in (?:the|a|his|her) caption
    (?:his|her|their|\w+[’']s) (?:[a-z]+ )?post
    """)
    + r"\b",
    re.IGNORECASE,
)

ESSAY = re.compile(rf"\b(?:essay|op-ed|column|letter|post|piece)\b(?: \w+){{0,2}} (?:for|on|in) ((?:the )?{NAME})")

INTERVIEW = re.compile(
    r"\b"
    + _any(r"""
    [Ii]n an (?:[a-z]+ )?interview (?:with|on|for)
    [Ii]nterviewed (?:by|on)
    [Ss]peaking (?:to|with)
    [Ss]poke (?:to|with)
    [Aa]ppear(?:ed|ing|ance) on
    [Oo]pened up (?:[a-z]+ ){0,5}on
    talking to
    """)
    + rf" ({_STATIONS}{NAME})"
)
PROGRAMME = re.compile(rf"\b(?:on|for) {_STATIONS}({PROGRAMMES})\b")
TOLD = re.compile(rf"\b(?:told|tells) ((?:the |The )?{NAME})")

STATEMENT = re.compile(
    r"\b"
    + _any(r"""
    in a (?:[a-z]+ )?statement
    (?:a|the|its|his|her|their) (?:[a-z]+ )?statement (?:said|read|issued|released)
    (?:issued|released) a (?:[a-z]+ )?statement
    (?:press|news) (?:release|conference|briefing)
    (?:a |the )?(?:spokes(?:man|woman|person|people)|publicist)\b
    """),
    re.IGNORECASE,
)

DOCUMENT = re.compile(
    r"\b"
    + _any(r"""
    court (?:papers?|documents|records|filings?)
    (?:legal|public|customs|internal|confidential) (?:documents|records|figures|papers)
    police (?:report|records)
    (?:criminal )?complaint
    indictment
    affidavit
    lawsuit
    autopsy report
    (?:a|the) (?:[a-z]+ ){0,2}(?:filing|memo|study|audit|survey|report|paper) (?:dated|published|released|found|seen|by)
    according to (?:a|the) (?:[a-z]+ ){0,3}(?:report|study|survey|documents?|records?|filing|figures|data|memo|transcript)
    (?:figures|documents|records|papers|minutes|emails) (?:seen|obtained|released|reviewed) by
    """)
    + r"\b",
    re.IGNORECASE,
)

OUTLET = re.compile(
    r"\b(?:"
    + _any(r"""
    [Vv]ia
    [Ff]irst reported (?:by|in)
    [Rr]eported by
    [Aa]ccording to (?:a report (?:in|by|from) )?
    [Rr]eports? (?:in|from)
    """)
    + rf" ?((?:the |The )?{NAME})|((?:[Tt]he )?{NAME}) (?:first )?(?:report(?:s|ed)|has learned)\b)"
)

WITNESS = re.compile(
    r"\b"
    + _any(r"""
    (?:an? |the )?(?:eye ?)?witness(?:es)?
    (?:a|one|another) (?:[a-z]+ ){0,2}(?:neighbou?r|resident|bystander|passer-by|onlooker|survivor|passenger|woman|man|worker)
    """)
    + r"(?: [a-z]+ [a-z]+)?,? (?:who (?:saw|declined|asked|did not|gave|was)|said|told|recalled)\b",
    re.IGNORECASE,
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
