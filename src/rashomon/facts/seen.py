"""What an article has seen, heard or been to itself: recordings, journals, people it met, and who signs a letter."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rashomon.facts.papers import Paper
from rashomon.records import Article, Name, Rest, Sentence, Span
from rashomon.spans import cut

_MEDIUM = r"(?:live ?)?stream|recordings?|footage|videos?|clip|webcast|CCTV|body-?cam(?:era)?|dash-?cam|tape"
_RECORDING = re.compile(
    r"\b(?:(?:heard|seen|caught|captured|filmed|recorded|says?|said|told|shown|visible) (?:[a-z]+ ){0,2}?(?:on|in) "
    r"(?:an?|the) (?:[a-z]+ ){0,2}?"
    rf"|of (?:the )?(?=[\w-]+[’']s ))(?P<on>(?:(?:the )?[\w-]+[’']s )?(?:own )?(?:{_MEDIUM}))\b"
    r"(?! (?:call|conference|link|games?|store|shops?|store|service)\b)"
)
_SHOWS = re.compile(
    r"\b(?P<shows>(?:(?:CCTV|TV|[Ss]ecurity|[Ss]urveillance|[Dd]rone|[Dd]ash-?cam|[Bb]ody-?cam|[Mm]obile|[Pp]hone|[Ss]atellite|[Vv]ideo|"
    r"[Aa]mateur|[Pp]olice) ){0,2}(?:[Ff]ootage|[Rr]ecordings?|[Vv]ideos?|[Ii]mages|[Pp]ictures|[Pp]hotographs))"
    r"(?: (?!and\b)[a-z]+(?: [a-z]+){0,3})? "
    r"(?:shows?|showed|showing|seen by|obtained by|reviewed by|verified by|shared by|published by|released by)\b"
)
_JOURNAL = re.compile(
    r"\b(?:in|by) (?:the )?(?:journal )?"
    r"(?P<on>(?:Annals|Journal|Proceedings|Transactions|Archives) of (?:the )?[A-Z]\w+(?: (?:and |of )?[A-Z]\w+){0,4})"
    r"|\bin the journal (?P<shows>[A-Z]\w+(?: [A-Z]\w+){0,3})"
)
_MET = re.compile(
    r"\b(?:I|[Ww]e) (?:met|asked|visited|telephoned|phoned|rang|interviewed|(?:spoke|talked) (?:to|with)|sat (?:down )?with)"
    r" (?:[\w’'-]+,? ){0,6}$"
)
_WELCOMED = re.compile(
    r"(?:, [^.“”\"]{2,60},)? (?:received|welcomed|telephoned|phoned|rang|met|invited|showed|let|took) (?:me|us)\b"
)
_TO_EDITOR = re.compile(r"(?:^|\n)\s*(?:(?:Dear )?(?:Sir|Madam|Editor|Sirs)(?: or Madam)?,\s*\n|To the Editor\b)")
_SIGNED = re.compile(r"\n\n(?P<who>[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){1,4})(?:\n[^\n]{0,80}){0,3}(?:\n\n\([^\n]{0,80}\))?\s*\Z")
_OWN_EYES = re.compile(r"\bI (?:was|saw|heard|sat|stood|counted|watched|felt|looked|ran|met)\b")


def recordings(text: str) -> Iterator[Paper]:
    """The recordings and journals that a sentence tells from."""
    for pattern in (_RECORDING, _SHOWS, _JOURNAL):
        for m in pattern.finditer(text):
            group = "shows" if "shows" in pattern.groupindex and m["shows"] else "on"
            name = re.sub(r"^the |\b(?:live|own) ", "", m[group])
            yield Paper(
                name[0].lower() + name[1:] if not name[:2].isupper() and pattern is not _JOURNAL else name, *m.span(group)
            )


def _start(span: Span) -> int:
    return span.start


def met(article: Article, sentence: Sentence, people: Sequence[Name]) -> Iterator[Rest]:
    """The people whom the writer says to have met or asked: "I asked Ada Brook", "Ada Brook received us"."""
    whole = sentence.span
    for person in people:
        first = bisect_left(person.spans, whole.start, key=_start)
        last = bisect_left(person.spans, whole.end, first, key=_start)
        for span in person.spans[first:last]:
            if span.field == "text" and span.end <= whole.end:
                before, after = article.text[max(whole.start, span.start - 90) : span.start], article.text[span.end : whole.end]
                if _MET.search(before) or _WELCOMED.match(after[:120]):
                    yield Rest(person.name, "interview", span)


def letter_writer(article: Article) -> Iterator[Rest]:
    """Who signs a letter to the editor in which they tell what they saw themselves."""
    signed = _SIGNED.search(article.text, max(0, len(article.text) - 300))
    if signed and _TO_EDITOR.search(article.text[:400]) and _OWN_EYES.search(article.text):
        yield Rest(signed["who"], "witness", cut(article, *signed.span("who")))


_AGENCY = re.compile(
    r"\b(?:(?:[Tt]he|an?) (?P<wire>(?:news|wire|press) agency)|[Tt]he agency(?= (?:said|says|reported|reports|wrote|has it)\b)"
    r"|(?:[Tt]o|whatever|as) the agency(?= (?:s?he|they|says?|said|had|has)\b))"
)


def agency(article: Article, sentences: Sequence[Sentence], names: Sequence[Name]) -> Iterator[Rest]:
    """A news agency that an article credits without its name; "the agency" is one where no body was named before."""
    first = min((s.start for n in names if n.kind == "org" for s in n.spans if s.field == "text"), default=len(article.text))
    for sentence in sentences:
        for m in _AGENCY.finditer(sentence.span.text[:4000]) if sentence.body else ():
            at = sentence.span.start + m.start()
            if m["wire"] or at < first:
                yield Rest("news agency", "outlet", cut(article, at, sentence.span.start + m.end()))
                return
