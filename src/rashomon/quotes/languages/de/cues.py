"""The German words that can report: which of them do in a given place is what was learned."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.quotes.languages.table import words

WANT = words("""
    will wollen wollte wollten plant planen plante planten geplant beabsichtigt beabsichtigte strebt anstrebt strebte
    fordert forderte forderten verlangt verlangte verlangten beschloss beschlossen entschied entschieden entschlossen
    stimmte zugestimmt lehnte ablehnt abgelehnt unterstützt unterstützte unterstützten befürwortet befürwortete
    weigerte weigert verweigerte einigten geeinigt vereinbart vereinbarten vereinbarte schlug vorgeschlagen bat baten
    gebeten rief aufgerufen aufgefordert beantragt beantragte erwägt erwog soll sollen sollte sollten möchte möchten
    drängt drängte bereit entschlossen droht drohte bot angeboten setzte setzt sprach
    """)
THINK = words("""
    glaubt glauben denkt hofft hoffen hofften erwartet erwarten erwartete wird befürchtet befürchten fürchtet fürchten
    rechnet rechnen rechnete vermutet vermuten vermutlich schätzt schätzen geschätzt scheint schien hält halten hielt
    überzeugt besorgt zuversichtlich skeptisch enttäuscht zufrieden sicher sieht sehen sah gilt gelten galt wisse weiß
    wusste angenommen annimmt ausgegangen geht gehen ging
    """)
SHOW = words("""
    zeigt zeigen zeigte zeigten ergab ergeben belegt belegen beweist hervorgeht geht heißt lautet besagt steht
    vorsieht sieht regelt bestätigt
    """)
NOUNS = words("""
    aussage aussagen ankündigung forderung forderungen vorwurf vorwürfe kritik behauptung meinung ansicht auffassung
    überzeugung hoffnung befürchtung befürchtungen sorge erwartung angaben bericht berichte berichten meldung meldungen
    entscheidung beschluss plan pläne absicht ziel vorschlag antrag aufruf appell bitte erklärung stellungnahme warnung
    verdacht vermutung zusage versprechen urteil einschätzung schätzungen umfrage umfragen studie zustimmung ablehnung
    unterstützung frage fragen wunsch
    """)
HELPERS = {
    "b": words("ist sind war waren sei seien wurde wurden wird werden worden"),
    "h": words("hat haben hatte hatten habe hätten hätte"),
    "m": words("kann können könne könnte muss müssen müsse soll sollen solle will wollen wolle darf dürfe würde würden"),
    "t": words("zu"),
    "n": words("nicht nie kein keine"),
}


def _form(word: str) -> str:
    """The form of a verb by its letters: participle, past, or present."""
    if word.startswith("ge") or (word.endswith(("t", "en")) and word[1:4] in ("nge", "ufg", "bge", "itg")):
        return "ed"
    return "past" if word.endswith(("te", "ten")) else "s"


def _base(word: str) -> str:
    """A verb's forms under one key: its letters without the endings that change."""
    for ending in ("ten", "te", "en", "et", "t", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def cue_table(verbs: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Word → (its base, its form, the groups it belongs to)."""
    groups: dict[str, list[str]] = {}
    for name, table in (*verbs.items(), ("want", WANT), ("think", THINK), ("show", SHOW)):
        for word in sorted(table):
            groups.setdefault(word, []).append("v." + name)
    out = {word: (_base(word), _form(word), tuple(dict.fromkeys(names))) for word, names in groups.items()}
    return out | {word: (word, "noun", ("n.say",)) for word in NOUNS}
