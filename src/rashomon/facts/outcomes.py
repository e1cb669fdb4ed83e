"""What has come to the people and things that a number counts, by the verbs and words of state of its own clause."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.clean.stems import listed
from rashomon.facts.measures import APPROXIMATE, ATTACHED, ATTENDED, CROWDS, OF_PEOPLE, OUTCOME_OF, OUTCOMES
from rashomon.facts.numerals import Token

DEATHS = OUTCOMES["dead"]
_STATES = frozenset().union(*(OUTCOMES[state] for state in OF_PEOPLE))
_STOPS = frozenset('.;:!?()"“”')


def outcome_of(tokens: Sequence[Token], first: int, last: int, before: int, after: int) -> tuple[str | None, str]:
    """The state that is counted, and its word: of the verb just before ("killing 12"), else the nearest after it."""
    for token in reversed(tokens[max(before + 1, first - 4) : first]):
        if token.text in _STOPS or token.low in ("and", "died", "dies") or token.low in ATTACHED:
            break
        if token.stem in OUTCOME_OF and token.low.endswith(("ing", "ed", "toll", "deaths")):
            return OUTCOME_OF[token.stem], _as_state(token)
    for i in range(last + 1, min(last + 13, after)):
        if tokens[i].text in _STOPS or (tokens[i].low in ATTACHED and tokens[i].low not in ("who", "which", "that")):
            break
        of_next = after < len(tokens) and i >= after - 4 and tokens[i].low.endswith("ing")
        placed = tokens[i].low not in _HOSPITAL or _is_place(tokens, i)
        if tokens[i].stem in OUTCOME_OF and placed and not of_next and not _acts(tokens, i):
            return OUTCOME_OF[tokens[i].stem], _as_state(tokens[i])
    own = True
    for token in reversed(tokens[max(before + 1, first - 8) : first]):
        if token.text in _STOPS or token.low == "and" or token.low in ATTACHED:
            break
        own = own and token.low not in _OTHER_PHRASE
        if token.stem in OUTCOME_OF and (own or token.low in _TOLLS) and token.low not in _HOSPITAL:
            return OUTCOME_OF[token.stem], _as_state(token)
    return None, ""


_OTHER_PHRASE = listed("a an the after with of")
"""Words between a state and a number that tell that the number is of something else ("missing after a boat with five")."""
_TOLLS = listed("toll tolls deaths fatalities casualties injuries dead injured wounded")
_HOSPITAL = listed("hospital hospitals")


def _is_place(tokens: Sequence[Token], i: int) -> bool:
    """Whether "hospital" is where the counted are ("taken to hospital"), not whose they are ("58,000 hospital patients")."""
    return any(t.low in ("in", "to", "at", "into", "from") for t in tokens[max(0, i - 3) : i])


def _as_state(token: Token) -> str:
    """A word of state as a label may have it; empty where it only tells what is to come or what is done ("burn", "damage")."""
    return token.text.lower() if token.low.endswith(("ed", "en")) or token.low in _STATED else ""


def _acts(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word of state tells what the counted do to another ("and burn 9,000 tonnes", "put him to death")."""
    low = tokens[i].low
    if low == "death" and {t.low for t in tokens[max(0, i - 6) : i]} & _JUDGED:
        return True
    told = low.endswith(("ed", "en")) or low in _STATED or tokens[i].stem in _ALONE
    follows = tokens[i + 1].low if i + 1 < len(tokens) else "."
    return not told or (tokens[i - 1].low == "to" and low.endswith(("y", "e", "n")) and follows in _OBJECTS)


_JUDGED = listed("put sentence sentenced condemn condemned")
_OBJECTS = listed("a an the their its his her")
_STATED = listed("hurt lost sunk slain fled burnt found dead ill sick homeless hospital hospitals custody arrests")
_ALONE = DEATHS | OUTCOMES["missing"] | OUTCOMES["hurt"] | OUTCOMES["ill"] | OUTCOMES["trapped"]


_BEING = listed("is are was were has have had remain remains still now also been known to be so far")


def said_of(tokens: Sequence[Token], last: int) -> bool:
    """Whether what is said of a bare number is what is said of people: "one is still missing", "two have died"."""
    last += 2 * of_them(tokens, last)
    follows = [t for t in tokens[last + 1 : last + 7] if t.low not in _BEING]
    if [t.low for t in tokens[last + 1 : last + 3]] in (["were", "aboard"], ["are", "aboard"], ["was", "aboard"]):
        return True
    being = last + 1 < len(tokens) and tokens[last + 1].low in _BEING and bool(follows)
    return being and (follows[0].stem in _STATES or [t.low for t in follows[:2]] == ["taken", "hospital"])


def of_them(tokens: Sequence[Token], last: int) -> bool:
    """Whether a number counts some of those who were told of before ("two of them have died")."""
    return [t.low for t in tokens[last + 1 : last + 3]] in (["of", "them"], ["of", "these"], ["of", "those"])


def present(tokens: Sequence[Token], first: int, end: int) -> str:
    """The words that tell a crowd by its number ("put the crowd at 900", "900 took part"); empty where none do."""
    follows = [t.low for t in tokens[end + 1 : end + 3]]
    if follows[:1] and follows[0] in ATTENDED:
        return follows[0]
    if follows in (["took", "part"], ["turned", "out"], ["turned", "up"]):
        return " ".join(follows)
    before = [t.low for t in tokens[max(0, first - 5) : first] if t.low not in APPROXIMATE]
    crowd = before[-1:] in (["at"], ["of"]) and len(before) > 1 and before[-2] in CROWDS
    return f"in the {before[-2]}" if crowd else ""
