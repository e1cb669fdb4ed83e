"""Every form of credit in tests/cases/credits/forms.txt: the article, and the sources whose text it says it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.copies.credit_forms import CREDITS
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


WORDED = """
Tarn Wire contributed to this report.
Tarn Wire contributed reporting to this story.
Tarn Bote trug zu diesem Bericht bei.
With files from Tarn Wire
With additional reporting from Tarn Wire
Additional reporting by TNW
Avec Tarn Wire
Mit Material von Tarn Wire
Con información de Tarn Wire
Information from Tarn Wire was used in it.
Reporting by Tarn Wire
Text by Ada Crook for Tarn Wire
A syndicated feed of Tarn Wire
Read the full story at Tarn Wire
Der Text erschien zuerst in Tarn Bote
Der Artikel ist zuerst im Tarn Bote erschienen
Das Interview wurde zunächst im Tarn Bote veröffentlicht
© Tarn Wire
(c) 2021 Tarn Wire
Copyright Tarn Wire
First reported by Tarn Wire
Tarn Wire first reported the sale.
Tarn Bote berichtete davon.
Das Werk soll Tarn Bote zufolge schließen.
(via Tarn Wire)
(Tarn Wire)
TARN (Tarn Wire) - Two boats sank on Monday.
(TNW)
By staff and Tarn Wire
BY STAFF, Tarn Wire
Eigene Berichte / Tarn Bote
Tarn Wire and staff
Tarn Bote, Redaktion
Tarn Wire, newsroom
TARN /TNW/ - Two boats sank on Monday.
TARN | TNW - Two boats sank on Monday.
TARN Tarn Wire |
This article originally appeared in Tarn Wire
This report was first published by Tarn Wire
This story previously ran in Tarn Wire
This text was earlier printed in Tarn Wire
Laut Tarn Bote ist es so.
Wie Tarn Bote meldet, ist es so.
Das sagte sie gegenüber Tarn Bote.
Das sagte er Tarn Bote.
Im Gespräch im Gespräch mit Tarn Bote
Nach Bericht von Tarn Bote ist es so.
Er berichtete Tarn Bote davon.
"""


def test_a_form_with_words_of_its_own_never_stands_without_them() -> None:
    met = set()
    for form in CREDITS:
        for line in WORDED.strip().splitlines():
            for match in form.pattern.finditer(line):
                assert form.likely(match.group()), (form, line)
                met.add(form.pattern)
    assert {form.pattern for form in CREDITS if form.words} <= met
    assert sum(form.likely("Two boats sank off Tarn on Monday.") for form in CREDITS) < len(CREDITS) - 12
