"""The same person over a story: shorter, longer and misspelt forms of one name made one. Never two people made one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from rashomon.clean import orgs
from rashomon.clean.fold import key
from rashomon.clean.groups import initials
from rashomon.clean.papers import PAPER
from rashomon.clean.people import fits
from rashomon.records import Findings

SETTLED: tuple[Literal["person", "place", "org"], ...] = ("person", "place", "org")


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
    out |= _lone_surnames(findings, best)
    return dict(sorted(out.items()))


def settle_kinds(findings: Sequence[Findings]) -> Mapping[tuple[str, str], Literal["person", "place", "org"]]:
    """(article id, name in that article) → what most articles of the story take the name for; only what changes is listed."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for f in findings:
        for n in f.names:
            votes[key(n.name)][n.kind] += 1
    best: dict[str, Literal["person", "place", "org"]] = {}
    for name, counts in votes.items():
        for kind in SETTLED:
            if counts[kind] > sum(counts[other] for other in SETTLED if other != kind):
                best[name] = kind
    outlets = {key(f.article.outlet) for f in findings if f.article.outlet}
    best |= dict.fromkeys(outlets, "org")
    out = {}
    for f in findings:
        for n in f.names:
            told = best.get(key(n.name))
            if told is None or told == n.kind:
                continue
            unsure = n.kind == "other" and not n.name.isupper()
            if unsure or votes[key(n.name)][told] > 1 or key(n.name) in outlets:
                out[f.article.id, n.name] = told
    return out


def join_bodies(findings: Sequence[Findings]) -> Mapping[tuple[str, str], str]:
    """(article id, name in that article) → the longer name that one other article of the story has for the same body."""
    whole: dict[str, set[str]] = defaultdict(set)
    spelled: dict[str, str] = {}
    letters: set[tuple[str, str]] = set()
    for n in (n for f in findings for n in f.names if n.kind == "org" and " " in n.name):
        long = key(n.name).removeprefix("the ")
        spelled[long] = min(n.name, spelled.get(long, n.name))
        for short in _short_forms(long):
            whole[short].add(long)
        for alias in {span.text for span in n.spans}:
            if alias.isupper() != n.name.isupper() and " " not in alias:
                whole[key(alias)].add(long)
                letters.add((key(alias), long))
    out = {}
    for f in findings:
        here = {key(n.name) for n in f.names}
        for n in f.names:
            homes = whole.get(key(n.name).removeprefix("the "), set()) if n.kind in ("org", "other") else set()
            home = next(iter(homes)) if len(homes) == 1 else None
            if home and home not in here and ((key(n.name), home) in letters or _is_short(n.name, home)):
                out[f.article.id, n.name] = spelled[home]
    return out


def _short_forms(long: str) -> set[str]:
    """What may stand for the name of a body: its letters, its last words, the first word of a firm or an agency."""
    words = long.split()
    tails = {" ".join(words[at:]) for at in range(1, len(words) - 1)}
    letters = {initials(long)} if len(words) > 2 else set()
    if len(words) > 2 and words[-1] in orgs.SEALS:
        letters.add(" ".join(words[:-1]))
    opens = {words[0]} if words[-1] in orgs.FIRMS | orgs.PRESS and words[0] not in orgs.FIRST else set()
    closes = {words[-1]} if PAPER.fullmatch(words[-1]) else set()
    return tails | letters | opens | closes


def _is_short(name: str, long: str) -> bool:
    """Whether a name can be short for a longer one: letters in capitals, words with one."""
    return name.isupper() == (key(name) == initials(long) and " " not in name) and name[:1].isupper()


def _lone_surnames(findings: Sequence[Findings], best: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """Lone words that an article alone could not place, and that are the surname of a person of the story."""
    people: dict[str, Counter[str]] = defaultdict(Counter)
    for n in (n for f in findings for n in f.names if n.kind == "person"):
        if len(words := _words(n.name)) > 1:
            people[words[-1]][best.get(n.name, n.name)] += len(n.spans)
    out = {}
    for f in findings:
        here = {word for n in f.names if n.kind in ("person", "place") for word in _words(n.name)}
        here |= {_words(n.name)[0] for n in f.names if n.kind == "org" and " " in n.name}
        for n in f.names:
            lone = n.kind in ("other", "org") and n.name[:1].isupper() and not n.name.isupper() and key(n.name) not in here
            if lone and (home := _most_named(people.get(key(n.name), Counter()))):
                out[f.article.id, n.name] = home
    return out


def _most_named(people: Counter[str]) -> str | None:
    """The only person, or the one named at least four times as often as any other."""
    ranked = sorted(people.items(), key=lambda one: (-one[1], one[0]))
    sure = ranked and (len(ranked) == 1 or ranked[0][1] >= 4 * ranked[1][1])
    return ranked[0][0] if sure else None


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
