"""German: the words that name times."""

from __future__ import annotations

from rashomon.times.language import Language, Word, endings, phrase_table, word_pairs, word_set
from rashomon.times.named_days import GERMAN_DAYS
from rashomon.times.rules import AFTER_THE_WORD, COMMON

MONTHS = (
    "januar jänner jan,februar feber feb,märz mär,april apr,mai,juni jun,juli jul,august aug,"
    "september sept sep,oktober okt,november nov,dezember dez"
)
WEEKDAYS = "montag,dienstag,mittwoch,donnerstag,freitag,samstag sonnabend,sonntag"
UNITS = word_pairs(
    "sekunden TSs,minute TM,minuten TMs,stunde TH,stunden THs,tag D,tage Ds,tagen Ds,tages D,woche W,wochen Ws,monat M,"
    "monate Ms,monaten Ms,monats M,quartal Q,quartals Q,quartale Qs,jahr Y,jahre Ys,jahren Ys,jahres Y,jahrzehnt 10Y,"
    "jahrzehnte 10Ys,jahrzehnten 10Ys,jahrhundert 100Y,jahrhunderts 100Y,jahrhunderte 100Ys,wochenende WE,wochenendes WE,"
    "wochenenden WEs,nächte Ds,nächten Ds,std THs,halbjahr 6M,jahrtausend 1000Y"
)
PARTS = word_pairs(
    "vormittag TMO,vormittags TMO,mittag TMI,mittags TMI,nachmittag TAF,abend TEV,abends TEV,nacht TNI,"
    "mitternacht T00:00,morgens TMO,nachmittags TAF"
)
SEASONS = word_pairs("frühling SP,frühjahr SP,sommer SU,herbst FA,winter WI,sommers SU,winters WI")
NUMBERS = (
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn"
)
TENS = word_pairs("zwanzig 20,dreißig 30,vierzig 40,fünfzig 50,sechzig 60,siebzig 70,achtzig 80,neunzig 90,hundert 100")
HALVES = {"anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "viereinhalb": 4.5}
ORDINALS = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt"
GROUPS = {
    "i": "ein eine einem einen einer eines",
    "t": "der die das dem den des",
    "g": "vor",
    "B": "zuvor früher vorher davor",
    "A": "später danach darauf",
    "n": "in im",
    "p": "am an seit bis ab von vom zum zur um gegen während nach auf zwischen kurz",
    "d": "bis und oder",
    "u": "jeden jede jedes jedem pro",
    "a": "gut circa ca über",
    "v": "einige einigen mehrere mehreren wenige wenigen",
    "h": "halbe halben halbes",
    "c": "ganze ganzen volle vollen weitere weiteren",
}
STEMS = {"T": "dies", "L": "letzt vergangen vorig", "E": "nächst kommend", "l": "vorherig", "m": "folgend darauffolgend"}
ABOUT = {"APPROX": "etwa rund ungefähr", "LESS": "fast knapp höchstens", "MORE": "mindestens", "": "genau exakt"}
MODS = {"START": "früh", "END": "spät"}
DAY_PARTS = word_pairs(
    "morgen TMO,vormittag TMO,mittag TMI,nachmittag TAF,abend TEV,nacht TNI,morgens TMO,vormittags TMO,mittags TMI,"
    "nachmittags TAF,abends TEV,nachts TNI"
)
DECADES = word_pairs("zwanziger 20,dreißiger 30,vierziger 40,fünfziger 50,sechziger 60,siebziger 70,achtziger 80,neunziger 90")
ONE_WORD = word_pairs(
    "jahresbeginn Y0,jahresanfang Y0,jahresende Y0,jahreswechsel Y0,heuer Y0,vorjahr Y-1,vorjahres Y-1,monatsbeginn M0,"
    "monatsanfang M0,monatsende M0,vormonat M-1,wochenbeginn W0,wochenanfang W0,vorwoche W-1"
)
EDGES = {"START": "anfang beginn", "MID": "mitte", "END": "ende"}
ADVERBS = word_pairs("täglich P1D,wöchentlich P1W,monatlich P1M,vierteljährlich P3M,jährlich P1Y,stündlich PT1H")

FUTURE = word_set(
    "wird werden soll sollen will wollen geplant angekündigt muss müssen darf dürfen könnte könnten möchte möchten"
)
PAST = word_set(
    "war waren wurde wurden hatte hatten hat haben ist sind kam kamen ging gingen gab gaben fand fanden stand standen lag "
    "lagen blieb blieben fiel fielen fuhr fuhren lief liefen hielt hielten ließ ließen nahm nahmen rief riefen sah sahen "
    "schrieb schrieben sprach sprachen starb starben stieg stiegen traf trafen trat traten verlor verloren zog zogen "
    "bot boten bat baten betrug betrugen bezog empfing empfingen erlitt erlitten hob hoben hing hingen las lasen litt litten "
    "rissen riet rieten schnitt schnitten schoss schossen schien schienen schwieg schwiegen sprang sprangen stahl stahlen "
    "übernahm übernahmen unterschrieb verbot vergaß verließ verließen verriet verschwand verschwanden versprach "
    "versprachen verwies wies wiesen wichen wuchs wuchsen zwang zwangen entließ entließen "
    "brach brachen begann begannen gewann gewannen schloss schlossen entschied beschloss flog flogen trug trugen schlug "
    "schlugen warf griff geriet erschien erhielt bekam bekamen ergab kündigte teilte sagte erklärte"
)
SAYING = word_set(
    "sagte sagten sagt erklärte erklärt schrieb schreibt teilte betonte berichtete berichtet rief meinte kündigte fügte hieß"
)
PLANS = word_set(
    "beginnt beginnen startet starten öffnet öffnen schließt schließen spielt spielen trifft treffen endet enden findet finden "
    "tagt folgt folgen fährt fahren reist reisen kommt kommen tritt treten bleibt erscheint steht stehen geht gehen "
    "läuft laufen entscheidet"
)


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
    for ones, name in enumerate(["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"], 1):
        words |= {f"{name}und{ten}": ("1", int(tens) + ones) for ten, tens in TENS.items() if int(tens) < 100}
    words |= {name: ("N", amount) for name, amount in HALVES.items()}
    for number, stem in enumerate(ORDINALS.split(), 1):
        words |= dict.fromkeys(endings(stem, "e en er es"), ("O", number))
    words |= {name: ("r", mod) for mod, names in EDGES.items() for name in names.split()}
    words |= {name: ("a", mod) for mod, names in ABOUT.items() for name in names.split()}
    words |= {name: ("e", mod) for mod, stem in MODS.items() for name in endings(stem, "e en em es")}
    words |= {name: ("S", f"19{tens}s") for name, tens in DECADES.items()}
    words |= {name: ("X", (value[0], int(value[1:]))) for name, value in ONE_WORD.items()}
    for number, names in enumerate(WEEKDAYS.split(","), 1):
        for day in names.split():
            words |= {day + part: ("W", (number, value)) for part, value in DAY_PARTS.items()}
            words[day + "s"] = ("j", f"XXXX-WXX-{number}")
    words |= dict.fromkeys(("kw", "kalenderwoche"), ("V", None))
    words |= dict.fromkeys(("vortag", "vortags"), ("K", -1)) | dict.fromkeys(("folgetag", "anderntags"), ("K", 1))
    words |= dict.fromkeys(["desselben", "derselben", "demselben", "dieselbe", "dieselben", "jener"], ("q", None))
    words |= {"heute": ("R", (0, "")), "gestern": ("R", (-1, "")), "vorgestern": ("R", (-2, "")), "morgen": ("R", (1, ""))}
    words |= {"übermorgen": ("R", (2, "")), "uhr": ("k", ""), "utc": ("z", "Z"), "mez": ("z", "+01"), "mesz": ("z", "+02")}
    words |= dict.fromkeys(["momentan", "zurzeit", "gegenwärtig", "heutzutage", "derzeitig"], ("w", "PRESENT_REF"))
    words |= dict.fromkeys(["damals", "seinerzeit", "einst", "neulich", "unlängst", "jüngst"], ("w", "PAST_REF"))
    words |= dict.fromkeys(("demnächst", "künftig"), ("w", "FUTURE_REF"))
    words |= {"derzeit": ("w", "PRESENT_REF"), "jetzt": ("w", "PRESENT_REF"), "kürzlich": ("w", "PAST_REF")}
    return words


PHRASES = {
    **phrase_table("v", {"X": "ein paar"}),
    **phrase_table("a", {"MORE": "mehr als", "LESS": "weniger als"}),
    **phrase_table("R", {(0, "TMO"): "heute morgen,heute früh", (-1, "TMO"): "gestern morgen,gestern früh"}),
    **phrase_table("R", {(1, "TMO"): "morgen früh,morgen vormittag"}),
    **phrase_table("K", {-1: "tags zuvor,tag davor,tag zuvor", 1: "tags darauf,tag darauf,tag danach"}),
    **phrase_table("I", {None: "nacht zum,nacht zu,nacht auf,nacht auf den"}),
    **phrase_table("u", {None: "alle"}),
    **phrase_table("C", {"1:00": "ein uhr"}),
    **phrase_table("w", {"PXY": "den letzten jahren", "PRESENT_REF": "zur zeit"}),
    **phrase_table("x", {None: "vor allem,vor ort"}),
}

GERMAN = Language(
    code="de",
    words=_words(),
    phrases=PHRASES | GERMAN_DAYS,
    rules=(*COMMON, *AFTER_THE_WORD),
    future=FUTURE,
    past=PAST,
    past_endings=("te", "ten", "tet"),
    pluperfect=word_set("hatte hatten"),
    saying=SAYING,
    behind=word_set("seit"),
    ahead=word_set("bis ab"),
    plans=PLANS,
    nouns={"morgen": ("P", "TMO")},
    clause_openers=word_set("der die das den dem dessen deren denen dass weil nachdem obwohl"),
    unsaid="future",
    nouns_have_capitals=True,
    decimal_comma=True,
)
