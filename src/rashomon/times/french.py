"""French: the words that name times."""

from __future__ import annotations

from rashomon.times.holidays import FRENCH_DAYS
from rashomon.times.language import Language, Word, phrase_table, word_pairs, word_set
from rashomon.times.rules import AFTER_THE_WORD, COMMON

MONTHS = (
    "janvier janv,février fév févr,mars,avril avr,mai,juin,juillet juil,août aout,septembre sept,octobre oct,"
    "novembre nov,décembre déc"
)
WEEKDAYS = "lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche"
UNITS = word_pairs(
    "secondes TSs,minute TM,minutes TMs,heure TH,heures THs,jour D,jours Ds,journée D,semaine W,semaines Ws,quinzaine 2W,"
    "mois M,trimestre Q,trimestres Qs,semestre 6M,an Y,ans Ys,année Y,années Ys,décennie 10Y,décennies 10Ys,siècle 100Y,"
    "siècles 100Ys"
)
PARTS = word_pairs("matin TMO,matinée TMO,midi T12:00,soir TEV,soirée TEV,nuit TNI,minuit T00:00")
SEASONS = word_pairs("printemps SP,été SU,automne FA,hiver WI")
NUMBERS = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf vingt"
)
TENS = word_pairs("trente 30,quarante 40,cinquante 50,soixante 60,cent 100,mille 1000")
ORDINALS = "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième"
GROUPS = {
    "i": "une",
    "t": "le la les",
    "T": "ce cet cette ci",
    "q": "même",
    "L": "dernier dernière derniers dernières passé passée",
    "E": "prochain prochaine prochains prochaines",
    "l": "précédent précédente",
    "m": "suivant suivante",
    "B": "avant auparavant",
    "A": "après",
    "F": "de du des",
    "n": "en dans",
    "@": "à",
    "p": "au aux depuis vers pendant durant jusqu dès pour",
    "d": "et ou",
    "u": "chaque par",
    "a": "environ presque quelque près",
    "v": "quelques plusieurs",
    "h": "demi demie",
}
EDGES = {"START": "début", "MID": "mi milieu", "END": "fin"}
ADVERBS = word_pairs(
    "quotidien P1D,quotidienne P1D,quotidiennement P1D,hebdomadaire P1W,mensuel P1M,mensuelle P1M,trimestriel P3M,"
    "annuel P1Y,annuelle P1Y,annuellement P1Y"
)


def _words() -> dict[str, Word]:
    words: dict[str, Word] = {word: (cls, None) for cls, group in GROUPS.items() for word in group.split()}
    for cls, names in (("M", MONTHS), ("W", WEEKDAYS)):
        for number, same in enumerate(names.split(","), 1):
            words |= dict.fromkeys(same.split(), (cls, number))
    for cls, table in (("U", UNITS), ("P", PARTS), ("Z", SEASONS), ("j", ADVERBS)):
        words |= {name: (cls, value) for name, value in table.items()}
    words |= {name: ("1", number) for number, name in enumerate(NUMBERS.split()) if number and "-" not in name and number != 7}
    words |= {name: ("1", int(number)) for name, number in TENS.items()}
    words |= {name: ("O", number) for number, name in enumerate(ORDINALS.split(), 1)} | {"première": ("O", 1), "sept": ("1", 7)}
    words |= {name: ("r", mod) for mod, names in EDGES.items() for name in names.split()}
    words |= {"hier": ("R", (-1, "")), "demain": ("R", (1, "")), "utc": ("z", "Z"), "gmt": ("z", "Z"), "h": ("k", "")}
    words |= {"actuellement": ("w", "PRESENT_REF"), "maintenant": ("w", "PRESENT_REF"), "récemment": ("w", "PAST_REF")}
    return words


PHRASES = {
    **phrase_table("t", {None: "l ',l ’"}),
    **phrase_table("F", {None: "d ',d ’"}),
    **phrase_table("g", {None: "il y a"}),
    **phrase_table("A", {None: "plus tard"}),
    **phrase_table("B", {None: "plus tôt"}),
    **phrase_table("P", {"TAF": "après midi,après - midi"}),
    **phrase_table("a", {"MORE": "plus de", "LESS": "moins de"}),
    **phrase_table("u", {None: "tous les,toutes les"}),
    **phrase_table(
        "R",
        {
            (0, ""): "aujourd ' hui,aujourd ’ hui",
            (-2, ""): "avant - hier,avant hier",
            (2, ""): "après - demain,après demain",
        },
    ),
}

FRENCH = Language(
    code="fr",
    words=_words(),
    phrases=PHRASES | FRENCH_DAYS,
    rules=(*COMMON, *AFTER_THE_WORD),
    future=word_set("sera seront aura auront doit doivent devrait devraient prévu prévue"),
    past=word_set("était étaient avait avaient a ont est sont fut furent"),
    past_endings=("aient", "ait"),
    pluperfect=word_set("avait avaient"),
)
