"""English."""

from __future__ import annotations

from rashomon.quotes.languages.en.cues import HELPERS, cue_table
from rashomon.quotes.languages.table import Language, words

_SAY = words("""
acknowledge add admit advise affirm agree allege announce answer argue assert asserts assure attest begin boast
caution charge chide claim clarify comment complain concede conclude confess confide confirm contend continue
counter declare demand deny disclose elaborate emphasize emphasise exclaim explain fume gush grumble hint imply
indicate inform inquire insist instruct interject interrupt joke lament maintain mention moan muse mutter note
notify object observe opine plead pledge post predict proclaim promise pronounce propose protest quip rant reassure
recall recommend recount reflect reiterate relate remark remember remind repeat reply report respond retort reveal
roar sneer speculate state stress suggest surmise sum testify theorize tweet retweet underline underscore urge vow
volunteer warn whisper wonder yell shout scream cry chant implore caption email blog telegraph message text banter
recite scoff chuckle concur enthuse vent snap bark beg thunder tease threaten swear stipulate summarize summarise
ask narrate sing start finish allow lecture murmur mumble pray preach hiss holler growl groan sigh blurt ponder
point blast
sob rage gasp croak bawl stammer drawl bellow grovel sniff shrug crow wail rasp plead
""")
_THAT = words("""
signal demonstrate estimate determine find show read learn hear discover decide rule stipulate calculate conclude
hold pretend fear worry doubt complain teach prove project forecast order certify verify document detail convince
persuade
""")
_MARK = words("""
accuse applaud attack award bash berate blame blast brand call characterize characterise chant cite coin compare
commend condemn criticize criticise decry defend deem demonize denounce depict deride describe dismiss dub echo
endorse express hail honor honour invoke knock label lambaste lampoon laud liken mock paint plead portray praise
predict quote rail rap rate rebuke refer reference regard reject ridicule rip salute scold slam tag term thank tout
treat voice advocate congratulate credit criticise highlight pan recommend scorn urge vow push petition tell pitch
shout
""")
_THINK = words("""
believe think feel hope expect assume suspect know realize realise understand imagine consider guess reckon figure
see worry fear doubt want wish plan intend agree favor favour prefer support oppose use share name title bill view
sign discuss list outline promote question speak talk welcome summon
""")

_BESIDE = words("""
continue begin start finish go put open close read sing email text message caption shout roar pray narrate offer
sob rage gasp croak bawl stammer drawl bellow grovel sniff shrug crow wail rasp
post growl groan sigh allow interrupt enthuse thunder point sum chant beg scream cry whisper
""")
_INFINITIVE = words("""
promise pledge vow threaten offer agree ask urge tell instruct beg demand propose swear volunteer decline refuse
want hope expect plan intend wish order persuade advise encourage prefer request recommend warn invite claim
""")
_DEED = words("""
criticize criticise praise denounce condemn announce propose deny reject defend accuse blame thank endorse discuss
describe mention cite acknowledge promise question dismiss attack slam blast mock ridicule rip laud hail applaud
decry deride lambaste berate bash welcome congratulate commend highlight tout demand request urge recommend pledge
reiterate repeat advocate invoke characterize characterise label brand portray depict reference disavow renounce
disclose confirm dispute support oppose
""")

_IRREGULAR = {
    "say": "say says said saying", "tell": "tell tells told telling", "write": "write writes wrote written writing",
    "speak": "speak speaks spoke spoken speaking", "think": "think thinks thought thinking",
    "read": "read reads reading", "find": "find finds found finding", "hold": "hold holds held holding",
    "know": "know knows knew known knowing", "feel": "feel feels felt feeling", "see": "see sees saw seen seeing",
    "begin": "begin begins began begun beginning", "swear": "swear swears swore sworn swearing",
    "sing": "sing sings sang sung singing", "hear": "hear hears heard hearing",
    "show": "show shows showed shown showing", "understand": "understand understands understood understanding",
    "teach": "teach teaches taught teaching", "forecast": "forecast forecasts forecasting", "mean": "mean means meant",
    "put": "put puts putting", "go": "go goes went", "beg": "beg begs begged begging", "rip": "rip rips ripped ripping",
    "rap": "raps rapped rapping", "sum": "sums summed summing", "quip": "quip quips quipped quipping",
    "snap": "snap snaps snapped snapping", "tag": "tags tagged tagging", "pan": "pans panned panning",
    "slam": "slam slams slammed slamming", "dub": "dub dubs dubbed dubbing", "brag": "brag brags bragged bragging",
    "plan": "plan plans planned planning", "blog": "blog blogs blogged blogging", "refer": "refer refers referred referring",
    "knock": "knocks knocked knocking", "title": "titled", "share": "share shares shared sharing",
    "use": "used uses using",
    "name": "named naming", "bill": "billed", "sign": "signed", "open": "opened opens", "close": "closed closes",
    "start": "started starts", "text": "texted texting texts", "message": "messaged",
    "caption": "captioned captions captioning",
    "point": "pointed points pointing", "state": "states stated stating", "want": "want wants wanted wanting",
}  # fmt: skip


def _forms(base: str) -> list[str]:
    if base in _IRREGULAR:
        return _IRREGULAR[base].split()
    if base.endswith("e"):
        return [base, base + "s", base + "d", base[:-1] + "ing"]
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    plural = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    return [base, plural, base + "ed", base + "ing", *_DOUBLED.get(base, ())]


_DOUBLED = {
    "admit": ("admitted", "admitting"), "chat": ("chatted", "chatting"), "rebut": ("rebutted", "rebutting"),
    "sob": ("sobbed", "sobbing"),
    "grovel": ("grovelled", "grovelling"), "signal": ("signalled", "signalling"), "label": ("labelled", "labelling"),
}  # fmt: skip


def _all(bases: frozenset[str]) -> frozenset[str]:
    return frozenset(form for base in bases for form in _forms(base))


_SAYS = words("reads read") | _all(_SAY | {"say", "tell", "write", "go", "think"})
_VERBS = _SAYS | _all(_THAT | _MARK | _THINK | _INFINITIVE | _DEED)

ENGLISH = Language(
    code="en",
    asking=words("asked questioned pressed quizzed"),
    helpers={word: sort for sort, table in HELPERS.items() for word in table},
    cues=cue_table(
        {
            "say": _SAYS,
            "that": _all(_THAT),
            "mark": _all(_MARK),
            "think": _all(_THINK),
            "to": _all(_INFINITIVE),
            "deed": _all(_DEED),
        }
    ),
    beside=_all(_BESIDE),
    infinitive=_all(_INFINITIVE),
    deed=_all(_DEED),
    calling=words("call calls called calling push pushes pushed pushing"),
    verbs=_VERBS,
    say=_SAYS - {"think", "thinks", "thinking"},
    that=_all(_THAT),
    mark=_all(_MARK),
    think=_all(_THINK),
    ing=frozenset(form for form in _VERBS if form.endswith("ing")),
    nouny=words("""
claim claims note notes report reports state states demand demands question questions call calls estimate estimates
tweet tweets post posts comment comments charge charges request requests answer answers plan plans hope hopes fear
fears view views show shows promise promises vow vows pledge pledges promises charge charges attack attacks share
shares warning warnings saying writing reading meaning feeling finding findings hearing ruling opening offering
beginning understanding offer offers order orders name names label labels document documents project projects
forecast forecasts rule rules text texts message messages email emails start starts point points shot read object
objects signal signals doubt doubts care like wish worry worries support guess figure figures remark remarks reply
replies response cry cries shout shouts chant chants joke jokes allow complaint protest protests counter threat
reference reveal sign title term terms praise blame credit rate rates use uses used uses deny thought closed opened
open close starting interest concern concerns talk talks brand wonder volunteer volunteers urge
"""),
    hearer=_all(
        frozenset(
            (
                "tell",
                "ask",
                "assure",
                "inform",
                "remind",
                "warn",
                "notify",
                "advise",
                "convince",
                "persuade",
                "urge",
                "reassure",
                "instruct",
                "order",
                "beg",
                "text",
                "email",
                "message",
                "promise",
            )
        )
    ),
    phrases=(("according", "to"), ("in", "the", "words", "of"), ("in", "the", "opinion", "of"), ("in", "the", "view", "of")),
    beside_phrases=(),
    phrases_after=frozenset(),
    telling=words("tell tells told telling assured informed reminded warned notified advised convinced persuaded"),
    evidence=words("""
poll polls survey surveys study studies report reports record records data document documents figures analysis email
emails filing filings results returns statistics numbers review investigation research census
"""),
    refusing=_all(frozenset(("decline", "refuse", "deny", "reject"))),
    base=_SAY | _THAT | _MARK | _THINK,
    figures=words("put puts putting place places placed peg pegs pegged give gives gave given giving"),
    numbers=words("""
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand half zero
        """),
    particles=words("back off up away down"),
    complementers=words("that whether how why if what"),
    auxiliaries=words("""
has have had is are was were be been being will would can could may might must shall should do does did 's 've 'd ’s
’ve ’d 'll ’ll having not n't cannot didn't didn’t doesn't doesn’t don't don’t hasn't hasn’t wasn't wasn’t won't
won’t wouldn't wouldn’t to
"""),
    adverbs=words("""
also then later once now still just only even never often always again soon too so thus here today yesterday tonight
recently earlier however instead meanwhile afterward afterwards afterwards simply flatly further already almost ever
back before jokingly perhaps maybe first repeatedly famously on-air sometimes long even much very out ago up down
over
"""),
    adverb_ending="ly",
    determiners=words("""
the a an this that these those some any every each no another one two three four five six seven eight nine ten many
several both most all other few more
"""),
    possessives=words("my your his her its our their whose"),
    prepositions=words("""
of for from with in at on to by against about into over under after before during since until near behind between
among through throughout without within like including despite via per amid alongside toward towards around across
beyond outside inside beneath underneath below above upon
"""),
    conjunctions=words("""
and but or nor because when while if although though unless whereas that where than so as
"""),
    relatives=words("who which whom"),
    female=words("she"),
    male=words("he"),
    plural=words("they"),
    neutral=words("it"),
    own=words("i we you"),
    people=words("""
actor actress activist adviser advisor aide ally analyst anchor assistant athlete attorney author authorities baker
banker billionaire boss boy brother businessman businesswoman candidate captain celebrity chairman chairwoman chair
champion chef chief citizen clerk coach columnist comedian commander commissioner conservative correspondent co-host
congressman congresswoman councillor counsel couple crew critic customer dad daughter dean defender delegate
democrat deputy designer detective developer diplomat director doctor donor driver economist editor employee
engineer entrepreneur executive expert eyewitness family fan farmer father filmmaker firefighter fisherman founder
friend general girl girlfriend boyfriend governor guard guest guitarist head historian host husband influencer
insider inspector insurgent investigator investor journalist judge juror justice king lawmaker lawyer leader
lecturer liberal librarian manager mayor medic member minister model moderator mogul mom mother mum musician
narrator nephew neighbor neighbour niece nominee novelist nurse observer officer official onlooker operator opponent
organizer organiser owner owner painter parent partner passenger pastor patient physician pilot player poet police
politician pollster pope premier presenter president priest prince princess principal producer professor prosecutor
protester protestor psychologist publicist publisher queen rapper reader realtor receptionist refugee reporter
representative republican researcher resident reviewer rival sailor scholar scientist secretary senator sergeant
sheriff singer sister skipper socialist soldier son songwriter source speaker spokesman spokesperson spokeswoman
sponsor staffer star strategist student superintendent supporter surgeon survivor suspect teacher teenager tenant
tourist trader trainer treasurer trustee uncle aunt veteran viewer victim voter watchdog widow widower wife winner
winger midfielder goalkeeper striker purser batsman bowler jockey boxer cyclist rower swimmer
climber sculptor pianist dancer teammate team-mate groundsman landlord
witness woman man worker writer youth user billionaire businessperson newcomer frontrunner front-runner runner-up
mogul tycoon native participant attendee applicant guy lady kid child baby teen grandmother grandfather cousin
stepfather stepmother boss bride docker plumber cashier cleaner courier dentist electrician fishmonger florist hairdresser
jeweller lifeguard locksmith mechanic miner milkman nanny optician paramedic pensioner pharmacist publican roofer
shopkeeper stewardess trucker vet waiter waitress watchman welder winemaker vicar curate nun monk imam rabbi bishop
archbishop headteacher headmaster headmistress toddler schoolboy schoolgirl pupil classmate roommate flatmate bandmate
drummer bassist vocalist frontman caretaker bridesmaid envoy ambassador consul magistrate coroner barrister solicitor
bailiff registrar postman postwoman policeman policewoman constable villager islander commuter camper hiker rambler
motorist pedestrian shopper bystander stallholder trawlerman harbourmaster crewman deckhand helmsman volunteer beekeeper
goatherd ferryman fiddler cellist violinist conductor great-grandmother great-grandfather gran granddad grandad
godmother godfather son-in-law daughter-in-law mother-in-law father-in-law sister-in-law brother-in-law midwife
oceanographer geologist biologist chemist physicist epidemiologist seismologist meteorologist archaeologist curator
groom fiance fiancé ex icon legend
"""),
    days=words("""
monday tuesday wednesday thursday friday saturday sunday today yesterday tonight
"""),
    called=words("""
so-called called dubbed nicknamed titled entitled named known marked stamped headlined
"""),
    works=words("""
song album film movie book novel show series single hit play episode magazine newspaper essay article podcast column
hashtag word term phrase title programme program painting exhibition
"""),
)
