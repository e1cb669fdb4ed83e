"""The fields that offices and bodies are named after: "the harbour board", "the Water and Sewerage Corporation"."""

from __future__ import annotations

from rashomon.clean.tables import listed

MATTERS = listed(
    """
    adoption agriculture air airport ambulance animal anti-corruption anti-fraud antitrust arbitration archives arms arts
    assize atomic aviation ballot banking bankruptcy benefits border broadcasting budget building cabinet cancer cartel
    cathedral census charity charities child children city civil climate coast coastal communications competition
    construction consumer copyright coroners county crime criminal culture customs dairy dam data debt defence defense
    deputies development disaster district dock docks drinking drugs drainage economics economy education elections election
    electoral electricity emergency employment energy enterprise environment environmental estuary ethics exam examinations
    export family farm farming federal film finance fire fisheries fishery fishing flood food football foreign forest
    forestry fraud fuel gambling gaming gas geological grain grid harbor harbour health heritage highways home hospital
    hospitals housing immigration industry information inland inspection insurance integrity intelligence interior
    irrigation island justice labor labour land lands language law library licensing lifeboat literary lottery magistrates
    maritime market marine medical medicines meteorological met migration military mines mining monuments motorway municipal
    national natural navy nuclear nursing oil ordnance parish park parks parking parliamentary parole passport patent
    patents peace pension pensions pilotage pilots planning police pollution port ports post postal poultry power prison
    prisons privacy probation procurement property prosecution provincial public rail railway railways refugee regional
    rescue revenue rights river rivers road roads royal rubber safety sanitation school schools science sea secret
    securities seismological sewage shipping social space sports standards state statistics student students sugar supreme
    tax taxes taxi teacher technology telecoms telecommunications theatre toll tourism tourist town townships trade trading
    traffic training transit transport transportation treasury tuberculosis tunnel university unemployment urban utilities
    veterans veterinary village visa voting wage wages waste water waterworks waterway waterways weather welfare wildlife
    wine women works youth zoning
    palace mosque monastery temple
    """
)
"""In small letters, one word each."""
