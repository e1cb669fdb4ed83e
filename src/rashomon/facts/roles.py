"""What the articles call the people that several accounts name: told alike, told by one account, or in conflict."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rashomon.clean.stems import listed
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Findings, Name, Span

MOST = 6
_SAME = (
    "lawyer attorney solicitor barrister counsel",
    "spokesman spokeswoman spokesperson",
    "chairman chairwoman chair chairperson",
    "actor actress",
    "congressman congresswoman representative",
    "doctor surgeon physician",
    "priest pastor reverend vicar",
    "journalist reporter correspondent",
    "minister premier chancellor",
    "footballer player striker goalkeeper quarterback captain winger midfielder defender",
    "headteacher teacher headmaster headmistress head",
)
"""Words for one office or calling."""
_FIELDS = {
    "stage": "actor singer musician rapper model director producer author writer comedian",
    "learning": "professor scientist researcher analyst economist author writer doctor director seismologist",
    "sport": "footballer coach manager director boxer",
    "firm": "chief officer director manager founder owner president executive chairman producer",
    "house": "senator congressman chairman president secretary governor minister ambassador envoy",
    "law": "lawyer prosecutor senator congressman governor president",
    "press": "journalist editor author writer producer presenter",
    "force": "sheriff detective sergeant lieutenant colonel general commander officer chief soldier firefighter",
    "inspector": "detective inspector officer chief commander spokesman",
    "sergeant": "detective sergeant officer spokesman",
    "constable": "detective constable officer spokesman",
    "lieutenant": "detective lieutenant officer commander spokesman",
    "superintendent": "detective superintendent officer chief spokesman",
    "faith": "bishop cardinal pope priest imam",
}
"""Callings of one field, of which a person may well have two."""
_EXCLUDING = (
    "judge", "prosecutor", "lawyer", "mayor", "governor", "senator", "congressman", "minister", "president", "king", "queen",
    "prince", "princess", "actor", "singer", "footballer", "coach", "professor", "doctor", "nurse", "headteacher", "engineer",
    "architect", "sheriff", "bishop", "cardinal", "pope", "priest", "imam", "treasurer", "secretary", "ambassador", "envoy",
    "pilot", "driver", "firefighter", "watchman", "spokesman", "chairman", "director", "editor", "manager", "journalist",
    "captain", "officer", "soldier",
    "inspector", "sergeant", "constable", "superintendent", "lieutenant", "farmer", "guard", "baker", "gardener",
)  # fmt: skip
_ONE = {word: words.split()[0] for words in _SAME for word in words.split()}
_IN = {field: frozenset(words.split()) for field, words in _FIELDS.items()}
_PREPOSITION = re.compile(r" (?:for|of|at|in|to|with|from|on) ")
_FORMER = ("former", "ex", "retired", "then", "acting", "deputy", "vice", "assistant")

Told = Mapping[str, Sequence[Span]]


def role_facts(story: Story, findings: Sequence[Findings]) -> list[Fact]:
    """What people are called: conflicts first, then words that accounts share, then those of one account alone."""
    people: dict[str, list[Name]] = defaultdict(list)
    for f in findings:
        for name in f.names:
            if name.kind == "person":
                people[name.name].append(name)
    conflicts, told = [], []
    for person, names in sorted(people.items()):
        if len(story.voices([n.spans[0] for n in names])) > 1:
            roles: dict[str, list[Span]] = defaultdict(list)
            for role in (role for name in names for role in name.roles):
                roles[role.text.split()[-1].lower()].append(role)
            beside: dict[str, list[Span]] = defaultdict(list)
            for name in names:
                for role in name.roles:
                    if head := _head(role, name, story.texts[name.article]):
                        beside[head].append(role)
            conflicts += list(_conflicts(story, person, beside))
            told += list(_told(story, person, roles))
    told.sort(key=lambda f: (f.state, -len({s.article for s in f.readings[0].spans}), f.about, f.readings[0].value))
    return [*conflicts, *[f for f in told if f.state == "agreed"][:MOST], *[f for f in told if f.state == "single"][:MOST]]


def _told(story: Story, person: str, roles: Told) -> Iterator[Fact]:
    for word, spans in sorted(roles.items()):
        state = "agreed" if len(story.voices(spans)) > 1 else "single"
        longest = max({s.text for s in spans}, key=lambda text: (len(text) <= 40, len(text), text))
        reading = FactReading(longest if state == "single" else _shared(word, spans), tuple(sorted(spans)))
        yield make_fact(story, about=f"who {person} is", slot="role", state=state, readings=(reading,))


def _shared(word: str, spans: Sequence[Span]) -> str:
    """The longest end that the roles of two articles share ("chief executive"), at least the last word."""
    found: dict[str, set[str]] = defaultdict(set)
    for span in spans:
        words = span.text.lower().split()
        for n in range(1, min(len(words), LONGEST) + 1):
            if words[-n] not in _OPENING and not words[-n].endswith(("'s", "’s")):
                found[" ".join(words[-n:])].add(span.article)
            else:
                break
    several = [ends for ends, articles in found.items() if len(articles) > 1]
    return max(several, key=lambda ends: (len(ends), ends), default=word)


LONGEST = 4
_OPENING = listed("a an the its their his her our former")


def _conflicts(story: Story, person: str, roles: Told) -> Iterator[Fact]:
    """Two callings that one person hardly has, each given by articles that do not give the other."""
    for one, other in combinations(sorted(roles), 2):
        a, b = roles[one], roles[other]
        apart = not {s.article for s in a} & {s.article for s in b}
        if apart and excludes(one, other):
            readings = tuple(FactReading(word, tuple(sorted(roles[word]))) for word in (one, other))
            yield make_fact(story, about=f"who {person} is", slot="role", state="conflict", readings=readings)


def excludes(one: str, other: str) -> bool:
    """Whether nobody who is the one is likely to be the other as well."""
    one, other = _ONE.get(one, one), _ONE.get(other, other)
    if one == other or one not in _EXCLUDING or other not in _EXCLUDING:
        return False
    return not any({one, other} <= words for words in _IN.values())


def _head(role: Span, name: Name, text: str) -> str:
    """The calling that a role right beside the name tells; empty for one elsewhere, for a past one and for a lower one."""
    before = any(0 < mention.start - role.end <= 2 for mention in name.spans)
    after = any(0 < role.start - mention.end <= 12 and text[mention.end] == "," for mention in name.spans)
    words = _PREPOSITION.split(role.text.lower())[0].replace("-", " ").split()
    around = [*text[max(0, role.start - 40) : role.start].lower().replace("-", " ").split()[-3:], *words]
    return words[-1] if words and (before or after) and not set(around) & set(_FORMER) else ""
