"""German: the words that name times."""

from __future__ import annotations

from rashomon.times.holidays import GERMAN_DAYS
from rashomon.times.language import Language, Word, endings, phrase_table, word_pairs, word_set
from rashomon.times.rules import AFTER_THE_WORD, COMMON

MONTHS = (
    "januar jänner jan,februar feber feb,märz mär,april apr,mai,juni jun,juli jul,august aug,"
    "september sept sep,oktober okt,november nov,dezember dez"
)
WEEKDAYS = "montag,dienstag,mittwoch,donnerstag,freitag,samstag sonnabend,sonntag"
UNITS = word_pairs(
    "sekunden TSs,minute TM,minuten TMs,stunde TH,stunden THs,tag D,tage Ds,tagen Ds,tages D,woche W,wochen Ws,monat M,"
    "monate Ms,monaten Ms,monats M,quartal Q,quartals Q,quartale Qs,jahr Y,jahre Ys,jahren Ys,jahres Y,jahrzehnt 10Y,"
    "jahrzehnte 10Ys,jahrzehnten 10Ys,jahrhundert 100Y,jahrhunderts 100Y,jahrhunderte 100Ys,wochenende WE"
)
PARTS = word_pairs(
    "vormittag TMO,mittag TMI,nachmittag TAF,abend TEV,abends TEV,nacht TNI,mitternacht T00:00,morgens TMO,nachmittags TAF"
)
SEASONS = word_pairs("frühling SP,frühjahr SP,sommer SU,herbst FA,winter WI,sommers SU,winters WI")
NUMBERS = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn"
TENS = word_pairs("zwanzig 20,dreißig 30,vierzig 40,fünfzig 50,sechzig 60,siebzig 70,achtzig 80,neunzig 90,hundert 100")
ORDINALS = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt"
GROUPS = {
    "i": "ein eine einem einen einer eines",
    "t": "der die das dem den des",
    "g": "vor",
    "B": "zuvor früher vorher davor",
    "A": "später danach darauf",
    "n": "in im",
    "p": "am an seit bis ab von vom zum zur um gegen während nach",
    "d": "bis und oder",
    "u": "jeden jede jedes jedem pro",
    "a": "etwa rund fast knapp ungefähr gut über circa mindestens höchstens",
    "v": "einige einigen mehrere mehreren wenige wenigen",
    "h": "halbe halben halbes",
    "e": "",
    "c": "ganze ganzen volle vollen weitere weiteren",
}
STEMS = {"T": "dies", "L": "letzt vergangen vorig", "E": "nächst kommend", "l": "vorherig", "m": "folgend darauffolgend"}
EDGES = {"START": "anfang beginn", "MID": "mitte", "END": "ende"}
ADVERBS = word_pairs("täglich P1D,wöchentlich P1W,monatlich P1M,vierteljährlich P3M,jährlich P1Y,stündlich PT1H")


def _words() -> dict[str, Word]:
    words: dict[str, Word] = {word: (cls, None) for cls, group in GROUPS.items() for word in group.split()}
    for cls, stems in STEMS.items():
        words |= dict.fromkeys(endings(stems, "e en er es em"), (cls, None))
    words |= dict.fromkeys(endings("selb gleich", "e en er"), ("q", None)) | dict.fromkeys(
        endings("jen", "er es em e"), ("f", None)
    )
    for cls, names in (("M", MONTHS), ("W", WEEKDAYS)):
        for number, same in enumerate(names.split(","), 1):
            words |= dict.fromkeys(same.split(), (cls, number))
    for cls, table in (("U", UNITS), ("P", PARTS), ("Z", SEASONS), ("j", ADVERBS)):
        words |= {name: (cls, value) for name, value in table.items()}
    words |= {name: ("1", number) for number, name in enumerate(NUMBERS.split()) if number}
    words |= {name: ("1", int(number)) for name, number in TENS.items()}
    for number, stem in enumerate(ORDINALS.split(), 1):
        words |= dict.fromkeys(endings(stem, "e en er es"), ("O", number))
    words |= {name: ("r", mod) for mod, names in EDGES.items() for name in names.split()}
    words |= {"heute": ("R", (0, "")), "gestern": ("R", (-1, "")), "vorgestern": ("R", (-2, "")), "morgen": ("R", (1, ""))}
    words |= {"übermorgen": ("R", (2, "")), "uhr": ("k", ""), "utc": ("z", "Z"), "mez": ("z", "+01"), "mesz": ("z", "+02")}
    words |= {"derzeit": ("w", "PRESENT_REF"), "jetzt": ("w", "PRESENT_REF"), "kürzlich": ("w", "PAST_REF")}
    return words


PHRASES = {
    **phrase_table("v", {"X": "ein paar"}),
    **phrase_table("a", {"MORE": "mehr als", "LESS": "weniger als"}),
    **phrase_table("R", {(0, "TMO"): "heute morgen,heute früh", (-1, "TMO"): "gestern morgen,gestern früh"}),
    **phrase_table("x", {None: "vor allem,vor ort"}),
}

GERMAN = Language(
    code="de",
    words=_words(),
    phrases=PHRASES | GERMAN_DAYS,
    rules=(*COMMON, *AFTER_THE_WORD),
    future=word_set("wird werden soll sollen will wollen geplant"),
    past=word_set("war waren wurde wurden hatte hatten sagte teilte kam ging gab starb fand begann wurde erklärte hat haben"),
    past_endings=("te", "ten"),
    pluperfect=word_set("hatte hatten"),
)
