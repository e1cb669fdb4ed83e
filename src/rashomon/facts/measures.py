"""What is counted, and in which state: tables for telling one measure from another."""

from __future__ import annotations

from rashomon.clean.stems import listed, stem


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
MULTIPLIERS = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "dozen": 12,
    "lakh": 10**5,
    "crore": 10**7,
    "mn": 10**6,
    "bn": 10**9,
}
SUFFIXES = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12, "million": 10**6, "billion": 10**9}

_UNITS = {
    "%": "percent pc percentage",
    "$": "dollar",
    "€": "euro",
    "£": "pound",
    "¥": "yen",
    "crown": "crown krona kronor krone kroner kronen",
    "rupee": "rupee",
    "franc": "franc",
    "peso": "peso",
    "rouble": "rouble ruble",
    "yuan": "yuan renminbi",
    "rand": "rand",
    "naira": "naira",
    "shilling": "shilling",
    "lira": "lira",
    "dinar": "dinar",
    "dirham": "dirham",
    "riyal": "riyal",
    "baht": "baht",
    "ringgit": "ringgit",
    "zloty": "zloty",
    "forint": "forint",
    "km": "kilometer kilometre km kms",
    "mile": "mile",
    "m": "metre meter",
    "foot": "foot feet ft",
    "inch": "inch inches",
    "mph": "mph",
    "kph": "kph kmh",
    "cm": "centimetre centimeter cm",
    "kg": "kg kilogram kilo",
    "lb": "lb lbs",
    "tonne": "tonne",
    "ton": "ton",
    "g": "gram",
    "acre": "acre",
    "hectare": "hectare",
    "degree": "degree",
    "magnitude": "magnitude",
    "hour": "hour",
    "minute": "minute",
    "second": "second",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "decade": "decade",
}
UNITS = {word: unit for unit, words in _UNITS.items() for word in words.split()}
HOMES = _stems("town village city hamlet island county district community suburb parish country nation")
"""Places whose people a number after "of" counts ("a town of 600")."""
SPEEDS = {"km": "kph", "mile": "mph"}
"""What a length is of where "an hour" follows."""
SPANS_OF_TIME = frozenset({"hour", "minute", "second", "day", "week", "month", "year", "decade"})
CURRENCIES = {
    "$": "$", "€": "€", "£": "£", "¥": "¥", "₹": "rupee", "us$": "$", "usd": "$", "eur": "€", "gbp": "£", "rs": "rupee",
    "inr": "rupee", "chf": "franc", "sh": "shilling", "ksh": "shilling", "ush": "shilling", "tsh": "shilling", "rm": "ringgit",
    "rp": "rupiah", "tk": "taka", "r": "rand", "₦": "naira", "₱": "peso",
}  # fmt: skip
"""Marks and letters of a currency that stand before an amount, and its unit."""
MONEY = frozenset(CURRENCIES.values()) | listed(
    "crown peso rouble yuan rand naira shilling lira dinar dirham riyal baht ringgit zloty forint"
)

PEOPLE = _stems(
    """person people human individual victim victims casualties casualty body bodies fatality fatalities life lives"""
)
KINDS_OF_PEOPLE = _stems(
    """resident man woman child boy girl baby student pupil teacher worker employee miner soldier troop trooper officer
    policeman police firefighter civilian militant fighter rebel tourist passenger driver rider pedestrian protester
    demonstrator patient doctor nurse player fan guest customer journalist reporter suspect inmate prisoner hostage
    migrant refugee survivor member staff crew family household villager voter gunman attacker bomber detainee adult
    teenager teen youngster infant son daughter brother sister father mother singer actor actress star athlete pilot
    author model artist veteran farmer lawyer politician widow grandmother grandfather
    inhabitant pensioner volunteer rescuer guard clerk cyclist motorist walker hiker climber worshipper mourner pilgrim sailor
    fisherman councillor delegate juror marcher traveller neighbour neighbor picker nun monk labourer laborer"""
)
_ONE_THING = (
    "worker employee staff",
    "resident inhabitant villager",
    "student pupil",
    "soldier trooper troop",
    "protester demonstrator marcher",
    "house home",
    "show concert gig",
    "car vehicle",
    "lorry truck",
    "plane aircraft jet airliner",
    "boat vessel ship",
    "flat apartment",
    "shop store",
)
ONE_THING = {stem(word): stem(words.split()[0]) for words in _ONE_THING for word in words.split()}
"""What is counted by several names, each with the one it goes by here."""
PLURALS = listed(
    """aircraft spacecraft hovercraft sheep fish cattle deer geese mice teeth oxen species livestock poultry offspring data
    bacteria criteria salmon trout"""
)
"""Plurals without an s."""
ANYBODY = listed(
    """man woman boy girl child baby teenager teen youngster infant adult person victim resident student member worker
    passenger patient player police officer soldier son daughter brother sister guest customer fan"""
)
"""Words for a person of whom a story may have several, so that two ages need not be of one."""
ADJECTIVE_HEADS = listed("dead injured wounded missing hurt killed arrested trapped ill sick hospitalised hospitalized")

OUTCOMES = {
    "dead": _stems("killed die dead death deaths fatal fatality fatalities perished slain drowned toll deceased"),
    "hurt": _stems("injured injury injuries wounded wounds hurt casualties"),
    "missing": _stems("missing unaccounted disappeared"),
    "trapped": _stems("trapped stranded"),
    "arrested": _stems("arrested arrests detained detentions"),
    "ill": _stems("ill sick infected infections illness"),
    "in custody": _stems("custody jailed remanded"),
    "released": _stems("released freed"),
    "in hospital": _stems("hospital hospitals hospitalised hospitalized treated"),
    "displaced": _stems("evacuated evacuations displaced homeless fled"),
    "destroyed": _stems("destroyed burned burnt gutted lost razed sunk wrecked"),
    "damaged": _stems("damaged damage"),
    "rescued": _stems("rescued saved"),
    "recalled": _stems("recalled recalls withdrawn"),
    "charged": _stems("charged convicted sentenced indicted"),
    "employed": _stems("employs employed hired hires"),
    "dismissed": _stems("layoffs dismissed redundancies redundant sacked"),
}
OUTCOME_OF = {word: outcome for outcome, words in OUTCOMES.items() for word in words}
GROWING = frozenset(
    {"dead", "hurt", "missing", "trapped", "arrested", "ill", "in hospital", "displaced", "destroyed", "damaged", "rescued"}
)
SHRINKING = frozenset({"missing", "trapped"})
"""States in which a later count may as well be the smaller."""

APPROXIMATE = listed("about around approximately roughly some nearly almost approaching circa estimated up")
AT_LEAST = listed("over exceeding beyond above")
AT_MOST = listed("under below")
MOVED = listed(
    """rose risen rises rise rising climbed climbs climbing grew grown grows growing increased increases jumped fell fallen
    falls dropped cut swelled swollen narrowed shrank shrunk passed reached soared raised lowered revised"""
)
REACHED = listed("reached reaches passed passes topped tops hit hits exceeded exceeds neared nears")
"""Verbs between what moves and the number it has come to."""
NOW = listed("now far updated revised latest still remain remained meanwhile")
PUT_OFF = listed("put postponed delayed moved rescheduled pushed brought extended deferred changed slipped")
"""Words for a day that is given up for another."""
TELLING = listed("said says told announced added reported confirmed stated wrote according statement spoke speaking")
COUNTED_AGAIN = listed("recount recounted recounting")
FORMER = listed("previous previously initial initially earlier former originally original")
OTHERS = listed("another additional further more extra others other")
DEMANDED, OFFERED = (
    _stems("want wants demand demands seek seeks asked asks"),
    _stems("offer offers proposed bid agreed agree settled accepted settlement deal"),
)
"""What one side asks for, and what the other would give: two things."""
OF_PEOPLE = frozenset({"dead", "hurt", "missing", "trapped", "arrested", "ill"})
ONLY_PEOPLE = OF_PEOPLE | {"charged", "employed", "dismissed", "in hospital", "displaced", "in custody", "released", "present"}
COUNTS = {"arrest": "arrested", "death": "dead", "injury": "hurt"}
"""Nouns that count people by what has come to them ("four arrests")."""
ONE_PERSON = listed("man woman boy girl child")
ATTENDED = listed("attended marched gathered rallied demonstrated")
CROWDS = listed("crowd turnout attendance")
ATTACHED = listed("as when while because before but who which that where whose until if")
"""Words that begin a clause of its own, so that its verb tells nothing of a number in another."""
MONTHS = listed(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sept sep oct nov dec"""
)
TOTALS = _stems("total totals altogether overall combined cumulative")
OTHER_MEASURES = _stems(
    """limit maximum minimum record target goal expected forecast predicted budget average previous aftershock allowed
    capacity demanded"""
)
CULPRITS = _stems("attacker gunman bomber suspect militant rebel fighter terrorist inmate")
NEW_PRICES = _stems("raise raised raises new previous initial sweetened hiked rejected counteroffer")
MOVEMENTS = _stems(
    """fell fall fallen falls dropped drop gained gain gains lost lose closed close closing shed slipped plunged surged jumped
    rallied index share shares stock stocks points poll polls lead leads led leading lower higher down"""
)
DAILY = _stems("margin sampling index shares stock stocks poll polls dow nasdaq ftse dax nikkei")
"""What is measured again every day, so that two figures are of two days."""
DAYS_OF_WEEK = listed("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun")
ROLES = listed(
    """president minister mayor governor senator congressman congresswoman chancellor premier king queen prince princess
    spokesman spokeswoman spokesperson actor actress singer musician rapper model director producer chairman chairwoman
    chief officer manager coach captain player striker goalkeeper quarterback professor doctor surgeon nurse teacher
    lawyer attorney prosecutor judge sheriff detective sergeant lieutenant colonel general commander soldier pilot driver
    secretary treasurer ambassador envoy bishop cardinal pope priest pastor imam author writer journalist reporter editor
    engineer scientist researcher analyst economist founder owner inspector firefighter watchman"""
)
TITLES = listed(
    """mr mrs ms miss mx dr sir dame lord lady gov sen rep prof rev fr hon judge justice president senator captain capt sgt
    sergeant inspector constable minister professor herr frau madam madame monsieur señor señora"""
)
"""Words before a name that are no part of it."""
