"""What the articles of a story tell of who is who: full names, what people and bodies are called, ages, whose letter it is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rashomon.clean.fold import key
from rashomon.quotes.languages import language_for
from rashomon.quotes.referents import ALIKE, BODIES, SORTS, TITLES
from rashomon.records import Findings, Name, Span

_LINKS = frozenset(("of", "for", "in", "at", "from", "with", "who", "which", "to", "on"))
_PLAIN = frozenset(("the", "a", "an", "his", "her", "their", "its"))
_WINDOW = 120  # characters around a name in which it is told whose a letter or a title is
_LONG = 4  # letters of a word in the middle of a name that can stand for it
_AGE = re.compile(r"(?:, (?:aged )?| \()(\d{1,3})[,).]")
_WORD_BEFORE = re.compile(r"(\w+),? ?\Z")
_WORD_AFTER = re.compile(r", (?:the|a|an|which|its)(?: [\w'’-]+){0,4}? ([a-z-]+)(?=[,.;:]| (?:of|for|that|which|in|said|says))")
_RANK_BEFORE = re.compile(r"(\w+) the ([^\W\d_a-z][^\W\d_A-Z]{2,})(?: of [\w-]+(?: [\w-]+)?)?, [*_]?(?:\w+\. )?\Z")
_CALLED_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Hh]er|[Hh]is|[Tt]heir) ((?:[\w-]+ ){0,2}[a-z-]+), [*_]?(?:[^\W\d_a-z]\w+\.? ){0,2}\Z"
)
_CALLED_AFTER = re.compile(
    r"(?:, \d{1,3})?, (?:a|an|the|its|her|his) ((?:[\w-]+ ){0,2}[a-z-]+)(?=[,.;]| (?:of|at|for|from|in|with|who)\b)"
)
_PLACED = frozenset(("in", "at", "from", "inside", "outside", "near"))
_PAPERS = "letter|e-?mail|memo|memorandum|diary|post|statement|note|message|blog|affidavit"
_THEIRS = re.compile(rf"['’]s (?:\w+ )?({_PAPERS})\b")
_WROTE = re.compile(r"(?:, [^,.]{0,40},)? (?:wrote|writes|said|says|told|admitted|warned|advised|put)\b")
_IN_IT = re.compile(rf"\b[Ii]n (?:the|a|an|her|his|that) (?:\w+ )?({_PAPERS})\b[^.!?\n]{{0,80}}?,? (?:\w+\.? )?\Z")
_OF_THEM = re.compile(rf"\b({_PAPERS})(?:,? \w+){{0,3}} (?:by|from|that|which) (?:\w+\.? )?\Z")


@dataclass(slots=True)
class Known:
    """What the articles of a story tell of who is who."""

    full: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # word of a name → full names
    genders: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # name → what is told of its gender
    called: dict[str, dict[str, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    """Noun → who is called so over the story → the other words of those descriptions."""
    bodies: dict[str, set[str]] = field(
        default_factory=lambda: defaultdict(set)
    )  # first or last word, initials → organisations
    organisations: set[str] = field(default_factory=set)  # all, outlets too
    places: set[str] = field(default_factory=set)
    ages: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # age → who is so old
    times: Counter[str] = field(default_factory=Counter)  # person → how often the story names them
    said: dict[str, list[tuple[str, str, str]]] = field(default_factory=lambda: defaultdict(list))
    """Run of words → the quotes that hold it: article, all their words, the name of their speaker."""
    writers: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # "letter" → whose it is
    outlets: frozenset[str] = frozenset()  # those that only report
    ranks: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # title written as a name → who bears it


def known_of(members: Sequence[Findings]) -> Known:
    known = Known(outlets=_bystanders(members))
    for f in members:
        outlet = (f.article.outlet or "").casefold()
        known.organisations.update(name.name for name in f.names if name.kind == "org")
        for name in f.names:
            if name.kind == "org" and name.name.casefold() in outlet:
                continue
            for head, more in (*_nouns(name), *_beside(f, name)):
                known.called[head][name.name] |= more
            if name.kind == "place":
                known.places.add(name.name)
            for short in _shorts(name.name) if name.kind == "org" else ():
                known.bodies[short].add(name.name)
            if name.gender:
                known.genders[name.name].add(name.gender)
            if name.kind == "person":
                _note_bearer(f, name, known)
            for span in name.spans if name.kind != "place" else ():
                if span.field == "text" and (age := _AGE.match(f.article.text, span.end, span.end + 12)):
                    known.ages[age.group(1)].add(name.name)
            if name.kind == "person":
                known.times[name.name] += len(name.spans)
                parts = key(name.name).split()
                if len(parts) > 1 and parts[0] not in language_for(f.article.language).people:
                    for part in parts:
                        if part in (parts[0], parts[-1]) or len(part) >= _LONG:
                            known.full[part].add(name.name)
        _note_speakers(f, known)
    return known


def _bystanders(members: Sequence[Findings]) -> frozenset[str]:
    """The outlets of a story that fewer than half of the others tell of: they report, and are no part of the event."""
    outlets = {f.article.outlet.casefold() for f in members if f.article.outlet}
    tellers: Counter[str] = Counter()
    for f in members:
        told = {name.name.casefold() for name in f.names if any(plainly(f.article.text, span) for span in name.spans)}
        tellers.update(outlets & told - {(f.article.outlet or "").casefold()})
    return frozenset(outlet for outlet in outlets if 2 * tellers[outlet] < len(members))


def plainly(text: str, span: Span) -> bool:
    """Whether a mention stands in the text, and not in brackets as the credit of an agency does."""
    return span.field == "text" and text[max(0, span.start - 1) : span.start] != "("


def _note_speakers(f: Findings, known: Known) -> None:
    """Remember the full names of speakers that no table of names has: who stands after a calling."""
    listed = {name.name for name in f.names}
    for quote in f.quotes if language_for(f.article.language).inverts else ():
        speaker = quote.speaker
        if speaker and speaker.span and speaker.name and " " in speaker.name and speaker.name not in listed:
            parts = key(speaker.name).split()
            if speaker.span.text.endswith(f" {speaker.name}"):
                known.full[parts[-1]].add(speaker.name)


def _nouns(name: Name) -> Iterable[tuple[str, set[str]]]:
    if name.kind == "org" and " " in name.name:
        told = name.name.lower().split()
        last = told[-1]
        yield from ((word, set(told[:-1])) for word in (last, *SORTS.get(last, ())))
        if "of" in told[1:-1] and (noun := told[told.index("of") - 1]) in BODIES:
            yield noun, {*told} - {noun, "of"}
    for role in name.roles:
        if parts := parts_of(role.text):
            yield parts


def _shorts(name: str) -> Iterable[str]:
    """What an organisation can be called for short: its first word, its last, its initials."""
    parts = name.removeprefix("the ").removeprefix("The ").split()
    if len(parts) > 1:
        yield parts[0]
        yield parts[-1]
        yield "".join(part[0] for part in parts if part[0].isupper())


def _beside(f: Findings, name: Name) -> Iterable[tuple[str, set[str]]]:
    """What an organisation is called beside its name: "the operator, Orrin Trains", "Orrin Trains, the operator"."""
    for span in name.spans if name.kind == "org" and " " in name.name else ():
        if span.field != "text":
            continue
        before = _WORD_BEFORE.search(f.article.text, max(0, span.start - 40), span.start)
        after = _WORD_AFTER.match(f.article.text, span.end, span.end + 80)
        for found in (before, after):
            if found and found.group(1).lower() in BODIES:
                yield found.group(1).lower(), set()


def parts_of(text: str) -> tuple[str, set[str]] | None:
    """The noun of a description and its other words; nouns for the same office are one."""
    found = text.lower().replace(",", " ").split()
    end = next((at for at, word in enumerate(found) if word in _LINKS), len(found))
    if not end:
        return None
    head = TITLES.get(found[end - 1], found[end - 1])
    return ALIKE.get(head, head), set(found) - _PLAIN - _LINKS - {found[end - 1]}


def _note_bearer(f: Findings, name: Name, known: Known) -> None:
    """Remember what a person wrote, and the title written as a name that stands before theirs."""
    text = f.article.text
    for span in name.spans:
        if span.field != "text":
            continue
        before = max(0, span.start - _WINDOW)
        owned = _THEIRS.match(text, span.end, span.end + _WINDOW)
        told = _OF_THEM.search(text, before, span.start)
        if not told and _WROTE.match(text, span.end, span.end + _WINDOW):
            told = _IN_IT.search(text, before, span.start)
        for found in (owned, told):
            if found:
                known.writers[found.group(1).lower()].add(name.name)
        called = _CALLED_BEFORE.search(text, before, span.start), _CALLED_AFTER.match(text, span.end, span.end + _WINDOW)
        for head, more in filter(None, (parts_of(found.group(1)) for found in called if found)):
            if head in language_for(f.article.language).people:
                known.called[head][name.name] |= more
        rank = _RANK_BEFORE.search(text, before, span.start)
        if rank and rank.group(1).lower() not in _PLACED and text[span.end : span.end + 2].lstrip("*_")[:1] in (",", "."):
            known.ranks[rank.group(2)].add(name.name)
