"""English: the words that name times, and the ways they are put together."""

from __future__ import annotations

from rashomon.times.holidays import ENGLISH_DAYS, SINGLE_WORDS
from rashomon.times.language import Language, Word, phrase_table, rule, word_pairs, word_set

MONTHS = (
    "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,"
    "september sept sep,october oct,november nov,december dec"
)
WEEKDAYS = "monday mon,tuesday tues tue,wednesday wed,thursday thurs thur thu,friday fri,saturday sat,sunday sun"
UNITS = word_pairs(
    "seconds TSs,minute TM,minutes TMs,mins TMs,hour TH,hours THs,hrs THs,day D,days Ds,week W,weeks Ws,fortnight 2W,"
    "fortnights 2Ws,month M,months Ms,quarter Q,quarters Qs,semester 6M,year Y,years Ys,yr Y,yrs Ys,decade 10Y,"
    "decades 10Ys,century 100Y,centuries 100Ys,millennium 1000Y,weekend WE,weekends WEs"
)
PARTS = word_pairs(
    "morning TMO,mornings TMO,dawn TMO,noon T12:00,midday T12:00,lunchtime TMI,afternoon TAF,afternoons TAF,evening TEV,"
    "evenings TEV,dusk TEV,nightfall TEV,night TNI,nights TNI,overnight TNI,midnight T00:00"
)
SEASONS = word_pairs("spring SP,summer SU,autumn FA,fall FA,winter WI")
NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
TENS = word_pairs("thirty 30,forty 40,fifty 50,sixty 60,seventy 70,eighty 80,ninety 90,hundred 100,thousand 1000")
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ZONES = word_pairs(
    "utc Z,gmt Z,est -05,edt -04,cst -06,cdt -05,mst -07,mdt -06,pst -08,pdt -07,bst +01,cet +01,cest +02,ist +05:30,"
    "jst +09,aest +10"
)
DECADES = word_pairs("twenties 20,thirties 30,forties 40,fifties 50,sixties 60,seventies 70,eighties 80,nineties 90")
ADVERBS = word_pairs(
    "daily P1D,nightly P1D,weekly P1W,biweekly P2W,fortnightly P2W,monthly P1M,quarterly P3M,biannual P6M,annual P1Y,"
    "annually P1Y,yearly P1Y,biennial P2Y,hourly PT1H"
)
REFERENCES = word_pairs(
    "now PRESENT_REF,currently PRESENT_REF,current PRESENT_REF,nowadays PRESENT_REF,presently PRESENT_REF,"
    "recently PAST_REF,recent PAST_REF,lately PAST_REF"
)
HALVES = {"pm": "pm p.m. p.m", "am": "am a.m. a.m"}
SIGNS = word_pairs("q1 Q1,q2 Q2,q3 Q3,q4 Q4,h1 H1,h2 H2")
GROUPS = {
    "i": "a an",
    "t": "the",
    "T": "this",
    "f": "that",
    "q": "same",
    "L": "last",
    "E": "next coming upcoming",
    "l": "previous preceding prior",
    "m": "following ensuing",
    "g": "ago",
    "B": "earlier previously",
    "A": "later afterwards afterward thereafter hence",
    "F": "of",
    "n": "in",
    "p": "on at by since until till from during for within over between through throughout around back",
    "d": "to and or",
    "u": "every each per",
    "a": "about almost nearly approximately roughly some under exactly just only",
    "v": "several few many couple dozens",
    "h": "half",
    "o": "old aged",
    "G": "fiscal financial",
    "c": "consecutive straight full whole entire more additional long working trading business solid further extra other",
}
MODS = {"START": "early", "MID": "mid", "END": "late"}
EDGES = {"START": "beginning start outset opening", "MID": "middle midst", "END": "end close latter"}
PAST = word_set(
    "was were had did said told took came went made found won lost wrote began got gave became left held sent saw met led fell "
    "broke brought bought built sold paid rose spoke struck hit put cut set knew thought felt kept stood ran drew flew grew "
    "threw drove chose hid shot beat born hurt quit shut spent swept withdrew"
)
FUTURE = word_set(
    "will shall 'll ll should upcoming would due scheduled expected planned plans plan slated starting begins forthcoming"
)
FUTURE_LEADS = word_set(
    "set is are be due agreed going wants hopes hoping ready vowed likely intends about need needs has have"
)


def _words() -> dict[str, Word]:
    words: dict[str, Word] = {word: (cls, None) for cls, group in GROUPS.items() for word in group.split()}
    for cls, names in (("M", MONTHS), ("W", WEEKDAYS)):
        for number, same in enumerate(names.split(","), 1):
            words |= dict.fromkeys(same.split(), (cls, number))
    tables = (("U", UNITS), ("P", PARTS), ("Z", SEASONS), ("z", ZONES), ("j", ADVERBS), ("w", REFERENCES), ("Q", SIGNS))
    for cls, table in (*tables, ("H", SINGLE_WORDS)):
        words |= {name: (cls, value) for name, value in table.items()}
    words |= {name: ("1", number) for number, name in enumerate(NUMBERS.split()) if number}
    words |= {name: ("1", int(number)) for name, number in TENS.items()}
    words |= {name: ("O", number) for number, name in enumerate(ORDINALS.split(), 1)}
    words |= {name: ("S", f"19{tens}s") for name, tens in DECADES.items()}
    words |= {name: ("e", mod) for mod, name in MODS.items()}
    words |= {name: ("r", mod) for mod, names in EDGES.items() for name in names.split()}
    words |= {name: ("k", half) for half, names in HALVES.items() for name in names.split()}
    words |= dict.fromkeys(("o'clock", "o’clock"), ("k", "")) | dict.fromkeys(("bc", "bce", "b.c.", "b.c"), ("b", "BC"))
    words |= {"today": ("R", (0, "")), "yesterday": ("R", (-1, "")), "tomorrow": ("R", (1, "")), "tonight": ("R", (0, "TNI"))}
    words |= {"single": ("N", 1), "before": ("B", "event"), "after": ("A", "event"), "past": ("L", "past"), "final": ("O", -1)}
    return words


PHRASES = {
    **phrase_table("v", {"X": "a couple of,a couple,a few,dozens of,a number of"}),
    **phrase_table("q", {None: "the same,that same,this same"}),
    **phrase_table("a", {"MORE": "more than,at least", "LESS": "less than,fewer than,at most,up to", "APPROX": "close to"}),
    **phrase_table("L", {"the past": "the past"}),
    **phrase_table("A", {"now": "from now,from today"}),
    **phrase_table("Q", {"H1": "first half", "H2": "second half"}),
    **phrase_table("z", {"": "eastern time,local time,pacific time,central time,mountain time"}),
    **phrase_table("R", {(-2, ""): "the day before yesterday", (2, ""): "the day after tomorrow", (-1, "TNI"): "last night"}),
    **phrase_table(
        "w",
        {
            "PRESENT_REF": "right now,at the moment,at present,at this time,the time being,these days",
            "FUTURE_REF": "the near future,the future",
            "PXY": "over the years,recent years",
            "PXM": "recent months",
            "PXW": "recent weeks",
            "PXD": "recent days",
        },
    ),
    **phrase_table("x", {None: "per cent,not later than,no later than,later than,earlier than,day to day"}),
}

_THEN = r"Ft?(?:(?P<year_order>[fqlm])|(?P<year_which>[TLE]))U"
_YEAR = r"(?:,?F?{year}|" + _THEN + ")?"
_OF_YEAR = r"(?:F?{year}|" + _THEN + r"|F?{fiscal}U?(?P<fullyear>Y)?)?"
_CLOCK = r"(?:{clock}|{hour}(?=k)){half_day}?"
_ZONE = r"(?:\(?{zone}(?:{plus}?{offset})?\)?)?"
_MOMENT = rf"(?:{_CLOCK}|(?P<fixed>P)){_ZONE}"
_ON = _MOMENT + r",?p?(?:{weekday},?)?"
_EDGE = r"(?:t?{edge}F)?t?(?:{mod}[-n]?t?)?"
RULES = (
    rule("digits", "date", "J", r"{digits}"),
    rule("weekday, month day, year", "date", "We", r"{mod}?{weekday}\.?,?(?:{part},?)?p?\(?t?{month}\.?t?{day}" + _YEAR),
    rule("weekday day month year", "date", "We", r"{mod}?{weekday}\.?,?(?:{part},?)?p?\(?t?{day}F?{month}\.?" + _YEAR),
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
    rule("year bc", "date", "YNDe", r"(?:{mod}-?)?(?P<bc>[YND]){era}"),
    rule("month bc", "date", "M", r"{month}(?P<bc>[YND]){era}"),
    rule("season bc", "date", "Zte", r"t?(?:{mod}-?)?{season}F?(?P<bc>[YND]){era}"),
    rule("decade", "date", "Stre", r"(?:t?{edge}F)?t?(?:{mod}-?)?{decade}"),
    rule("nth unit", "date", "Oterl", r"(?:t?{edge}F)?t?(?:{mod}-?)?{ordinal}-?{unit}" + _OF_YEAR),
    rule("quarter sign", "date", "Qt", r"t?{sign}" + _OF_YEAR),
    rule("fiscal year", "date", "G", r"{fiscal}U?{year}"),
    rule("holiday", "date", "HYLETt", r"(?:{fullyear}|{which})?t?{holiday}(?:,?[nF]?{year})?(?:,?{part})?"),
    rule("weekday", "date", "We", r"(?:{mod}[np]?)?{weekday}(?:{part})?"),
    rule("weekday, last or next", "date", "LETte", r"(?:{mod}p?)?t?{which}{weekday}{part}?"),
    rule("weekday then", "date", "fqtlm", r"t?(?:{that}|{order}){weekday}{part}?"),
    rule("day word", "date", "ReB", r"(?:{mod}|B)?{distance}{part}?"),
    rule("part of this day", "date", "TLe", r"{mod}?{which}{part}"),
    rule("part then", "date", "fqtlmeE", r"{mod}?t?(?:{that}|{order}|{next}){part}"),
    rule("part of the day", "date", "t", r"t{part}"),
    rule("part of a date", "date", "tP", r"t?{part}[Fp]t?(?:{weekday},?)?{month}\.?{day}(?:,?{year})?"),
    rule("part of a dated day", "date", "tP", r"t?{part}[Fp]t?(?:{weekday},?)?{day}F?{month}(?:,?{year})?"),
    rule("part of a weekday", "date", "tP", r"t?{part}[Fp]{weekday}"),
    rule("clock", "date", "CDNP", _MOMENT),
    rule("clock in four digits", "date", "YN", r"{military}{zone}"),
    rule("clock and day", "date", "CDNP", _MOMENT + r",?p?(?:{weekday}|{distance})"),
    rule("clock and month day", "date", "CDNP", _ON + r"{month}\.?{day}(?:,?{year})?"),
    rule("clock and day month", "date", "CDNP", _ON + r"t?{day}F?{month}(?:,?{year})?"),
    rule("month day and clock", "date", "M", r"{month}\.?{day}(?:,?{year})?,?p?" + _CLOCK + _ZONE),
    rule("day and clock", "date", "WR", r"(?:{weekday}|{distance}),?p?" + _CLOCK + _ZONE),
    rule("unit, this last next", "unit", "TLEterBAe", r"(?:(?:t?{edge}F)|(?:{mod}[n-]?)|{sooner})?t?{which}c?{unit}"),
    rule("the unit", "unit", "t", r"t{unit}"),
    rule("unit then", "unit", "fqtlmerBA", r"(?:(?:t?{edge}F)|{mod}n?|{sooner}n?)?t?(?:{that}|{order}){unit}"),
    rule("edge of the unit", "edge", "trBAe", r"(?:t?{edge}Ft|{mod}nt|{sooner}nt){unit}"),
    rule("unit of a month", "nth", "tOL", r"t(?:{ordinal}|{last}){unit}F{month}(?:,?F?{year})?"),
    rule("unit of a year", "nth", "tOL", r"t(?:{ordinal}|{last}){unit}F{year}"),
    rule("amount ago", "offset", "DNvihat", r"{about}?{amount}(?:di?{half})?-?{unit}{ago}"),
    rule("half ago", "offset", "ha", r"{about}?{half}i?{unit}{ago}"),
    rule("amount earlier", "offset", "DNviUa", r"{about}?{amount}?-?{unit}{earlier}"),
    rule("amount later", "offset", "DNviUa", r"{about}?{amount}?-?{unit}{later}"),
    rule("day before", "next_to", "t", r"t(?:{unit}|{part})(?:{earlier}|{later}|{order})"),
    rule("last amount", "duration", "tLETmi", r"t?(?:{which}|{order}){count}c?{unit}"),
    rule("amount", "duration", "DNviha", r"{about}?i?{amount}(?:di?{half})?-?c?-?{unit}"),
    rule("amount to amount", "duration", "DNa", r"{about}?{amount2}[d-]{amount}-?{unit}"),
    rule("the past", "reference", "L", r"{past}"),
    rule("amount and a half", "duration", "DNia", r"{about}?{amount}-?{unit}di?{half}"),
    rule("half", "duration", "ha", r"{about}?{half}-?i?-?{unit}"),
    rule("units", "duration", "Ua", r"{about}?(?P<plural>U)"),
    rule("day of that month", "date", "t", r"t{ordinal_day}(?:Ft?(?:{that}|{order})U)?"),
    rule("years to years", "range", "Y", r"{fullyear}-{year_end}"),
    rule("years to years bc", "range", "ND", r"(?P<bc>[ND])[-d](?P<bc_end>[ND]){era}"),
    rule("age", "none", "DNv", r"{amount}-?U-?o"),
    rule("aged", "none", "o", r"o{number}"),
    rule("every", "set", "u", r"{every}(?:{number}|{ordinal})?(?:{unit}|{weekday}|{part}|{month})"),
    rule("adverb", "set", "j", r"{adverb}"),
    rule("reference", "reference", "w", r"{reference}"),
)

ENGLISH = Language(
    code="en",
    words=_words(),
    phrases=PHRASES | ENGLISH_DAYS,
    rules=RULES,
    future=FUTURE,
    past=PAST,
    past_endings=("ed",),
    pluperfect=word_set("had"),
    bare=word_set("be"),
    ahead=word_set("until till"),
    infinitive="to",
    future_leads=FUTURE_LEADS,
    capital_months=word_set("jan feb mar march apr april may jun june jul aug august sep dec nov oct"),
    month_first=True,
)
