"""What credits and the whole story tell about the passages: absent sources, and credits to articles that are here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from rashomon import spans
from rashomon.copies.credits import ITS_OWN, NOTHING, UNSIGNED, Credit, claims_of, standing, taken
from rashomon.copies.direction import later_version
from rashomon.copies.elsewhere import told_elsewhere
from rashomon.copies.nearest import nearest
from rashomon.copies.outlets import AGENCIES, fuller, looks_like_outlet, names_outlet, plain, stands_for
from rashomon.copies.translated import translated
from rashomon.copies.unseen import with_unseen
from rashomon.records import Absent, Copy, Findings, Span

SURE_CREDIT = 0.95


def credited(findings: Findings) -> tuple[Copy, ...]:
    """A copy record for every outlet the article credits as its source ("via People"); the source is Absent."""
    claims = claims_of(findings.article)
    article = claims.article
    out: dict[str, Copy] = {}
    for credit in claims.credits:
        if credit.kind == "text" and plain(credit.name) not in out and not names_outlet(credit.name, article):
            stretch = _stretch(findings, credit)
            if stretch is not None:
                says = f"credits {credit.name}" + (", an agency" if credit.name in AGENCIES else "")
                out[plain(credit.name)] = taken(credit, stretch, says, SURE_CREDIT)
    return tuple(sorted(out.values(), key=lambda c: c.id))


def credits_among(findings: Sequence[Findings]) -> list[Copy]:
    """The copies of credited sources, each source by the full name of the one outlet here that its initials stand for."""
    outlets: dict[str, set[str]] = defaultdict(set)
    for f in findings:
        if f.article.outlet and looks_like_outlet(f.article.outlet):
            outlets[plain(f.article.outlet)[:1]].add(f.article.outlet)
    known: dict[str, str] = {}
    out = []
    for f in findings:
        for c in credited(f):
            if isinstance(c.source, Absent):
                name = c.source.name
                if name not in known:
                    known[name] = _in_full(name, outlets[plain(name)[:1]])
                c = replace(c, source=Absent(known[name], c.source.credit))
            out.append(c)
    return out


def _in_full(name: str, outlets: Iterable[str]) -> str:
    """The name of the one outlet that these initials stand for; the initials where there is none or there are several."""
    meant = {plain(outlet): outlet for outlet in sorted(outlets) if name.isupper() and stands_for(name, outlet)}
    return next(iter(meant.values())) if len(meant) == 1 else name


def _stretch(findings: Findings, credit: Credit) -> Span | None:
    """The words a credit stands for: the body, from the credit on where it stands on a line of its own ("via People:")."""
    article = findings.article
    body = [s.span for s in findings.sentences if s.body]
    start, end = (min(s.start for s in body), max(s.end for s in body)) if body else (0, len(article.text))
    if credit.span and article.text[credit.span.end : credit.span.end + 2].strip(" ").startswith(":"):
        start = max(start, credit.span.end + 1)
    return spans.trimmed(article, start, end)


def settle(findings: Sequence[Findings], copies: Sequence[Copy]) -> tuple[Copy, ...]:
    """The passages of a story with their directions settled by what the whole story tells; sorted by id.

    A credit to an outlet whose text is among the articles turns into evidence for the pair and stands no longer by itself.
    Pairs without a direction say what the story tells of a source that is not among the articles.
    """
    claims = [claims_of(f.article) for f in findings]
    articles = {f.article.id: f.article for f in findings}
    copies = [*copies, *told_elsewhere(findings, claims)]
    absent = {c.source.name for c in copies if isinstance(c.source, Absent)}
    names = {name: fuller(name, sorted({c.name for one in claims for c in one.credits})) for name in sorted(absent)}
    ranks = {name: {one.article.id: standing(one, name).rank for one in claims} for name in sorted(absent)}
    kept: list[Copy] = []
    for c in copies:
        known = {}
        if isinstance(c.source, Absent):
            copy = articles[c.copy.article]
            known = {a: rank for a, rank in ranks[c.source.name].items() if not later_version(articles[a], copy)}
        if isinstance(c.source, Absent) and _here(c.copy.article, known):
            kept += _in_other_words(c.source, c.copy.article, findings, copies, ranks[c.source.name])
        else:
            kept.append(c)
    near = nearest(_renamed(kept, names), {f.article.id: f.article.outlet for f in findings})
    return tuple(sorted(with_unseen(near), key=lambda c: c.id))


def _in_other_words(
    source: Absent, article: str, findings: Sequence[Findings], copies: Sequence[Copy], ranks: Mapping[str, int]
) -> list[Copy]:
    """The sentences of an article that credits an outlet which is here, where the two share no passage: a translation."""
    theirs = [f for f in findings if ranks[f.article.id] >= UNSIGNED and f.article.id != article]
    with_it = {c.source.article for c in copies if isinstance(c.source, Span) and c.copy.article == article}
    with_it |= {c.copy.article for c in copies if isinstance(c.source, Span) and c.source.article == article}
    if with_it.intersection(f.article.id for f in theirs):
        return []
    return translated(next(f for f in findings if f.article.id == article), theirs, source)


def _renamed(copies: Iterable[Copy], names: Mapping[str, str]) -> list[Copy]:
    """The copies, each absent source by the name the story knows it by, and once for an article."""
    out: dict[tuple[str, str] | str, Copy] = {}
    for c in sorted(copies, key=lambda c: c.id):
        if isinstance(c.source, Absent):
            name = names[c.source.name]
            out.setdefault((name, c.copy.article), replace(c, source=Absent(name, c.source.credit)))
        else:
            out[c.id] = c
    return list(out.values())


def _here(copy: str, ranks: Mapping[str, int]) -> bool:
    """Whether the outlet's own text is among the articles: told by its name, or the one that runs it under no other name."""
    mine = ranks.get(copy, NOTHING)
    others = {rank for article, rank in ranks.items() if article != copy} - {NOTHING}
    if mine == UNSIGNED:
        return ITS_OWN in others or bool(others and UNSIGNED not in others)
    return mine == ITS_OWN or bool(others & {ITS_OWN, UNSIGNED})
