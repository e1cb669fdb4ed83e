"""False friends: words and numbers that look like a time and name none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rashomon.clean.papers import is_paper_word
from rashomon.times.clock import clock_value
from rashomon.times.clock_filters import (
    SUBJECTS,
    is_at_a_moment,
    is_called_hours,
    is_clock,
    is_clock_in_words,
    is_dotted_clock,
    is_hour,
    is_hour_in_a_word,
    is_shown,
    is_told_clock,
)
from rashomon.times.language import Language, word_set
from rashomon.times.noun_filters import are_amounts, belongs_to_a_part, is_attribute_of_age, is_first_name
from rashomon.times.phrases import Phrase
from rashomon.times.places import around, word_before
from rashomon.times.tokens import BREAK, OTHER, Tokens

NICKNAMES = word_set("black bloody super cyber manic white red blue fat")
LENGTH_LEADS = word_set("for within in than over after of another only lasted once twice")
AGE_LEADS = word_set("his her their my your our")
NOW_LEADS = word_set("in dans dentro")
PLACE_DAYS = word_set("easter christmas halloween ascension")
AUXILIARIES = word_set("have has having will would can may must")
COMMON_NOUNS = word_set("thanksgiving ascension advent carnival")
"""Named days that are ordinary words in small letters."""
QUARTER_LEADS = word_set("in for during of")
ENDS = ".,|nt"
SPENT = word_set("take takes took taken taking just only last lasts lasted spend spends spent waited wait")
LAST_LEADS = word_set("to will would can could may might must should not they that which")
MATCH_WORDS = word_set("match goal goals striker scored referee coach penalty defender goalkeeper midfielder")
MATCH_REACH = 60
DAY_LEADS = word_set("end ends ended ending finish finished finishing close closed closing for")
COUNTED = word_set(
    "model models people men women copies miles metres meters feet jobs workers troops soldiers votes "
    "points pounds dollars euros tons tonnes homes houses seats"
)


def is_year(p: Phrase, tokens: Tokens) -> bool:
    """Whether four digits are a year: not a count, a price, a part of a number, or a model."""
    if p.mod or (p.short_year is not None and around(p, tokens)[0] in "npFt"):
        return True
    if p.short_year is not None:
        return False
    before, after = around(p, tokens)
    if before == "a":
        return p.year is not None and 1800 <= p.year <= 2099 and after != OTHER
    if after == "U" or (before in "DNM" and after == OTHER):
        return False
    following = tokens.words[p.last + 1] if p.last + 1 < len(tokens.words) else ""
    if after == OTHER and (following in COUNTED or following in "%€$£°"):
        return False
    if before == "-" and p.first > 1 and tokens.classes[p.first - 2] in "ND":
        return False
    if before in "np":
        return True
    year = p.year or 0
    if not 1500 <= year <= 2100:
        return False
    if before in "tF":
        return True
    if year < 1800 and before == OTHER == after:
        return False
    plural = after == OTHER and following.islower() and following.endswith("s") and len(following) > 3
    return not plural


def counts_a_noun(p: Phrase, tokens: Tokens) -> bool:
    """Whether a capitalised noun follows, where nouns have capitals: "2000 Menschen"."""
    i = p.last + 1
    if (
        p.mod
        or around(p, tokens)[0] == BREAK
        or i >= len(tokens.words)
        or tokens.classes[i] != OTHER
        or tokens.starts[i] != tokens.ends[p.last] + 1
    ):
        return False
    return tokens.text[tokens.starts[i]].isupper()


def is_day_of_month(p: Phrase, tokens: Tokens) -> bool:
    """Whether "the 14th" is a day, not the 14th of something else."""
    before, after = around(p, tokens)
    digits = any(c.isdigit() for c in tokens.words[p.last]) or (p.order is not None and p.last > p.first + 1)
    following = tokens.words[p.last + 1] if p.last + 1 < len(tokens.words) else ""
    ends = after in ".,|dnpti-" or following in SUBJECTS
    return digits and (p.last > p.first + 1 or (before == "p" and ends))


def is_proper(p: Phrase, tokens: Tokens) -> bool:
    """Whether a word is part of a name ("the Daily Lantern")."""
    i = p.last + 1
    after = tokens.text[tokens.starts[i]] if i < len(tokens.starts) else ""
    return tokens.text[tokens.starts[p.first]].isupper() and after.isupper()


def names_a_paper(p: Phrase, tokens: Tokens) -> bool:
    """Whether a part of a day has a capital behind a plain word or "The": "The Evening seeks a driver"."""
    word = tokens.text[tokens.starts[p.last] : tokens.ends[p.last]]
    before = tokens.text[tokens.starts[p.last - 1] : tokens.ends[p.last - 1]] if p.last > p.first else ""
    return word[:1].isupper() and not word.isupper() and (before.islower() or before == "The")


def opens_outlet(p: Phrase, tokens: Tokens) -> bool:
    """Whether a weekday opens the name of a paper or a programme: "The Sunday Beacon", not "on Sunday Times reporters"."""
    i = p.last + 1
    if p.last > p.first or i >= len(tokens.words) or tokens.starts[i] != tokens.ends[p.last] + 1:
        return False
    paper = tokens.text[tokens.starts[i]].isupper() and is_paper_word(tokens.words[i])
    return paper and (p.first == 0 or tokens.classes[p.first - 1] not in "np")


def hyphened(p: Phrase, tokens: Tokens) -> bool:
    """Whether a phrase is the first half of a compound ("Sunday-best")."""
    i = p.last + 1
    return (
        tokens.classes[i : i + 2] == "-" + OTHER
        and tokens.starts[i] == tokens.ends[p.last]
        and tokens.starts[i + 1] == tokens.ends[i]
    )


def is_holiday(p: Phrase, tokens: Tokens) -> bool:
    """Whether a named day is one, and no word of thanks or the first word of a place's name ("Easter Holm")."""
    if tokens.words[p.first] in COMMON_NOUNS and tokens.text[tokens.starts[p.first]].islower():
        return False
    if p.last > p.first or p.last + 1 >= len(tokens.words) or tokens.classes[p.last + 1] != OTHER:
        return True
    joined = tokens.starts[p.last + 1] == tokens.ends[p.last] + 1
    return not (joined and tokens.words[p.last] in PLACE_DAYS and tokens.text[tokens.starts[p.last + 1]].isupper())


def is_weekday_then(p: Phrase, tokens: Tokens) -> bool:
    """Whether "that Friday" counts from a day told of: not "said that Friday 2 May", "following Friday's storm"."""
    dated = tokens.classes[p.last + 1 : p.last + 3] in ("DM", "OM", "MD", "MO")
    after_it = tokens.classes[p.first] == "m" and around(p, tokens)[1] == "'"
    return not dated and not after_it


def is_week_on(p: Phrase, tokens: Tokens) -> bool:
    """Whether "a week on Monday" counts from Monday, and is no length of time ("for a week on Monday")."""
    joined = p.which is not None or p.distance is not None or tokens.words[p.first + 2] in ("on", "from")
    return joined and p.week in ("W", "2W") and word_before(p, tokens) not in LENGTH_LEADS


def is_half_of_year(p: Phrase, tokens: Tokens) -> bool:
    """Whether "the first half" is one of a year, not of a match."""
    near = tokens.words[max(0, p.first - MATCH_REACH) : p.last + MATCH_REACH]
    return p.year is not None or (p.sign or "")[:1] != "H" or not any(word in MATCH_WORDS for word in near)


def is_season(p: Phrase, tokens: Tokens) -> bool:
    """Whether "fall" and "spring" are seasons; "the second winter" is one of a count."""
    if around(p, tokens)[0] == "O" and p.year is None:
        return False
    word = tokens.words[p.last if tokens.classes[p.last] == "Z" else p.first]
    if p.year is None and is_title_word(p, tokens):
        return False
    own_year = p.year is not None or p.year_which is not None or p.year_order is not None
    if own_year or p.order is not None or word not in ("fall", "spring", "été"):
        return True
    before, after = around(p, tokens)
    has_article = tokens.classes[p.first] == "t"
    if has_article:
        return after not in "F'"
    return before in "npeT" or p.mod is not None


def is_title_word(p: Phrase, tokens: Tokens) -> bool:
    """Whether a season is capitalised between capitalised words: "The Long Winter of Ada"."""
    i = p.first - 1
    upper = tokens.text[tokens.starts[p.last]].isupper() and tokens.classes[p.last] == "Z"
    return upper and i >= 0 and tokens.classes[i] in "xc" and tokens.text[tokens.starts[i]].isupper()


def is_units(p: Phrase, tokens: Tokens) -> bool:
    """Whether a bare "days", "weeks" tells how long something took."""
    before, after = around(p, tokens)
    told_of = after == "F" and (before in "np" or (p.unit or "")[:1] != "T")  # "minutes of a meeting" are a text
    spent = p.first > 0 and tokens.words[p.first - 1] in SPENT
    return p.plural and (before in "np" or spent or told_of or tokens.classes[p.first] == "a")


def is_show(p: Phrase, tokens: Tokens) -> bool:
    """Whether "Sunday Night" begins the name of a programme: both words and the next are capitalised."""
    return tokens.text[tokens.starts[p.last]].isupper() and is_proper(p, tokens)


def is_titled(p: Phrase, tokens: Tokens) -> bool:
    """Whether a capitalised part of a day stands inside a line: the last word of a title ("The Waters at Dusk")."""
    return tokens.text[tokens.starts[p.first]].isupper() and around(p, tokens)[0] not in (BREAK, ".", "")


def follows_a_name(p: Phrase, tokens: Tokens) -> bool:
    """Whether a capitalised "Today" ends a name ("USA Today")."""
    i = p.first - 1
    if i < 0 or tokens.classes[i] != OTHER or not tokens.text[tokens.starts[p.first]].isupper():
        return False
    return tokens.text[tokens.starts[i]].isupper() and tokens.starts[p.first] == tokens.ends[i] + 1


def closes_a_name(p: Phrase, tokens: Tokens) -> bool:
    """Whether a capitalised "Weekly" stands inside a line right behind a word or an apostrophe: "Growers' Weekly"."""
    return tokens.text[tokens.starts[p.first]].isupper() and around(p, tokens)[0] in ("'", OTHER)


def is_quarter(p: Phrase, tokens: Tokens) -> bool:
    """Whether a number of quarters is a length of time, not a share of something."""
    share = p.amount in (None, 1, 3) and not p.vague and "c" not in tokens.classes[p.first : p.last]
    return not share or (around(p, tokens)[1] not in "F," and tokens.classes[p.first] not in "ia")


def is_the_unit(p: Phrase, tokens: Tokens) -> bool:
    """Whether "the weekend", "the day" name one that the text tells of."""
    before = tokens.words[p.first - 1] if p.first else ""
    if p.unit in ("Q", "Y"):
        after = around(p, tokens)[1]
        return not p.plural and (
            before in QUARTER_LEADS and after != "-" if p.unit == "Q" else before == "for" and after in ENDS
        )
    return p.unit == "WE" or (p.unit == "D" and p.first > 0 and tokens.words[p.first - 1] in DAY_LEADS)


def is_edge(p: Phrase, tokens: Tokens) -> bool:
    """Whether "year-end" names the end of a year: the two words are joined, and the unit is one."""
    return not p.plural and p.unit in ("Y", "M", "Q", "W") and tokens.words[p.last] == "end"


def is_decade(p: Phrase, tokens: Tokens) -> bool:
    """Whether "the 70s" is a decade, not a score or an age."""
    place = p.first - 1 - (tokens.classes[max(0, p.first - 1)] == "e")  # "in her late forties"
    if place >= 0 and tokens.words[place] in AGE_LEADS:
        return False
    return len(p.decade or "") > 3 or around(p, tokens)[0] in "ted" or tokens.classes[p.first] in "te"


def is_length(p: Phrase, tokens: Tokens) -> bool:
    """Whether "a day" is a length of time, not the measure of something ("a day's wages")."""
    return not (tokens.classes[p.first] == "i" and around(p, tokens)[1] == "'")


def is_year_so_called(p: Phrase, tokens: Tokens) -> bool:
    """Whether "the year 1998" says "year" and no other unit."""
    return any(value in ("Y", "Ys") for value in tokens.values[p.first : p.last])


def is_now(p: Phrase, tokens: Tokens) -> bool:
    """Whether "now" tells the time of something: not inside a verb ("have now said"), nor closing a sentence ("by now?")."""
    if tokens.words[p.first] != "now":
        return True
    return (not p.first or tokens.words[p.first - 1] not in AUXILIARIES) and around(p, tokens)[1] not in (".", BREAK)


def in_four_digits(p: Phrase, tokens: Tokens) -> bool:
    """Whether a clock is written in four figures: "0830", not "killed two and injured four on Thursday"."""
    return len(tokens.words[p.first]) == 4 and tokens.words[p.first][0].isdigit()


FILTERS: dict[str, Callable[[Phrase, Tokens], bool]] = {
    "day of that month": is_day_of_month,
    "weekday the nth": lambda p, tokens: tokens.words[p.last][:1].isdigit(),
    "decade": is_decade,
    "reference": is_now,
    "adverb": lambda p, tokens: not is_proper(p, tokens) and not closes_a_name(p, tokens),
    "part of the day": lambda p, tokens: (
        not (is_proper(p, tokens) or belongs_to_a_part(p, tokens) or tokens.words[p.last] == "breakfast")
    ),
    "every": lambda p, tokens: not belongs_to_a_part(p, tokens),
    "amount": lambda p, tokens: (
        is_length(p, tokens) and not is_attribute_of_age(p, tokens) and not is_called_hours(replace(p, clock="0.00"), tokens)
    ),
    "age": lambda p, tokens: not is_attribute_of_age(p, tokens),
    "amounts": are_amounts,
    "last amount": lambda p, tokens: not (tokens.words[p.first] == "last" and word_before(p, tokens) in LAST_LEADS),
    "weekday, later in it": lambda p, tokens: tokens.values[p.first] is None,
    "the unit": is_the_unit,
    "edge of the unit, joined": is_edge,
    "day word": lambda p, tokens: not follows_a_name(p, tokens),
    "clock in four digits": lambda p, tokens: in_four_digits(p, tokens),
    "four digits on a day": lambda p, tokens: in_four_digits(p, tokens) and clock_value(p.clock or "", None) is not None,
    "weekday then": is_weekday_then,
    "day and hour in a word": is_hour_in_a_word,
    "fiscal year, this last next": lambda p, _tokens: not p.plural,
    "holiday": is_holiday,
    "year, so called": is_year_so_called,
    "weekday": lambda p, tokens: (
        not (is_show(p, tokens) if p.part else hyphened(p, tokens) or opens_outlet(p, tokens) or is_first_name(p, tokens))
    ),
    "hours of the clock": is_hour,
    "hour of a day": is_hour,
    "day and hour": is_hour,
    "digits and hour": is_hour,
    "weekday and hour": is_hour,
    "day word and hour": is_hour,
    "amount from now": lambda p, tokens: tokens.words[p.first] in NOW_LEADS,
    "the unit, led": lambda p, _tokens: p.unit == "WE",
    "edge of a part": lambda p, _tokens: p.part is not None and p.part[1] not in "012",
    "tens of years": lambda p, _tokens: p.plural and len(p.decade or "") == 3,
    "the past": lambda p, _tokens: p.value is not None,
    "clock": is_clock,
    "clock and day": is_shown,
    "clock and month day": is_shown,
    "clock and day month": is_shown,
    "clock and weekday, last or next": is_shown,
    "called hours": is_called_hours,
    "called hours on a day": is_called_hours,
    "day at a moment": is_at_a_moment,
    "date and dotted clock": is_dotted_clock,
    "clock and part of a date": is_told_clock,
    "clock and part": is_told_clock,
    "clock and part of this day": is_told_clock,
    "clock and part of a day": is_told_clock,
    "day and dotted clock": is_dotted_clock,
    "dotted clock": is_dotted_clock,
    "clock in words": is_clock_in_words,
    "clock in words this day": is_clock_in_words,
    "clock in words on a day": is_clock_in_words,
    "half of a decade": lambda p, tokens: any(str(value)[:1] == "H" for value in tokens.values[p.first : p.last]),
    "half of a century": lambda p, tokens: any(str(value)[:1] == "H" for value in tokens.values[p.first : p.last]),
    "week of a year": lambda p, tokens: tokens.values[p.first] == "W" and 1 <= (p.nth or 0) <= 53,
    "calendar week": lambda p, _tokens: 1 <= (p.nth or 0) <= 53,
    "week of a day": lambda p, _tokens: p.week == "W",
    "half of a month": lambda p, tokens: any(str(value)[:1] == "H" for value in tokens.values[p.first : p.last]),
    "weekday of a week": lambda p, _tokens: p.week == "W",
    "weekday and a week": lambda p, _tokens: p.week in ("W", "2W"),
    "a week from a weekday": is_week_on,
    "a week from a day": is_week_on,
    "weekday, last or next after the word": lambda p, tokens: around(p, tokens)[1] not in "UMPOdnFDNY'-",
    "quarter sign": is_half_of_year,
    "quarter by its months": lambda p, tokens: "Q" in tokens.values[p.first : p.last + 1],
    "season": is_season,
    "season then": is_season,
    "units": is_units,
}


def names_a_time(p: Phrase, tokens: Tokens, language: Language) -> bool:
    """Whether a phrase does name a time where it stands."""
    if p.rule == "year":
        return is_year(p, tokens) and not (language.nouns_have_capitals and counts_a_noun(p, tokens))
    if p.weekday and p.first and tokens.words[p.first - 1] in NICKNAMES:
        return False
    if p.rule == "clock" and p.part and not language.nouns_have_capitals and is_titled(p, tokens):
        return False
    if p.rule in ("part of the day", "part then") and not language.nouns_have_capitals and names_a_paper(p, tokens):
        return False
    if p.kind == "duration" and p.unit == "Q" and not is_quarter(p, tokens):
        return False
    check = FILTERS.get(p.rule)
    return check is None or check(p, tokens)
