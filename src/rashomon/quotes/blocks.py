"""The features of a word that may report, by the facts that decide them: its own form, what stands before and after it."""

from __future__ import annotations

Groups = tuple[str, ...]
_SIGNS = frozenset({"END", ".", ",", ";", "?", "!"})


def of_word(base: str, form: str, groups: Groups, rule: str) -> list[str]:
    """What it is by itself, and what the rules say of it."""
    out = ["1", "b" + base, f"bf{base}{form}", "f" + form, "r" + rule, f"rf{rule}{form}"]
    for g in groups:
        out += ["g" + g, f"gf{g}{form}", f"gr{g}{rule}"]
    return out


def of_next(base: str, form: str, groups: Groups, n1: str, n2: str) -> list[str]:
    """The classes of the two tokens after it."""
    out = [f"bn{base}{n1}", f"f1{form}{n1}", f"f2{form}{n1} {n2}"]
    for g in groups:
        out += [f"gn{g}{form}{n1}", f"gnn{g}{n1} {n2}"]
    return out


def of_helpers(base: str, form: str, groups: Groups, helpers: str) -> list[str]:
    """Its auxiliaries."""
    return [f"bh{base}{helpers}", *(f"gh{g}{form}{helpers}" for g in groups)]


def of_left(form: str, groups: Groups, p1: str) -> list[str]:
    """The class of the token before it."""
    return [f"f3{form}{p1}", *(f"gp{g}{form}{p1}" for g in groups)]


def of_both(form: str, helpers: str, before: str, n1: str) -> list[str]:
    """What stands before its auxiliaries, and after it."""
    return [f"f5{form}{before}{helpers}", f"f6{form}{helpers}{n1}", f"e{form}{int(n1 in _SIGNS)}{before}"]


def of_clause(form: str, groups: Groups, that: str, clause: str) -> list[str]:
    """Whether a clause seems to follow, and what opens it."""
    out = [f"f7{form}{that}", f"cl{form}{clause}"]
    for g in groups:
        out += [f"gt{g}{that}", f"gc{g}{form}{clause}"]
    return out


def of_subject(form: str, groups: Groups, who: str, helpers: str) -> list[str]:
    """The class of its subject."""
    return [f"w{form}{who}", f"wh{form}{who}{helpers}", *(f"gw{g}{who}" for g in groups)]


def of_class(base: str, form: str, groups: Groups, who: str, soon: str) -> list[str]:
    """What tells whether a report is of speech, thought, a stance, or of what a document shows."""
    out = ["1", "b" + base, f"bt{base}{soon}", "w" + who, "f" + form]
    for g in groups:
        out += ["g" + g, f"gw{g}{who}", f"gt{g}{soon}"]
    return out
