"""Figures and the words about them in other languages, told in the English that the tables of this stage are written in."""

from __future__ import annotations

import re

COMMA = frozenset({"de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "nb", "fi", "pl", "cs", "tr", "el", "ro", "id"})
"""Languages that write a comma before decimals, and a point or a blank between thousands."""
_BLANKS = re.compile(r"[ \u00a0\u2009\u202f]")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_DECIMALS = re.compile(r"\d+,\d+")
_FIGURE = re.compile(r"([\d.,]+)(.*)", re.DOTALL)
_SWAPPED = str.maketrans(".,", ",.")


def _table(text: str) -> dict[str, str]:
    pairs = (pair.split("=") for pair in text.split())
    return {word: english for words, english in pairs for word in words.split("/")}


GLOSSES = {
    "de": _table("""
        ein/eine/einen/einem/einer/eines=a zwei=two drei=three vier=four fünf=five sechs=six sieben=seven acht=eight neun=nine
        zehn=ten elf=eleven zwölf=twelve dreizehn=thirteen vierzehn=fourteen fünfzehn=fifteen zwanzig=twenty dreißig=thirty
        sechzehn=sixteen siebzehn=seventeen achtzehn=eighteen neunzehn=nineteen vierzig=forty fünfzig=fifty sechzig=sixty
        siebzig=seventy achtzig=eighty neunzig=ninety
        hundert=hundred tausend/tsd.=thousand million/millionen/mio/mio.=million milliarde/milliarden/mrd/mrd.=billion
        prozent=percent jahr/jahre/jahren=years monat/monate/monaten=months woche/wochen=weeks tag/tage/tagen=days
        stunde/stunden=hours minute/minuten=minutes tonne/tonnen=tonnes kilometer/kilometern=kilometres meter/metern=metres
        kronen=crowns dollar=dollars franken=francs mensch/menschen/person/personen/leute/leuten=people mann=man
        männer/männern=men frau=woman frauen=women kind=child kinder/kindern=children junge=boy mädchen=girl
        verdächtige/verdächtigen/verdächtiger/tatverdächtige=suspects festnahmen=arrests täter=suspect
        verletzte/verletzten/verletzter/verletzt=injured tote/toten/toter=dead getötet=killed gestorben=died
        starben/starb=died vermisste/vermissten/vermisst=missing festgenommen/festgenommene=arrested zerstört=destroyed
        rund/etwa/ungefähr/knapp/circa/ca=about über/mehr=over mindestens=over unter=under
        jährige/jähriger/jährigen/jährigem/jähriges=year-old der/die/das/den/dem/des=the und=and oder=or ist=is sind=are
        war=was waren=were wird=is wurde/wurden=were hat=has haben=have von/vom=of im/in=in am/an/auf=on mit=with zu/zum/zur=to
        nach=after vor=before bei/beim=at für=for aus=from um=at nicht=not er=he sie=they es=it sich=itself auch=also
        bewohner/bewohnern/bewohnerinnen=residents werden=are weitere/weiterer/weiteren/weiteres=further noch=still
        krankenhaus/klinik/kliniken=hospital
    """),
    "fr": _table("""
        un/une=a deux=two trois=three quatre=four cinq=five sept=seven huit=eight neuf=nine dix=ten onze=eleven douze=twelve
        treize=thirteen quatorze=fourteen quinze=fifteen seize=sixteen vingt=twenty trente=thirty quarante=forty
        cinquante=fifty soixante=sixty cent/cents=hundred mille=thousand
        millions=million milliard/milliards=billion ans/an/année/années=years mois=months semaines=weeks jours=days
        heures=hours tonnes=tonnes kilomètres=kilometres mètres=metres personnes/personne/gens=people homme=man hommes=men
        femme=woman femmes=women enfants=children suspects=suspects arrestations=arrests blessés/blessées/blessé=injured
        morts/mortes=dead tués/tuées=killed disparus=missing arrêtés/arrêtées=arrested environ/près/quelque=about moins=least
        le/la/les/l'=the et=and ou=or est=is sont=are ont=have a=has ont=have de/du/des/d'=of dans/en=in à/au/aux=to pour=for
        avec=with par=by sur=on qui=who que=that
    """),
    "es": _table("""
        un/una=a dos=two tres=three cuatro=four cinco=five seis=six siete=seven ocho=eight nueve=nine diez=ten once=eleven
        doce=twelve trece=thirteen catorce=fourteen quince=fifteen dieciséis=sixteen diecisiete=seventeen dieciocho=eighteen
        diecinueve=nineteen veinte=twenty treinta=thirty cuarenta=forty cincuenta=fifty sesenta=sixty setenta=seventy
        ochenta=eighty noventa=ninety cien/cientos=hundred
        mil=thousand millón/millones=million años/año=years meses=months semanas=weeks días=days horas=hours
        toneladas=tonnes kilómetros=kilometres metros=metres personas/persona=people hombre=man hombres=men mujer=woman
        mujeres=women niños=children sospechosos=suspects detenciones=arrests detenidos/detenidas=arrested
        heridos/heridas=injured muertos/muertas=dead desaparecidos=missing unos/unas/alrededor=about
        el/la/los/las=the y=and o=or es=is son=are fue=was fueron=were de/del=of en=in a/al=to para=for con=with por=by
        que=that
    """),
}  # fmt: skip
"""By language: words of number, measure and state, and the little words around them, each with the English one."""


def english_figure(word: str, language: str | None) -> str:
    """A figure with the marks of English ("1,200.5"), whatever marks the article's language sets."""
    word = _BLANKS.sub("," if language not in COMMA else ".", word)
    m = _FIGURE.fullmatch(word)
    if language not in COMMA or m is None:
        return word
    swapped = _THOUSANDS.fullmatch(m[1]) or _DECIMALS.fullmatch(m[1])
    return (m[1].translate(_SWAPPED) if swapped else m[1]) + m[2]
