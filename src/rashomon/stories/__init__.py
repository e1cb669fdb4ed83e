"""Which articles tell of one event, and why."""

from rashomon.stories.features import make_features
from rashomon.stories.join import join_stories
from rashomon.stories.told import make_title
from rashomon.stories.why import make_why, name_beside

__all__ = ["join_stories", "make_features", "make_title", "make_why", "name_beside"]
