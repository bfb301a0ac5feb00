"""``unscr compare``."""

import sys
from itertools import chain, islice
from pathlib import Path

import click

from unscr.adding.changes import told
from unscr.adding.compare import compare as comparing
from unscr.cli.speech import say

# As of "diff", but one is what any command ends with that cannot go on, and two what it was called wrongly.
_DIFFERENT = 3


@click.command()
@click.argument("before", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.argument("after", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option(
    "--show",
    default=100,
    show_default=True,
    type=click.IntRange(min=0),
    help="How many of the things that changed are listed in full.",
)
def compare(before: Path, after: Path, show: int) -> None:
    """List what the stores of two loads (folders given to 'unscr add') say differently: texts, readings, findings.

    Paragraph by paragraph, then counts by kind. Exit status: 0 where they say the same, 3 where they differ, 1 where
    one of them cannot be read.
    """
    changes = comparing(before, after)
    first = list(islice(changes, 1))
    for each in told(chain(first, changes), show):
        click.echo(say(each.en, each.zh))
    if first:
        sys.exit(_DIFFERENT)
