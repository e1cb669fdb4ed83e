"""Page → Article, Sentence, Name: what every later stage stands on."""

from rashomon.clean.article import make_article
from rashomon.clean.names import find_names, join_names
from rashomon.clean.sentences import find_sentences

__all__ = ["find_names", "find_sentences", "join_names", "make_article"]
