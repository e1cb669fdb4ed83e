"""The machinery of web pages and e-mails that a text may still hold: menus, buttons, lists of other articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_NETWORK = r"(?:facebook|twitter|x|whatsapp|linkedin|telegram|instagram|pinterest|reddit|e-?mail|messenger|bluesky|google news)"
BUTTON = re.compile(
    r"(?:skip to (?:main )?content|menu|home|search|log ?in|sign ?(?:in|up|out)|register|subscribe(?: now)?|my account|e-?paper"
    r"|news|sports?|business|politics|opinion|weather|what['’]s on|in your area|courts|crime|world|lifestyle|culture|video|live"
    r"|share(?: (?:this|via|on)(?: (?:article|story|page|post))?)?:?|copy(?: link)?|link copied|save|print|bookmark|gift"
    r"|gift this article|listen(?: to (?:this )?article)?|play|pause|watch(?: now)?|close|back|next|previous|more"
    rf"|(?:share:?|share on|follow us on|tweet)? ?{_NETWORK}(?:[ ,|·/]+(?:{_NETWORK}|copy link|print)){{0,8}}"
    r"|comments?(?: ?\(?\d{1,5}\)?)?|\d{1,5} comments?|view comments|post a comment|advertisements?|ad|sponsored|promoted"
    r"|(?:about )?\d{1,3}[ -]min(?:ute)?s?(?: read)?|read time:? .{1,20}|accept(?: all)?(?: cookies)?|reject all"
    r"|manage preferences"
    r"|cookie (?:settings|policy|preferences)|privacy(?: policy)?|terms(?: of use)?|we use cookies\b.{0,160}"
    r"|(?:published |posted |updated )?(?:about )?(?:\d{1,2}|an?|one|two|three) (?:hour|minute|day|week|month)s? ago"
    r"|just now|view (?:this|the) (?:e-?mail|newsletter) in (?:your|a) browser|open in app|forward to a friend"
    r"|(?:image|media|photo) (?:source|caption|copyright)|google news|@\w{2,20}|[\w.+-]+@[\w.-]+\.\w{2,12})",
    re.IGNORECASE,
)
"""A line that is a button, a label of the menu, or a count, as a whole."""
_CRUMBS = re.compile(r"[^\n/›»>]{2,40}(?: [/›»>] [^\n/›»>]{2,80}){2,5}|home [/›»>] [^\n]{2,120}", re.IGNORECASE)
_MAIL = re.compile(
    r"-{3,} ?(?:forwarded|original) message ?-{3,}|begin forwarded message:?"
    r"|(?:from|to|cc|subject|sent|reply-to):\s.{1,160}",
    re.IGNORECASE,
)
RELATED = re.compile(
    r"(?:read (?:more|next|also)|also read|more (?:on|from|about) [^.!?]{3,50}|more (?:stories|news|headlines)|related(?: \w+)?"
    r"|(?:most|latest) (?:read|popular|viewed|news|stories)|trending(?: now)?|top stories|see also"
    r"|also (?:in|on|from) [^.!?\n]{3,40}|recommended(?: \w+){0,3}"
    r"|you (?:may|might) (?:also )?like|editor['’]?s['’]? picks?|don['’]t miss|elsewhere(?: on [^.!?]{3,30})?)\s*[:»→]?",
    re.IGNORECASE,
)
"""What stands over a list of other articles."""
LONGEST_LABEL = 120
_ITEM = re.compile(r"(?:[-–•●▪■►▶→»*]\s+|\d{1,2}[.)] )?[^\n]{4,140}")
_ENDS = re.compile(r"[.…;:,][\"'”’»)\]]*$")
LINKS = re.compile(r"(?:!?\[[^\]\n]{0,160}\]\([^)\s]{1,300}\)[\s·|,•]*){1,12}")
"""A paragraph that holds nothing but links of Markdown."""
NUMBERED = re.compile(r"(?:\d{1,2}[.)]|#\d{1,2}) [^a-z\n]{4,70}")
"""The headline of one item of a newsletter: a number and words in capitals."""


def on_top(said: str) -> bool:
    """Whether a line above the body is the page's own: a button, a trail of links, the head of a mail."""
    return bool(BUTTON.fullmatch(said) or _CRUMBS.fullmatch(said) or _MAIL.fullmatch(said))


def lists(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines that name other articles: a label and what stands under it, up to the next line that is a sentence."""
    under = False
    for start, end in lines:
        said = text[start:end].strip().strip("*_# ")
        goes_on = under and bool(_ITEM.fullmatch(said)) and not _ENDS.search(said)
        under = goes_on or (len(said) <= LONGEST_LABEL and bool(RELATED.fullmatch(said)))
        if under:
            yield start, end
