"""``unscr agreement``."""

import click

from unscr import reports
from unscr.resources import content


@click.command()
@click.argument("number", type=int)
def agreement(number: int) -> None:
    """Print how far the two readings of resolution NUMBER agree."""
    click.echo(reports.agreement_of(content("data"), number))
