"""The people, places and bodies that several accounts name, and names that a correction takes back."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from rashomon.facts.lines import CORRECTION
from rashomon.facts.measures import TITLES
from rashomon.facts.spellings import SLOTS, Variants, bare, variant_facts
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Findings, Span
from rashomon.spans import Places, inside

NAMES = 8


def name_facts(story: Story, findings: Sequence[Findings], groups: Sequence[Variants]) -> list[Fact]:
    """People, places and organisations that several accounts name; in conflict where they spell a name in several ways."""
    spans: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for f in findings:
        body = Places(s.span for s in f.sentences if s.body)
        for name in f.names:
            inner = [s for s in name.spans if body.hold(s)]
            if inner:
                spans[name.kind, name.name].append(max(inner, key=lambda s: (len(s.text.split()), -s.start)))
    out = [*variant_facts(story, groups), *_renamed(story, findings)]
    varied = {s for forms, _ in groups for form in forms for s in form.spans}
    told = [
        (SLOTS[kind], name, there)
        for (kind, name), there in spans.items()
        if len(story.voices(there)) > 1 and not varied & {*there}
    ]
    told.sort(key=lambda t: (-len({s.article for s in t[2]}), t[:2]))
    for slot, called, there in told[:NAMES]:
        slot = "name" if slot == "place" and not _somewhere(called, story) else slot
        reading = FactReading(called, tuple(sorted(there)))
        out.append(make_fact(story, about=slot, slot=slot, state="agreed", readings=(reading,)))
    return out


def _somewhere(name: str, story: Story) -> bool:
    """Whether a text tells of something in, at, near or from a name, or is dated there: else it may be a firm or a thing."""
    called = re.escape(name.lower())
    there = re.compile(rf"\b{_WHERE}\s(?:the |der |dem )?{called}\b|^{called}\b[^\n.:]{{0,40}}\s?[-–—:]\s", re.MULTILINE)
    return any(there.search(text) for text in story.low.values())


_WHERE = "(?:in|at|near|on|from|outside|inside|around|across|into|through|towards?|above|below|under|im|am|bei|nach|auf|aus)"


def _renamed(story: Story, findings: Sequence[Findings]) -> list[Fact]:
    """Names that a correction takes back, replaced by the name with the same last word that more articles have."""
    forms: dict[str, list[Span]] = defaultdict(list)
    taken_back: set[str] = set()
    for f in findings:
        wrong = [s.span for s in f.sentences if CORRECTION.search(s.span.text)]
        for span in (s for n in f.names if n.kind in ("person", "other") for s in n.spans):
            form = " ".join(w for w in bare(span.text).split() if w.lower().rstrip(".") not in TITLES)
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
