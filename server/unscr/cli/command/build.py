"""``unscr build``."""

from pathlib import Path

import click

from unscr import build as building
from unscr.cli.speech import say
from unscr.cli.target import in_checkout
from unscr.resources import content


@click.command()
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write; by default data/graph of the checkout.",
)
def build(into: Path | None) -> None:
    """Write the named graphs from the source texts and the curated records."""
    target = into or in_checkout("data/graph")
    keys = building.build(content("data"), content("ontology"), target)
    click.echo(
        say(
            f"{len(keys)} graphs in {target}: {', '.join(keys)}", f"{target} 中共有 {len(keys)} 个图：{'、'.join(keys)}"
        )
    )
