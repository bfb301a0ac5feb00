"""The commands together. Each error is one readable line and exit status 1."""

from typing import Any

import click

from unscr import __version__
from unscr.cli.release import agreement, build, check, coverage, model, query
from unscr.cli.service import backup, crawl, load, publish, serve
from unscr.cli.speech import say
from unscr.errors import UnscrError


class _Readable(click.Group):
    """A group whose commands end with a sentence where they cannot go on."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except UnscrError as error:
            click.echo(f"unscr: {say(error.en, error.zh)}", err=True)
            context.exit(1)


_COMMANDS = (build, check, model, agreement, coverage, query, serve, publish, load, backup, crawl)


@click.group(
    cls=_Readable,
    commands=_COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
@click.version_option(__version__, prog_name="unscr")
def main() -> None:
    """Resolutions of the United Nations Security Council as a knowledge graph.

    To begin: 'unscr serve', then open http://127.0.0.1:8322 in a browser.
    """
