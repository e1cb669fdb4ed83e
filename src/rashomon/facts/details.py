"""Days, names, places and roles that the articles of a story tell: who says which, by the words each uses itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING

from rashomon.clean.fold import key
from rashomon.clean.stems import is_little, stem
from rashomon.facts.lines import CORRECTION, Line, words_about
from rashomon.facts.measures import DAYS_OF_WEEK, NUMBER_WORDS, PEOPLE
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Findings, Span, TimeMention
from rashomon.spans import inside

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

ALIKE = 0.25
REACH = 20
"""Tokens on either side of a time that tell what it is the time of."""
NAMES, DAYS, ACTS = 8, 6, 3
_PLAIN = (
    PEOPLE | frozenset(map(stem, NUMBER_WORDS)) | {"year", "month", "week", "day", "hour", "minute", "town", "city", "found"}
)
"""Stems that say too little to be told in common."""
_TITLES = ("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady")
_SLOTS = {"person": "name", "org": "name", "other": "name", "place": "place"}


def name_facts(story: Story, findings: Sequence[Findings]) -> list[Fact]:
    """People, places and organisations that several accounts name; in conflict where they spell a name in two ways."""
    spans: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for f in findings:
        body = [s.span for s in f.sentences if s.body]
        for name in f.names:
            inner = [s for s in name.spans if any(inside(s, line) for line in body)]
            if inner:
                spans[_SLOTS[name.kind], name.name].append(max(inner, key=lambda s: (len(s.text.split()), -s.start)))
    out = [_spelt(story, *pair) for pair in _misspelt_pairs(story, spans)]
    out += _renamed(story, findings)
    told = [(slot, name, there) for (slot, name), there in spans.items() if len(story.voices(there)) > 1]
    told.sort(key=lambda t: (-len({s.article for s in t[2]}), t[:2]))
    for slot, called, there in told[:NAMES]:
        reading = FactReading(called, tuple(sorted(there)))
        out.append(make_fact(story, about=f"{slot} told", slot=slot, state="agreed", readings=(reading,)))
    return out


Form = tuple[str, str, list[Span]]


def _misspelt_pairs(story: Story, spans: Mapping[tuple[str, str], Sequence[Span]]) -> list[tuple[Form, Form]]:
    """Full names that differ by a few letters of one word, each in articles that never have the other form."""
    forms: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for (slot, _), there in spans.items():
        for span in there:
            form = key(span.text).removesuffix("'s")
            if len(form.split()) > 1:
                forms[slot, form].append(span)
    by_word: dict[tuple[str, str], list[str]] = defaultdict(list)
    for slot, form in forms:
        for word in set(form.split()):
            by_word[slot, word].append(form)
    pairs = {(slot, *sorted(two)) for (slot, _), same in by_word.items() for two in combinations(same, 2)}
    out = []
    for slot, one, other in sorted(pairs):
        a, b = forms[slot, one], forms[slot, other]
        apart = [(x, y) for x, y in zip(one.split(), other.split(), strict=False) if x != y]
        one_word = len(one.split()) == len(other.split()) and len(apart) == 1 and _misspelt(*apart[0], person=slot == "name")
        if one_word and not (_has(story, a, b) or _has(story, b, a)):
            out.append(((slot, one, a), (slot, other, b)))
    return out


def _renamed(story: Story, findings: Sequence[Findings]) -> list[Fact]:
    """Names that a correction takes back, replaced by the name with the same last word that more articles have."""
    forms: dict[str, list[Span]] = defaultdict(list)
    taken_back: set[str] = set()
    for f in findings:
        wrong = [s.span for s in f.sentences if CORRECTION.search(s.span.text)]
        for span in (s for n in f.names if n.kind in ("person", "other") for s in n.spans):
            form = " ".join(w for w in _bare(span.text).split() if w.rstrip(".") not in _TITLES)
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


def _spelt(story: Story, one: Form, other: Form) -> Fact:
    readings = tuple(FactReading(_bare(spans[0].text), tuple(sorted(spans))) for _, _, spans in (one, other))
    return make_fact(story, about=f"spelling of {readings[0].value}", slot=one[0], state="conflict", readings=readings)


def _bare(text: str) -> str:
    return text.removesuffix("’s").removesuffix("'s")


def _either_side(word: str) -> str:
    """A word as it is written on one side of the Atlantic ("theatre", "recognised", "adviser")."""
    word = word.replace("our", "or").replace("is", "iz")
    return word[:-2] + "er" if word.endswith("re") else re.sub(r"or(s?)$", r"er\1", word)


def _misspelt(a: str, b: str, *, person: bool) -> bool:
    """Whether two words are one name in two spellings: long enough, one or two letters apart, no form of one word."""
    from rapidfuzz.distance import Levenshtein

    a, b = _either_side(a), _either_side(b)
    if a == b:
        return False
    shorter = min(len(a), len(b))
    if a.replace("-", "") == b.replace("-", "") or any(c.isdigit() for c in a + b):
        return False
    if shorter < 4 or (not person and a.rstrip("s") == b.rstrip("s")):
        return False
    return Levenshtein.distance(a, b) <= (1 if shorter < 7 else 2)


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
                about = f"day: {_shared([line for line, _ in kept])}".removesuffix(": ")
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


def _shared(lines: Sequence[Line]) -> str:
    """The longest run of words, at most seven, that the first line has in common with another, as they stand there."""
    words = [t.low for t in lines[0].tokens]
    best = (0, 0)
    for other in lines[1:]:
        run = SequenceMatcher(None, words, [t.low for t in other.tokens], autojunk=False).find_longest_match()
        best = max(best, (run.size, -run.a))
    first = -best[1]
    kept = list(lines[0].tokens[first : first + min(best[0], 7)])
    while kept and (is_little(kept[-1].low) or not kept[-1].text[0].isalnum()):
        kept.pop()
    while kept and (is_little(kept[0].low) or not kept[0].text[0].isalnum()):
        kept.pop(0)
    return lines[0].sentence.span.text[kept[0].start : kept[-1].end] if len(kept) > 1 else ""


def act_facts(story: Story, lines: Sequence[Line], alike: Matrix) -> list[Fact]:
    """Words of matter that most accounts use in lines that tell the same, the rarest first: what they tell alike."""
    import numpy as np

    places: dict[str, dict[int, Line]] = defaultdict(dict)
    left, right = np.nonzero(np.triu(alike, 1) >= ALIKE)
    for i, j in zip(left.tolist(), right.tolist(), strict=True):
        one, other = lines[i], lines[j]
        if story.account[one.article.id] != story.account[other.article.id]:
            for word in (one.own & other.own) - one.capitals_stems - other.capitals_stems:
                places[word].update({i: one, j: other})
    accounts = len(set(story.account.values()))
    told = []
    for word, there in places.items():
        spans = [s for line in there.values() for s in line.spans_of(word)]
        voices = len(story.voices(spans))
        if len(word) > 3 and word not in _PLAIN and voices >= 2 and voices * 2 >= accounts:
            rarity = sum(word in line.stems for line in lines)
            told.append((-voices, rarity, word, tuple(sorted(spans))))
    return [
        make_fact(
            story, about="told in one word", slot="act", state="agreed", readings=(FactReading(spans[0].text.lower(), spans),)
        )
        for _, _, _, spans in sorted(told)[:ACTS]
    ]
