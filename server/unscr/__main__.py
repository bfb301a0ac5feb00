"""``python -m unscr`` is ``unscr``."""

from unscr.cli import main

main()
