"""``unscr backup``."""

import os
from pathlib import Path

import click

from unscr.cli.option import settings_options
from unscr.cli.speech import say
from unscr.config import settings
from unscr.graph.backup import backup as backing_up


@click.command()
@settings_options("location")
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), required=True, help="New folder for the copy."
)
def backup(into: Path, **flags: str | None) -> None:
    """Copy the store of a location, also while it is served; the copy can be served with --location."""
    edition = backing_up(Path(settings(os.environ, flags).location), into)
    click.echo(say(f"Edition {edition.number} is in {into}.", f"第 {edition.number} 版已复制到 {into}。"))
