"""Whether the words that stand for a speaker can be somebody's: of a clause, a number or a thing no speaker is made."""

from __future__ import annotations

import re

MOST_WORDS = 10
"""What is longer is a clause, not who says so."""
PRONOUNS = frozenset(
    {
        *("i", "he", "she", "it", "they", "we", "you", "who", "one", "this", "that", "which", "these", "those", "there"),
        *("some", "others", "both", "all", "none", "many", "a second", "a third", "another", "the other", "the others"),
        *("ich", "er", "sie", "es", "wir", "man", "il", "elle", "ils", "elles", "on", "él", "ella", "ellos"),
    }
)
"""Words that stand for a speaker and name none."""
_LEAD = re.compile(r"(?:this|that|these|those|here|there|what|when|where|correction|dated)\b", re.IGNORECASE)
_NUMBERS = (
    r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|twenty|thirty|forty|fifty|hundred|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)"
)
_COUNT = re.compile(
    rf"(?:(?:about|some|nearly|at least|rund|etwa) )?{_NUMBERS}(?: (?:\w+ )?(?:seconds?|minutes?|hours?|days?|weeks?|"
    r"months?|years?|times|percent|per cent|kilomet\w+|met(?:er|re)s|miles|Mal|Tage|Wochen|Monate|Jahre|Prozent))?",
    re.IGNORECASE,
)
_FIGURES = re.compile(rf"(?:\d[\d.,]{{2,}} |(?i:{_NUMBERS}) (?=[^\W\d_A-ZÄÖÜ])(?!of\b))")
"""A number of something; "Nine Network" and "20 Minuten" are names."""
_WHO_COUNTS = re.compile(
    r"\b(?:\w+(?:men|women|people|persons|ers|ors|ists|ians|ees|ants|ents|yers|ives|ies)|men|women|people|persons|judges|nurses|"
    r"witnesses|friends|police|girls|boys|children|firms|groups|parties|unions|papers|studies|sources|others)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|will|would|does|did|can|could|should|may|might|replaces|died|voted|used|said|says|"
    r"ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden)\b|\w[’'](?:re|ve|ll|m|d)\b"
)
"""Written small: "Theresa May" is a name."""
_CUT = re.compile(
    r"(?:^|\W)(?:of|on|in|at|by|to|for|from|with|and|or|the|a|an|n|no|der|die|das|des|dem|den|von|und|de|le|la|du|whose|who)$"
)
_DONE = re.compile(r"\b(?!(?:dated|led|based|called|named|titled|headed|backed|run|owned|aged)\b)\w{2,}ed \d", re.IGNORECASE)


def somebody(called: str) -> bool:
    """Whether words can be a speaker's: not a pronoun, a clause, a number of things, or words cut off before their noun."""
    words = called.split()
    if not words or len(words) > MOST_WORDS or called.casefold() in PRONOUNS or not any(c.isalpha() for c in called):
        return False
    if _LEAD.match(called) or _CUT.search(called) or _FINITE.search(called) or _DONE.search(called) or _COUNT.fullmatch(called):
        return False
    return not (_FIGURES.match(called) and not _WHO_COUNTS.search(called))
