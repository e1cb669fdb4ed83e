"""Who is described how in one article: roles beside names, organisations by what they are, persons without a name."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.quotes.languages.table import words
from rashomon.quotes.phrases import is_people, phrase_like
from rashomon.quotes.units import NUMBERS
from rashomon.quotes.view import View, possessive
from rashomon.records import Name

TITLES = {
    "prof": "professor", "dr": "doctor", "insp": "inspector", "sgt": "sergeant", "gov": "governor", "sen": "senator",
    "rep": "representative", "capt": "captain", "supt": "superintendent", "cllr": "councillor", "det": "detective",
    "rev": "pastor", "justice": "judge", "gen": "general", "pc": "officer",
}  # fmt: skip
BUSINESS = words(
    """
    company firm business manufacturer maker operator producer chain retailer supplier brand employer promoter airline
    housebuilder carmaker automaker lender insurer drugmaker chipmaker grocer supermarket brewer startup start-up airline
    """
)
BODIES = words(
    """
    agency airline airport army association authority bank board brewery broadcaster bureau carrier cathedral charity
    church clinic club college commission committee company confederation coastguard council court dairy department
    embassy factory federation firm foundation fund gallery government group hospital institute institution insurer
    laboratory league library management ministry museum navy newspaper office operator orchestra organisation
    organization party police port prosecution publisher railway regulator school service society store studio team
    theatre theater trust union university utility watchdog zoo brigade manufacturer maker chain retailer supplier
    business producer brand campaign employer promoter housebuilder carmaker automaker lender drugmaker chipmaker grocer
    supermarket brewer startup start-up
    """
)
_CLUB, _PAPER = ("club", "side", "team"), ("newspaper", "paper")
SORTS = {
    **dict.fromkeys(words("united town city rovers athletic wanderers fc albion rangers"), _CLUB),
    **dict.fromkeys(words("times post echo gazette herald courier tribune chronicle messenger mercury"), _PAPER),
    **dict.fromkeys(words("air airways airlines"), ("airline", "carrier")),
    **dict.fromkeys(words("trains rail railways ferries lines buses"), ("operator", "company")),
    **dict.fromkeys(words("energy power water gas"), ("supplier", "utility", "company")),
    **dict.fromkeys(words("motors cars automotive"), ("carmaker", "manufacturer", "company")),
    **dict.fromkeys(words("foods mills farms"), ("producer", "manufacturer", "company")),
    "homes": ("housebuilder", "company"), "bank": ("lender",), "insurance": ("insurer",), "mining": ("company",),
    "ministry": ("department",), "radio": ("broadcaster", "station"), "television": ("broadcaster",),
}  # fmt: skip
"""The last word of a body's name → what it can be called besides."""
MAIN = words(
    """
    singer actor actress star striker midfielder goalkeeper keeper winger forward player pianist musician rapper
    comedian footballer rower runner swimmer cyclist driver boxer sprinter skater climber author novelist painter
    artist poet sculptor defendant accused suspect victim survivor winner champion athlete batsman bowler jockey
    model dancer celebrity rapper influencer comic presenter host novelist songwriter filmmaker icon legend
    """
)
OFFICES = words(
    """
    judge lawyer solicitor prosecutor coach manager doctor nurse surgeon medic minister mayor governor president
    premier secretary clerk chief inspector officer sergeant detective commissioner spokesman spokeswoman spokesperson
    director head chairman chairwoman chair owner boss teacher principal neighbour neighbor friend witness bystander
    passenger colleague official source expert scientist professor researcher councillor senator agent adviser aide
    guard conductor caller reporter mediator landlord priest vicar pastor bishop rival opponent
    """
)
ALIKE = {
    "forward": "striker", "skipper": "captain", "keeper": "goalkeeper", "goalie": "goalkeeper", "gaffer": "manager",
    "boss": "manager", "headteacher": "head", "headmaster": "head", "headmistress": "head", "principal": "head",
    "solicitor": "lawyer", "barrister": "lawyer", "attorney": "lawyer", "medic": "doctor", "copper": "officer",
}  # fmt: skip
"""Nouns by which different outlets call one person: told apart by what stands beside them."""
FEMALE = words(
    """
    woman girl mother mum mom grandmother daughter sister wife widow aunt niece actress spokeswoman chairwoman
    congresswoman businesswoman policewoman queen princess lady girlfriend bride waitress nun landlady
    """
)
MALE = words(
    """
    man boy father dad grandfather son brother husband widower uncle nephew spokesman chairman congressman
    businessman policeman fireman fisherman king prince boyfriend groom monk landlord postman ferryman
    """
)
DOCUMENTS = words(
    """
    statement letter post email e-mail notice release report count paper message tweet filing bulletin website account page
    account leaflet note newsletter diary update
    """
)
THINGS = words("version edition till machine weather price prices sky brakes noise building van number numbers")
_BESIDE = 60  # characters between a role and the name it stands beside
_REACH = 7  # tokens in which a role stands beside a name


def gender_of(word: str) -> str | None:
    """The gender a noun tells."""
    return "female" if word in FEMALE else "male" if word in MALE else None


def humans(view: View) -> frozenset[int]:
    """The numbers of persons, and of names taken for places though a noun for people stands beside them."""
    found = {n for n, name in enumerate(view.names) if name.kind == "person" and name.name.lower() not in NUMBERS}
    for first, last, number in view.mentions:
        placed = number not in found and " " in view.names[number].name and view.names[number].kind == "place"
        if placed and any((*_before(view, first), *_after(view, last))):
            found.add(number)
    return frozenset(found)


def described(view: View, people: frozenset[int]) -> dict[str, list[int]]:
    """Word → the persons whom the article describes with it beside their name."""
    out: dict[str, list[int]] = {}
    for first, last, number in view.mentions:
        if number in people and view.inside[first] < 0:
            own = [TITLES.get(view.low[at], view.low[at]) for at in range(first, last)]
            own = [word for word in own if word in view.language.people]
            for word in (*own, *_before(view, first), *_after(view, last)):
                if number not in out.setdefault(word, []):
                    out[word].append(number)
    beside = set(out)
    for number in sorted(people):
        told = _of_roles(view.names[number])
        told |= {word for word in view.names[number].name.lower().split()[:-1] if word in view.language.people}
        for word in sorted(told - beside):
            out.setdefault(word, []).append(number)
    return out


def _of_roles(name: Name) -> set[str]:
    """The words of a person's roles; of one that stands nowhere beside the name, none that tells an office."""
    told = set()
    for role in name.roles:
        beside = any(role.start <= at.end + _BESIDE and at.start <= role.end + _BESIDE for at in name.spans)
        told |= {word for word in role.text.lower().split() if beside or word not in OFFICES}
    return told


def _before(view: View, first: int) -> Iterator[str]:
    """ "the mayor, Ann Lee", "her coach Ann Lee", "Prof. Ann Lee"."""
    at = first - 1
    if at >= 1 and view.low[at] == "." and view.low[at - 1] in TITLES:
        at -= 1
    if at >= 0 and view.low[at] in TITLES:
        yield TITLES[view.low[at]]
    apposed = at >= 1 and view.low[at] == ","
    start = at = at - 1 if apposed else at
    while at > 0 and start - at < _REACH and view.name_at[at] < 0 and phrase_like(view, at, at + 1):
        at -= 1
    led = view.low[at + 1] in view.language.determiners or view.low[at + 1] in view.language.possessives
    if apposed and not (led or (at >= 0 and possessive(view.words[at]))):
        return
    run = range(at + 1, start + 1)
    cut = next((i for i in run if view.low[i] in view.language.prepositions), start + 1)
    if apposed or cut == start + 1:
        yield from (view.low[i] for i in range(max(at + 1, cut - 1), cut) if is_people(view, i))


def _after(view: View, last: int) -> Iterator[str]:
    """ "Ann Lee, the mayor of Bree," and "Ann Lee, a nurse,"."""
    low = view.low
    if last + 2 < len(low) and low[last] == "(" and low[last + 2] == ")" and is_people(view, last + 1):
        yield low[last + 1]
    if last + 2 >= len(low) or low[last] != ",":
        return
    at = last + 1
    if low[at].isdigit() and low[at + 1] == ",":
        at += 2
    if at >= len(low) or not (low[at] in view.language.determiners or low[at] in view.language.possessives):
        return
    for i in range(at, min(len(low), at + _REACH)):
        if i > at and (not phrase_like(view, i, i + 1) or low[i] in view.language.prepositions):
            break
        if is_people(view, i) and not (i + 1 < len(low) and is_people(view, i + 1)):
            if i + 1 >= len(low) or low[i + 1] not in view.language.sure:  # "at Bree, her lawyer said"
                yield low[i]
            break


def organisations(view: View, bodies: frozenset[int]) -> dict[str, list[int]]:
    """Word for a kind of body → the organisations the article calls so: by their last word, or beside the name."""
    out: dict[str, list[int]] = {}
    for number, name in enumerate(view.names):
        parts = name.name.lower().split()
        tail, noun = parts[-1], parts[max(0, parts.index("of") - 1)] if "of" in parts else parts[-1]
        for word in {tail: 0, noun: 0, **dict.fromkeys(SORTS.get(tail, ()))} if number in bodies and " " in name.name else ():
            if number not in out.setdefault(word, []):
                out[word].append(number)
    low = view.low
    for first, last, number in view.mentions:
        if (number not in bodies and view.names[number].kind == "person") or view.inside[first] >= 0:
            continue
        told = []
        if first > 1 and (low[first - 1] == "," or low[first - 1] in BODIES):
            told.append(low[first - 2] if low[first - 1] == "," else low[first - 1])
        if last + 2 < len(low) and low[last] == "," and low[last + 1] in view.language.determiners:
            run = range(last + 2, min(last + 8, len(low)))
            end = next((i for i in run if low[i] in view.language.prepositions or not low[i][0].isalpha()), run.stop)
            told.append(low[end - 1])
        for word in told:
            if word in BODIES and number not in out.setdefault(word, []):
                out[word].append(number)
    return out


def subject_noun(view: View, first: int, last: int) -> tuple[int, int] | None:
    """The description of one person that a sentence begins with, as tokens: "A nurse at the hospital", "Her teacher"."""
    low, language = view.low, view.language
    led = low[first] in language.determiners or low[first] in language.possessives or possessive(view.words[first])
    if not led or view.inside[first] >= 0:
        return None
    for at in range(first + 1, min(last, first + 8)):
        if view.inside[at] >= 0 or not phrase_like(view, at, at + 1) or low[at] in language.prepositions:
            return None
        goes_on = at + 1 < last and (is_people(view, at + 1) or low[at + 1] in ("'s", "’s"))
        if is_people(view, at) and not goes_on and not possessive(view.words[at]) and view.name_at[at] < 0:
            return None if many(view, at) or _named(view, at + 1, last) else (first, at + 1)
    return None


def newcomer(view: View, first: int, last: int) -> tuple[int, int] | None:
    """Somebody new whom a sentence brings in after a place: "Behind her a man", "In the square one woman"."""
    low, language = view.low, view.language
    if low[first] not in language.prepositions or view.inside[first] >= 0:
        return None
    for at in range(first + 1, min(last, first + _REACH)):
        if view.inside[at] >= 0 or low[at] in language.auxiliaries or low[at] in language.verbs or low[at] == ".":
            return None
        if low[at] in ("a", "an", "one", "another") and low[at - 1] not in language.prepositions:
            return subject_noun(view, at, last)
    return None


def _named(view: View, first: int, last: int) -> bool:
    """Whether a name stands beside a description that ends at a token: "her rival, the sitting mayor Ann Lee"."""
    if first < last and view.name_at[first] >= 0 and not possessive(view.words[view.mentions[view.name_at[first]][1] - 1]):
        return True
    run = range(first, min(last, first + 2 * _REACH))
    comma = next((at for at in run if view.low[at] == "," or not (phrase_like(view, at, at + 1))), last)
    if comma >= last or view.low[comma] != ",":
        return False
    for at in range(comma + 1, min(last, comma + _REACH)):
        if view.name_at[at] >= 0 and view.names[view.mentions[view.name_at[at]][2]].kind != "org":
            return True
        if not (phrase_like(view, at, at + 1) or view.low[at] == "."):
            return False
    return False


def many(view: View, at: int) -> bool:
    """Whether a noun is for several people or a body of them."""
    word = view.low[at]
    return (
        word in BODIES
        or word in ("couple", "crew", "family", "staff")
        or (word not in view.language.people and word.endswith("s"))
    )
