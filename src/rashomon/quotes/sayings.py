"""The same utterance over several articles, with what each outlet changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date

from rashomon.quotes.agreed import agreed
from rashomon.quotes.anew import part_anew
from rashomon.quotes.changes import name_changes
from rashomon.quotes.joined import went_on
from rashomon.quotes.one_speaker import one_speaker
from rashomon.quotes.one_utterance import can_be_one, same_utterance
from rashomon.quotes.units import Told, Unit, alone_in_line, fullest_first, is_title, make_unit
from rashomon.quotes.wording import Match, match, most_shared
from rashomon.records import Article, Findings, Reading, Saying, Span, content_id
from rashomon.spans import inside

_ALONE = 4  # words of a unit that no saying holds yet, to found one of its own
_SIGN = 3  # words in a row by which repeated words are found
_WHOLE = 0.8  # share of a quotation's words that a pull quote repeats at least
_ROUNDS = 4  # cuts of one utterance, one after the other
_MOST = 60  # units that share one key, beyond which each is held against the fullest of them only
_FULLEST = 8
_DAY = 24 * 60  # minutes


def find_sayings(story: str, findings: Sequence[Findings]) -> tuple[Saying, ...]:
    """Sayings of a story: at least one reading each, those in most articles first. Speakers have story-wide names."""
    orgs = {name.name for f in findings for name in f.names if name.kind == "org"}
    units = sorted((u for f in findings for u in _units(f, orgs)), key=fullest_first)
    outlets = {f.article.id: f.article.outlet for f in findings}
    near = _neighbours(units, outlets)
    beside = _beside(units)
    if parted := [piece for n, u in enumerate(units) for piece in _parted(u, near[n]) or went_on(u, near[n], beside(n))]:
        units = sorted((*(u for u in units if not any(p.span == u.span for p in parted)), *parted), key=fullest_first)
        near = _neighbours(units, outlets)
    units, near = _told_once(units, near)
    sayings = []
    for anchor in _anchors(units, near):
        members = _in_order(units, near[anchor])
        joined = [_elsewhere(n, near, near[anchor].keys() | {anchor}) for n, _ in members]
        sayings.append(_saying(story, units[anchor], [(units[n], m) for n, m in members], joined))
    return tuple(sorted(sayings, key=lambda s: (-len({r.span.article for r in s.readings}), s.id)))


def _in_order(units: Sequence[Unit], near: Mapping[int, Match]) -> list[tuple[int, Match]]:
    """The other readings, those of the article with most of the words first; pieces of one article as they were said."""
    has: dict[str, int] = defaultdict(int)
    for number, found in near.items():
        has[units[number].span.article] += _reach(found)

    def place(item: tuple[int, Match]) -> tuple[int, str, int, tuple[str, str, int, int]]:
        number, found = item
        article = units[number].span.article
        return -has[article], article, found.pairs[0][0], units[number].order

    return sorted(near.items(), key=place)


def _elsewhere(number: int, near: Sequence[Mapping[int, Match]], here: Set[int]) -> set[int]:
    """The words of a unit that other sayings' units have too."""
    return {a for other, found in near[number].items() if other not in here for a, _ in found.pairs}


def _units(f: Findings, orgs: Set[str]) -> list[Unit]:
    """The marked words of an article; what furniture repeats from the body is left out."""
    told = _told(f.article)
    units = []
    for quote in f.quotes:
        if quote.kind != "indirect":
            speaker = quote.speaker.name if quote.speaker and quote.speaker.name != f.article.outlet else None
            units += [make_unit(quote, span, speaker, told, org=speaker in orgs) for span in quote.content]
    quoted = sum(len(u.keys) for u in units)
    units = [replace(u, quoted=quoted) for u in units if u.keys and not _titled(f.article, u)]
    body: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.quote.cue is not None and not _in_furniture(f.article, unit.span):
            for at in range(len(unit.keys)):
                body[unit.keys[at : at + _SIGN]].append(unit)
    return [u for u in units if not _pulled(f.article, u, body)]


def _told(article: Article) -> Told | None:
    """When an article was published: a day counts until its end, several that may be meant as the one in their middle."""
    if (published := article.published) is None:
        return None
    first, last = (date.fromisoformat(day[:10]).toordinal() for day in (published.from_, published.until))
    hour, minute = published.until[11:13], published.until[14:16]
    passed = (60 * int(hour) + int(minute)) / _DAY if hour and minute else 1.0
    return Told(first, last, (first + last) / 2 + passed)


def _titled(article: Article, unit: Unit) -> bool:
    """Whether marked words without a cue are a title within a sentence."""
    span = unit.span
    if unit.quote.cue is not None or span.field != "text" or not is_title(span.text):
        return False
    return not alone_in_line(article.text, span.start, span.end)


def _pulled(article: Article, unit: Unit, body: Mapping[tuple[str, ...], Sequence[Unit]]) -> bool:
    """Whether a unit is a pull quote: in furniture or without a cue, and the body has its words whole."""
    if unit.quote.cue is not None and not _in_furniture(article, unit.span):
        return False
    text = f" {' '.join(unit.keys)} "
    return any(
        len(unit.keys) >= _WHOLE * len(other.keys) and text in f" {' '.join(other.keys)} "
        for other in body.get(unit.keys[:_SIGN], ())[:_MOST]
        if other is not unit
    )


def _in_furniture(article: Article, span: Span) -> bool:
    return any(f.kind in ("pull_quote", "headline") and inside(span, f.span) for f in article.furniture)


def _beside(units: Sequence[Unit]) -> Callable[[int], list[Unit]]:
    """What tells the units of other articles with the same known speaker."""
    said: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        if unit.speaker and len(said[unit.speaker]) < _MOST:
            said[unit.speaker].append(number)

    def beside(number: int) -> list[Unit]:
        mine = units[number]
        return [units[n] for n in said.get(mine.speaker or "", ()) if units[n].span.article != mine.span.article]

    return beside


def _neighbours(units: Sequence[Unit], outlets: Mapping[str, str | None]) -> list[dict[int, Match]]:
    """For each unit the others that are the same utterance, with the words shared."""
    candidates = _candidates(units)
    slogans = _slogans(units, candidates)
    near: list[dict[int, Match]] = [{} for _ in units]
    for a, b in candidates:
        if not can_be_one(units[a], units[b], most_shared(units[a], units[b])):
            continue
        found = match(units[a], units[b])
        if found and same_utterance(units[a], units[b], found, slogan=units[a].keys in slogans or units[b].keys in slogans):
            near[a][b] = found
            near[b][a] = found.turned()
    part_anew(units, near, outlets)
    return near


def _candidates(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Pairs that share three words in a row, or of which the shorter, of one or two words, stands in the other."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    short: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        spoken = unit.spoken
        for size in (1, 2, 3):
            target = index if size == 3 else short
            for at in range(len(spoken) - size + 1):
                gram = spoken[at : at + size]
                if not target[gram] or target[gram][-1] != number:
                    target[gram].append(number)
    pairs: set[tuple[int, int]] = set()
    for holders in index.values():
        fullest = holders if len(holders) <= _MOST else holders[:_FULLEST]
        pairs.update((a, b) for i, a in enumerate(fullest) for b in holders[i + 1 :])
    for number, unit in enumerate(units):
        if len(unit.keys) <= 2 and len(holders := short[unit.keys]) <= _MOST:
            pairs.update((min(number, other), max(number, other)) for other in holders if other != number)
    return sorted(pairs)


def _slogans(units: Sequence[Unit], candidates: Sequence[tuple[int, int]]) -> set[tuple[str, ...]]:
    """Few words that several named speakers say word for word: no sign of one utterance."""
    out = set()
    for a, b in candidates:
        first, second = units[a], units[b]
        if len(second.keys) > 5 or one_speaker(first, second, len(second.keys)):
            continue
        if f" {' '.join(second.keys)} " in f" {' '.join(first.keys)} ":
            out.add(second.keys)
    return out


def _anchors(units: Sequence[Unit], near: Sequence[Mapping[int, Match]]) -> list[int]:
    """The fullest units, longest first; one that stands in a saying founds another where words shared with others are left."""
    anchors: list[int] = []
    held: list[set[int]] = [set() for _ in units]
    for longest, unit in enumerate(units):
        free = set(range(len(unit.keys))) - held[longest]
        shared = any(at in free for found in near[longest].values() for at, _ in found.pairs)
        if held[longest] and (not shared or _longest_free(len(unit.keys), held[longest]) < _ALONE):
            continue
        number = longest if held[longest] else agreed(longest, [n for n in near[longest] if not held[n]], units, near)
        anchors.append(number)
        held[number].update(range(len(units[number].keys)) if number != longest else ())
        for other, found in near[number].items():
            held[other].update(range(found.pairs[0][1], found.pairs[-1][1] + 1))
    return anchors


def _longest_free(size: int, held: set[int]) -> int:
    longest = run = 0
    for at in range(size):
        run = 0 if at in held else run + 1
        longest = max(longest, run)
    return longest


def _told_once(units: Sequence[Unit], near: list[dict[int, Match]]) -> tuple[list[Unit], list[dict[int, Match]]]:
    """The units cut at sentences so that words which two sayings would both tell stand in one."""
    out = list(units)
    for _ in range(_ROUNDS):
        cuts = {n: at for n, u in enumerate(out) if (at := _seam(u, near[n], out))} or _repeats(out, near)
        if not cuts:
            break
        out, near = _cut(out, near, cuts)
    return out, near


def _seam(unit: Unit, near: Mapping[int, Match], units: Sequence[Unit]) -> int:
    """Where an outlet ends a sentence and begins another though others go on with the first, or 0: nobody joins the two."""
    places = [
        found.pairs[-1][0] + 1
        for number, found in near.items()
        if units[number].span.article != unit.span.article
        and len(units[number].keys) - found.pairs[-1][1] > _ALONE
        and not units[number].begins(found.pairs[-1][1] + 1)
    ]
    for at in sorted({at for at in places if _ALONE <= at <= len(unit.keys) - _ALONE and unit.begins(at)}):
        sides = {(m.pairs[0][0] < at, m.pairs[-1][0] >= at) for m in near.values()}
        if (True, True) not in sides and (False, True) in sides:
            return at
    return 0


def _repeats(units: Sequence[Unit], near: Sequence[Mapping[int, Match]]) -> dict[int, int]:
    """Unit → the word to cut it at: two fullest units share a stretch; the one with more of its own is cut there."""
    anchors = _anchors(units, near)
    ranks = {anchor: rank for rank, anchor in reversed([*enumerate(anchors)])}
    cuts: dict[int, int] = {}
    for rank, second in enumerate(anchors):
        firsts = [a for a in near[second] if ranks.get(a, rank) < rank]
        if not firsts or second in cuts:
            continue
        first = max(firsts, key=lambda a: (_reach(near[second][a]), -a))
        if first in cuts:
            continue
        sides = {n: _border(units[n], near[n][m]) for n, m in ((first, second), (second, first))}
        if any(at for at, _ in sides.values()):
            cut = max(sides, key=lambda n: (sides[n][1], n))
            cuts[cut] = sides[cut][0]
    return cuts


def _border(unit: Unit, found: Match) -> tuple[int, int]:
    """Where a unit's shared words part from its own, and how many are its own; 0 where no sentence begins there."""
    first, last = found.pairs[0][0], found.pairs[-1][0] + 1
    size = len(unit.keys)
    at, own = (first, first) if first >= size - last else (last, size - last)
    return (at, own) if _ALONE <= at <= size - _ALONE and unit.begins(at) else (0, 0)


def _cut(
    units: Sequence[Unit], near: Sequence[Mapping[int, Match]], cuts: Mapping[int, int]
) -> tuple[list[Unit], list[dict[int, Match]]]:
    """The units with some cut in two, and what their parts share, in the order of the fullest."""
    parts: list[tuple[Unit, int, int]] = []  # a part, the number of its unit, its first word there
    for number, unit in enumerate(units):
        at = cuts.get(number, 0)
        for first, last in ((0, at), (at, len(unit.keys))) if at else ((0, len(unit.keys)),):
            parts.append((unit.part(first, last) if at else unit, number, first))
    parts.sort(key=lambda part: fullest_first(part[0]))
    place = {(number, first): n for n, (_, number, first) in enumerate(parts)}
    out: list[dict[int, Match]] = [{} for _ in parts]
    for number, matches in enumerate(near):
        at = cuts.get(number, 0)
        for other, found in matches.items():
            to = cuts.get(other, 0)
            if not at and not to:
                out[place[number, 0]][place[other, 0]] = found
                continue
            shared: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
            for a, b in found.pairs:
                starts = at if a >= at else 0, to if b >= to else 0
                shared[starts].append((a - starts[0], b - starts[1]))
            for (one, two), pairs in shared.items():
                if len(pairs) >= min(_SIGN, len(found.pairs)):
                    out[place[number, one]][place[other, two]] = Match(tuple(pairs))
    return [unit for unit, _, _ in parts], out


def _reach(found: Match) -> int:
    return len(found.pairs)


def _saying(story: str, anchor: Unit, members: Sequence[tuple[Unit, Match]], joined: Sequence[set[int]]) -> Saying:
    readings = [Reading(anchor.quote.id, anchor.stretch, ())]
    for (unit, found), elsewhere in zip(members, joined, strict=True):
        siblings = [(u, m) for u, m in members if u.span.article == unit.span.article and u.order != unit.order]
        readings.append(Reading(unit.quote.id, unit.stretch, name_changes(anchor, unit, found, siblings, elsewhere)))
    told = [(u.sure, u.speaker) for u in (anchor, *(u for u, _ in members)) if u.speaker]
    speakers = [name for sure, name in told if sure] or [name for _, name in told]
    speaker = max(sorted(set(speakers)), key=speakers.count) if speakers else None
    parts = [story, *(f"{r.span.article}:{r.span.start}:{r.span.end}" for r in readings)]
    return Saying(id=content_id("y", parts), story=story, speaker=speaker, readings=tuple(readings))


def _parted(unit: Unit, near: Mapping[int, Match]) -> list[Unit]:
    """A unit cut at an ellipsis that joins what the others keep apart: no other unit has words on both sides of it."""
    for at in unit.ellipses:
        sides = [(any(a < at for a, _ in m.pairs), any(a >= at for a, _ in m.pairs)) for m in near.values()]
        if (True, True) not in sides and sides and 0 < at < len(unit.keys):
            return [unit.part(0, at), unit.part(at, len(unit.keys))]
    return []
