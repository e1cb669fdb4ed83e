"""The language of a text, guessed from its small words; None when they do not tell."""

from __future__ import annotations

import re
from collections import Counter

STOP_WORDS = {
    "en": "the of and to in that is was for it with as his on be at by had not are but from they she which were "
    "been has an or its have this who after said their will her we you about no",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
    "hat dass sie am bei wird wir nach laut wurde wurden worden einem einen einer zum zur über bis oder "
    "noch sind war wie vor durch unter beim vom seine seinen sein ihr ihre habe haben ich sagte aber",
    "fr": "le les des et en un une du que est pour qui dans pas sur au par plus ne se ce il sont avec la aux été "
    "mais cette cet ces ont était leur après à où nous vous son sa ses selon",
    "es": "el los las y en un una del que es por con para se no su al como más pero sus la fue ha lo este desde "
    "sobre fueron ser tras sin hasta entre cuando está esta estos según él",
    "it": "il di che è e la in un una per non con sono si da del della le i gli al dei nel alla anche ha più delle",
    "pt": "o os as de e que em um uma do da não para com no na por mais se dos ao foi são como mas das pelo pela",
    "nl": "de het een van en in is dat op te zijn voor met niet aan er om ook als bij door naar hij wordt uit maar",
    "sv": "och att det som en på är av för med den till inte om ett har han var sig men från vid kan när",
    "da": "og at det er en til på som af for med den der ikke har et var han om fra men vi ved blev kan",
    "no": "og det er som en på til av for med har at ikke den var han om et fra men ble vi skal kan etter",
    "fi": "ja on ei että se oli hän joka mutta myös ovat kun mukaan sen ole tai kuin jos vuonna",
    "pl": "i w nie na z się do że to jest o jak po co za od przez ale dla był są oraz jego które",
    "cs": "a v se na je že s z do to o i ve k za by pro jsou ale jako který podle byl po",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi ancak kadar sonra değil en ne",
    "ro": "și de la în a cu pe nu din că o pentru mai este sunt care au fost ce un prin",
    "hu": "a az és hogy nem is egy van volt meg de ez már csak mint el kell azt után",
    "id": "yang dan di untuk dengan dari ini pada tidak dalam itu akan adalah juga ke karena oleh telah",
}
LEARNED = {"en": "English", "de": "German", "fr": "French", "es": "Spanish"}
"""The languages there are tables for in every stage, by their tags."""
_SETS = {language: frozenset(words.split()) for language, words in STOP_WORDS.items()}
_SCRIPTS = (
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
)
_OTHER = re.compile("[\u0370-\u04ff\u0590-\u06ff\u0900-\u097f\u0e00-\u0e7f\u3040-\u30ff\uac00-\ud7af\u4e00-\u9fff]")
"""The letters of all these scripts."""
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}")
_TOKEN = re.compile(r"[^\W\d_]+")
SAMPLE = 4000
ENOUGH = 5
SHORT = 60
"""Words: below this two in eleven of them must be small words of the language, or two and a half times those of any other."""


def language_of(text: str, given: str | None) -> str | None:
    """The primary tag of the language as given ("en-GB" is "en"), else as the first words of the text tell."""
    if given and _TAG.fullmatch(given.strip()):
        return given.strip().replace("_", "-").split("-")[0].lower()
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    for language, script in _SCRIPTS if _OTHER.search(sample) else ():
        if letters and len(script.findall(sample)) > letters * (0.15 if language == "ja" else 0.4):
            return language
    tokens = [w.lower() for w in _TOKEN.findall(sample)]
    often = Counter(tokens)
    counts = sorted(
        ((sum([often[w] for w in known & often.keys()]), language) for language, known in _SETS.items()), reverse=True
    )
    (best, language), (second, _) = counts[:2]
    few = len(tokens) < SHORT and best < len(tokens) * 0.18 and best < 2.5 * second
    if few or best < min(ENOUGH, max(3, len(tokens) // 8)) or best < len(tokens) * 0.08 or best < second * 1.2:
        return None
    return language
