"""Reported speech in one article: direct, mixed, indirect, with cue and speaker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from rashomon.clean.fold import key
from rashomon.clean.words import WORD
from rashomon.quotes.drafts import Draft
from rashomon.quotes.gather import Gatherer
from rashomon.quotes.languages import language_for
from rashomon.quotes.naming import ITSELF
from rashomon.quotes.view import make_view
from rashomon.records import Article, Doubt, Name, Quote, Sentence, Speaker, content_id

_SURE = 5  # marked words that are speech nearly always, whoever says them
_MOST = 20  # places looked at that begin alike
_ECHO = 3  # words at least that tell that one place repeats another
Start = tuple[str, str, str]


def find_quotes(
    article: Article, sentences: Sequence[Sentence], names: Sequence[Name]
) -> tuple[tuple[Quote, ...], tuple[Doubt, ...]]:
    """The quotes of an article in the order of its text, and what could not be told."""
    gatherer = Gatherer(make_view(article, sentences, names, language_for(article.language)))
    gatherer.run()
    drafts, left = _echoes(gatherer.drafts, gatherer.unsure)
    drafts.sort(key=lambda d: (d.content[0].start, d.content[0].end, d.kind))
    doubts = tuple(_doubt(article, draft) for draft in left)
    return tuple(_quote(d) for d in drafts), doubts


def _quote(draft: Draft) -> Quote:
    content = tuple(draft.content)
    parts = [draft.kind, *(f"{s.article}:{s.start}:{s.end}" for s in content)]
    made = content_id("q", parts)
    return Quote(
        id=made,
        kind=draft.kind,
        content=content,
        cue=draft.cue,
        speaker=_not_itself(draft),
        class_=draft.class_,
        negated=draft.negated,
    )


def _not_itself(draft: Draft) -> Speaker | None:
    """The speaker of a draft; who says what stands in marks is not known from an outlet's own "We translate: …"."""
    who = draft.speaker
    if draft.kind != "direct" or who is None or who.how != ITSELF:
        return who
    return Speaker(who.span, None, "pronoun")


def _doubt(article: Article, draft: Draft) -> Doubt:
    """What could not be told of marked words."""
    kind, says = "unattributed", "nothing tells who says these words, or whether they are speech"
    if draft.lost:
        kind, says = "unclosed", "these words open with a mark that nothing closes"
    return Doubt(step="quotes", kind=kind, says=says, article=article.id, span=draft.content[0])


def _echoes(drafts: Sequence[Draft], unsure: Sequence[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Marked words that nothing near attributes are a quote where an attributed one of the article has the same words."""
    asked = {start for draft in unsure for start in _starts(_folded(draft.content[0].text))[:1]}
    asked |= {start for draft in drafts if _unnamed(draft) for start in _starts(_folded(draft.content[0].text))[:_MOST]}
    known = _attributed(drafts, asked) if asked else {}
    kept, left = [_named_again(draft, known) for draft in drafts], []
    for draft in unsure:
        said = _folded(draft.content[0].text)
        first = _starts(said)[:1]
        source = next((who for start in first for text, who in known.get(start, ()) if _holds(text, said, draft)), None)
        if source:
            draft.speaker = Speaker(source.span, source.name, "the same words are attributed elsewhere in the article")
        if source or (len(said.split()) >= _SURE and not draft.named and not draft.lost):
            kept.append(draft)
        if not source and not draft.named:
            left.append(draft)
    return kept, left


def _attributed(drafts: Sequence[Draft], asked: Set[Start]) -> Mapping[Start, list[tuple[str, Speaker]]]:
    """The first words of each run of quoted words, where they are asked for → all that was quoted there, and whose it is."""
    known: dict[Start, list[tuple[str, Speaker]]] = defaultdict(list)
    for draft in drafts:
        for text in (_folded(span.text) for span in draft.content) if draft.speaker and draft.kind != "indirect" else ():
            for start in _starts(text):
                if start in asked and draft.speaker and len(known[start]) < _MOST:
                    known[start].append((f" {text} ", draft.speaker))
    return known


def _unnamed(draft: Draft) -> bool:
    """Whether the speaker of a quotation is one person without a name."""
    who = draft.speaker
    return draft.kind != "indirect" and bool(who and not who.name and who.span and who.how == "not named")


def _named_again(draft: Draft, known: Mapping[Start, list[tuple[str, Speaker]]]) -> Draft:
    """A quotation whose speaker is one person without a name, named where the article gives its words once more."""
    speaker = draft.speaker
    if not speaker or not _unnamed(draft):
        return draft
    said = _folded(draft.content[0].text)
    names = {
        who.name for start in _starts(said)[:_MOST] for text, who in known.get(start, ()) if who.name and _shares(text, said)
    }
    if len(names) == 1 and len(said.split()) > _ECHO:
        draft.speaker = Speaker(speaker.span, names.pop(), "the same words are attributed elsewhere in the article")
    return draft


def _shares(text: str, said: str) -> bool:
    """Whether one of two places has all words of the other."""
    return f" {said} " in text or text in f" {said} "


def _holds(text: str, said: str, draft: Draft) -> bool:
    """Whether attributed words have these among them; for what looks like a title, more words than these."""
    return f" {said} " in text and (not draft.named or len(text.split()) > len(said.split()) + 1)


def _starts(text: str) -> list[Start]:
    """Every run of three words: as many as it takes to tell one place from another."""
    found = text.split()
    return [*zip(found, found[1:], found[2:], strict=False)]


def _folded(text: str) -> str:
    return " ".join([key(word) for word in WORD.findall(text)])
