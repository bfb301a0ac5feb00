"""``unscr coverage``."""

import sys

import click

from unscr import reports
from unscr.cli.option import in_memory
from unscr.graph.evaluator import evaluator
from unscr.release import released


@click.command()
@click.argument("number", type=int)
def coverage(number: int) -> None:
    """Print how much of resolution NUMBER is evidence. Exit status 1 if a character is unaccounted for."""
    files = [(each.key, each.path) for each in released()]
    with evaluator(files, in_memory({})) as engine:
        found = reports.coverages(engine, number)
    click.echo(reports.coverage_table(found))
    if any(each.unaccounted for each in found):
        sys.exit(1)
