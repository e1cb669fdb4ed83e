"""Speakers whom their own article leaves without a full name and another article of the story names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

import msgspec

from rashomon.clean.fold import key
from rashomon.clean.words import words as word_places
from rashomon.quotes.languages import language_for
from rashomon.quotes.languages.table import words
from rashomon.quotes.referents import ALIKE, BODIES, DOCUMENTS, MAIN, SORTS, TITLES, gender_of
from rashomon.records import Findings, Name, Quote, Speaker

_LINKS = frozenset(("of", "for", "in", "at", "from", "with", "who", "which", "to", "on"))
_PLAIN = frozenset(("the", "a", "an", "his", "her", "their", "its"))
_PRONOUNS = {"he": "male", "she": "female", "er": "male", "sie": "female"}
_LONGEST = 6  # words of a description
_ECHO = 4  # words that tell that two articles quote the same
_MOST = 40  # quotes looked at that share those words
_BACK = 3  # sentences from a pronoun back to its name
_LONG = 4  # letters of a word in the middle of a name that can stand for it
_NEAR = 600  # characters between a description and the pronoun that takes it up
_GROUPS = words(
    "people residents parents locals fans officials authorities witnesses rescuers campaigners experts aides police"
)


_AGE = re.compile(r"(?:, (?:aged )?| \()(\d{1,3})[,).]")
_YEARS = re.compile(r"^[Tt]he (\d{1,3})-year-old")
_OWNER = re.compile(r"((?:the|its|The|Its) [\w-]+(?: [\w-]+)?)['’]s ")
_CAPITAL = re.compile(r"[^\W\d_a-z][\w’'-]{2,}(?= (?:[a-zà-ÿ]|Mc)|, )")
_WORD_BEFORE = re.compile(r"(\w+),? ?\Z")
_WORD_AFTER = re.compile(r", (?:the|a|an|which|its)(?: [\w'’-]+){0,4}? ([a-z-]+)(?=[,.;:]| (?:of|for|that|which|in|said|says))")


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
    places: set[str] = field(default_factory=set)
    ages: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # age → who is so old
    times: Counter[str] = field(default_factory=Counter)  # person → how often the story names them
    said: dict[str, list[tuple[str, str, str]]] = field(default_factory=lambda: defaultdict(list))
    """Run of words → the quotes that hold it: article, all their words, the name of their speaker."""


def with_descriptions(members: Sequence[Findings]) -> list[Findings]:
    """The members, their speakers named as far as the story tells who is meant.

    A first name alone, "the judge", the same words with a name in another article, "she" after one so found.
    """
    known = _known(members)
    named = [_subjects(msgspec.structs.replace(f, quotes=tuple(_told(q, known) for q in f.quotes)), known) for f in members]
    for f in named:
        _note(known, f)
    return [_taken_up(before, _echoed(f, known), known) for before, f in zip(members, named, strict=True)]


def _known(members: Sequence[Findings]) -> Known:
    known = Known()
    for f in members:
        outlet = (f.article.outlet or "").casefold()
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
    return known


def _nouns(name: Name) -> Iterable[tuple[str, set[str]]]:
    if name.kind == "org" and " " in name.name:
        last = name.name.split()[-1].lower()
        yield from ((word, set(name.name.lower().split()[:-1])) for word in (last, *SORTS.get(last, ())))
    for role in name.roles:
        if parts := _parts(role.text):
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


def _parts(text: str) -> tuple[str, set[str]] | None:
    """The noun of a description and its other words; nouns for the same office are one."""
    found = text.lower().replace(",", " ").split()
    end = next((at for at, word in enumerate(found) if word in _LINKS), len(found))
    if not end:
        return None
    head = TITLES.get(found[end - 1], found[end - 1])
    return ALIKE.get(head, head), set(found) - _PLAIN - _LINKS - {found[end - 1]}


def _told(quote: Quote, known: Known) -> Quote:
    """A quote with the full name of a speaker who is named in part, or described."""
    speaker = quote.speaker
    if not speaker or not speaker.span:
        return quote
    aged = _YEARS.search(speaker.span.text)
    if aged and len(known.ages.get(aged.group(1), ())) == 1:
        old = min(known.ages[aged.group(1)])
        return _with(quote, _full(old, known) or old, "of that age")
    if speaker.name:
        full = _full(speaker.name, known)
        return _with(quote, full, "called so in another article of the story") if full else quote
    if speaker.span.text[0].isupper() and (full := _full(speaker.span.text, known)):
        return _with(quote, full, "called so in another article of the story")
    owner = _OWNER.match(speaker.span.text)
    if owner and not DOCUMENTS.isdisjoint(speaker.span.text.lower().split()):
        name, _ = _described(owner.group(1), known)
        return _with(quote, name, "who wrote it") if name else quote
    name, how = _described(speaker.span.text, known)
    return _with(quote, name, how) if name else quote


def _with(quote: Quote, name: str, how: str) -> Quote:
    span = quote.speaker.span if quote.speaker else None
    said = f"“{span.text}”: {how}" if span else how
    return msgspec.structs.replace(quote, speaker=Speaker(span, name, said))


def _full(name: str, known: Known) -> str | None:
    """The one full name of the story that a name of one word is part of."""
    if " " in name.strip():
        return _body(name, known)
    fitting = [full for full in sorted(known.full.get(key(name), ())) if _agree(known, full, known.genders.get(name))]
    if not fitting and name not in known.places and name[0].isupper():
        fitting = sorted(known.bodies.get(name, ()))
    return fitting[0] if len(fitting) == 1 and fitting[0] != name else None


def _body(name: str, known: Known) -> str | None:
    """The one organisation of the story whose name ends with words that an article writes small ("fire service")."""
    if name != name.lower():
        return None
    head = name.split()[-1]
    fitting = [full for full in sorted(known.called.get(head, ())) if full.lower().endswith(f" {name}")]
    return fitting[0] if len(fitting) == 1 else None


def _agree(known: Known, name: str, genders: Iterable[str] | None) -> bool:
    told = known.genders.get(name)
    return not told or not genders or bool(told & set(genders))


def _described(text: str, known: Known) -> tuple[str | None, str]:
    """Whom a description stands for in the story: the one who is called so, or for "the star" whom it is about."""
    nobody = None, ""
    parts = _parts(text)
    if parts is None or len(text.split()) > _LONGEST or text.lower().split()[0] not in ("the", "its"):
        return nobody
    head, more = parts
    gender = gender_of(head)
    called = known.called.get(head, {})
    fitting = [n for n, told in called.items() if (not more or more & told) and _agree(known, n, (gender,) if gender else None)]
    if len(fitting) == 1:
        return fitting[0], "described so in another article of the story"
    ranked = known.times.most_common(2)
    if fitting or head not in MAIN or more or not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return nobody
    if not _agree(known, ranked[0][0], (gender,) if gender else None):
        return nobody
    return ranked[0][0], "whom the story is about"


def _subjects(f: Findings, known: Known) -> Findings:
    """ "She said" after a sentence that begins with a name no table knows, but another article has in full: "Ragna rang in"."""
    starts = [s.span.start for s in f.sentences]
    named = {span.start for name in f.names for span in name.spans if span.field == "text"}
    quotes = []
    for quote in f.quotes:
        mention = quote.speaker.span if quote.speaker else None
        gender = _PRONOUNS.get(mention.text.lower()) if mention else None
        number = bisect_right(starts, mention.start) - 1 if mention else -1
        full = _subject(f, number, named, known) if gender and number >= 0 else None
        if full and gender and _agree(known, full, (gender,)):
            quote = _with(quote, full, "who the sentence is about, named in full elsewhere")
        quotes.append(quote)
    return msgspec.structs.replace(f, quotes=tuple(quotes))


def _subject(f: Findings, number: int, named: Container[int], known: Known) -> str | None:
    """The full name of whom a sentence, or one just before it, begins with, where the article's own names lack it."""
    for at in range(number, max(-1, number - _BACK), -1):
        if f.sentences[at].paragraph != f.sentences[number].paragraph:
            return None
        sentence = f.sentences[at].span
        aged = _YEARS.match(sentence.text)
        if aged and at < number and len(known.ages.get(aged.group(1), ())) == 1:
            return _full(name := min(known.ages[aged.group(1)]), known) or name
        first = _CAPITAL.match(sentence.text)
        if first and sentence.start not in named and (full := _full(first.group(), known)):
            return full
        if at < number and sentence.text.split(" ", 1)[0].lower() not in _PRONOUNS:
            return None
    return None


def _note(known: Known, f: Findings) -> None:
    """Remember the words of every quote that has a name for its speaker."""
    for quote in f.quotes:
        if quote.kind == "indirect" or not quote.speaker or not quote.speaker.name:
            continue
        for said in (_folded(span.text) for span in quote.content):
            for run in _runs(said):
                if len(known.said[run]) < _MOST:
                    known.said[run].append((f.article.id, f" {said} ", quote.speaker.name))


def _echoed(f: Findings, known: Known) -> Findings:
    """Quotes without a name, named where other articles give the same words to one person."""
    return msgspec.structs.replace(f, quotes=tuple(_echo(quote, f.article.id, known) for quote in f.quotes))


def _echo(quote: Quote, article: str, known: Known) -> Quote:
    mention = quote.speaker.span.text if quote.speaker and quote.speaker.span else ""
    if (quote.speaker and quote.speaker.name) or quote.kind == "indirect" or _several(mention):
        return quote
    said = max((_folded(span.text) for span in quote.content), key=len)
    names = {
        name
        for run in _runs(said)
        for other, text, name in known.said.get(run, ())
        if other != article and (f" {said} " in text or text in f" {said} ")
    }
    gender = _PRONOUNS.get(mention.lower()) or gender_of((_parts(mention) or ("",))[0])
    if len(names) != 1 or not _agree(known, min(names), (gender,) if gender else None):
        return quote
    return _with(quote, min(names), "who says the same words in another article of the story")


def _several(mention: str) -> bool:
    """Whether a mention is of a body or of several people, who may have said what a person of theirs said."""
    head = (_parts(mention) or ("",))[0]
    return head in BODIES or head in _GROUPS or head.endswith("s") or " and " in mention


def _runs(said: str) -> list[str]:
    """Every run of as many words as it takes to tell that two quotes are one."""
    found = said.split()
    return [" ".join(found[at : at + _ECHO]) for at in range(len(found) - _ECHO + 1)]


def _folded(text: str) -> str:
    return " ".join(key(text[a:b]) for a, b in word_places(text))


def _taken_up(before: Findings, after: Findings, known: Known) -> Findings:
    """ "She added" after a quote whose speaker only the story names: the same person."""
    out: list[Quote] = []
    last: tuple[int, str] | None = None
    for was, quote in zip(before.quotes, after.quotes, strict=True):
        speaker = quote.speaker
        gender = _PRONOUNS.get(speaker.span.text.lower()) if speaker and speaker.span else None
        at = quote.content[0].start
        if speaker and not speaker.name and gender and last and at - last[0] <= _NEAR and _agree(known, last[1], (gender,)):
            quote = _with(quote, last[1], "goes on from the quotation before")
        found = quote.speaker.name if quote.speaker and not (was.speaker and was.speaker.name) else None
        last = (quote.content[-1].end, found) if found else None
        out.append(quote)
    return msgspec.structs.replace(after, quotes=tuple(out))
