"""``unscr publish``."""

import os

import click

from unscr.cli.option import settings_options
from unscr.cli.speech import say
from unscr.config import settings
from unscr.errors import SettingError
from unscr.graph.remote.address import addresses, credentials
from unscr.graph.remote.publish import publish as publishing
from unscr.release import released


@click.command()
@settings_options("store")
@click.option("--update", metavar="ADDRESS", help="Where the engine takes updates, if that cannot be told.")
@click.option("--graph-store", metavar="ADDRESS", help="Where it takes graphs (Graph Store Protocol).")
@click.option("--seconds", type=click.FloatRange(1), default=3600.0, help="Longest time it may take.")
def publish(update: str | None, graph_store: str | None, seconds: float, **flags: str | None) -> None:
    """Load the release into each SPARQL engine of --store and switch to it. The user: UNSCR_STORE_USER."""
    files = [(each.key, each.path) for each in released()]
    found = addresses(settings(os.environ, flags).store)
    if not found:
        raise SettingError("Name an engine with --store.", "请用 --store 指明引擎。")
    for each in found:
        done = publishing(files, each, credentials(os.environ), seconds, update, graph_store)
        en = "was there already" if done.was_there else "is in place"
        zh = "已在其中" if done.was_there else "已就位"
        click.echo(say(f"{done.address}: release {done.digest} {en}", f"{done.address}：版本 {done.digest} {zh}"))
