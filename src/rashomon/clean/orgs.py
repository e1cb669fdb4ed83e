"""Organisations by name, and the words that make a name an organisation's. Written from general knowledge."""

from __future__ import annotations

from rashomon.clean.tables import lines, listed

KNOWN = lines(
    """
    abc | aclu | adidas | afd | afl-cio | afp | african union | agence france-presse | aig | airbnb | airbus
    al jazeera | al qaeda | al shabaab | al-jazeera | al-qaeda | al-qaida | al-shabab | alibaba | amazon | amazon.com
    amnesty international | anc | ap | apple | arab league | arsenal | associated press | astrazeneca | at&t | audi
    axios | baidu | bank of america | barclays | bayer | bayern munich | bbc | bear stearns | bild | bjp
    black lives matter | blackrock | bloomberg | bmw | boeing | boko haram | bp | breitbart | bundesrat | bundestag
    buzzfeed | c-span | c.i.a. | cbs | cdc | cdu | chelsea fc | chevron | chrysler | cia | cisco | citi | citigroup
    cnn | coast guard | coca-cola | comcast | commerzbank | congress | corriere della sera | cosmopolitan
    credit suisse | csu | daily beast | daily mail | daily telegraph | danone | dell | der spiegel | deutsche bank
    dhs | die grünen | die linke | die zeit | disney | doctors without borders | doj | dpa | duma | e! news | e.u.
    ebay | economist | el país | entertainment tonight | epa | espn | eta | eu | european commission | european union
    europol | exxon | exxonmobil | f.b.i. | faa | facebook | fannie mae | farc | fatah | fbi | fc barcelona | fcc | fda
    fdp | fema | fia | fiat | fifa | financial times | forbes | ford | fortune | fox | fox news | foxconn
    frankfurter allgemeine zeitung | freddie mac | gazprom | general dynamics | general electric | general motors
    goldman sachs | good morning america | google | gop | greenpeace | grüne | guardian | h&m | halliburton | hamas
    harvard | hbo | hewlett-packard | hezbollah | hizbollah | homeland security | honda | house of commons
    house of lords | house of representatives | hp | hsbc | huawei | huffington post | huffpost | human rights watch
    hyundai | iaea | ibm | icc | ikea | imf | infosys | instagram | intel | interfax | interpol | ioc | ira | irs | is
    isil | isis | islamic state | itar-tass | itv | jp morgan | jpmorgan | justice department | kadima | kia | knesset
    kreistag | kremlin | ku klux klan | kyodo | l'oréal | landtag | la repubblica | labour party | lapd | le figaro | le monde
    lehman brothers | lenovo | libération | likud | linkedin | liverpool fc | lockheed martin | los angeles times
    ltte | lufthansa | manchester united | mastercard | mazda | mcdonald's | medium | mercedes | mercedes-benz
    merrill lynch | microsoft | mit | mlb | moderna | morgan stanley | mossad | msnbc | mtv | naacp | nasa | nascar
    national guard | nato | nba | nbc | ncaa | nestlé | netflix | new york times | newsweek | nfl | nhl | nhs | nike
    nationalrat | nissan | noaa | nokia | northrop grumman | npr | nra | nsa | ntsb | nypd | opec | oracle | osce | oxfam
    oxford university | paramount | parliament | paypal | pbs | pentagon | people | people magazine | pepsi | peugeot
    pfizer | pga | pkk | planned parenthood | playboy | plo | politico | porsche | princeton | qantas | raytheon
    real madrid | red crescent | red cross | rechnungshof | reliance industries | renault | reuters | rolling stone
    rosneft | salon
    samsung | save the children | scotland yard | sec | secret service | security council | senate | shell | siemens
    sky news | slate | snapchat | sony | spacex | spd | spiegel | spotify | stanford | starbucks | state department
    subaru | supreme court | süddeutsche zeitung | tass | tata | tea party | techcrunch | tencent | tesla
    the economist | the guardian | the hill | the new york times | the sun | the times | the verge
    the wall street journal | the washington post | tiktok | time magazine | time warner | tmz | tories | toyota | tsa
    twitter | u.n. | uber | ubs | ucla | uefa | ufc | un | unesco | unicef | unilever | united nations | universal
    upi | us weekly | usa today | usc | usda | usgs | vanity fair | variety | vatican | verizon | viacom | vice | visa
    vogue | volkswagen | volvo | vox | wal-mart | wall street journal | walmart | warner bros | washington post
    wells fargo | whatsapp | white house | who | wikileaks | wikimedia | wikimedia foundation | wikinews | wikipedia
    wired | world bank | world health organization | wto | wwe | xiaomi | xinhua | yahoo | yale | youtube
    """
)

LAST = listed(
    """
    academy administration advisers advisors aerospace ag agency aircraft airforce airline airlines airways alliance amt
    analytics army assembly associates association authority automotive aviation bancorp band bank battalion beverages
    bishops board books brigade bulletin bundesamt bundesbank bureau bv cabinet capital center centre chamber choir
    chronicle church club co co. coalition college command commission committee communications company confederation
    conference congress consortium constabulary consulting cooperative corp corp. corporation corps council courier court
    courts creamery dairy department digital directorate division dynamics echo electric embassy energy enforcement enquirer
    ensemble enterprise enterprises entertainment examiner express faculty federation films fm foods force forces forum
    foundation front fund games gazette gericht gesellschaft gmbh golf group guard guild healthcare herald holdings hospital
    hotel inc inc. industries infirmary initiative inquiry institute institution insurance interactive international
    investments journal kirche laboratories laboratory labs league legislature library limited llc logistics ltd ltd.
    magazine management marines media mining ministerium ministry mirror motor motors movement museum navy network networks
    news newspapers nv observatory office officials orchestra organisation organization packet parliament partei partners
    partnership party patrol petroleum pharma pharmaceuticals pictures plc police post press productions prosecutors
    publishing quartet railroad railways rat records regiment registry research reserve resources restaurant restaurants
    review sa school schools secretariat securities senate sentinel service services shipping society software solutions spa
    squad staff stores studio studios synod systems taskforce team technologies technology telecom telegraph television
    theater theatre times transport tribunal tribune trust tv union united university universität ventures verband verein
    veterans watch wire works workshop zeitung zoo advertiser arbitrators archive argus archives auditors bakery breweries
    brewery builders collective confectioners daily dispatch desk distillery farms federations ferries foods freight gallery
    growers haulage herald inspectorate lines monthly online ombudsman operators ports printers rail railwaymen retailers
    sons supermarkets surveyors telecoms tours trams voters waters waterways weekly winery a.g. a/s aps asa b.v. bhd kg kgaa
    l.l.c. llp lp ltda n.v. oy oyj pty s.a s.a. s.a.s. s.p.a. s.r.l. sarl srl advocates aggregates attorneys bancshares
    barristers brothers builders carriers cement ceramics chemicals congregation constructions contractors cosmetics
    couriers defence developments diocese distillers drinks engineering engineers equity estates fabrics fertilisers
    fisheries fleet foundry furniture garages genomics hauliers homes infantry ironworks junta leisure lumber machinery
    majlis manufacturing materials metals movers nurseries optics outfitters branch buses coaches command flights trains
    track unit packaging papers partnership pharmacy plastics politburo polytechnic presidium propulsion recordings
    energo elektro gaz neft nafta stal stroy telekom quarrying elementary primary secondary grammar kindergarten nursery
    sugar salmon timber minerals orchards vineyards poultry apparel jewellers tobacco
    dairies wing diner arms vandaag  conservatory auctioneers academies
    mercury pioneer tidings
    holding terminals clinic clinics klinik kliniken klinikum parishad samiti mandal sabha sangh sangha morcha dal parivar
    palika vidyalaya mahasabha rotary mission missions hospice seminary convent abbey priory monastery guards scouts
    ministries inspection registrar customs trustees standards verlag werke
    kombinat zavod fabrika spital bolnica vodokanal fundacja fundatsiya sojuz soyuz obshchestvo stowarzyszenie
    refineries refrigeration renewables robotics sawmills seafoods semiconductors shipbuilders shipyard shipyards smelters
    steel steelworks storage stevedores surgery symphony synagogue syndicate teachers temple textiles traders treasury
    troupe turbines unions utilities workers yachts digest gears globe guardian high independent ledger observer panel
    record register standard radio newswire newsline broadcasting monitor lantern clarion gleaner intelligencer
    newsroom extension cooperatives kombinats coopérative coopératif
    """
)
"""Words that close the name of an organisation."""

SURNAMES = listed(
    "union church court guard press post navy bishops echo wire works books films watch force star mirror express"
)
"""Such words that are surnames too."""

FIRST = listed(
    """
    alliance ligue mouvement movimiento liga movement
    agence agencia agência agenzia asociación associação associació associazione ayuntamiento badan banca banque bord brasserie
    clínica collège comité compagnie compañía confederación conseil consejo consiglio cooperativa
    deportivo dewan diario ecole école escuela evening federação federación federazione fédération fondation
    fondazione fonderie frente fundação fundación gruppo grupo groupe hôpital hospital institut instituto istituto
    radyo rádio kunsthal kunsthalle galerie galleria galería waterschap editorial teatro théâtre theater stadsbestuur
    gemeente gemeinde
    klinikum klinik universitätsklinikum verein verband bund amt landesamt bundesamt stadtwerke sparkasse gebrüder baufirma
    astilleros autobuses bodegas cantieri comando constructora construcciones construções construtora costruzioni estaleiros
    ferrocarriles ferrovie fratelli frères hermanos imprenta inmobiliaria laboratorios laboratório librería livraria naviera
    officine panadería pesquera talleres taller televisión tipografia transportes transports trasporti viajes
    defensoría autoridad comunidad federación junta juzgado fiscalía policía ejército comisión cámara empresa minera petrolera
    cooperativa colegio clínica sociedad superintendencia procuraduría contraloría alcaldía prefeitura câmara secretaria
    sindicat mairie préfecture presidency diocese archdiocese friends mothers citizens medics doctors
    lokomotiv lokomotiva spartak dinamo dynamo torpedo zenit sparta slavia slavoj partizan crvena hapoel maccabi beitar
    real atlético athletic sporting racing inter
    amalgamated jamiat kementerian laboratoires lembaga majlis ministero morning museo musée
    orquesta partai parti partito persatuan sindicato società société sociedad stichting stiftung
    sunday syndicat tribunale uffizi unione unión união universidade università universitas universitet yayasan
    ac academy annals archive association banco bank banque board bureau channel church club college
    commission committee council
    court daily department fc federation hotel house institute kingdom league ministerio ministerium ministry
    bureau centre chamber friends fund guild journal proceedings
    ministère museum office parti partido radio real republic school society sporting team tv universidad
    university universität université weekly
    """
)
"""Words that open the name of an organisation, often followed by "of"."""

CLUBS = listed(
    "asv bsc bsv bvb ec ehc esv fc fk fsv hc hsc hsg hsv hv msv rc sc scc spvgg ssv sv tc tsg tsv tus tv ufc usc vfb vfl"
)
"""The letters with which clubs of sport begin: "SV Ormsund"."""

PARTIES = listed("alternative christliche demokratische freie grüne junge liberale nationale neue rote soziale vereinte")
"""German words of kind with which the names of parties and lists begin: "Freie Liste"."""

FIRMS = listed(
    """
    a.g. a/s aerospace ag aggregates airlines airways analytics asa associates b.v. bancorp bank bhd breweries brewery
    brothers builders bv capital cement ceramics chemicals co co. communications company confectioners construction corp
    corp. corporation creamery dairies dairy developments digital dynamics electric electronics energy engineering enterprises
    entertainment estates ferries films foods freight gmbh group haulage holdings homes hotels inc inc. industries insurance
    international investments kg kgaa l.l.c. laboratories labs lines limited llc llp logistics lp ltd ltd. machinery
    manufacturing media metals minerals mining motors n.v. networks nv outfitters oy oyj packaging partners petroleum pharma
    pharmaceuticals pictures plc plastics properties productions publishing pty quarrying energo sugar salmon timber
    poultry tobacco railways records refineries renewables
    resources restaurants retailers robotics s.a s.a. s.p.a. s.r.l. sa sarl seafoods securities semiconductors services
    shipping shipyards software solar solutions sons srl steel stores studios supermarkets systems technologies technology
    telecom textiles trading travel ventures winery works workshop
    """
)
"""Words that close the name of a firm, which its other words alone may stand for."""

SELLERS = listed(
    """
    a.g. ag associates capital co co. corp corp. enterprises energy foods gmbh group holding holdings inc inc. industries
    investments limited llc llp ltd ltd. logistics mining motors partners petroleum plc pharma pharmaceuticals resources
    s.a s.a. shipping solutions sons steel stores technologies terminals textiles trading ventures
    """
)
"""Words that close the name of a firm whose seat may follow with "of": "Tarn Resources of Harrow"."""

PUBLIC = listed(
    """
    airport assembly authority board chamber college commission constabulary council court hospital infirmary institute library
    museum parish parishad police port school university
    """
)
"""Words that close the name of a body which has the name of its place before them."""

GROUNDS = listed("town city county park")
"""Words that close the names of places, and of clubs where sport is told of."""

SEALS = listed("ag co co. company corp corp. gmbh group holding holdings inc inc. limited llc ltd ltd. plc s.a s.a. sa")
"""Words of law that close the name of a firm and may be left out."""

PRESS = listed("agency news press wire service services")
"""Words that close the name of a news agency."""

UNITED = listed("amalgamated associated united allied combined federated national")
"""Words that open the name of a union of several trades."""

FOUNDERS = listed("partners associates sons co co. company brothers daughters")
"""Words that close the name of a firm called after those who founded it."""

PARTNERS = listed("associates group holdings inc inc. limited ltd ltd. llc partners plc")
"""Words of firms that no place lends its name to as a whole."""

GENERIC = listed(
    """
    agency association authority bank board bureau cabinet chamber club college commission committee
    company congress corporation council court department directorate federation force foundation fund government
    group guild hospital institute league library ministry museum network office orchestra party police
    department school secretariat society team tribunal trust union university
    """
) - {"congress", "police", "senate", "parliament"}
"""Words that alone name a kind of body, not one."""

TEAMS = listed(
    """
    49ers 76ers academicals albion argyle harriers hibernian thistle angels arsenal astros athletic athletics
    avalanche bayern bears bengals bills blackhawks
    blazers braves brewers broncos browns bruins buccaneers bucks bulldogs bulls canadiens canucks capitals cardinals
    cavaliers celtics chargers chelsea chiefs clippers colts cowboys cubs devils diamondbacks dodgers dolphins ducks
    eagles everton falcons flames flyers giants grizzlies hawks heat heels hornets hotspur hurricanes islanders
    jaguars jays jazz jets juventus kings knicks lakers leafs lightning lions magic mariners marlins mavericks mets
    nationals nets nuggets oilers orioles pacers packers padres panthers patriots pelicans penguins phillies pirates
    pistons predators rams rangers raptors ravens rays reds redskins rockets rockies rovers royals sabres saints
    seahawks senators sharks sixers sox spurs steelers suns supersonics texans thunder tigers timberwolves titans
    tottenham trojans twins vikings villa wanderers warriors wildcats wizards wolverines yankees
    """
)
"""Words that close the name of a sports team."""
