"""Names: are the people, places and organisations of an article found, and are their mentions joined?

Three measures, by the kind of file:

- an examples folder: a gold name is hit when a name of its kind has the same words (case, accents, a person's titles and a
  place's "island" or "bridge" in small letters aside) in the same article, or has one of its capitalised mentions where
  either gold's whole name never stands in the article ("Archipelago News Agency" where it only says "ARNA") or one of the
  two is the other without words at an end. A wrong kind stays wrong.
  A body that has no name but what it is ("police", "the harbour board"), and the outlet, which is compared by itself, are hits
  where gold lists them and not wrong elsewhere.
  `mentions joined` counts gold (name, mention) pairs of capitalised mentions given to the name that was hit, with
  or without the title before it ("Maj. Ada Brook"), descriptions that open a sentence ("A union leader") left out.
  Gold lists only what an editor would note, so precision is a lower bound. `furniture` is compared by
  place, `published` by day.
- ECB+ (`mentions` with `type` and `cluster`): capitalised mentions of people, organisations and places; a mention is hit when a
  found mention of that kind overlaps it. Gold marks only part of what stands there, so only recall is shown. `joined` is the
  pairwise P, R, F1 of mentions of people: one cluster against one name, in an article and between the articles of a subtopic.
- a folder of whole articles with their gold below a last line of four hyphens (`annotations/names`): as an examples folder,
  those whose file names begin with the same word telling one story.
- PolNeAR (`quotes` with `speaker_fragments`): the share of capitalised speaker stretches that a found mention overlaps.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from eval.data import Json, example_folders, gold_name, gold_of, page, place, rows
from eval.same_name import bare, in_small_letters, meant, pairs, untitled
from eval.table import Result, Row, Tally, prf
from rashomon.clean import find_names, find_sentences, join_names, make_article
from rashomon.clean.tables import listed
from rashomon.pipeline import with_story_names
from rashomon.read import read_pages
from rashomon.records import Article, Findings, Name, Page

ECB_KINDS = {"HUMAN_PART_PER": "person", "HUMAN_PART_ORG": "org", "LOC_GEO": "place"}
_NAMED = re.compile(r"(person|place|org) (.+?) = (.+)")
_TWO = re.compile(r"(?:^|(?<=\s))[A-Z][\w.’'-]+ [A-Z][a-z]")
_DESCRIBED = re.compile(r"(?:The|An?|Its?|His|Her|Their|Our|My|This|That) [a-z]|The ")
"""How descriptions begin, which have a capital only where a sentence opens."""
MEASURES = ("person", "place", "org", "mentions joined", "furniture", "outlet", "published")
CUT = "\n----\n"
"""What stands between an article and its gold in one file."""
PRONOUNS = listed("he she it they we i you him her them us me his hers its their our my your who himself herself themselves")


def score(path: Path, *, limit: int | None = None) -> Result:
    """The table of one file or of a folder of examples."""
    if path.is_dir():
        return _examples(path, limit) if example_folders(path) else _cases(path, limit)
    first = next(rows(path, 1))
    return _ecb(path, limit) if "mentions" in first else _speakers(path, limit)


def _examples(path: Path, limit: int | None) -> Result:
    tallies = {name: Tally() for name in MEASURES}
    for folder in example_folders(path)[:limit]:
        gold = json.loads(gold_of(folder).read_text(encoding="utf-8"))
        found = {gold_name(f.article): f for p in read_pages([str(folder)]) if isinstance(p, Page) for f in [_cleaned(p)]}
        for story in gold.get("stories", [list(found)]):
            members = [found[a] for a in story if a in found]
            found |= {gold_name(f.article): f for f in with_story_names(members)}
        for one in gold["articles"]:
            if one["article"] in found:
                _example_article(f"{folder.name}/{one['article']}", one, found[one["article"]], tallies)
    errors = [error for tally in tallies.values() for error in tally.errors]
    return Result([tally.row(name) for name, tally in tallies.items()], errors)


def _cases(path: Path, limit: int | None) -> Result:
    tallies = {name: Tally() for name in MEASURES}
    cases = sorted(p for p in path.iterdir() if CUT in p.read_text(encoding="utf-8"))[:limit]
    for _, story in groupby(cases, key=lambda p: p.name.split("-")[0]):
        golds, members = zip(*map(_case, story), strict=True)
        for gold, found in zip(golds, with_story_names(members), strict=True):
            _example_article(Path(found.article.source.file).name, gold, found, tallies)
    return Result([t.row(name) for name, t in tallies.items()], [error for t in tallies.values() for error in t.errors])


def _case(path: Path) -> tuple[Json, Findings]:
    """The gold of an article in one file with it, and what is found in the article."""
    said, gold = path.read_text(encoding="utf-8").rsplit(CUT, 1)
    with TemporaryDirectory() as folder:
        (alone := Path(folder) / path.name).write_text(said, encoding="utf-8")
        pages = [p for p in read_pages([str(alone)]) if isinstance(p, Page)]
    return case_gold(gold), _cleaned(pages[0])


def case_gold(written: str) -> Json:
    """The gold of one article as an examples folder would have it: `person Name = mention | mention`, `footer: words`."""
    gold: Json = {"names": [], "furniture": [], "published": None}
    for line in written.splitlines():
        if named := _NAMED.fullmatch(line):
            gold["names"].append({"kind": named[1], "name": named[2], "mentions": named[3].split(" | ")})
        elif told := re.fullmatch(r"(\w+): (.+)", line):
            if told[1] in ("outlet", "published"):
                gold[told[1]] = told[2]
            else:
                gold["furniture"].append({"kind": told[1], "text": told[2].replace("⏎", "\n")})
    return gold


def _cleaned(page: Page) -> Findings:
    article, _ = make_article(page)
    sentences = find_sentences(article)
    return Findings(article=article, sentences=sentences, names=find_names(article, sentences), quotes=(), times=())


def _example_article(where: str, gold: Json, found: Findings, tallies: dict[str, Tally]) -> None:
    for kind in ("person", "place", "org") if "names" in gold else ():
        wanted = {bare(n["name"]): n for n in gold["names"] if n["kind"] == kind}
        got = {bare(n.name): n for n in found.names if n.kind == kind}
        same = {bare(g["name"]): n for g, n in pairs(list(wanted.values()), list(got.values()), found.article.text)}
        right = {bare(n.name): w for w, n in same.items()}
        own = bare(gold.get("outlet") or "")
        kept = {g: n for g, n in got.items() if g in right or not (in_small_letters(n) or (kind == "org" and g == own))}
        _compare(
            {w: n["name"] for w, n in wanted.items()},
            {right.get(g, g): n.name for g, n in kept.items()},
            tallies[kind],
            where,
            kind,
        )
        for name, one in wanted.items():
            _example_mentions(one, same.get(name), tallies["mentions joined"], where)
    _furniture(where, gold, found.article, tallies["furniture"])
    named = [{bare(o): o} if o else {} for o in (gold.get("outlet"), found.article.outlet)]
    _compare(named[0], named[1], tallies["outlet"], where, "outlet")
    given = {gold["published"][:10]} if gold.get("published") else set()
    read = {found.article.published.value[:10]} if found.article.published else set()
    _compare({d: d for d in given}, {d: d for d in read}, tallies["published"], where, "published")


def _furniture(where: str, gold: Json, article: Article, tally: Tally) -> None:
    """Furniture by place, whatever its kind: hit when marks cover four fifths of a gold stretch, wrong outside all gold.

    A dateline is right where gold lists it, and not wrong where gold leaves it out.
    """
    marks = [(f.span.start, f.span.end) for f in article.furniture]
    datelines = {(f.span.start, f.span.end) for f in article.furniture if f.kind == "dateline"}
    wanted = [p for f in gold.get("furniture", ()) if (p := place(article.text, f["text"], f.get("nth", 1)))]
    for a, b in wanted:
        inside = sum(max(0, min(b, d) - max(a, c)) for c, d in marks)
        tally.hit += inside >= 0.8 * (b - a)
        tally.missed += inside < 0.8 * (b - a)
        if inside < 0.8 * (b - a):
            tally.errors.append(_error(where, "furniture", "missed", article.text[a:b]))
    for c, d in marks:
        if (c, d) not in datelines and not any(c < b and a < d for a, b in wanted):
            tally.wrong += 1
            tally.errors.append(_error(where, "furniture", "wrong", article.text[c:d]))


def _compare(wanted: dict[str, str], got: dict[str, str], tally: Tally, where: str, about: str) -> None:
    tally.hit += len(wanted.keys() & got.keys())
    tally.missed += len(wanted.keys() - got.keys())
    tally.wrong += len(got.keys() - wanted.keys())
    tally.errors += [_error(where, about, "missed", wanted[w]) for w in sorted(wanted.keys() - got.keys())]
    tally.errors += [_error(where, about, "wrong", got[w]) for w in sorted(got.keys() - wanted.keys())]


def _example_mentions(gold: Json, found: Name | None, tally: Tally, where: str) -> None:
    kind = gold["kind"]
    wanted = {
        untitled(m, kind) for m in gold["mentions"] if m[0].isupper() and m.lower() not in PRONOUNS and not _DESCRIBED.match(m)
    }
    got = {untitled(span.text, kind) for span in found.spans if span.text[0].isupper()} if found else set()
    listed_too = wanted | {untitled(m, kind) for m in gold["mentions"]}
    hit = {w for w in wanted if any(w == g or (kind == "person" and meant(w, g, gold["name"])) for g in got)}
    wrong = {g for g in got if not any(w == g or (kind == "person" and meant(w, g, gold["name"])) for w in listed_too)}
    tally.hit += len(hit)
    tally.missed += len(wanted - hit)
    tally.wrong += len(wrong)
    tally.errors += [_error(where, gold["name"], "mention missed", m) for m in sorted(wanted - hit)]
    tally.errors += [_error(where, gold["name"], "mention wrong", m) for m in sorted(wrong)]


def _error(where: str, about: str, what: str, words: str) -> str:
    return json.dumps({"where": where, "about": about, "error": what, "words": words}, ensure_ascii=False)


def _names(text: str) -> tuple[Name, ...]:
    return _cleaned(page(text)).names


def _capitalised(row: Json) -> Iterator[Json]:
    for mention in row["mentions"]:
        words = mention["text"]
        if mention["type"] in ECB_KINDS and any(w[0].isupper() for w in words.split()) and words.lower() not in PRONOUNS:
            yield mention


def _ecb(path: Path, limit: int | None) -> Result:
    tallies = {kind: Tally() for kind in ECB_KINDS.values()}
    joined, over = Tally(), Tally()
    stories: dict[str, list[tuple[Json, Findings]]] = defaultdict(list)
    for row in rows(path, limit):
        stories[row["subtopic"]].append((row, _cleaned(page(row["text"], id=row["id"]))))
    for members in stories.values():
        new = join_names([found for _, found in members])
        people = []
        for row, found in members:
            for mention, name in _placed(row, found.names, tallies):
                people.append((row["id"], mention["cluster"], name, new.get((found.article.id, name), name)))
        for a, b in combinations(people, 2):
            same = a[0] == b[0]
            _pair(
                a[1] == b[1],
                a[2] == b[2] if same else a[3] == b[3],
                joined if same else over,
                f"{a[0]} {b[0]}",
                f"{a[3]} | {b[3]}",
            )
    out = [Row(kind, {"R": prf(t.hit, 0, t.missed)[1], "hit": t.hit, "missed": t.missed}) for kind, t in tallies.items()]
    errors = [error for t in (*tallies.values(), joined, over) for error in t.errors]
    return Result([*out, joined.row("joined"), over.row("joined over stories")], errors)


def _placed(row: Json, names: tuple[Name, ...], tallies: dict[str, Tally]) -> Iterator[tuple[Json, str]]:
    """Gold mentions of people with a cluster, each with the found name it meets; every mention is counted on the way."""
    for mention in _capitalised(row):
        kind = ECB_KINDS[mention["type"]]
        home = _home(names, kind, mention["start"], mention["end"])
        if home is None:
            tallies[kind].missed += 1
            tallies[kind].errors.append(_error(row["id"], kind, "missed", mention["text"]))
            continue
        tallies[kind].hit += 1
        if kind == "person" and mention["cluster"] and len(mention["text"].split()) <= 4:
            yield mention, home


def _pair(gold: bool, found: bool, tally: Tally, where: str, words: str) -> None:
    if gold and found:
        tally.hit += 1
    elif found:
        tally.wrong += 1
        tally.errors.append(_error(where, "joined", "two people as one", words))
    elif gold:
        tally.missed += 1
        tally.errors.append(_error(where, "joined", "one person as two", words))


def _home(names: tuple[Name, ...], kind: str, start: int, end: int) -> str | None:
    """The name of a kind with a mention that meets the stretch."""
    return next((n.name for n in names if n.kind == kind and any(s.start < end and start < s.end for s in n.spans)), None)


def _speakers(path: Path, limit: int | None) -> Result:
    hit, errors = 0, []
    for row in rows(path, limit):
        spans = [s for n in _names(row["text"]) for s in n.spans]
        wanted = {(a, b) for q in row["quotes"] for a, b in q["speaker_fragments"][:1]}
        for a, b in sorted(wanted):
            said = row["text"][a:b]
            if not _TWO.search(said):
                continue
            if any(s.start < b and a < s.end for s in spans):
                hit += 1
            else:
                errors.append(_error(str(row.get("id", "")), "speaker", "missed", said))
    return Result([Row("speakers", {"R": prf(hit, 0, len(errors))[1], "hit": hit, "missed": len(errors)})], errors)
