"""French: the words that name times."""

from __future__ import annotations

from rashomon.times.language import ROMAN, Language, Word, phrase_table, word_pairs, word_set
from rashomon.times.named_days import FRENCH_DAYS
from rashomon.times.rules import AFTER_THE_WORD, COMMON

MONTHS = (
    "janvier janv,février fév févr,mars,avril avr,mai,juin,juillet juil,août aout,septembre sept,octobre oct,"
    "novembre nov,décembre déc"
)
WEEKDAYS = "lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche"
UNITS = word_pairs(
    "secondes TSs,minute TM,minutes TMs,heure TH,heures THs,jour D,jours Ds,journée D,semaine W,semaines Ws,quinzaine 2W,"
    "mois M,trimestre Q,trimestres Qs,semestre 6M,an Y,ans Ys,année Y,années Ys,décennie 10Y,décennies 10Ys,siècle 100Y,"
    "siècles 100Ys,weekend WE,nuits Ds,journées Ds,mn TMs,quinquennat 5Y,millénaire 1000Y"
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
    "t": "le la les du au aux",
    "T": "ce cet cette ci",
    "q": "même",
    "L": "dernier dernière derniers dernières passé passée",
    "E": "prochain prochaine prochains prochaines",
    "l": "précédent précédente",
    "m": "suivant suivante",
    "B": "avant auparavant",
    "A": "après",
    "F": "de des",
    "n": "en dans",
    "@": "à vers dès",
    "p": "depuis pendant durant jusqu pour avant entre sous",
    "d": "et ou",
    "u": "chaque par",
    "v": "quelques plusieurs",
    "h": "demi demie",
    "c": "entier entière consécutifs consécutives",
}
ABOUT = {"APPROX": "environ quelque", "LESS": "presque près", "": "exactement juste"}
EDGES = {"START": "début", "MID": "mi milieu", "END": "fin"}
ADVERBS = word_pairs(
    "quotidien P1D,quotidienne P1D,quotidiennement P1D,hebdomadaire P1W,mensuel P1M,mensuelle P1M,trimestriel P3M,"
    "annuel P1Y,annuelle P1Y,annuellement P1Y"
)

FUTURE = word_set("sera seront aura auront doit doivent devrait devraient prévu prévue prévus prévues va vont veut veulent")
PAST = word_set(
    "était étaient avait avaient a ont est sont fut furent eut eurent fit firent dit mourut naquit devint prit mit vint tint"
)
SAYING = word_set("dit déclaré expliqué affirmé annoncé indiqué précisé écrit raconté lancé assuré ajouté confié estimé")
PLANS = word_set(
    "commence commencent débute débutent ouvre ouvrent ferme ferment joue jouent reçoit tient démarre reprend reprennent"
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
    words |= {name: ("a", mod) for mod, names in ABOUT.items() for name in names.split()}
    words |= {name + end: ("O", number) for number, name in ROMAN.items() for end in ("e", "ème")}
    words |= {"lendemain": ("K", 1), "surlendemain": ("K", 2), "veille": ("K", -1)}
    words |= {name.split()[0] + "s": ("j", f"XXXX-WXX-{number}") for number, name in enumerate(WEEKDAYS.split(","), 1)}
    words |= {"hier": ("R", (-1, "")), "demain": ("R", (1, "")), "utc": ("z", "Z"), "gmt": ("z", "Z"), "h": ("k", "")}
    words |= {"actuellement": ("w", "PRESENT_REF"), "maintenant": ("w", "PRESENT_REF"), "récemment": ("w", "PAST_REF")}
    return words


PHRASES = {
    **phrase_table("U", {"WE": "week - end", "WEs": "week - ends"}),
    **phrase_table("t", {None: "à la,à l ',à l ’"}),
    **phrase_table("@", {None: "jusqu ' à,jusqu ’ à,à partir de"}),
    **phrase_table("a", {"MORE": "au moins", "LESS": "au plus,moins de", "APPROX": "à peu près"}),
    **phrase_table("w", {"PRESENT_REF": "en ce moment,à l ' heure actuelle", "PAST_REF": "à l ' époque"}),
    **phrase_table("w", {"PXY": "ces dernières années"}),
    **phrase_table("n", {None: "au cours de,au cours des,d ' ici,d ’ ici"}),
    **phrase_table("j", {"P1D": "par jour", "P1W": "par semaine", "P1M": "par mois", "P1Y": "par an"}),
    **phrase_table(
        "R", {(-1, "TEV"): "hier soir", (-1, "TMO"): "hier matin", (1, "TMO"): "demain matin", (1, "TEV"): "demain soir"}
    ),
    **phrase_table("q", {None: "la même,le même,de la même,du même"}),
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
    future=FUTURE,
    past=PAST,
    past_endings=("aient", "ait", "èrent", "irent"),
    future_endings=("era", "ira", "dra", "ura", "vra", "tra", "rra", "ront"),
    pluperfect=word_set("avait avaient"),
    saying=SAYING,
    behind=word_set("depuis"),
    ahead=word_set("jusqu"),
    plans=PLANS,
    unsaid="future",
    counts_end_in_s=True,
    decimal_comma=True,
)
