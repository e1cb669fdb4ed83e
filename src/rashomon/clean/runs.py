"""Runs of capitalised words in a sentence: what may be a name, with the titles before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from rashomon.clean import orgs, places, titles
from rashomon.clean.common import COMMON
from rashomon.clean.epithets import is_epithet
from rashomon.clean.german import german_runs
from rashomon.clean.given import is_given
from rashomon.clean.parts import parts_of
from rashomon.clean.tables import listed
from rashomon.clean.tokens import CAPITALISED, UPPER, Run, Token, Vocabulary, bare, known, low, tokens_of

_NICKNAME = rf"[\"“‘'(][{UPPER}][\w’'-]{{1,18}}[\"”’')]"
_LINK = (
    rf"(?: ?& ?|[\s\u00a0]{{1,2}}(?:(?:{_NICKNAME}|of the|of|for|van der|van den|van de|von der|de la|de los|an der"
    rf"|upon|sur|on|van|von|der"
    r"|den|de|del|de las|des|della|di|da|dos|du|bin|ibn|el|al|la|le|ter|ten|zu|y|i|and)[\s\u00a0])?)"
)
_RUN = rf"({CAPITALISED}(?:{_LINK}{CAPITALISED}){{0,11}})"
RUN = re.compile(rf"(?<![\w@#/.-]){_RUN}")
AFTER = re.compile(rf"[^\w@#/.-](?=[{UPPER}abdel]){_RUN}")
"""A run with the mark before it: found faster, wherever something stands before a stretch.

The letters are those with which a capitalised word can begin: capitals, and those of "al-", "ben-", "d'", "el-" and "l'".
"""
_OWNS = re.compile(r"(?P<mark>['’]s|(?<=s)['’])(?P<next>(?: [A-ZÀ-Þ][\w-]+){1,4})?(?!\w)")
_APOSTROPHES = ("'", "’")
_MANY = listed(
    "children citizens farmers men officers owners people players producers students teachers women workers writers youth"
)
"""Whose bodies are named after them: "the Market Women's Union"."""
_TRADE = re.compile(r"[a-z]{3}(?:er|or|ist|man|woman|mistress|master|keeper|wright|boss)$")
"""How words for what a person does end: before two more words, at the start of a sentence, they begin no name."""
_MONEY = re.compile(r"[A-Z]{1,3}(?P<figures>\d+[mk]?)?")
_LARGE_SUM = r"\s?(?:million|billion|trillion|thousand|bn|m|k)\b"
_SUM_GOES_ON = re.compile(rf"[.,]\d|{_LARGE_SUM}")
_SUM = re.compile(rf"\$|\s?\d[\d.,]*{_LARGE_SUM}|\s\d{{1,3}}(?:[.,]\d{{3}})+\b")
"""What follows letters that stand for money, with the first figures joined to them or apart."""
_ROMAN = re.compile(r"[IVX]{1,6}\.?")
OPENING = listed("contact speaking citing following according including quoting calling noting adding given")
"""Words before a name at the start of a sentence that are none of its own."""
NO_NAME = listed(
    "executive honourable honorable relations investor communications prime chief investors media affairs operating"
)
"""Words beside words of office that make no name with them."""
ADDRESS = frozenset({"mr", "mrs", "ms", "dr", "prof", "miss"})
"""Titles that begin a mention: what stands before them is no part of it ("Brainy Dr Ada Brook")."""
ELECTED = frozenset({"president", "governor", "mayor", "chancellor"})
"""Offices to which "-elect" may be joined."""
RANKS = listed(
    "assistant associate chief city county deputy district divisional federal head junior municipal national parish "
    "principal provincial regional senior state town village vice"
)
"""Words of rank or reach that open an office."""
PREFIXES = places.PEOPLES | places.PLACES | listed("t v x e pro anti non pre post ex")
"""What opens a compound that names nobody: "African-American", "Pakistan-based"."""


def runs_of(text: str, start: int, end: int, vocab: Vocabulary) -> Iterator[Run]:
    """The candidate names of one sentence."""
    first = start
    while first < end and not text[first].isalnum():
        first += 1
    taken = start
    closed = vocab.closed if vocab.language != "de" else frozenset()
    for found in AFTER.finditer(text, start - 1, end) if start else RUN.finditer(text, start, end):
        said = found[1]
        if low(said) in closed and not known((said,)) and text[found.end() : found.end() + 1] not in _APOSTROPHES:
            continue
        if " " in said or not said.isalpha():
            tokens = [t for t in tokens_of(text, found.start(1), found.end()) if t.start >= taken]
        else:
            tokens = [Token(found.start(1), found.end(), said, False)] if found.start(1) >= taken else []
        if not tokens or (said.isupper() and len(tokens) == 1 and _is_sum(text, tokens[0])):
            continue
        if owned := _owned(text, tokens, vocab):
            tokens = owned
            taken = tokens[-1].end
        opens = found.start(1) == first or (_after_opening(text, found.start(1)) and not _in_brackets(text, tokens))
        lone = len(tokens) == 1 and not tokens[0].link
        for part in (tokens,) if lone else parts_of(tokens, vocab):
            first_word = opens and part[0].start == tokens[0].start
            yield from german_runs(text, part, vocab) if vocab.language == "de" else _named(part, first_word, vocab)


def _is_sum(text: str, token: Token) -> bool:
    """Whether letters stand for the money of the figures behind them: "P18 million", "EUR 1.1 billion"."""
    said = _MONEY.fullmatch(token.text)
    return said is not None and bool((_SUM_GOES_ON if said["figures"] else _SUM).match(text, token.end))


def _owned(text: str, tokens: list[Token], vocab: Vocabulary) -> list[Token] | None:
    """The words with what they own as one name: "Tanner's Row", "the Seafarers' Guild", "St Olave's Hall", "St Olave's"."""
    last = tokens[-1]
    if text[last.end : last.end + 1] not in _APOSTROPHES:
        return None
    found = _OWNS.match(text, last.end)
    many = low(last.text) in _MANY or low(last.text).endswith("men") or (found is not None and found["mark"] in ("'", "’"))
    if found is None or last.link or (known((last.text,)) and not many):
        return None
    saint = len(tokens) > 1 and low(tokens[-2].text).rstrip(".") in ("st", "saint")
    whole = Token(last.start, found.end("mark"), text[last.start : found.end("mark")], False)
    owned = tokens_of(text, *found.span("next")) if found["next"] else []
    if owned and is_given(owned[0].text) and not saint:
        return None
    if owned and any(b.text == "of" and low(a.text) in orgs.FIRST for a, b in pairwise(tokens[:-1])):
        return [*tokens[:-1], whole, *owned]
    if owned and low(owned[-1].text) in orgs.SEALS:
        return [whole, *owned]
    if len(owned) == 1 and len(tokens) == 1 and _goes_together(last, owned[0], vocab):
        return [whole, *owned]
    if owned and (saint or many or (last.text not in vocab.free and len(owned) == 1)):
        size = next((n for n in range(len(owned), 0, -1) if _is_last(low(owned[n - 1].text))), 0)
        kept = tokens[-2:-1] if saint else tokens[:-1] if many else []
        return [*kept, whole, *owned[:size]] if size else None
    return [tokens[-2], whole] if saint and not owned else None


def _goes_together(owner: Token, owned: Token, vocab: Vocabulary) -> bool:
    """Whether a word that stands nowhere without what it owns names one thing with it: "Hob's Moss"."""
    word = low(owned.text)
    plain = (
        vocab.plain(word) or word in titles.ROLES or word in titles.OFFICES or word in titles.THINGS or word in titles.CALENDAR
    )
    return owner.text not in vocab.free and not plain and not is_given(owned.text)


def _after_opening(text: str, at: int) -> bool:
    """Whether a run stands right after an opening mark, a colon or a bullet: there a capital says nothing."""
    if text[at - 1 : at] == " ":
        return text[at - 2 : at - 1] in (":", "•", "·")
    before = text[max(0, at - 3) : at]
    bare = before.rstrip("\"'“‘„«([")
    return before != bare or bare.endswith((": ", "• ", "· "))


def _in_brackets(text: str, tokens: Sequence[Token]) -> bool:
    """Whether one word in capitals fills a pair of brackets: "(NERA)"."""
    word = tokens[0]
    return (
        len(tokens) == 1
        and word.text.isupper()
        and text[word.start - 1 : word.start] == "("
        and text[word.end : word.end + 1] == ")"
    )


def _named(part: list[Token], opens: bool, vocab: Vocabulary) -> Iterator[Run]:
    """A part as candidate names: opening words that name nobody dropped, titles taken off."""
    while part and not (whole := known(tuple(t.text for t in part))) and _drops(part, opens, vocab):
        part, opens = bare(part[1:]), False
    while len(part) > 1 and low(part[-1].text) in titles.CALENDAR and not is_given(part[-2].text):
        part = bare(part[:-1])
    while len(part) > 1 and low(part[-1].text).replace(".", "") in titles.AFTER and part[-1].text[-1].isupper():
        part = bare(part[:-1])
    if not part:
        return
    if whole or len(part) == 1:
        if whole or low(part[0].text) not in vocab.closed:
            alone = opens and len(part) == 1 and low(part[0].text) in COMMON
            yield Run(tuple(part), doubtful=alone or (not whole and _nobody(part[0].text, opens)))
        return
    if at := _office_in(part, vocab):
        if at > 2 and is_given(part[0].text) and not is_title(part[1].text):
            yield Run(tuple(part[: at - 1]))
            yield Run(tuple(part[at:]), offices=(part[at - 1],))
        else:
            kept = at - 1 if at > 1 and is_title(part[at - 1].text) == "courtesy" else at
            yield from _titled(part[kept:], part[:kept])
        return
    yield from _titled(part, [])


def _titled(part: list[Token], offices: list[Token]) -> Iterator[Run]:
    """A part with the titles it begins with taken off; nothing when only a title is left."""
    courtesy: Token | None = None
    taken = list(offices)
    if low(part[-1].text) not in orgs.LAST:
        while len(part) > 1 and (kind := is_title(part[0].text)) and not _parted(part[1], kind):
            if courtesy:
                taken.append(courtesy)
            courtesy = part[0] if kind == "courtesy" else None
            if kind == "office":
                taken.append(part[0])
            part = part[1:]
    if all(low(t.text) in titles.OFFICES or low(t.text) in NO_NAME for t in part):
        return
    if len(part) > 1 or low(part[0].text) not in titles.ROLES:
        yield Run(tuple(part), courtesy, tuple(taken), len(part) == 1 and not courtesy and not taken)


def _parted(token: Token, title: str) -> bool:
    """Whether a link parts a name from its title; after "Mrs" a particle opens it: "Mrs de Castel"."""
    return token.link and not (title == "courtesy" and token.text in titles.PARTICLES and token.text != "of")


def _office_in(part: list[Token], vocab: Vocabulary) -> int:
    """Where the name begins behind the last word of office or trade in a part; 0 when there is none."""
    for at in range(len(part) - 1, 0, -1):
        word, rest = low(part[at - 1].text).rstrip("."), part[at:]
        office = word in titles.OFFICES or (word in titles.ROLES and not is_given(word)) or _of_rank(part, at - 1)
        if not office or rest[0].link or (low(rest[0].text) in orgs.LAST and not is_given(rest[0].text)):
            continue
        while len(rest) > 2 and is_title(rest[0].text) == "courtesy":
            rest = rest[1:]
        if len([t for t in rest if not t.link]) > 4:
            continue
        plain = any(vocab.plain(low(t.text)) for t in rest)
        if is_given(rest[0].text) and not (plain and len(rest) == 1):
            return at
        if len(rest) in (2, 3) and low(rest[-1].text) not in orgs.LAST and not (plain and word not in titles.OFFICES):
            return at if not all(vocab.plain(low(t.text)) for t in rest) else 0
    return 0


def _of_rank(part: list[Token], at: int) -> bool:
    """Whether a word of trade behind a word of rank or reach is an office: "District Collector", "State Auditor"."""
    return 0 < at < 3 and low(part[0].text) in RANKS and bool(_TRADE.search(low(part[at].text))) and len(part) > at + 2


def _drops(part: list[Token], opens: bool, vocab: Vocabulary) -> bool:
    """Whether the first word of a part is none of a name's."""
    word = low(part[0].text)
    if word == "the" and not opens and len(part) > 1 and low(part[-1].text) in orgs.LAST:
        return False
    if word == "messrs" and len(part) > 1:
        return True
    if word in vocab.closed or word in titles.CALENDAR or word in ("photo", "video", "image", "caption"):
        return not (len(part) > 1 and is_given(word) and word not in titles.CALENDAR)
    if len(part) == 1:
        return False
    if opens and len(part) > 2 and "-" in word and part[0].text.split("-")[-1].islower() and not is_given(word):
        return True
    if opens and "-" in word and (word.endswith("-mate") or word.split("-")[-1] in titles.ROLES) and not is_given(word):
        return True
    if opens and len(part) > 3 and word.endswith("ers") and part[2].text == "&":
        return True
    following = part[1].text
    if opens and (word in OPENING or word.endswith("ly")) and not is_given(word):
        return True
    if opens and len(part) > 2 and _epithet(part, word):
        return True
    if len(part) > 2 and low(following).rstrip(".") in ADDRESS and not is_title(part[0].text):
        return not is_given(word) and not part[0].text.isupper()
    if word in titles.OFFICES or word.rstrip(".") in titles.COURTESY or is_given(word):
        return False
    if word.endswith(("-based", "-owned", "-born", "-backed")) or (
        opens and word in titles.ORG_ROLES and low(part[-1].text) not in orgs.LAST
    ):
        return True
    if opens and len(part) > 2 and word in titles.ROLES and not _is_thing(low(part[-1].text)):
        return not any(t.link for t in part[1:3])
    team = word in orgs.TEAMS or word + "s" in orgs.TEAMS or part[0].text.split("-")[-1].islower()
    if team and len(part) > 2 and is_given(following):
        return True
    if part[0].text.isupper() and not following.isupper() and "." not in word:
        owns = len(part) == 2 and word not in COMMON and (low(following) in orgs.TEAMS or _is_last(low(following)))
        return (len(word) > 4 and not owns) if opens else is_given(following) and len(word) <= 3
    given = len(part) > 2 and is_given(following) and vocab.plain(word) and word not in orgs.FIRST
    if given and low(part[-1].text) not in orgs.LAST and not opens:
        return True
    if opens and len(part) > 2 and not part[1].link and _TRADE.search(word) and not _is_last(low(part[-1].text)):
        return True
    return (opens or word in places.PEOPLES) and is_given(following) and (vocab.plain(word) or word in titles.ROLES)


def _epithet(part: list[Token], word: str) -> bool:
    """Whether the first word of a part tells of the person named behind it: "Heartbroken Ada Brook", not "Brave Heart Hall"."""
    if part[1].link or is_given(word) or not is_epithet(word, before_given=is_given(part[1].text)):
        return False
    return is_given(part[1].text) or not _is_thing(low(part[-1].text))


def _is_last(word: str) -> bool:
    """Whether a word ends names of bodies or places."""
    return word in orgs.LAST or word in places.LAST


def _is_thing(word: str) -> bool:
    """Whether a word ends names of bodies, places or things."""
    return _is_last(word) or word in titles.THINGS


@lru_cache(maxsize=16_384)
def is_title(word: str) -> Literal["courtesy", "office"] | None:
    """Whether a word may stand as a title before a name."""
    bare = low(word).rstrip(".")
    if bare in titles.COURTESY and (bare != "m" or word.endswith(".")):
        return "courtesy"
    return "office" if bare in titles.OFFICES or bare.split("-")[0] in ELECTED else None


def _nobody(word: str, opens: bool) -> bool:
    """Whether a lone capitalised word names nobody as far as it alone can tell."""
    bare = low(word)
    if _ROMAN.fullmatch(word):
        return True
    if "-" in bare and (bare.split("-")[0] in PREFIXES or word.split("-")[-1].islower()) and not is_given(bare):
        return True
    if bare in titles.NOBODY or bare in places.PEOPLES or is_title(word) or len(bare) < 2:
        return True
    if bare in COMMON and not is_given(bare):
        return True
    return opens and not is_given(bare)
