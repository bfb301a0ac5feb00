"""``unscr query``."""

import shutil
import sys
from typing import Any

import click

from unscr.answer import answer
from unscr.cli.option import in_memory, settings_options
from unscr.federation import federation
from unscr.graph.broker.client import broker
from unscr.graph.broker.listed import listed
from unscr.graph.evaluator import evaluator
from unscr.protocol.operation import QUERY, parse
from unscr.release import released

ACCEPT = {
    "json": "application/sparql-results+json, application/ld+json;q=0.9",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "xml": "application/sparql-results+xml, application/rdf+xml;q=0.9",
    "turtle": "text/turtle",
    "nt": "application/n-triples",
}


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option("--format", "form", type=click.Choice(sorted(ACCEPT)), help="Form of the result.")
@settings_options("query_seconds", "query_megabytes", "result_bytes", "query_depth", "service")
def query(file: Any, form: str | None, **flags: str | None) -> None:
    """Answer the SPARQL query in FILE (or '-' for standard input) over the release, as the endpoint does."""
    limits = in_memory(flags)
    asked = parse("POST", QUERY, (), (), file.read(), limits.query_depth, listed(limits.service))
    files = [(each.key, each.path) for each in released()]
    with (
        evaluator(files, limits) as engine,
        broker(limits) as asking,
        answer(asked, ACCEPT.get(form or ""), engine, federation(limits, asking)).file as result,
    ):
        shutil.copyfileobj(result, sys.stdout.buffer)
        # A reader that has gone is noticed here, where it is handled, and not after the last line of this program.
        sys.stdout.buffer.flush()
