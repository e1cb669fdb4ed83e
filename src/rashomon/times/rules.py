"""How times are put together: patterns over classes of words, most of them the same in every language."""

from __future__ import annotations

from rashomon.times.language import rule

_THEN = r"(?:Ft?(?P<year_order>[fqlm])|F?t?(?P<year_which>[TLE]))U"
_YEAR = r"(?:,?F?{year}|" + _THEN + ")?"
_OF_YEAR = r"(?:F?{year}|" + _THEN + r"|F?{fiscal}U?(?P<fullyear>Y)?)?"
_CLOCK = r"(?:{clock}|{hour}(?=k)){half_day}?"
_ZONE = r"(?:\(?{zone}(?:{plus}?{offset})?\)?)?"
_MOMENT = rf"(?:{_CLOCK}|(?P<fixed>P)){_ZONE}"
_ON = _MOMENT + r",?p?(?:{weekday},?)?"
_DAY = r"(?:{weekday}\.?,?)?"
_WEEKDAY = r"(?:{mod}[np]?)?{which}?{weekday}\.?,?(?:{part},?)?p?\(?"
_EDGE = r"(?:t?{edge}F)?t?(?:{mod}[-n]?t?)?"
COMMON = (
    rule("digits", "date", "JWe", r"(?:{mod}p?)?(?:{weekday}\.?,?p?\(?)?{digits}"),
    rule("weekday the nth", "date", "W", r"{weekday},?t{ordinal_day}"),
    rule("month day (weekday)", "date", "M", r"{month}\.?{day}" + _YEAR + r"\({weekday}\)"),
    rule("day month (weekday)", "date", "DOt", r"t?{day}F?{month}\.?" + _YEAR + r"\({weekday}\)"),
    rule(
        "weekday, month day, year",
        "date",
        "WeTLE",
        _WEEKDAY + r"t?{month}\.?t?{day}" + _YEAR,
    ),
    rule(
        "weekday day month year",
        "date",
        "WeTLE",
        _WEEKDAY + r"t?{day}F?{month}\.?" + _YEAR,
    ),
    rule("month day, year", "date", "M", r"{month}\.?t?{day}" + _YEAR),
    rule("day month year", "date", "DOt", r"t?{day}F?t?{month}\.?" + _YEAR),
    rule("year month day", "date", "Y", r"{fullyear},?{month}\.?{day}"),
    rule("month day to day", "range", "M", r"{month}\.?t?{day}[-d]t?{day2}(?:,?{year})?"),
    rule("days of month", "range", "DOt", r"t?{day}[-d]t?{day2}F?{month}(?:,?{year})?"),
    rule("month year", "date", "Metr", r"(?:t?{edge}F)?(?:{mod}[-n]?)?{month}\.?(?:(?:,|F)?{year}|" + _THEN + ")?"),
    rule("month, last or next", "date", "LETe", r"(?:{mod}-?)?{which}{month}"),
    rule("month then", "date", "fqtlm", r"t?(?:{that}|{order}){month}"),
    rule("season", "date", "Zetr", _EDGE + r"{season}(?:(?:,|F)?{year}|" + _THEN + ")?"),
    rule("year season", "date", "Yt", r"t?{fullyear}{season}"),
    rule("season, last or next", "date", "LETe", r"(?:{mod}-?)?{which}{season}"),
    rule("season then", "date", "fqtlm", r"t?(?:{that}|{order}){season}"),
    rule("year", "date", "Yyetr", r"(?:t?{edge}[Fn])?(?:t?{mod}[-n]?)?{year}"),
    rule("year, so called", "date", "Ut", r"t?(?P<calendar_year>U)F?{year}"),
    rule("year bc", "date", "YNDe", r"(?:{mod}-?)?(?P<bc>[YND]){era}"),
    rule("month bc", "date", "M", r"{month}(?P<bc>[YND]){era}"),
    rule("season bc", "date", "Zte", r"t?(?:{mod}-?)?{season}F?(?P<bc>[YND]){era}"),
    rule("decade", "date", "Stre", r"(?:t?{edge}F)?t?(?:{mod}-?)?{decade}"),
    rule("nth unit", "date", "Oterl", r"(?:t?{edge}F)?t?(?:{mod}-?)?{ordinal}-?{unit}" + _OF_YEAR),
    rule("quarter sign", "date", "Qt", r"t?{sign}" + _OF_YEAR),
    rule("fiscal year", "date", "G", r"{fiscal}U?{year}"),
    rule("fiscal year, this last next", "date", "TLEtr", r"(?:t?{edge}F)?(?:t?{which}|t){fiscal}(?P<calendar_year>U)"),
    rule("holiday", "date", "HYLETt", r"(?:{fullyear}|{which})?t?{holiday}(?:,?[nF]?{year})?(?:,?{part})?"),
    rule("weekday", "date", "We", r"(?:{mod}[np]?)?{weekday}(?:{part})?"),
    rule("weekday, last or next", "date", "LETte", r"(?:{mod}p?)?t?{which}{weekday}{part}?"),
    rule("weekday then", "date", "fqtlm", r"t?(?:{that}|{order}){weekday}{part}?"),
    rule("day word", "date", "ReB", r"(?:{mod}|B)?{distance}{part}?"),
    rule("part of this day", "date", "TLe", r"{mod}?{which}{part}"),
    rule("part then", "date", "fqtlmeE", r"{mod}?t?(?:{that}|{order}|{next}){part}"),
    rule("part of the day", "date", "t", r"t{part}(?:FtP)?"),
    rule("part of a date", "date", "tP", r"t?{part}[Fp]t?(?:{weekday},?)?{month}\.?{day}(?:,?{year})?"),
    rule("part of a dated day", "date", "tP", r"t?{part}[Fp]t?(?:{weekday},?)?{day}F?{month}(?:,?{year})?"),
    rule("part of a weekday", "date", "tP", r"t?{part}[Fp]{weekday}P?"),
    rule("clock", "date", "CDNP", _MOMENT),
    rule("clock in four digits", "date", "YN", r"{military}{zone}"),
    rule("four digits on a day", "date", "YN", r"{military}{zone}?,?p{weekday},?t?{day}F?{month}(?:,?{year})?"),
    rule("four digits on a day", "date", "YN", r"{military}{zone}?,?p{weekday},?{month}\.?t?{day}(?:,?{year})?"),
    rule("four digits on a day", "date", "YN", r"{military}{zone}?,?p(?:{weekday}|{distance})"),
    rule("clock and day", "date", "CDNP", _MOMENT + r",?p?(?:{weekday}|{distance})"),
    rule("clock and month day", "date", "CDNP", _ON + r"{month}\.?{day}(?:,?{year})?"),
    rule("clock and day month", "date", "CDNP", _ON + r"t?{day}F?{month}(?:,?{year})?"),
    rule("month day and clock", "date", "MW", _DAY + r"{month}\.?{day}(?:,?{year})?,?p?" + _CLOCK + _ZONE),
    rule("day month and clock", "date", "WDOt", _DAY + r"t?{day}F?{month}\.?(?:,?{year})?,?p?" + _CLOCK + _ZONE),
    rule("day and clock", "date", "WRTLE", r"(?:{which}?{weekday}|{distance}),?p?" + _CLOCK + _ZONE),
    rule("unit, this last next", "unit", "TLEterBAe", r"(?:(?:t?{edge}F)|(?:{mod}[n-]?)|{sooner})?t?{which}c?{unit}"),
    rule("the unit", "unit", "t", r"t{unit}"),
    rule("unit then", "unit", "fqtlmerBA", r"(?:(?:t?{edge}F)|{mod}n?|{sooner}n?)?t?(?:{that}|{order}){unit}"),
    rule("edge of the unit", "edge", "trBAe", r"(?:t?{edge}Ft|{mod}nt|{sooner}nt){unit}"),
    rule("unit of a month", "nth", "tOL", r"t(?:{ordinal}|{last}){unit}F{month}(?:,?F?{year})?"),
    rule("unit of a year", "nth", "tOL", r"t(?:{ordinal}|{last}){unit}F{year}"),
    rule("amount ago", "offset", "DNvihatU", r"{about}?{amount}?(?:di?{half})?-?{unit}-?{ago}"),
    rule("half ago", "offset", "ha", r"{about}?{half}i?{unit}{ago}"),
    rule("amount earlier", "offset", "DNviUa", r"{about}?{amount}?-?{unit}-?{earlier}"),
    rule("amount later", "offset", "DNviUa", r"{about}?{amount}?-?{unit}{later}"),
    rule("day before", "next_to", "t", r"t(?:{unit}|{part})(?:{earlier}|{later}|{order})"),
    rule("last amount", "duration", "tLETmiO", r"t?(?:{which}|{order}|O){count}c?{unit}"),
    rule("amount", "duration", "DNviha", r"{about}?i?{amount}(?:di?{half})?-?c?-?{unit}"),
    rule("amount to amount", "duration", "DNa", r"{about}?{amount2}[d-]{amount}-?{unit}"),
    rule("the past", "reference", "L", r"{past}"),
    rule("amount and a fraction", "duration", "DNa", r"{about}?{number}-?{over}/{under}-?{unit}"),
    rule("year's part", "date", "YTLE", r"(?:{fullyear}|(?P<year_which>[TLE])U)'(?:{ordinal}-?{unit}|{sign})"),
    rule("edge of the unit, joined", "edge", "U", r"{unit}-?{edge}"),
    rule("amount and a half", "duration", "DNia", r"{about}?{amount}-?{unit}di?{half}"),
    rule("half", "duration", "ha", r"{about}?{half}-?i?-?{unit}"),
    rule("units", "duration", "Ua", r"{about}?(?P<plural>U)"),
    rule("day of that month", "date", "t", r"t{ordinal_day}(?:Ft?(?:{that}|{order})U)?"),
    rule("years to years", "range", "Y", r"{fullyear}-{year_end}"),
    rule("years to years bc", "range", "ND", r"(?P<bc>[ND])[-d](?P<bc_end>[ND]){era}"),
    rule("age", "duration", "DNv", r"{amount}-?{unit}-?o"),
    rule("aged", "none", "o", r"o{number}"),
    rule("every", "set", "u", r"{every}(?:{number}|{ordinal})?(?:{unit}|{weekday}|{part}|{month})"),
    rule("adverb", "set", "j", r"{adverb}"),
    rule("reference", "reference", "w", r"{reference}"),
)

# British ways of counting on and back, and clocks read out, as English has them.
_HOUR = r"(?:{clock}|{hour}){half_day}?"
_HALF_PAST = r"(?:(?P<half_hour>h)|(?P<minutes>[DN])U?|i?(?P<quarter>U))(?P<past_or_to>[Ld])(?P<told_hour>[DN])"
_ON_DAY = r"p?(?:{weekday}|(?P<day_part>R)){half_part}?"
ENGLISH_ONLY = (
    rule("month day, a weekday", "date", "M", r"{month}\.?t?{day}" + _YEAR + r",i{weekday}"),
    rule("day month, a weekday", "date", "DOt", r"t?{day}F?{month}\.?" + _YEAR + r",i{weekday}"),
    rule("night to the next day", "date", "tP", r"t?{part}[Fp]t?{day}[-/d]t?[DO]F?{month}(?:,?{year})?"),
    rule("night to the next day, month first", "date", "tP", r"t?{part}[Fp]{month}\.?{day}[-/d][DO](?:,?{year})?"),
    rule("part of a day, a weekday", "date", "tP", r"t?{part}[Fp]t?{day}F?{month}(?:,?{year})?,i{weekday}"),
    rule("part of a day, a weekday, month first", "date", "tP", r"t?{part}[Fp]{month}\.?{day}(?:,?{year})?,i{weekday}"),
    rule("clock and weekday, last or next", "date", "CDN", r"(?:{clock}|{hour}(?=k)){half_day}?,?p?{which}{weekday}"),
    rule("day and dotted clock", "date", "WR", r"(?:{weekday}|{distance}),?p{hour}"),
    rule("day and dotted clock", "date", "DOtW", _DAY + r"t?{day}F?{month}\.?(?:,?{year})?,?p{hour}(?:nt{half_part})?"),
    rule("day and dotted clock", "date", "MW", _DAY + r"{month}\.?{day}(?:,?{year})?,?p{hour}(?:nt{half_part})?"),
    rule("dotted clock", "date", "N", r"{hour}"),
    rule("day and hour in a word", "date", "W", r"(?:{weekday}|{distance}),?p{hour}"),
    rule("weekday of a week", "date", "We", r"(?:{mod}[np]?)?{weekday}{part}?(?:Ft?|,)?{week_which}{week}"),
    rule("weekday and a week", "date", "W", r"{weekday}{week}"),
    rule("a week from a weekday", "date", "i", r"i{week}(?:p|{which}){weekday}"),
    rule("a week from a day", "date", "i", r"i{week}{distance}"),
    rule("weekday, last or next after the word", "date", "W", r"{weekday}(?P<which>[LE])"),
    rule("unit, the second last or next", "unit", "t", r"t{unit}(?:B(?P<second_last>L)|A(?P<second_next>E))"),
    rule("clock and part", "date", "CDN", _HOUR + r"nt{half_part}"),
    rule("clock and part of this day", "date", "CDN", _HOUR + r"{which}{half_part}"),
    rule("clock and part of a day", "date", "CDN", _HOUR + r",?" + _ON_DAY),
    rule("clock in words", "date", "hDNiU", _HALF_PAST + r"(?:nt{half_part})?"),
    rule("clock in words this day", "date", "hDNiU", _HALF_PAST + r"{which}{half_part}"),
    rule("clock in words on a day", "date", "hDNiU", _HALF_PAST + r",?" + _ON_DAY),
)

# Languages that put "last" and "next" after the word, and "ago" before the amount.
AFTER_THE_WORD = (
    rule("amount ago, said first", "offset", "g", r"{ago}{about}?{amount}{unit}"),
    rule("unit, last or next after it", "unit", "Ut", r"t?{unit}(?P<which>[TLE])"),
    rule("weekday, last or next after it", "date", "Wt", r"t?{weekday}(?P<which>[LE]){part}?"),
    rule("month, last or next after it", "date", "M", r"{month}(?P<which>[LE])"),
    rule("season, last or next after it", "date", "Zt", r"t?{season}(?P<which>[LE])"),
    rule("day word and part", "date", "R", r"{distance}[np]t?{part}"),
    rule("weekday and part", "date", "W", r"{weekday}[np]t?{part}"),
    rule("day before, without its article", "next_to", "pU", r"p?{unit}(?:{earlier}|{later}|{order})"),
    rule("tens of years", "date", "tU", r"t?(?P<calendar_year>U){tens}"),
    rule("hours of the clock", "date", "@", r"@(?:{clock}|{hour}(?P<hours>U))"),
    rule("day with a stop", "date", "WtDLTE", r"(?:{which}?{weekday},?p?)?t?{day}\.{month}\.?(?:,?{year})?"),
    rule("days with a stop", "range", "D", r"{day}\.[-dp]{day2}\.{month}(?:,?{year})?"),
    rule("decade, so called", "date", "tU", r"t?(?P<calendar_year>U){decade}"),
    rule("edge of a month", "date", "r", r"{edge}F?{month}\.?(?:F?{year})?"),
    rule("edge of a year", "date", "r", r"{edge}F?(?:U?F?){year}"),
)
