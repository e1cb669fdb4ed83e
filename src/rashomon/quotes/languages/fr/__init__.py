"""French. Nothing was learned or measured here: marks and cues are found, speakers as mentioned."""

from __future__ import annotations

from rashomon.quotes.languages.table import Language, words

_SAY = words("""
dit disait disent dire déclare déclaré déclarait déclarent affirme affirmé affirmait affirment explique expliqué
expliquait expliquent ajoute ajouté ajoutait assure assuré assurait assurent précise précisé précisait souligne
souligné soulignait indique indiqué indiquait indiquent annonce annoncé annonçait annoncent estime estimé estimait
estiment rappelle rappelé raconte raconté racontait confie confié répond répondu répondait reconnaît reconnu écrit
écrivait lance lancé poursuit poursuivi conclut conclu note noté remarque remarqué observe observé insiste insisté
regrette regretté déplore déploré prévient prévenu avertit averti promet promis demande demandé réclame réclamé
soutient soutenu prétend prétendu nie nié admet admis avoue avoué confirme confirmé dénonce dénoncé martèle martelé
tweete tweeté témoigne témoigné résume résumé commente commenté
""")
_MARK = words("""
appelle appelé qualifie qualifié décrit critique critiqué accuse accusé salue salué juge jugé traite traité évoque
évoqué dénonce dénoncé condamne condamné parle parlé nomme nommé considère considéré cite cité
""")
_THINK = words("""
pense pensé croit cru espère espéré craint sait juge veut souhaite souhaité attend suppose supposé
""")

FRENCH = Language(
    code="fr",
    clitics=True,
    verbs=_SAY | _MARK | _THINK,
    say=_SAY,
    that=frozenset(),
    mark=_MARK,
    think=_THINK,
    ing=frozenset(),
    beside=words("""
poursuit poursuivi conclut conclu lance lancé écrit note traite appelle
"""),
    infinitive=frozenset(),
    deed=frozenset(),
    calling=frozenset(),
    nouny=words("note critique annonce demande juge"),
    hearer=frozenset(),
    phrases=(("selon",), ("d'après",), ("d’après",), ("aux", "dires", "de"), ("de", "l'avis", "de"), ("de", "l’avis", "de")),
    beside_phrases=(),
    phrases_after=frozenset(),
    complementers=words("""
que qu'il qu’il qu'elle qu’elle qu'ils qu’ils qu'elles qu’elles qu'un qu’un qu'une qu’une qu'on qu’on comment
pourquoi si
"""),
    auxiliaries=words("""
a ont avait avaient aura aurait est sont était étaient sera serait fut ne n'a n’a pas s'est s’est peut doit va
"""),
    adverbs=words("""
aussi ensuite puis encore déjà toujours hier aujourd'hui aujourd’hui également enfin ainsi notamment
"""),
    adverb_ending="ment",
    determiners=words("""
le la les l' un une des ce cet cette ces plusieurs quelques chaque deux trois quatre cinq six tous toutes
"""),
    possessives=words("son sa ses leur leurs mon ma mes notre nos votre vos"),
    prepositions=words("""
de du des d' à au aux en dans sur sous pour par avec sans contre chez vers depuis pendant après avant devant lors
selon entre parmi
"""),
    conjunctions=words("""
et mais ou car donc quand lorsque alors tandis puisque comme
"""),
    relatives=words("qui dont"),
    female=words("elle"),
    male=words("il"),
    plural=words("ils elles on"),
    neutral=words("cela ça ce"),
    own=words("je j'ai j’ai nous vous tu"),
    people=words("""
ministre président présidente premier maire porte-parole policier gendarme procureur procureure juge avocat avocate
témoin voisin voisine directeur directrice chef députée député sénateur sénatrice médecin expert experte chercheur
chercheuse auteur autrice chanteur chanteuse acteur actrice joueur joueuse entraîneur syndicat gouvernement police
parquet préfet préfecture journaliste habitant habitante victime père mère fils fille frère soeur sœur femme homme
responsable dirigeant dirigeante secrétaire patron patronne
"""),
    days=words("lundi mardi mercredi jeudi vendredi samedi dimanche hier"),
    called=words("""
dit dite appelé appelée nommé nommée surnommé surnommée intitulé intitulée
"""),
    works=words("""
film livre roman chanson album série émission journal magazine titre revue pièce
"""),
)
