"""False friends: words and numbers that look like a time and name none."""

from __future__ import annotations

import re
from collections.abc import Callable

from rashomon.times.clock import clock_value
from rashomon.times.language import Language, word_set
from rashomon.times.phrases import Phrase
from rashomon.times.tokens import BREAK, OTHER, Tokens

NICKNAMES = word_set("black bloody super cyber manic white red blue fat")
STAMP_LEADS = word_set("updated published posted")
MOMENTS = word_set("dawn dusk nightfall daybreak sunrise sunset first lunchtime teatime")
MOMENT_LEADS = word_set("at by before until till since from around towards after")
DAY_PART_LEADS = word_set("by until till towards")
DOTTED_LEADS = word_set("at until till since before after")
MEASURES = word_set(
    "closed stood stands traded valued priced fixed finished trading closing fell rose put puts toll count magnitude figure "
    "number total remained rate price shares"
)
MEASURE_BACK = 4
CLOCK_LEADS = word_set("at by until till around about since from before after past just nearly almost")
LENGTH_LEADS = word_set("for within in than over after of another only lasted once twice")
AGE_LEADS = word_set("his her their my your our")
MATCH_WORDS = word_set("match goal goals striker scored referee coach penalty defender goalkeeper midfielder")
MATCH_REACH = 60
DOTTED = re.compile(r"\d{1,2}[.:][0-5]\d")
DAY_LEADS = word_set("end ends ended ending finish finished finishing close closed closing for")
SUBJECTS = word_set("it he she they we you his her their its our there")
COUNTED = word_set(
    "model models people men women copies miles metres meters feet jobs workers troops soldiers votes "
    "points pounds dollars euros tons tonnes homes houses seats"
)


def around(p: Phrase, tokens: Tokens) -> tuple[str, str]:
    """The classes of the tokens before and after a phrase."""
    before = tokens.classes[p.first - 1] if p.first else BREAK
    after = tokens.classes[p.last + 1] if p.last + 1 < len(tokens.classes) else BREAK
    return before, after


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


def hyphened(p: Phrase, tokens: Tokens) -> bool:
    """Whether a phrase is the first half of a compound ("Sunday-best")."""
    i = p.last + 1
    return (
        tokens.classes[i : i + 2] == "-" + OTHER
        and tokens.starts[i] == tokens.ends[p.last]
        and tokens.starts[i + 1] == tokens.ends[i]
    )


def is_clock(p: Phrase, tokens: Tokens) -> bool:
    """Whether digits are a time of day, not a score or a ratio; and a part of a day a moment."""
    if p.part:
        return p.part[1] in "012" or is_moment(p, tokens)
    if any(c.isalpha() for c in p.clock or "") or p.zone is not None or "k" in tokens.classes[p.first : p.last + 1]:
        return True
    before, _ = around(p, tokens)
    hour = int((p.clock or "99").split(":")[0].split(".")[0])
    led = before in "npad-T,.(@" + BREAK or word_before(p, tokens) in STAMP_LEADS
    return ":" in (p.clock or "") and hour < 24 and led


def is_moment(p: Phrase, tokens: Tokens) -> bool:
    """Whether a bare part of a day is one of a day told of: "at dawn", "by morning", "worked overnight"."""
    word, before = tokens.words[p.first], word_before(p, tokens)
    left, right = around(p, tokens)
    if word == "overnight":
        told_of = p.last + 1 < len(tokens.words) and tokens.words[p.last + 1] in SUBJECTS
        return left not in "itTu" and (right != OTHER or left == OTHER or told_of)
    return before in MOMENT_LEADS if word in MOMENTS else before in DAY_PART_LEADS and p.part != "TNI" and right != "-"


def is_told_clock(p: Phrase, tokens: Tokens) -> bool:
    """Whether numbers before a part of a day are a time of day, not a count ("killed nine last night")."""
    word = tokens.words[p.first]
    written = tokens.classes[p.first] == "C" or DOTTED.fullmatch(word) is not None
    if not written and ("." in word or is_measured(p, tokens)):
        return False
    has_part = bool({"P", "k"} & set(tokens.classes[p.first : p.last + 1])) or tokens.words[p.last] == "tonight"
    lead = word_before(p, tokens) in CLOCK_LEADS
    return clock_value(p.clock or "", None) is not None and (lead if not written else lead or has_part)


def is_measured(p: Phrase, tokens: Tokens) -> bool:
    """Whether a number after "at" is a price, a count or a measure: "put the magnitude at 5.9"."""
    return any(word in MEASURES for word in tokens.words[max(0, p.first - MEASURE_BACK) : p.first])


def is_dotted_clock(p: Phrase, tokens: Tokens) -> bool:
    """Whether "6.15" is a time of day: after "at" and the like, and no price, share or measure."""
    lead = p.last > p.first or (word_before(p, tokens) in DOTTED_LEADS and not is_measured(p, tokens))
    clock = DOTTED.fullmatch(tokens.words[p.last]) is not None and clock_value(p.clock or "", None) is not None
    return lead and clock and around(p, tokens)[1] not in "xUDN"


def is_clock_in_words(p: Phrase, tokens: Tokens) -> bool:
    """Whether words tell a time of day: "half past eight"; "ten to four" where no noun follows."""
    places = range(p.first, p.last + 1)
    units = [tokens.values[i] for i in places if tokens.classes[i] == "U"]
    minutes = (p.clock or "").partition(":")[2][:2]
    if any(unit not in ("Q", "TMs") for unit in units) or clock_value(p.clock or "", None) is None:
        return False
    words = tokens.words[p.first : p.last + 1]
    if "past" in words:
        return True
    vote = words[0].isdigit() or not minutes.isdecimal() or int(minutes) % 5 or word_before(p, tokens) == "by"
    return "to" in words and not vote and word_before(p, tokens) in CLOCK_LEADS and around(p, tokens)[1] not in "xUDN"


def is_week_on(p: Phrase, tokens: Tokens) -> bool:
    """Whether "a week on Monday" counts from Monday, and is no length of time ("for a week on Monday")."""
    joined = p.which is not None or p.distance is not None or tokens.words[p.first + 2] in ("on", "from")
    return joined and p.week in ("W", "2W") and word_before(p, tokens) not in LENGTH_LEADS


def is_half_of_year(p: Phrase, tokens: Tokens) -> bool:
    """Whether "the first half" is one of a year, not of a match."""
    near = tokens.words[max(0, p.first - MATCH_REACH) : p.last + MATCH_REACH]
    return p.year is not None or (p.sign or "")[:1] != "H" or not any(word in MATCH_WORDS for word in near)


def word_before(p: Phrase, tokens: Tokens) -> str:
    """The word before a phrase, or nothing."""
    return tokens.words[p.first - 1] if p.first else ""


def is_season(p: Phrase, tokens: Tokens) -> bool:
    """Whether "fall" and "spring" are seasons; "the second winter" is one of a count."""
    if around(p, tokens)[0] == "O" and p.year is None:
        return False
    word = tokens.words[p.last if tokens.classes[p.last] == "Z" else p.first]
    if p.year is not None or p.year_which is not None or p.year_order is not None or word not in ("fall", "spring", "été"):
        return True
    before, after = around(p, tokens)
    has_article = tokens.classes[p.first] == "t"
    if has_article:
        return after not in "F'"
    return before in "npeT" or p.mod is not None


def is_units(p: Phrase, tokens: Tokens) -> bool:
    """Whether a bare "days", "weeks" tells how long something took."""
    before, after = around(p, tokens)
    return p.plural and (before in "np" or after == "F" or tokens.classes[p.first] == "a")


def is_show(p: Phrase, tokens: Tokens) -> bool:
    """Whether "Sunday Night" begins the name of a programme: both words and the next are capitalised."""
    return tokens.text[tokens.starts[p.last]].isupper() and is_proper(p, tokens)


def follows_a_name(p: Phrase, tokens: Tokens) -> bool:
    """Whether a capitalised "Today" ends a name ("USA Today")."""
    i = p.first - 1
    if i < 0 or tokens.classes[i] != OTHER or not tokens.text[tokens.starts[p.first]].isupper():
        return False
    return tokens.text[tokens.starts[i]].isupper() and tokens.starts[p.first] == tokens.ends[i] + 1


def is_quarter(p: Phrase, tokens: Tokens) -> bool:
    """Whether a number of quarters is a length of time, not a share of something."""
    share = p.amount in (None, 1, 3) and "c" not in tokens.classes[p.first : p.last]
    return not share or (around(p, tokens)[1] not in "F," and tokens.classes[p.first] not in "ia")


def is_the_unit(p: Phrase, tokens: Tokens) -> bool:
    """Whether "the weekend", "the day" name one that the text tells of."""
    return p.unit == "WE" or (p.unit == "D" and p.first > 0 and tokens.words[p.first - 1] in DAY_LEADS)


def is_edge(p: Phrase, tokens: Tokens) -> bool:
    """Whether "year-end" names the end of a year: the two words are joined, and the unit is one."""
    return not p.plural and p.unit in ("Y", "M", "Q", "W") and tokens.words[p.last] == "end"


def is_decade(p: Phrase, tokens: Tokens) -> bool:
    """Whether "the 70s" is a decade, not a score or an age."""
    if word_before(p, tokens) in AGE_LEADS:
        return False
    return len(p.decade or "") > 3 or around(p, tokens)[0] in "ted" or tokens.classes[p.first] in "te"


def is_length(p: Phrase, tokens: Tokens) -> bool:
    """Whether "a day" is a length of time, not the measure of something ("a day's wages")."""
    return not (tokens.classes[p.first] == "i" and around(p, tokens)[1] == "'")


def is_year_so_called(p: Phrase, tokens: Tokens) -> bool:
    """Whether "the year 1998" says "year" and no other unit."""
    return any(value in ("Y", "Ys") for value in tokens.values[p.first : p.last])


FILTERS: dict[str, Callable[[Phrase, Tokens], bool]] = {
    "day of that month": is_day_of_month,
    "weekday the nth": lambda p, tokens: tokens.words[p.last][:1].isdigit(),
    "decade": is_decade,
    "adverb": lambda p, tokens: not is_proper(p, tokens),
    "part of the day": lambda p, tokens: not is_proper(p, tokens),
    "amount": is_length,
    "the unit": is_the_unit,
    "edge of the unit, joined": is_edge,
    "day word": lambda p, tokens: not follows_a_name(p, tokens),
    "clock in four digits": lambda p, tokens: len(tokens.words[p.first]) == 4,
    "year, so called": is_year_so_called,
    "weekday": lambda p, tokens: not (is_show(p, tokens) if p.part else hyphened(p, tokens)),
    "hours of the clock": lambda p, _tokens: p.unit in (None, "TH"),
    "tens of years": lambda p, _tokens: p.plural and len(p.decade or "") == 3,
    "the past": lambda p, _tokens: p.value is not None,
    "clock": is_clock,
    "clock and part": is_told_clock,
    "clock and part of this day": is_told_clock,
    "clock and part of a day": is_told_clock,
    "day and dotted clock": is_dotted_clock,
    "dotted clock": is_dotted_clock,
    "clock in words": is_clock_in_words,
    "clock in words this day": is_clock_in_words,
    "clock in words on a day": is_clock_in_words,
    "weekday of a week": lambda p, _tokens: p.week == "W",
    "weekday and a week": lambda p, _tokens: p.week in ("W", "2W"),
    "a week from a weekday": is_week_on,
    "a week from a day": is_week_on,
    "weekday, last or next after the word": lambda p, tokens: around(p, tokens)[1] not in "UMPOdnFDNY'-",
    "quarter sign": is_half_of_year,
    "season": is_season,
    "season then": is_season,
    "units": is_units,
}


def names_a_time(p: Phrase, tokens: Tokens, language: Language) -> bool:
    """Whether a phrase does name a time where it stands."""
    if p.rule == "year":
        return is_year(p, tokens) if language.counts_end_in_s else around(p, tokens)[0] in "npFtUdM-(" or p.mod is not None
    if p.weekday and p.first and tokens.words[p.first - 1] in NICKNAMES:
        return False
    if p.kind == "duration" and p.unit == "Q" and not is_quarter(p, tokens):
        return False
    check = FILTERS.get(p.rule)
    return check is None or check(p, tokens)
