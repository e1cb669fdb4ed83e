"""The words by which an article names what it rests on: outlets, cues of interviews and statements, offices and bodies."""

from __future__ import annotations

import re

from rashomon.facts import german_sources as german


def any_of(text: str) -> str:
    """One group that matches any of the lines of a table."""
    return "(?:" + "|".join(" ".join(line.split()) for line in text.strip().split("\n")) + ")"


ARTICLE = re.compile(r"^(?:an?|the|its|his|her|their|our) ", re.IGNORECASE)

NAME = r"[A-Z][\w.’'&-]{0,30}(?: (?:of|the|and|for|de|&) (?=[A-Z])| [A-Z][\w.’'&-]{0,30}){0,4}"

_STATIONS = r"(?:(?:the|ABC|NBC|CBS|CNN|BBC)(?:[’']s)? )?"

PROGRAMMES = any_of("""
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

INTERVIEW = re.compile(rf"\b[Ii]n an (?:[a-z]+ )?interview (?:with|on|for) ({_STATIONS}{NAME})")
SPOKE = re.compile(
    r"\b"
    + any_of(r"""
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
PAST_YEAR = re.compile(
    r",? (?:back )?(?:in|of) (?:[A-Z]\w+ )?((?:19|20)\d\d)\b|,? last year\b|,? [a-z]+ years (?:ago|earlier)\b"
)
DAYS = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|(?:[A-Z][\w’'/]{0,20} ){1,4}(?:Day|Eve|Night)\b"
)
"""Days, months and feasts, which no page or platform is called by."""

STATEMENT = re.compile(
    r"\b(?:[Ii]n|issued|released|read|told|at) (?:an?|the|its|his|her|their) (?:[a-z]+ ){0,2}"
    r"(?P<what>statement|communiqu[eé]|(?:press|news) (?:release|conference|briefing))\b"
    r"|\b(?:sent|gave|issued|handed) (?:[a-z]+ ){0,2}an? (?:[a-z]+ ){0,2}(?P<sent>statement)\b"
)

OFFICES = re.compile(
    r"\b"
    + any_of(
        r"""
    mayor(?:ess)?
    governor
    ministers?
    president
    chair(?:man|woman|person)?
    chief
    head ?(?:teacher|master|mistress|of)
    head
    director
    (?:general|team|project|plant|store|football|managing) manager
    manager
    sheriff
    spokes(?:man|woman|person)
    officer
    inspector
    secretary
    treasurer
    superintendent
    commander
    colonel
    general
    major
    captain
    capt
    lieutenant
    sergeant
    sgt
    constable
    detective
    judge
    prosecutor
    lawyer
    attorney
    solicitor
    barrister
    counsel
    administrator
    executive
    boss
    master
    commissioner
    commissar
    coach
    gaffer
    senator
    representative
    council(?:lor|man|woman|or)
    deputy
    leader
    marshal
    collector
    principal
    dean
    rector
    bishop
    ambassador
    curator
    registrar
    coroner
    ombudsman
    clerk
    CEO
    MP
    cllr
    advocate
    """
        + "\n".join(german.OFFICES)
    )
    + r"\b",
    re.IGNORECASE,
)
HEADS = re.compile(
    r"\b(?:chief executive|CEO|director|manager|coach|gaffer|boss|curator|(?:shop )?steward|general secretary|trustee|owner"
    r"|(?:union|club|company|charity|airline|association|society)(?:[’']s)? (?:chief|leader|president|secretary|chair\w*)"
    r"|(?:chair(?:man|woman|person)?|president|secretary|head) of (?:the )?(?!council|county|city|police)[A-Z]\w+"
    r"|(?:vorstand|geschäftsführer(?:in)?|(?:werk|schul|heim|betriebs)leiter(?:in)?|trainer(?:in)?|betriebsr[aä]t(?:in)?))\b",
    re.IGNORECASE,
)
PUBLIC = re.compile(
    r"\b(?:count(?:y|ies)|city|town|state|federal|provincial|regional|district|council\w*|municipal\w*|government|ministry|ministers?"
    r"|emergency|safety|rescue|civil|police|fire|health|harbou?r|court|prosecut\w+|polizei|feuerwehr|stadt|land)\b",
    re.IGNORECASE,
)
"""Those who head a firm, a union, a club or a house, and the words that tell of a public office all the same."""
_US = r"(?:news)?(?:paper|letter|station|column|magazine|website|site|programme|program|podcast|blog|reporter)"
_PAPER = r"(?:(?:news)?paper|agency|station|website|site|magazine|broadcaster|channel)"
_OTHERS = r"(?:friends?|family|relatives?|colleagues?|neighbours?|doctors?)"
_SITTINGS = any_of("""
    court
    jury
    inquest
    coroner
    judge
    magistrates?
    tribunal
    chamber
    inquiry
    hearing
    council
    parliament
    committee
    meeting
    congress
    senate
    members
    councillors
    delegates
    shareholders
    senators
    lawmakers
    MPs
    House
    assembly
    gallery
""")
LISTENER = re.compile(
    r",? ?(?:(?:to|in an interview with|on|with) )?(?:"
    rf"(?P<us>(?:me|us)\b|(?:this|our) {_US}\b)"
    rf"|(?P<talk>(?:an?|the|another|the same|one) (?:[a-z]+ )?{_PAPER}\b)"
    rf"|(?P<other>(?:(?:an?|the|her|his|their) (?:[a-z]+ )?{_OTHERS}|her|him|them|each other)\b)"
    r"|(?P<press>(?:local |the |waiting )?(?:reporters|journalists|press|media|cameras)\b"
    r"|an? (?:[a-z]+ )?(?:press|news) (?:conference|briefing)"
    r"|(?:the |an? )?(?:[a-z]+ )?(?:crowd|rally)\b|an? (?:[a-z]+ )?meeting\b)"
    rf"|(?P<sitting>(?:the |an? )?(?:[a-z]+ )?{_SITTINGS})\b"
    rf"|(?P<name>(?:(?:The|the|BBC|ABC|CNN)(?:[’']s)? )?{NAME}))"
)
"""Who was told, in the words after a verb."""
TO_US = re.compile(r"\bto (?:our (?:reporter|correspondent)|this (?:news)?paper|us|me)\b")
SIGNATURE = re.compile(r"\n[-–—~]{1,3} ?(?P<who>[A-Z][^\n,~]{1,40})(?:,[^\n~]{0,40})?[ ~]*\s*\Z")
SAW_IT = re.compile(r"\bI (?:was|saw|heard|sat|stood|counted|watched|felt|looked|ran|met)\b")
TOLD_ME = re.compile(r"\b(?:told|tells|said to|wrote to|writes to) (?:me|us)\b")
OUTSIDE = re.compile(r"\b[Oo]utside(?:,| (?:the )?(?:court(?:house|room)?|hall|chamber|meeting|building)\b| that\b|\.)")
ONCE = re.compile(r"\b(?:once|previously|earlier|never)$")
THERE = re.compile(
    r",? [^.\n“”\"]{0,60}?\bwho (?:(?:saw|watched) (?:the|it|a)\b"
    r"|was (?:on|in|inside|aboard|near|among)\b(?! (?:favou?r|charge|office|call|leave|duty)))"
)
"""What tells of a speaker that they were there: "a teacher who was on the upper deck"."""
WENT_THROUGH = re.compile(
    r"\b(?:I|[Ww]e) (?:\w+ly |just |all |both |had |have |only |still )?(?:[a-z]{2,12}ed|saw|heard|ran|felt|was|were|thought"
    r"|came|went|got|took|stood|knew|woke|found|sat|held|fell|lost|left|threw|began|lay|hid|swam|drove|broke|brought|slept|kept|put"
    r"|gave|are \w+ to)\b"
    r"|\b(?:[Mm]y|[Oo]ur) \w+ (?:\w+ed|was|were|went|came|fell|ran|got)\b"
)
"""What somebody says who went through it themselves: "We ran to the roof"."""
TALK = re.compile(
    r"\b(?:by (?:tele)?phone|over the (?:tele)?phone|in our (?:office|newsroom|studio)s?"
    r"|in an? (?:[a-z]+ ){0,2}interview(?! (?:with|on|for) (?:the )?[A-Z]))\b"
)
SESSION = re.compile(
    r"(?<!\bthat )(?<!\bthat the )\b(?:(?:told|tells|said in|heard in) (?:the |an? )(?:[a-z]+ )?"
    r"(?P<told>court|jury|inquest|coroner|tribunal|chamber|inquiry|hearing|House|[Aa]ssembly|council meeting)"
    r"|(?:told|tells) (?P<bench>[Cc]oroner|[Jj]udge|[Mm]agistrate) (?=[A-Z])"
    r"|(?:told|tells) (?P<sat>[Pp]arliament|councillors|lawmakers|MPs|senators|deputies)"
    r"|(?:the )?(?P<heard>court|jury|inquest|tribunal|inquiry|hearing)(?: had| has)? (?:heard|was told)"
    r"|(?P<judge>(?:the )?(?:judge|magistrate|foreman of the jury|jury foreman) (?:told|said|ruled|gave|read))"
    r"|(?:at|during) (?:an?|the) (?:[a-z]+ ){0,2}(?P<event>ceremony|memorial service|vigil|rally|graveside)"
    r"|(?:verdict|sentence|trial) (?:[\w’']+ ){0,4}(?:at|in) (?:[\w’']+ ){0,3}(?P<at>court))\b"
)
RELEASE = re.compile(r"\b(?:for (?:immediate )?release|(?:press|media|news) release|notes? to editors)\b", re.IGNORECASE)
LETTER = re.compile(
    r"\b(?:[Ii]n (?:an?|his|her|their)|leaving an?|left an?|wrote an?|sent an?) (?:[a-z]+ ){0,2}"
    r"(?P<what>letter|e-?mail|memo|text message|message)\b"
)
