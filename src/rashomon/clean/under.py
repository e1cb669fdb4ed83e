"""Lines under an article that tell of its paper, its writer or how to reach them."""

from __future__ import annotations

import re

from rashomon.clean.datelines import Kind

SECTION = re.compile(r"[^\W\d_][\w’'&-]*(?: [\w’'&-]+){1,7}[?!]?")
"""In capitals alone on a line: the heading of a section."""
SLUG = re.compile(r"(?<=[.!?”\"] )(?:[A-Z]{2,6}(?: [A-Z]{2,4}){1,4}|[A-Z]{2,6}(?:/[A-Z]{2,6}){1,4})$")
"""The letters by which an agency and its desk sign: "SNS MKR RB"."""
FEET: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "credit",
        re.compile(
            r"[(\[]?(?:with )?(?:agency )?(?:inputs?|agencies|additional inputs?|wire (?:reports?|services?))"
            r"(?: from [^\n]{2,60}| inputs?)?[)\]]?\.?|[(\[](?:with )?[A-Z][\w&/ ]{1,30}(?: and [A-Z][\w&/ ]{1,30})[)\]]"
            r"|\(with (?:the )?[A-Z][\w&/’' ]{1,40}\)"
            r"|[-–—] ?[A-Z][\w&]{1,12}(?: [A-Z][\w&]{1,12}){0,2} and (?:staff|agency|wire)"
            r" (?:reporters?|reports?)",
            re.IGNORECASE,
        ),
    ),
    ("caption", re.compile(r"(?:photo|picture|image)s?,? (?:on )?page \d{1,3}\s?:[^\n]{2,240}", re.IGNORECASE)),
    (
        "footer",
        re.compile(
            r"(?:(?:issued|released) (?:by|on behalf of)\b|disclaimer\b|(?:the )?(?:views|opinions|statements) expressed\b"
            r"|comments (?:are|on this \w+ are) (?:now )?closed\b|this (?:newsletter|bulletin|e-?mail) (?:is|was) sent\b"
            r"|you (?:received|are receiving|get|got) (?:this|the)\b|registered (?:office|charity|in)\b|unsubscribe\b"
            r"|notes? (?:to|for) editors?\b(?=[^\n]{8})|[^\n]{0,60}\bequal opportunit(?:y|ies) employer\b"
            r"|first published\b|forward-looking statements?\b|(?:editor|publisher|printed|webmaster)\s?:|printed (?:by"
            r"|at|and)\b|isbn\b|issn\b)[^\n]{0,300}"
            r"|[^\n]{3,120}\bregistered (?:in|charity|office|number|company)\b[^\n]{0,100}",
            re.IGNORECASE,
        ),
    ),
    (
        "promo",
        re.compile(
            r"(?:press|enquiries|inquiries|bookings|tickets|queries|tel|phone|e-?mail|contact|rückfragen|(?:presse)?kontakt|contacto"
            r"|contact presse|for (?:the press|enquiries|inquiries))\s?:[^\n]{2,160}"
            r"|\(?(?:more|details|(?:an? |the )?(?:full |longer )?(?:report|story|update)s?)"
            r" (?:will )?(?:follows?|to follow)\.?\)?"
            r"|\(?next (?:report|bulletin|update|issue)\s?:[^\n]{3,80}"
            r"|(?:small )?(?:ads|advertisements|letters|notices|announcements)"
            r" (?:are (?:taken|welcome)|may be|by|to|must|until)\b[^\n]{2,120}"
            r"|[^.!?\n]{2,40} p(?:p|ages?)?\.? ?\d{1,3}(?: [-–—*|·] [^.!?\n]{2,40} p(?:p|ages?)?\.? ?\d{1,3}){0,4}"
            r"|text (?:your|[A-Z]{3,12}\b)[^\n]{2,140}"
            r"|for more [^\n]{2,80}\b(?:visit|see|go to|click|follow)\b[^\n]{0,80}|(?:previous|next|older"
            r"|newer) (?:post|article|story|issue)\b[^\n]{0,200}"
            r"|[^\n\"“]{0,60}\b(?:subscribe|sign up)\b[^\n]{0,60}|report an (?:error|issue)\b[^\n]{0,40}"
            r"|(?:for )?(?:further|more) (?:information|details)\b[^.\n]{0,40}[:,][^\n]{2,200}"
            r"|(?:for interviews?|(?:media|press|news) (?:contacts?|enquir\w+|inquir\w+|office)"
            r"|contacts?)\b\s?[^.\n:]{0,40}[:,][^\n]{2,200}"
            r"|(?:see |turn to )?[^.!?\n]{0,60}\bpages? \d[^\n]{0,40}"
            r"|(?:text|send|e-?mail|whatsapp|message|tell|write to|call|ring) (?:us|the newsroom|the newsdesk)\b[^\n]{0,140}"
            r"|listen (?:live|again|now|back|to)\b[^\n]{0,80}|watch (?:live|again|now|back)\b[^\n]{0,80}"
            r"|donate\b[^\n]{0,120}|(?:get|download|install|try) (?:the|our) (?:[\w’'-]+ ){0,4}(?:app|newsletter"
            r"|e-?paper)\b[^\n]{0,80}"
            r"|(?:was this|like (?:this|what)|enjoy(?:ed|ing)|did you (?:like|enjoy)|forwarded this)\b[^\n]{2,200}"
            r"|got (?:a|any) [^\n]{2,140}|(?:quote|picture|photo|number|word|joke) of the (?:day|week|month)\s?:[^\n]{2,200}"
            r"|(?:for sale|wanted|to let|lost|found|lost and found|small ads)\s?:[^\n]{2,160}"
            r"|[^\n\"“]{0,120}\bterms (?:and conditions )?apply\.?"
            r"|(?:sponsored|promoted|advertisement|advertorial|partner content)\s?:[^\n]{2,200}",
            re.IGNORECASE,
        ),
    ),
    (
        "promo",
        re.compile(
            r"(?:[Ff]ollow|[Jj]oin|[Ll]ike|[Ff]ind|[Aa]dd) (?:us|[A-Z@][^.!?\n]{1,40})(?: (?:on|at|in|as) [^.\n]{2,60})?"
            r"|[A-Z]{4,12}: [^\n]{6,90}(?<![.!?”\"])"
        ),
    ),
    (
        "byline",
        re.compile(
            r"[Aa]bout (?:me|the (?:author|writer))\b[^\n]{2,250}|[A-Z]\.(?: ?[A-Z]\.)* [A-Z][\w’'-]{2,20}"
            r"|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){1,3}"
            r" (?:teaches|lectures|lives|works|edits|blogs|reported)\b[^\n]{3,250}"
        ),
    ),
)
"""What stands under an article and tells of its paper, its writer or how to reach them."""
