"""Words of the closed classes, by language: capitalised at the start of a sentence or in a title, they begin no name."""

from __future__ import annotations

from rashomon.clean.tables import listed

CLOSED = listed(
    """
    a about above according across after afterwards again against all along already also although amid among an and
    another any anyone as at back because before behind being below besides between beyond both but by can could dear
    despite did do does don't down during each either else even ever every everybody everyone except few finally first
    following for former from further had has have having he he's her here here's his how however i i'm if in inside
    instead into is it it's its just last later let's like many may maybe me meanwhile might more moreover most much
    must my near nearly neither never nevertheless next no nobody none nor not now of off often on once one only or
    other others our out outside over perhaps rather read same several shall she she's should since so some somehow
    someone soon still such than that that's the their them then there there's therefore these they they're this those
    though through throughout thus to today together tomorrow tonight too toward towards under unless unlike until up
    upon very via was watch we we're were what what's whatever when where whereas whether which whichever while who
    whoever whose why will with within without would yes yesterday yet you your
    """
)

FOREIGN = {
    "de": listed(
        """
        aber alle allem allen allerdings als am an andere anderen anstatt auch auf aus außerdem bei beide beiden beim
        bereits bevor bis da dabei daher damals damit danach dann daran darauf daraufhin das dass davon dazu dem
        demnach den denn der des deshalb die diese diesem diesen dieser dieses doch dort durch ebenfalls ebenso ein
        eine einem einen einer eines einige einigen er erst es etwa ferner für gegen gemäß gestern gleich
        glücklicherweise haben hat hatte hatten heute hier hinter ich ihr ihre ihrem ihren ihrer im in insgesamt
        inzwischen ist jede jeder jedes jedoch jene jener jenes jetzt kann kein keine keinen knapp kurz können lange
        laut man mehr mehrere mehreren mit morgen muss nach nachdem neben nicht noch nun nur ob obwohl oder ohne rund
        schließlich schon sehr sein seine seinem seinen seiner seit seitdem sich sie sind so soll sollte sondern sowie
        später statt trotz um und unser unsere unter unterdessen viele vielen vom von vor wann war waren warum was
        wegen weil welche welcher welches weniger wenn wer wie wir wird wo wurde wurden während zu zudem zuletzt zum
        zur zuvor zwar zwischen über
        """
    ),
    "fr": listed(
        """
        à ainsi alors après au aucun aucune aujourd'hui aussi aux avant avec c'est car ce cependant certaines certains
        ces cet cette chez comme contre dans de demain depuis des donc dont du déjà elle elles en encore enfin ensuite
        entre et hier ici il ils je la le les leur leurs lorsque là ma mais malgré mes moins mon ni notre nous on or
        ou où par pendant plus plusieurs pour puis quand que qui quoi sa sans selon ses si son sous sur tous tout
        toute toutefois toutes très un une vers votre vous
        """
    ),
    "es": listed(
        """
        además al algunos ante aquel aunque ayer aún como con contra cuando de del desde donde durante el ella ellas
        ellos en entre esa ese eso esos esta estas este estos hacia hasta hoy la las lo los mañana menos mi mientras
        muchos muy más no nosotros nuestro o otra otro otros para pero por porque pues que quien se según si sin sino
        sobre su sus sí también toda todas todo todos tras tu un una unas unos y ya yo él
        """
    ),
    "it": listed(
        """
        agli ai al alla alle allo anche che chi come con cui da dal dalla degli dei del della delle dello di domani
        dopo dove durante e fra già gli i ieri il in inoltre la le lo loro ma mentre molto nei nel nella non o oggi
        per perché più prima quando quella quello questa questi questo se secondo su sua sul sulla suo suoi tra tutti
        tutto un una uno
        """
    ),
    "pt": listed(
        """
        a amanhã ao após as até com como da das de desde do dos e ela elas ele eles em entre essa esse esta este hoje
        isso já mais mas menos muito na nas no nos não o onde ontem os ou para pela pelo por porque quando que quem se
        segundo sem seu seus sobre sua também todo todos um uma à
        """
    ),
    "nl": listed(
        """
        aan al alle bij daar dan dat de deze die dit door een en er geen gisteren haar het hier hij hun ik in maar met
        morgen na naar niet nog nu of om onder ook op over te tegen tijdens toen tot tussen uit van vandaag veel
        volgens voor want we wel wij ze zij zijn
        """
    ),
}
GERMAN_ROLES = listed(
    """
    abgeordnete abgeordneter anwalt anwältin astronaut autor autorin außenminister außenministerin bischof bruder
    bundeskanzler bundeskanzlerin bundespräsident bürgermeister bürgermeisterin chef chefin direktor direktorin doktor
    ehefrau ehemann experte expertin finanzminister forscher forscherin fraktionschef frau freund freundin general
    geschäftsführer geschäftsführerin herr historiker innenminister innenministerin journalist journalistin kandidat
    kandidatin kanzler kanzlerin kardinal kommissar könig königin leiter leiterin minister ministerin
    ministerpräsident ministerpräsidentin mutter nachfolger oberbürgermeister oberst papst parteichef
    parteivorsitzender pfarrer physiker polizeisprecher premierminister premierministerin prinz prinzessin professor
    professorin präsident präsidentin rechtsanwalt regierungssprecher regisseur regisseurin reporter richter richterin
    schauspieler schauspielerin schwester senator senatorin sohn spieler spielerin sprecher sprecherin staatsanwalt
    stürmer sänger sängerin tochter torwart trainer trainerin vater verteidigungsminister vorgänger vorsitzende
    vorsitzenden vorsitzender vorstand vorstandschef wissenschaftler wissenschaftlerin witwe ökonom
    """
)
GERMAN_THINGS = listed(
    """
    angaben anspruch auftrag aussicht begleitung berufung betrieb beziehung bezug brand deutsch dollar eile englisch
    erfahrung erfüllung erinnerung euro flammen folge form frage gang gebrauch gefahr gewahrsam haft hause höhe jahren
    kauf kilometern kontakt kraft metern milliarden millionen minuten mitleidenschaft monaten not ordnung prozent
    richtung sachen schutz sicherheit sicht stand stunden tagen teilen trümmern umlauf verbindung wirklichkeit wochen
    zahlen zukunft zusammenarbeit
    """
)
"""German nouns that follow "in" or "nach" without an article and are no places."""
GERMAN_ENDINGS = ("ung", "heit", "keit", "schaft", "ion", "tät", "nis", "tum", "ungen", "ionen", "sein", "mus", "ment")
GERMAN_DETERMINED = (
    r"(?i:der|die|das|dem|den|des|eine?[mnrs]?|keine?[mnrs]?|diese[mnrs]?|jede[mnrs]?|seine?[mnrs]?|ihre?[mnrs]?|unsere?[mnrs]?"
    r"|zum|zur|im|am|vom|beim|ins|ans|alle[nr]?|viele[nr]?|mehrere[nr]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf"
    r"|hundert|tausend|\d[\d.,]*) (?:[a-zäöüß]{3,20}(?:e|en|er|es|em) ){0,2}"
)
"""What stands before German nouns: an article or a number, with adjectives or none."""
