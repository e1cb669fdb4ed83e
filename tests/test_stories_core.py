"""Among few articles, one that goes by names of its own is a story of its own; one that goes by none is not, for that."""

from __future__ import annotations

import numpy as np

from rashomon.pipeline import Options, mark
from rashomon.records import Features, Page, Source
from rashomon.stories import join_stories, make_features
from rashomon.stories.cluster import Near, Ties
from rashomon.stories.core import plain
from rashomon.stories.live import NEVER, Live
from rashomon.stories.parts import partition
from rashomon.stories.terms import hashed, term_of

OWN = (
    (
        "Delvane stops sale of baby rusks",
        "Delvane has recalled 6,000 packets of its Kindling rusks after metal was found in two. Parents should not use them, "
        "said Jarla Fenwick, who runs the plant at Upper Stope. The packets were sold in June.",
    ),
    (
        "Metal in rusks: more packets recalled",
        "The recall of Kindling rusks grew to 20,000 packets on Tuesday. Delvane said that a blade had broken at Upper Stope. "
        "Jarla Fenwick asked parents to bring the packets back.",
    ),
    (
        "Rusk maker halts plant",
        "Delvane has halted its plant at Upper Stope, where a blade broke in June. All Kindling rusks are to be brought back. "
        "No child has been hurt by the metal, Jarla Fenwick said. Orsolo, a rival, said its own recall in May was unrelated.",
    ),
)
TWIN = (
    "Orsolo recalls baby rusks over wrong label",
    "Orsolo has recalled 3,000 packets of its rusks because the label left out nuts. No child was harmed, said Petra "
    "Lindqvist, who speaks for it. Parents can bring the packets back until 31 July.",
)
LETTER = (
    "Letter to the editor",
    "My twins had Kindling rusks for breakfast until Tuesday. Nobody at Delvane picks up the telephone. I have eleven "
    "packets under the stairs and would like to know who fetches them.",
)


def features_of(number: int, title: str, text: str) -> Features:
    page = Page(source=Source(title), kind="row", text=text, id=str(number), title=title)
    return make_features(mark(page, Options()))


def test_a_name_mentioned_once_after_the_lead_tells_nothing() -> None:
    rival = hashed(term_of("Orsolo") or "")
    assert rival not in features_of(2, *OWN[2]).telling
    assert rival in features_of(3, *TWIN).telling


def test_another_firm_is_another_story_and_a_letter_is_not() -> None:
    held = [features_of(n, *told) for n, told in enumerate((*OWN, TWIN, LETTER))]
    story = {j.article: j.story for j in join_stories(held, ())}
    told = [story[f.article] for f in held]
    assert told[0] == told[1] == told[2] == told[4]
    assert told[3] != told[0]


def parted(plain: bool) -> bool:
    """Whether a lone article, much less like three others than they are like each other, is kept from them."""
    a, b = np.array([0, 0, 1, 0, 1, 2]), np.array([1, 2, 2, 3, 3, 3])
    odds = np.array([6, 6, 6, 1.5, 1.5, 1.5], dtype=np.float32)
    ties = Ties([None] * 4, plain=(False, False, False, plain))
    return len(partition(4, Near(a, b, odds, odds / 10), ties, 4)) == 2


def test_an_account_that_goes_by_the_names_of_the_others_is_not_held_to_their_likeness() -> None:
    assert parted(plain=False)
    assert not parted(plain=True)


def test_a_column_goes_by_the_names_of_the_others_and_a_rival_or_a_recipe_does_not() -> None:
    recipe = ("Rusks with pears", "Break rusks into a bowl and pour warm milk over them. Add a pear and some honey.")
    column = (
        "Under the stairs",
        "My twins had rusks for breakfast until Tuesday. Nobody picks up the telephone. I have eleven packets there. "
        "Who fetches them? My aunt worked at Delvane for thirty years, and she says that the blades were always loose.",
    )
    features = [features_of(n, *told) for n, told in enumerate((*OWN, TWIN, column, recipe))]
    live = Live()
    live.add(features, [NEVER] * len(features))
    assert plain(live, np.arange(len(features)))[3:] == [False, True, False]
