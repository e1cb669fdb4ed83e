"""What the quote stage needs to know of one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


def words(text: str) -> frozenset[str]:
    """The words of a table written as running text; `_` stands for a space within an entry."""
    return frozenset(word.replace("_", " ") for word in text.split())


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The words of one language, all lower case, by what they do in an attribution.

    `say` verbs report speech in any position, `that` verbs need a clause after them, `mark` verbs tell that marked words in
    the same clause are somebody's own, `think` verbs report what somebody holds. `nouny` are forms that are as often nouns.
    """

    code: str
    say: frozenset[str]
    that: frozenset[str]
    mark: frozenset[str]
    think: frozenset[str]
    ing: frozenset[str]
    beside: frozenset[str]  # say verbs that report only beside marked words: continue, begin
    infinitive: frozenset[str]  # verbs whose "to …" is what is reported: promise, refuse
    deed: frozenset[str]  # verbs whose object is what is reported: criticise, propose
    calling: frozenset[str]  # the same only with "for" or "on" after them: call for
    nouny: frozenset[str]
    hearer: frozenset[str]  # verbs that take the hearer as their object: tell, ask
    phrases: tuple[tuple[str, ...], ...]  # the speaker follows: according to
    beside_phrases: tuple[tuple[str, ...], ...]  # the same, only right after marked words or a comma: so
    phrases_after: frozenset[str]  # the speaker stands before: zufolge
    complementers: frozenset[str]
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    adverb_ending: str
    determiners: frozenset[str]
    possessives: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    relatives: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    plural: frozenset[str]
    neutral: frozenset[str]
    own: frozenset[str]  # I, we
    people: frozenset[str]  # common nouns for those who speak
    days: frozenset[str]
    called: frozenset[str]  # so-called, known as: what follows is a name, not speech
    works: frozenset[str]  # nouns before a title: song, film
    verbs: frozenset[str]  # all of them
    telling: frozenset[str] = frozenset()  # what stands after these is never who says it: told
    evidence: frozenset[str] = frozenset()  # documents and polls, which show things
    asking: frozenset[str] = frozenset()  # begin a question that somebody answers: asked whether
    particles: frozenset[str] = frozenset()  # after a verb these make it another verb: call off
    refusing: frozenset[str] = frozenset()  # what follows these is what was not said: decline to, deny
    figures: frozenset[str] = frozenset()  # verbs that report only with a figure: "put the number at 40"
    numbers: frozenset[str] = frozenset()  # numbers in words
    base: frozenset[str] = frozenset()  # verbs without an ending, which after a determiner are nouns
    mood: frozenset[str] = frozenset()  # verb forms that by themselves tell of reported speech: sei, habe
    bodies: tuple[str, ...] = ()  # how nouns for organisations end where words are written as one: -behörde
    clitics: bool = False  # pronouns hang on verbs: dit-il
    inverts: bool = False  # the subject follows the verb when anything else comes first
    helpers: Mapping[str, str] = field(default_factory=dict)  # auxiliary → its sort: b (be), h (have), m, t (to), n (not)
    cues: Mapping[str, tuple[str, str, tuple[str, ...]]] = field(default_factory=dict)
    """Words that may report: base, form, groups. Which of them do is learned."""
    persons: frozenset[str] = field(init=False)  # "he" and "she"
    pronouns: frozenset[str] = field(init=False)  # that can be a speaker
    closed: frozenset[str] = field(init=False)  # words that stand for themselves in what is learned
    helping: frozenset[str] = field(init=False)  # stand between a subject and its verb
    stopping: frozenset[str] = field(init=False)  # never stand inside a noun phrase
    joining: frozenset[str] = field(init=False)  # a clause or phrase of its own may begin with these
    sure: frozenset[str] = field(init=False)  # verbs of saying that are nothing else
    heads: frozenset[str] = field(init=False)  # verbs, and what begins a phrase before a speaker

    def __post_init__(self) -> None:
        """The words of several tables together, joined once."""
        persons = self.female | self.male
        pronouns = persons | self.plural | self.neutral | self.own
        nominal = self.determiners | self.possessives | self.prepositions
        clausal = self.conjunctions | self.complementers | self.relatives
        joined = {
            "persons": persons,
            "pronouns": pronouns,
            "closed": self.auxiliaries | nominal | clausal | pronouns,
            "helping": self.auxiliaries | self.adverbs | self.days,
            "stopping": self.auxiliaries | clausal | (self.adverbs - self.determiners),
            "joining": self.conjunctions | self.prepositions | self.relatives,
            "sure": self.say - self.nouny - self.ing,
            "heads": self.verbs | {phrase[0] for phrase in self.phrases},
        }
        for name, value in joined.items():
            object.__setattr__(self, name, value)
