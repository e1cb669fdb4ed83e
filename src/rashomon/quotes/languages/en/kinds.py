"""Finer sorts of the English words that can report, so that what is learned of one word holds for its nearest like.

Each sort stands under the group of `cues.py` that its words belong to; a word may be of several.
"""

from __future__ import annotations

from rashomon.quotes.languages.table import words

VERB_KINDS = {
    "say.reply": words("answer reply respond retort counter rebut react rejoin parry"),
    "say.add": words("add continue note remark observe comment mention quip joke state explain recall"),
    "assert.claim": words("claim allege contend maintain insist argue assert aver profess purport posit opine reckon"),
    "assert.own": words("acknowledge admit concede confess confirm affirm reaffirm attest testify vouch swear"),
    "assert.deny": words("""
        deny dispute contest refute rebut contradict challenge disagree dismiss reject repudiate disavow disown disclaim
        debunk
        """),
    "assert.stress": words("stress emphasize emphasise underline underscore reiterate repeat reaffirm hammer"),
    "tellof.news": words("announce report disclose reveal unveil confirm declare tweet post broadcast proclaim leak"),
    "tellof.depict": words("""
        describe portray depict characterize characterise paint frame cast caricature present picture profile label
        brand term call dub bill liken compare equate contrast
        """),
    "tellof.topic": words("""
        discuss address touch talk speak chat converse debate elaborate expand dwell expound riff opine hint allude refer
        raise broach mention tackle
        """),
    "tellof.name": words("name identify list cite quote invoke reference recite enumerate detail outline specify"),
    "tellof.point": words("highlight spotlight point signal indicate suggest imply illustrate showcase tout"),
    "tellof.voice": words("voice express share convey communicate relay air vent register articulate echo utter"),
    "tellof.cause": words("attribute ascribe credit blame trace link tie connect relate associate chalk"),
    "tellof.probe": words("""
        investigate probe scrutinize scrutinise analyze analyse examine explore review study track uncover unearth
        """),
    "tellof.dodge": words("dodge duck sidestep evade skirt gloss ignore omit hide conceal withhold"),
    "tellof.show": words("feature showcase spotlight cover chronicle document expose publicize publicise preview recap"),
    "tellof.figure": words("put place peg give"),
    "tellof.issue": words("issue release publish deliver circulate distribute file submit print send"),
    "judge.attack": words("""
        attack blast slam rip assail pummel hammer savage lambaste berate bash skewer pillory lash swipe hit knock rap
        pan trash thrash torch roast needle jab ding flay excoriate lacerate bludgeon scorch eviscerate pound
        """),
    "judge.condemn": words("""
        condemn denounce decry deplore criticize criticise censure rebuke reprimand chide scold admonish chastise
        castigate fault blame upbraid rebuff inveigh disparage belittle deride ridicule mock malign vilify demonize
        demonise scorn scoff sneer jeer boo taunt tease insult smear slander besmirch slight impugn lampoon diss
        """),
    "judge.shame": words("shame scapegoat discredit undermine undercut disrespect troll heckle patronize tar zing hound smear"),
    "judge.charge": words("accuse charge indict sue impeach allege arraign convict prosecute implicate incriminate"),
    "judge.praise": words("""
        praise laud hail applaud commend salute compliment extol celebrate cheer tout honor honour thank congratulate
        credit toast eulogize lionize glorify exalt welcome bless admire
        """),
    "judge.defend": words("defend justify excuse vindicate rationalize whitewash exonerate absolve champion"),
    "judge.grieve": words("""
        complain grumble gripe protest object rail rant fume vent whine moan groan bristle bemoan lament bewail mourn
        grouse carp kvetch apologize apologise regret
        """),
    "judge.rate": words("""
        rate rank grade deem judge consider regard view see treat peg value score assess evaluate appraise downplay
        minimize exaggerate overstate understate hype underestimate overestimate discount inflate
        """),
    "ask.question": words("ask inquire query question grill quiz press interrogate probe wonder"),
    "ask.urge": words("""
        urge exhort implore beg beseech entreat plead encourage appeal lobby push press pressure prod nudge goad coax
        cajole warn remind advise counsel persuade dissuade
        """),
    "ask.order": words("order command instruct direct require mandate demand summon subpoena oblige compel dictate"),
    "ask.invite": words("invite welcome offer request petition solicit bid seek recommend propose suggest nominate"),
    "promise.vow": words("promise pledge vow swear guarantee commit undertake threaten threat warn"),
    "promise.foretell": words("predict forecast project foresee anticipate prophesy augur foretell portend"),
    "promise.agree": words("agree consent accede concur assent acquiesce settle vote resolve"),
    "think.know": words("know realize realise recognize understand learn discover remember forget grasp notice hear"),
    "think.believe": words("believe think feel reckon figure guess suppose assume presume suspect imagine trust doubt"),
    "think.weigh": words("consider contemplate ponder weigh mull study examine explore reflect muse debate speculate wonder"),
    "think.expect": words("expect anticipate await foresee envision envisage estimate calculate predict"),
    "think.find": words("find determine conclude decide judge infer deduce gather discern ascertain"),
    "feel.good": words("hope love like enjoy appreciate relish cherish admire welcome embrace prefer rejoice respect adore"),
    "feel.bad": words("""
        fear worry dread hate despise loathe resent detest mind distrust mistrust dislike envy panic fret agonize
        """),
    "feel.stir": words("""
        anger alarm worry please delight frustrate annoy irk infuriate enrage outrage upset disappoint shock surprise
        startle stun impress unnerve rattle spook embolden hearten trouble disturb concern offend baffle puzzle horrify
        appall dismay alienate amuse
        """),
    "want.aim": words("want plan intend aim seek mean hope strive desire aspire wish long yearn attempt try"),
    "want.back": words("""
        support back favor favour endorse advocate champion prefer promote embrace approve bless espouse uphold defend
        rally side second sponsor
        """),
    "want.oppose": words("oppose resist reject refuse decline block balk object veto disapprove fight protest rebuff spurn"),
    "want.decide": words("decide choose opt elect resolve vote rule determine plan agree commit"),
    "want.law": words("""
        approve authorize authorise adopt ratify pass enact sign veto ban bar forbid prohibit allow permit require
        mandate overturn overrule repeal legalize outlaw rule stipulate provide impose lift grant override rescind
        revoke waive introduce negotiate legislate oblige obligate empower entitle enforce suspend shelve scrap
        """),
    "want.break": words("defy flout disobey ignore breach disregard violate renege backtrack waver hedge"),
    "want.need": words("need vie lean eye hanker itch angle jockey bother"),
    "show.figures": words("show indicate suggest reveal reflect find demonstrate prove underscore illustrate confirm measure"),
    "show.omen": words("bode augur portend herald foreshadow presage evidence represent shed"),
    "think.guess": words("bet wager gamble fathom intuit sense fantasize reminisce conceive recollect"),
}

NOUN_KINDS = {
    "say.who": words("""
        opponent supporter critic advocate proponent backer defender detractor champion foe booster admirer apologist
        skeptic sceptic believer
        """),
    "say.pronounce": words("""
        pronouncement proclamation edict decree utterance verdict take reading rhetoric soundbite tirade rant
        """),
    "say.words": words("""
        statement remark comment line phrase quip joke slogan mantra motto refrain catchphrase one-liner wisecrack
        zinger barb retort comeback rejoinder reply answer response word words quote quotation aside
        """),
    "say.text": words("""
        letter email tweet post message memo op-ed column editorial essay blog article report account story book memoir
        filing affidavit brief lawsuit complaint petition ad advertisement video speech address lecture interview
        """),
    "say.claim": words("claim assertion contention allegation accusation insinuation charge rumor rumour lie falsehood"),
    "say.talk": words("talk discussion debate conversation chatter buzz gossip rhetoric exchange dialogue"),
    "say.news": words("announcement declaration revelation disclosure admission confirmation news notice"),
    "judge.against": words("""
        criticism attack swipe jab dig broadside tirade diatribe screed rant rebuke condemnation denunciation critique
        insult slur smear slight epithet knock scorn ridicule mockery blame backlash outcry protest objection complaint
        scrutiny
        """),
    "judge.for": words("praise endorsement applause approval tribute kudos nod backing blessing accolade thanks cheers"),
    "judge.rule": words("verdict ruling judgment judgement finding conclusion indictment assessment review"),
    "ask.call": words("call request demand plea appeal petition urging overture pitch invitation prayer cry"),
    "ask.plan": words("proposal recommendation suggestion motion resolution bill measure amendment advice instruction"),
    "ask.question": words("question query inquiry enquiry"),
    "promise.vow": words("promise pledge vow threat commitment guarantee offer warning undertaking assurance"),
    "promise.deal": words("agreement deal pact accord compromise consensus"),
    "promise.foretell": words("prediction forecast projection expectation outlook prophecy"),
    "think.belief": words("""
        belief view opinion idea notion theory assumption conviction perception understanding impression sense feeling
        interpretation thought analysis hypothesis philosophy doctrine stance position viewpoint perspective misconception
        misreading attitude sentiment
        """),
    "think.doubt": words("doubt suspicion skepticism scepticism uncertainty question distrust mistrust disbelief"),
    "think.sure": words("confidence certainty faith trust knowledge awareness realization recognition"),
    "feel.bad": words("""
        fear worry concern anxiety regret frustration anger disappointment resentment displeasure dismay alarm
        apprehension pessimism contempt hatred unease outrage fury disgust disdain antipathy animosity discontent
        dissatisfaction misgiving qualm reservation
        """),
    "feel.good": words("hope enthusiasm admiration excitement optimism sympathy respect love fondness affection gratitude"),
    "want.aim": words("plan intention intent goal aim ambition determination strategy target effort bid attempt desire wish"),
    "want.back": words("support backing preference willingness readiness embrace advocacy endorsement"),
    "want.law": words("ban restriction sanction embargo injunction mandate requirement curb moratorium"),
    "feel.slight": words("""
        offense offence umbrage exception despair obsession fixation grievance gripe quibble objection
        """),
    "think.guess": words("guess hunch bet wager calculation"),
    "want.oppose": words("opposition resistance refusal reluctance rejection veto denial disavowal"),
    "want.decide": words("decision choice vote order policy"),
    "show.proof": words("evidence proof indication sign signal data study poll survey figure statistic"),
}

QUALITY_KINDS = {
    "say.hearsay": words("allegedly reportedly supposedly purportedly presumably apparently ostensibly"),
    "say.open": words("""
        coy mum silent vague blunt frank candid emphatic evasive noncommittal unapologetic defiant obvious evident
        """),
    "think.sure": words("confident sure certain convinced adamant positive clear aware unanimous"),
    "think.unsure": words("unsure uncertain skeptical sceptical doubtful unclear unconvinced dubious undecided suspicious"),
    "feel.good": words("""
        hopeful optimistic glad happy pleased proud delighted thrilled excited grateful thankful relieved satisfied
        comfortable bullish fond enthusiastic appreciative passionate impressed intrigued inspired elated ecstatic
        """),
    "feel.bad": words("""
        worried concerned afraid fearful pessimistic sorry sad disappointed angry furious upset frustrated uneasy nervous
        anxious alarmed dismayed outraged appalled unhappy dissatisfied embarrassed ashamed troubled disturbed bearish
        scared terrified tired sick mad irate livid offended disgusted heartbroken bothered cynical distrustful wary
        leery jealous
        """),
    "feel.struck": words("surprised shocked stunned amazed astonished puzzled baffled horrified saddened struck"),
    "judge.pro": words("complimentary supportive sympathetic favorable receptive loyal amenable"),
    "judge.con": words("critical dismissive hostile unfavorable unsympathetic scathing contemptuous"),
    "want.ready": words("eager keen willing ready prepared interested determined committed intent poised open dedicated bound"),
    "want.not": words("unwilling reluctant hesitant opposed loath averse resistant"),
}
