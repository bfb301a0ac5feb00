"""What an edition says when it is asked as a whole, and in parts of one resolution each, as JSON.

Run as: python soundness_run.py LOCATION EDITION, where the location is one that EDITION was made from.
"""

import json
import sys
from pathlib import Path

from unscr.graph import parts
from unscr.release import released
from unscr.soundness import WHOLE, sound

# All that a question has, since the first rows need not be the same ones.
_ALL = 1_000_000


def main() -> None:
    """Ask, and print the rows of each question that has any."""
    texts = sound(Path(sys.argv[1]), released()).texts
    edition = Path(sys.argv[2])
    divided = parts.divided(parts.names(edition), at_once=1)
    whole = {each.name: parts.rows(edition, each.text, _ALL) for each in texts}
    pieces = [parts.part(edition, divided, own) for own in divided.parts]
    twice = parts.described_twice(edition)
    if twice:
        pieces.append(parts.together(edition, divided, twice))
    found: dict[str, list[list[str]]] = {}
    for each in texts:
        asked = [each.text] if each.name in WHOLE else []
        rows = [parts.rows(edition, text, _ALL) for text in asked] or [one.rows(each.text, _ALL) for one in pieces]
        found[each.name] = [row for some in rows for row in some]
    said = {"whole": _sorted(whole), "parts": _sorted(found), "pieces": len(pieces), "twice": twice}
    sys.stdout.write(json.dumps(said))


def _sorted(found: dict[str, list[list[str]]]) -> dict[str, list[list[str]]]:
    return {name: [list(row) for row in sorted({tuple(row) for row in rows})] for name, rows in found.items() if rows}


if __name__ == "__main__":
    main()
