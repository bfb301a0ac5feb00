"""The commands together. Each error is one readable line and exit status 1."""

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import click

from unscr import __version__
from unscr.cli import command
from unscr.cli.speech import say
from unscr.errors import UnscrError


class _Commands(click.Group):
    """A group that imports a command when it is asked for, and ends with a sentence where one cannot go on.

    To import them all takes longer than to begin serving.
    """

    def list_commands(self, _context: click.Context) -> list[str]:
        return sorted(each.name for each in iter_modules(command.__path__))

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        # What is not in the list was typed by somebody, and is no name of a module.
        if name not in self.list_commands(context):
            return None
        found: click.Command = getattr(import_module(f"{command.__name__}.{name}"), name)
        return found

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except UnscrError as error:
            click.echo(f"unscr: {say(error.en, error.zh)}", err=True)
            context.exit(1)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="unscr")
def main() -> None:
    """Resolutions of the United Nations Security Council as a knowledge graph.

    To begin: 'unscr serve', then open http://127.0.0.1:8322 in a browser.
    """
