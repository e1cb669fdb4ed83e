"""Candidate names in German, where every noun has a capital: what stands before two capitals in a row tells them apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.clean import orgs, places, titles
from rashomon.clean.closed import GERMAN_DETERMINED, GERMAN_ENDINGS, GERMAN_ROLES, GERMAN_THINGS
from rashomon.clean.given import is_given
from rashomon.clean.tokens import JOINED, Run, Token, Vocabulary, bare, known, low

_BEHIND = re.compile(rf"(?<!\w){GERMAN_DETERMINED}\Z")
_ROLE = re.compile(
    r"(?:minister|chef|sprecher|leiter|führer|präsident|direktor|meister|kommissar|forscher|kenner|richter|kanzler|händler|trainer"
    r"|sänger|spieler|lehrer|rechtler|wissenschaftler|inhaber|besitzer|gründer|betreiber|vertreter|berater|verwalter|rat|wirt|wart"
    r"|arzt|anwalt|bischof|korrespondent|student|ingenieur|redakteur|offizier|soldat|pilot|kapitän|pfarrer|premier|sekretär|nachbar"
    r"|boss|star|profi|legende|kollege|kollegin|zeuge|zeugin)(?:in|n|en|s|es)?\Z"
    r"|(?:ärztin|anwältin|rätin|vorsitzende[rn]?|beauftragte[rn]?|abgeordnete[rn]?|angestellte[rn]?|mann|frau)\Z"
)
"""How words for what a person does end, compounds and all."""
_AGENT = re.compile(r"\w{3}(?:er|ier|ist|ent|ant|eur|or|oge)(?:in)?\Z")
"""How words for what a person does mostly end, before two more words."""
PLACE_HEAD = re.compile(
    r"(?:insel|inselgruppe|staat|republik|stadt|dorf|\bort|vorort|kurort|gemeinde|provinz|region|bezirk|kreis|fluss|\bsee|bucht|hafen"
    r"|halbinsel|küste|werk|stadtteil|viertel|vorort|kanton)(?:s|es|e|n|en)?\Z"
)
"""How words for a place end: what follows is its name, "der Insel Ormsund"."""
BODY_HEAD = re.compile(
    r"(?:firma|konzern|agentur|gewerkschaft|sender|hersteller|unternehmen|reederei|partei|betreiber|anbieter|zeitung|blatt|portal"
    r"|bank|gruppe|fluggesellschaft|brauerei|behörde|organisation)(?:s|es|e|n|en)?\Z"
)
"""How words for a body end that are no part of its name: "die Firma Ahrland Kork"."""
INSTITUTION = re.compile(
    r"(?:universität|hochschule|institut|haus|verein|verband|museum|theater|klinik|klinikum|spital|wacht|feuerwehr|wehr|polizei|staatsanwaltschaft|dienst|akademie|ministerium|rundschau|schule|gymnasium|verlag|stiftung"
    r"|galerie|orchester|kammer|kirche|kloster|bund|club|amt|gericht|werke|bau)(?:s|es|e|n|en)?\Z"
)
"""How words for a body end that open its name: "das Kunsthaus Ahrland"."""
_GENITIVE = re.compile(
    r"(bund|verband|amt|haus|dienst|gericht|verein|museum|verlag|spital|institut|theater|orchester|ministerium|klinikum)e?s\Z"
)
"""Words for a body in the genitive."""
_ADJECTIVE = re.compile(r"\w{4}er\Z|\A(?:deutsche|rote|vereinte|neue|freie|europäische|evangelische|katholische)[nrs]?\Z")
"""A word of origin or kind with a capital that opens the name of a body: "die Ormsunder Feuerwehr"."""
_PLURAL = ("en", "ern", "eln", "er", "ungen")
_OF = re.compile(r"[A-ZÄÖÜ][\w-]+ von \Z")
_MOST = 3
"""Words of a person's name."""


def named_form(name: str) -> str:
    """The name of a body as it is called, the ending of the genitive taken off: "Ormsunder Kunstverein"."""
    return _GENITIVE.sub(r"\1", name)


def german_runs(text: str, part: list[Token], vocab: Vocabulary) -> Iterator[Run]:
    """Candidate names where every noun has a capital: what tables, a given name, a noun before or a preposition vouch for."""
    while part and low(part[0].text) in vocab.closed and not known(tuple(t.text for t in part)):
        part = bare(part[1:])
    at = 0
    while at < len(part):
        size = next((n for n in range(min(4, len(part) - at), 0, -1) if known(tuple(t.text for t in part[at : at + n]))), 0)
        rest = part[at:]
        if size:
            role = part[at - 1] if at and _is_role(part[at - 1].text) else None
            yield Run(tuple(rest[:size]), offices=(role,) if role else ())
            at += size
        elif low(rest[0].text).removesuffix("s") in places.PLACES:
            at += 1
        elif len(rest) == 1 and not at:
            yield from _lone(text, rest[0], vocab)
            return
        else:
            yield from _several(text, rest, at, vocab)
            return


def _several(text: str, part: list[Token], at: int, vocab: Vocabulary) -> Iterator[Run]:
    """The name in several words with a capital, the nouns before it taken off."""
    if len(part) > 2 and part[0].text[-1] in "sxz" and not is_given(part[0].text) and _is_role(part[1].text):
        yield Run((part[0],), doubtful=True)
        part, at = part[1:], at + 1
    elif len(part) > 1 and _ADJECTIVE.search(low(part[0].text)) and not part[1].link and _is_body(part[1].text):
        yield Run((part[0], part[1]))
        return
    if _is_club(text, part):
        yield Run((part[0], part[1]))
        return
    lead = _nouns_before(text, part, at, vocab)
    head, rest = (part[lead - 1] if lead else None), part[lead:]
    word = low(head.text) if head else ""
    if not rest or any(t.link for t in rest[:1]):
        rest = []
    elif head and INSTITUTION.search(word) and not _is_role(word):
        yield Run((rest[0],) if _is_short(rest[0].text) else (head, *_own(rest, vocab)))
    elif head and (_is_role(head.text) or (len(rest) > 1 and _AGENT.search(word))) and not _common(rest[0].text, vocab):
        yield Run(tuple(_own(rest, vocab)[: _MOST + 1]), offices=(head,))
    elif head and _names_next(word) and not _plain(rest[0].text, vocab):
        yield Run(tuple(_own(rest, vocab)))
    elif len(rest) > 1 and (is_given(rest[0].text) or _strange(rest, vocab)):
        yield Run(tuple(rest if is_given(rest[0].text) else _own(rest, vocab)))
    elif _is_short(rest[0].text):
        yield Run((rest[0],))
    elif len(rest) == 1:
        yield Run((rest[0],), doubtful=not is_given(rest[0].text))


def _is_short(word: str) -> bool:
    """Whether a word is the letters of a body: "NWB"."""
    return word.isupper() and 1 < len(word) <= 6


def _is_club(text: str, part: Sequence[Token]) -> bool:
    """Whether a part begins with the letters of a club, or like a party behind an article: "SV Ormsund", "die Freie Liste"."""
    if len(part) < 2 or part[1].link:
        return False
    first = low(part[0].text)
    led = text[max(0, part[0].start - 4) : part[0].start].lower() in ("die ", "der ")
    return (first in orgs.CLUBS and part[0].text.isupper()) or (led and first in orgs.PARTIES)


def _nouns_before(text: str, part: Sequence[Token], at: int, vocab: Vocabulary) -> int:
    """How many words of a part are nouns that stand before the name: "die Bürgermeisterin Ada Brook"."""
    count = 0
    if not at and not is_given(part[0].text) and not _headed(part):
        count = bool(_BEHIND.search(text, max(0, part[0].start - 60), part[0].start))
    if not count and len(part) > 2 and not is_given(part[0].text) and not part[1].link and _AGENT.search(low(part[0].text)):
        count = 1
    while count < len(part) and not is_given(part[count].text) and _noun(part[count].text, vocab):
        if count and _names_next(part[count - 1].text) and not _plain(part[count].text, vocab):
            break
        count += 1
    return count


def _is_body(word: str) -> bool:
    return bool(INSTITUTION.search(low(word)) or BODY_HEAD.search(low(word)))


def _headed(part: Sequence[Token]) -> bool:
    """Whether a part ends like a foreign firm: "Corran Deepwater Holdings"."""
    return len(part) > 1 and low(part[-1].text) in orgs.LAST and not INSTITUTION.search(low(part[0].text))


def _names_next(word: str) -> bool:
    """Whether what stands behind a word is its name: "der Sender Ormsund"."""
    return bool(PLACE_HEAD.search(low(word)) or BODY_HEAD.search(low(word)))


def _noun(word: str, vocab: Vocabulary) -> bool:
    """Whether a word is an ordinary noun by its form, or by what stands before it elsewhere."""
    small = low(word)
    return _names_next(word) or bool(INSTITUTION.search(small)) or _is_role(word) or _common(word, vocab)


def _common(word: str, vocab: Vocabulary) -> bool:
    return word in vocab.nouns or _plain(word, vocab)


def _plain(word: str, vocab: Vocabulary) -> bool:
    """Whether a word is an ordinary one wherever it stands."""
    small = low(word)
    listed = small in GERMAN_THINGS or small in titles.CALENDAR or small in vocab.closed or small in places.PEOPLES
    return listed or small in vocab.lower or small.endswith(GERMAN_ENDINGS)


def _is_role(word: str) -> bool:
    small = low(word)
    return small in GERMAN_ROLES or small in titles.OFFICES or bool(_ROLE.search(small))


def _strange(rest: Sequence[Token], vocab: Vocabulary) -> bool:
    """Whether words in a row are no nouns of the text: they name somebody or something, and none owns the other."""
    if len(rest) == 2 and rest[0].text[-1] == "s" and not rest[1].link:
        return False
    return len(_own(list(rest), vocab)) in range(2, _MOST + 2) and not _common(rest[0].text, vocab)


def _own(rest: list[Token], vocab: Vocabulary) -> list[Token]:
    """The words of a name up to the first ordinary noun behind it."""
    end = next((n for n, t in enumerate(rest) if n and not t.link and (_common(t.text, vocab) or _is_role(t.text))), len(rest))
    return bare(rest[:end])


def _lone(text: str, token: Token, vocab: Vocabulary) -> Iterator[Run]:
    """A lone noun, doubtful unless a preposition of place without an article stands before it."""
    if JOINED.search(token.text) and token.text[:2].isupper():
        return
    short = token.text.isupper() and 1 < len(token.text) <= 6
    given = is_given(token.text) and token.text not in vocab.nouns
    yield Run((token,), doubtful=not short and not _placed(text, token) and not given)


def _placed(text: str, token: Token) -> bool:
    """Whether a lone German noun follows a preposition of place and can be a place."""
    word = low(token.text)
    before = text[max(0, token.start - 40) : token.start]
    plain = word in GERMAN_THINGS or word.endswith((*GERMAN_ENDINGS, "ern", "eln")) or word in titles.CALENDAR
    of = _OF.search(before) and not word.endswith(_PLURAL)
    return not plain and bool(of or before.rstrip().endswith((" in", " aus", " nach", " nahe")))
