"""False friends of clocks: scores, prices, shares and counts that look like a time of day."""

from __future__ import annotations

import re

from rashomon.times.clock import clock_value
from rashomon.times.language import word_set
from rashomon.times.phrases import Phrase
from rashomon.times.places import around, word_before
from rashomon.times.tokens import BREAK, OTHER, Tokens

STAMP_LEADS = word_set("updated published posted")
MOMENTS = word_set("breakfast dawn dusk nightfall daybreak sunrise sunset first lunchtime teatime")
MOMENT_LEADS = word_set("at by before until till since from around towards after")
DAY_PART_LEADS = word_set("by until till towards")
DOTTED_LEADS = word_set("at until till since before after")
MEASURES = word_set(
    "closed stood stands traded valued priced fixed finished trading closing fell rose put puts toll count magnitude figure "
    "number total remained rate price shares"
)
MEASURE_BACK = 4
HOURS_LEADS = word_set("at from to by until till since between before after and")
CLOCK_LEADS = word_set("at by until till around about since from before after past just nearly almost")
SUBJECTS = word_set("it he she they we you his her their its our there")
COUNTED = word_set("percent per cent pence million billion thousand magnitude seconds metres meters points euro dollar")
SHORT = 3
DOTTED = re.compile(r"\d{1,2}[.:][0-5]\d")


def is_clock(p: Phrase, tokens: Tokens) -> bool:
    """Whether digits are a time of day, not a score or a ratio; and a part of a day a moment."""
    if p.part:
        return p.part[1] in "012" or is_moment(p, tokens)
    if any(c.isalpha() for c in p.clock or "") or p.zone is not None or "k" in tokens.classes[p.first : p.last + 1]:
        return is_shown(p, tokens)
    before, _ = around(p, tokens)
    hour = int((p.clock or "99").split(":")[0].split(".")[0])
    word = word_before(p, tokens)
    full = len(p.clock or "") == len("00:00") and before == OTHER and word.isalpha() and not is_name(p.first - 1, tokens)
    led = before in "npad-T,.(@" + BREAK or word in STAMP_LEADS or full
    return ":" in (p.clock or "") and led and (hour < 24 or word in ("at", "by", "until"))


def is_shown(p: Phrase, tokens: Tokens) -> bool:
    """Whether a clock shows the hour, or the words before it leave no doubt that one is meant ("at 25:10")."""
    return p.clock is None or clock_value(p.clock, None) is not None or word_before(p, tokens) in CLOCK_LEADS


def is_name(i: int, tokens: Tokens) -> bool:
    """Whether a word is capitalised: "John 10:14" is a verse."""
    return tokens.text[tokens.starts[i]].isupper()


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
    if "k" in tokens.classes[p.first : p.last + 1]:
        return is_shown(p, tokens)
    has_part = "P" in tokens.classes[p.first : p.last + 1] or tokens.words[p.last] == "tonight"
    lead = word_before(p, tokens) in CLOCK_LEADS
    return clock_value(p.clock or "", None) is not None and (lead if not written else lead or has_part)


def is_measured(p: Phrase, tokens: Tokens) -> bool:
    """Whether a number after "at" is a price, a count or a measure: "put the magnitude at 5.9"."""
    return any(word in MEASURES for word in tokens.words[max(0, p.first - MEASURE_BACK) : p.first])


def is_dotted_clock(p: Phrase, tokens: Tokens) -> bool:
    """Whether "6.15" is a time of day: after "at" and the like, and no price, share or measure."""
    lead = p.last > p.first or (word_before(p, tokens) in DOTTED_LEADS and not is_measured(p, tokens))
    clock = DOTTED.fullmatch(tokens.words[p.last]) is not None and clock_value(p.clock or "", None) is not None
    after = around(p, tokens)[1]
    if after == OTHER and tokens.words[p.last - 1 : p.last] == ["at"]:
        following = tokens.words[p.last + 1]
        counted = following in COUNTED or (following.endswith("s") and len(following) > SHORT) or not following.isalpha()
        return lead and clock and not counted
    return lead and clock and after not in "xUDN"


def is_called_hours(p: Phrase, tokens: Tokens) -> bool:
    """Whether "19.00 hours" is a time of day: after a word that leads to one, in two figures behind the point."""
    unit = next((tokens.values[i] for i in range(p.first, p.last + 1) if tokens.classes[i] == "U"), None)
    led = word_before(p, tokens) in HOURS_LEADS
    return led and unit == "THs" and DOTTED.fullmatch(tokens.words[p.first]) is not None and is_shown(p, tokens)


def is_at_a_moment(p: Phrase, tokens: Tokens) -> bool:
    """Whether a day is followed by its noon or dawn: "tomorrow at noon"."""
    return tokens.words[p.last - 1] == "at" and p.part != "T00:00"


def is_hour(p: Phrase, tokens: Tokens) -> bool:
    """Whether what stands behind "à", "a las", "um" is an hour: on a clock, called one, or after a word that asks for one."""
    places = range(p.first, p.last + 1)
    units = [tokens.values[i] for i in places if tokens.classes[i] == "U"]
    told = bool({"C", "k", "U", "@"} & set(tokens.classes[max(0, p.first - 1) : p.last + 1]))
    return told and all(unit in ("TH", "THs") for unit in units) and clock_value(p.clock or "", None) is not None


def is_hour_in_a_word(p: Phrase, tokens: Tokens) -> bool:
    """Whether "on Tuesday at seven" ends with an hour: written as a word, and nothing follows that is counted."""
    last = tokens.words[p.last]
    told = last.isalpha() and tokens.words[p.last - 1] == "at" and clock_value(p.clock or "", None) is not None
    return told and around(p, tokens)[1] in ".,|d"


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
    vote = words[0].isdigit() or not minutes.isdecimal() or int(minutes) % 5 or word_before(p, tokens) in ("by", "from")
    return "to" in words and not vote and word_before(p, tokens) in CLOCK_LEADS and around(p, tokens)[1] not in "xUDN"
