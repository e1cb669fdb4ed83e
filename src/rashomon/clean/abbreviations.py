"""Words that end in a full stop without ending a sentence."""

from __future__ import annotations

from rashomon.clean.tables import listed

BEFORE_NAME = listed(
    """
    mr mrs ms mx messrs mme mlle dr drs prof gen sen sens rep reps gov govs lt col capt cpt cmdr adm sgt cpl pvt maj brig
    spc pfc sfc ssgt msgt tsgt lcpl
    rev revd fr sr sra srta hon pres supt insp hj engr barr arch avv dott smt det st ste sts mt ft pte dir amb sec treas m
    mm hr fra frl herr dipl ing mag vs v approx ca c cf e.g i.e viz art al fig figs vol vols p pp ed eds tel ext eg ie lic
    arq d.h z.b u.a bzw usw evtl ggf sog op
    """
)
"""What a name, a figure or more of the sentence follows: never an end."""

BEFORE_NUMBER = listed(
    """
    n° nº no nos nr nrs num núm art arts sec ch chap pg para par vol vols p pp fig figs jan feb mar apr jun jul aug sep sept
    oct nov dec febr janv févr avr juil déc ene abr ago dic okt dez mai about op
    """
)
"""What a figure follows; before a capital it may end a sentence."""

MAY_END = listed(
    """
    inc ltd corp co cos bros jr sr esq plc llc intl assn dept est univ ave blvd rd sq bldg etc mass calif conn colo
    fla ill ind kan mich minn miss mont neb nev okla ore pa tenn tex vt va wash wis wyo ariz ark ala del ga ky la md
    mo ont que a.m p.m am pm jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
    sun min mins hr hrs sec secs ft in lb lbs oz mph kg km cm mm gmbh cie u.s u.k u.n e.u d.c n.y l.a s.a
    """
)
"""What may stand at the end of a sentence: the next word decides."""

HOURS = listed("a.m p.m am pm")
"""What ends a sentence before a capital, unless a day or a zone follows."""

STARTERS = listed(
    """
    the a an this that these those he she it they we you i his her its their our my your there here but and or so yet
    nor in on at by for from with without within after before when while where as if since until although though
    because however meanwhile moreover then now once what who why how which whose according some many most all both
    each every no not only one two another other others earlier later also still even despite during under over about
    asked police officials der die das ein eine er sie es wir ich und aber in im am auf mit nach seit als wenn le la
    les un une il elle ils elles nous on et mais dans en au aux après selon el los las una y pero ella ellos según il
    lo gli i una e ma nel nella
    """
)
"""Words that, written with a capital, open a sentence rather than go on with a name."""

ORDINAL_DOT = frozenset({"de", "da", "no", "nb", "nn", "fi", "et", "cs", "sk", "hu", "pl", "hr", "sr", "sl", "is", "tr", "lv"})
"""Languages that write "3." for "third"."""

MONTHS = listed(
    """
    january february march april may june july august september october november december januar jänner februar märz
    mai juni juli oktober dezember
    """
)

SAYS = listed(
    """
    said says asked asks added adds wrote writes told cried replied answered shouted yelled joked quipped wondered
    exclaimed demanded tweeted posted continued recalled insisted inquired laughed screamed remarked queried
    """
)
"""Verbs that may follow a quotation ending in "?" or "!" within its sentence."""
