"""Whether the speaker found is the one whom the gold of an example names.

A speaker who has a name is compared by it, one who has none by the mention. Case, accents, kinds of apostrophe, an article
or a title in front ("a police spokesperson" is "police spokesperson", „die Polizei“ is „Polizei“) and the form of a firm
behind ("Lee & Sons Ltd") do not count: they do not tell who speaks. Neither does which outlet's spelling of a name was
chosen: any form of the name with as many words as the fullest that the gold lists among the mentions, one of them its own,
is the same person or body, and so are two words or more from an end of a body's name that gold lists as its mention, if no
other body is called so ("Disaster Office"); a description ("The company") is not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping

from eval.data import Json
from eval.same_name import untitled
from rashomon.clean.fold import key
from rashomon.records import Speaker

_OF = re.compile(r"([a-z]+) of ([^\W\d_a-z].*)")
_ARTICLE = re.compile(r"^(?:(?:the|an?|der|die|das|des|dem|den|eine?[mnrs]?|les?|la|une?|el|los|las) |l')")
_FIRM = re.compile(r",? (?:ag|gmbh|inc|ltd|limited|llc|plc|corp|sa|oy|oyj|ab|as|nv|bv|kg|spa|pty ltd)\.?$")


def named(speaker: Speaker | None, names: Collection[str]) -> bool:
    """Whether a speaker has one of some names, or, having none, is mentioned by such words ("the fire service")."""
    said = (speaker.name or (speaker.span.text if speaker.span else None)) if speaker else None
    return said is not None and _plain(said) in {_plain(name) for name in names}


def _plain(name: str) -> str:
    """What tells who is meant by a name; "family of Ann Lee" is "Ann Lee's family"."""
    if owned := _OF.fullmatch(name):
        name = f"{owned[2]}'s {owned[1]}"
    return untitled(" ".join(_FIRM.sub("", _ARTICLE.sub("", key(name))).split()), "person")


def full_forms(gold: Json) -> Mapping[str, frozenset[str]]:
    """Name → the forms of it that are as right, from the mentions which any article of an example has of it."""
    forms: dict[str, set[str]] = defaultdict(set)
    bodies: set[str] = set()
    for entry in gold["articles"]:
        for name in entry.get("names", ()):
            if name["kind"] != "place":
                forms[name["name"]].update(name.get("mentions", ()))
            if name["kind"] == "org":
                bodies.add(name["name"])
    return {name: _fullest(name, found) | _cut(name, found, bodies) for name, found in forms.items()}


def _fullest(name: str, found: Collection[str]) -> frozenset[str]:
    """The forms with a capital that share a word with a name, as many words long as the longest of them."""
    own = [m for m in found if m[:1].isupper() and _words(m) & _words(name) and not _ARTICLE.match(key(m))]
    most = max((len(_plain(form).split()) for form in own), default=0)
    return frozenset(form for form in own if len(_plain(form).split()) == most)


def _words(name: str) -> set[str]:
    return set(_plain(name).replace("-", " ").split())


def _cut(name: str, found: Collection[str], bodies: Collection[str]) -> frozenset[str]:
    """Two words or more from an end of a body's name, where no other body of the example is called so."""
    if name not in bodies:
        return frozenset()
    others = [_plain(other) for other in bodies if other != name]
    cut = (m for m in found if " " in _plain(m) and _ends(_plain(name), _plain(m)))
    return frozenset(m for m in cut if not any(_ends(other, _plain(m)) for other in others))


def _ends(whole: str, part: str) -> bool:
    return f"{whole} ".startswith(f"{part} ") or f" {whole}".endswith(f" {part}")
