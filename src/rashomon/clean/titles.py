"""Titles, the words for what a person is or does, and capitalised words that name nobody."""

from __future__ import annotations

from rashomon.clean.tables import lines, listed

COURTESY: dict[str, str | None] = {
    **dict.fromkeys(listed("mr mister sir lord herr monsieur señor m don baron brother father uncle grandpa"), "male"),
    **dict.fromkeys(listed("imam ayatollah sheikh mullah hr monsignor pan shri signor signore sri papa tata"), "male"),
    **dict.fromkeys(
        listed("maître maitre datuk dato haji alhaji md tun encik père frère seri emir oba maulana mufti pandit ustaz fr msgr"),
        "male",
    ),
    **dict.fromkeys(
        listed(
            """
            aunt auntie baroness begum contessa dame doña frau fru fröken grandma pani señorita
            signora lady madam madame miss mlle mme mother mrs ms señora sister smt soeur puan hajia datin dona sra
            """
        ),
        "female",
    ),
    **dict.fromkeys(listed("dr comrade prof professor rev reverend revd mx hon saint rabbi sr"), None),
    **dict.fromkeys(listed("atty engr barr hj ing mag arch avv dott lic"), None),
}
"""Titles that belong to a mention of a person, with the gender they tell."""

AFTER = listed(
    """
    kc qc sc mp mps tds td msp mla mhk mep mbe obe cbe kbe dbe gbe mvo dso phd frs frcs esq ofm sj osb cfa cpa faia raia
    """
)
"""Letters that follow a person's name and are no part of it."""

OFFICES = listed(
    """
    acting adm admiral agent alderman ambassador ambassadors analyst archbishop assistant attorney bishop brigadier
    bundeskanzler bundeskanzlerin bundespräsident cadet capt captain cardinal ceo chair chairman chairwoman chancellor
    chaplain chief cmdr coach col colonel commander commissioner commodore comptroller congressman congressmen
    congresswoman constable coroner corporal councillor councilman councilwoman cpl deacon defence defense deputy
    detective detectives director duchess duke education emperor ensign ex-president finance firefighter first foreign
    former gen general gov governor governors group health home inspector interior judge judges justice justices
    kanzler kanzlerin king lance leader lieutenant lt magistrate maj major marshal mayor mayors minister ministerin
    ministers officer paramedic pastor patriarch pope premier president presidents prime prince princess private
    professor professors prosecutor präsident präsidentin pvt queen rear rep representative representatives reps
    principal headteacher headmaster headmistress provost rector postmaster dsp asp acp dcp dig ssp adgp igp cp sp pro cllr
    councillors dci det insp pc pte supt wpc
    prefect commissar convener harbormaster harbourmaster burgomaster sultan
    secretaries secretary sen senator senators sens sergeant sgt sheriff speaker spokesman spokesperson spokeswoman
    staff superintendent treasurer trooper undersecretary undersheriff vice vice-president warden whip wing
    """
)
"""Words of office that may stand, capitalised, before a name: not part of it."""

FEMALE_ROLES = listed(
    """
    actress aunt baroness bride businesswoman camerawoman chairwoman comedienne congresswoman councilwoman countess
    daughter duchess empress ex-wife fiancee fiancée girl girlfriend goddess granddaughter grandmother headmistress
    heiress horsewoman hostess lady landlady mama midwife mom mother mum niece noblewoman nun policewoman princess
    queen saleswoman schoolgirl sister songstress spokeswoman sportswoman stepdaughter stepmother stewardess waitress
    widow wife woman
    """
)
MALE_ROLES = listed(
    """
    anchorman baron boy boyfriend brother businessman cameraman chairman congressman councilman count craftsman dad
    duke emperor ex-husband father fiancé fireman fisherman footballer-man frontman gentleman grandfather grandson
    groom gunman headmaster henchman husband king landlord man monk nephew nobleman ombudsman policeman priest prince
    salesman schoolboy serviceman son spokesman sportsman stepfather stepson uncle watchman widower
    """
)
ROLES = (
    FEMALE_ROLES
    | MALE_ROLES
    | listed(
        """
        activist actor adviser advisor advocate agent aide ally ambassador analyst anchor anthropologist archaeologist
        archbishop architect artist assassin assistant astronaut astronomer athlete attacker attorney author baker
        bandmate banker barrister billionaire biographer biologist bishop blogger bodyguard boss boxer brewer
        broadcaster buddy builder campaigner candidate captain cardinal carpenter celebrity ceo cfo champion
        chancellor chef chemist chief choreographer cleric clerk climber co-author co-founder co-host co-owner co-star
        co-writer coach colleague columnist comedian commander commentator commissioner composer conductor constable
        consultant contractor convict coo cook coordinator coroner correspondent councillor counsel counselor cousin
        creator cricketer critic curator cyclist dancer dealer dean defendant delegate deputy designer detective
        developer diplomat director dissident doctor driver economist editor educator electrician employee engineer
        entertainer entrepreneur envoy epidemiologist executive expert explorer famer farmer filmmaker financier
        firefighter footballer foreman founder friend general geologist goalkeeper golfer governor graduate guitarist
        hacker headteacher historian homeowner host housemate hunter imam influencer inspector instructor interpreter
        inventor investigator investor jockey journalist judge justice lawmaker lawyer leader lecturer legislator
        librarian lieutenant lobbyist magistrate magnate maker manager marine marshal master mathematician mayor
        mechanic mediator medic member mep merchant meteorologist midfielder militant millionaire minister missionary
        model mogul mp musician negotiator neighbor neighbour neurologist neuroscientist novelist nurse officer
        official opponent organiser organizer owner painter pal paramedic parent partner passenger pastor patient
        patriarch pediatrician performer pharmacist philanthropist philosopher photographer physician physicist
        pianist pilot pitcher player playwright plumber poet politician pollster pope porter premier presenter
        president prisoner producer professor programmer prosecutor psychiatrist psychologist publicist publisher
        quarterback rabbi racer ranger rapper realtor receptionist recruiter referee refugee reporter representative
        rescuer researcher resident retiree reverend rider rival runner sailmaker sailor scholar scientist
        screenwriter sculptor secretary senator sergeant sheriff shopkeeper sibling singer singer-songwriter skater
        skier skipper socialite sociologist soldier solicitor songwriter soprano speaker specialist spokesperson
        sponsor staffer star starlet statistician steward stockbroker strategist streamer striker student supervisor
        supporter surfer surgeon surveyor survivor suspect swimmer teacher technician teenager tenor therapist toddler
        trader trainer translator treasurer trooper trustee tutor twin tycoon umpire undersecretary user vet veteran
        veterinarian vice-president victim violinist virologist vlogger vocalist volunteer waiter whistleblower
        guide packer porter reeve dyke-reeve boatman fisher herder weaver potter tailor cobbler mason welder miner docker
        guard ombudsman ombudswoman stationmaster signalman signaller dispatcher attendant
        nanny cleaner janitor caretaker verger sexton usher bailiff clergyman choirmistress choirmaster groundsman farmhand
        substitute winger winemaker witness worker wrestler writer youtuber zoologist
        """
    )
)
"""What a person is or does, in the singular."""

ORG_ROLES = listed(
    """
    agency airline automaker band bank brewery broadcaster carmaker carrier chain channel charity chipmaker club
    app company creamery dairy developer firm giant group insurer label lender magazine maker manufacturer network
    newspaper operator party platform program programme publisher retailer site start-up startup station studio
    supplier tabloid team union website
    """
)

MAKERS = listed("distributor exporter importer maker manufacturer provider supplier wholesaler")
"""What a firm is rather than a person, where it says of what."""

CALENDAR = listed(
    """
    a.m a.m. am apr april aug august bst cet dec december dezember dienstag donnerstag edt est et feb februar february
    freitag fri friday fridays gmt i i'd i'll i'm i've i’d i’ll i’m i’ve jan januar january jul juli july jun june
    juni mai mar march may mittwoch mon monday mondays montag märz nov november oct october oktober p.m p.m. pdt pm
    pst mst mdt cdt hst akst akdt wib wat eat pkt
    samstag sat saturday saturdays sep sept september sonntag sun sunday sundays thu thur thurs thursday thursdays
    tue tues tuesday tuesdays utc wed wednesday wednesdays
    """
)
"""Days, months, hours and zones, and the capital I: never the first or last word of a name."""

NOBODY = CALENDAR | listed(
    """
    correspondent correspondents reporter reporters staff desk newsroom editors
    ad ag ai aids allah arabic atm autumn ba bc bible breaking caption cd ceo cfo chinese christ christmas
    christmastime coo correction covid covid-19 credit dad daddy danish dear diwali dna dr dutch dvd earth east easter
    editor's eid english exclusive faq french gdp german gmbh god gps grandma grandpa greek halloween hanukkah hebrew
    hello hi hiv html id ii iii image images internet it it's italian iv japanese jesus jr jr. kippur koran lady latin
    lent lkw lol lord m.d ma madam mandarin mars mba md miss mom mommy moon more mp mps mr mrs ms mum mummy nb no
    north northeast northwest not note o oh ok okay omg passover pdf ph.d phd photo photos pkw please portuguese prof
    ps quran ramadan read related rip russian sir sorry south southeast southwest spanish spring sr sr. story
    suv
    rs pht gst sgt jst kst aest nzst ist quechua aymara hindi urdu bengali swahili zulu xhosa yoruba igbo hausa maori māori
    gaelic catholicism
    urgent live communications relations
    swedish thank thanks thanksgiving turkish tv uhr update updated url valentine's vat vi video vii viii watch web
    well west winter yes yom
    """
)
"""Capitalised words that, alone, name neither a person nor a place nor an organisation."""

THINGS = listed(
    """
    accord act age agreement album amendment award awards battle bible bill black box blog blue book championship
    championships code constitution crisis cross cup cyclone day days disease dynasty earthquake edition empire
    episode era evening fair fest festival film flu games gold grand green hurricane law live marathon medal month morning
    movie night novel olympics online operation order phone plan prix prize program programme project race red report
    carnival derby biennale expo regatta rally trophy shield stakes symposium
    revolution season series show silver song store storm story summit syndrome theorem tour tournament treaty tsunami
    typhoon update open virus war week white year
    """
)
"""Words that close the name of a thing: neither person, place nor organisation."""

THING_FIRST = listed(
    "ronde vuelta giro trofeo storm hurricane typhoon cyclone operation project mv ms ss hms rv mt usns uss flight treaty"
)
"""Words that open the name of a storm, a ship, an undertaking."""

NUMBERED = listed(
    "berth block chapter class gate grade level lot page part phase pier platform room section stage step unit ward"
)
"""Words that, before a figure, name one of several things."""

PARTICLES = listed(
    """
    af al av ben bin bint da de del della den der di dos du el ibn la le of st ten ter van von zu zum
    """
)
"""Lower-case words inside a person's name; `of` is left out where only persons are meant."""

TOGETHER = lines("brothers | sisters | twins | family | couple | parents | siblings | cousins | wedding")
"""Words after a surname that mean several people."""
