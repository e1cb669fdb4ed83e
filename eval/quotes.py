"""Quotes against gold.

A found quote and a gold one are paired one to one when any of their content overlaps (characters; the pairs that share most
are taken first), so a quote counts once however many pieces it is in. `exact` asks for the same content, white space, marks
at the edges and the cuts between pieces aside. The direct rows hold quotes of kind direct on both sides; a direct quote
found where the gold has a mixed one is wrong there. `speaker` is the share of paired quotes, of those whose gold names a
speaker, whose speaker mention overlaps the gold's (or whose gold and found name are one, where the gold gives names only;
`eval.who` says what makes two names one). Where the gold's speaker is a relative pronoun, who is named right before it is
as right ("Ann Lee, who said"); where it is the verb alone, a slip of the pen ("said"), none is asked for.
The German set lists every piece in marks by itself, so there those found are counted by themselves too; its gold
and that of the examples hold speech alone, so thoughts and stances found there count neither way, nor does in the examples what
an article tells that somebody did not say. "other gold kinds left out" is the same for direct quotes, but those found inside a
gold quote of another kind count neither way. "direct found in marks" pairs the gold's direct quotes with all found in marks,
direct or mixed, and tells their speakers: the German set calls each piece in marks direct, also where it is part of a clause.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from eval.data import Json, example_folders, findings, gold_name, gold_of, place, rows
from eval.speakers import score_speakers
from eval.table import Result, Row, prf
from eval.who import full_forms, named
from rashomon.pipeline import Options, dated, mark, with_story_names
from rashomon.read import read_pages
from rashomon.records import Findings, Page, Quote

Pieces = tuple[tuple[int, int], ...]
_DIRECT = {"direct", "Direct"}
_RELATIVE = {"who", "which", "that", "der", "die", "das"}
_WORD_BEFORE = re.compile(r"([\w.’']+)[ ,—–-]{1,4}\Z")
_SLIPS = {"said", "says", "according to"}
_SPEECH_DE = {"Direct", "Indirect", "FreeIndirect", "IndirectFreeIndirect"}


@dataclass(frozen=True)
class Gold:
    """One gold quote: its pieces, whether it is direct, the speaker's places, name and its full forms, as far as given."""

    pieces: Pieces
    direct: bool
    speaker: Pieces = ()
    name: str | None = None
    forms: frozenset[str] = frozenset()


@dataclass
class Count:
    """What was counted for one set of quotes."""

    hit: int = 0
    exact: int = 0
    wrong: int = 0
    missed: int = 0
    asked: int = 0
    right: int = 0
    errors: list[str] = field(default_factory=list)

    def rows(self, name: str) -> list[Row]:
        """Overlap, exact and speaker figures."""
        p, r, f = prf(self.hit, self.wrong, self.missed)
        _, exact_recall, exact = prf(self.exact, self.hit + self.wrong - self.exact, self.hit + self.missed - self.exact)
        return [
            Row(f"{name} overlap", {"P": p, "R": r, "F1": f, "hit": self.hit, "wrong": self.wrong, "missed": self.missed}),
            Row(f"{name} exact", {"R": exact_recall, "F1": exact, "hit": self.exact}),
            Row(f"{name} speaker", {"accuracy": self.right / self.asked if self.asked else 0.0, "of": self.asked}),
        ]


def score(path: Path, *, limit: int | None = None) -> Result:
    """Score a JSONL of articles with quotes, an example folder, gold/seeds.json, or annotations/speakers."""
    if path.name == "seeds.json":
        return _score_seeds(path)
    if path.suffix == ".txt" or path.name == "speakers":
        return score_speakers(path)
    if path.is_dir():
        return _score_examples(path)
    direct, every, marked, loose = Count(), Count(), Count(), Count()
    lost = articles = 0
    for row in rows(path, limit):
        articles += 1
        gold = [_gold(row["text"], quote) for quote in row["quotes"] if row["lang"] != "de" or quote["kind"] in _SPEECH_DE]
        try:
            found = findings(row["text"], id=row["id"], language=row["lang"], published=row.get("date")).quotes
        except Exception as error:  # noqa: BLE001 - a lost article is what is counted
            lost += 1
            every.errors.append(json.dumps({"kind": "lost", "id": row["id"], "why": repr(error)}))
            found = ()
        text = row["text"]
        if row["lang"] == "de":
            found = tuple(piece for q in found if q.class_ == "speech" for piece in _apart(q))
        count(direct, text, [g for g in gold if g.direct], [q for q in found if q.kind == "direct"])
        count(every, text, gold, found)
        others = [g.pieces for g in gold if not g.direct]
        sure = [q for q in found if q.kind == "direct" and not any(_shared(_pieces(q), o) for o in others)]
        count(loose, text, [g for g in gold if g.direct], sure)
        count(marked, text, [g for g in gold if g.direct], [q for q in found if q.kind != "indirect"])
    table = [*direct.rows("direct"), *every.rows("all kinds")]
    table.append(loose.rows("direct, other gold kinds left out")[0])
    named_right = marked.right / marked.asked if marked.asked else 0.0
    table.append(
        Row(
            "direct found in marks, any kind",
            {"R": prf(marked.hit, 0, marked.missed)[1], "accuracy": named_right, "of": marked.asked},
        )
    )
    table.append(Row("articles", {"read": articles, "lost": lost}))
    return Result(table, [*direct.errors, *every.errors])


def _gold(text: str, quote: Json) -> Gold:
    speaker = tuple((a, b) for a, b in quote["speaker_fragments"])
    said = " ".join(text[a:b] for a, b in speaker).lower()
    if said in _RELATIVE and (before := _WORD_BEFORE.search(text, max(0, speaker[0][0] - 40), speaker[0][0])):
        speaker = before.span(1), *speaker
    fragments = tuple((a, b) for a, b in quote["fragments"])
    return Gold(fragments, quote["kind"] in _DIRECT, () if said in _SLIPS else speaker)


def count(into: Count, text: str, gold: Sequence[Gold], found: Sequence[Quote]) -> None:
    """Pair one article's quotes and add up."""
    pieces = [_pieces(q) for q in found]
    pairs = paired([g.pieces for g in gold], pieces)
    into.hit += len(pairs)
    into.wrong += len(found) - len(pairs)
    into.missed += len(gold) - len(pairs)
    for g, f in pairs.items():
        same = _core(text, gold[g].pieces) == _core(text, pieces[f])
        into.exact += same
        right = _right_speaker(gold[g], found[f])
        if right is not None:
            into.asked += 1
            into.right += right
        if not same or right is False:
            into.errors.append(_line("speaker" if right is False else "edges", text, gold[g], found[f]))
    into.errors += [_line("missed", text, g, None) for i, g in enumerate(gold) if i not in pairs]
    taken = set(pairs.values())
    into.errors += [_line("wrong", text, None, q) for i, q in enumerate(found) if i not in taken]


def _apart(quote: Quote) -> list[Quote]:
    """One quote for each piece in marks: the German set lists each of them by itself, and a report without marks as one."""
    if quote.kind == "indirect":
        return [quote]
    return [msgspec.structs.replace(quote, content=(piece,)) for piece in quote.content]


def _pieces(quote: Quote) -> Pieces:
    return tuple((s.start, s.end) for s in quote.content if s.field == "text")


def paired(gold: Sequence[Pieces], found: Sequence[Pieces]) -> dict[int, int]:
    """Gold number → found number: one to one, those that share most characters first."""
    shared = [(-_shared(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if _shared(g, f)]
    out: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(shared):
        if i not in out and j not in taken:
            out[i] = j
            taken.add(j)
    return out


def _shared(a: Pieces, b: Pieces) -> int:
    return sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in a for y in b)


def _core(text: str, pieces: Pieces) -> str:
    """The letters and digits of some pieces with their places, so that edges of marks and space do not count."""
    return ",".join(str(at) for a, b in pieces for at in range(a, b) if text[at].isalnum())


def _right_speaker(gold: Gold, found: Quote) -> bool | None:
    """Whether the speaker is right; None where the gold has none."""
    if gold.name is not None:
        return named(found.speaker, (gold.name, *gold.forms))
    if not gold.speaker:
        return None
    span = found.speaker.span if found.speaker else None
    return bool(span and _shared(((span.start, span.end),), gold.speaker))


def _line(kind: str, text: str, gold: Gold | None, found: Quote | None) -> str:
    pieces = gold.pieces if gold else tuple((s.start, s.end) for s in found.content) if found else ()
    near = text[max(0, min(a for a, _ in pieces) - 100) : max(b for _, b in pieces) + 100]
    said: Json = {"kind": kind, "near": near}
    if gold:
        said["gold"] = [text[a:b] for a, b in gold.pieces]
        said["gold_speaker"] = gold.name or [text[a:b] for a, b in gold.speaker]
    if found:
        said["found"] = [s.text for s in found.content]
        said["found_kind"] = found.kind
        said["cue"] = found.cue.text if found.cue else None
        said["speaker"] = (
            (found.speaker.span.text if found.speaker.span else None, found.speaker.name) if found.speaker else None
        )
    return json.dumps(said, ensure_ascii=False)


def gold_stories(folder: Path) -> tuple[Json, list[dict[str, Findings]]]:
    """An example's gold, and its articles by gold name as its gold stories group them, so that other stages do not count."""
    gold = json.loads(gold_of(folder).read_text(encoding="utf-8"))
    found = {gold_name(f.article): f for f in (mark(p, Options()) for p in read_pages([str(folder)]) if isinstance(p, Page))}
    out = []
    for group in gold["stories"]:
        members = with_story_names(dated([found[name] for name in group if name in found]))
        out.append({gold_name(f.article): f for f in members})
    return gold, out


def _score_examples(path: Path) -> Result:
    direct, every = Count(), Count()
    for folder in example_folders(path):
        gold, stories = gold_stories(folder)
        members = {name: f for story in stories for name, f in story.items()}
        forms = full_forms(gold)
        for entry in gold["articles"]:
            if entry["article"] not in members:
                continue
            f = members[entry["article"]]
            wanted = list(_example_gold(f.article.text, entry.get("quotes", ()), forms))
            said = [q for q in f.quotes if q.class_ == "speech" and not q.negated]
            count(direct, f.article.text, [g for g in wanted if g.direct], [q for q in said if q.kind == "direct"])
            count(every, f.article.text, wanted, said)
    return Result([*direct.rows("direct"), *every.rows("all kinds")], [*direct.errors, *every.errors])


def _example_gold(text: str, quotes: Iterable[Json], forms: Mapping[str, frozenset[str]]) -> Iterable[Gold]:
    for quote in quotes:
        places = [place(text, c["text"], c.get("nth", 1)) for c in quote["content"]]
        yield Gold(
            tuple(p for p in places if p),
            quote["kind"] == "direct",
            (),
            quote["speaker"],
            forms.get(quote["speaker"], frozenset()),
        )


def _score_seeds(path: Path) -> Result:
    """Every gold quote (fragments are quotes of their own there) covered by a found quote with the right name."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    folder = path.parent.parent / "seeds"
    pages = [p for p in read_pages([str(folder)]) if isinstance(p, Page)]
    members = with_story_names(dated([mark(p, Options()) for p in pages]))
    quotes = [q for f in members for q in f.quotes]
    figures = {"found": 0, "right": 0, "of": 0, "others": 0}
    errors: list[str] = []
    for entry in gold["articles"]:
        article = next(f.article for f in members if Path(f.article.source.file).name == entry["file"])
        mine = [q for q in quotes if q.content[0].article == article.id]
        used = set()
        for g in entry["quotes"]:
            figures["of"] += 1
            at = ((g["start"], g["end"]),)
            found = next((q for q in mine if _covers(article.text, q, at)), None)
            used.add(found.id if found else "")
            right = found is not None and _right_speaker(Gold(at, True, (), g["speaker"]), found)
            figures["found"] += found is not None
            figures["right"] += bool(right)
            if not right:
                errors.append(_line("seed", article.text, Gold(at, True, (), g["speaker"]), found))
        extra = [q for q in mine if q.id not in used and q.kind != "indirect"]
        figures["others"] += len(extra)
        errors += [_line("wrong", article.text, None, q) for q in extra]
    return Result([Row("seeds", {**figures})], errors)


def _covers(text: str, quote: Quote, at: Pieces) -> bool:
    """Whether one piece of the quote holds the gold words and at most one word more on either side."""
    wanted = len(text[at[0][0] : at[0][1]].split())
    return any(
        _shared(((s.start, s.end),), at) >= 0.9 * (at[0][1] - at[0][0]) and len(s.text.split()) <= wanted + 2
        for s in quote.content
    )
