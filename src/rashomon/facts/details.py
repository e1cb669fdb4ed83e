"""Days, names, places and roles that the articles of a story tell: who says which, by the words each uses itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations, takewhile
from typing import TYPE_CHECKING

from rashomon.clean.fold import key
from rashomon.clean.stems import is_little
from rashomon.facts.lines import CORRECTION, Line, words_about
from rashomon.facts.measures import DAYS_OF_WEEK
from rashomon.facts.numerals import Token
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Findings, Span, TimeMention
from rashomon.spans import cut, inside

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

ALIKE = 0.25
REACH = 20
"""Tokens on either side of a time that tell what it is the time of."""
WORDS = 6
NAMES, DAYS, ACTS = 8, 6, 3
LOOKED_AT = 200
"""Pairs of lines, the likest first, in which words told alike are looked for."""
FEWEST_WORDS, LONGEST_RUN = 2, 10
TITLES = ("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady", "Gov", "Sen", "Rep", "President", "Senator")
_SLOTS = {"person": "name", "org": "name", "other": "name", "place": "place"}


Form = tuple[str, str, list[Span]]
"""The kind of a name, one way it is spelt (folded), and where."""


def name_facts(story: Story, findings: Sequence[Findings]) -> list[Fact]:
    """People, places and organisations that several accounts name; in conflict where they spell a name in several ways."""
    spans: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for f in findings:
        body = [s.span for s in f.sentences if s.body]
        for name in f.names:
            inner = [s for s in name.spans if any(inside(s, line) for line in body)]
            if inner:
                spans[name.kind, name.name].append(max(inner, key=lambda s: (len(s.text.split()), -s.start)))
    out = [_spelt(story, group) for group in _together(_misspelt_pairs(story, spans))]
    out += _renamed(story, findings)
    told = [(_SLOTS[kind], name, there) for (kind, name), there in spans.items() if len(story.voices(there)) > 1]
    told.sort(key=lambda t: (-len({s.article for s in t[2]}), t[:2]))
    for slot, called, there in told[:NAMES]:
        reading = FactReading(called, tuple(sorted(there)))
        out.append(make_fact(story, about=slot, slot=slot, state="agreed", readings=(reading,)))
    return out


def _together(pairs: Sequence[tuple[Form, Form]]) -> list[list[Form]]:
    """Forms of one name, each beside those it differs from by a few letters."""
    groups: list[list[Form]] = []
    for pair in pairs:
        met = [g for g in groups if any(form[:2] == one[:2] for form in pair for one in g)]
        joined = [form for g in met for form in g] + list(pair)
        groups = [g for g in groups if g not in met]
        groups.append(sorted({form[:2]: form for form in joined}.values(), key=lambda form: form[:2]))
    return groups


def _misspelt_pairs(story: Story, spans: Mapping[tuple[str, str], Sequence[Span]]) -> list[tuple[Form, Form]]:
    """Full names that differ by a few letters of one word, each in articles that never have the other form."""
    forms: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for (slot, _), there in spans.items():
        for span in there:
            form = key(span.text).removesuffix("'s")
            if len(form.split()) > 1:
                forms[slot, form].append(span)
    by_word: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for slot, form in forms:
        for word in set(form.split()):
            by_word[word].append((slot, form))
    pairs = {tuple(sorted(two)) for same in by_word.values() for two in combinations(same, 2)}
    out = []
    for (slot, one), (also, other) in sorted(pairs):
        if slot != also and "person" not in (slot, also):
            continue
        a, b = forms[slot, one], forms[also, other]
        apart = [(x, y) for x, y in zip(one.split(), other.split(), strict=False) if x != y]
        person = slot == also == "person" and one.count(" ") == 1
        first = bool(apart) and one.startswith(apart[0][0]) and apart[0][0].rstrip("s") == apart[0][1].rstrip("s")
        one_word = (
            not first and len(one.split()) == len(other.split()) and len(apart) == 1 and _misspelt(*apart[0], person=person)
        )
        if one_word and not (_has(story, a, b) or _has(story, b, a)):
            out.append(((slot, one, a), (also, other, b)))
    return out


def _renamed(story: Story, findings: Sequence[Findings]) -> list[Fact]:
    """Names that a correction takes back, replaced by the name with the same last word that more articles have."""
    forms: dict[str, list[Span]] = defaultdict(list)
    taken_back: set[str] = set()
    for f in findings:
        wrong = [s.span for s in f.sentences if CORRECTION.search(s.span.text)]
        for span in (s for n in f.names if n.kind in ("person", "other") for s in n.spans):
            form = " ".join(w for w in _bare(span.text).split() if w.rstrip(".") not in TITLES)
            if " " in form:
                forms[form].append(span)
                taken_back |= {form} if any(inside(span, s) for s in wrong) else set()
    out = []
    for old in sorted(taken_back):
        new = [
            form
            for form in forms
            if form != old and form.split()[1:] == old.split()[1:] and form[0] == old[0] and len(forms[form]) > 1
        ]
        told = [s for s in forms[old] if not any(CORRECTION.search(line.text) and inside(s, line) for line in _lines(findings))]
        if len(new) == 1 and told:
            readings = (FactReading(old, tuple(sorted(told))), FactReading(new[0], tuple(sorted(forms[new[0]]))))
            out.append(make_fact(story, about=f"spelling of {new[0]}", slot="name", state="superseded", readings=readings))
    return out


def _lines(findings: Sequence[Findings]) -> list[Span]:
    return [s.span for f in findings for s in f.sentences]


def _has(story: Story, there: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether an article of the one form also has the other."""
    return any(other.text in story.texts[span.article] for span in there for other in others)


def _spelt(story: Story, forms: Sequence[Form]) -> Fact:
    """The ways a name is spelt, the one most articles have first."""
    ordered = sorted(forms, key=lambda form: (-len({s.article for s in form[2]}), form[1]))
    readings = tuple(FactReading(_bare(spans[0].text), tuple(sorted(spans))) for _, _, spans in ordered)
    about = f"spelling of {readings[0].value}"
    return make_fact(story, about=about, slot=_SLOTS[forms[0][0]], state="conflict", readings=readings)


def _bare(text: str) -> str:
    return text.removesuffix("’s").removesuffix("'s")


def _either_side(word: str) -> str:
    """A word as it is written on one side of the Atlantic ("theatre", "recognised", "adviser")."""
    word = word.replace("our", "or").replace("is", "iz")
    return word[:-2] + "er" if word.endswith("re") else re.sub(r"or(s?)$", r"er\1", word)


def _misspelt(a: str, b: str, *, person: bool) -> bool:
    """Whether two words are one name in two spellings: long enough, one or two letters apart, no form of one word."""
    from rapidfuzz.distance import Levenshtein

    a, b = (_either_side(word.replace("'", "").replace("’", "")) for word in (a, b))
    if a == b:
        return False
    shorter = min(len(a), len(b))
    if a.replace("-", "") == b.replace("-", "") or any(c.isdigit() for c in a + b):
        return False
    if shorter < (3 if person else 4) or (not person and a.rstrip("s") == b.rstrip("s")):
        return False
    return Levenshtein.distance(a, b) <= (1 if shorter < 7 or not person else 2)


def day_facts(story: Story, lines: Sequence[Line], alike: Matrix) -> list[Fact]:
    """Days told in lines that tell the same: by weekday for those that say the weekday, by date for those that say it."""
    by_day: dict[str, list[tuple[Line, TimeMention]]] = defaultdict(list)
    for line in lines:
        for time in line.times:
            if time.check == "ok" and time.from_ and time.until and time.from_[:10] == time.until[:10]:
                by_day[time.from_[:10]].append((line, time))
    out = []
    for day, told in sorted(by_day.items()):
        for value, said in _as_said(day, told):
            kept = [(line, time) for line, time in said if _backed(line, time, said, alike)]
            spans = tuple(sorted({time.span for _, time in kept}))
            if len({s.article for s in spans}) > 1:
                state = "agreed" if len(story.voices(spans)) > 1 else "single"
                about = f"day: {_shared(kept)}".removesuffix(": ")
                out.append(make_fact(story, about=about, slot="date", state=state, readings=(FactReading(value, spans),)))
    out.sort(key=lambda f: (-len({s.article for s in f.readings[0].spans}), f.readings[0].value))
    return out[:DAYS]


def _backed(line: Line, time: TimeMention, told: Sequence[tuple[Line, TimeMention]], alike: Matrix) -> bool:
    """Whether another article tells the day of the same thing: in a like line, with like words about it."""
    mine = words_about(line, time.span, REACH)
    return any(
        other.article.id != line.article.id
        and alike[line.number, other.number] >= ALIKE
        and len(mine & words_about(other, theirs.span, REACH)) >= 2
        for other, theirs in told
    )


Told = tuple[Line, TimeMention]


def _as_said(day: str, told: Sequence[Told]) -> Iterator[tuple[str, list[Told]]]:
    """What an article itself says of a day: its weekday, its feast, its date."""
    groups: dict[str, list[Told]] = defaultdict(list)
    for line, time in told:
        words = time.span.text.replace(",", " ").split()
        feast = [w for w in words if w[0].isupper()]
        if len(feast) > 1 and feast[-1] == "Day":
            groups[f"{' '.join(feast)} ({day})"].append((line, time))
        for word in words:
            if word.lower().rstrip(".") in DAYS_OF_WEEK:
                groups[f"{word.capitalize()} ({day})"].append((line, time))
            elif word.rstrip("thsndr.").isdigit() and int(word.rstrip("thsndr.")) == int(day[8:]):
                groups[day].append((line, time))
    yield from sorted(groups.items())


def _shared(told: Sequence[Told]) -> str:
    """What a day is told of, in the words right before it in the first line that has some, at most six, else right after it."""
    for line, time in told:
        start = time.span.start - line.sentence.span.start
        before = [t for t in line.tokens if t.end <= start][-WORDS:]
        after = [t for t in line.tokens if t.start >= start + len(time.span.text)][:WORDS]
        for tokens in (_clause(before[::-1])[::-1], _clause(after)):
            kept = _trimmed(tokens)
            if sum(not is_little(t.low) for t in kept) > 1:
                return line.sentence.span.text[kept[0].start : kept[-1].end]
    return ""


def _clause(tokens: Sequence[Token]) -> list[Token]:
    """The tokens up to the first mark."""
    return list(takewhile(lambda t: t.text[0].isalnum() or t.text in "-’'", tokens))


def _trimmed(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without little words at either end."""
    kept = list(tokens)
    while kept and is_little(kept[-1].low):
        kept.pop()
    while kept and is_little(kept[0].low):
        kept.pop(0)
    return kept


def act_facts(story: Story, lines: Sequence[Line], alike: Matrix) -> list[Fact]:
    """Runs of words that lines of several accounts share outside quotations: what they tell alike, in their own words."""
    import numpy as np

    places: dict[tuple[str, ...], dict[str, Span]] = defaultdict(dict)
    left, right = np.nonzero(np.triu(alike, 1) >= ALIKE)
    ranked = sorted(zip((-alike[left, right]).tolist(), left.tolist(), right.tolist(), strict=True))[:LOOKED_AT]
    for _, i, j in ranked:
        one, other = lines[i], lines[j]
        if story.account[one.article.id] != story.account[other.article.id]:
            for words, a, b in _runs(one, other):
                places[words].setdefault(one.article.id, a)
                places[words].setdefault(other.article.id, b)
    told = []
    for words, there in places.items():
        spans = tuple(sorted(there.values()))
        if not any(set(words) < set(longer) and len(places[longer]) >= len(there) for longer in places):
            told.append((-len(story.voices(spans)), -len(words), words, spans))
    return [
        make_fact(story, about="told alike", slot="act", state="agreed", readings=(FactReading(spans[0].text, spans),))
        for _, _, _, spans in sorted(told)[:ACTS]
    ]


def _runs(one: Line, other: Line) -> Iterator[tuple[tuple[str, ...], Span, Span]]:
    """The longest run of words that two lines share, by its words of matter, if both say it themselves and it says enough."""
    words = [t.low for t in one.tokens]
    run = SequenceMatcher(None, words, [t.low for t in other.tokens], autojunk=False).find_longest_match()
    first, last = run.a, run.a + run.size
    while last > first and (is_little(words[last - 1]) or not words[last - 1][0].isalnum()):
        last -= 1
    while last > first and (is_little(words[first]) or not words[first][0].isalnum()):
        first += 1
    matter = [t for t in one.tokens[first:last] if t.text[0].isalpha() and not is_little(t.low)]
    own = {t.stem for t in matter if t.text[0].islower()}
    if last - first <= LONGEST_RUN and len(own) >= FEWEST_WORDS and own <= one.own & other.own:
        at = run.b + first - run.a
        yield tuple(t.stem for t in matter), _words_at(one, first, last), _words_at(other, at, at + last - first)


def _words_at(line: Line, first: int, last: int) -> Span:
    start = line.sentence.span.start
    return cut(line.article, start + line.tokens[first].start, start + line.tokens[last - 1].end)
