"""Named days: the words that name them and the rule that gives their date in a year."""

from __future__ import annotations

from datetime import date, timedelta

# A rule is "MM-DD"; "n weekday month" (n counted from the end when negative); or "easter +days".
RULES = {
    "new year": "01-01",
    "new year's eve": "12-31",
    "epiphany": "01-06",
    "martin luther king day": "3 mon 1",
    "groundhog day": "02-02",
    "valentine's day": "02-14",
    "presidents' day": "3 mon 2",
    "women's day": "03-08",
    "pi day": "03-14",
    "st patrick's day": "03-17",
    "april fools' day": "04-01",
    "earth day": "04-22",
    "anzac day": "04-25",
    "may day": "05-01",
    "cinco de mayo": "05-05",
    "mother's day": "2 sun 5",
    "memorial day": "-1 mon 5",
    "father's day": "3 sun 6",
    "flag day": "06-14",
    "juneteenth": "06-19",
    "canada day": "07-01",
    "independence day": "07-04",
    "bastille day": "07-14",
    "labor day": "1 mon 9",
    "national daughters day": "09-25",
    "national sons day": "09-28",
    "columbus day": "2 mon 10",
    "day of german unity": "10-03",
    "hispanic day": "10-12",
    "reformation day": "10-31",
    "halloween": "10-31",
    "all saints' day": "11-01",
    "all souls' day": "11-02",
    "guy fawkes night": "11-05",
    "veterans day": "11-11",
    "armistice day": "11-11",
    "remembrance sunday": "2 sun 11",
    "thanksgiving": "4 thu 11",
    "black friday": "4 thu 11 +1",
    "cyber monday": "4 thu 11 +4",
    "giving tuesday": "4 thu 11 +5",
    "st nicholas day": "12-06",
    "christmas eve": "12-24",
    "christmas": "12-25",
    "boxing day": "12-26",
    "shrove tuesday": "easter -47",
    "ash wednesday": "easter -46",
    "palm sunday": "easter -7",
    "maundy thursday": "easter -3",
    "good friday": "easter -2",
    "holy saturday": "easter -1",
    "easter": "easter +0",
    "easter monday": "easter +1",
    "ascension": "easter +39",
    "pentecost": "easter +49",
    "whit monday": "easter +50",
    "corpus christi": "easter +60",
    "assumption": "08-15",
    "twelfth night": "01-05",
    "burns night": "01-25",
    "australia day": "01-26",
    "candlemas": "02-02",
    "waitangi day": "02-06",
    "st david's day": "03-01",
    "lady day": "03-25",
    "mothering sunday": "easter -21",
    "st george's day": "04-23",
    "early may bank holiday": "1 mon 5",
    "spring bank holiday": "-1 mon 5",
    "ve day": "05-08",
    "europe day": "05-09",
    "world environment day": "06-05",
    "midsummer's eve": "06-23",
    "midsummer's day": "06-24",
    "lammas": "08-01",
    "august bank holiday": "-1 mon 8",
    "michaelmas": "09-29",
    "martinmas": "11-11",
    "st andrew's day": "11-30",
    "world aids day": "12-01",
    "election day": "1 mon 11 +1",
    "inauguration day": "01-20",
    "victoria day": "-1 mon 5",
}

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computation of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def holiday_date(name: str, year: int) -> date | None:
    """The day a named day falls on in a year."""
    words = RULES[name].split()
    if words[0] == "easter":
        return easter(year) + timedelta(days=int(words[1]))
    if len(words) == 1:
        return date(year, int(words[0][:2]), int(words[0][3:]))
    found = nth_weekday(year, int(words[2]), _WEEKDAYS.index(words[1]) + 1, int(words[0]))
    return found + timedelta(days=int(words[3])) if found and len(words) > 3 else found


def fixed_day(name: str) -> str | None:
    """Month and day of a named day that falls on the same one every year."""
    rule = RULES[name]
    return rule if len(rule) == 5 and rule[2] == "-" else None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth weekday (1 = Monday) of a month, from its end when `nth` is negative; None when it has fewer."""
    if nth > 0:
        first = date(year, month, 1)
        day = 1 + (weekday - first.isoweekday()) % 7 + 7 * (nth - 1)
    else:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        day = last.day - (last.isoweekday() - weekday) % 7 + 7 * (nth + 1)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _keys(table: dict[str, str]) -> dict[tuple[str, ...], tuple[str, object]]:
    """Written forms, parted by commas, as phrases of tokens."""
    out: dict[tuple[str, ...], tuple[str, object]] = {}
    for name, forms in table.items():
        for form in forms.split(","):
            for mark in ("'s", "’s"):
                key = tuple(form.strip().replace("'s", f" {mark}").replace("s'", "s ' ").split())
                out[key] = ("H", name)
                if "'" in key:
                    out[tuple("’" if part == "'" else part for part in key)] = ("H", name)
    return out


ENGLISH_DAYS = _keys({
    "new year": "new year's day",
    "new year's eve": "new year's eve",
    "epiphany": "feast of the epiphany, three kings day",
    "martin luther king day": "martin luther king day, martin luther king jr day, martin luther king jr . day, mlk day",
    "groundhog day": "groundhog day",
    "valentine's day": "valentine's day, valentines day, st valentine's day, st . valentine's day",
    "presidents' day": "presidents' day, presidents day, president's day",
    "women's day": "international women's day",
    "pi day": "pi day",
    "st patrick's day": "st patrick's day, st . patrick's day, saint patrick's day",
    "april fools' day": "april fools' day, april fool's day, april fools day",
    "earth day": "earth day",
    "anzac day": "anzac day",
    "may day": "may day",
    "cinco de mayo": "cinco de mayo",
    "mother's day": "mother's day, mothers' day, mothers day",
    "memorial day": "memorial day",
    "father's day": "father's day, fathers' day, fathers day",
    "flag day": "flag day",
    "juneteenth": "juneteenth, juneteenth day, juneteenth national independence day",
    "canada day": "canada day",
    "independence day": "independence day, fourth of july, 4th of july",
    "bastille day": "bastille day",
    "labor day": "labor day",
    "national daughters day":
        "national daughters day, national daughter's day, national daughters' day, daughters day, daughter's day",
    "national sons day": "national sons day, national son's day, national sons' day, sons day, son's day, sons' day",
    "columbus day": "columbus day, indigenous peoples' day, indigenous peoples day",
    "day of german unity": "german unity day, day of german unity",
    "halloween": "halloween, halloween night, all hallows' eve",
    "all saints' day": "all saints' day, all saints day",
    "all souls' day": "all souls' day, all souls day",
    "guy fawkes night": "guy fawkes night, bonfire night, guy fawkes day",
    "veterans day": "veterans day, veterans' day, veteran's day",
    "armistice day": "armistice day, remembrance day",
    "remembrance sunday": "remembrance sunday",
    "thanksgiving": "thanksgiving, thanksgiving day",
    "black friday": "black friday",
    "cyber monday": "cyber monday",
    "giving tuesday": "giving tuesday",
    "st nicholas day": "st nicholas day, st . nicholas day",
    "christmas eve": "christmas eve",
    "christmas": "christmas, christmas day",
    "boxing day": "boxing day, st stephen's day",
    "shrove tuesday": "shrove tuesday, mardi gras, pancake day",
    "ash wednesday": "ash wednesday",
    "palm sunday": "palm sunday",
    "maundy thursday": "maundy thursday, holy thursday",
    "good friday": "good friday",
    "holy saturday": "holy saturday, easter saturday",
    "easter": "easter, easter sunday, easter day",
    "easter monday": "easter monday",
    "ascension": "ascension day, ascension thursday",
    "pentecost": "pentecost, whit sunday, pentecost sunday",
    "whit monday": "whit monday, pentecost monday",
    "corpus christi": "corpus christi day",
    "assumption": "assumption day, feast of the assumption",
    "twelfth night": "twelfth night",
    "burns night": "burns night",
    "australia day": "australia day",
    "candlemas": "candlemas",
    "waitangi day": "waitangi day",
    "st david's day": "st david's day, saint david's day",
    "lady day": "lady day",
    "mothering sunday": "mothering sunday",
    "st george's day": "st george's day, saint george's day",
    "early may bank holiday": "early may bank holiday, may day bank holiday",
    "spring bank holiday": "spring bank holiday, late may bank holiday",
    "ve day": "ve day, v - e day",
    "europe day": "europe day",
    "world environment day": "world environment day",
    "midsummer's eve": "midsummer's eve, midsummer eve",
    "midsummer's day": "midsummer's day, midsummer day",
    "lammas": "lammas, lammas day",
    "august bank holiday": "august bank holiday",
    "michaelmas": "michaelmas",
    "martinmas": "martinmas",
    "st andrew's day": "st andrew's day, saint andrew's day",
    "world aids day": "world aids day",
    "election day": "election day",
    "inauguration day": "inauguration day",
    "victoria day": "victoria day",
})  # fmt: skip
GERMAN_DAYS = _keys({
    "new year": "neujahr, neujahrstag, am neujahrstag",
    "epiphany": "dreikönigstag, heilige drei könige",
    "ash wednesday": "aschermittwoch",
    "palm sunday": "palmsonntag",
    "maundy thursday": "gründonnerstag",
    "good friday": "karfreitag",
    "easter": "ostern, ostersonntag",
    "easter monday": "ostermontag",
    "may day": "tag der arbeit, maifeiertag",
    "ascension": "christi himmelfahrt, himmelfahrt",
    "pentecost": "pfingsten, pfingstsonntag",
    "whit monday": "pfingstmontag",
    "corpus christi": "fronleichnam",
    "day of german unity": "tag der deutschen einheit",
    "reformation day": "reformationstag",
    "all saints' day": "allerheiligen",
    "st nicholas day": "nikolaustag",
    "christmas eve": "heiligabend, heiliger abend",
    "christmas": "weihnachten, erster weihnachtsfeiertag",
    "boxing day": "zweiter weihnachtsfeiertag",
    "new year's eve": "silvester",
})  # fmt: skip
FRENCH_DAYS = _keys({
    "new year": "jour de l ' an, nouvel an",
    "epiphany": "épiphanie",
    "good friday": "vendredi saint",
    "easter": "pâques, dimanche de pâques",
    "easter monday": "lundi de pâques",
    "may day": "fête du travail",
    "ascension": "ascension, jeudi de l ' ascension",
    "pentecost": "pentecôte",
    "whit monday": "lundi de pentecôte",
    "bastille day": "fête nationale",
    "assumption": "assomption",
    "all saints' day": "toussaint",
    "armistice day": "armistice",
    "christmas eve": "réveillon de noël",
    "christmas": "noël",
    "new year's eve": "saint - sylvestre",
})  # fmt: skip
SPANISH_DAYS = _keys({
    "new year": "año nuevo, día de año nuevo",
    "epiphany": "día de reyes, reyes magos",
    "ash wednesday": "miércoles de ceniza",
    "palm sunday": "domingo de ramos",
    "maundy thursday": "jueves santo",
    "good friday": "viernes santo",
    "holy saturday": "sábado santo",
    "easter": "domingo de pascua, domingo de resurrección",
    "easter monday": "lunes de pascua",
    "may day": "día del trabajo, día del trabajador",
    "corpus christi": "corpus christi",
    "hispanic day": "día de la hispanidad",
    "all saints' day": "día de todos los santos, todos los santos",
    "all souls' day": "día de los muertos",
    "christmas eve": "nochebuena",
    "christmas": "navidad, día de navidad",
    "new year's eve": "nochevieja",
})  # fmt: skip
