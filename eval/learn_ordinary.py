"""How src/rashomon/clean/ordinary.txt is made: `python -m eval.learn_ordinary DATA --write`.

The words that English news writes small and hardly ever with a capital inside a sentence, counted over the texts of ECB+,
MEANTIME and MultiLing 2011 (English); words that follow a given name there, and surnames of the table below, are left out.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from eval.data import rows
from rashomon.clean.common import COMMON
from rashomon.clean.given import is_given
from rashomon.clean.tables import listed

PLACE = Path("src/rashomon/clean/ordinary.txt")
_INSIDE = re.compile(r"(?<=[a-z,] )([A-Za-z][a-z]{2,})(?![\w'’-])")
_AFTER_GIVEN = re.compile(r"(?<!\w)([A-Z][a-z]+) (?:[A-Z]\. )?([A-Z][a-z]{2,})(?!\w)")
TEXTS = 2
"""Least texts that have a word."""
LEAST = 3
"""Least mentions without a capital."""
SHARE = 4
"""Mentions without a capital for one with."""
SURNAMES = listed(
    """
    ball banks bass bell bird bishop black blood bloom bond bow bright brook brooks brown burns bush cannon
    carpenter carter case cash chance church coffin cook cotton cross crow day dean drew driver field fields fisher
    flowers ford forest fox frost gates glass gold good grant gray green hall hand hands head hill holiday house
    hunt hunter jewel judge key king knight lamb land lane law light little long love low major marks marsh mason
    mills miller moody moon noble north parks peace pepper pool pope porter potter powers power price prince reading
    reed reeves rice rich rivers rose rush sands savage sharp short singer smart snow south spring stock stone storm
    street strong summer summers swan swift taylor temple turner wade walker wall walls ward warner waters way
    weaver weeks wells west white wild winter winters wise wolf wood woods young
    """
)
"""Ordinary words that are surnames too. Written from general knowledge."""


def ordinary(texts: Sequence[str]) -> list[str]:
    """The ordinary words of some texts, in order."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    family: set[str] = set(SURNAMES)
    for text in texts:
        found = _INSIDE.findall(text)
        small.update(word for word in found if word.islower())
        large.update(word.lower() for word in found if not word.islower())
        seen.update({word for word in found if word.islower()})
        family.update(last.lower() for first, last in _AFTER_GIVEN.findall(text) if is_given(first))
    kept = (w for w in small if seen[w] >= TEXTS and small[w] >= LEAST and small[w] >= SHARE * large[w])
    return sorted(w for w in kept if w not in family and w not in COMMON and not is_given(w))


def _texts(data: Path) -> Iterator[str]:
    for name in ("facts/ecbplus_train_dev.jsonl.gz", "times/meantime_en.jsonl.gz"):
        yield from (row["text"] for row in rows(data / name))
    for row in rows(data / "facts/multiling2011.jsonl.gz"):
        if row["lang"] == "english":
            yield from (doc["text"] for doc in row["docs"])


def main() -> None:
    """Prints how many words are ordinary, and writes the table when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    words = ordinary(list(_texts(args.data)))
    print(f"{len(words)} words")
    if args.write:
        lines: list[str] = [""]
        for word in words:
            if len(lines[-1]) + len(word) > 120:
                lines.append("")
            lines[-1] += f"{word} "
        PLACE.write_text("".join(f"{line.rstrip()}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
