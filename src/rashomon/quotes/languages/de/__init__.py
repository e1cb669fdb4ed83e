"""German."""

from __future__ import annotations

from rashomon.quotes.languages.de.cues import HELPERS, cue_table
from rashomon.quotes.languages.table import Language, words

_SAY = words("""
angab angegeben zusicherte sicherte zugesichert dementierte dementiert gegeben angibt sagt sagte sagten gesagt sagen
erklärt erklärte erklärten erkläre teilt teilte teilten mitgeteilt mitteilte mitteilten betont betonte betonten
berichtet berichtete berichteten äußert äußerte äußerten geäußert fordert forderte forderten gefordert warnt warnte
warnten gewarnt meint meinte meinten schreibt schrieb schrieben geschrieben fragt fragte fragten antwortet
antwortete antworteten geantwortet ergänzt ergänzte ergänzten fuhr fährt behauptet behauptete behaupteten kündigt
kündigte kündigten angekündigt bestätigt bestätigte bestätigten fügt fügte fügten hinzugefügt bekräftigt bekräftigte
bekräftigten bemerkt bemerkte kommentiert kommentierte kommentierten unterstreicht unterstrich versichert
versicherte versicherten verspricht versprach versprachen erzählt erzählte erzählten erwidert erwiderte entgegnet
entgegnete beteuert beteuerte beteuerten beklagt beklagte beklagten mahnt mahnte mahnten räumt räumte räumten gab
gibt gaben konstatiert konstatierte konstatierten riet rät rieten skandiert skandierte skandierten bezweifelt
bezweifelte bezweifelten begründet begründete gestand lautet lautete hieß heißt formuliert formulierte ruft rief
riefen gerufen urteilt urteilte urteilten prognostiziert prognostizierte vermutet vermutete vermuteten spekuliert
spekulierte verkündet verkündete verkündeten meldet meldete meldeten gemeldet verlautete verlautet stellt stellte
stellten weist wies wiesen verweist verwies verwiesen argumentiert argumentierte argumentierten droht drohte drohten
gedroht zitiert zitierte zitierten resümiert resümierte findet fand sieht sah
andeutet deutet deutete deuteten angedeutet andeutete andeuteten bestreitet bestritt bestritten leugnet leugnete leugneten
geleugnet erläutert erläuterte erläuterten schildert schilderte schilderten geschildert hebt hob hoben hervorgehoben
hervorhob kontert konterte konterten spottet spottete spotteten scherzt scherzte scherzten schimpft schimpfte schimpften
klagt klagte klagten geklagt jubelt jubelte jubelten verrät verriet verrieten bedauert bedauerte bedauerten bemängelt
bemängelte bemängelten moniert monierte monierten rügt rügte rügten gerügt empfiehlt empfahl empfahlen empfohlen bittet
schwört schwor schworen twittert twitterte twitterten postet postete posteten gepostet vermeldet vermeldete vermeldeten
vermelden verlangt verlangte verlangten gesteht gestanden bekundet bekundete bekundeten mutmaßt mutmaßte mutmaßten
prophezeit prophezeite ankündigte ankündigten angaben bekanntgab bekanntgaben hinwies hinwiesen einräumte einräumten
eingeräumt hinzufügte hinzufügten feststellte feststellten festgestellt klarstellte klarstellten klargestellt aufrief
aufriefen zugab zugaben zugegeben darlegte darlegten dargelegt verlauten mitteilen mitteilten verkünden betonen
erklären berichten
warnen fordern melden schreiben behaupten versichern kritisieren meinen anmerkte anmerkten angemerkt einwandte einwandten
erinnert erinnerte erinnerten eingewandt entgegneten erwiderten vermerkt vermerkte notiert notierte schlug vorschlug
vorgeschlagen schlugen
""")
_THINK = words("""
glaubt glaubte glaubten denkt dachte dachten hofft hoffte hofften erwartet erwartete erwarteten schätzt schätzte
schätzten befürchtet befürchtete befürchteten fürchtet weiß wusste plant plante planten rechnet rechnete rechneten
wünscht wünschte
""")
_MARK = words("""
verteidigte verteidigt titulierte bekanntgegeben stimmte nennt nannte nannten genannt bezeichnet bezeichnete
bezeichneten bezeichneten bezeichnet kritisiert kritisierte kritisierten lobt lobte lobten wirft warf warfen
vorgeworfen spricht sprach sprachen gesprochen beschreibt beschrieb beschrieben wertet wertete werteten verurteilt
verurteilte verurteilten beschuldigt beschuldigte beschuldigten charakterisiert charakterisierte titelt titelte
würdigt würdigte begründet begründete begründeten begrüßt begrüßte begrüßten appelliert appellierte attackiert
attackierte zurückgewiesen wies reagiert reagierte reagierten protestiert
""")
_INFINITIVE = words("""
versprach verspricht droht drohte kündigte fordert forderte beschuldigt behauptete behauptet hofft plant plante
gelobt
""")
_DEED = words("""
kritisiert kritisierte kritisierten fordert forderte forderten lobt lobte verurteilt verurteilte verurteilten
begrüßt begrüßte begrüßten dementiert dementierte dementierten bestätigt bestätigte bestätigten bezeichnet
bezeichnete bezeichneten nannte nennt beklagt beklagte
""")

GERMAN = Language(
    code="de",
    asking=words("gefragt befragt angesprochen"),
    helpers={word: sort for sort, table in HELPERS.items() for word in table},
    cues=cue_table({"say": _SAY, "judge": _MARK, "think": _THINK}),
    inverts=True,
    mood=words("""
sei seien habe werde könne müsse solle wolle dürfe gebe gehe komme bestehe stehe liege wisse lasse bleibe halte sehe
brauche hätten hätte wäre wären würden
"""),
    verbs=_SAY | _THINK | _MARK | _INFINITIVE | _DEED,
    say=_SAY,
    that=frozenset(),
    mark=_MARK,
    think=_THINK,
    ing=frozenset(),
    beside=words("""
fuhr fährt findet fand sieht sah ruft rief riefen gab gibt gaben stellt stellte stellten fügt fügte
"""),
    infinitive=_INFINITIVE,
    deed=_DEED,
    calling=frozenset(),
    nouny=frozenset(),
    hearer=frozenset(),
    phrases=(
        ("nach", "angaben", "von"), ("nach", "angaben"), ("laut",), ("nach", "ansicht", "von"), ("nach", "ansicht"),
        ("nach", "meinung", "von"), ("nach", "meinung"), ("nach", "aussage", "von"), ("nach", "aussage"), ("nach", "aussagen"),
        ("nach", "auskunft"), ("nach", "einschätzung"), ("nach", "worten"), ("nach", "darstellung"), ("gemäß",),
        ("in", "den", "worten"),
    ),
    beside_phrases=(("so",),),
    phrases_after=frozenset({"zufolge"}),
    complementers=words("dass daß ob wie warum weshalb was wer wo wann"),
    auxiliaries=words("""
hat haben hatte hatten habe ist sind war waren wird werden wurde wurden kann können konnte soll sollen sollte will
wollen wollte muss müssen musste darf durfte sei seien würde würden worden nicht zu
"""),
    adverbs=words("""
auch dann später jetzt noch nur weiter heute gestern dazu zudem außerdem ferner weiterhin wörtlich jedoch bereits
daraufhin sich es dabei dagegen hingegen anschließend schließlich erneut indes indessen unterdessen abend morgen
weiters sogar bislang schon aber ebenfalls so zwar allerdings doch ursprünglich langfristig kurzfristig mittelfristig
inzwischen mittlerweile insgesamt derzeit zunächst zuvor danach davor demnach dadurch deshalb daher trotzdem dennoch damit
nun künftig zugleich gleichzeitig insbesondere seither seitdem hierzu hierbei davon dafür darauf darüber daran wiederum
eigentlich offenbar offensichtlich angeblich möglicherweise vermutlich wahrscheinlich womöglich mehrfach wiederholt
einerseits andererseits immerhin allenfalls letztlich schließlich endlich zuletzt erstmals nochmals vielmehr überdies
zusätzlich immer oft häufig kürzlich neulich vorgestern damals einst bisher vorerst vorher nachher hinterher zurzeit
anfangs spätestens frühestens ausdrücklich öffentlich dort hier da dann nämlich also somit folglich demzufolge
währenddessen unlängst jüngst sofort umgehend hinzu fest hervor ähnlich erst scharf heftig wörtlich sinngemäß lediglich
"""),
    adverb_ending="",
    determiners=words("""
der die das den dem des ein eine einen einem einer eines kein keine dieser diese dieses diesem diesen jeder jede
alle viele mehrere einige beide zwei drei vier manche andere zahlreiche
"""),
    possessives=words("""
sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere mein meine dessen deren
"""),
    prepositions=words("""
von vom zu zum zur in im ins an am auf bei beim mit nach aus für gegen gegenüber über unter vor wegen um durch ohne
seit bis zwischen neben hinter trotz innerhalb außerhalb angesichts aufgrund
"""),
    conjunctions=words("""
und aber oder weil wenn während obwohl als da denn nachdem bevor sondern indem damit falls
"""),
    relatives=words("welcher welche welches"),
    female=frozenset(),
    male=words("er"),
    plural=words("sie"),
    neutral=words("es man"),
    own=words("ich wir du ihr"),
    people=words("""
polizei sprecher sprecherin minister ministerin außenminister außenministerin innenminister innenministerin
finanzminister verteidigungsminister justizminister ministerpräsident ministerpräsidentin präsident präsidentin
bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin premierminister regierungschef chef chefin
vorsitzende vorsitzender parteichef fraktionschef bürgermeister oberbürgermeister abgeordnete abgeordneter politiker
politikerin experte experten forscher forscherin wissenschaftler anwalt anwältin staatsanwalt staatsanwaltschaft
richter gericht behörde behörden ministerium regierung opposition gewerkschaft verband unternehmen konzern partei
zeitung sender agentur bericht zeuge zeugen augenzeuge augenzeugen beobachter kritiker direktor leiter trainer
spieler sänger schauspieler autor journalist reporter arzt ärzte opfer vater mutter sohn tochter mann frau general
boss nachbar lehrer wirt bauer händler fahrer bewohner einwohner pfarrer landrat rektor intendant kommissar
inspektor berater vertreter inhaber gründer führer meister kapitän rentner schüler student kollege kollegin experte expertin
papst bischof könig königin botschafter generalsekretär senator gouverneur regierungssprecher feuerwehr kommission
"""),
    bodies=(
        "verband", "gewerkschaft", "behörde", "firma", "konzern", "institut", "zeitung", "ministerium", "gericht", "polizei",
        "kommission", "agentur", "verein", "partei", "regierung", "feuerwehr", "unternehmen", "bank", "klub", "gesellschaft",
        "universität", "staatsanwaltschaft", "opposition", "fraktion", "klinik", "krankenhaus", "reederei", "stiftung",
        "bistum", "verwaltung", "hersteller", "betreiber",
    ),
    days=words("""
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern
"""),
    called=words("""
sogenannte sogenannten so genannte so genannten namens genannt
"""),
    works=words("""
lied song album film buch roman serie zeitung zeitschrift magazin sender projekt aktion titel motto stück oper band
schiff satellit fernsehsender nachrichtenmagazin tageszeitung programm operation fernsehsendung sendung
"""),
)  # fmt: skip
