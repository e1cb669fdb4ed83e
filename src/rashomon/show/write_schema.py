"""Write the schema that is shipped: `python -m rashomon.show.write_schema`."""

from __future__ import annotations

from pathlib import Path

from rashomon.show.schema import schema_bytes

SCHEMA_FILE = Path(__file__).with_name("schema.json")

if __name__ == "__main__":
    SCHEMA_FILE.write_bytes(schema_bytes())
