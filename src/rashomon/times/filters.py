"""False friends: words and numbers that look like a time and name none."""

from __future__ import annotations

from rashomon.times.language import Language, word_set
from rashomon.times.phrases import Phrase
from rashomon.times.tokens import BREAK, OTHER, Tokens

NICKNAMES = word_set("black bloody super cyber manic white red blue fat")
DAY_LEADS = word_set("end ends ended ending finish finished finishing close closed closing for")
SUBJECTS = word_set("it he she they we you his her their its our there")
COUNTED = word_set(
    "model models people men women copies miles metres meters feet jobs workers troops soldiers votes "
    "points pounds dollars euros tons tonnes homes houses seats"
)


def names_a_time(p: Phrase, tokens: Tokens, language: Language) -> bool:
    """Whether a phrase does name a time where it stands."""
    if p.rule == "year":
        return is_year(p, tokens) if language.counts_end_in_s else around(p, tokens)[0] in "npFtUdM-(" or p.mod is not None
    if p.rule == "day of that month":
        return is_day_of_month(p, tokens)
    if p.rule == "decade":
        return len(p.decade or "") > 3 or around(p, tokens)[0] in "ted" or tokens.classes[p.first] in "te"
    if p.rule in ("adverb", "part of the day") and is_proper(p, tokens):
        return False
    if p.rule == "amount" and tokens.classes[p.first] == "i" and around(p, tokens)[1] == "'":
        return False
    if p.rule == "the unit":
        return p.unit == "WE" or (p.unit == "D" and p.first > 0 and tokens.words[p.first - 1] in DAY_LEADS)
    if p.kind == "duration" and p.unit == "Q":
        return around(p, tokens)[1] not in "F," and tokens.classes[p.first] not in "ia"
    if p.rule == "year, so called":
        return any(value in ("Y", "Ys") for value in tokens.values[p.first : p.last])
    if p.rule == "weekday" and not p.part and hyphened(p, tokens):
        return False
    if p.rule == "hours of the clock":
        return p.unit in (None, "TH")
    if p.rule == "tens of years":
        return p.plural and len(p.decade or "") == 3
    if p.rule == "clock in four digits":
        return len(tokens.words[p.first]) == 4
    if p.rule == "the past":
        return p.value is not None
    if p.weekday and p.first and tokens.words[p.first - 1] in NICKNAMES:
        return False
    if p.rule == "clock":
        return is_clock(p, tokens)
    if p.rule in ("season", "season then"):
        return is_season(p, tokens)
    if p.rule == "units":
        return is_units(p, tokens)
    return True


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
        return p.part[1] in "012"
    if any(c.isalpha() for c in p.clock or "") or p.zone is not None or "k" in tokens.classes[p.first : p.last + 1]:
        return True
    before, _ = around(p, tokens)
    hour = int((p.clock or "99").split(":")[0].split(".")[0])
    return ":" in (p.clock or "") and hour < 24 and before in "npad-T,(@" + BREAK


def is_season(p: Phrase, tokens: Tokens) -> bool:
    """Whether "fall" and "spring" are seasons."""
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
