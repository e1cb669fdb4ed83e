"""The speaker of a mention: the span that names it, the name it stands for, and how the two were joined."""

from __future__ import annotations

import re

from rashomon.quotes.descriptions import described_person, span_words
from rashomon.quotes.discourse import Discourse
from rashomon.quotes.phrases import head_of, is_people
from rashomon.quotes.referents import BODIES, DOCUMENTS, MAIN, many
from rashomon.quotes.sorts import bare
from rashomon.quotes.subjects import left_subject
from rashomon.quotes.view import View, Who, possessive
from rashomon.records import Speaker
from rashomon.spans import cut

UNNAMED = "pronoun for somebody without a name"
ITSELF = "the outlet speaks of itself"
_ARTICLES = frozenset({"article", "story", "report", "page", "post", "piece", "newspaper", "website"})
_KIN = frozenset({"family", "parents", "relatives"})
_WE = frozenset({"we", "our"})
_CALLING = re.compile(
    r"(?:leiter|meister|minister|sprecher|chef|direktor|präsident|kommissar|richter|lehrer|pfarrer|nachbar|führer|händler|forscher"
    r"|inhaber|trainer|fahrer|berater|vertreter|anwält|rät|ärzt|zeug|rektor|inspektor|intendant|senator|schütz|wirt|gast|bauer)(?:in)?$"
    r"|(?:anwalt|arzt|rat|zeuge|mann|frau|kollege|kollegin|landrat|experte|expertin|beamter|beamtin|vorsitzende|vorsitzender)$"
)
"""How words for a person's office or trade end where words are written as one: "Brandmeister", "Oberärztin"."""


def speaker_of(view: View, discourse: Discourse, who: Who) -> tuple[Speaker, int | None]:
    """The speaker record of a mention, and the number of the person it stands for."""
    span = cut(view.article, view.starts[who.first], view.ends[who.last - 1])
    if who.kind == "name":
        return _by_name(view, discourse, who)
    if who.kind == "signature":
        return Speaker(span, span.text, "signed below the words"), None
    if who.kind == "several":
        return Speaker(span, None, "several people named together"), None
    if who.kind == "pronoun" and bare(view.low[who.first], view.language) in view.language.neutral:
        return _it(view, discourse, who), None
    if who.kind == "pronoun" and bare(view.low[who.first], view.language) in view.language.own:
        return Speaker(span, *_writer(view, who)), None
    found, how = _pronoun(view, discourse, who) if who.kind == "pronoun" else described_person(discourse, who)
    if found is None or found < 0:
        if who.kind == "noun":
            return _unnamed(view, discourse, who)
        return Speaker(span, None, how), found
    name = discourse.cast.name(found)
    if found not in discourse.cast.people:
        discourse.body(who)
        return Speaker(span, name, how), None
    return Speaker(span, name, how), found


def _by_name(view: View, discourse: Discourse, who: Who) -> tuple[Speaker, int | None]:
    span = cut(view.article, view.starts[who.first], view.ends[who.last - 1])
    number = view.mentions[who.mention][2]
    speaker = Speaker(span, discourse.cast.name(number), "named beside the words")
    if number in discourse.cast.people:
        return speaker, discourse.cast.one(number)
    if number in discourse.cast.bodies:
        discourse.body(who)
    return speaker, None


def _writer(view: View, who: Who) -> tuple[str | None, str]:
    """Who "I" and "we" are outside marks: the one author of the article, its outlet."""
    authors, outlet = view.article.authors, view.article.outlet
    if bare(view.low[who.first], view.language) in _WE:
        return outlet, ITSELF if outlet else "pronoun"
    return (authors[0], "the author speaks") if len(authors) == 1 else (None, "pronoun")


def _unnamed(view: View, discourse: Discourse, who: Who) -> tuple[Speaker, int | None]:
    """A speaker without a known name: a body, several, one person, or a proper name that no table knows."""
    span = cut(view.article, view.starts[who.first], view.ends[who.last - 1])
    head = head_of(view, who)
    if view.low[who.first] in ("@", "#") or view.low[who.first].startswith("@"):
        return Speaker(span, span.text, "named beside the words"), None
    if (number := _person_in(view, discourse, who)) is not None:
        return Speaker(span, discourse.cast.name(number), "named beside the words"), discourse.cast.one(number)
    upper = view.words[who.first][0].isupper() and view.words[head][0].isupper()
    if upper and who.last - who.first > 1 and _capitals(view, who):
        return Speaker(span, span.text, "named beside the words"), None
    if person := _named_with_title(view, who):
        return Speaker(span, person, "named beside the words"), None
    if view.low[head] in DOCUMENTS and (writer := _writer_of(view, discourse, who, head)):
        return Speaker(span, writer, f"“{span_words(view, who)}”: who wrote it"), None
    if view.article.outlet and _this(view, who):
        return Speaker(span, view.article.outlet, ITSELF), None
    if view.low[head] in BODIES:
        discourse.body(who)
    speaker = Speaker(span, _owned(view, discourse, who, head), "not named")
    one = not many(view, head) and view.low[head] not in MAIN and view.low[head] not in view.language.evidence
    return speaker, discourse.unnamed(who) if one else None


def _person_in(view: View, discourse: Discourse, who: Who) -> int | None:
    """The person whom a phrase names behind a calling, or before one: "Mayor Ann Lee of Bree", "Don Tom the lawyer"."""
    for at in range(who.first, who.last):
        if view.low[at] in view.language.prepositions:
            return None
        mention = view.name_at[at]
        if mention < 0 or view.mentions[mention][0] != at or view.mentions[mention][2] not in discourse.cast.people:
            continue
        last = view.mentions[mention][1]
        if last > who.last or possessive(view.words[last - 1]):
            return None
        called = at > who.first and (is_people(view, at - 1) or bool(_CALLING.search(view.low[at - 1])))
        beside = last + 1 < who.last and view.low[last] in view.language.determiners and is_people(view, last + 1)
        return view.mentions[mention][2] if called or beside else None
    return None


def _named_with_title(view: View, who: Who) -> str | None:
    """The name after a calling where all nouns are written large: "Einsatzleiterin Ruth Amsel" is Ruth Amsel."""
    first = who.first + (view.low[who.first] in view.language.determiners)
    at = first + 1
    if (
        not view.language.inverts
        or who.last - at not in (2, 3)
        or not (is_people(view, first) or _CALLING.search(view.low[first]))
    ):
        return None
    plain = all(view.words[i].istitle() and view.name_at[i] < 0 and not is_people(view, i) for i in range(at, who.last))
    return view.text[view.starts[at] : view.ends[who.last - 1]] if plain else None


def _this(view: View, who: Who) -> bool:
    """Whether a mention is of the article itself: "an earlier version of this article"."""
    last = who.last - 1
    return last > who.first and view.low[last - 1] == "this" and view.low[last] in _ARTICLES


def _writer_of(view: View, discourse: Discourse, who: Who, head: int) -> str | None:
    """Whose letter or statement it is: "the dairy's own letter" speaks for the dairy."""
    owner = next((at for at in range(who.first, head) if possessive(view.words[at])), None)
    if owner is None:
        return None
    mention = view.name_at[owner]
    if mention >= 0:
        return discourse.cast.name(view.mentions[mention][2])
    found = discourse.organisations.get(view.low[owner].replace("’", "'").split("'")[0], [])
    return discourse.cast.name(found[0]) if len(found) == 1 else None


def _owned(view: View, discourse: Discourse, who: Who, head: int) -> str | None:
    """ "her management", "his family": the body or kin of the person spoken of, named after that person."""
    if head != who.last - 1 or (view.low[head] not in BODIES and view.low[head] not in _KIN):
        return None
    mention = view.name_at[head - 1] if head > who.first else -1
    if view.low[head] in _KIN and mention >= 0 and view.mentions[mention][0] == who.first and possessive(view.words[head - 1]):
        number = view.mentions[mention][2]
        return f"{discourse.cast.name(number)}'s {view.low[head]}" if number in discourse.cast.people else None
    if view.low[who.first] not in ("his", "her") or head != who.first + 1:
        return None
    owner = discourse.person(who.first, "male" if view.low[who.first] == "his" else "female")
    return f"{discourse.cast.name(owner)}'s {view.low[head]}" if owner is not None and owner >= 0 else None


def _capitals(view: View, who: Who) -> bool:
    """Whether a phrase is a name by its capitals: no article, no noun for people at its end."""
    first = view.low[who.first]
    if first in view.language.determiners or first in view.language.possessives or is_people(view, who.last - 1):
        return False
    return any(view.name_at[at] >= 0 for at in range(who.first, who.last))


def _it(view: View, discourse: Discourse, who: Who) -> Speaker:
    """ "it said": the organisation that spoke last; in "published what it said was a list" whoever published."""
    last = _in_same_clause(view, who) or discourse.last_body(who.first)
    span = cut(view.article, view.starts[who.first], view.ends[who.last - 1])
    if last is None or view.low[who.last : who.last + 1] == ["reads"]:  # a slip or a sign reads, no body does
        return Speaker(span, None, "pronoun")
    speaker, _ = speaker_of(view, discourse, last)
    how = f"“{view.words[who.first]}”: the organisation that spoke last"
    return Speaker(span if speaker.name else speaker.span, speaker.name, how)


def _one_woman(view: View, at: int) -> bool:
    """Whether „sie“ is she and not they: the verb beside it tells of one, „sagte sie“, „sie rechne“."""
    beside = (at - 1, at + 1) if view.language.code == "de" else ()
    return any(view.low[i] in view.language.verbs and not view.low[i].endswith("n") for i in beside if 0 <= i < len(view.low))


def _in_same_clause(view: View, who: Who) -> Who | None:
    """The body or bodies' name that is the subject of the clause in which "what it said" is an object."""
    first = view.stretches[view.stretch_of(who.first)].first
    if who.first - 2 <= first or view.low[who.first - 1] != "what":
        return None
    found = left_subject(view, who.first - 2, first, first)
    if found is None or found.kind not in ("name", "noun"):
        return None
    return found if found.kind == "name" or view.low[head_of(view, found)] in BODIES else None


def _pronoun(view: View, discourse: Discourse, who: Who) -> tuple[int | None, str]:
    word = bare(view.low[who.first], view.language)
    language = view.language
    alone = word in language.plural and _one_woman(view, who.first)
    if word in language.female or word in language.male or alone:
        gender = "male" if word in language.male else "female"
        found = discourse.person(who.first, gender)
        if found is not None and found >= 0:
            return found, f"“{view.words[who.first]}”: the last {gender} person spoken of"
        return found, UNNAMED if found is not None else "pronoun"
    return None, "pronoun"
