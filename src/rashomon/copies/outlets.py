"""Names of outlets: which names can be one, which look like one, and whether two mean the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from rashomon.records import Article

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
_INITIALS = frozenset(("AFP", "AP", "APA", "DAPD", "DDP", "DPA", "EPD", "KNA", "RTR", "SDA", "SID"))
"""Those that may sign in small letters."""

_FEEDS = """
    agence agencia agency agentur agenzia features newsroom newswire press presse presseagentur service showbiz syndicate wire
    wires wireservice
"""
_PAPERS = """
    " advertiser argus bbc beacon blad blatt blog broadcasting bugle bulletin bureau channel chronicle clarion cnn
    courier dagblad daily despatch diario diary digest dispatch dispatches echo enquirer examiner express fm gazette
    globe guardian herald independent inquirer intelligencer journal kurier leader ledger life live magazine mail
    mercury messenger mirror monitor monthly news newsletter newspaper nieuws notizie observer online packet paper
    podcast post quarterly radio record recorder register reporter reports review sentinel spectator standard star
    station sun telegraph television tidende tidning times today tribune tv weekly world zeitung
"""
FEED_WORDS = frozenset(_FEEDS.split())
OUTLET_WORDS = FEED_WORDS | frozenset(_PAPERS.split())
"""Words that names of outlets are made of; those of FEED_WORDS tell of outlets that others print."""
_FEED_COMPOUND = re.compile(r"\w{3,}wire|\w*(?:presse|nachrichten|bild)agentur|\w*pressedienst")
_COMPOUND = re.compile(
    r"\w{3,}(?:zeitung|kurier|anzeiger|blatt|rundschau|rundfunk|nachrichten|merkur|echo|presse|post)"
    r"|(?!ver|ge|ange)\w{3,}boten?"
)
"""Names of outlets that are one word with another before it."""
FILLERS = FEED_WORDS | {"news", "media", "group", "online", "com", "international"}
"""Words an outlet's name may lack and still be the same name."""

_CALENDAR = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tonight spring summer autumn
    winter morning evening afternoon noon midnight
"""
CALENDAR = frozenset(_CALENDAR.split())
POOLS = re.compile(
    r"\b(?:reporting|journalism|news|press|media|investigative|investigations) "
    r"(?:project|network|collective|initiative|alliance|consortium|pool|partnership|trust|lab)\b",
    re.IGNORECASE,
)
"""Names of newsrooms that several outlets share."""
NOBODY = frozenset(("staff", "agencies", "reporter", "reporters", "correspondent", "correspondents", "writers", "services"))
"""Words that tell of people and of agencies at large, and make no outlet's name."""
_GENERAL = """
    agency announcement bulletin combined communique communiqué desk editorial features for immediate local media news newsroom
    notice official online press public release report reports service statement syndicate team web wire wires
"""
_AT_LARGE = frozenset(_GENERAL.split())
"""Words that make no name where there are only such words: "wire reports", "press release"."""
_JOINED = re.compile(r"\b([Nn]ews|NEWS|[Nn]achrichten|[Pp]resse)(paper|wire|room|WIRE|ROOM|agentur|dienst|büro)\b")
_SMALL_WORDS = frozenset(("THE", "OF", "AND", "DE", "LA", "FOR", "UND", "DER"))
SHORT = 3
EXTRA = 2
"""An abbreviation has at most so many letters beside the initials: "ARNA" for Archipelago News Agency."""
TOP = 400
"""Characters at the start of a text among whose lines a masthead may stand."""


def is_name(name: str) -> bool:
    """Whether an outlet can be called this: no day, no year, no lone pair of letters, no words run together by accident."""
    words = re.findall(r"\w+", name.casefold())
    if NOBODY.intersection(words) or (words and _AT_LARGE.issuperset(words)):
        return False
    if not words or name in AGENCIES:
        return bool(words)
    if words[-1] in ("and", "of", "the", "de", "la", "le", "des", "du") or words[0] == "and":
        return False
    if (any(word[0].isdigit() for word in words) or CALENDAR.intersection(words)) and not OUTLET_WORDS.intersection(words):
        return False
    return len("".join(words)) >= SHORT


def looks_like_outlet(name: str) -> bool:
    """Whether the name is an agency's, or made of words that outlets are called by."""
    words = re.findall(r"\w+", name.casefold())
    return feeds_others(name) or bool(OUTLET_WORDS.intersection(words)) or any(map(_COMPOUND.fullmatch, words))


def feeds_others(name: str) -> bool:
    """Whether the name is that of an outlet whose texts others print."""
    words = re.findall(r"\w+", name.casefold())
    known = name in AGENCIES or name.split("-")[0].upper() in _INITIALS
    return (
        known or bool(FEED_WORDS.intersection(words)) or any(map(_FEED_COMPOUND.fullmatch, words)) or bool(POOLS.search(name))
    )


def names_outlet(name: str, article: Article) -> bool:
    """Whether a credited name means the outlet that published this article."""
    wanted = plain(name)
    if not wanted:
        return False
    if article.outlet and same_outlet(name, article.outlet):
        return True
    if not (article.outlet and feeds_others(name)) and wanted in map(plain, article.text[:TOP].split("\n")[:-1]):
        return True
    return wanted.replace(" ", "") in host_words(article.url)


def same_outlet(name: str, outlet: str) -> bool:
    """Whether a name in a credit means this outlet: the name, a part that tells, its last word, or its initials."""
    wanted, known = plain(name).split(), plain(outlet).split()
    if not wanted or not known:
        return False
    if "".join(wanted) == "".join(known).removesuffix("com"):
        return True
    if len(wanted) == 1 and len(wanted[0]) > SHORT and known[-1] == wanted[0]:
        return True
    if min(len(wanted), len(known)) > 1 and (_within(wanted, known) or _within(known, wanted)):
        return True
    bare = [word for word in wanted if word not in FILLERS], [word for word in known if word not in FILLERS]
    if bare[0] and bare[0] == bare[1] and (wanted != bare[0] or feeds_others(outlet)):
        return True
    return stands_for(name, outlet) or stands_for(outlet, name) or _bent(wanted) == _bent(known)


def _bent(words: list[str]) -> list[str]:
    """The words without the endings that German cases put on them: "des Talboten", "im Stadtanzeiger"."""
    return [re.sub(r"(?<=\w{4})(?:es|s|n|en)$", "", word) for word in words]


def _within(part: list[str], whole: list[str]) -> bool:
    """Whether the words stand in a row in the other words."""
    return any(whole[i : i + len(part)] == part for i in range(len(whole) - len(part) + 1))


def stands_for(short: str, name: str) -> bool:
    """Whether a name goes by this abbreviation: its initials, or its initials with a few more of its letters in their order.

    A word that begins with "Ex" may give its X: "HPX" for Harrow Press Exchange.
    """
    letters = short.upper()
    if " " in short or not name.strip() or " " not in _JOINED.sub(r"\1 \2", name).strip():
        return False
    words = re.findall(r"\w+", _JOINED.sub(r"\1 \2", name).upper())
    kept = [word for word in words if word not in _SMALL_WORDS]
    heard = [re.sub("^EX(?=.)", "X", word) for word in kept]
    if any(len(some) > 1 and letters == "".join(word[0] for word in some) for some in (words, kept, heard)):
        return True
    known = short in AGENCIES or name in AGENCIES or short.casefold() in OUTLET_WORDS
    loose = not known and letters.isalpha() and len(kept) > 1 and 0 < len(letters) - len(kept) <= EXTRA
    return loose and _spelt(letters, kept)


def _spelt(letters: str, words: list[str]) -> bool:
    """Whether the letters are the first of each word, in order, with more letters of the same word after some of them."""
    ways = {(0, 0)}  # how many words have been begun, and how far the last of them has been read
    for letter in letters:
        ways = {way for begun, read in ways for way in _ways(letter, words, begun, read)}
    return any(begun == len(words) for begun, _ in ways)


def _ways(letter: str, words: list[str], begun: int, read: int) -> Iterator[tuple[int, int]]:
    """The ways to read one more letter: as the next word's first, or as the nearest one further on in the same word."""
    if begun < len(words) and words[begun][0] == letter:
        yield begun + 1, 1
    if begun and (further := words[begun - 1].find(letter, read)) >= 0:
        yield begun, further + 1


def fuller(name: str, known: Iterable[str]) -> str:
    """The form of an outlet's name that tells most, among those that are known: "Crown Press" for "CROWN PRESS" and "CP"."""
    same = (other for other in known if plain(other) == plain(name) or (name.isupper() and stands_for(name, other)))
    return max([name, *same], key=lambda one: (not one.isupper(), len(one), one))


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
