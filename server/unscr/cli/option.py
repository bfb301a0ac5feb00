"""Options of commands, made from the settings table."""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace

import click

from unscr.config import ENVIRONMENT_PREFIX, Settings, settings


def settings_options(*names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Add an option for each named setting (all without names), as the settings table describes it."""

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        for each in reversed(Settings.table()):
            if names and each.name not in names:
                continue
            # Not given is not the same as switched off: the environment may say otherwise.
            switch = isinstance(each.default, bool)
            option = click.option(
                "--" + each.name.replace("_", "-"),
                each.name,
                default=None,
                is_flag=switch,
                flag_value="1" if switch else None,
                # Several engines, or endpoints, are one setting: named one by one, or in one list.
                multiple=each.name in ("store", "service"),
                callback=_joined if each.name in ("store", "service") else None,
                metavar=None if switch else str(each.default) or "…",
                help=f"{each.metadata['en']}. {each.metadata['zh']}。 [{ENVIRONMENT_PREFIX}{each.name.upper()}]",
            )
            command = option(command)
        return command

    return decorate


def in_memory(flags: Mapping[str, str | None]) -> Settings:
    """Return the settings for an evaluator over the release itself, whatever store the environment names to serve."""
    return replace(settings(os.environ, flags), location="")


def _joined(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> str | None:
    return ",".join(given) or None
