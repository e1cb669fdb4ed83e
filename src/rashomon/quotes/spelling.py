"""Two ways to write one word: "judgement" and "judgment", ’ and ', — and -."""

from __future__ import annotations

import re

SHORTEST = 5
"""Letters of the shortest word that is looked at."""

_FORMS = re.compile(
    r"^(?:(?P<dge>[a-z]*dg)e(?=ment)"
    r"|(?P<ise>[a-z]{3,}i)s(?=(?:e|ed|es|er|ers|ing|able|ation|ations)$)"
    r"|(?P<lyse>[a-z]{2,}ly)s(?=(?:e|ed|es|er|ers|ing)$)"
    r"|(?P<our>[a-z]{2,}o)u(?=r(?:s|ed|er|ers|ing|ful|fully|able|ably|al|ite|ites|hood|hoods|less)?$)"
    r"|(?P<doubled>[a-z]{2,}[aeiou]l)l(?=(?:ed|er|ers|ing|or|ors)$)"
    r"|(?P<ogue>[a-z]{2,}[aeiou]log)ue(?=s?$))"
)
_PAIRS = (
    "centre center,centres centers,theatre theater,theatres theaters,metre meter,metres meters,kilometre kilometer,"
    "kilometres kilometers,litre liter,litres liters,fibre fiber,defence defense,offence offense,offences offenses,"
    "licence license,licences licenses,pretence pretense,programme program,programmes programs,grey gray,ageing aging,"
    "sceptical skeptical,sceptic skeptic,learnt learned,burnt burned,dreamt dreamed,spelt spelled,leapt leaped,"
    "towards toward,fulfil fulfill,enrol enroll,skilful skillful,wilful willful,cheque check,plough plow,paediatric pediatric,"
    "manoeuvre maneuver,practise practice,practised practiced,practising practicing,mould mold,okay ok,storey story"
)
_KEYS = dict(pair.split(" ") for pair in _PAIRS.split(","))

_TYPES = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "―": "-", "\u00a0": " ", "…": "..."}
)


def plain_types(text: str) -> str:
    """A text with the plainest form of every mark."""
    return text.translate(_TYPES)


def one_spelling(word: str) -> str:
    """The key of a folded word under which its other spelling is found too; the word itself where it has but one."""
    if word in _KEYS:
        return _KEYS[word]
    found = _FORMS.match(word) if len(word) >= SHORTEST and word.isascii() else None
    if found is None:
        return word
    put = "z" if found.lastgroup in ("ise", "lyse") else ""
    return found[0][: -1 if found.lastgroup != "ogue" else -2] + put + word[found.end() :]
