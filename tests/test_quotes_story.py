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


def test_a_passage_set_apart_is_whose_words_another_article_says_they_are() -> None:
    copied = "Her note has gone round. I copy it here whole, as I have read five versions of it:"
    copied += "\n\n> I will close the lamp at noon and I will not come back. Please feed the cat.\n\nThat is all."
    said = told(copied, "“I will close the lamp at noon and I will not come back,” Ida Moir wrote on Monday.")
    assert said["I will close the lamp at noon and I will not come back. Please feed the cat."] == "Ida Moir"


def test_who_prints_a_passage_set_apart_does_not_say_it() -> None:
    one = mark(Page(source=Source("a.txt"), kind="text", language="en", authors=("Tom Reyes",), text=(
        "I copy her note here whole:\n\n> I will close the lamp at noon and I will not come back.\n\nThat is all."
    )), Options())  # fmt: skip
    assert [(q.kind, q.speaker) for q in one.quotes] == [("direct", None)]


def told(*texts: str) -> dict[str, str | None]:
    """The words of every quote of a story → the name of its speaker."""
    members = with_story_names([found(text, n) for n, text in enumerate(texts)])
    return {q.content[0].text: q.speaker.name if q.speaker else None for f in members for q in f.quotes}


def test_a_letter_speaks_for_who_wrote_it() -> None:
    said = told(
        "In the letter, dated 4 May, Dr Ida Moir wrote: “The claim is good in law.”",
        "The letter says: “The claim is good in law and we say nothing.” It also says the return “would open a wide door”.",
    )
    assert said["The claim is good in law and we say nothing."] == "Ida Moir"
    assert said["would open a wide door"] == "Ida Moir"


def test_a_title_written_as_a_name_is_who_bears_it() -> None:
    said = told(
        "The figure was handed to the Olvar of Bree, Tom Reyes, at noon.",
        "The Olvar said: “We did not come to collect a debt, we came for a grandmother.”",
    )
    assert said["We did not come to collect a debt, we came for a grandmother."] == "Tom Reyes"


def test_he_is_never_an_organisation() -> None:
    said = told(
        "The Federation of Ferrymen said that seven in ten were in favour.",
        "Federation secretary Tom Reyes said the breaks mattered more. “Forty minutes,” he said.",
    )
    assert said["Forty minutes,"] == "Tom Reyes"


def test_somebody_with_another_calling_is_not_whom_a_description_means() -> None:
    said = told(
        "Band leader Ida Moir, 41, was stuck for nine hours. “The coach simply stopped,” said Moir. Moir told us more.",
        "The driver, who asked not to be named, said: “I would do it again, only with mustard.”",
    )
    assert said["I would do it again, only with mustard."] is None


def test_a_calling_after_a_name_is_known_over_the_story() -> None:
    """But "a dentist" of an article's own is somebody else."""
    full = "“We played cards all night up there,” said Ida Moir, 38, a dentist."
    said = told(full, "The dentist was at work again on Friday. “I have had longer waits,” the dentist said.")
    assert said["I have had longer waits,"] == "Ida Moir"
    said = told(full, "We asked a dentist about it. “I have had longer waits,” the dentist said.")
    assert said["I have had longer waits,"] is None


def test_a_german_calling_is_no_part_of_a_name_that_a_surname_alone_takes_up() -> None:
    pages = (
        "„Wir graben weiter“, sagte Brandmeisterin Wiebke Toss am Abend.",
        "„Der Keller ist leer“, sagte Toss. „Wir warten“, sagte der Betreiber Nordgas Elm.",
    )
    findings = [
        mark(Page(source=Source(f"{n}.txt"), kind="text", text=text, language="de"), Options()) for n, text in enumerate(pages)
    ]
    said = {q.content[0].text: q.speaker.name for f in with_story_names(findings) for q in f.quotes if q.speaker}
    assert said == {"Wir graben weiter": "Wiebke Toss", "Der Keller ist leer": "Wiebke Toss", "Wir warten": "Nordgas Elm"}


def test_who_a_report_speaks_of_by_name_is_not_its_speaker() -> None:
    said = told(
        "The family of a rower who says she was hit by Tom Reyes will appeal.",
        "The rower Tom Reyes, a family man, stayed away. “It is late,” Tom Reyes said.",
    )
    assert set(said.values()) == {None, "Tom Reyes"}
    assert said["It is late,"] == "Tom Reyes"


def test_the_one_woman_an_article_names_is_who_she_is() -> None:
    other = "Dr Rosaura Adeyemi found the fish. Her mask filled up. “It was cold,” she said."
    letter = "I had an hour on the telephone with Rosaura Adeyemi.\n\nAnd the mask?"
    letter += "\n\n“That was the second dive of the day,” she told me."
    assert told(other, letter)["That was the second dive of the day,"] == "Rosaura Adeyemi"


def test_a_spokesman_is_the_one_whom_the_article_names_further_on() -> None:
    text = "Two doors were found under a bed, a spokesman said on Monday."
    text += "\n\nThe police spokesman, Emeka Vant, said the room was rented."
    assert told(text)["Two doors were found under a bed"] == "Emeka Vant"
    two = text + " Tom Reyes, a spokesman of the museum, wept."
    assert told(two)["Two doors were found under a bed"] is None


def test_the_deputy_mayor_is_not_the_mayor_of_the_town() -> None:
    said = told(
        "The mayor, Emeka Vant, wept. The deputy mayor, Tom Reyes, takes the chair. “It is late,” Tom Reyes said.",
        "The mayor of Bree has said that those who love the pool could swim in the sea.",
    )
    assert said["that those who love the pool could swim in the sea"] == "Emeka Vant"


def test_a_family_is_named_after_whom_it_belongs_to() -> None:
    text = "The poet Emeka Vant died at home on Saturday. He had been ill for long, his family said."
    assert told(text)["He had been ill for long"] == "Emeka Vant's family"


def test_a_story_writes_one_name_in_one_way() -> None:
    texts = ("Police said the lane was shut. It is wet.", "The lane was open, police said.", "It was quiet, police said.")
    assert set(told(*texts).values()) == {"police"}


def test_a_description_is_whoever_a_comma_sets_beside_it() -> None:
    said = told(
        "“I rang the bell twice,” said the ferrywoman at Oxwater, Ida Moir. The firm which owns her boat, Lee & Sons, said no."
    )
    assert said["I rang the bell twice,"] == "Ida Moir"
    apart = told("“I rang the bell twice,” said a ferrywoman from Bree, West Dunmore.")
    assert apart["I rang the bell twice,"] is None
    firm = told("The company which runs the kiln, Brackwater Clay, said the ovens were “as cold as a well”.")
    assert firm["as cold as a well"] == "Brackwater Clay"
    two = told(
        "Oxwater Mill was first. The company which runs the kiln, Brackwater Clay, said the ovens were “as cold as a well”."
    )
    assert two["as cold as a well"] == "Brackwater Clay"


def test_the_company_is_the_body_with_which_a_sentence_just_before_begins() -> None:
    other = "It rained on Bree all day, and the river rose."
    said = told(
        "Orrin Ceramics plans to close its works at Bree with the loss of 40 jobs, the company said on Monday.\n\n"
        "Work would stop in May. Talks with Elm Holdings have begun, the company said.",
        other,
    )
    assert set(said.values()) == {"Orrin Ceramics"}
    two = "Mail for Orrin Ceramics and Elm Holdings came by boat. Work would stop in May, the company said."
    assert told(two, other)["Work would stop in May"] is None


def test_an_outlet_that_only_reports_is_no_company_of_the_story() -> None:
    """A firm that put out a release itself is told of by the others; a paper is not."""

    def by(outlet: str, text: str, number: int) -> Findings:
        return mark(Page(source=Source(f"{number}.txt"), kind="text", text=text, outlet=outlet, language="en"), Options())

    text = "Mail for Elm Holdings is late. Orrin Ceramics will close its works. Work would stop in May, the company said."
    members = [by("Orrin Ceramics", "The works will close in May, and 40 will go.", 0), by("Bree Echo", text, 1)]
    told_by_others = [q.speaker.name for f in with_story_names(members) for q in f.quotes if q.speaker]
    assert told_by_others == ["Orrin Ceramics"]
    quiet = [by(f"Paper {n}", "It rained on Bree all day.", n + 2) for n in range(3)]
    reporting = [q.speaker.name for f in with_story_names([*members, *quiet]) for q in f.quotes if q.speaker]
    assert reporting == [None]


def test_the_ministry_is_the_one_that_another_article_names_as_a_ministry_of_something() -> None:
    said = told(
        "The Ministry of Health closed the ward. Tom Reyes wept.",
        "The ministry says that the filters were changed in May.",
    )
    assert said["that the filters were changed in May"] == "Ministry of Health"


def test_an_opening_description_is_the_one_person_whom_the_article_quotes_under_it_further_on() -> None:
    text = "A tram driver told an inquest on Monday that she rang her bell before she struck a van.\n\nTom Reyes died at noon."
    text += " “I rang the bell,” said the driver, Ida Moir."
    other = "The driver, Ida Moir, wept on Monday. It rained."
    assert told(text, other)["that she rang her bell before she struck a van"] == "Ida Moir"
    silent = text.replace("said the driver, Ida Moir.", "it says in the book of the driver, Ida Moir.")
    assert told(silent, other)["that she rang her bell before she struck a van"] is None
    two = told(text, other, "Another driver, Emeka Vant, saw the van. He wept.", "Emeka Vant, a driver, wept.")
    assert two["that she rang her bell before she struck a van"] is None


def test_a_letter_that_somebody_sends_urges_for_its_sender() -> None:
    assert told("Ida Moir sent a letter to the board of governors urging them to “open the pool by May”.") == {
        "open the pool by May": "Ida Moir"
    }
    assert told("The mayor, Tom Reyes, was sent a letter urging him to “open the pool by May”.") == {
        "open the pool by May": None
    }


def test_who_stands_before_which_is_whose_report_it_is() -> None:
    text = "And please do not mix this up with Orrin Ceramics, which said on Monday that it would cut 140 jobs at Bree."
    assert told(text)["that it would cut 140 jobs at Bree"] == "Orrin Ceramics"


def spoken(*texts: str) -> list[tuple[str, str | None]]:
    """Mention and name of every speaker of a story, in the order of its text."""
    members = with_story_names([found(text, n) for n, text in enumerate(texts)])
    return [(q.speaker.span.text, q.speaker.name) for f in members for q in f.quotes if q.speaker and q.speaker.span]


def test_a_pronoun_for_somebody_without_a_name_is_who_spoke_just_before() -> None:
    text = "A docker who asked not to be named said the wind had risen. “We told them to stop at six,” he said."
    text += " “Twice,” he said."
    assert spoken(text) == [("A docker", None)] * 3
    apart = "A docker on the quay said the wind had risen.\n\n“We told them to stop at six,” he said."
    assert spoken(apart)[1:] == [("he", None)]
    other = "A spokeswoman for the port said the wind had risen. “We told them to stop at six,” he said."
    assert spoken(other)[1:] == [("he", None)]


def test_a_title_with_brackets_stands_before_a_name_that_a_comma_sets_beside_an_office() -> None:
    text = "The director of the office, Colonel (retired) Emeka Vant-Nuru, said: “Nobody will go home before the river does.”"
    assert told(text) == {"Nobody will go home before the river does.": "Emeka Vant-Nuru"}


def test_what_reads_is_no_body() -> None:
    text = "Orrin Ceramics said the kiln was safe. A slip of the stove fitter is dated May 27."
    text += " It {}: “Valve dead, owner to decide.”"
    assert told(text.format("reads"))["Valve dead, owner to decide."] is None
    assert told(text.format("says"))["Valve dead, owner to decide."] == "Orrin Ceramics"
