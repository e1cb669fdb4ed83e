"""The title of a story, in the words of one of its articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from rashomon.records import Findings
from rashomon.stories.terms import terms_of
from rashomon.stories.tolls import tolls

LONGEST = 120
"""Characters of an opening sentence that stand for a missing title."""
MOST = 60_000
"""Characters of a text that are compared: what stands beyond says nothing new about the event."""
HALF_WEIGHT = 3
"""Terms at which a title is worth half of what its terms are: very short ones say little."""
OPENING, IN_OPENING = 3, 2
"""The first sentences of a text, and how often a word in them counts more than one further on."""
SHOUTED, ASKING, ANSWERING, OVERTAKEN = 0.7, 0.6, 0.8, 0.7
"""What a title is worth that is all in capitals; one that asks, promises to tell, or speaks to its readers; one that tells
what people say or feel, or begins with a mark of the trade; one with a count of the dead that a later article puts right."""
_MARKED = re.compile(r"[“„«‘][^“„«‘”»’]{1,200}[”“»’](?!\w)|(?<!\w)[\"'][^\"]{1,200}?[\"'](?!\w)")
_ASKS = re.compile(
    r"\?|(?:^|[:;–—-]\s)\W*(?:what|why|how|who|when|where|was|wie|wer|warum)\b|\b(?:we|our|you|your)\b", re.IGNORECASE
)
_ANSWERS = re.compile(
    r"^(?:UPDATE|CORRECTED|CORRECTS|EDS|REFILE|RPT|WRAPUP)\b|\b(?:tells? of|reacts?|reactions?|tributes?|fury|anger|relief)\b"
)


def make_title(findings: Sequence[Findings]) -> str:
    """The title, or opening words, of the member that stands for the story best; never a made sentence."""
    opening = Counter(term for f in findings for term in set(_terms(_opening(f), f)))
    anywhere = Counter(term for f in findings for term in set(_terms(f.article.text[:MOST], f)))
    newest = _newest(findings)

    def rank(f: Findings) -> tuple[bool, float, bool, str, str]:
        title = given_title(f)
        terms = set(_terms(title or title_of(f), f))
        found = (anywhere[term] + IN_OPENING * opening[term] - 1 - IN_OPENING for term in terms)
        shared = sum(max(0.0, n) for n in found) / max(1, len(findings) - 1)
        when = _when(f)
        current = OVERTAKEN if any(newest.get(kind, n) != n for kind, n in tolls(title).items()) else 1
        worth = round(shared / (len(terms) + HALF_WEIGHT) * _telling(title) * current, 6)
        return (not title, -worth, not when, when, f.article.id)

    best = min(findings, key=rank)
    return title_of(best) or best.article.id


def _terms(text: str, f: Findings) -> list[str]:
    return [term for _, _, term in terms_of(text, language=f.article.language)]


def _newest(findings: Sequence[Findings]) -> Mapping[str, int]:
    """The number of the dead, the missing and the hurt in the latest opening that gives one."""
    said: dict[str, tuple[str, int]] = {}
    for f in findings:
        for kind, number in tolls(_opening(f)).items():
            said[kind] = max(said.get(kind, ("", 0)), (_when(f), number))
    return {kind: number for kind, (_, number) in said.items()}


def _when(f: Findings) -> str:
    """When an article was published, empty where it is not known."""
    return f.article.published.from_ if f.article.published else ""


def _opening(f: Findings) -> str:
    """The title and the first sentences: what an article tells in the first place."""
    first = [s.span.text for s in f.sentences if s.body][:OPENING]
    return " ".join((given_title(f), *first))


def _telling(title: str) -> float:
    """How likely a title says what happened, as a share: one that asks, quotes or shouts says less."""
    said = _MARKED.sub(" ", title)
    share = len(said.split()) / max(1, len(title.split()))
    answers = ANSWERING if _ANSWERS.search(said) else 1
    return share * answers * (ASKING if _ASKS.search(said) else 1) * (SHOUTED if title.isupper() else 1)


def given_title(f: Findings) -> str:
    """The title as given, else the first headline of the text; empty when there is neither."""
    headline = next((x.span.text for x in f.article.furniture if x.kind == "headline"), "")
    return " ".join((f.article.title or headline).split())


def title_of(f: Findings) -> str:
    """What one article is called: its title, its headline, or its first sentence, cut at a word if it is long."""
    first = next((s.span.text for s in f.sentences if s.body), f.article.text[: LONGEST * 4])
    opening = " ".join(first.split())
    if len(opening) > LONGEST:
        opening = opening[: LONGEST - 2].rsplit(" ", 1)[0] + " …"
    return given_title(f) or opening
