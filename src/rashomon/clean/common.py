"""Frequent words: what a sentence or a title may open with, capitalised, without naming anybody."""

from __future__ import annotations

from rashomon.clean.tables import listed

COMMON = listed(
    """
    a about above accord according across act activists actually adding additional additionally admiral after afternoon
    afterward afterwards again against ago agreement ahead aid air album all allegedly almost along already also although
    always amid among an analysts and another any anyone anything apart apparently are around arrest art arts as aside asked
    at attack attorney authorities award away baby back bank baseball based basketball be because before behind being below
    besides best better between beyond bid big bill black blast blue board bombing book both bottom boy brave breaking
    brother brown business but by call calls campaign campaigners can captain case central certainly chairman charge chief
    children church city civil clearly click climate coach coal college colonel come commander commission committee company
    conference congressman could council county court crash cricket crime critics culture cup currently dad data daughter
    day deal dear death definitely department despite detective did director do doctor doctors does doing domestic don't
    down dozens due during each earlier early east eastern economic education eight either election eleven elsewhere
    emergency energy enough episode especially even evening eventually ever every everybody everyone everything everywhere
    except experts fair families fans far father federal festival fewer fifteen fifty figures film final finally financial
    find fire firefighters first five flood follow following football for force forces foreign former fortunately forty four
    fourth free friends from front further furthermore fury gas general generally get girl given giving go going gold golden
    golf good government governor grand gray great green grey group had half has have having he he'd he'll he's health hence
    her here here's hero hers herself high hill him himself his historically history hockey holy home hopefully horror
    hospital hour house how however human hundreds if image immediately in indeed initially inside instead international
    interview into investigators ironically is island isn't it it's its itself judge just keep killing king know knowing
    known lady lake land large last late lately later latest law lawmakers league least left legal less let let's letter
    lieutenant life like likewise little local long look looking lord love lower made main mainly major make man manager
    many maybe mayor me meanwhile medical meeting mega men micro middle might military mine mini minister minute mom monster
    month moon more moreover morning most mostly mother mountain movie much murder music must my myself national near nearby
    nearly need needed neighbors neighbours neither never nevertheless new news next night nine no nobody none nonetheless
    nor north northern not notably note nothing now nowadays nowhere nuclear number numbers obviously of off officer
    official officials often oh oil old on once one only onto open opponents or originally other others otherwise our ours
    out outside over overall overnight own parents park part particularly party people perhaps photo plan plus police
    political politics poll posh possibly post power president prime prince princess prior private privately prize probably
    probe professor prosecutors protesters public publicly put queen quite rather read really rebels recent recently red
    referendum reform regardless relief report reportedly reporters representative rescue researchers residents response
    results right river road roughly row royal rugby sacred safety said same say saying says school science scientists sea
    second secretary security see seeing seemingly senator sentence sergeant series service services seven several shall
    share shares she she'd she'll she's shock shooting shortly should show side sign silver similarly simply since sir
    sister six sixty small so soccer social solar soldiers some somebody someone something sometimes somewhat somewhere son
    song soon sources south southern speaker speaking special specifically sports star stars state statement still storm
    story street students study subscribe such suddenly summit sun super supporters supposedly sure surely survey survivors
    suspect take taking talks teachers team technology television tell telling ten tennis than thank thankfully that that's
    the their theirs them themselves then there there's thereafter therefore these they they'd they'll they're they've think
    third thirty this those though thought thousands three through throughout thus time times to today together told
    tomorrow tonight too top toward towards traditionally traffic tragic treaty trial troops try twelve twenty twice two
    typically ultimately ultra under unfortunately union university unless unlike until up upon upper us use using usually
    verdict very via victim victims video vote voters want wanted war was wasn't watch water we we'd we'll we're we've
    weather week weekend well were west western what what's whatever when whenever where whereas whether which while white
    who who's whoever whole whom whose why will with within without witnesses woman women won't workers world would yeah
    year years yes yesterday yet you you'd you'll you're you've young your yours zero
    """
)
