"""Every form of credit in tests/cases/credits/forms.txt: the article, and the sources whose text it says it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.copies.credits import credits_of
from rashomon.pipeline import Options, mark
from rashomon.records import Page, Source
from rashomon.spans import verify

FORMS = Path(__file__).parent / "cases" / "credits" / "forms.txt"


def rows() -> list[tuple[str, list[str]]]:
    """(text, names) of every row."""
    bodies, out = {}, []
    for line in FORMS.read_text(encoding="utf-8").splitlines():
        if line[:4] in ("en: ", "de: "):
            bodies[line[:2]] = line[4:]
        elif " => " in line:
            text, names = line.rsplit(" => ", 1)
            for name, body in bodies.items():
                text = text.replace("{" + name + "}", body)
            out.append((text.replace("¶", "\n"), [] if names == "-" else names.split("; ")))
    return out


@pytest.mark.parametrize(("text", "names"), rows())
def test_form(text: str, names: list[str]) -> None:
    article = mark(Page(source=Source("case"), kind="row", text=text, outlet="Dale Post"), Options()).article
    credits = [c for c in credits_of(article) if c.kind == "text"]
    assert {c.name.casefold().removeprefix("the ") for c in credits} == {n.casefold().removeprefix("the ") for n in names}
    for c in credits:
        verify(c.span, article)


def test_there_are_forms_of_both_languages_and_of_none() -> None:
    texts = [text for text, names in rows() if names]
    assert sum("Wehr" in text for text in texts) > 20
    assert sum("weir" in text for text in texts) > 40
    assert any(not names for _, names in rows())
