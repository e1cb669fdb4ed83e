"""English: the expressions by which a sentence is judged."""

from __future__ import annotations

import re

from rashomon.brief.told import NUMBERS
from rashomon.brief.tongue import Tongue

_ANY = re.IGNORECASE

ENGLISH = Tongue(
    hanging=re.compile(
        r"(?:it(?!\s(?:is|was|remains|were)\s(?:not|un|too|still|yet)\w*\b)|its|this|that|these|those|such|here|there|"
        r"[\w-]+ others?|[\"“‘']?(?:he|she|they|his|her|their|him|them|both|another|others?|each|neither|"
        r"the (?:couple|pair|two|duo|trio|latter|former|same|other|move|decision|incident|announcement|man|woman)|"
        r"but|and|so|or|yet|however|instead|meanwhile|moreover|also|then|thus|therefore|still|nevertheless|furthermore|"
        r"(?:for|in|on|at|after|since|by|during|within|until|before)\s(?:[\w-]+\s){1,4}(?:it|he|she|they)|"
        r"in addition|as a result|for example|for instance|on the other hand|at the same time|among them|one of them))\b",
        _ANY,
    ),
    pronoun=re.compile(r"\b(?:he|she|him|his|hers?|himself|herself)\b"),
    owner=re.compile(r"\b(?:[Ii]ts|[Tt]heir)\b"),
    them=re.compile(r"\b(?:they|them)\b", _ANY),
    person=re.compile(r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Nn]obody|[Ee]verybody|who|whose)\s|\S\s+[“\"‘'(]?[A-Z]"),
    own=re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Ww]e|[Yy]ou|[Yy]our)\b|^Our\b"),
    ours=re.compile(r"\b(?:us|[Oo]urs?)\b|^\W*[Tt]he attention of .{1,60} (?:drawn|called) to\b"),
    day=re.compile(
        r"\b(?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening)|the (?:night|day) before last|"
        r"the day before yesterday|(?:\w+ )?(?:days?|weeks?|fortnight|months?) ago)\b",
        _ANY,
    ),
    open=re.compile(
        r"\b(?:too early to|un(?:known|clear)|"
        r"not (?:yet |immediately )?(?:been )?(?:known|clear|certain|confirmed|determined|established)|"
        r"in dispute|is disputed|no(?:body|t?) knows?|under investigation|(?:is|are|being) investigat(?:ing|ed))\b",
        _ANY,
    ),
    ahead=re.compile(
        r"\b(?:will (?:be |not be |have |not )?[a-z]+|(?:is|are) (?:(?:due|expected|set|scheduled) )?to [a-z]+|"
        r"(?:is|are) (?:due|expected|set|scheduled) (?:back|on|at|in|next)\b|expects? to|plans? to)\b"
    ),
    general=re.compile(r"\W*(?:(?:any|every)(?:one|body)|whoever|those who|people who|if|when(?:ever)?|unless)\b", _ANY),
    loaded=re.compile(
        r"\b(?:tragic(?:ally)?|hero(?:ic)?|monster|inferno|posh|shock(?:ing|ed|er)?|horror|horrific|devastat(?:ed|ing)|"
        r"heart(?:break|breaking|broken|felt)|stunning|stunned|sensational(?:ly)?|furious(?:ly)?|blast(?:s|ed)|slam(?:s|med)|"
        r"agony|fury|hellish|hell|carnage|mayhem|petrified|terrified|gutted|gobsmacked|brainy|boffins?|whopping|hubby|perished|"
        r"nightmare|chaos|greedy|evil|thug|cruel|brave|blunder|bombshell|dramatic(?:ally)?|terrifying|"
        r"can reveal|exclusive(?:ly)?|will be remembered|did something)\b|!",
        _ANY,
    ),
    calls=re.compile(
        r"\b(?:click here|sign up|subscribe|read more|see (?:her|his|their|the) \w+ below|follow us|newsletter|copyright|"
        r"all rights reserved|photo by|getty images|this story|this article|advertisement|watch (?:the )?(?:video|below)|"
        r"have you been|write to|contact us|what do you think|in the comments below|correction|corrected|earlier version|"
        r"successful candidate|(?:gates|doors) open|applicants? (?:must|should|will)|seeks? an? experienced|"
        r"we (?:gave|reported))\b",
        _ANY,
    ),
    beside=re.compile(
        r",\s+(?:who|whose|which|where|when)\b[^,;]{1,200}(?:,|[.;](?=\s|$))|"
        r",\s+(?:an?|one|two|three|four|five|six|seven|several|\d+)\s+(?:hours?|days?|weeks?)\s+after\b.{1,300}$",
        re.DOTALL,
    ),
    past=re.compile(r"(?:In|At|On|Near) (?:[A-Z][\w’'-]+ ){0,2}(?:in )?([12]\d{3})\b"),
    later=re.compile(
        r"^\W*(?:[\w-]+\s){0,3}(?:later|earlier|afterwards|on)\b,|^\W*(?:[\w’'-]+\s){1,5}had\s(?:\w+ed|said|told|been)\b|"
        r",\s(?:it|they|he|she)\s\w+\W*$",
        _ANY,
    ),
    cut_short=re.compile(
        rf"\b(?:says?|said)\s(?:{'|'.join(NUMBERS)})(?:\W*$|\s(?:on|in|at|by|last)\b)|\b(?:had|has|have) known (?:since|for)\b|"
        r"\b(?:thinks?|thought|says?|said|hopes?|believes?|does|did|is|was|has|had)\s(?:not|so|too)\W*$",
        _ANY,
    ),
    hearsay=re.compile(
        r"\bit is (?:said|whispered|rumou?red|believed|told)\W*$|^\W*(?:legend|rumou?r) (?:has|says)|"
        r"\b(?:legend|rumou?r) (?:has it|says)\b|\b(?:locals|villagers) (?:believe|whisper)\b",
        _ANY,
    ),
)
