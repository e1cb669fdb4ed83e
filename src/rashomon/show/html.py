"""HTML built from parts: what is not marked Safe is escaped, always."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rashomon.show.escape import for_attribute, for_html

_HTML_VOID = frozenset(("meta",))
_VOID = _HTML_VOID | {"rect", "line", "use", "path", "circle"}
_UNCLOSED = frozenset(("li", "dt", "dd", "tr", "th", "td"))
"""What HTML closes by itself where its list or row goes on or ends."""
_BARE = re.compile(r"[A-Za-z0-9_#-]+")
"""A value that HTML allows without quotation marks: a page has thousands."""


class Safe(str):
    """HTML that is ready to be sent."""

    __slots__ = ()


Node = str | None | Iterable["Node"]


def tag(element: str, /, *children: Node, **attributes: str | bool | None) -> Safe:
    """An element. `class_` and `for_` lose their underscore, `aria_label` becomes `aria-label`; None and False are left out."""
    drawn = element in _VOID - _HTML_VOID
    given = "".join(_attribute(key, value, bare=not drawn) for key, value in attributes.items())
    if element in _VOID:
        return Safe(f"<{element}{given}>" if element in _HTML_VOID else f"<{element}{given}/>")
    closed = "" if element in _UNCLOSED else f"</{element}>"
    return Safe(f"<{element}{given}>{join(children)}{closed}")


def _attribute(key: str, value: str | bool | None, *, bare: bool) -> str:
    """An attribute; before a closing slash a bare value would take that in, so there it is never bare."""
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    return f" {name}={value}" if bare and _BARE.fullmatch(value) else f' {name}="{for_attribute(value)}"'


def join(nodes: Node) -> Safe:
    """Nodes one after another."""
    return Safe("".join(_flat(nodes)))


def _flat(node: Node) -> Iterator[str]:
    if node is None:
        return
    if isinstance(node, Safe):
        yield node
    elif isinstance(node, str):
        yield for_html(node)
    else:
        for child in node:
            yield from _flat(child)


def spaced(nodes: Iterable[Node], between: str = " ") -> Safe:
    """Nodes with a string between them."""
    return Safe(for_html(between).join(join(node) for node in nodes))
