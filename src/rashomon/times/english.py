"""English: the words that name times, and the ways they are put together."""

from __future__ import annotations

from rashomon.times.language import Language, Word, phrase_table, word_pairs, word_set
from rashomon.times.named_days import ENGLISH_DAYS
from rashomon.times.rules import COMMON, ENGLISH_ONLY

MONTHS = (
    "january jan janurary,february feb febuary feburary,march mar,april apr,may,june jun,july jul,august aug,"
    "september sept sep septemeber setpember,october oct ocotber,november nov novemeber,december dec decemeber"
)
WEEKDAYS = (
    "monday mon,tuesday tues tue tusday,wednesday wed wensday wendesday,thursday thurs thur thu thrusday,friday fri,"
    "saturday sat saterday,sunday sun"
)
UNITS = word_pairs(
    "seconds TSs,minute TM,minutes TMs,mins TMs,hour TH,hours THs,hrs THs,day D,days Ds,nights Ds,week W,weeks Ws,fortnight 2W,"
    "fortnights 2Ws,month M,months Ms,quarter Q,quarters Qs,semester 6M,year Y,years Ys,yr Y,yrs Ys,decade 10Y,"
    "decades 10Ys,century 100Y,centuries 100Ys,millennium 1000Y,weekend WE,weekends WEs"
)
PARTS = word_pairs(
    "morning TMO,mornings TMO,dawn TMO,noon T12:00,midday T12:00,lunchtime TMI,afternoon TAF,afternoons TAF,evening TEV,"
    "evenings TEV,dusk TEV,nightfall TEV,night TNI,overnight TNI,midnight T00:00,daybreak TMO,sunrise TMO,sunset TEV,"
    "teatime TAF,breakfast TMO"
)
SEASONS = word_pairs("spring SP,summer SU,autumn FA,fall FA,winter WI")
NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
TENS = word_pairs("thirty 30,forty 40,fifty 50,sixty 60,seventy 70,eighty 80,ninety 90,hundred 100,thousand 1000")
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ZONES = word_pairs(
    "utc Z,gmt Z,est -05,edt -04,cst -06,cdt -05,mst -07,mdt -06,pst -08,pdt -07,bst +01,cet +01,cest +02,ist +05:30,"
    "jst +09,aest +10"
)
DECADES = word_pairs("twenties 20,thirties 30,forties 40,fifties 50,sixties 60,seventies 70,eighties 80,nineties 90")
ADVERBS = word_pairs(
    "daily P1D,nightly P1D,weekly P1W,biweekly P2W,fortnightly P2W,monthly P1M,quarterly P3M,biannual P6M,annual P1Y,"
    "annually P1Y,yearly P1Y,biennial P2Y,hourly PT1H"
)
REFERENCES = word_pairs(
    "now PRESENT_REF,currently PRESENT_REF,current PRESENT_REF,nowadays PRESENT_REF,presently PRESENT_REF,"
    "recently PAST_REF,recent PAST_REF,lately PAST_REF"
)
HALVES = {"pm": "pm p.m. p.m", "am": "am a.m. a.m"}
SIGNS = word_pairs("q1 Q1,q2 Q2,q3 Q3,q4 Q4,h1 H1,h2 H2")
GROUPS = {
    "i": "a an",
    "t": "the",
    "T": "this",
    "f": "that",
    "q": "same",
    "L": "last",
    "E": "next coming upcoming",
    "l": "previous preceding prior",
    "m": "following ensuing",
    "g": "ago",
    "B": "earlier previously",
    "A": "later afterwards afterward thereafter hence",
    "F": "of",
    "n": "in",
    "p": "on at by since until till from during for within over between through throughout around back",
    "d": "to and or",
    "u": "every each per",
    "a": "about almost nearly approximately roughly some under",
    "v": "several few many couple dozens",
    "h": "half",
    "o": "old aged",
    "G": "fiscal financial fy",
    "c": "consecutive straight full whole entire more additional long working trading business solid further extra other",
}
ABOUT = {"APPROX": "about approximately roughly some around", "LESS": "almost nearly under"}
MODS = {"START": "early", "MID": "mid", "END": "late"}
EDGES = {"START": "beginning start outset opening", "MID": "middle midst", "END": "end close latter", "REST": "rest remainder"}
PAST = word_set(
    "was were had did said told took came went made found won lost wrote began got gave became left held sent saw met led "
    "fell broke brought bought built sold paid rose spoke struck hit put cut set knew thought felt kept stood ran drew flew "
    "grew threw drove chose hid shot beat born hurt quit shut spent swept withdrew burst sank sang swam rode rang fought "
    "taught sought stole tore wore woke shook slept hung laid lay lit meant dealt dug ate froze stuck swung split spread "
    "cost bid heard lent bent bore blew bred clung crept fled flung forgot forgave leapt learnt overcame overtook "
    "shone shrank sprang stank stung strode swore undertook understood upheld wept burnt foresaw oversaw withheld forbade"
)
SAYING = word_set(
    "said saying says told telling wrote writing written posted posting shared sharing added announced announcing tweeted "
    "captioned penned confessed spoke talked revealed admitted opened interview statement testified recalled argued explained"
)
FUTURE = word_set(
    "beginning begin will shall 'll ll should upcoming would due scheduled expected planned plans plan slated starting "
    "begins forthcoming ends starts opens closes reopens resumes returns expires meets sits postponed rescheduled adjourned "
    "deferred"
)
FUTURE_LEADS = word_set(
    "set is are be due agreed going wants hopes hoping ready vowed likely intends about need needs has have"
)

PLANS = word_set(
    "plays faces travels hosts visits leaves arrives departs sails flies launches goes heads takes votes decides hears appears "
    "performs airs premieres continues concludes celebrates turns becomes runs kicks"
)
PLANS_OF_MANY = word_set(
    "play face travel host visit meet leave arrive depart sail fly launch go head take vote decide hear appear perform "
    "continue open close start begin end return resume compete race gather celebrate sit"
)

PLANNED = word_set(
    "show shows gig gigs concert concerts date dates tour leg residency performance performances festival festivals premiere "
    "play election elections vote votes ballot referendum poll polls by-election primary runoff strike strikes walkouts "
    "hearing hearings trial trials inquest inquiry sentencing match matches game games race races fixture fixtures tie ties "
    "derby final finals semifinal tournament championship fight bout meeting meetings summit conference talks rally rallies "
    "march protest protests visit visits trip opening reopening launch launches ceremony wedding parade fair exhibition event "
    "events appearance appearances flight flights sailing sailings crossing crossings session sessions deadline"
)
PLANNING = word_set(
    "cancel cancels cancelled canceled cancelling canceling cancellation postpone postpones postponed postponing "
    "postponement reschedule reschedules rescheduled rescheduling schedule schedules scheduled scheduling scrap scraps "
    "scrapped scrapping axe axes axed axing book books booked booking planned planning delay delays delayed "
    "delaying defer deferred adjourn adjourned due upcoming ticket tickets announce announces announced announcing "
    "want wants demand demands "
    "ban banned propose proposes proposed organise organised organize organized prepare preparing reinstated"
) | frozenset(
    f"{word} {after}"
    for words, afters in (
        ("call calls called calling", "for off an a snap early fresh"),
        ("pull pulls pulled pulling back backed", "out"),
        ("withdraw withdraws withdrew withdrawn withdrawing", "from"),
        ("set sets", "for a an the"),
        ("put puts putting bring brings brought", "off back forward"),
        ("push pushes pushed pushing", "for back"),
    )
    for word in words.split()
    for after in afters.split()
)
CALLING_OFF = word_set(
    "cancel cancels cancelled canceled cancelling canceling postpone postpones postponed postponing scrap scraps scrapped "
    "scrapping axe axes axed axing off"
)
MOVING = word_set(
    "moved moves move pushed shifted delayed rescheduled postponed adjourned deferred brought put booked book booking planned "
    "scheduled slated set"
)
HAPPENED = word_set(
    "ruling verdict judgment judgement decision crash attack blast explosion fire collapse defeat win victory killing killings "
    "death deaths shooting accident storm flood flooding earthquake quake arrest arrests raid derailment sinking resignation "
    "announcement bombing stabbing robbery outage landslide spill disaster tragedy"
)
PARTING = word_set("after since because when while who which whose over amid following despite as if than until from against")


def _words() -> dict[str, Word]:
    words: dict[str, Word] = {word: (cls, None) for cls, group in GROUPS.items() for word in group.split()}
    for cls, names in (("M", MONTHS), ("W", WEEKDAYS)):
        for number, same in enumerate(names.split(","), 1):
            words |= dict.fromkeys(same.split(), (cls, number))
    tables = (("U", UNITS), ("P", PARTS), ("Z", SEASONS), ("z", ZONES), ("j", ADVERBS), ("w", REFERENCES), ("Q", SIGNS))
    for cls, table in tables:
        words |= {name: (cls, value) for name, value in table.items()}
    words |= {name: ("1", number) for number, name in enumerate(NUMBERS.split()) if number}
    words |= {name: ("1", int(number)) for name, number in TENS.items()}
    words |= {name: ("O", number) for number, name in enumerate(ORDINALS.split(), 1)}
    words |= {name: ("S", f"19{tens}s") for name, tens in DECADES.items()}
    words |= {name: ("e", mod) for mod, name in MODS.items()}
    words |= {name: ("a", mod) for mod, names in ABOUT.items() for name in names.split()}
    words |= {name: ("r", mod) for mod, names in EDGES.items() for name in names.split()}
    words |= {name: ("k", half) for half, names in HALVES.items() for name in names.split()}
    words |= dict.fromkeys(("o'clock", "o’clock"), ("k", "")) | dict.fromkeys(("bc", "bce", "b.c.", "b.c"), ("b", "BC"))
    for number, names in enumerate(WEEKDAYS.split(","), 1):
        words[names.split()[0] + "s"] = ("j", f"XXXX-WXX-{number}")
    words |= {"today": ("R", (0, "")), "yesterday": ("R", (-1, "")), "tomorrow": ("R", (1, "")), "tonight": ("R", (0, "TNI"))}
    words |= {"single": ("N", 1), "before": ("B", "event"), "after": ("A", "event"), "past": ("L", "past"), "final": ("O", -1)}
    return words


PHRASES = {
    **phrase_table("U", {"25Y": "quarter of a century,quarter century,quarter - century"}),
    **phrase_table(
        "X",
        {
            ("Q", 0): "current quarter,the current quarter",
            ("Y", 0): "current year,the current year",
            ("M", 0): "current month,the current month",
            ("W", 0): "current week,the current week",
            ("100Y", 0): "current century,the current century",
            ("10Y", 0): "current decade,the current decade",
        },
    ),
    **phrase_table("v", {"X": "a couple of,a couple,a few,dozens of,a number of"}),
    **phrase_table("q", {None: "the same,that same,this same,the same period,same period,the same time"}),
    **phrase_table("a", {"MORE": "more than,at least", "LESS": "less than,fewer than,at most,up to", "APPROX": "close to"}),
    **phrase_table("L", {"the past": "the past"}),
    **phrase_table("P", {"TMO": "first light,breakfast time", "": "small hours,early hours,wee hours"}),
    **phrase_table("E", {None: "the new"}),
    **phrase_table("V", {None: "calendar week,iso week"}),
    **phrase_table("A", {"now": "from now,from today"}),
    **phrase_table("j", {"P6M": "half - yearly"}),
    **phrase_table("Q", {"H1": "first half", "H2": "second half"}),
    **phrase_table("z", {"": "eastern time,local time,pacific time,central time,mountain time"}),
    **phrase_table("R", {(-2, ""): "the day before yesterday", (2, ""): "the day after tomorrow", (-1, "TNI"): "last night"}),
    **phrase_table("R", {(-2, "TNI"): "the night before last"}),
    **phrase_table(
        "w",
        {
            "PRESENT_REF": "to this day,right now,at the moment,at present,at this time,the time being,these days",
            "FUTURE_REF": "the near future,the future",
            "PXY": "over the years,recent years",
            "PXM": "recent months",
            "PXW": "recent weeks",
            "PXD": "recent days",
        },
    ),
    **phrase_table("x", {None: "as recently as,per cent,not later than,no later than,later than,earlier than,day to day"}),
}

ENGLISH = Language(
    code="en",
    words=_words(),
    phrases=PHRASES | ENGLISH_DAYS,
    rules=(*ENGLISH_ONLY, *COMMON),
    future=FUTURE,
    past=PAST,
    past_endings=("ed",),
    pluperfect=word_set("had"),
    saying=SAYING,
    bare=word_set("be"),
    behind=word_set("since"),
    ahead=word_set("until till into"),
    up_to=word_set("up"),
    stamps=word_set("updated published posted filed issued"),
    infinitive="to",
    toward=word_set("for"),
    deadline=word_set("by"),
    traded=word_set("delivery contract contracts futures"),
    settled=word_set("closed settled traded rose fell"),
    found=word_set("known seen thought likely able unlikely proven shown have had has used"),
    relative=word_set("who which whose whom"),
    calling_off=CALLING_OFF,
    future_leads=FUTURE_LEADS,
    meant=word_set("was were"),
    plans=PLANS,
    plans_of_many=PLANS_OF_MANY,
    many=word_set("who which they we you it he she that also"),
    copulas=word_set("is are"),
    planned=PLANNED,
    planning=PLANNING,
    moving=MOVING,
    moved_to=word_set("to for"),
    parting=PARTING,
    happened=HAPPENED,
    awaiting=word_set("ahead before await awaits awaiting awaited until pending expected expects"),
    possible=word_set("could may might"),
    sensed=word_set("seen heard felt smelt smelled found"),
    off="away",
    comers=word_set("coming approaching nearing looming"),
    capital_months=word_set("jan feb mar march apr april may jun june jul aug august sep dec nov oct"),
    month_first=True,
    half_days=True,
    counts_end_in_s=True,
    the_next_follows=True,
)
