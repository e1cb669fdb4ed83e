"""Words set before a name that are none of it: how somebody feels or fares, fond words for kin."""

from __future__ import annotations

from rashomon.clean.tables import listed

_MOODS = listed(
    """
    angry anguished anxious ashamed bereaved bereft bitter bloodied bruised brave bubbly caring comatose convicted courageous
    crazed cruel dazed defiant desperate despairing devastated devoted disabled disgraced distraught doting drunk
    elated emotional enraged evil exhausted fearless fragile frail frantic frightened fuming furious gallant gifted
    grieving guilty gutsy gutted hapless heartbroken heartless heroic horrified humiliated hysterical injured innocent
    inconsolable jailed jubilant kindly lonely loving mourning outraged overjoyed petrified plucky pregnant proud
    remorseful ruthless sacked selfless selfish shaken shaming shameless shamed shocked sickened smiling smirking sobbing
    stricken stunned tearful terrified tragic traumatised traumatized troubled unrepentant vile vulnerable
    weary weeping widowed worried wounded hubby hubbie wifey granny grandad granddad
    """
)
_ENDS = ("broken", "stricken", "hearted", "ified", "fully", "lessly")
_KIN = listed("gran mam mammy fella lad lass bloke")


def is_epithet(word: str, before_given: bool) -> bool:
    """Whether a word in small letters tells of a mood or state, or is a fond word for kin; some only before a given name."""
    return word in _MOODS or word.endswith(_ENDS) or (before_given and word in _KIN)
