"""The commands that make a release, look at it and ask it."""

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from unscr import build as building
from unscr import check as checking
from unscr import reports
from unscr.answer import answer
from unscr.cli.option import settings_options
from unscr.cli.speech import say
from unscr.config import Settings, settings
from unscr.errors import FolderError
from unscr.graph.evaluator import evaluator
from unscr.model import pages as explaining
from unscr.protocol.operation import QUERY, parse
from unscr.release import released
from unscr.resources import checkout, content

ACCEPT = {
    "json": "application/sparql-results+json, application/ld+json;q=0.9",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "xml": "application/sparql-results+xml, application/rdf+xml;q=0.9",
    "turtle": "text/turtle",
    "nt": "application/n-triples",
}


def _in_checkout(folder: str) -> Path:
    """Return a folder of the checkout; raise FolderError where the program runs from no checkout."""
    root = checkout()
    if root is None:
        raise FolderError(
            "There is no checkout to write to: name a folder with --into.",
            "没有可写入的源码目录：请用 --into 指定文件夹。",
        )
    return root / folder


def _in_memory(flags: Mapping[str, str | None]) -> Settings:
    """Return the settings for an evaluator over the release itself, whatever store the environment names to serve."""
    return replace(settings(os.environ, flags), location="")


@click.command()
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write; by default data/graph of the checkout.",
)
def build(into: Path | None) -> None:
    """Write the named graphs from the source texts and the curated records."""
    target = into or _in_checkout("data/graph")
    keys = building.build(content("data"), content("ontology"), target)
    click.echo(
        say(
            f"{len(keys)} graphs in {target}: {', '.join(keys)}", f"{target} 中共有 {len(keys)} 个图：{'、'.join(keys)}"
        )
    )


@click.command()
@click.option(
    "--graphs",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Folder of built graphs to look at instead of the release's own.",
)
def check(graphs: Path | None) -> None:
    """Validate the graphs: SHACL shapes and fault queries. Exit status 1 if anything is found."""
    files = released(graphs)
    found = 0
    with (
        evaluator([(each.key, each.path) for each in files], _in_memory({})) as engine,
        click.progressbar(
            checking.check(files, engine), length=checking.count(), label=say("Checking", "检查中"), file=sys.stderr
        ) as stages,
    ):
        for stage in stages:
            for finding in stage.findings:
                click.echo(f"{stage.name}: {say(finding.en, finding.zh)}")
            found += len(stage.findings)
    if not found:
        click.echo(say("Nothing found: the graphs are sound.", "未发现问题：各图均合格。"))
        return
    click.echo(say("1 finding" if found == 1 else f"{found} findings", f"共发现 {found} 处问题"))
    sys.exit(1)


@click.command()
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write; by default docs/model of the checkout.",
)
def model(into: Path | None) -> None:
    """Write the pages that explain the model to people, from the ontology, the graphs and the questions."""
    target = into or _in_checkout("docs/model")
    names = explaining.write(target)
    click.echo(say(f"{len(names)} pages in {target}", f"{target} 中共有 {len(names)} 页"))


@click.command()
@click.argument("number", type=int)
def agreement(number: int) -> None:
    """Print how far the two readings of resolution NUMBER agree."""
    click.echo(reports.agreement_of(content("data"), number))


@click.command()
@click.argument("number", type=int)
def coverage(number: int) -> None:
    """Print how much of resolution NUMBER is evidence. Exit status 1 if a character is unaccounted for."""
    files = [(each.key, each.path) for each in released()]
    with evaluator(files, _in_memory({})) as engine:
        found = reports.coverages(engine, number)
    click.echo(reports.coverage_table(found))
    if any(each.unaccounted for each in found):
        sys.exit(1)


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option("--format", "form", type=click.Choice(sorted(ACCEPT)), help="Form of the result.")
@settings_options("query_seconds", "query_megabytes", "result_bytes", "query_depth")
def query(file: Any, form: str | None, **flags: str | None) -> None:
    """Answer the SPARQL query in FILE (or '-' for standard input) over the release, as the endpoint does."""
    limits = _in_memory(flags)
    asked = parse("POST", QUERY, (), (), file.read(), limits.query_depth)
    files = [(each.key, each.path) for each in released()]
    with evaluator(files, limits) as engine, answer(asked, ACCEPT.get(form or ""), engine).file as result:
        shutil.copyfileobj(result, sys.stdout.buffer)
        # A reader that has gone is noticed here, where it is handled, and not after the last line of this program.
        sys.stdout.buffer.flush()
