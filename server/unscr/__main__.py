"""``python -m unscr`` is ``unscr``."""

from unscr.cli.main import main

main()
