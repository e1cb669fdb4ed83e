"""Stems of English words and the words that carry no matter: keys for comparing, never shown."""

from __future__ import annotations

from functools import lru_cache

from rashomon.clean.words import words


def listed(names: str) -> frozenset[str]:
    """The words of a table written as one text."""
    return frozenset(names.split())


LITTLE = listed(
    """a about above after again against all also although am among an and another any are as at away be because been
    before being below between both but by came can cannot come could did do does doing done down during each either
    even ever every few for from further get gets go goes going got had has have having he her here hers herself him
    himself his how however i if in into is it its itself just like made make makes many may me might more most much must
    my myself near never no nor not now of off on once one only onto or other others our ours out over own per put quite
    rather s said same say saying says she should since so some still such t take than that the their theirs them themselves
    then there these they this those though through thus to too took toward towards under until up upon us very via was we
    well were what when where whether which while who whom whose why will with within without would yet you your yours
    d ll m re ve don didn doesn isn wasn won added told according reported mr mrs ms dr"""
)

_IRREGULAR = {
    "died": "die", "dies": "die", "dying": "die", "killed": "kill", "lost": "lose", "losing": "lose", "shot": "shoot",
    "shooting": "shoot",
    "found": "find", "fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "struck": "strike", "broke": "break",
    "broken": "break", "stole": "steal", "stolen": "steal", "fled": "flee", "held": "hold", "left": "leave", "won": "win",
    "winning": "win", "bought": "buy", "sold": "sell", "paid": "pay", "wrote": "write", "written": "write", "spoke": "speak",
    "spoken": "speak", "began": "begin", "begun": "begin", "gave": "give", "given": "give", "grew": "grow", "grown": "grow",
    "hit": "hit", "led": "lead", "met": "meet", "sent": "send", "set": "set", "sued": "sue", "went": "go", "men": "man",
    "women": "woman", "children": "child", "people": "person", "persons": "person", "wives": "wife", "lives": "life",
    "lying": "lie",
    "caught": "catch", "sought": "seek", "taught": "teach", "thought": "think", "brought": "bring", "fought": "fight",
    "drove": "drive", "driven": "drive", "chose": "choose", "chosen": "choose", "built": "build", "burnt": "burn",
}  # fmt: skip
_ENDINGS = (
    ("ization", "ize"), ("isation", "ize"), ("fulness", "ful"), ("iveness", "ive"), ("ational", "ate"),
    ("ements", ""), ("ations", "ate"), ("ation", "ate"), ("ement", ""), ("ments", ""), ("ment", ""), ("ities", ""),
    ("ness", ""),
    ("ings", ""), ("ions", ""), ("ing", ""), ("ion", ""), ("ies", "y"), ("ied", "y"), ("ers", ""), ("ity", ""), ("ed", ""),
    ("er", ""), ("ly", ""), ("es", ""), ("s", ""),
)  # fmt: skip


_BY_LAST = {last: tuple(pair for pair in _ENDINGS if pair[0][-1] == last) for last in {ending[-1] for ending, _ in _ENDINGS}}


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The key under which forms of one word meet ("killing", "killed", "kills" → "kill")."""
    low = word.lower().replace("’", "'")
    low = low.removesuffix("'s").removesuffix("'")
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if len(low) < 4 or not low.isalpha():
        return low
    for ending, put in _BY_LAST.get(low[-1], ()):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            if ending == "s" and low.endswith("ss"):
                break
            low = low[: -len(ending)] + put
            break
    if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "aeiouls":
        low = low[:-1]
    return low.removesuffix("e") if len(low) > 3 else low


@lru_cache(maxsize=65_536)
def is_little(word: str) -> bool:
    """Whether a word carries no matter of its own ("the", "said")."""
    return word.lower().replace("’", "'").removesuffix("'s") in LITTLE


def stems(text: str) -> list[str]:
    """The stems of the words of a text that carry matter, in order."""
    found = (text[start:end] for start, end in words(text))
    return [stem(word) for word in found if not is_little(word)]
