"""The written forms by which an article names the source of its text, in English and German, and some others."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from rashomon.copies.outlets import feeds_others, looks_like_outlet

Kind = Literal["text", "report"]
Needs = Literal["name", "lead", "top or foot", "foot", "outlet", "agency", "initials"]

SMALL = r"(?:afp|ap|apa|dapd|ddp|dpa|epd|kna|rtr|sda|sid)(?:-[A-Za-z]{2,15})?"
"""Agencies that sign in small letters."""
_WORD = r"[A-ZÄÖÜ0-9][\w&.'’-]{0,30}"
ONE = rf"(?:{SMALL}(?![\w-])|{_WORD}(?: (?:{_WORD}|&|of|and|und|the|de|la|le|des|du|für)){{0,5}})"
_ARTICLE = r"(?:[Tt]he |[Dd](?:er|ie|as|em|en) |[Nn]ews agenc(?:y|ies) |[Nn]achrichtenagentur(?:en)? ){0,2}"
NAME = rf"{_ARTICLE}(?P<name>{ONE}(?:(?:, |/| ?\+ ?|; | and | und | sowie ){_ARTICLE}{ONE}){{0,3}})"
"""One name or several; `apart` tells them apart."""
BRACKET = r"\((?P<name>[^()\n]{2,50})\)"

_OPEN, _END = r"(?m)^[ \t(\[*_]{0,5}", r"[ \t.:)\]*_]{0,4}$"
_AFTER = r"(?m)(?:^|[.!?\"”“’»)] )"
_PIECE = r"(?:[Tt]his|[Tt]he(?: above)?) (?:article|story|report|piece|text|post|column|interview|review|version)"
_FIRST = r"(?:[Ff]irst|[Pp]reviously|[Ee]arlier|[Oo]riginally)"
_RAN = r"(?:published|appeared|ran|posted|printed|carried)"
_VIA = r"(?:[Vv]ia|VIA|[Hh]/[Tt]|HT|[Hh]at[ -]?[Tt]ip(?: to)?|[Ff]ound (?:via|on|at|in)|[Gg]efunden (?:bei|auf|in))"
_LABEL = (
    r"(?:[Ss]ources?|Quellen?|Fuente|[Ss]tory|[Tt]exte?|[Ww]ords|[Cc]opy|[Rr]eport|Bericht|[Aa]genc(?:y|ies)|Agentur(?:en)?|"
    r"[Oo]riginal(?: (?:article|story|text|post|report))?|Erstveröffentlichung|Im Original):"
)
_TAKEN = (
    r"(?:[Cc]ourtesy of|[Ss]yndicated (?:from|by)|[Dd]istributed by|(?:[Pp]rovided|[Ss]upplied) by|[Aa]dapted from|"
    r"[Tt]ranslated from|[Ll]ifted from|[Cc]opied from|[Tt]aken from|[Cc]ontent from|[Nn]achdruck (?:aus|von|mit Genehmigung)|"
    r"[Üü]bernommen (?:aus|von|vom)|[Bb]ereitgestellt (?:von|vom|durch)|[Vv]erbreitet (?:von|durch))"
)
_FILES = r"(?:files|reporting|material|copy|inputs?|contributions?)"
_WITH = rf"(?:[Aa]dditional reporting by|[Ww]ith (?:additional )?{_FILES} (?:from|by))"
_MATERIAL = r"(?:Material|Informationen|Inhalten|Texten|Meldungen|Agenturmaterial)"
_STAFF = (
    r"(?:[\w.'’-]{1,20} ){0,4}?(?:[Ss]taff|STAFF|[Rr]edaktion|[Nn]ewsroom|[Ee]igene[rn]? Berichte?)"
    r"(?: [Rr]eporters?| [Ww]riters?| [Rr]eports?)?"
)
_PLACE = r"[A-ZÄÖÜ][^\n()|/:;.]{1,40}"
_TOP_LINES = r"(?:[^\n]{0,120}\n{1,2}){0,3}"
_WRITTEN = r"(?:[Rr]eporting|[Ss]tory|[Tt]ext|[Rr]eport|[Ww]ords)"
_WRITER = r"[A-ZÄÖÜ][\w.'’-]{1,20}(?: [A-ZÄÖÜ][\w.'’-]{0,20}){1,3}"
_BESIDE = r"(?:,? and |,? with | und |, mit |, | ?/ ?| ?\+ ?)"
_REPORTS = r"(?: [Rr]eports| [Dd]ispatches)?"
_AMONG = rf"(?:[Aa]vec|[Mm]it {_MATERIAL}(?: (?:von|vom|der|des|aus))?|[Cc]on información de(?: la)?(?: agencia)?)"
_USED = r"(?:[Ii]nputs?|[Mm]aterial|[Ii]nformation|[Rr]eporting|[Cc]opy|[Cc]ontent)"
_DE_PIECE = r"(?:Text|Artikel|Beitrag|Bericht|Kommentar|Interview|Stück)"
_DE_FIRST = r"(?:zuerst|ursprünglich|erstmals|zunächst)"
_DE_IN = r"(?:in|im|bei|beim|auf|von|vom)"
_DE_WAS = rf"(?:Der|Das|Dieser|Dieses) {_DE_PIECE} (?:ist|wurde) {_DE_FIRST}"
_GRANTED = r"[Mm]it (?:freundlicher )?(?:Genehmigung|Erlaubnis) (?:von|vom|der|des)"
_SIGNED = r"(?:By|BY|by|From|FROM|Von|VON|von)"
_WITHIN = r"(?:by|in|from)"
_PERSON = r"(?: [^\n]{2,50}?(?:,| for| of| at| and| und|/| /| \|| [-–—]| \())?"
_STARTS = r"(?: ?[-–—:.]| (?=[\"“„«A-ZÄÖÜ]))"
_MADE = r"(?:was|is|has been) (?:supplied|provided|distributed|produced|syndicated)"
_READ = r"Read (?:the|this) (?:full|original|whole) (?:article|story|report|piece) (?:at|in|on|from)"
_AGAIN = r"[Rr]e-?(?:printed|published|produced|posted) (?:here )?"
_LEAVE = r"(?:from|with (?:kind )?permission (?:from|of)|by permission of|courtesy of)"
_OUT = r"(?:erschienen|veröffentlicht|publiziert)"
_AS = (
    rf"[AaRr](?<!\w[AaRr])(?:(?<=[Aa])s|(?<=[Aa])ccording to(?: a report {_WITHIN})?|"
    r"(?:(?<=[Aa])s r|(?<=[Rr]))eported by)"
)
"""The first letter is looked for first, and then what stands before it: many times faster than the other way round."""
_TOLD = (
    r"[tCcRrisS](?<!\w[tCcRrisS])(?:(?<=t)old|(?<=[Cc])iting|(?<=[Rr])eporting by|"
    r"(?:(?<=i)nterview|(?<=s)poke|(?<=[Ss])peaking) (?:with|to))"
)
_SAGTE = (
    r"(?:[Ll]aut|[Ww]ie|gegenüber|im Gespräch mit|(?:[Nn]ach|[Ee]inem|ein) Bericht(?:en|s)?(?: von| in| im)?|"
    r"berichtete[tn]?(?: zuerst)?|sagten?)"
)

_FROM = tuple(f"{word} from" for word in ("nput", "nputs", "aterial", "nformation", "eporting", "opy", "ontent"))
_HELPED = ("eporting by", *(f"ith {word}" for word in ("addit", "files", "report", "mater", "copy", "input", "contrib")))
_RUN = tuple(
    f"{when} {ran}"
    for when in ("irst", "reviously", "arlier", "riginally")
    for ran in ("published", "appeared", "ran", "posted", "printed", "carried")
)
_WROTE = (" report", " berichtet")
_SHOP = ("taff", "STAFF", "edaktion", "ewsroom", "Bericht")
_SAID = ("aut ", "Wie ", "wie ", "gegenüber ", "im Gespräch mit ", "Bericht", "bericht", "sagte")
_BY = ("eporting by", "tory by", "ext by", "eport by", "ords by")


class Form(NamedTuple):
    """A form of credit: what it tells, what its name needs, how it is written, and words of which it has one always."""

    kind: Kind
    needs: Needs
    written: str
    words: tuple[str, ...] = ()

    @property
    def pattern(self) -> re.Pattern[str]:
        """How it is written, made ready when a text first asks for it: most forms are never met in a run."""
        return _ready(self.written)

    def likely(self, text: str) -> bool:
        """Whether the form can stand in a text, by its words: most texts have no such credit."""
        return not self.words or any(word in text for word in self.words)


@cache
def _ready(written: str) -> re.Pattern[str]:
    return re.compile(written)


def _text(needs: Needs, written: str, words: tuple[str, ...] = ()) -> Form:
    return Form("text", needs, written, words)


def _report(needs: Needs, written: str, words: tuple[str, ...] = ()) -> Form:
    return Form("report", needs, written, words)


CREDITS: tuple[Form, ...] = (
    _text("lead", rf"(?m)^(?P<place>[^\n()]{{2,60}}?)[.,]? ?(?:--? ?)?{BRACKET}{_STARTS}", ("(",)),
    _text("top or foot", rf"(?m)^[ \t]{{0,9}}{BRACKET}[ \t]{{0,9}}(?:[-–—:]|$)", ("(",)),
    _text("name", rf"\A[^()]{{0,300}}(?<![^\n])\({NAME}\) (?=[A-Z0-9“\"‘'])"),
    _text("agency", rf"(?m)^{_SIGNED}{_PERSON} ?{NAME}{_END}"),
    _text("agency", rf"\A{_TOP_LINES}(?!{_SIGNED} ){NAME}[ \t]{{0,9}}\n"),
    _text("agency", rf"{_OPEN}(?:{_SIGNED} )?{_STAFF}{_BESIDE}{NAME}{_REPORTS}{_END}", _SHOP),
    _text("agency", rf"{_OPEN}{NAME}{_BESIDE}{_STAFF}{_END}", _SHOP),
    _text("agency", rf"(?m)\A{_TOP_LINES}{_WRITER}(?: \(| ?/ ?| \| | for (?:the )?){NAME}{_END}"),
    _text("initials", rf"(?m)^(?:{_PLACE} )?/(?P<name>[A-Z]{{3,5}})/ ?[-–—]", ("/",)),
    _text("initials", rf"(?m)^{_PLACE} ?\| ?(?P<name>[A-Z]{{3,5}}) ?[-–—]", ("|",)),
    _text("initials", r"(?m)^(?P<name>[A-Z]{3,5}),? [-–—]{1,2} (?=[\"“„«A-ZÄÖÜ])"),
    _text("agency", rf"(?m)^{_PLACE} {NAME} ?\|", ("|",)),
    _text("initials", rf"{_OPEN}(?:[-–—]{{1,2}} ?|[Ww]ith |[Mm]it )?(?P<name>[A-Z]{{3,5}}){_END}"),
    _text("top or foot", rf"{_OPEN}{_VIA}:? {NAME}{_END}"),
    _text("name", rf"{_AFTER}[(\[](?:{_VIA}):? {NAME}[)\]]", ("(", "[")),
    _text("name", rf"(?m)[(\[](?:{_VIA}):? {NAME}[)\]][.!?]?$"),
    _text("outlet", rf"{_OPEN}[Ff]rom:? {NAME}[ \t]?[):]"),
    _text("outlet", rf"{_OPEN}{_LABEL} {NAME}{_END}"),
    _text("outlet", rf"{_OPEN}{_TAKEN}:? {NAME}{_END}"),
    _text("outlet", rf"[(\[](?:[Ss]ources?|Quellen?|Fuente): {NAME}[)\]]"),
    _text("outlet", rf"{_PIECE} {_MADE} by {NAME}"),
    _text("outlet", rf"{_PIECE} (?:includes|contains|uses|draws on) {_USED} (?:from|by) {NAME}"),
    _text("outlet", rf"{_AFTER}{_USED} from {NAME} (?:was|were|has been|is) (?:used|included)", _FROM),
    _text("outlet", rf"(?<!\w){NAME} contributed (?:reporting )?to this (?:report|article|story)", ("contributed",)),
    _text("outlet", rf"(?<!\w){NAME} (?:trug|hat) zu diesem {_DE_PIECE} bei", ("zu diesem ",)),
    _text("outlet", rf"\b{_WITH} {NAME}", _HELPED),
    _text("outlet", rf"(?m)^[ \t]{{0,9}}[-–—*(]{{1,2}} ?(?:[Ww]ith|WITH) {NAME}{_END}"),
    _text("initials", rf"\b{_WITH} (?P<name>[A-Z]{{3,5}})\b", _HELPED),
    _text("agency", rf"(?m)\b{_WRITTEN} by (?:{_WRITER} for (?:the )?)?{NAME}{_END}", _BY),
    _text("name", rf"\b(?:[Ss]yndicated|[Aa]gency|[Ww]ire) (?:news )?feed (?:of|from) {NAME}", ("feed of", "feed from")),
    _text("outlet", rf"(?:Dieser|Der) {_DE_PIECE} stammt (?:von|vom|von der|aus|aus der|aus dem) {NAME}"),
    _text("outlet", rf"\b{_AMONG} {NAME}", ("vec ", "it Ma", "it In", "it Te", "it Me", "it Ag", "on información")),
    _text("agency", rf"{_OPEN}[Mm]it {NAME}{_END}"),
    _text("outlet", rf"{_AFTER}{_READ} {NAME}", ("Read the", "Read this")),
    _text("name", rf"{_AGAIN}{_LEAVE} {NAME}"),
    _text("name", rf"[Cc]ross-?posted (?:from|at|on) {NAME}"),
    _text("name", rf"(?m)(?:^[ \t(\[*_]{{0,5}}|{_PIECE} (?:was )?){_FIRST} {_RAN} (?:by|in|on|at) {NAME}", _RUN),
    _text("name", rf"{_AFTER}(?:Der|Die|Das|Dieser|Dieses) {_DE_PIECE} erschien {_DE_FIRST} {_DE_IN} {NAME}", ("erschien",)),
    _text("name", rf"{_AFTER}{_DE_WAS} {_DE_IN} {NAME} {_OUT}", (" ist ", " wurde ")),
    _text("name", rf"{_OPEN}[Zz]uerst {_OUT} {_DE_IN} {NAME}"),
    _text("name", rf"{_OPEN}{_GRANTED} {NAME}{_END}"),
    _text("foot", rf"(?m)(?:^|[.!?\"”“’»] ?)[(\[]{NAME}(?:/[a-z]{{1,4}})?[)\]][ \t]{{0,9}}$", ("(", "[")),
    _text("agency", rf"(?m)(?:^|[.!?\"”’»] )[-–—]{{1,2}} ?{NAME}[ \t.]{{0,3}}$"),
    _text("agency", rf"(?:©|\([cC]\)|\bCopyright)(?: ?©)?(?: \d{{4}})?,?(?: by)? {NAME}", ("©", "(c)", "(C)", "Copyright")),
    _text("agency", rf"(?m)(?:^|[.!?\"”“’»] ){NAME}(?:/[a-z]{{1,4}})?[ \t.]{{0,9}}\Z"),
    _report("name", rf"{_FIRST} reported (?:by|in|on) {NAME}", ("reported by", "reported in", "reported on")),
    _report("name", rf"{_AS} {NAME}"),
    _report("name", rf"(?<!\w){NAME} (?:first |earlier )?(?:reports|reported|berichtet|berichtete)\b", _WROTE),
    _report("name", rf"{_TOLD} {NAME}"),
    _report("outlet", rf"\b{_SAGTE} {NAME}", _SAID),
    _report("outlet", rf"(?<!\w){NAME} zufolge\b", ("zufolge",)),
)  # fmt: skip
"""How a source is credited, and what its name needs besides. `text`: its words were taken over; `report`: it told of this.

Needs: any `name` an outlet may have; the place of a dateline before it (`lead`); to stand at the `top or foot`, or the
`foot`, or to be made of an outlet's words; to look like an `outlet`; to be an `agency`; or to be `initials` that stand at the
top or foot and nowhere else.
"""

_ANY = re.compile(rf"[a-z]{{3,5}}|{ONE}")
_APART = re.compile(r"(?: ?[/+;] ?|, )(?:and |und )?(?:the |der )?")
_AND = re.compile(r" (?:and|und|sowie) (?:the |der )?")
SHORT_FORM = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,4}|[a-z]{3,5}")
"""Initials, as agencies sign: "FNA", "nda"."""


def can_sign(written: str, name: str) -> bool:
    """Whether something in brackets or beside other names can be a name: no words in small letters, no abbreviated word."""
    cut_short = written.endswith(".") and len(name) <= 4 and not name.isupper()
    return not cut_short and bool(_ANY.fullmatch(name))


def can_follow(needs: Needs, name: str) -> bool:
    """Whether the second or a later of several names beside each other is one more source: it must look like one."""
    return looks_like_outlet(name) or (needs in ("lead", "top or foot", "foot") and name.isupper())


def apart(written: str, start: int) -> list[tuple[str, int]]:
    """The names of which a credit is made up, each with its place: "AFP/Reuters", "Ada Crook and FNA"."""
    out: list[tuple[str, int]] = []
    low = 0
    for sign in _APART.finditer(written):
        out.append((written[low : sign.start()], start + low))
        low = sign.end()
    out.append((written[low:], start + low))
    return [part for name, at in out for part in _parted(name, at)]


def _parted(name: str, at: int) -> list[tuple[str, int]]:
    """Two names where "and" joins a name with an agency's initials or what two agencies sign; else the one name."""
    sign = _AND.search(name)
    if sign is None:
        return [(name, at)]
    sides = (name[: sign.start()], at), (name[sign.end() :], at + sign.end())
    return (
        [*sides]
        if any(SHORT_FORM.fullmatch(side) for side, _ in sides) or _two_feeds(sides[0][0], sides[1][0])
        else [(name, at)]
    )


def _two_feeds(one: str, other: str) -> bool:
    """Whether both are agencies, or the first a person's name."""
    return feeds_others(other) and (feeds_others(one) or len(one.split()) == 2)
