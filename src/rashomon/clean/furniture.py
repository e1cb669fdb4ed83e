"""What stands around the body: captions, credits, promotions, footers, pull quotes. Marked, never cut out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.clean.chrome import BUTTON, LINKS, NUMBERED, lists
from rashomon.clean.datelines import Kind, Mark
from rashomon.clean.fold import fold
from rashomon.clean.heads import CRIED, LONGEST_CRY
from rashomon.clean.papers import PAPER
from rashomon.clean.under import FEET, SECTION, SLUG
from rashomon.clean.words import words

CAPTION = re.compile(
    r"[(\[]?\s*(?:photo(?:graph)?s?|image|pictured?|pic|caption|file photo|video|illustration|foto|bild|grafik|crédit photo)"
    r"(?:\s+(?:credit|courtesy|by|of|shows))?\s*[:©/|].{0,300}"
    r"|[^\n]{3,200}[.\s(](?:photo|photograph|picture|image|foto|bild)s?(?: by)?:\s[^.\n]{2,60}\)?",
    re.IGNORECASE | re.DOTALL,
)
CREDIT = re.compile(
    r"[(\[]?\s*(?:via\s+[A-Z][\w&.'’ -]{1,60}:?|h/t\s+.{2,60}|sources?:\s+.{2,80}|quelle:\s+.{2,80}|fuente:\s+.{2,80}"
    r"|(?:this (?:article|story|report|piece) )?(?:was )?(?:first|originally) "
    r"(?:published|appeared|reported) (?:by|in|on|at) .{2,120}"
    r"|(?:reporting|written|edited|compiled|additional reporting|editing|writing) by .{2,160}|additional reporting: .{2,160}"
    r"|with [A-Z][\w.&]{1,20}(?: [A-Z][\w.&]{1,20}){0,2}\."
    r"|(?:with (?:files|reporting|material|information|inputs|(?:a )?reports?) (?:from|by)|courtesy of) .{2,100}"
    r"|[A-Z][\w&., ]{1,60} contributed to this (?:report|story|article))\s*[)\]]?\.?",
    re.IGNORECASE,
)
INLINE_CREDIT = re.compile(
    r"\((?:[Vv]ia|[Ff]rom|[Ss]ource:|[Hh]/[Tt])\s(?:the\s|The\s)?[A-Z@][^()\n]{2,60}\)"
    r"|^\([A-Z][\w&./ -]{1,30}\)(?=\s[A-Z“\"])"
    r"|(?<=[.!?”\"] )\([A-Z][A-Za-z&./ -]{1,30}(?<!\.)\)(?=\s*(?:\n|$))"
)
PROMO = re.compile(
    r"(?:see|view|check out|watch|read|find) (?:her|his|their|the|our|more|this|full)\b.{0,60}"
    r"\b(?:below|here|post|video|gallery|thread|tweet)\b.{0,20}"
    r"|(?:scroll down|click here|tap here|sign up|subscribe|follow us|like us|join us on|download our|get our|listen to our"
    r"|watch our|support our|become a member|share this|tweet this|email this|print this|continue reading"
    r"|story continues)\b.{0,160}"
    r"|(?:read more|read also|also read|related(?: articles?| stories| content| links?)?|see also|recommended|trending"
    r"|watch|listen|more(?: on this| from| stories| news| coverage)?|don't miss|you may also like"
    r"|mehr zum thema|lesen sie auch|lire aussi|à lire|leer más|lea también|leggi anche)\s*(?::|»|>|→|\||—).{0,200}"
    r"|(?:read more|see also|related(?: articles?| stories)?|more on this(?: story)?|most (?:read|popular)|trending now"
    r"|mehr zum thema|lire aussi|advertisement|sponsored content|anzeige|publicité)"
    r"|(?:[●▪■►▶→»*]\s*)?(?:were|have|do|did|are) you\b[^.!?\n]{3,120}\?\s*"
    r"(?:ring|call|e-?mail|write|contact|tell|get in touch|send|text|let us)\b.{3,200}"
    r"|(?:[●▪■►▶→»*]\s*)?(?:got|have) (?:a|any) (?:story|tip|news|question|photo)s?\b.{0,30}\?.{0,200}"
    r"|(?:photo(?:graph)?s|pictures) (?:overleaf|on request|inside|on page \d+)\.?"
    r"|you (?:are|'re|’re) (?:reading|receiving|getting) this (?:because|email)\b.{0,200}"
    r"|(?:to (?:unsubscribe|stop|opt out)),? .{3,80}"
    r"|subscribers can\b.{0,160}|subscribers:.{0,160}",
    re.IGNORECASE | re.DOTALL,
)
ASKING = re.compile(
    r".{0,40}\b(?:newsdesk|our newsletter|our free newsletter|our daily (?:email|briefing)|our app|our podcast)\b.{0,160}"
    r"|.{0,90}\bunsubscribe\b.{0,60}"
    r"|.{0,140}\b(?:(?:sign up|subscribe) (?:here|now|today)|(?:in|to) your inbox)\b.{0,40}",
    re.IGNORECASE | re.DOTALL,
)
"""A promotion that its words tell, wherever they stand in it."""
ASKS = ("newsdesk", "our ", "subscribe", "sign up", "your inbox")
"""One of these stands in such a promotion."""
FOOTER = re.compile(
    r"(?:©|\(c\)\s|copyright\b|&copy;).{0,300}|all rights reserved\.?.{0,160}|.{0,120}\ball rights reserved\.?"
    r"|(?:terms (?:of use|and conditions)|privacy policy|cookie policy|contact us|about us|advertise with us)\b.{0,100}"
    r"|(?:impressum|datenschutz)\b.{0,100}"
    r"|(?:filed under|tags?|topics?|categories|schlagwörter|keywords|posted in|labels)\s*:.{0,200}"
    r"|\d{1,4} (?:comments?|shares|kommentare|likes)|(?:leave a comment|comments are closed|share on facebook|no comments)\.?"
    r"|[*_]{1,2}[^*\n]{3,300}[*_]{1,2}(?<=\)[*_])"
    r"|this material may not be published, broadcast.{0,160}"
    r"|(?:[A-Z][^.!?\n]{2,60}\. )?not for (?:publication|release|broadcast) before .{2,40}"
    r"|(?:###|-30-|- 30 -|ENDS|--ends--|\(ends\))",
    re.IGNORECASE | re.DOTALL,
)
ADDRESS = re.compile(r"[^\s.!?\"“”][^.!?\"“”\n]{3,80}")
CLOSING = re.compile(
    r"(?:read |watch |up |hear |coming )?(?:next|tomorrow|next week|also in this issue|inside)\s?:.{2,160}"
    r"|(?:support (?:us|our|independent|local)|follow (?:us|@)|join us|hear .{3,60} on |back to top|share\s?:|comments? \(\d+\)"
    r"|turn to page|continued on|advertisement\b|sponsored by|posted in "
    r"|filed (?:from|under|to) |reprinted |transcript(?:ion)? by"
    r"|translat(?:ed|ion) by|back issues|not for sale|our podcast|listen again).{0,160}"
    r"|(?:got|have|had|did|do|were|are|was|know|seen?|if) (?:you|this|something|anything|a|any)\b[^.!?\n]{2,120}[?,;:]\s.{0,60}"
    r"\b(?:ring|call|e-?mail|write|contact|tell|get in touch|send|text|sign up|let us)\b.{0,120}"
    r"|[^.!?\n]{0,80}\b(?:write|ring|call|apply|e-?mail|reply|text)\b[^.!?\n]{0,80}(?:\bBox \d+|\S@\S|\d{3,5}[ -]\d{3}).{0,80}"
    r"|(?:contact|reach|e-?mail|follow) [A-Z][^.!?\n]{2,60}? (?:at|on|via|by)\b.{3,100}"
    r"|(?:.{0,60} )?(?:is|are) (?:printed|published|delivered|sent out) (?:every|each|on|in|at|by|daily|weekly|monthly).{0,100}"
    r"|[^.!?\n]{3,60} (?:appears?|returns?|comes? out) (?:on \w+days?|every|each|again|next)\b.{0,100}"
    r"|[^.!?\n]{3,60} supplies .{3,60}\b(?:papers|stations|subscribers|outlets)\b.{0,40}"
    r"|(?:weather|letters|sport|obituaries|crossword|comment|editorial)[,:]? pages? \d.{0,80}"
    r"|you can read this .{3,140}|\(?[a-z]{2,3}(?:/[a-z]{2,3}){1,3}\)?|\([a-z]{2,3}\)|end|\S+@\S+\.\S+|www\.\S+"
    r"|[A-Z]{2,5}(?:/\w{2,6}){1,3}|[a-z][\w-]{3,40}\.[a-z]{2,8}(?:\.[a-z]{2})?(?: [-–—|·] .{2,80})?",
    re.IGNORECASE,
)
"""What stands under an article, and is no furniture anywhere else."""
_SMALL = frozenset(
    ["of", "the", "and", "de", "la", "for", "&", "in", "at", "on", "-", "–", "—", "|", "·", "to", "by", "et", "und"]
)
POSTED = re.compile(
    r"~\s.{2,60}\s~"
    r"|(?:[Tt]he (?:writer|author)|[A-Z][\w.'’-]+(?: (?:(?:van|von|de|der|den|di|da|la) ){0,2}[A-Z][\w.'’-]+){1,3})"
    r" (?:is (?:writing|working on) .{2,250}"
    r"|(?:covers|writes (?:for|about)|reports (?:for|on)) .{2,250}"
    r"|is (?:an?|the|our) (?:[\w’'-]+ ){0,4}"
    r"(?:writer|reporter|correspondent|columnist|editor|recorder|professor|author|fellow|contributor)\b.{0,250})"
    r"|letters to the editor\b.{0,160}|"
    r"(?:posted|published|written|words|text|reporting|report) by\s+[A-Z][^.!?\n]{1,80}"
    r"|[–—-]\s?[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){1,3}(?:, [a-z][\w ]{2,40})?"
)
CORRECTION = re.compile(
    r"(?:corrections?(?: and clarifications?)?|clarifications?|editor['’]s note|erratum|berichtigung|korrektur"
    r"|richtigstellung|anmerkung der redaktion|rectificatif|rectificación|corrección|rettifica|errata corrige"
    r"|rectificatie|rättelse)\b[^:.\n]{0,40}[:.—–-].{10,}"
    r"|corrected (?:at|on) [^:\n]{3,30}:.{10,}"
    r"|(?:an|our|the) (?:earlier|previous|original|first|initial) (?:version|edition|report) of this"
    r" (?:article|story|report|page|piece)\b.{10,}"
    r"|(?:update|updated|note)\b[^.\n]{0,40}?: ?this (?:article|story|report|page|piece|post) (?:has been|was)"
    r" (?:corrected|amended|changed).{0,}"
    r"|this (?:article|story|report|page|piece|post) (?:has been|was) (?:corrected|amended|changed|updated)\b.{5,}",
    re.IGNORECASE | re.DOTALL,
)
"""A paragraph in which an outlet takes back what it had told."""
_QUOTED = re.compile(
    r"\s*(?:\"[^\"]+\"|“[^“”]+”?|„[^„“”]+[“”]|«[^«»]+»|''[^']+''|‘[^‘]+’)\s*(?:[–—-]{1,2}\s?[A-Z][\w .'’-]{2,60})?\s*",
    re.DOTALL,
)
SUBHEAD = re.compile(r"#{1,6} [^\n]{2,90}")
"""A heading of Markdown inside the text."""
LONGEST = 400
"""Characters: a longer paragraph is body."""
MOST = 200_000
"""Characters: beyond this, no repetition is looked for."""
_OWN = "(?:notices?|letters|advertisements|subscriptions|office|hours|contacts?|news desk)"
"""What an outlet has of its own under an article."""
SHORTEST_CRY = 4
"""Words at least of a quotation that is a heading inside the text."""
RUN = 4
"""Words that must stand together elsewhere to count as repeated."""
MANY = 12
"""Standing quotations that come again: more than this are a refrain, not pull quotes."""
REPEATED = 0.85
"""Share of a pull quote's words, in order, that the body must repeat."""


def around(text: str, parts: Sequence[tuple[int, int]], body: int, outlet: str | None = None) -> list[Mark]:
    """The furniture among the paragraphs after the head, and a pull quote wherever it stands."""
    out = [Mark("promo", start, end) for start, end in lists(text, [p for p in parts if p[0] >= body])]
    listed = {mark.start for mark in out}
    last = len(parts) - 1
    for number, (start, end) in enumerate(parts):
        if start in listed or start < body or end - start > 2 * LONGEST:
            continue
        said = text[start:end]
        if CORRECTION.fullmatch(said.strip().strip("*_[]()-•> ")):
            out.append(Mark("correction", start, end))
            continue
        if end - start > LONGEST:
            continue
        if number > 1 and last - number < 2 and outlet and _of_outlet(said.strip("*_>- "), outlet):
            out.append(Mark("footer", start, end))
        elif kind := _kind(said, left=last - number if number else MOST, last=number == last > 1):
            out.append(Mark(kind, start, end))
        else:
            out += [
                Mark("credit", start + m.start(), start + m.end())
                for m in (INLINE_CREDIT.finditer(said) if "(" in said else ())
            ]
            if number == last and (slug := SLUG.search(said)):
                out.append(Mark("credit", start + slug.start(), start + slug.end()))
    return out


def _of_outlet(said: str, outlet: str) -> bool:
    """Whether a closing paragraph tells what the outlet itself is or has: "Ledger & Lamp is free", "Gazette notices: ..."."""
    words = outlet.removeprefix("The ").split()
    forms = "|".join(re.escape(" ".join(words[at:])) for at in range(len(words)) if len(words) - at <= 3 or not at)
    told = re.match(rf"(?:[Tt]he )?(?:{forms})(?: [a-z]{{3,12}})? (?:is|are)\b|(?:[Tt]he )?(?:{forms}) {_OWN}:", said)
    return bool(told) and len(said) <= 200 and not any(mark in said for mark in '"“”')


def pull_quotes(text: str, parts: Sequence[tuple[int, int]]) -> list[Mark]:
    """Paragraphs that are one quotation and nothing else, and whose words stand again in the body."""
    standing = [(a, b) for a, b in parts if b - a <= LONGEST * 2 and _QUOTED.fullmatch(text, a, b)]
    if not standing:
        return []
    folded = fold(text[:MOST], accents=False)
    found = words(folded.text)
    tokens = [folded.text[a:b] for a, b in found]
    places = [folded.origin[a] for a, _ in found]
    runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in range(len(tokens) - RUN + 1):
        runs[tuple(tokens[i : i + RUN])].append(i)
    out: list[Mark] = []
    for start, end in standing:
        first, last = bisect_left(places, start), bisect_left(places, end)
        marked = [(bisect_left(places, m.start), bisect_left(places, m.end)) for m in out[-8:]]
        if last - first >= RUN:
            again = _repeats(tokens, runs, (first, last), [(first, last), *marked])
        else:
            again = last - first > 1 and _quoted_again(text, (start, end), standing)
        if again:
            out.append(Mark("pull_quote", start, end))
    return out if len(out) <= MANY else []


def _quoted_again(text: str, part: tuple[int, int], standing: Sequence[tuple[int, int]]) -> bool:
    """Whether a short quotation stands again, marks and all, in a paragraph that holds more than it."""
    said = text[part[0] : part[1]].strip()
    at = text.find(said)
    while at >= 0 and any(a <= at < b for a, b in standing):
        at = text.find(said, at + 1)
    return at >= 0


def _repeats(
    tokens: Sequence[str],
    runs: Mapping[tuple[str, ...], Sequence[int]],
    part: tuple[int, int],
    apart: Sequence[tuple[int, int]],
) -> bool:
    """Whether runs of words that stand again, outside the parts to leave out, make up most of this part."""
    first, last = part
    held = [False] * (last - first)
    for i in range(first, last - RUN + 1):
        again = runs[tuple(tokens[i : i + RUN])][:50]
        if any(not any(a <= other < b for a, b in apart) for other in again):
            held[i - first : i - first + RUN] = [True] * RUN
    return sum(held) >= REPEATED * len(held)


def _kind(said: str, *, left: int, last: bool) -> Kind | None:
    """The kind of furniture a paragraph is as a whole, if it is any; `left` counts the paragraphs after it."""
    said = said.strip().lstrip("> ").strip("*_").strip()
    at_end = left <= 3
    if SUBHEAD.fullmatch(said):
        return "headline"
    if CRIED.fullmatch(said) and SHORTEST_CRY <= len(said.split()) <= LONGEST_CRY:
        return "headline"
    if NUMBERED.fullmatch(said) or (said.isupper() and SECTION.fullmatch(said)):
        return "headline"
    if LINKS.fullmatch(said) or BUTTON.fullmatch(said):
        return "footer" if said[:1].isdigit() else "promo"
    if left <= 8 and (kind := next((kind for kind, form in FEET if form.fullmatch(said)), None)):
        return kind
    if any(mark in said for mark in ":©/|") and CAPTION.fullmatch(said):
        return "caption"
    if CREDIT.fullmatch(said):
        return "credit"
    folded = said.lower()
    if PROMO.fullmatch(said) or (any(word in folded for word in ASKS) and ASKING.fullmatch(said)):
        return "promo"
    if at_end and POSTED.fullmatch(said):
        return "byline"
    if at_end and len(said) <= 200 and CLOSING.fullmatch(said):
        return "promo"
    if last and ADDRESS.fullmatch(said) and len(said.split()) <= 12 and _all_named(said):
        return "footer"
    return "footer" if FOOTER.fullmatch(said) else None


def _all_named(said: str) -> bool:
    """Whether every word has a capital or is a number or a small word, one of them in small letters at least."""
    found = said.split()
    bare = [word.strip(",;:()") for word in found]
    return (
        (len(found) >= 3 or bool(PAPER.search(said)))
        and len(found) > 1
        and all(not w or w[0].isupper() or w[0].isdigit() or w in _SMALL for w in bare)
    )
