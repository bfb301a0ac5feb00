"""``add`` with the readers of ``pages`` in a process of its own: python adding_run.py SOURCE DIR [dry] [no-verbs]."""

import json
import sys
from pathlib import Path

from pages import READERS, without_verbs

from unscr.adding.add import Readers, add
from unscr.adding.pool import Pool
from unscr.release import released


def main() -> None:
    """Add, and print the outcome as JSON."""
    source, into, *more = sys.argv[1:]
    release = [
        (each.key, each.path)
        for each in released()
        if each.key in ("doc/stubs", "doc/2322", "doc/2322/zho", "cite/2322")
    ]
    read = READERS if "no-verbs" not in more else Readers(READERS.file, without_verbs)
    outcome = add(source, Path(into), release, read, dry_run="dry" in more, pool=Pool(2, seconds=30.0))
    sys.stdout.write(json.dumps(outcome.said(), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
