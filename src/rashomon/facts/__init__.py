"""Claims of several articles lined up: agreed, compatible, single, conflict, superseded."""

from rashomon.facts.line_up import find_facts
from rashomon.facts.rests import find_rests, rests_of

__all__ = ["find_facts", "find_rests", "rests_of"]
