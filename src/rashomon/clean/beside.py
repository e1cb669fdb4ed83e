"""What the names beside a name tell of its kind: a list of places, the body a town lends its name to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.clean import orgs
from rashomon.clean.context import Kind
from rashomon.clean.given import is_given
from rashomon.clean.kinds import key_of
from rashomon.clean.tokens import Run

_LISTED = re.compile(r", |(?:,? (?P<and>and|or) )")
LONGEST_GAP = len(", and ")
BY_WATER = re.compile(r"[^-]+-(?:on|by|in|upon|under|le|la|the|sur|am|an|de|next|over|sub|super)-")
"""Names of places that their first word may stand for: "Tansley-on-Wend"."""


def listed_with(text: str, runs: Sequence[Run], kinds: Mapping[str, Kind], *, of_sport: bool) -> dict[str, Kind]:
    """Spellings of no certain kind that stand in one list with names of one kind: of that kind.

    In a report of a match such a list is a team.
    """
    out: dict[str, Kind] = {}
    chain: list[Run] = []
    joined = False
    for run in [*sorted(runs, key=lambda r: r.start), None]:
        near = chain and run and run.start - chain[-1].end <= LONGEST_GAP
        gap = _LISTED.fullmatch(text, chain[-1].end, run.start) if near and run else None
        if run and gap:
            chain.append(run)
            joined = joined or gap["and"] is not None
            continue
        if len(chain) < 2:
            chain, joined = [run] if run else [], False
            continue
        unsure = {key_of(r) for r in chain if _unsure(r, kinds.get(key_of(r), "other"), listed=joined)}
        found = {kinds[key_of(r)] for r in chain if key_of(r) not in unsure}
        if (
            len(found) == 1
            and (joined or "place" in found)
            and found <= {"place", "person"}
            and not (of_sport and found == {"place"})
        ):
            kind = next(iter(found))
            new = (r for r in chain if key_of(r) in unsure and not r.doubtful and not r.tokens[0].text.isupper())
            out.update((key_of(r), kind) for r in new if key_of(r) in kinds and (kind == "place" or len(r.tokens) > 1))
        chain, joined = [run] if run else [], False
    return out


def _unsure(run: Run, kind: Kind, *, listed: bool) -> bool:
    """Whether a name in a list may be of the kind of the others: of no kind, or in two strange words like those of a person."""
    if kind != "person" or not listed:
        return kind == "other"
    bare = not run.courtesy and not run.offices and not is_given(run.words[0])
    return bare and len(run.tokens) < 3 and "-" not in run.words[-1]


def named_after(text: str, runs: Sequence[Run], kinds: Mapping[str, Kind]) -> dict[str, Kind]:
    """Words of no certain kind that open the name of a body: the place it is named after, or the river: "the Sedd"."""
    bodies = [name.split() for name, kind in kinds.items() if kind == "org" and " " in name]
    towns = {words[0] for words in bodies if words[-1] in orgs.PUBLIC and words[0] not in orgs.FIRST}
    lone = {words[0] for words in bodies if kinds.get(words[0]) == "other"}
    with_the: dict[str, bool] = {}
    for run in runs:
        if len(run.tokens) == 1 and (name := key_of(run)) in lone:
            with_the[name] = with_the.get(name, True) and text[run.start - 4 : run.start] == "the "
    by_water = {name.split("-")[0] for name, kind in kinds.items() if kind == "place" and BY_WATER.match(name)}
    there: dict[str, Kind] = {name: "place" for name in sorted(lone) if name in towns or with_the.get(name)}
    return {**there, **dict.fromkeys(sorted(by_water & kinds.keys()), "place")}
