"""Many files out of few: each is copied, and its resolution gets another number, so that nothing is loaded twice.

Use: python bench/multiply.py FOLDER INTO COUNT
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

_NUMBER = re.compile(r"S_RES_([0-9]{1,4})\b|S_RES_([0-9]{1,4})_")
# Far from those that are there, and still four figures.
_FIRST = 3000


def copies(files: list[Path], count: int) -> Iterator[tuple[str, str]]:
    """Yield names and contents of ``count`` files, each resolution with a number of its own in each round."""
    numbers = sorted({_number(each) for each in files})
    made, turn = 0, 0
    while made < count:
        for each in files:
            if made == count:
                return
            old = _number(each)
            new = str(_FIRST + turn * len(numbers) + numbers.index(old))
            content = re.sub(rf"(?<![0-9]){old}(?![0-9])", new, each.read_text(encoding="utf-8"))
            yield each.name.replace(old, new, 1), content
            made += 1
        turn += 1


def _number(path: Path) -> str:
    found = _NUMBER.match(path.name)
    if found is None:
        raise SystemExit(f"{path.name} is not named after a resolution: S_RES_1373_N0155743.xml")
    return found[1] or found[2]


def main() -> None:
    """Write the copies."""
    source, into, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    into.mkdir(parents=True)
    for name, content in copies(sorted(source.glob("*.xml")), count):
        (into / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
