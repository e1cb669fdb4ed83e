"""The English words that can report: by what they are (verb, noun, adjective) and by what they tell of.

The tables are generous: which of these words report in a given place is what was learned. Each group is a sort of speech
act or of mind, so that what was learned of one word holds for its like.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rashomon.quotes.languages.en.kinds import NOUN_KINDS, QUALITY_KINDS, VERB_KINDS
from rashomon.quotes.languages.table import words

VERBS = {
    "say": words("""
        say add reply note explain state remark observe comment mention recall quip joke answer respond
        """),
    "tell": words("""
        tell inform remind assure notify advise reassure instruct convince persuade brief caution alert teach
        update
        """),
    "assert": words("""
        claim allege argue assert insist contend maintain declare affirm stress emphasize emphasise underline
        underscore reaffirm reassert confirm acknowledge admit concede confess deny reiterate repeat testify
        swear attest proclaim pronounce boast brag vouch profess certify avow aver opine posit postulate
        theorize reason lecture preach gloat counter retort rebut refute dispute contest challenge disagree
        hypothesize surmise demur dissent moralize pontificate
        """),
    "tellof": words("""
        announce report disclose reveal describe outline detail list cite quote name identify discuss recount
        relate narrate portray depict characterize characterise document chronicle summarize summarise sum
        unveil present release issue publish post tweet write email text broadcast deliver read recite invoke
        reference refer highlight point allude touch elaborate expand clarify specify illustrate leak confide
        imply hint suggest signal indicate intimate insinuate share voice express echo address raise air lay
        articulate espouse profess evoke unleash profile explore examine compare contrast liken equate talk
        speak chat converse rumor rumour divulge impart retract recant paraphrase float
        """),
    "judge": words("""
        accuse blame criticize criticise condemn denounce attack blast slam rip decry deride ridicule mock
        lambaste berate bash chide scold rebuke reprimand admonish chastise castigate censure fault dismiss
        reject belittle disparage malign slander defame insult taunt tease needle jab assail pillory skewer
        savage lampoon trash disavow repudiate renounce question doubt grill confront press pound hammer charge
        indict sue impeach convict extol pitch paint link pillory misrepresent mischaracterize misquote
        understate accost harangue praise laud hail applaud compliment commend salute celebrate congratulate
        thank credit honor honour cheer tout glorify welcome toast eulogize defend justify excuse vindicate
        apologize apologise lament bemoan bewail mourn regret deplore complain grumble gripe protest object rail
        rant fume vent whine moan groan scoff bristle spar quarrel bicker clash sneer jeer boo call label brand
        dub term tag nickname deem rate style hype downplay minimize exaggerate overstate warn snub shun lash
        """),
    "ask": words("""
        ask inquire enquire query wonder request demand urge beg implore plead appeal call petition lobby push
        press pressure exhort encourage invite challenge propose recommend counsel order command direct bid
        require dare goad prod nudge coax entreat beseech solicit seek pursue clamor clamour chant
        """),
    "promise": words("""
        promise pledge vow swear guarantee threaten offer agree undertake volunteer commit vote consent resolve
        warn predict forecast project
        """),
    "speak": words("""
        shout yell scream cry whisper mutter mumble exclaim chant sing pray roar bark snap hiss growl sigh laugh
        chuckle gush enthuse rave muse ruminate ponder reflect interject interrupt continue conclude chime
        volunteer venture speculate crow thunder bellow babble bawl bleat blurt boom croak croon drawl drone gasp grunt
        holler howl intone murmur purr rage rasp rumble screech shriek snarl sniff snort sob splutter squeal stammer
        stutter wail wheeze whimper yelp
        """),
    "think": words("""
        think believe feel consider reckon figure guess suppose assume presume suspect imagine understand
        realize realise recognize recognise know remember forget learn hear discover find determine conclude
        infer deduce gather sense perceive see view regard judge hold interpret treat expect anticipate foresee
        envision envisage fathom comprehend predict estimate calculate doubt trust accept agree disagree notice
        decide mean identify speculate contemplate mistake misunderstand picture
        """),
    "feel": words("""
        hope fear worry wish dread love like hate despise loathe resent detest admire enjoy appreciate regret
        envy relish cherish dislike mind care miss marvel rejoice long yearn crave dream welcome embrace
        """),
    "want": words("""
        want plan intend aim seek mean prepare propose prefer favor favour support back oppose endorse advocate
        champion resist reject refuse decline decide choose opt elect plot consider weigh mull agree approve
        authorize authorise veto block balk object rule promote pursue threaten hesitate strive desire await
        adopt sign ratify dismiss disown disapprove side embrace abandon target attempt hope vote uphold
        overturn overrule repeal nominate appoint second debate demand ban forbid prohibit allow permit bar
        campaign rally focus commit
        """),
    "show": words("""
        show reveal indicate suggest demonstrate prove find confirm reflect illustrate document record detail
        note read say state stipulate specify warn estimate list conclude report claim argue predict project
        forecast describe mention cite allege disclose explain call require mandate provide rate portray depict
        signal point
        """),
    "seem": words("seem appear look sound"),
}

SURE = words("""
        say tell accuse acknowledge admire admit admonish advise advocate affirm allege announce apologise
        apologize applaud argue ask assert assume assure attest bash believe bemoan berate blame blast boast
        brag castigate caution chastise chide claim clarify commend complain compliment concede conclude condemn
        confess confirm congratulate contend contradict convince criticise criticize declare decry decline
        demand denounce deny deplore deride describe despise detest disagree disavow disbelieve disclose
        disparage doubt downplay echo emphasise emphasize encourage endorse espouse estimate exclaim exhort
        expect explain extol fear fume guess gush hail hint hope imagine implore imply inform insist intend joke
        lambast lambaste lament laud liken loathe marvel mention mock mourn muse note object oppose opine plead
        pledge ponder praise predict presume proclaim profess promise propose protest prefer question quip
        reaffirm realise realize reassert reassure rebuke recall reckon recommend recount refuse regret
        reiterate reject relate remark remind repeat reply report reprimand repudiate request resent respond
        retort reveal ridicule salute scoff scold speculate state stress suggest suppose surmise suspect swear
        testify theorize think threaten tout tweet underline underscore urge vent voice vow want warn welcome
        whine wish wonder worry write reassure lobby petition favor favour plan agree liken lambaste
        characterize characterise portray depict forecast foresee anticipate
        """)
"""Verbs that report nearly wherever they are verbs with a person or a body for their subject."""

NOUNS = {
    "say": words("""
        statement claim assertion announcement remark comment declaration proclamation message report account
        description explanation testimony confession revelation disclosure admission acknowledgment
        acknowledgement confirmation mention reference reminder note letter tweet post speech lecture interview
        answer reply response rumor rumour allegation accusation charge insinuation suggestion hint denial
        assurance insistence contention argument case narrative story word news reports talk discussion debate
        conversation dispute question characterization joke boast lie
        """),
    "judge": words("""
        criticism critique condemnation denunciation attack praise endorsement rebuke complaint objection
        protest outcry backlash apology tribute blame ridicule mockery insult assessment review verdict ruling
        judgment judgement finding conclusion indictment warning outrage fury scorn applause approval
        disapproval rejection
        """),
    "ask": words("""
        call request demand plea appeal petition proposal recommendation advice suggestion invitation order
        command push bid lobbying urging campaign motion resolution bill
        """),
    "promise": words("""
        promise pledge vow threat offer commitment guarantee undertaking agreement deal pact prediction forecast
        projection
        """),
    "think": words("""
        belief view opinion idea notion theory assumption suspicion expectation estimate thought feeling sense
        impression conviction perception understanding knowledge realization recognition speculation consensus
        confidence certainty faith doubt skepticism scepticism awareness interpretation analysis vision memory
        conclusion hypothesis
        """),
    "feel": words("""
        hope fear worry concern anxiety regret frustration anger disappointment enthusiasm admiration resentment
        displeasure dismay alarm apprehension optimism pessimism excitement ire adulation sympathy respect
        contempt desire wish dream love hatred unease interest
        """),
    "want": words("""
        plan intention decision goal aim ambition determination willingness refusal reluctance support
        opposition resistance backing preference choice desire effort attempt readiness strategy target proposal
        wish stance position policy
        """),
    "show": words("evidence proof indication sign signal data study poll survey"),
}

QUALITIES = {
    "think": words("""
        confident sure certain aware unaware convinced unsure uncertain skeptical sceptical doubtful suspicious
        conscious mindful positive clear unclear adamant likely unlikely wary ignorant
        """),
    "feel": words("""
        worried concerned afraid fearful hopeful optimistic pessimistic glad happy pleased proud sorry sad
        disappointed surprised shocked stunned amazed astonished angry furious upset frustrated uneasy nervous
        anxious alarmed dismayed outraged appalled delighted thrilled excited grateful thankful relieved
        satisfied unhappy dissatisfied embarrassed ashamed jealous puzzled baffled horrified saddened troubled
        disturbed comfortable uncomfortable bullish bearish scared terrified tired sick fond enthusiastic
        critical dismissive complimentary supportive appreciative
        """),
    "want": words("""
        eager keen willing unwilling ready reluctant hesitant determined committed opposed interested prepared
        dedicated bound intent poised set loath averse open
        """),
    "say": words("quoted reported cited blunt vocal outspoken silent insistent frank candid apologetic"),
}

HELPERS = {
    "b": words("is are was were be been being 's ’s 're ’re am seem seems seemed feel feels felt become became"),
    "h": words("has have had having 've ’ve 'd ’d"),
    "m": words("will would can could may might must shall should 'll ’ll won't won’t wouldn't wouldn’t"),
    "t": words("to"),
    "n": words("not n't never no didn't didn’t doesn't doesn’t don't don’t hasn't hasn’t wasn't wasn’t won't won’t"),
}
"""What stands before a verb in its group, by sort: be, have, a modal, to, a negation."""

_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "speak": "spoke spoken", "think": "thought", "read": "",
    "find": "found", "hold": "held", "know": "knew known", "feel": "felt", "see": "saw seen", "begin": "began begun",
    "swear": "swore sworn", "sing": "sang sung", "hear": "heard", "show": "showed shown", "understand": "understood",
    "hit": "", "cast": "", "send": "sent", "prove": "proved proven", "plead": "pleaded pled", "learn": "learned learnt",
    "misunderstand": "misunderstood", "mistake": "mistook mistaken", "teach": "taught", "mean": "meant",
    "forecast": "forecasted",
    "put": "", "go": "went gone", "seek": "sought", "choose": "chose chosen", "forget": "forgot forgotten",
    "forbid": "forbade forbidden", "foresee": "foresaw foreseen", "withdraw": "withdrew withdrawn", "bring": "brought",
    "bid": "bade", "set": "", "strive": "strove striven", "broadcast": "", "leave": "left", "lay": "laid",
    "uphold": "upheld", "give": "gave given", "let": "", "draw": "drew drawn", "take": "took taken",
    "override": "overrode overridden", "bet": "", "shed": "", "hide": "hid hidden", "withhold": "withheld",
    "upset": "", "undercut": "",
}  # fmt: skip
_DOUBLING = words("""
        admit commit permit rebut plan rip slam rap brag chat blog beg quip snap jab dub tag pen prod bar drop
        fret scrap shun snub spar stun sum tar recap sidestep compel extol concur aver
        label signal counsel marvel pummel quarrel
        regret ban pan plot refer infer prefer defer bid put set forget begin forbid submit omit nod tip
        trap swap hit cut peg bet shed sob
        """)
_EITHER = words("label signal counsel marvel pummel quarrel")
"""Verbs whose last letter is doubled on one side of the ocean."""


def forms_of(base: str) -> dict[str, str]:
    """Every form of a verb in every spelling: base, s, ed (also the past as told by the table of irregular ones), ing."""
    out = _forms_of(base)
    if base in _EITHER:
        out |= {base + "ed": "ed", base + "ing": "ing"}
    return out | _forms_of(base[:-3] + "ise") if base.endswith("ize") else out


def _forms_of(base: str) -> dict[str, str]:
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base + base[-1] if base in _DOUBLING else base
    if base.endswith("y") and base[-2] not in "aeiou":
        third, past = base[:-1] + "ies", base[:-1] + "ied"
    else:
        third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "go")) else "s")
        past = base + "d" if base.endswith("ee") else stem + "ed"
    out = {base: "base", third: "s"}
    out |= dict.fromkeys(_IRREGULAR[base].split() if base in _IRREGULAR else [past], "ed")
    out[(stem if not base.endswith("y") else base) + "ing"] = "ing"
    return out


def _put_group(put: Callable[[str, str, str, str], None], word: str, base: str, form: str, group: str) -> None:
    """A word under its group; under a finer sort, under the group of that sort too."""
    put(word, base, form, group.rsplit(".", 1)[0] if group.count(".") > 1 else group)
    if group.count(".") > 1:
        put(word, base, form, group)


def cue_table(tables: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Word → (its base, its form, the groups it belongs to, `tables` among them); a word that is verb and noun is both."""
    found: dict[str, tuple[str, str, list[str]]] = {}

    def put(word: str, base: str, form: str, group: str) -> None:
        known = found.setdefault(word, (base, form, []))
        if group not in known[2]:
            known[2].append(group)

    for group, bases in {**VERBS, **VERB_KINDS}.items():
        for base in sorted(bases):
            for word, form in forms_of(base).items():
                _put_group(put, word, base, form, "v." + group)
                if base in SURE:
                    put(word, base, form, "sure")
    for group, bases in {**NOUNS, **NOUN_KINDS}.items():
        for base in sorted(bases):
            plural = base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"
            _put_group(put, base, base, "noun", "n." + group)
            _put_group(put, plural, base, "nouns", "n." + group)
    for group, bases in {**QUALITIES, **QUALITY_KINDS}.items():
        for base in sorted(bases):
            _put_group(put, base, base, "adj", "a." + group)
    for name, table in tables.items():
        for word in table:
            if word in found:
                found[word][2].append("t." + name)
    return {word: (base, form, tuple(groups)) for word, (base, form, groups) in found.items()}
