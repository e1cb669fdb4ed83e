"""Names of outlets where an article credits one, and whether one is its own."""

from __future__ import annotations

import re

from rashomon.clean.fold import key
from rashomon.facts import sources as words
from rashomon.records import Article

CREDIT = re.compile(
    r"[-–—*( ]{0,4}(?:"
    r"(?:With|with|[Mm]it|Additional reporting(?: by|:)|With (?:files|reporting) (?:from|by)) (?:the )?"
    rf"(?P<with>{words.NAME})[.)]?(?=$|[ )])"
    rf"|By [^\n]{{2,60}} and (?P<and>{words.NAME})$"
    rf"|(?:The )?[A-Z][\w’'-]+ (?:staff|reporters?) and (?:the )?(?P<also>{words.NAME})$"
    r"|mit (?:Material (?:von|der) )?(?P<mit>[a-zäöü]{2,5})\)$"
    rf"|[A-ZÄÖÜ][A-ZÄÖÜ' -]{{2,40}}(?:, [^()\n]{{2,20}})? "
    rf"\((?P<dateline>{words.NAME})(?:/[^()\n]{{1,20}}\)?|\))[.:]?(?: [-–—])?$"
    rf"|[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){{1,3}} and (?P<feed>[A-Z]{{2,5}})$"
    rf"|(?P<staff>{words.NAME}) and (?:staff|our) (?:reporters?|writers?|correspondents?)[.)]?$"
    rf"|(?P<alone>{words.NAME} {words.NAME})$)"
)
NO_OUTLET = re.compile(r"(?:By|Wire|Staff|Agencies)\b")
FEEDS = re.compile(
    r"\b(?:[Ww]ire|[Nn]ewswire|Press|(?:Press|News) Service|News Agency|[Aa]gency|Reports|Syndicate"
    r"|(?<![\w ])[A-Z]{2,5}|(?<=and )[A-Z]{2,5})$"
)
"""How the names of outlets end whose texts others print."""
DATELINE = re.compile(
    rf"(?:[A-Z][^\n()]{{0,60}}? ?\(({words.NAME})\) ?[-–—:]|\(({words.NAME})\) (?=[A-Z])"
    rf"|[A-ZÄÖÜ][A-ZÄÖÜ' -]{{2,40}}(?:, [A-Z][\w.]{{1,9}} \d{{1,2}})? \(({words.NAME})(?:/[^()\n]{{1,20}})?\) (?=[A-ZÄÖÜ])"
    r"|[A-ZÄÖÜ][a-zäöü-]{2,20} \(([A-Z]{2,5})\) (?=[A-ZÄÖÜ]))"
)
SIGNED = re.compile(rf"(?:[.!?”’\"'] |^)\(({words.NAME})\)$")

OUTLET = re.compile(
    r"\b(?:"
    + words.any_of(r"""
    [Vv]ia
    [Ff]irst reported (?:in [A-Z][a-z]+ )?(?:by|in)
    [Rr]eported by
    [Pp]ublished (?:[a-z]+ )?(?:by|in)
    [Qq]uoted by
    [Aa]ccording to (?:a report (?:in|by|from) )?
    [Rr]eports? (?:in|from)
    """)
    + rf" ?((?:the |The )?{words.NAME})|\b(?:Nachrichtena|A)gentur (?P<agentur>[A-ZÄÖÜ][\w-]+)"
    rf"|\b[Tt]he (?P<agency>{words.NAME}) (?:news )?agency\b"
    rf"|\b[Tt]o (?P<to>(?:the )?{words.NAME}),? (?:s?he|they) (?:said|says|told)\b"
    + rf"|(?!As\b)((?:[Tt]he )?{words.NAME}) (?:first )?(?:report(?:s|ed)|has learned)\b)"
)

OUTLET_WORDS = re.compile(
    r"\b(?i:"
    + words.any_of("""
    times
    post
    news
    herald
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
    ledger
    advertiser
    argus
    bugle
    monitor
    newswire
    sentinel
    enquirer
    despatch
    clarion
    mercury
    newsletter
    dagblad
    tidende
    tidning
    avis
    zeitung
    blatt
    kurier
    diario
    gazzetta
    corriere
    presse
    krant
    tidings
    tribune
    podcast
    fm
    axios
    newsweek
    """)
    + r"\b)|\b"
    + words.any_of("""
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


class Outlet:
    """The outlet of an article, by the names it may have."""

    def __init__(self, article: Article) -> None:
        self.name = article.outlet or ""
        self._words = set(key(self.name).removeprefix("the ").split())
        self._file = set(re.split(r"[^a-z]+", key(article.source.file.rpartition("/")[2]))) - {""}

    def __call__(self, name: str) -> bool:
        """Whether a name is that of the outlet, whole or in part ("the Echo"), or its initials."""
        some = set(key(name).split())
        part = bool(self._words) and some <= self._words
        return part or some <= self._file or self._by_letters(name) or _initials(name) in self._file

    def _by_letters(self, name: str) -> bool:
        """Whether a name in capitals has letters of the outlet's in their order, its first among them ("TNW")."""
        letters = iter(self.name.casefold())
        short = name.isupper() and 2 <= len(name) <= 5
        return short and self.name[:1] == name[0] and all(c in letters for c in name.casefold())


def outlet_name(name: str) -> str:
    """The name of an outlet without its article and without what follows an owner's mark or a full stop."""
    name = re.split(r"(?<=[a-z]{3})\. ", name)[0]
    return re.split(r"[’']s\b", re.sub(r"^[Tt]he ", "", name))[0].strip(" .,’'")


def _initials(name: str) -> str:
    """The first letters of a name of several words, in small letters; of one word, none that a file could be called by."""
    return "".join(word[0] for word in name.split() if word[0].isupper()).lower() if " " in name else " "
