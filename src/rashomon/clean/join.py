"""The same person over a story: shorter, longer and misspelt forms of one name made one. Never two people made one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rashomon.clean.fold import key
from rashomon.clean.people import fits
from rashomon.records import Findings


class Form(NamedTuple):
    """One spelling of a person's name over the story."""

    name: str
    words: tuple[str, ...]
    mentions: int
    articles: int
    genders: frozenset[str]


def join_names(findings: Sequence[Findings]) -> Mapping[tuple[str, str], str]:
    """(article id, name in that article) → the name the whole story uses for it; only what changes is listed."""
    forms = _forms(findings)
    best = _best(forms)
    here: dict[str, set[str]] = defaultdict(set)
    for f in findings:
        here[f.article.id] |= {n.name for n in f.names if n.kind == "person"}
    out = {}
    for article, names in here.items():
        for name in names:
            new = best.get(name, name)
            if new != name and new not in names and sum(best.get(other, other) == new for other in names) == 1:
                out[article, name] = new
    return dict(sorted(out.items()))


def _forms(findings: Sequence[Findings]) -> list[Form]:
    mentions: Counter[str] = Counter()
    articles: dict[str, set[str]] = defaultdict(set)
    genders: dict[str, set[str]] = defaultdict(set)
    for f in findings:
        for n in f.names:
            if n.kind == "person":
                mentions[n.name] += len(n.spans)
                articles[n.name].add(f.article.id)
                if n.gender:
                    genders[n.name].add(n.gender)
    return [
        Form(name, _words(name), mentions[name], len(articles[name]), frozenset(genders[name])) for name in sorted(mentions)
    ]


def _words(name: str) -> tuple[str, ...]:
    return tuple(key(name).split()) or (name,)


def _best(forms: Sequence[Form]) -> dict[str, str]:
    """Each form → the form that the whole story uses for that person."""
    homes = _homes(forms)
    groups: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        groups[_root(form.name, homes)].append(form)
    out: dict[str, str] = {}
    for group in groups.values():
        best = max(group, key=lambda f: (len(f.words) > 1, f.articles, f.mentions, len(f.words), f.name))
        out |= {form.name: best.name for form in group if form is not best}
    return out


def _homes(forms: Sequence[Form]) -> dict[str, str]:
    """Each form → the longer or more frequent form it stands for, where it fits one person only."""
    out: dict[str, str] = {}
    by_word: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        for word in {form.words[0], form.words[-1]}:
            by_word[word].append(form)
    for form in forms:
        near = {f.name: f for word in (form.words[0], form.words[-1]) for f in by_word[word]}
        homes = [near[name] for name in sorted(near) if name != form.name and _is_form_of(form, near[name])]
        longest = [h for h in homes if not any(h is not o and _is_form_of(h, o) for o in homes)]
        if len(longest) == 1:
            out[form.name] = longest[0].name
    return out


def _root(name: str, homes: Mapping[str, str]) -> str:
    """The last form that one leads to, step by step."""
    seen = {name}
    while name in homes and homes[name] not in seen:
        name = homes[name]
        seen.add(name)
    return name


def _is_form_of(short: Form, long: Form) -> bool:
    """Whether one form may stand for the other: fewer words that fit, or the rarer of two spellings one letter apart."""
    if short.genders and long.genders and not short.genders & long.genders:
        return False
    a, b = short.words, long.words
    if len(a) < len(b):
        return fits(a, b)
    if len(a) != len(b):
        return False
    if a == b:
        return (short.mentions, long.name) < (long.mentions, short.name)
    return (short.articles, short.mentions, long.name) < (long.articles, long.mentions, short.name) and misspelt(a, b)


def misspelt(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names differ by one letter in one word of six letters or more, the rest being equal."""
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(a) < 2 or len(different) != 1:
        return False
    x, y = different[0]
    return min(len(x), len(y)) >= 5 and x[0] == y[0] and one_apart(x, y)


def one_apart(x: str, y: str) -> bool:
    """Whether one letter added, dropped, changed or swapped makes one word the other."""
    if abs(len(x) - len(y)) > 1 or x == y:
        return False
    at = next((i for i, (c, d) in enumerate(zip(x, y, strict=False)) if c != d), min(len(x), len(y)))
    if len(x) == len(y):
        return x[at + 1 :] == y[at + 1 :] or (x[at : at + 2] == y[at : at + 2][::-1] and x[at + 2 :] == y[at + 2 :])
    short, long = sorted((x, y), key=len)
    return long[at + 1 :] == short[at:]
