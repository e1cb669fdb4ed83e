"""The same person over a story: shorter, longer and misspelt forms of one name made one. Never two people made one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from rashomon.clean import orgs
from rashomon.clean.fold import key
from rashomon.clean.given import is_given
from rashomon.clean.people import fits
from rashomon.clean.variants import STEM, cut_from, parts_of, same_person, sound_of
from rashomon.records import Findings, Name

SETTLED: tuple[Literal["person", "place", "org"], ...] = ("person", "place", "org")

MOST = 100
"""Forms that are looked at for one mark."""


COMMONER = 3
"""Articles that must have a shorter name before the longer one of a single article is passed over."""


class Form(NamedTuple):
    """One spelling of a person's name over the story."""

    name: str
    words: tuple[str, ...]
    mentions: int
    articles: frozenset[str]
    genders: frozenset[str]

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the name as keys, hyphens parting words."""
        return parts_of(self.name)


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
    shaped: Counter[str] = Counter()
    for f in findings:
        for n in f.names:
            votes[key(n.name)][n.kind] += 1
            shaped[key(n.name)] += n.kind == "person" and not _is_told(n)
    best: dict[str, Literal["person", "place", "org"]] = {}
    for name, counts in votes.items():
        if counts["place"] or counts["org"]:
            counts["person"] -= shaped[name]
        for kind in SETTLED:
            if counts[kind] > sum(counts[other] for other in SETTLED if other != kind):
                best[name] = kind
    sure = {key(f.article.outlet) for f in findings if f.article.outlet}
    sure |= {" ".join(name.split()[:-1]) for name, counts in votes.items() if counts["org"] and _is_sealed(name)}
    best |= dict.fromkeys(sure, "org")
    out = {}
    for f in findings:
        for n in f.names:
            told = best.get(key(n.name))
            if told is None or told == n.kind:
                continue
            unsure = (n.kind == "other" and not n.name.isupper()) or (n.kind == "person" and not _is_told(n))
            if unsure or votes[key(n.name)][told] > 1 or key(n.name) in sure:
                out[f.article.id, n.name] = told
    return out


def _is_told(person: Name) -> bool:
    """Whether more than the shape of a name tells that a person is meant: a given name, a role, a title, a shorter mention."""
    given = is_given(person.name.split()[0])
    return given or bool(person.roles) or any(span.text != person.name for span in person.spans)


def _is_sealed(name: str) -> bool:
    """Whether a name of three words or more ends in a firm's word of law: what stands before it names the firm too."""
    words = name.split()
    return len(words) > 2 and words[-1] in orgs.SEALS


def _lone_surnames(findings: Sequence[Findings], best: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """Lone words that an article alone could not place, and that are the surname or given name of a person of the story."""
    people: dict[str, Counter[str]] = defaultdict(Counter)
    given: dict[str, Counter[str]] = defaultdict(Counter)
    for n in (n for f in findings for n in f.names if n.kind == "person"):
        if len(words := _words(n.name)) > 1:
            people[words[-1]][best.get(n.name, n.name)] += len(n.spans)
            given[words[0]][best.get(n.name, n.name)] += len(n.spans)
    out = {}
    for f in findings:
        here = {word for n in f.names if n.kind in ("person", "place") for word in _words(n.name)}
        here |= {_words(n.name)[0] for n in f.names if n.kind == "org" and " " in n.name}
        for n in f.names:
            lone = n.kind in ("other", "org") and _written(n) and key(n.name) not in here
            home = _most_named(people.get(key(n.name)) or _called(key(n.name), given)) if lone else None
            if home:
                out[f.article.id, n.name] = home
    return out


def _written(name: Name) -> bool:
    """Whether a name stands somewhere with its first letter alone in capitals."""
    return name.name[:1].isupper() and not all(span.text.isupper() for span in name.spans)


def one_each(names: Iterable[Name]) -> tuple[Name, ...]:
    """The names of an article, those with the same words and of one kind made one, in order of first mention."""
    groups: dict[tuple[str, str, str], list[Name]] = defaultdict(list)
    for one in names:
        groups[one.article, one.name, one.kind].append(one)
    merged = [group[0] if len(group) == 1 else _merged(group) for group in groups.values()]
    return tuple(sorted(merged, key=lambda n: (n.spans[0].start, n.spans[0].end, n.name)))


def _merged(group: Sequence[Name]) -> Name:
    first = group[0]
    return Name(
        article=first.article,
        name=first.name,
        kind=first.kind,
        gender=next((n.gender for n in group if n.gender), None),
        spans=tuple(sorted({span for n in group for span in n.spans})),
        roles=tuple(sorted({span for n in group for span in n.roles})),
    )


def _called(word: str, given: Mapping[str, Counter[str]]) -> Counter[str]:
    """The people whose given name a lone word is, whole or cut short."""
    whole = given.get(word)
    if whole or " " in word or not STEM <= len(word) <= 12:
        return whole or Counter()
    return sum((given[name] for name in sorted(given)[:MOST] if len(name) > len(word) + 1 and cut_from(word, name)), Counter())


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
        Form(name, _words(name), mentions[name], frozenset(articles[name]), frozenset(genders[name]))
        for name in sorted(mentions)
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
        best = max(
            group,
            key=lambda f: (
                len(f.words) > 1,
                not _is_led(f, group),
                not _is_rare(f, group),
                _ends(f, group),
                not _is_cut(f, group),
                *_weight(f)[1:],
            ),
        )
        out |= {form.name: best.name for form in group if form is not best}
    return out


def _ends(form: Form, group: Sequence[Form]) -> int:
    """How many parts a form has when others of the person lack its first surname or its last."""
    surnames = form.parts[1:]
    cut = any(f.parts[1:] and surnames and (f.parts[1], f.parts[-1]) != (surnames[0], surnames[-1]) for f in group)
    return len(form.parts) if cut else 0


def _is_cut(form: Form, group: Sequence[Form]) -> bool:
    """Whether another form of the person has the given name whole that this one has cut short without being a usual form."""
    given = form.parts[0] if form.parts else ""
    others = {f.parts[0] for f in group if f.parts}
    return not is_given(given) and any(len(o) > len(given) + 1 and cut_from(given, o) for o in others)


def _is_led(form: Form, group: Sequence[Form]) -> bool:
    """Whether a word that is no given name leads what as many articles have as the whole name: "Sad Ada Brook"."""
    rest = form.parts[1:]
    if len(rest) < 2 or is_given(form.parts[0]) or not is_given(rest[0]):
        return False
    return any(f.parts == rest and len(f.articles) >= len(form.articles) for f in group)


def _is_rare(form: Form, group: Sequence[Form]) -> bool:
    """Whether one article alone goes on behind a name that most have: "Ana Sol Ruiz" where the others have "Ana Sol"."""
    if len(form.articles) > 1 or len(form.parts) < 3:
        return False
    begun = (f for f in group if 1 < len(f.parts) < len(form.parts) and form.parts[: len(f.parts)] == f.parts)
    return any(len(f.articles) >= COMMONER for f in begun)


def _homes(forms: Sequence[Form]) -> dict[str, str]:
    """Each form → the longer or more frequent form it stands for, where it fits one person only."""
    out: dict[str, str] = {}
    by_mark: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        for mark in _marks(form):
            by_mark[mark].append(form)
    for form in forms:
        near = {f.name: f for mark in _marks(form) for f in by_mark[mark][:MOST]}
        homes = [near[name] for name in sorted(near) if name != form.name and _is_form_of(form, near[name])]
        longest = [h for h in homes if not any(h is not o and _is_form_of(h, o) for o in homes)]
        if len(longest) == 1:
            out[form.name] = longest[0].name
    return out


def _marks(form: Form) -> set[str]:
    """What two forms of one name have one of in common: the first or the last word or part, the sound of the last part."""
    parts = form.parts or form.words
    marks = {form.words[0], form.words[-1], parts[0], parts[-1], "/" + sound_of(parts[-1])[0]}
    return marks | {"/" + sound_of(part)[0] for part in parts[1:3]}


def _root(name: str, homes: Mapping[str, str]) -> str:
    """The last form that one leads to, step by step."""
    seen = {name}
    while name in homes and homes[name] not in seen:
        name = homes[name]
        seen.add(name)
    return name


def _is_form_of(short: Form, long: Form) -> bool:
    """Whether one form may stand for the other: fewer words that fit, or the rarer of two spellings."""
    if short.genders and long.genders and not short.genders & long.genders:
        return False
    a, b = short.words, long.words
    if len(a) < len(b) and fits(a, b):
        return len(short.parts) < len(long.parts) or _weight(short) < _weight(long)
    if a == b:
        return _weight(short) < _weight(long)
    alike = (len(a) == len(b) and misspelt(a, b)) or same_person(short.parts, long.parts)
    return alike and not short.articles & long.articles and _weight(short) < _weight(long)


def _weight(form: Form) -> tuple[int, bool, bool, int, int, bool, int, str]:
    """What tells two spellings apart: the fuller, without initials or nickname, of more articles and mentions, with accents."""
    initials = any(len(part) == 1 for part in form.parts)
    accents = not form.name.isascii()
    plain = not any(mark in form.name for mark in '"“‘(')
    return len(form.parts), not initials, plain, len(form.articles), form.mentions, accents, len(form.words), form.name


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
