"""``unscr compare``."""

from pathlib import Path

import click

from unscr.adding.compare import compare as comparing
from unscr.adding.compare import counted
from unscr.cli.speech import say


@click.command()
@click.argument("before", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.argument("after", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--show", default=100, show_default=True, help="How many of the things that changed are listed in full.")
def compare(before: Path, after: Path, show: int) -> None:
    """List what the stores of two loads (folders given to 'unscr add') say differently: texts, readings, findings."""
    for each in counted(comparing(before, after), show):
        click.echo(say(each.en, each.zh))
