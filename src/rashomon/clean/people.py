"""The people of one article: their mentions joined, their gender, what the article calls them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from rashomon.clean import titles
from rashomon.clean.given import SHORT, gender_of, is_given, short_for
from rashomon.clean.kinds import QUOTES, SUFFIXES
from rashomon.clean.tables import listed
from rashomon.clean.tokens import Run
from rashomon.records import Article, Span
from rashomon.spans import cut

_PRONOUN = re.compile(r"\b(?:(he|him|his|himself)|(she|her|hers|herself))\b", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|&|und|et|y|e|en|och|og)\s+")
_LAST_NOUN = re.compile(r"[^\W\d_][\w-]*\Z")
_OTHER = re.compile(r"\n|\s[A-Z][a-z]+ [A-Z][a-z]+|[\"“”]")
"""Where somebody else, or other words, may begin."""
_NOUNS = re.compile(r"[^\W\d_][\w'’-]*")
_APPOSED = re.compile(
    r",? ?(?:\(?\d{1,3}\)?,? )?(?:who (?:is|was|has been) )?"
    r"((?:(?:the|a|an|his|her|their|its|former|chief|head|deputy|vice)\s|co-)(?:[\w’'-]+ ){0,5}?([\w’'-]+))"
    r"(?:(?= ?[,.;)—–]| (?:who|whose|and|from|to|on)\b)"
    r"|( (?:of|for|at|in|with) (?:(?! wh| that )[^,.;:()\"“”\n—–]){2,60})(?=[,.;)—–]| wh| that )"
    r"(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!St))",
)
_STOPS = listed(
    """
    about according after against among and are as at be because been before between but by for from he how i if in
    including into is it like of on or over said says she than that they through to told toward towards under was we
    were what when where which while who why with without you
    """
)
_OPENERS = listed("the a an his her their its my our")
REACH = 160
"""Characters after a mention in which a pronoun may mean it."""


Near = defaultdict[tuple[int, str], list[str]]
"""Names under what one that fits them shares with them."""


class Person(NamedTuple):
    """One person: the fullest name and every run that names them."""

    name: str
    runs: tuple[Run, ...]


def join_people(text: str, runs: Sequence[Run]) -> list[Person]:
    """The people whom the runs name: full names first, then surnames and given names where they fit one person alone."""
    full = _full_names(runs)
    members: dict[str, list[Run]] = {name: [] for name in full}
    by_last: dict[str, list[str]] = defaultdict(list)
    by_first: dict[str, list[str]] = defaultdict(list)
    inside: dict[str, list[str]] = defaultdict(list)
    for name, words in full.items():
        by_last[words[-1].lower()].append(name)
        by_first[words[0].lower()].append(name)
        for word in words[1:-1]:
            inside[word.lower().strip(QUOTES)].append(name)
    near: Near = defaultdict(list)
    for words in full.values():
        _note(near, words)
    recent: list[str] = []
    first: dict[str, None] = {}
    loose: list[Run] = []
    for number, run in enumerate(runs):
        words = _words(run)
        if len(words) > 1 and not (len(words) == 2 and len(words[1]) == 2 and words[1][1] == "."):
            home: str | None = _home(words, full, near, first)
        elif (home := _one_word(words[0], run, (by_last, by_first, inside), full, recent)) is None and (
            pair := _shared(text, runs, number)
        ):
            home = " ".join(pair)
            full[home] = pair
            _note(near, pair)
            by_last[pair[1].lower()].append(home)
            by_first[pair[0].lower()].append(home)
        if home is None:
            loose.append(run)
            continue
        members.setdefault(home, []).append(run)
        first.setdefault(home)
        recent = [*[r for r in recent if r != home][-20:], home]
    alone: dict[str, list[Run]] = defaultdict(list)
    for run in loose:
        alone[" ".join(_words(run)).lower()].append(run)
    people = [Person(name, tuple(sorted(group, key=lambda r: r.start))) for name, group in members.items() if group]
    people += [Person(_spelled(group), tuple(group)) for group in alone.values()]
    return people


def gender(text: str, person: Person) -> Literal["female", "male"] | None:
    """What titles, roles, the given name and the pronouns after the mentions tell, in that order."""
    told: Counter[str] = Counter()
    for run in person.runs:
        if run.courtesy and (by_title := titles.COURTESY.get(run.courtesy.text.lower().rstrip("."))):
            told[by_title] += 1
    for run in person.runs:
        noun = _noun_before(text, run)
        if noun in titles.FEMALE_ROLES:
            told["female"] += 1
        elif noun in titles.MALE_ROLES:
            told["male"] += 1
    if told:
        return _sure(told)
    pronouns = _pronouns(text, person)
    by_name = gender_of(person.name.split()[0]) if is_given(person.name.split()[0]) else None
    said = _sure(pronouns) if sum(pronouns.values()) >= (3 if by_name else 1) else None
    if by_name and said and said != by_name:
        return said if pronouns[said] >= 4 * max(1, pronouns[by_name]) else _literal(by_name)
    return _literal(by_name) or said


def roles(article: Article, person: Person) -> tuple[Span, ...]:
    """What the article calls the person beside the name: "the 35-year-old singer" before it, "the mayor of X" after it."""
    found: set[tuple[int, int]] = set()
    for run in person.runs:
        if run.offices:
            found.add((run.offices[0].start, run.offices[-1].end))
        if before := _role_before(article.text, run):
            found.add(before)
        after = _APPOSED.match(article.text, run.end, run.end + 160)
        if after and after[0][0] == "," and ((noun := after[2].lower()) in titles.ROLES or noun in titles.OFFICES):
            found.add((after.start(1), after.end(3) if after.group(3) else after.end(1)))
    return tuple(cut(article, a, b) for a, b in sorted(found))


def _full_names(runs: Sequence[Run]) -> dict[str, tuple[str, ...]]:
    """Full name → its words, one entry a person: shorter forms that fit inside one longer form alone are left out."""
    counts: Counter[tuple[str, ...]] = Counter(_words(r) for r in runs if len(_words(r)) > 1)
    kept: dict[str, tuple[str, ...]] = {}
    near: Near = defaultdict(list)
    for words in sorted(counts, key=lambda w: (-len(w), -counts[w], w)):
        if not any(fits(words, kept[name]) for mark in _marks(words) for name in near[mark]):
            kept[" ".join(words)] = words
            _note(near, words)
    return kept


def _marks(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """What two names have one of in common when one fits the other: the last, the first or the second word."""
    bare = [w.lower().rstrip(".") for w in words if w.lower().rstrip(".") not in SUFFIXES]
    if bare:
        yield -1, bare[-1]
        yield 0, bare[0]
    if len(bare) > 1:
        yield 1, bare[1]


def _note(near: Near, words: Sequence[str]) -> None:
    for mark in _marks(words):
        near[mark].append(" ".join(words))


def fits(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether a form of a name may stand for a longer one: its words in order, the first and last bound, initials allowed."""
    if len(short) == 2 and any(w[0] in QUOTES and w.strip(QUOTES).lower() == short[0].lower() for w in long[1:-1]):
        return short[1].lower() == long[-1].lower()
    a = [w.lower().rstrip(".") for w in short if w.lower().rstrip(".") not in SUFFIXES]
    b = [w.lower().rstrip(".") for w in long if w.lower().rstrip(".") not in SUFFIXES]
    if not a or not b or len(a) > len(b):
        return False
    if len(a) == 1:
        return a[0] in (b[-1], b[0])
    if (len(a) > 1 and short_for(a[0], b[0])) or (len(b) > 1 and short_for(b[0], a[0])):
        a[0] = b[0]
    if a[-1] != b[-1]:
        return a == b[: len(a)] and len(a) > 1
    if a == b[len(b) - len(a) :]:
        return True
    at = 0
    for number, word in enumerate(a):
        while at < len(b) and not (
            b[at] == word or (len(word) == 1 and b[at].startswith(word)) or (len(b[at]) == 1 and word[0] == b[at])
        ):
            if number == 0:
                return False
            at += 1
        if at == len(b):
            return False
        at += 1
    return True


def _words(run: Run) -> tuple[str, ...]:
    return _bare_words(run.words)


@lru_cache(maxsize=16_384)
def _bare_words(said: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name, none in capitals as a whole, without "Jr." and the like."""
    least = 2 if len(said) > 1 and all(map(str.isupper, said)) else 4
    words = tuple([w.title() if w.isupper() and len(w) >= least else w for w in said])
    return words[:-1] if len(words) > 2 and words[-1].lower().rstrip(".") in SUFFIXES else words


def _home(words: tuple[str, ...], full: dict[str, tuple[str, ...]], near: Near, named: Iterable[str]) -> str | None:
    """The fuller name that some words stand for; where two people share a surname of several words, the one named first."""
    name = " ".join(words)
    if name in full:
        return name
    likely = {name for mark in _marks(words) for name in near[mark]}
    homes = sorted((n for n in likely if fits(words, full[n])), key=lambda n: (-len(full[n]), n))
    behind = [n for n in named if n in homes and full[n][-len(words) :] == words]
    return behind[0] if behind and len(homes) > 1 else homes[0] if homes else None


def _one_word(
    word: str,
    run: Run,
    known_by: Sequence[Mapping[str, list[str]]],
    full: dict[str, tuple[str, ...]],
    recent: Sequence[str],
) -> str | None:
    """The person a lone surname, given name or nickname means: the only one it fits, else the one named last."""
    low = word.lower()
    title = titles.COURTESY.get(run.courtesy.text.lower().rstrip(".")) if run.courtesy else None
    short = [name for long in sorted(SHORT.get(low, ())) for name in known_by[1].get(long, [])]
    for known in (*(by.get(low, []) for by in known_by), short):
        homes = [n for n in known if title is None or gender_of(full[n][0]) in (None, title)]
        if len(homes) == 1:
            return homes[0]
        if homes:
            return next((n for n in reversed(recent) if n in homes), homes[0])
    return None


def _shared(text: str, runs: Sequence[Run], number: int) -> tuple[str, ...] | None:
    """In "Ada and Tom Brook", Ada is Ada Brook: the name of a new person, or None."""
    run = runs[number]
    if number + 1 == len(runs) or not is_given(run.words[0]) or run.courtesy:
        return None
    following = runs[number + 1]
    words = _words(following)
    if len(words) not in (2, 3) or not is_given(words[0]) or not _AND.fullmatch(text, run.end, following.start):
        return None
    return *run.words, words[-1]


def _spelled(group: Sequence[Run]) -> str:
    spelled = Counter(" ".join(_words(r)) for r in group)
    return min(spelled, key=lambda s: (-spelled[s], s))


def _noun_before(text: str, run: Run) -> str:
    before = text[max(0, run.start - 40) : run.start]
    bare = before.rstrip()
    if "\n\n" in before[len(bare) :]:
        return ""
    bare = bare[:-1] if bare[-1:] == "," else bare
    if not bare or bare[-1].isspace():
        return ""
    chunk = bare.rsplit(None, 1)[-1]
    if chunk.isalpha():
        return chunk.lower()
    found = _LAST_NOUN.search(chunk)
    return found.group().lower() if found else ""


def _role_before(text: str, run: Run) -> tuple[int, int] | None:
    """The words before a name that end in a role: from the article or pronoun that opens them, if near."""
    if run.offices or _noun_before(text, run) not in titles.ROLES:
        return None
    left = max(0, run.start - 80)
    before = text[left : run.start]
    nouns = list(_NOUNS.finditer(before))
    begin, end, taken = nouns[-1].start(), nouns[-1].end(), 0
    apposed = "," in before[end:]
    for noun in reversed(nouns[:-1]):
        word, gap = noun.group().lower(), before[noun.end() : begin]
        if not _GAP.fullmatch(gap) or word in _STOPS or taken > 4:
            stops = "stop" if word in _STOPS else ""
            starts = "start" if gap.strip()[-1:] in _STARTS else ""
            opens = stops if _GAP.fullmatch(gap) else starts
            break
        begin, taken = noun.start(), taken + 1
        if word in _OPENERS:
            return left + begin, left + end
    else:
        opens = "start" if left == 0 else ""
    if apposed:
        return None
    most = 1 if opens == "stop" else 2
    return left + (begin if opens and taken <= most else nouns[-1].start()), left + end


_STARTS = frozenset(".!?:;\"“‘'(") | {""}
_GAP = re.compile(r"[ \u00a0-]{1,3}(?:\d{1,3}[ \u00a0-]{1,3})?")


def _pronouns(text: str, person: Person) -> Counter[str]:
    """How often "he" or "she" follows a mention before anybody else is named."""
    counts: Counter[str] = Counter()
    for run in person.runs:
        after = text[run.end : run.end + REACH]
        stop = _OTHER.search(after)
        for m in list(_PRONOUN.finditer(after, 0, stop.start() if stop else len(after)))[:2]:
            counts["male" if m.group(1) else "female"] += 1
    return counts


def _sure(counts: Counter[str]) -> Literal["female", "male"] | None:
    female, male = counts["female"], counts["male"]
    return "female" if female > 2 * male else "male" if male > 2 * female else None


def _literal(told: str | None) -> Literal["female", "male"] | None:
    return "female" if told == "female" else "male" if told == "male" else None
