"""``unscr model``."""

from pathlib import Path

import click

from unscr.cli.speech import say
from unscr.cli.target import in_checkout
from unscr.model import pages as explaining


@click.command()
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write; by default docs/model of the checkout.",
)
def model(into: Path | None) -> None:
    """Write the pages that explain the model to people, from the ontology, the graphs and the questions."""
    target = into or in_checkout("docs/model")
    names = explaining.write(target)
    click.echo(say(f"{len(names)} pages in {target}", f"{target} 中共有 {len(names)} 页"))
