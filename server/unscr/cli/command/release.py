"""``unscr release``."""

from pathlib import Path

import click

from unscr import folder
from unscr.cli.option import in_memory
from unscr.cli.speech import say
from unscr.graph.evaluator import evaluator
from unscr.pack.crawling import crawled as crawling
from unscr.pack.pack import Told, pack
from unscr.release import released

_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.option("--out", type=_FOLDER, required=True, help="New folder for the release.")
@click.option("--previous", type=click.Path(path_type=Path, exists=True, file_okay=False), help="The release before.")
@click.option(
    "--service",
    default="https://unscr.example.org",
    metavar="ADDRESS",
    help="Where the service stands that w3id.org is to lead to.",
)
@click.option(
    "--crawl",
    "sample",
    type=click.IntRange(-1),
    default=0,
    help="How many IRIs are asked for by chance to prove that they lead somewhere; 0 all, -1 none.",
)
def release(out: Path, previous: Path | None, service: str, sample: int) -> None:
    """Make an immutable folder of a release: dumps, tables, proofs, changes and papers, with SHA256SUMS."""
    # Before minutes are spent on it.
    folder.refuse(out)
    files = released()
    crawled = None if sample < 0 else crawling(sample)
    with evaluator([(each.key, each.path) for each in files], in_memory({})) as engine:
        stamp = pack(out, files, engine, Told(crawled, previous, service))
    click.echo(
        say(
            f"Release {stamp.version} of {stamp.statements} statements is in {out}.",
            f"版本 {stamp.version} 已写入 {out}，共 {stamp.statements} 项陈述。",
        )
    )
