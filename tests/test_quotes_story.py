"""Speakers whom only the whole story names."""

from __future__ import annotations

from rashomon.pipeline import Options, mark, with_story_names
from rashomon.records import Findings, Page, Source


def found(text: str, number: int) -> Findings:
    return mark(Page(source=Source(f"{number}.txt"), kind="text", text=text, language="en"), Options())


def test_a_story_names_whom_one_article_leaves_unnamed() -> None:
    """First names alone, ages, "the keeper", the same words, and "she" after them."""
    full = "Teenage keeper Ida Moir, 17, saved three penalties. “I just guessed right each time,” said Moir."
    full += " Her coach, Tom Reyes, beamed."
    short = "The goalkeeper was modest. “I just guessed right each time,” she said."
    short += "\n\n“My phone has melted away,” the 17-year-old told us."
    first = "It was loud. “My phone has melted away since noon,” said Ida. The coach said: “She is a wall with plaits.”"
    members = with_story_names([found(text, n) for n, text in enumerate((full, short, first))])
    said = {q.content[0].text: q.speaker.name if q.speaker else None for f in members[1:] for q in f.quotes}
    assert said == {
        "I just guessed right each time,": "Ida Moir",
        "My phone has melted away,": "Ida Moir",
        "My phone has melted away since noon,": "Ida Moir",
        "She is a wall with plaits.": "Tom Reyes",
    }


def test_a_story_leaves_two_who_fit_without_a_name() -> None:
    texts = (
        "Coach Ida Moir shrugged. Coach Tom Reyes shrugged too. “It was a long night,” Moir said.",
        "The coach was tired. “We go again on Sunday,” the coach said.",
    )
    members = with_story_names([found(text, n) for n, text in enumerate(texts)])
    assert [q.speaker.name for q in members[1].quotes if q.speaker] == [None]
