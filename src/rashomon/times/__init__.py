"""Times in one article, the date of an article without one, and the timeline of a story."""

from rashomon.times.find import find_times
from rashomon.times.infer import date_from_story, date_from_words
from rashomon.times.shared import share_anchors
from rashomon.times.story_days import StoryDays, story_days
from rashomon.times.timeline import make_timeline

__all__ = [
    "StoryDays",
    "date_from_story",
    "date_from_words",
    "find_times",
    "make_timeline",
    "share_anchors",
    "story_days",
]
