"""Speakers whom their own article leaves without a full name and another article of the story names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Sequence

import msgspec

from rashomon.clean.fold import key
from rashomon.clean.words import words as word_places
from rashomon.quotes.abroad import body_abroad
from rashomon.quotes.acting import acting_body
from rashomon.quotes.apposed import apposed_name
from rashomon.quotes.known import Known, known_of, parts_of
from rashomon.quotes.languages import language_for
from rashomon.quotes.languages.table import words
from rashomon.quotes.meant import BESIDE, PRONOUNS, foretold, one_spelling, only_ones, with_name
from rashomon.quotes.naming import UNNAMED
from rashomon.quotes.referents import BODIES, DOCUMENTS, MAIN, gender_of
from rashomon.records import Findings, Quote, Span, Speaker

_WROTE = ("who wrote it", "the same person wrote")
_OF = ("of", "in", "at")
_ARTICLES = ("the", "a", "an", "that")
_LONGEST = 6  # words of a description
_ECHO = 4  # words that tell that two articles quote the same
_MOST = 40  # quotes looked at that share those words
_BACK = 3  # sentences from a pronoun back to its name
_NEAR = 600  # characters between a description and the pronoun that takes it up
_GROUPS = words(
    "people residents parents locals fans officials authorities witnesses rescuers campaigners experts aides police"
)


_KIN_OF = words("family parents relatives couple brothers sisters children friends colleagues neighbours neighbors crew staff")
_FAME = words("star icon legend celebrity champion winner victim survivor defendant accused suspect athlete player")
_YEARS = re.compile(r"^[Tt]he (\d{1,3})-year-old")
_OWNER = re.compile(r"((?:the|its|The|Its) [\w-]+(?: [\w-]+)?)['’]s ")
_CALLED = re.compile(r"The [a-z-]+(?= (?:[a-z-]+(?:ed|s)|who|was|had|has|is)\b|,)")
_ONE_OF_MANY = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) ((?:[a-z-]+ ){0,2}[a-z-]+)")
_ONE_ONLY = words(
    """
    judge magistrate mayor minister premier governor president prosecutor coach manager captain skipper chairman chairwoman
    chair director secretary commissioner principal head bishop ambassador
    """
)
_CAPITAL = re.compile(r"[^\W\d_a-z][\w’'-]{2,}(?= (?:[a-zà-ÿ]|Mc)|, )")


def with_descriptions(members: Sequence[Findings]) -> list[Findings]:
    """The members, their speakers named as far as the story tells who is meant.

    A first name alone, "the judge", the same words with a name in another article, "she" after one so found.
    """
    known = known_of(members)
    named = []
    for f in members:
        new = _introduced(f)
        told = (_told(q, f, new, known) for q in f.quotes)
        told = (with_name(q, name, "named so further on") if (name := foretold(q, f, known)) else q for q in told)
        named.append(_subjects(msgspec.structs.replace(f, quotes=tuple(told)), known))
    named = [only_ones(f, known) for f in named]
    for f in named:
        _note(known, f)
    taken = (_taken_up(before, _echoed(f, known), known) for before, f in zip(members, named, strict=True))
    return one_spelling([_taken_over(f) for f in taken])


def _introduced(f: Findings) -> frozenset[str]:
    """The nouns by which an article brings in somebody as one of many: "a nurse", "another young driver"."""
    people = language_for(f.article.language).people - _ONE_ONLY
    runs = (m.group(1).lower().split() for m in _ONE_OF_MANY.finditer(f.article.text))
    return frozenset(noun for run in runs if (noun := next((word for word in run if word in people), None)))


def _told(quote: Quote, f: Findings, introduced: Container[str], known: Known) -> Quote:
    """A quote with the full name of a speaker who is named in part, or described."""
    speaker = quote.speaker
    if not speaker or not speaker.span:
        return quote
    if (body := body_abroad(f, quote, known.organisations)) is not None:
        return with_name(quote, body, "what the body is called elsewhere in the story")
    aged = _YEARS.search(speaker.span.text)
    if aged and len(known.ages.get(aged.group(1), ())) == 1:
        old = min(known.ages[aged.group(1)])
        return with_name(quote, _full(old, known) or old, "of that age")
    if (bearer := _bearer(quote, known)) is not None:
        return with_name(quote, bearer, "the title of this person in the story")
    if (not speaker.name or speaker.how.startswith("“")) and (beside := apposed_name(f, quote)) is not None:
        return with_name(quote, _full(beside, known) or beside, "named in the same breath")
    if speaker.name:
        full = _full(speaker.name, known)
        return with_name(quote, full, "called so in another article of the story") if full else quote
    if speaker.span.text[0].isupper() and (full := _full(speaker.span.text, known)):
        return with_name(quote, full, "called so in another article of the story")
    owner = _OWNER.match(speaker.span.text)
    if owner and not DOCUMENTS.isdisjoint(speaker.span.text.lower().split()):
        name, _ = _described(owner.group(1), known)
        return with_name(quote, name, "who wrote it") if name else quote
    if (writer := _writer(speaker.span.text, known)) is not None:
        return with_name(quote, writer, "who wrote it")
    if (parts_of(speaker.span.text) or ("",))[0] in introduced:
        return quote
    name, how = _described(speaker.span.text, known)
    if name is None:
        body = acting_body(f, quote, known.outlets)
        return with_name(quote, body, "the body spoken of") if body else quote
    return quote if _spoken_of(quote, name) else with_name(quote, name, how)


def _spoken_of(quote: Quote, name: str) -> bool:
    """Whether a report names somebody in full: "she was hit by Tom Reyes" is not what Tom Reyes says."""
    return quote.kind == "indirect" and any(name in span.text for span in quote.content)


def _bearer(quote: Quote, known: Known) -> str | None:
    """The one person whose title a speaker of one capitalised word is: "the Margravine said"."""
    speaker = quote.speaker
    title = speaker.name or (speaker.span.text if speaker.span else "") if speaker else ""
    title = title.removeprefix("The ").removeprefix("the ")
    fitting = known.ranks.get(title, ())
    return min(fitting) if len(fitting) == 1 else None


def _writer(mention: str, known: Known) -> str | None:
    """The one person of the story whose letter or statement a mention without an owner is."""
    head, _ = parts_of(mention) or ("", set())
    fitting = known.writers.get(head, ())
    return min(fitting) if len(fitting) == 1 and mention.lower().split()[0] in _ARTICLES else None


def _full(name: str, known: Known) -> str | None:
    """The one full name of the story that a name of one word is part of."""
    if " " in name.strip():
        return _body(name, known)
    if (person := _person(name, known)) or key(name) in known.full or name in known.places or not name[0].isupper():
        return person
    fitting = sorted(known.bodies.get(name, ()))
    return fitting[0] if len(fitting) == 1 and fitting[0] != name else None


def _person(name: str, known: Known) -> str | None:
    """The one person of the story whose full name a name of one word is part of."""
    fitting = [full for full in sorted(known.full.get(key(name), ())) if _agree(known, full, known.genders.get(name))]
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
    parts = parts_of(text)
    if parts is None or len(text.split()) > _LONGEST or text.lower().split()[0] not in ("the", "its"):
        return nobody
    head, more = parts
    if head in _KIN_OF:
        return nobody
    gender = gender_of(head)
    plain = len(text.split()) > 2 and text.split()[2].lower() in _OF  # "the mayor of Bree", elsewhere "the mayor"
    called = known.called.get(head, {})
    fitting = [
        n
        for n, told in called.items()
        if (not more or more & told or (plain and not told))
        and not (told & BESIDE) - more
        and _agree(known, n, (gender,) if gender else None)
    ]
    if len(fitting) == 1:
        return fitting[0], "described so in another article of the story"
    ranked = known.times.most_common(2)
    if fitting or head not in MAIN or more or not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return nobody
    if not _agree(known, ranked[0][0], (gender,) if gender else None) or _otherwise(ranked[0][0], head, known):
        return nobody
    return ranked[0][0], "whom the story is about"


def _otherwise(name: str, head: str, known: Known) -> bool:
    """Whether the story calls a person something, but never what a description calls them: "the driver" is no teacher."""
    return head not in _FAME and any(name in called for called in known.called.values())


def _subjects(f: Findings, known: Known) -> Findings:
    """ "She said" after a sentence that begins with a name no table knows, but another article has in full: "Ragna rang in"."""
    starts = [s.span.start for s in f.sentences]
    named = {span.start for name in f.names for span in name.spans if span.field == "text"}
    quotes = []
    for quote in f.quotes:
        mention = quote.speaker.span if quote.speaker else None
        gender = PRONOUNS.get(mention.text.lower()) if mention else None
        number = bisect_right(starts, mention.start) - 1 if mention else -1
        full = _subject(f, number, named, known) if gender and number >= 0 else None
        if full and gender and _agree(known, full, (gender,)):
            quote = with_name(quote, full, "who the sentence is about, named in full elsewhere")
        quotes.append(quote)
    return msgspec.structs.replace(f, quotes=tuple(quotes))


def _subject(f: Findings, number: int, named: Container[int], known: Known) -> str | None:
    """The full name of whom a sentence, or one just before it, begins with, where the article's own names lack it."""
    for at in range(number, max(-1, number - _BACK), -1):
        if f.sentences[at].paragraph != f.sentences[number].paragraph and at < number - 1:
            return None
        sentence = f.sentences[at].span
        aged = _YEARS.match(sentence.text)
        if aged and at < number and len(known.ages.get(aged.group(1), ())) == 1:
            return _person(name := min(known.ages[aged.group(1)]), known) or name
        described = _CALLED.match(sentence.text) if at < number else None
        full, _ = _described(described.group(), known) if described else (None, "")
        if full in known.times:
            return full
        first = _CAPITAL.match(sentence.text)
        if first and sentence.start not in named and (full := _person(first.group(), known)):
            return full
        if at < number and sentence.text.split(" ", 1)[0].lower() not in PRONOUNS:
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
    gender = PRONOUNS.get(mention.lower()) or gender_of((parts_of(mention) or ("",))[0])
    if len(names) != 1 or not _agree(known, min(names), (gender,) if gender else None):
        return quote
    return with_name(quote, min(names), "who says the same words in another article of the story")


def _several(mention: str) -> bool:
    """Whether a mention is of a body or of several people, who may have said what a person of theirs said."""
    head = (parts_of(mention) or ("",))[0]
    return head in BODIES or head in _GROUPS or head.endswith("s") or " and " in mention


def _runs(said: str) -> list[str]:
    """Every run of as many words as it takes to tell that two quotes are one."""
    found = said.split()
    return [" ".join(found[at : at + _ECHO]) for at in range(len(found) - _ECHO + 1)]


def _folded(text: str) -> str:
    return " ".join(key(text[a:b]) for a, b in word_places(text))


def _taken_over(f: Findings) -> Findings:
    """ "She said" right after what "a nurse of the ward" said, in one paragraph that names nobody between: the nurse."""
    out: list[Quote] = []
    for quote in f.quotes:
        speaker, before = quote.speaker, out[-1].speaker if out else None
        mention, described = (who.span if who and not who.name else None for who in (speaker, before))
        if speaker and speaker.how == UNNAMED and mention and described and _goes_on(f, described, mention):
            how = f"“{mention.text}”: who spoke just before, without a name"
            quote = msgspec.structs.replace(quote, speaker=Speaker(described, None, how))
        out.append(quote)
    return msgspec.structs.replace(f, quotes=tuple(out))


def _goes_on(f: Findings, described: Span, mention: Span) -> bool:
    """Whether a pronoun can stand for one described before it."""
    head = (parts_of(described.text) or ("",))[0]
    if described.field != "text" or mention.field != "text" or not 0 < mention.start - described.start <= _NEAR:
        return False
    one = head in language_for(f.article.language).people and gender_of(head) in (None, PRONOUNS.get(mention.text.lower()))
    people = (span.start for name in f.names if name.kind == "person" for span in name.spans if span.field == "text")
    between = any(described.start < start < mention.start for start in people)
    return one and not between and "\n" not in f.article.text[described.start : mention.start]


def _taken_up(before: Findings, after: Findings, known: Known) -> Findings:
    """ "She added" after a quote whose speaker only the story names: the same person."""
    out: list[Quote] = []
    last: tuple[int, str] | None = None
    paper: tuple[int, str] | None = None
    for was, quote in zip(before.quotes, after.quotes, strict=True):
        speaker = quote.speaker
        gender = PRONOUNS.get(speaker.span.text.lower()) if speaker and speaker.span else None
        at = quote.content[0].start
        if speaker and not speaker.name and gender and last and at - last[0] <= _NEAR and _agree(known, last[1], (gender,)):
            quote = with_name(quote, last[1], "goes on from the quotation before")
        if (
            speaker
            and not speaker.name
            and paper
            and at - paper[0] <= _NEAR
            and speaker.span
            and speaker.span.text in ("it", "It")
        ):
            quote = with_name(quote, paper[1], "goes on from what the same person wrote")
        found = quote.speaker.name if quote.speaker and not (was.speaker and was.speaker.name) else None
        paper = (quote.content[-1].end, found) if found and quote.speaker and quote.speaker.how.endswith(_WROTE) else None
        last = (quote.content[-1].end, found) if found else None
        out.append(quote)
    return msgspec.structs.replace(after, quotes=tuple(out))
