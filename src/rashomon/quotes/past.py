"""Past forms of English verbs that no table of words that report has, to tell where a noun phrase ends."""

from __future__ import annotations

from rashomon.quotes.languages.table import words

FINITE = words(
    """
    took gave went came began wrote saw knew grew fell drew drove chose spoke threw wore rose broke flew rode sang sank shook
    got swore tore woke became overcame undertook withdrew forgot froze hid bore strove arose awoke mistook foresaw
    """
)  # past forms that are no participles: never after a noun but as its verb
PAST = words(
    """
    made met held kept sent brought bought built caught dealt fought led left lost paid sat sold shot spent stood struck swept
    taught won hung sought laid set cut hit put ran had let bound fled lit slept spun stuck
    """
)
NO_PAST = words("hundred indeed need speed seed feed breed weed creed steed greed bed red shed deed")
FILED = words("filed lodged held kept published released posted issued seen reviewed obtained examined read")
"""What happens to papers: "records filed with the court" is one phrase."""
