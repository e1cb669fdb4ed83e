"""Places by name, the words that make a name a place's, and the names of peoples. Written from general knowledge."""

from __future__ import annotations

from rashomon.clean.tables import lines, listed

COUNTRIES = lines(
    """
    afghanistan | albania | alemania | algeria | algérie | allemagne | america | andorra | angola | antigua | argentina
    armenia | australia | austria | azerbaijan | bahamas | bahrain | bangladesh | barbados | belarus | belgien
    belgique | belgium | belize | benin | bhutan | bolivia | bosnia | bosnia and herzegovina | botswana | brasil
    brazil | britain | brunei | bulgaria | burkina faso | burma | burundi | cambodia | cameroon | canada | cape verde
    central african republic | chad | chile | china | chine | colombia | comoros | congo | costa rica | croatia | cuba
    cyprus | czech republic | czechia | denmark | deutschland | djibouti | dominica | dominican republic | drc
    dänemark | east timor | ecuador | egipto | egypt | el salvador | england | equatorial guinea | eritrea | espagne
    españa | estados unidos | estonia | eswatini | ethiopia | fiji | finland | france | francia | frankreich | gabon
    gambia | gdr | georgia | germany | ghana | great britain | greece | greenland | grenada | griechenland
    großbritannien | guatemala | guinea | guinea-bissau | guyana | haiti | holland | honduras | hong kong | hungary
    iceland | india | indonesia | irak | iran | iraq | ireland | israel | italia | italie | italien | italy
    ivory coast | jamaica | japan | japon | jordan | kazakhstan | kenya | kiribati | kosovo | kuwait | kyrgyzstan
    laos | latvia | lebanon | lesotho | liberia | libya | libyen | liechtenstein | lithuania | luxembourg | macau
    macedonia | madagascar | malawi | malaysia | maldives | mali | malta | maroc | mauritania | mauritius | mexico
    micronesia | moldova | monaco | mongolia | montenegro | morocco | mozambique | myanmar | méxico | namibia | nauru
    nepal | netherlands | new zealand | nicaragua | niederlande | niger | nigeria | north korea | north macedonia
    northern ireland | norway | norwegen | oman | pakistan | palau | palestine | panama | papua new guinea | paraguay
    peru | perú | philippines | poland | polen | portugal | puerto rico | qatar | reino unido | romania | royaume-uni
    rusia | russia | russie | russland | rwanda | samoa | san marino | saudi arabia | schweden | schweiz | scotland
    senegal | serbia | seychelles | sierra leone | singapore | slovakia | slovenia | solomon islands | somalia
    south africa | south korea | south sudan | soviet union | spain | spanien | sri lanka | sudan | suisse | suriname
    swaziland | sweden | switzerland | syria | syrien | taiwan | tajikistan | tanzania | thailand | tibet | togo
    tonga | trinidad | trinidad and tobago | tschechien | tunisia | tunisie | turkey | turkmenistan | turquie | turquía
    tuvalu | türkei | u.k. | u.s | u.s. | u.s.a. | uae | uganda | uk | ukraine | ungarn | united arab emirates
    united kingdom | united states | united states of america | uruguay | us | usa | ussr | uzbekistan | vanuatu
    vatican | vatican city | venezuela | vereinigte staaten | vietnam | wales | yemen | yugoslavia | zambia | zimbabwe
    ägypten | états-unis | österreich
    """
)

REGIONS = lines(
    """
    abkhazia | aceh | africa | alberta | alps | alsace | amazon | anbar | andalusia | andes | antarctica | arctic
    asia | assam | atlantic | bali | balkans | balochistan | baltic sea | basque country | bavaria | bay area | bayern
    bedfordshire | bengal | berkshire | biafra | bihar | black sea | borneo | british columbia | brittany
    buckinghamshire | cambridgeshire | cape cod | caribbean | catalonia | catalunya | caucasus | central america
    central asia | chechnya | cheshire | cornwall | corsica | crimea | cumbria | danube | darfur | deep south
    derbyshire | devon | donbas | dorset | durham | east africa | eastern europe | english channel | essex | europe
    everglades | far east | flanders | fukushima | galicia | gaza | gaza strip | gloucestershire | golan heights
    guangdong | gujarat | gulf of mexico | hampshire | helmand | herefordshire | hertfordshire | hessen | himalayas
    hokkaido | honshu | hubei | hunan | indian ocean | inner mongolia | java | jiangsu | kandahar | karnataka | kashmir
    katanga | kent | kerala | kivu | kurdistan | kyushu | lancashire | latin america | leicestershire | lincolnshire
    lombardy | long island | luzon | maharashtra | manitoba | mediterranean | middle east | midwest | mindanao
    nagorno-karabakh | near east | new brunswick | new england | new south wales | newfoundland | nile | norfolk
    normandy | north africa | north america | north kivu | north sea | northern territory | northumberland
    nottinghamshire | nova scotia | nunavut | oceania | okinawa | ontario | oromia | oxfordshire | pacific | patagonia
    persian gulf | provence | prussia | punjab | puntland | pyrenees | quebec | queensland | québec | rajasthan
    red sea | rhine | rockies | rocky mountains | rust belt | sachsen | sahara | sardinia | saskatchewan | saxony
    scandinavia | seine | shropshire | siberia | sichuan | sicily | silicon valley | sindh | somaliland | somerset
    south america | south australia | south china sea | south ossetia | southeast asia | staffordshire | suffolk
    sumatra | surrey | sussex | tamil nadu | tasmania | thames | the west | tigray | transnistria | transvaal
    transylvania | tuscany | ulster | uttar pradesh | wallonia | warwickshire | waziristan | west africa | west bank
    west bengal | western australia | western europe | wiltshire | worcestershire | xinjiang | yorkshire | yukon
    yunnan | zanzibar | zhejiang
    """
)

STATES = lines(
    """
    ala. | alabama | alaska | ariz. | arizona | ark. | arkansas | calif. | california | colo. | colorado | conn.
    connecticut | d.c. | del. | delaware | district of columbia | fla. | florida | ga. | hawaii | idaho | ill.
    illinois | ind. | indiana | iowa | kan. | kansas | kentucky | ky. | la. | louisiana | maine | maryland | mass.
    massachusetts | md. | mich. | michigan | minn. | minnesota | miss. | mississippi | missouri | mo. | mont. | montana
    n.c. | n.d. | n.h. | n.j. | n.m. | n.y. | neb. | nebraska | nev. | nevada | new hampshire | new jersey | new mexico
    new york | north carolina | north dakota | ohio | okla. | oklahoma | ore. | oregon | pa. | pennsylvania | r.i.
    rhode island | s.c. | s.d. | south carolina | south dakota | tenn. | tennessee | tex. | texas | utah | va.
    vermont | virginia | vt. | w.va. | wash. | washington | west virginia | wis. | wisconsin | wyo. | wyoming
    """
)

CITIES = lines(
    """
    aberdeen | abidjan | abu dhabi | abuja | accra | addis ababa | adelaide | aden | agra | ahmedabad | akron | albany
    albuquerque | aleppo | alexandria | algiers | almaty | amman | amsterdam | anaheim | anchorage | ankara | antwerp
    antwerpen | arlington | asheville | asunción | athen | athens | atlanta | auckland | augusta | austin | baghdad
    baku | bali | baltimore | bamako | bangalore | bangkok | bangui | barcelona | basel | basra | bath | baton rouge
    beijing | beirut | belfast | belgrade | belo horizonte | bengaluru | benghazi | bergen | berkeley | berlin | bern
    beverly hills | bhopal | bilbao | birmingham | bishkek | bogota | bogotá | boise | bologna | bonn | bordeaux
    boston | boulder | bradford | brasilia | brasília | bratislava | brazzaville | bremen | brighton | brisbane
    bristol | broadway | bronx | brooklyn | bruselas | brussels | bruxelles | brüssel | bucharest | buckingham palace
    budapest | buenos aires | buffalo | bujumbura | bursa | busan | cairo | calcutta | calgary | cambridge | camp david
    canberra | cannes | cape town | capitol hill | caracas | cardiff | casablanca | charleston | charlotte | chechnya
    chengdu | chennai | chicago | chisinau | chittagong | christchurch | cincinnati | cleveland | cologne | colombo
    columbia | columbus | conakry | copenhagen | cork | coventry | dakar | dallas | damascus | dar es salaam | darwin
    davos | dayton | delhi | denver | derby | des moines | detroit | dhaka | doha | donetsk | dortmund | dover
    downing street | dresden | dubai | dublin | dubrovnik | dundee | durban | dushanbe | düsseldorf | edinburgh
    edmonton | el paso | erbil | essen | eugene | exeter | fallujah | ferguson | florence | fort worth | frankfurt
    freetown | fresno | fukuoka | gatwick | gaza city | geneva | genf | genoa | genève | ghent | ginebra | glasgow
    gothenburg | grenoble | ground zero | guadalajara | guangzhou | guantanamo | guantanamo bay | guatemala city
    gwangju | haifa | halifax | hamburg | hannover | hanoi | hanover | harare | harlem | hartford | havana | heathrow
    hebron | heidelberg | helsinki | hiroshima | ho chi minh city | hollywood | honolulu | houston | hyderabad
    indianapolis | islamabad | istanbul | izmir | jacksonville | jaipur | jakarta | jeddah | jersey city | jerusalem
    johannesburg | juba | kabul | kaduna | kampala | kano | kansas city | kapstadt | karachi | kathmandu | kharkiv
    khartoum | kherson | kiel | kiev | kigali | kingston | kinshasa | kobe | kolkata | kopenhagen | krakow | kraków
    kremlin | kuala lumpur | kunming | kyiv | kyoto | köln | la paz | lagos | lahore | las vegas | lausanne | leeds
    leicester | leipzig | lexington | lhasa | libreville | lille | lilongwe | lima | lisbon | liverpool | liège
    ljubljana | london | londres | los angeles | louisville | luanda | lucknow | luhansk | lusaka | luxembourg city
    lviv | lyon | lyons | madrid | mailand | mainz | malmö | managua | manchester | manhattan | manila | mannheim
    maputo | mariupol | marrakech | marseille | marseilles | mecca | medellín | medina | melbourne | memphis
    mexico city | miami | milan | milano | milwaukee | minneapolis | minsk | mogadishu | mombasa | monrovia
    montevideo | montgomery | montreal | montréal | moscou | moscow | moscú | moskau | mosul | multan | mumbai | munich
    muscat | münchen | nagasaki | nagoya | nairobi | nanjing | nantes | naples | napoli | nashville | nassau | neapel
    new delhi | new orleans | new york city | newark | newcastle | niamey | nice | nicosia | nottingham | nouakchott
    novosibirsk | nuremberg | nürnberg | oakland | odesa | odessa | oklahoma city | omaha | orlando | osaka | oslo
    ottawa | ouagadougou | oxford | palermo | palo alto | panama city | paris | pasadena | peking | pekín | pentagon
    perth | peshawar | philadelphia | phnom penh | phoenix | pittsburgh | plymouth | port moresby | port-au-prince
    portland | porto | portsmouth | potsdam | prag | prague | pretoria | pristina | providence | pyongyang | pékin
    queens | quetta | quito | rabat | raleigh | ramallah | rangoon | rawalpindi | reno | reykjavik | reykjavík
    richmond | riga | rio de janeiro | riyadh | rochester | rom | roma | rome | rotterdam | sacramento | saigon
    salt lake city | salvador | salzburg | san antonio | san diego | san francisco | san jose | san josé | san juan
    san salvador | sanaa | santa barbara | santa cruz | santa fe | santa monica | santiago | santo domingo | sao paulo
    sapporo | sarajevo | savannah | seattle | sendai | seoul | seville | shanghai | sheffield | shenzhen | skopje
    smolensk | sochi | sofia | southampton | split | srebrenica | srinagar | st. louis | st. paul | st. petersburg
    stalingrad | staten island | stockholm | strasbourg | stuttgart | surabaya | swansea | sydney | syracuse
    são paulo | tacoma | taipei | tallinn | tampa | tangier | tashkent | tbilisi | tegucigalpa | tehran | tel aviv
    the hague | thessaloniki | tijuana | timbuktu | times square | tirana | tokyo | toledo | torino | toronto
    toulouse | trenton | trieste | tripoli | tucson | tulsa | tunis | turin | ulaanbaatar | ulan bator | utrecht
    valencia | valletta | valparaíso | vancouver | varsovie | venedig | venice | viena | vienna | vientiane | vilnius
    vladivostok | wall street | warsaw | warschau | washington d.c. | washington dc | weimar | wellington | westminster
    white house | wichita | wien | winnipeg | wolfsburg | wuhan | yangon | yaoundé | yerevan | yokohama | york | zagreb
    zurich | zürich
    """
)

PLACES = COUNTRIES | REGIONS | STATES | CITIES

FIRST = listed(
    """
    bad beit bukit cala calle cape castel castello cerro château ciudad côte deir east fort ft great gunung île inner inis
    isla isle jabal jebel kafr kampong kampung koh kuala lac lago lake las little loch los lough lower mont monte
    mount mt mt. nether new nizhny north novi nusa ober outer palacio palais palazzo parc piazza piazzale plaza plaça
    pointe pont ponte port porto praça puerto pulau punta ras rio rue río sainte sankt schloss sierra slieve
    river loch lough laguna nevado quebrada jirón avenida barrio colonia cerros cordillera volcán salto bahía isleta
    barangay sitio purok desa kelurahan tambon woreda kebele upazila mouza douar ksar aldeia selo derevnya rayon
    wester easter cabo cap porth pwll cwm nant ynys traeth llyn afon qasr bab ain ayn birket khirbet shatt
    nahr wadi tell ostrov bukhta hotu motu nuku
    sungai superior tanjung umm unter upper via villa wadi
    saint san santa santo south st st. ste ste.
    são west
    """
)
"""Words that open the name of a place."""

LAST = listed(
    """
    airport arena atoll ave avenue basin bay beach berg bluff borough boulevard bridge burg canal canyon castle
    cathedral channel city close coast county cove creek crossing dam desert district dock docks drive falls forest
    freeway garden gardens glacier grove gulf harbor harbour heath heights highway hill hills island islands isle isles
    junction lake lane mews moor motorway mount mountain mountains oblast ocean palace parish park peak peninsula pier
    plain plateau platz plaza port prefecture province quay ranch rd reef region reservoir ridge river road row sea
    see springs square st stadium state station strait strasse straße street strip suburb tal terrace territory tower
    town township turnpike valley village way wharf woods alley beck brae combe coombe corner cut dam dene down downs end
    estuary fell fells fen ferry fields flats fold ford gate gap ghyll gill glen hall halt head holme hythe inlet jetty knoll
    landing ley lock lodge loch lough market marsh marshes meadow meadows mere mill mills moors narrows ness nook orchard
    pass passage pike pits plains point pond pool quarry rapids ravine rise rocks sands scar shaft shore shores sidings skerries
    slip slipway sound spit staithe steps strand tarn tor tunnel vale viaduct ward weir wells wick wood works wynd yard
    cross green house inn rooms tavern water magna parva polye quarter yard maltings north south east west central
    marina norte sur sul nord sud süd ost norr söder nordre søndre
    laguna pampa playa puente gorge archipelago rapids strait weir lock commons hamlet estate quarry
    flat bend bluffs butte mesa hollow gulch gully fork forks bottoms bight spur siding saddle atolls barrage
    """
)
"""Words that close the name of a place."""

QUARTERS = listed("north south east west norte sur sul nord sud süd ost norr")
"""Words for the quarters of the sky: behind "del" they close the names of ships and saints too."""

ONLY = listed(
    """
    airport avenue boulevard canal county district dam estuary harbor harbour highway island islands jetty junction
    motorway mountains oblast peninsula pier prefecture province quay quarry reservoir sidings square station street
    suburb territory township tunnel turnpike valley viaduct wharf
    """
)
"""Such words that are no surnames."""

PEOPLES = listed(
    """
    afghan afghans african africans afro albanian algerian american americans anglo angolan arab arabic arabs
    argentine argentinian armenian asian asians australian australians austrian austrians azerbaijani bahraini balkan
    baltic bangladeshi basque belarusian belgian belgians bolivian bosnian brazilian brazilians british briton britons
    buddhist buddhists bulgarian burmese cambodian cameroonian canadian canadians caribbean catalan catholic catholics
    caucasian chechen chilean chileans chinese christian christians colombian colombians communist communists
    congolese conservative conservatives croat croatian cuban cubans cypriot czech czechs dane danish democrat
    democratic democrats dutch eastern ecuadorian egyptian egyptians emirati english englishman eritrean estonian
    ethiopian euro european europeans filipino finn finnish franco french frenchman gabonese gambian german germans
    ghanaian greek greeks guatemalan haitian hindu hindus hispanic hispanics honduran hungarian hungarians icelandic
    indian indians indonesian indonesians iranian iranians iraqi iraqis irish irishman islamist islamists israeli
    israelis italian italians jamaican japanese jew jewish jews jordanian kazakh kenyan kenyans korean koreans kosovar
    kurd kurdish kurds kuwaiti labour laotian latin latino latinos latvian lebanese liberal liberals liberian libyan
    lithuanian londoners macedonian malaysian malian maltese mexican mexicans moldovan mongolian montenegrin moroccan
    mozambican muslim muslims namibian nazi nazis nepalese nicaraguan nigerian nigerians northern norwegian norwegians
    omani ottoman pakistani pakistanis palestinian palestinians panamanian paraguayan parisians persian peruvian pole
    poles polish portuguese protestant protestants qatari republican republicans roman romanian romanians russian
    russians rwandan saudi saudis scot scots scottish senegalese serb serbian serbs shia shiite shiites sicilian sikh
    sikhs singaporean slovak slovenian socialist socialists somali somalis southern soviet soviets spaniard spaniards
    spanish sudanese sunni sunnis swede swedes swedish swiss syrian syrians taiwanese taliban tamil tanzanian texan
    thai tibetan tories tory tunisian tunisians turk turkish turks ugandan ukrainian ukrainians uruguayan uzbek
    venezuelan venezuelans vietnamese welsh western yemeni yemenis yorker yorkers zambian zimbabwean zimbabweans
    zionist
    """
)
"""Peoples, faiths and their adjectives: neither persons nor places by themselves."""
