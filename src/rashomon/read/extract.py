"""A page's tree → the text of its article, one line a block.

The page is cut into blocks (paragraphs, list items, headings …). Those that hold prose give their weight to every element
around them. An element that looks like furniture, by its tag or its names, is left out unless it holds a good part of all
prose: pages are often wrapped whole in an element called sidebar or form. The article is then the innermost element that
still holds most of the prose, and its text is every block in it that is not mostly links. Captions are left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from rashomon.read.fields import listed
from rashomon.read.strip import BLOCK

SILENT = frozenset(listed("script style noscript template iframe head select textarea audio video canvas input"))
"""Elements whose text nobody reads as part of an article."""

ASIDE = frozenset(listed("nav footer aside form dialog svg math object label button"))
ROLES = frozenset(listed("navigation complementary contentinfo banner dialog search"))
NAMES = listed(
    """ads? advert\\w* author banner breadcrumbs? byline caption comments? consent cookies? copyright credit cta disqus
    footer form gdpr login menu modal most-read more-stories nav navbar navigation newsletter outbrain pagination paging
    paywall popular popup post-list posts promos? read-more recommend\\w* related screen-reader-text shar(?:e|ing)
    sidebar signup skip-link social sponsor\\w* sr-only subscri(?:be|ption) table-of-contents taboola tags tag-list toc
    toolbar trending visually-hidden"""
)
"""What furniture is called in class and id: whole words between blanks, hyphens and underscores."""

_NAMED = re.compile(rf"(?:^|[\s_-])(?:{'|'.join(NAMES)})(?:$|[\s_-])", re.IGNORECASE)
_COMMENTS = re.compile(r"(?:^|[\s_-])(?:comments?|disqus|replies|respond)(?:$|[\s_-])", re.IGNORECASE)
HEADINGS = frozenset(listed("h1 h2 h3 h4 h5 h6"))
AFTER = listed(
    """about-me about-the-authors? categories comments? contact-us discover-more explore-more filed-under follow-us
    further-reading get-in-touch join-(?:our|the)-newsletter keep-reading latest-(?:articles|news|posts|stories)
    leave-a-(?:comment|reply) more-(?:articles|from|like-this|news|on-this|posts|stories) most-(?:popular|read)
    newsletter next-(?:article|post|story) popular-posts post-a-comment previous-(?:article|post) read-(?:more|next)
    recent-(?:articles|posts) recommended(?:-articles|-for-you|-reading)?
    related(?:-articles?|-content|-links|-posts?|-reading|-stories|-topics)? share-(?:on|this|via) sign-up
    stay-(?:connected|in-the-loop|up-to-date) subscribe tags? trending up-next
    you-(?:may|might)-(?:also-)?(?:be-interested|enjoy|like)"""
)
"""How a short line begins that opens what comes after an article."""

_AFTER = re.compile(rf"(?:{'|'.join(AFTER).replace('-', ' ')})\b.{{0,40}}$", re.IGNORECASE)
_NOTICE = re.compile(
    r"(?:advertis(?:ement|ing)|ad|sponsored|scroll to continue|(?:article|story) continues below(?: advertisement)?"
    r"|continue reading|read more|anzeige|publicidad|publicité)\W{0,3}",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")

PROSE = 40
"""Characters from which a block counts as prose."""
SENTENCE = 60
"""Characters from which a block that ends as one does counts as a sentence."""
LINKED = 0.4
"""The share of linked characters from which a block is no prose."""
FURNITURE = 0.4
"""The share of all prose up to which an element may be taken for furniture."""
ENOUGH = 500
"""Characters of prose beside them from which comments are furniture, however long they are."""
MOST = 0.8
"""The share of the prose that the article must hold, at each step inward."""
BODY_DONE = 0.8
"""The share of the prose that must have passed before a line may end the article."""


class Block(NamedTuple):
    """A block's element, its words, and the share of them that is linked."""

    element: Any
    text: str
    linked: float

    @property
    def prose(self) -> int:
        """Its characters when it is prose, else 0."""
        heading = self.element.tag in HEADINGS
        return len(self.text) if len(self.text) >= PROSE and self.linked < LINKED and not heading else 0

    @property
    def mostly_links(self) -> bool:
        """Whether it leads elsewhere more than it tells; a whole sentence may name many things that have pages of their own."""
        sentence = len(self.text) > SENTENCE and self.text.rstrip("\"'”’»)")[-1:] in (".", "!", "?")
        return self.linked >= (0.9 if sentence else 0.5)


def article_text(blocks: Sequence[Block], root: Any) -> str:
    """The words of the article among the blocks of a page, one line a block; empty when it has none but furniture."""
    kept = without_furniture(blocks, root)
    top = _article_element(kept, root)
    known = {root: top is root, top: True}
    inside = [b for b in kept if _inherited(b.element, known, lambda _, outer: outer)]
    chosen = [b for b in inside if not b.mostly_links and not _NOTICE.fullmatch(b.text) and b.element.tag != "figcaption"]
    return "\n".join(b.text for b in _ended(_headed(chosen)))


def blocks_of(root: Any) -> Iterator[Block]:
    """The blocks of a page in order, those without words left out."""
    from lxml import etree

    words: list[str] = []
    linked = links = 0
    around = [root]
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        said = element.tail if event != "start" else element.text
        if event == "start" and tag in SILENT:
            walk.skip_subtree()
            continue
        if tag in BLOCK and (text := _SPACE.sub(" ", "".join(words)).strip()):
            yield Block(around[-1], text, linked / len("".join(words)))
        if tag in BLOCK:
            words, linked = [], 0
            if event == "start":
                around.append(element)
            elif len(around) > 1:
                around.pop()
        if tag == "a":
            links += 1 if event == "start" else -1
        if said and not (element is root and event == "end"):
            words.append(said)
            linked += len(said) if links > 0 else 0


def without_furniture(blocks: Sequence[Block], root: Any) -> list[Block]:
    """The blocks that stand in no furniture."""
    weight = weights(blocks, root)
    total = weight.get(root, 0)
    alike: dict[str, int] = defaultdict(int)
    for element, held in weight.items():
        alike[element.get("class") or ""] += held

    def is_furniture(element: Any, outer: bool) -> bool:
        if outer or not looks_aside(element):
            return outer
        names = element.get("class")
        held = max(weight.get(element, 0), alike[names] if names else 0)
        return held < FURNITURE * total or (total - held >= ENOUGH and _COMMENTS.search(_names(element)) is not None)

    known = {root: False}
    return [b for b in blocks if not _inherited(b.element, known, is_furniture)]


def _inherited(element: Any, known: dict[Any, bool], judge: Callable[[Any, bool], bool]) -> bool:
    """What holds of an element, judged from the outermost one not yet known inward; all on the way become known."""
    path = []
    while element not in known:
        path.append(element)
        element = element.getparent()
    found = known[element]
    for inner in reversed(path):
        found = known[inner] = judge(inner, found)
    return found


def _names(element: Any) -> str:
    return f"{(element.get('class') or '')[:500]} {(element.get('id') or '')[:100]}"


def looks_aside(element: Any) -> bool:
    """Whether an element looks like furniture by its tag, role, state or names."""
    if element.tag in ASIDE or element.get("role") in ROLES:
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if "display:none" in (element.get("style") or "")[:500].replace(" ", ""):
        return True
    return _NAMED.search(_names(element)) is not None


def weights(blocks: Sequence[Block], root: Any) -> dict[Any, int]:
    """The prose in every element, in characters."""
    weight: dict[Any, int] = defaultdict(int)
    for block in blocks:
        if block.prose:
            element = block.element
            while element is not None:
                weight[element] += block.prose
                element = None if element is root else element.getparent()
    return weight


def _article_element(blocks: Sequence[Block], root: Any) -> Any:
    """The innermost element that is reached by stepping into what holds most of the prose."""
    weight = weights(blocks, root)
    inner: dict[Any, Any] = {}
    for element in weight:
        outer = None if element is root else element.getparent()
        if outer is not None and (outer not in inner or weight[element] > weight[inner[outer]]):
            inner[outer] = element
    top = root
    while top in inner and weight[inner[top]] >= MOST * weight[top]:
        top = inner[top]
    return top


def _headed(blocks: list[Block]) -> list[Block]:
    """The blocks without headings that nothing follows before the next of their rank."""
    out: list[Block] = []
    for block in reversed(blocks):
        tag = block.element.tag
        if tag in HEADINGS and (not out or (out[-1].element.tag in HEADINGS and out[-1].element.tag <= tag)):
            continue
        out.append(block)
    return out[::-1]


def _ended(blocks: list[Block]) -> list[Block]:
    """The blocks up to a line that opens what comes after the article."""
    total = sum(b.prose for b in blocks)
    passed = 0
    for number, block in enumerate(blocks):
        if passed >= BODY_DONE * total > 0 and len(block.text) < 60 and _AFTER.match(block.text):
            return blocks[:number]
        passed += block.prose
    return blocks
