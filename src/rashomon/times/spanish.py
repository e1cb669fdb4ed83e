"""Spanish: the words that name times."""

from __future__ import annotations

from rashomon.times.language import ROMAN, Language, Word, phrase_table, word_pairs, word_set
from rashomon.times.named_days import SPANISH_DAYS
from rashomon.times.rules import AFTER_THE_WORD, COMMON

MONTHS = (
    "enero ene,febrero feb,marzo,abril abr,mayo,junio jun,julio jul,agosto ago,septiembre setiembre sept sep,octubre oct,"
    "noviembre nov,diciembre dic"
)
WEEKDAYS = "lunes,martes,miércoles,jueves,viernes,sábado,domingo"
UNITS = word_pairs(
    "segundos TSs,minuto TM,minutos TMs,hora TH,horas THs,día D,días Ds,jornada D,semana W,semanas Ws,quincena 2W,mes M,"
    "meses Ms,trimestre Q,trimestres Qs,semestre 6M,año Y,años Ys,década 10Y,décadas 10Ys,siglo 100Y,siglos 100Ys,"
    "noches Ds,jornadas Ds,milenio 1000Y,bienio 2Y"
)
PARTS = word_pairs("madrugada TMO,mediodía T12:00,tarde TAF,noche TNI,medianoche T00:00")
SEASONS = word_pairs("primavera SP,verano SU,otoño FA,invierno WI")
NUMBERS = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte"
)
TENS = word_pairs("treinta 30,cuarenta 40,cincuenta 50,sesenta 60,setenta 70,ochenta 80,noventa 90,cien 100,mil 1000")
ORDINALS = "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo"
GROUPS = {
    "i": "un una",
    "t": "el la los las al",
    "T": "este esta estos estas",
    "f": "ese esa aquel aquella",
    "q": "mismo misma",
    "L": "pasado pasada pasados pasadas último última últimos últimas",
    "E": "próximo próxima próximos próximas",
    "l": "anterior",
    "m": "siguiente",
    "g": "hace",
    "B": "antes",
    "A": "después",
    "F": "de del",
    "n": "en",
    "p": "a desde hasta hacia durante por para entre sobre tras",
    "d": "y o",
    "u": "cada",
    "v": "varios varias algunos algunas pocos pocas",
    "h": "medio media",
}
ABOUT = {"APPROX": "unos unas aproximadamente alrededor", "LESS": "casi", "": "exactamente justo"}
EDGES = {"START": "principios comienzos inicios", "MID": "mediados", "END": "finales fines"}
ADVERBS = word_pairs("diario P1D,diaria P1D,diariamente P1D,semanal P1W,mensual P1M,trimestral P3M,anual P1Y,anualmente P1Y")


def _words() -> dict[str, Word]:
    words: dict[str, Word] = {word: (cls, None) for cls, group in GROUPS.items() for word in group.split()}
    for cls, names in (("M", MONTHS), ("W", WEEKDAYS)):
        for number, same in enumerate(names.split(","), 1):
            words |= dict.fromkeys(same.split(), (cls, number))
    for cls, table in (("U", UNITS), ("P", PARTS), ("Z", SEASONS), ("j", ADVERBS)):
        words |= {name: (cls, value) for name, value in table.items()}
    words |= {name: ("1", number) for number, name in enumerate(NUMBERS.split()) if number > 1}
    words |= {name: ("1", int(number)) for name, number in TENS.items()}
    words |= {name: ("O", number) for number, name in enumerate(ORDINALS.split(), 1)} | {
        "primero": ("O", 1),
        "tercero": ("O", 3),
    }
    words |= {name: ("r", mod) for mod, names in EDGES.items() for name in names.split()}
    words |= {name: ("a", mod) for mod, names in ABOUT.items() for name in names.split()}
    words |= {name: ("O", number) for number, name in ROMAN.items()} | {"víspera": ("K", -1)}
    words |= {"sábados": ("j", "XXXX-WXX-6"), "domingos": ("j", "XXXX-WXX-7")}
    words |= {"hoy": ("R", (0, "")), "ayer": ("R", (-1, "")), "anteayer": ("R", (-2, "")), "anoche": ("R", (-1, "TNI"))}
    words |= {
        "mañana": ("R", (1, "")),
        "utc": ("z", "Z"),
        "gmt": ("z", "Z"),
        "h": ("k", ""),
        "am": ("k", "am"),
        "pm": ("k", "pm"),
    }
    words |= {"actualmente": ("w", "PRESENT_REF"), "ahora": ("w", "PRESENT_REF"), "recientemente": ("w", "PAST_REF")}
    return words


PHRASES = {
    **phrase_table("@", {None: "a las,a la,hacia las,desde las,hasta las,sobre las,para las,de las,entre las,y las"}),
    **phrase_table("U", {"WE": "fin de semana", "WEs": "fines de semana"}),
    **phrase_table("j", {f"XXXX-WXX-{number}": f"los {day}" for number, day in enumerate(WEEKDAYS.split(",")[:5], 1)}),
    **phrase_table("n", {None: "dentro de,a lo largo de"}),
    **phrase_table(
        "K", {1: "al día siguiente,el día siguiente,día siguiente", -1: "el día anterior,día anterior,el día antes"}
    ),
    **phrase_table("a", {"MORE": "al menos,por lo menos"}),
    **phrase_table("w", {"PRESENT_REF": "en la actualidad,hoy en día,en estos momentos", "PXY": "los últimos años"}),
    **phrase_table("j", {"P1D": "al día,por día", "P1W": "a la semana,por semana", "P1M": "por mes", "P1Y": "por año"}),
    **phrase_table("A", {None: "más tarde"}),
    **phrase_table("q", {None: "el mismo,la misma,ese mismo,esa misma"}),
    **phrase_table("a", {"MORE": "más de", "LESS": "menos de", "APPROX": "cerca de"}),
    **phrase_table("u", {None: "todos los,todas las"}),
    **phrase_table("P", {"TMO": "la mañana,a la mañana", "TAF": "última hora de la tarde", "TNI": "a la noche"}),
    **phrase_table("q", {None: "ese mismo,esa misma,este mismo,esta misma"}),
    **phrase_table("R", {(0, "TMO"): "esta mañana", (2, ""): "pasado mañana", (-2, ""): "antes de ayer"}),
}

SPANISH = Language(
    code="es",
    words=_words(),
    phrases=PHRASES | SPANISH_DAYS,
    rules=(*COMMON, *AFTER_THE_WORD),
    future=word_set("será serán tendrá tendrán habrá prevé previsto prevista debe deberá va van quiere quieren"),
    past=word_set("fue fueron era eran había habían ha han dijo hizo tuvo hubo vino puso dio supo"),
    past_endings=("ó", "aron", "ieron", "aban", "aba", "ía", "ían"),
    future_endings=("ará", "erá", "irá", "arán", "erán", "irán", "drá", "drán"),
    pluperfect=word_set("había habían"),
    saying=word_set("dijo explicó afirmó aseguró señaló anunció escribió declaró añadió comentó gritó contó"),
    behind=word_set("desde"),
    ahead=word_set("hasta"),
    plans=word_set("empieza empiezan comienza comienzan abre abren cierra cierran juega juegan arranca celebra termina vuelve"),
    unsaid="future",
    counts_end_in_s=True,
    decimal_comma=True,
)
