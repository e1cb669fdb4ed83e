"""What the judgement of a sentence needs to know of a language: one record of patterns, one file a language."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """The expressions of a language by which a sentence is judged.

    `hanging`: first words that lean on the sentence before; `pronoun`, `owner`, `them`: words for a person, a thing or several
    that something before them must name; `person`: what may name a person; `own`: the writer or the outlet speaks; `ours`: it
    speaks of "us"; `day`: a day that only the article's date tells; `open`: it is not known; `ahead`: what is to come;
    `general`: first words for whoever it may be;
    `loaded`: words that take sides or shout; `calls`: the outlet speaks to its readers; `beside`: what stands beside the main
    clause; `past`: a first year, in a group; `later`, `cut_short`: what cannot lead, what does not end; `hearsay`: what people
    believe of such things.
    """

    hanging: re.Pattern[str]
    pronoun: re.Pattern[str]
    owner: re.Pattern[str]
    them: re.Pattern[str]
    person: re.Pattern[str]
    own: re.Pattern[str]
    ours: re.Pattern[str]
    day: re.Pattern[str]
    open: re.Pattern[str]
    ahead: re.Pattern[str]
    general: re.Pattern[str]
    loaded: re.Pattern[str]
    calls: re.Pattern[str]
    beside: re.Pattern[str]
    past: re.Pattern[str]
    later: re.Pattern[str]
    cut_short: re.Pattern[str]
    hearsay: re.Pattern[str]
    nouns_are_capital: bool = False
