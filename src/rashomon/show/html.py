"""HTML built from parts: what is not marked Safe is escaped, always."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rashomon.show.escape import for_attribute, for_html

_HTML_VOID = frozenset(("meta",))
_VOID = _HTML_VOID | {"rect", "line", "use", "path", "circle"}


class Safe(str):
    """HTML that is ready to be sent."""

    __slots__ = ()


Node = str | None | Iterable["Node"]


def tag(element: str, /, *children: Node, **attributes: str | bool | None) -> Safe:
    """An element. `class_` and `for_` lose their underscore, `aria_label` becomes `aria-label`; None and False are left out."""
    given = "".join(_attribute(key, value) for key, value in attributes.items())
    if element in _VOID:
        return Safe(f"<{element}{given}>" if element in _HTML_VOID else f"<{element}{given}/>")
    return Safe(f"<{element}{given}>{join(children)}</{element}>")


def _attribute(key: str, value: str | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{for_attribute(str(value))}"'


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
