"""Who may speak, and by which verbs: words for bodies and people that are heard, and for telling something."""

from __future__ import annotations

import re

from rashomon.facts import german_sources as german

BODIES = re.compile(
    r"(?:police|council|coastguard|coast guard|prosecutors?|ministry|office|service|brigade|department|authority|authorities|"
    r"agency|hospital|clinic|university|college|commission|committee|board|union|federation|league|association|society|trust|charity|"
    r"management|embassy|airline|operator|regulator|church|diocese|parish|museum|foundation|institute|cent(?:re|er)|"
    r"firefighters|officials|organisers|organizers|club|school|bank|government|opposition|party|presidency|palace|treasury|"
    r"navy|army|corps|watchdog|syndicate|zoo|family|families|administration|administrators?|customs|municipality)",
    re.IGNORECASE,
)
SPOKES = re.compile(
    r"(?:an? |the |one )?(?P<body>(?:[\w’'&-]+ ){0,5}?)(?:spokes(?:man|woman|person|people)|publicist|representative)"
    r"(?: (?:for|of) (?P<of>(?:the )?[\w’'& -]{2,60}))?",
    re.IGNORECASE,
)

BODY_OF = re.compile(rf"(?:[\w’'-]+ ){{0,4}}{BODIES.pattern} (?:of|for)\b", re.IGNORECASE)
"""A body by whose it is: the name behind it is that of its head, who need not have spoken."""
PLURAL_BODIES = frozenset(("police", "officials", "prosecutors", "firefighters", "organisers", "organizers", "authorities"))
GENERIC = frozenset((
    "office", "service", "department", "authority", "agency", "board", "union", "management", "club", "court", "operator",
    "bank", "commission", "ministry", "foundation", "institute", "university", "museum", "school", "hospital",
    "regulator",
))  # fmt: skip
"""Bodies of which an article names one more fully, if it names any."""
ANYBODY = frozenset(
    ("man", "woman", "firm", "company", "group", "dairy", "team", "band", "party", "paper", "newspaper", "other")
)
WITNESSES = re.compile(
    r"(?P<who>(?:an?|one|another|the) (?:[a-z-]+ ){0,2}"
    r"(?:(?:eye)?witness|neighbou?r|resident|bystander|passer-by|onlooker|survivor|passenger|woman|man|worker|fan|shopper|villager|"
    r"commuter|driver|guest|visitor|shopkeeper|waiter|waitress|nurse|student|teenager|customer|spectator|motorist|hiker|walker))"
    r"(?: (?:in|at|from|on|behind|near|living|laying|waiting|standing|watching|walking|working|who (?:saw|met|lives|was|heard))"
    r"(?: [\w’'-]+){0,5})?",
    re.IGNORECASE,
)
"""Who is apt to have been there."""
SPEAKS_FOR = re.compile(
    r"\b(?:of|for|from|with) (?:the )?(?:[\w’'&-]+ ){0,5}(?:union|federation|league|party|campaign|police|brigade|ministry"
    r"|department|council|force|guild|chamber|association|committee)\b"
    r"|\b(?:union|ministry|police|council|company|club|party)[’']s (?:\w+ )?\w+",
    re.IGNORECASE,
)
"""Words beside a name that tell of a body that its bearer speaks for."""
IN_COURT = re.compile(
    r"\b(?:judge|magistrate|recorder|coroner|prosecut\w+|defen[cds]\w+|counsel|lawyer|barrister|solicitor|attorney|advocate"
    r"|foreman|clerk|accused|defendant)\b",
    re.IGNORECASE,
)
"""Who speaks in a court."""
_PEOPLE = frozenset((
    "person", "people", "expert", "pal", "aide", "colleague", "friend", "chief", "member", "source", "witness",
    "official", "relative", "parent", "mother", "father", "neighbour", "neighbor", "sister", "brother", "priest", "nun",
    "judge", "crew", "deckhand", "insider", "guard", "guest", "patient", "student", "resident", "agent", "executive",
    "couple", "nurse", "pilot", "fan", "youth", "clerk", "cook", "mechanic", "captain", "man", "woman", "men", "women",
    "lady", "boy", "girl", "counsel", "staff", "critic", "local",
))  # fmt: skip
_DOERS = re.compile(r"(?:er|or|ist|ian|man|men|woman|women|person|ee)s?$")
_THINGS = frozenset((
    "other", "number", "order", "letter", "paper", "newspaper", "matter", "corner", "weather", "river", "tower", "border",
    "water", "winter", "summer", "quarter", "offer", "answer", "error", "door", "floor", "color", "mirror", "tanker",
    "trailer", "server", "computer", "banner", "poster", "factor", "tremor", "chapter", "counter", "newsletter",
    "monitor", "sensor", "disaster", "committee", "tree", "degree", "fee", "maker", "tender", "folder", "power",
    "tractor", "motor", "rumor", "reader", "boiler", "printer", "harbor", "rotor", "silver", "copper", "timber",
    "cluster", "filter", "meter", "liter",
))  # fmt: skip
"""Nouns for people that do not end as such nouns do, and other nouns that end so."""
TOLD = frozenset(("told", "tells", "informed", "confirmed", "spoke", "speaking", "admitted", "explained"))
SAID = frozenset((
    "said", "says", "say", "told", "tells", "confirmed", "announced", "added", "recalled", "according to", "maintains",
    "maintained", "insists", "insisted", "warned", "warns", "estimates", "estimated", "stated", "states", "claimed",
    "claims", "noted", "explained", "admitted", "acknowledged", "declared", "disclosed", "argued", "remembered",
    "remembers", "sobbed", "denied", "denies", "answered", "answers", "replied", "replies", "observed", "remarked", "put",
    "puts", "reported", "reports", "revealed", "reveals", "described", "describes", "repeated", "repeats", "responded",
    "suggested", "suggests", "countered", "protested", "complained", "complains", "conceded", "concedes", "commented",
    "comments", "vowed", "predicted", "predicts", "promised", "pledged", "accused", "blamed", "blames", "counts",
    "counted", "insisting", "saying", "adding", "adds", "warning", "wrote", "writes", "urged", "urges", "announces",
    "called", "calls",
)) | german.SAID  # fmt: skip
"""Verbs by which somebody tells something; of them those that may name who was told (`TOLD`)."""
ACTS = frozenset(("announced", "announces", "declared", "recalled", "called", "calls", "promised", "pledged", "put", "puts"))
"""Verbs that may tell of a deed as well as of words."""
BY = frozenset(("according to", "nach angaben", "laut", "selon", "según"))
"""Words that are followed by whoever told it."""
DENIED = frozenset(("denied", "denies", "rejected", "rejects"))
"""Verbs of a stand that say what did not happen."""
DEED = re.compile(r" \w+ing\b")
"""What follows such a verb where it tells what somebody did not do."""
SILENT = re.compile(
    r"(?:that )?(?:(?:the|its|his|her|their) )?[\w’'-]+ "
    r"(?:(?:(?:did|does|do|would|could|will|can) ?not|didn[’']t|cannot) (?:discuss|comment|say (?:more|anything))"
    r"|(?:had|has|have) nothing (?:more |further )?to (?:add|say)|(?:will|would) say nothing)\b"
)
"""What is said by those who keep silent: "it did not discuss patients"."""
UNSAID = frozenset(("read", "reads", "sang", "sings", "recited", "recites", "chanted", "signed", "thought", "shouted"))
"""Verbs with words that their speaker tells nobody."""


def is_person(noun: str) -> bool:
    """Whether a noun, in the singular or the plural, is one for a person."""
    low = noun.lower()
    one = low.removesuffix("es") if low.endswith("sses") else low.removesuffix("s")
    return one not in _THINGS and (low in _PEOPLE or one in _PEOPLE or (len(low) > 4 and bool(_DOERS.search(low))))
