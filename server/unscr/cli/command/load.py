"""``unscr load``."""

import os
from pathlib import Path

import click

from unscr.cli.option import settings_options
from unscr.cli.speech import say
from unscr.config import settings
from unscr.errors import SettingError
from unscr.graph.bulk import bulk as loading
from unscr.release import released


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False, exists=True))
@settings_options("location", "empty")
def load(files: tuple[Path, ...], **flags: str | None) -> None:
    """Add FILES (.nq .trig .nt .ttl .rdf) to the store of a location that is not being served, all or none of them."""
    limits = settings(os.environ, flags)
    if not limits.location:
        raise SettingError("Name the folder of the store with --location.", "请用 --location 指明存储所在的文件夹。")
    release = [(each.key, each.path) for each in released()]
    edition = loading(Path(limits.location), release, files, limits.empty)
    click.echo(
        say(f"Edition {edition.number} is in {limits.location}.", f"{limits.location} 现为第 {edition.number} 版。")
    )
