"""Learns by what signs an undated article is dated: `python -m eval.learn_dating examples`.

Each dated article of an example is taken in turn as if it had no date, and those without one as their gold dates them. Printed
are the weights, and how often the likeliest day is right for folders that were not learned from.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from eval.data import example, example_folders
from eval.learn_choice import Choice, chosen, learn_choice
from rashomon.records import Findings
from rashomon.times.dating import candidates, evidence
from rashomon.times.story_days import story_days

STRENGTH = 0.5
PARTS = 6
UNDATED = 3
"""How much more an article counts that has no date: it is of those that are to be dated."""


def choices_of(folder: Path) -> Iterator[Choice]:
    """A choice among the days near its story for each article whose day is known."""
    one = example(folder)
    gold = {one.articles[a["article"]].id: a for a in one.gold["articles"] if a["article"] in one.articles}
    found = {f.article.id: f for f in one.findings.values()}
    for story in one.report.stories:
        members = [found[id] for id in story.articles if id in found]
        for f in members:
            if days := days_of_writing(f, gold.get(f.article.id, {})):
                others = story_days([other for other in members if other is not f])
                signs = evidence(f.article, f.sentences, others, candidates(others))
                choice = [(sorted(found), days[0] <= day.isoformat() <= days[-1]) for day, (found, _) in signs.items()]
                if any(right for _, right in choice):
                    yield from [choice] * (1 if has_date(f) else UNDATED)


def has_date(f: Findings) -> bool:
    """Whether an article gives its date."""
    return f.article.published is not None and f.article.published.how != "inferred"


def days_of_writing(f: Findings, gold: dict[str, list[str]]) -> list[str]:
    """First and last day on which an article may have been written, by its own date or its gold."""
    published = f.article.published
    if published and has_date(f):
        return [published.from_[:10], published.until[:10]]
    return gold.get("inferred") or []


def main() -> None:
    """Learn from all folders; say how well days of folders that were left out are told."""
    by_folder = [list(choices_of(folder)) for folder in example_folders(Path(sys.argv[1]))]
    right = total = 0
    for part in range(PARTS):
        rest = [choice for n, choices in enumerate(by_folder) if n % PARTS != part for choice in choices]
        table = learn_choice(rest, STRENGTH)
        for choices in by_folder[part::PARTS]:
            right += sum(chosen(table, choice) for choice in choices)
            total += len(choices)
    for sign, weight in sorted(learn_choice([choice for choices in by_folder for choice in choices], STRENGTH).items()):
        print(f'    "{sign}": {weight:.2f},')
    print(f"left out: {right} of {total}")


if __name__ == "__main__":
    main()
