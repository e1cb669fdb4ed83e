"""Spanish. Nothing was learned or measured here: marks and cues are found, speakers as mentioned."""

from __future__ import annotations

from rashomon.quotes.languages.table import Language, words

_SAY = words("""
dice dicen dijo dijeron decía dicho declara declaró declararon declarado afirma afirmó afirmaron afirmado explica
explicó explicaron explicado añade añadió añadieron añadido agrega agregó agregaron asegura aseguró aseguraron
asegurado señala señaló señalaron señalado indica indicó indicaron indicado anuncia anunció anunciaron anunciado
apunta apuntó apuntaron sostiene sostuvo sostuvieron subraya subrayó recuerda recordó recordaron cuenta contó
contaron confiesa confesó responde respondió respondieron reconoce reconoció escribe escribió escribieron concluye
concluyó advierte advirtió advirtieron promete prometió pide pidió pidieron pregunta preguntó niega negó negaron
admite admitió confirma confirmó confirmaron comenta comentó comentaron precisa precisó precisaron destaca destacó
destacaron insiste insistió lamenta lamentó lamentaron tuitea tuiteó reitera reiteró matiza matizó resume resumió
""")
_MARK = words("""
llama llamó llamaron califica calificó calificaron describe describió critica criticó criticaron acusa acusó
acusaron denuncia denunció considera consideró habla habló tacha tachó define definió cita citó condena condenó
celebra celebró
""")
_THINK = words("""
piensa pensó cree creyó creen espera esperó teme temió sabe opina opinó estima estimó quiere supone supuso
""")

SPANISH = Language(
    code="es",
    verbs=_SAY | _MARK | _THINK,
    say=_SAY,
    that=frozenset(),
    mark=_MARK,
    think=_THINK,
    ing=frozenset(),
    beside=words("cuenta concluye concluyó llama llamó"),
    infinitive=frozenset(),
    deed=frozenset(),
    calling=frozenset(),
    nouny=words("cuenta critica denuncia pregunta anuncia"),
    hearer=frozenset(),
    phrases=(("según",), ("de", "acuerdo", "con"), ("en", "palabras", "de"), ("a", "juicio", "de")),
    beside_phrases=(),
    phrases_after=frozenset(),
    complementers=words("que cómo si quién qué dónde cuándo"),
    auxiliaries=words("""
ha han había habían he hemos es son era eran fue fueron será sería está están no se puede debe va
"""),
    adverbs=words("""
también luego después aún ya siempre ayer hoy además finalmente entonces así tampoco
"""),
    adverb_ending="mente",
    determiners=words("""
el la los las un una unos unas este esta estos estas ese esa varios varias algunos algunas cada dos tres cuatro
todos todas
"""),
    possessives=words("su sus mi mis nuestro nuestra nuestros nuestras tu tus"),
    prepositions=words("""
de del a al en con por para sin sobre contra desde hasta hacia entre tras ante durante según bajo
"""),
    conjunctions=words("y e o u pero cuando mientras porque pues como aunque"),
    relatives=words("quien quienes cual"),
    female=words("ella"),
    male=words("él"),
    plural=words("ellos ellas"),
    neutral=words("ello"),
    own=words("yo nosotros nosotras vosotros tú usted ustedes"),
    people=words("""
ministro ministra presidente presidenta alcalde alcaldesa portavoz policía fiscal juez jueza abogado abogada testigo
vecino vecina director directora jefe jefa diputado diputada senador senadora médico médica experto experta
investigador investigadora autor autora cantante actor actriz jugador jugadora entrenador entrenadora sindicato
gobierno policía fiscalía periodista víctima padre madre hijo hija hermano hermana mujer hombre responsable
dirigente secretario secretaria empresa consejero consejera
"""),
    days=words("""
lunes martes miércoles jueves viernes sábado domingo ayer hoy
"""),
    called=words("""
llamado llamada denominado denominada apodado apodada titulado titulada
"""),
    works=words("""
película libro novela canción álbum disco serie programa diario periódico revista título obra
"""),
)
