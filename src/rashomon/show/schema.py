"""The JSON Schema of what is printed, generated from the records.

msgspec's own generator refuses a field that holds one of two untagged records (a copy's source), so the few shapes the
records use are written here.
"""

from __future__ import annotations

import json
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from rashomon.records import (
    SCHEMA,
    Article,
    Brief,
    Check,
    Comparison,
    Copy,
    Doubt,
    Fact,
    Quote,
    Record,
    Report,
    Saying,
    Story,
    TimeMention,
)

PRINTED: tuple[type[Record], ...] = (
    Report,
    Check,
    Comparison,
    Article,
    Quote,
    Saying,
    TimeMention,
    Copy,
    Story,
    Fact,
    Brief,
    Doubt,
)
_PLAIN: dict[object, str] = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a report; `$defs` holds one for every record that a command prints."""
    found: dict[str, dict[str, Any]] = {}
    for record in PRINTED:
        _define(record, found)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:rashomon:schema:{SCHEMA}",
        "title": "What Rashomon prints as JSON: a report; every other record a command prints stands in $defs",
        "$ref": "#/$defs/Report",
        "$defs": {name: found[name] for name in sorted(found)},
    }


def schema_bytes() -> bytes:
    """The schema as the file that is shipped."""
    return json.dumps(schema(), indent=1, ensure_ascii=False).encode("utf-8") + b"\n"


def _define(record: type[Record], found: dict[str, dict[str, Any]]) -> None:
    if record.__name__ in found:
        return
    found[record.__name__] = {}
    hints = get_type_hints(record)
    fields = msgspec.structs.fields(record)
    may_be_absent = record.__struct_config__.omit_defaults
    found[record.__name__] = {
        "title": record.__name__,
        "description": " ".join((record.__doc__ or "").split()),
        "type": "object",
        "properties": {f.encode_name: _shape(hints[f.name], found) for f in fields},
        "required": [f.encode_name for f in fields if f.required or not may_be_absent],
        "additionalProperties": False,
    }


def _shape(hint: Any, found: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The schema of one annotation: a plain value, a record, a choice of words, a tuple of one kind, or either of several."""
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if get_origin(hint) in (Union, UnionType):
        return {"anyOf": [_shape(part, found) for part in get_args(hint)]}
    if get_origin(hint) is tuple:
        return _tuple(get_args(hint), found)
    if isinstance(hint, type) and issubclass(hint, Record):
        _define(hint, found)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    raise TypeError(f"{hint!r}: no record has held such a field; add its shape to show/schema.py")


def _tuple(parts: tuple[Any, ...], found: dict[str, dict[str, Any]]) -> dict[str, Any]:
    if len(parts) == 2 and parts[1] is Ellipsis:
        return {"type": "array", "items": _shape(parts[0], found)}
    shapes = [_shape(part, found) for part in parts]
    return {"type": "array", "prefixItems": shapes, "items": False, "minItems": len(parts)}
