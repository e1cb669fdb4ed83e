"""Who is named in the same breath as a description: "the pilot on the bridge, Ann Lee, said", "said the firm, Lee & Sons"."""

from __future__ import annotations

import re

from rashomon.clean.given import is_given
from rashomon.quotes.known import parts_of
from rashomon.quotes.languages import language_for
from rashomon.quotes.referents import BODIES
from rashomon.records import Findings, Quote, Span

_REACH = 90  # characters behind a description in which its name ends
_WORD = r"[^\W\d_a-zà-ÿ][\w’'-]*"
_RUN = rf"(?:\(?{_WORD}\.?\)? (?:\([a-z]+\.?\) )?(?:& |and |of |de |da |von |van )?){{0,6}}{_WORD}"
_ASIDE = re.compile(
    rf"(?P<gap>(?: [\w’'-]+){{0,6}}), (?P<named>(?:the |die |der |le |la )?{_RUN})(?=[,.;]|$| (?:in|at|aus|von|à|en) )"
)


def apposed_name(f: Findings, quote: Quote) -> str | None:
    """The name that a comma sets beside the description of a speaker, once the description is over."""
    mention = quote.speaker.span if quote.speaker else None
    if mention is None or mention.field != "text" or " " not in mention.text or not mention.text[0].isalpha():
        return None
    text = f.article.text
    found = _ASIDE.match(text, mention.end, mention.end + _REACH)
    if found is None or (quote.cue and mention.end <= quote.cue.start < found.start("named")):
        return None
    head = (parts_of(mention.text) or (mention.text.lower().split()[-1], set()))[0]
    if any(c.start < found.end() and mention.end < c.end for c in quote.content):
        return None
    return _named(f, found, head)


def _named(f: Findings, found: re.Match[str], head: str) -> str | None:
    start, end = found.span("named")
    people = head in language_for(f.article.language).people
    body = head in BODIES
    for name in f.names:
        here = any(_inside(span, start, end) for span in name.spans)
        if here and ((name.kind == "person" and not body) or (name.kind == "org" and not people)):
            return name.name
    run = found["named"].split(" ", 1)[1] if found["named"][0].islower() else found["named"]
    if " " not in run or "." in run:
        return None
    if people:
        parts = run.split()
        given = next((at for at, part in enumerate(parts[:-1]) if is_given(part)), 0)
        return " ".join(parts[given:]) if not found["gap"] else None
    return run if (body and not _placed(f, start, end)) or "&" in run else None


def _placed(f: Findings, start: int, end: int) -> bool:
    """Whether a run of words ends with the name of a place."""
    return any(name.kind == "place" and any(_inside(span, start, end) for span in name.spans) for name in f.names)


def _inside(span: Span, start: int, end: int) -> bool:
    """Whether a mention is the last of a run of words."""
    return span.field == "text" and start <= span.start and span.end == end
