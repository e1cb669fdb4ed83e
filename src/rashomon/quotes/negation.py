"""Whether a text tells that words were not said: "she would not say whether", "without saying which", "declined to name"."""

from __future__ import annotations

from rashomon.quotes.languages.table import words
from rashomon.quotes.subjects import verb_group
from rashomon.quotes.view import View

_NOT = words("not never cannot nor neither without hardly nicht nie niemals")
_REFUSED = words(
    "declined declines declining refused refuses refusing failed fails failing unable unwilling stopped stops omitted forgot"
)
_ENDS = ("n't", "n’t")
_BACK = 3  # tokens from an infinitive back to the word that refuses it: "refused publicly to say"


def negated(view: View, cue: int) -> bool:
    """Whether the verb at a token is made its opposite by what stands before it, or right behind it in German."""
    low = view.low
    first = view.stretches[view.stretch_of(cue)].first
    group = verb_group(view, cue, first)
    for at in range(max(first, group - 1), cue):
        if (low[at] in _NOT or low[at].endswith(_ENDS)) and low[at + 1] not in ("only", "nur"):
            return True
    if view.language.inverts and cue + 1 < len(low) and low[cue + 1] in _NOT:
        return True
    to = cue - 1 if cue > first and low[cue - 1] == "to" else -1
    return to > first and any(low[at] in _REFUSED for at in range(max(first, to - _BACK), to))
