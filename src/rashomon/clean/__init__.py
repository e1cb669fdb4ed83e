"""Page → Article, Sentence, Name: what every later stage stands on.

`fold` and `key` make the shared keys, `words` the shared tokens.
"""

from rashomon.clean.article import make_article
from rashomon.clean.fold import fold, key
from rashomon.clean.join import join_names, one_each, settle_kinds
from rashomon.clean.join_bodies import join_bodies
from rashomon.clean.names import find_names
from rashomon.clean.sentences import find_sentences
from rashomon.clean.spread import spread_names
from rashomon.clean.words import words

__all__ = [
    "find_names",
    "find_sentences",
    "fold",
    "join_bodies",
    "join_names",
    "key",
    "make_article",
    "one_each",
    "settle_kinds",
    "spread_names",
    "words",
]
