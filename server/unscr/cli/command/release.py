"""``unscr release``."""

from pathlib import Path

import click

from unscr.cli.option import in_memory
from unscr.cli.speech import say
from unscr.graph.evaluator import evaluator
from unscr.pack.pack import Told, pack
from unscr.release import released

_FOLDER = click.Path(path_type=Path, file_okay=False)
# Half a minute; all of them take some ten.
_SAMPLE = 300


def _sample(_context: click.Context, _option: click.Parameter, given: str) -> int | None:
    """Return how many are taken by chance; 0 for all, None for none."""
    if given in ("all", "none"):
        return 0 if given == "all" else None
    if not given.isascii() or not given.isdecimal() or not int(given):
        raise click.BadParameter(say(f"'{given}' is no number, 'all' or 'none'.", f"“{given}”不是数字、all 或 none。"))
    return int(given)


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
    callback=_sample,
    metavar="NUMBER|all|none",
    default=str(_SAMPLE),
    show_default=True,
    help="How many IRIs are asked for to prove that they lead somewhere: so many by chance, 'all' or 'none'.",
)
def release(out: Path, previous: Path | None, service: str, sample: int | None) -> None:
    """Make an immutable folder of a release: dumps, exports, tables, proofs, changes, papers, with SHA256SUMS.

    It takes about a minute, and with --crawl all about ten.
    """
    files = released()
    with evaluator([(each.key, each.path) for each in files], in_memory({})) as engine:
        stamp = pack(out, files, engine, Told(sample, previous, service))
    click.echo(
        say(
            f"Release {stamp.version} of {stamp.statements} statements is in {out}; "
            f"{stamp.crawled} of its {stamp.iris} IRIs were asked for.",
            f"版本 {stamp.version} 已写入 {out}，共 {stamp.statements} 项陈述；"
            f"其 {stamp.iris} 个 IRI 中抓取了 {stamp.crawled} 个。",
        )
    )
