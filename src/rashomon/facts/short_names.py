"""Given names and what the same person is called for short."""

from __future__ import annotations

from collections.abc import Mapping

_SHORT = (
    "william bill billy will willie",
    "robert bob bobby rob robbie bert",
    "richard dick rick ricky rich",
    "james jim jimmy jamie",
    "john jack johnny jon",
    "edward ed eddie ted teddy ned",
    "elizabeth liz beth betty lizzie eliza lisa elisabeth",
    "margaret peggy meg maggie greta",
    "charles chuck charlie chip",
    "henry hank harry hal",
    "anthony tony",
    "theodore ted teddy theo",
    "lawrence larry laurie",
    "katherine kate katie kathy kitty cathy catherine kathleen",
    "joseph joe joey",
    "michael mike mick mickey",
    "alexander alex sandy alexandra alexis sasha",
    "andrew andy drew",
    "francis frank frankie francesco",
    "gerald jerry gerry jerome",
    "patricia pat patty trish patrick paddy",
    "susan sue suzanne",
    "deborah debbie deb",
    "jennifer jen jenny",
    "rebecca becky",
    "barbara barb",
    "peter pete pedro",
    "stephen steve steven",
    "leonard len lenny",
    "abraham abe",
    "mary molly polly maria marie",
)
"""Given names and what the same person is called for short."""
_ALSO: Mapping[str, frozenset[int]] = {
    word: frozenset(n for n, words in enumerate(_SHORT) if word in words.split()) for words in _SHORT for word in words.split()
}


def also(one: str, other: str) -> bool:
    """Whether two given names are forms of one ("Bill", "William")."""
    return bool(_ALSO.get(one, frozenset()) & _ALSO.get(other, frozenset()))
