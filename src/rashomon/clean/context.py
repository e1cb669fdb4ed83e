"""What stands before and after a mention of a name, as votes for what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from rashomon.clean import orgs, places, titles
from rashomon.clean.german import BODY_HEAD, PLACE_HEAD
from rashomon.clean.given import is_given
from rashomon.clean.tables import listed
from rashomon.clean.tokens import Run, low

Kind = Literal["person", "place", "org", "other"]
SAYING = (
    "said|says|told|tells|added|adds|wrote|writes|asked|explained|noted|argued|claimed|tweeted|insisted|recalled|replied|warned|announced"
    "|admitted|continued|stated|testified|thinks|believes|died|was born|married|resigned"
    "|sagte|erklärte|schrieb|dijo|declaró|affirme|a déclaré"
)
AFTER_PERSON = re.compile(
    rf"\s+(?:also |later |has |had |then |himself |herself )?(?:{SAYING})\b"
    r"|,? who(?:se)?\b|, (?:his|her)\b(?! [\w’'-]+ (?:said|says|told|added)\b)"
)
_BEFORE_PERSON = re.compile(
    r"\b(?:said|says|added|wrote|asked|told|according to|named|called|husband|wife|son|daughter|with|by|and|including)\s+$"
)
_BEFORE_PLACE = re.compile(
    r"(?:\b|(?=,))(?:in|at|near|from|aus|nahe|across|outside|around|throughout|in the|at the|downtown|central"
    r"|(?:(?:north|south)?(?:east|west)?|north|south|city|town|village|province|island|outskirts|port|state"
    r"|mayor|people|streets) of|, \d{1,3}, of|both from)\s+$",
    re.IGNORECASE,
)
_TRADE = re.compile(r"[a-z]{3,}(?:er|or|ist|ian|man|woman|wright|smith|monger|adviser)$")
_NO_TRADE = re.compile(
    r".*(?:under|over|after|other|former|number|winter|summer|river|water|paper|order|matter|tember|ober|ember|letter|corner|border|quarter|power|tower|either|however|together|ever|later|earlier|further|neighbor|harbor|for|or|nor|human|german|dinner|answer|silver|cover|minor|major|senior|junior|rather|better|greater|larger|smaller|higher|lower|floor|door|war|color|error|mirror|terror|favor|labor|labour)$"
)
_OF_ROLE = re.compile(
    r"(?:['’]s?|\b(?:his|her|its|their|the|an?)) (?:[a-z-]+ ){0,2}([a-z-]+) (?:of|on|for|in|at) (?:[\w'’-]+ ){0,3}[\w'’-]+, $",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r", (?:(?:jointly |part-|half-|wholly )?owned by|which (?:makes|owns|runs|employs|operates|publishes|sells)"
    r"|based in|headquartered in)\b|, (?:an?|the) (?:[\w’'-]+ ){0,4}?(?P<what>[\w-]+)"
    r"(?=[,.;]| (?:of|at|for|in|from|that|which|based|owned|with|behind)\b)"
)
_BY_STATE = re.compile(r", (?:[A-Z][a-z]{1,4}\.|(?:[A-Z]\.){2}|(?:New|North|South|West) [A-Z]|[A-Z][a-z]{3,12},(?! [A-Z]))")
_NOUN = re.compile(r" [a-z]{3,}(?<!ed)(?<!s)\b(?! (?:a|an|the|to|that|his|her)\b)")
_THING = re.compile(
    r"\b(?:[Tt]he|(?i:ship|boat|launch|ferry|vessel|trawler|yacht|schooner|tug|barge|steamer|cutter|freighter|lancha|barco|buque|navio"
    r"|navire|bateau|nave|schiff|boot|fähre|frachter|kutter)) \Z"
)
"""Before a courtesy title only where a ship or a house bears it: "the Lady Ada Brook"."""
_OF_PLACE = re.compile(
    r"['’]s? (?:(?:best-known|best-loved|most famous|only|own|old|oldest|new|first"
    r"|main|lord|deputy|former|largest|biggest|central|town|city"
    r"|council|public) ){0,2}(?:mayor|council|councillors|streets?|harbou?r|residents?|people|population|hospital"
    r"|airport|station|squares?|market"
    r"|library|school|voters|suburbs|outskirts|port|town hall|city hall|districts?|coast|shore|inhabitants|villagers)\b"
)
_BESIDE_PLACE = re.compile(
    r"\b(between|to|off|into|towards?|via|of|over|reach(?:ed|es)?|left|leaves|visit(?:ed|ing)?|past|below|above)\s+$"
)
_LISTED_PLACE = re.compile(
    r"\b(?:in|at|near|around|between|from|across|serving|linking)\s+"
    r"(?:[A-ZÀ-Þ][\w’'-]{1,20}(?: [A-ZÀ-Þ][\w’'-]{1,20})?(?:, (?:and )?| and )){1,4}$"
)
_DOES = re.compile(
    r" (?:has|had|is|was|will|would|could|did|also|then|later|never) |['’]s? [a-z]| [a-z]{2,12}(?:ed|ks|ts|ns|ds)\b"
)
_TOLD = re.compile(r"\b(?:told|tells|telling) the $")
_SHOUT = re.compile(r"(?:^|\n)\s*(?:an?|the) $", re.IGNORECASE)
_LOWER = re.compile(r" [a-z]")
_SCORE = re.compile(r" \d{1,2}(?:[,;.–-]| [A-Z])(?!\d{1,2} (?:favou?rite|on\b|against|chance|shot))")
_APPOSED = re.compile(r", ((?:[\w’'-]+ ){0,5}?[\w’'-]+)(?=[,.;]| (?:of|at|for|in|from|who|with)\b)")
_HE = re.compile(r"^[^.\n\"“”]{0,80}\b(?:he|she|his|her|him|himself|herself)\b")
_SEALED = re.compile(r",? (?:Inc|Corp|Ltd|LLC|LLP|plc|PLC|AG|SA|GmbH)\b")
_AFTER_ORG = re.compile(
    r" (?:shares|stock|executives|employees|customers"
    r"|users|spokes(?:man|woman|person)|officials|CEO"
    r"|chair(?:man|woman)?|boss|manager|captain|striker|defender|goalkeeper|midfielder|coach|players|fans|supporters)\b"
    r"|['’]s (?:head of|founders?|co-founder|plants?|shareholders|workers|workforce|staff|parent|subsidiary|finance director"
    r"|managing director|general manager|marketing|chief executive|CEO|shares|spokes|board|customers|users|headquarters"
    r"|website|newsroom)"
)
_BEFORE_ORG = re.compile(
    r"\b(?:calling (?:itself|themselves)|belong(?:s|ed|ing)? to|owned by|subsidiary of|unit of|division of) (?:the )?$"
    r"|\b(?:members?|leaders?) of (?:the )?$"
    r"|\b(?:works?|worked|working) (?:for|at|with) (?:the )?$|\b(?:executive|officer|director|analyst|professor"
    r"|spokes(?:man|woman|person)|[Ss]hares|[Ss]tock|stake"
    r"|posted|wrote|shared|published"
    r"|aired|signed|editor|reporter|correspondent|lawyer) (?:for|at|with|in|on|of|by) (?:the )?$"
)
_WORKS_AT = re.compile(
    r"\b(?:analyst|economist|strategist|researcher|professor|partner|lecturer|trader|manager|director|lawyer|editor"
    r"|spokes(?:man|woman|person)),?"
    r" (?:[A-ZÀ-Þ][\w’'-]+ ){1,3}(?:at|of|with|from) $"
)
_TEAM = re.compile(
    r"(?:['’]s? (?:captain|striker|keeper|goalkeeper|defence|bench|winger|midfielder|manager|dugout|fans|line-up)"
    r"| (?:beat|drew|scored|equalised|won \d|lost \d|host(?:ed)? [A-Z]|face[sd]? [A-Z]|captain|skipper|striker"
    r"|winger|keeper)\b)"
)
_ADDRESS = re.compile(
    r"(?:University|College|School|Hospital|Infirmary|Church|Hotel|Street|Road|Lane|Avenue|Square|Terrace|Row|Hall"
    r"|Museum|Prison|Court|Library), $"
)
_DAY = re.compile(r", (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_AGE = re.compile(r"(?:, (?:aged )?| \(| aged )\d{1,3}\b(?:,|\)|\.|;| years)")
_AFTER_PLACE = re.compile(
    r" (?:footbridge|town centre|tunnel|estuary|dam|bridge|canal|pass|glacier|fjord|bay|coast|reservoir|forest|marsh"
    r"|marshes|moor|pits?"
    r"|quarry|mine|ferry|islands?|isles|province|city|town|village|district|region|county|governorate|state|neighbou?rhood|airport|area|street"
    r"|peninsula|river|valley|border|suburb|harbou?r|prefecture|reef|atoll|lagoon|road|crossing|estate|quarter|sub-county"
    r"|tehsil|taluka?|landing|strait|gorge|falls|junction|highway|motorway|parish|oblast|commune|municipality|canton|enclave"
    r"|lido|baths|monastery|cemetery|slipway|checkpoint|shore|creek|delta|plateau|basin|weir|lock|dock|docks|archipelago|isle|islet|constituency|borough)\b"
)
_WATER = re.compile(
    r"\b(?:over|across|along|down|up|beside|(?:banks?|shores?|valley|mouth|side|headwaters|course|bend|arm)s? of|upstream of"
    r"|into) the $"
)


_GERMAN_OF = re.compile(r"[A-ZÄÖÜ][\w-]+ von $")
ARTICLES = listed("the The a A an An its this that")
TO_PLACE = listed("in at near from aus nahe across outside around throughout the downtown central of")
TO_PERSON = listed("said says added wrote asked told to named called husband wife son daughter with by and including")
TO_ORG = listed("itself themselves to by of for at with in on the")
BESIDE = listed(
    "between to off into toward towards via of over reach reached reaches left leaves visit visited visiting past below above"
)
WORKING = listed("at of with from")
"""The words that must stand right before a name for the forms of the same names to match."""
_TAIL = re.compile(r"[\w-]+\Z")


def _word_before(before: str) -> tuple[str, bool]:
    """The word right before a mention, and whether a comma parts them; empty when something else stands there."""
    bare = before.rstrip()
    if len(bare) == len(before) or not bare or "\n\n" in before[len(bare) :]:
        return "", False
    comma = bare[-1] == ","
    core = bare[:-1] if comma else bare
    chunk = "" if not core or core[-1].isspace() else core.rsplit(None, 1)[-1]
    if chunk.isalpha():
        return chunk, comma
    found = _TAIL.search(chunk)
    return (found.group() if found else ""), comma


def _trade(word: str) -> bool:
    return bool(_TRADE.fullmatch(word)) and not _NO_TRADE.fullmatch(word)


def german_votes(text: str, run: Run) -> Iterator[tuple[Kind, float]]:
    """What a German noun right before a name tells: "der Insel Ormsund", "die Firma Ahrland", "im Hafen von Ormsund"."""
    before = text[max(0, run.tokens[0].start - 40) : run.tokens[0].start]
    word, comma = _word_before(before)
    if comma or run.offices or run.courtesy:
        return
    if word == "von" and _GERMAN_OF.search(before):
        yield "place", 1.2
    elif word[:1].isupper() and PLACE_HEAD.search(low(word)):
        yield "place", 3.5
    elif word[:1].isupper() and BODY_HEAD.search(low(word)):
        yield "org", 3.5


def _is_person(said: str) -> bool:
    """Whether the words beside a name end in what a person is: "a retired watchmaker"."""
    words = low(said).split()
    if words[-1] in titles.MAKERS:
        return False
    return words[-1] in titles.ROLES or (
        words[0] in ("a", "an", "his", "her") and words[-1].endswith(("er", "or", "ist", "man", "woman"))
    )


class _Around(NamedTuple):
    """A mention and what stands beside it."""

    text: str
    run: Run
    small: Sequence[str]
    before: str
    after: str
    role: str
    """The word right before it, which a comma may part from it."""
    comma: bool
    last: str
    """The last part of that word; empty behind a comma."""
    the: bool
    """Whether an article stands before it that is its own, and not that of a noun behind it."""

    @property
    def size(self) -> int:
        return len(self.small)

    @property
    def lent(self) -> bool:
        """Whether "the" before it belongs to a noun behind it: "the Ormsund ferry"."""
        return self.last in ("the", "The") and not self.the

    @property
    def placed(self) -> bool:
        """Whether a word before it asks for a place."""
        return not self.lent and self.last.lower() in TO_PLACE and bool(_BEFORE_PLACE.search(self.before))


def votes_around(text: str, run: Run, small: Sequence[str], sure: bool) -> Iterator[tuple[Kind, float]]:
    """What stands before and after one mention, as votes."""
    if run.courtesy and _THING.search(text, max(0, run.start - 12), run.start) and not _NOUN.match(text, run.end):
        yield "other", 4
        return
    if run.courtesy or run.offices:
        yield "person", 3
        return
    before = text[max(0, run.tokens[0].start - 40) : run.tokens[0].start]
    after = text[run.end : run.end + 90]
    role, comma = _word_before(before)
    last = "" if comma else role.rpartition("-")[2]
    here = _Around(text, run, small, before, after, role, comma, last, last in ARTICLES and not _NOUN.match(after))
    headed = small[-1] in orgs.LAST or sure
    placed = here.placed
    yield from _by_role(here)
    yield from _by_clause(here)
    yield from _by_saying(here, headed, placed)
    yield from _by_kin(here, placed)
    yield from _by_work(here)


def _by_role(here: _Around) -> Iterator[tuple[Kind, float]]:
    """What the noun before a mention, or the one it stands beside, says it is: "the surgeon", "its maker,"."""
    role, small, size, the = here.role, here.small, here.size, here.the
    of = _OF_ROLE.search(here.text, max(0, here.run.start - 80), here.run.start) if here.before.endswith(", ") else None
    if role.lower() in titles.MAKERS and size == 1 and not is_given(small[0]):
        yield "org", 2
    elif role.lower() in titles.ROLES:
        yield "person", 1.5
    elif of and low(of.group(1)) in titles.MAKERS and not is_given(small[0]):
        yield "org", 2
    elif of and low(of.group(1)) in titles.ROLES and (size in (2, 3) or role not in titles.ORG_ROLES):
        yield "person", 1 if role not in titles.ORG_ROLES else 2
    elif role in titles.ORG_ROLES:
        yield "org", 3 if here.comma and here.after[:1] in ",." else 1.5
    elif not the and _trade(role):
        yield "person", 1
    elif the:
        yield "person", -1.5 if size == 1 else -3
        yield "org", 0.5 if size == 1 else 0.3
    elif here.lent and size > 1:
        yield "person", -1
    elif (apposed := _APPOSED.match(here.after)) and _is_person(apposed.group(1)):
        yield "person", 1.5


def _by_clause(here: _Around) -> Iterator[tuple[Kind, float]]:
    """What the clause right behind a mention tells: who owns it, "which", "where"."""
    after = here.after
    if (owned := _OWNED.match(after)) and (owned["what"] is None or owned["what"] in titles.ORG_ROLES):
        yield "org", 2
    elif owned and owned["what"] in titles.MAKERS and here.text.startswith(" of ", here.run.end + owned.end()):
        yield "org", 3
    if after.startswith((", which ", " which ")):
        yield "person", -2
    elif after.startswith(", where "):
        yield "place", 2


def _by_saying(here: _Around, headed: bool, placed: bool) -> Iterator[tuple[Kind, float]]:
    """What an age or a verb of saying or doing tells of whoever has it."""
    small, size, the = here.small, here.size, here.the
    if _AGE.match(here.after):
        yield "person", 2
    elif (said := AFTER_PERSON.match(here.after)) and not the and not headed and not (placed and said.group()[0] == ","):
        if is_given(small[0]) or _HE.search(here.after) or said.group().startswith(","):
            yield "person", 1.5 if size < 4 else 0.3
        else:
            yield "org", 0.6
            yield "person", 0.5
    elif here.last in TO_PERSON and _BEFORE_PERSON.search(here.before) and size < 4 and not the and not headed:
        yield "person", 0.4
    elif size in (2, 3) and not the and not headed and not placed and small[-1] not in places.LAST and _DOES.match(here.after):
        yield "person", 0.5


def _by_kin(here: _Around, placed: bool) -> Iterator[tuple[Kind, float]]:
    """What words that go with a body or with a place tell: "shares of", "town hall", "in", "over the"."""
    before, after, last, small = here.before, here.after, here.last, here.small
    if _SEALED.match(after):
        yield "org", 4
    elif _AFTER_ORG.match(after) or (last in TO_ORG and _BEFORE_ORG.search(before)):
        yield "org", 1.2
    elif _AFTER_PLACE.match(after) or (_BY_STATE.match(after) and not is_given(small[0])) or _OF_PLACE.match(after):
        yield "place", 1.5
    elif placed:
        yield "place", 1.2 if here.size < 3 else 0.5
    elif (here.comma and _ADDRESS.search(before)) or _DAY.match(after):
        yield "place", 1.2
    elif (
        before[-1:] == " "
        and (here.comma or last == "and" or (before.split() or [""])[-1][:1].isupper())
        and (_LISTED_PLACE.search(before) or _LISTED_PLACE.search(before + "and "))
    ):
        yield "place", 0.8
    elif here.the and here.size == 1 and _WATER.search(before):
        yield "place", 1.7
    elif last in BESIDE and (beside := _BESIDE_PLACE.search(before)):
        if here.size == 2 and not is_given(small[0]):
            yield "place", 0.8 if beside.group(1) in ("between", "via", "towards", "reached", "visited", "left") else 0.3
        elif here.size == 1:
            yield "place", 0.5 if beside.group(1) in ("of", "over", "above", "below") else 1


def _by_work(here: _Around) -> Iterator[tuple[Kind, float]]:
    """What tells a body: it was told something, somebody works there, it plays and scores."""
    before, after, run = here.before, here.after, here.run
    if here.last == "the" and here.size < 3 and _TOLD.search(before):
        yield "org", 1.5
    if here.size == 1 and run.tokens[0].text.isupper() and _SHOUT.search(before) and _LOWER.match(after):
        yield "org", -3
    if here.last in WORKING and _WORKS_AT.search(here.text, max(0, run.start - 90), run.start):
        yield "org", 1.5
    if _TEAM.match(after):
        yield "org", 1.5
    if here.size > 1 and _SCORE.match(after):
        yield "org", 2.7
