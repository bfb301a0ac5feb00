"""``unscr check``."""

import sys
from pathlib import Path

import click

from unscr import check as checking
from unscr.cli.option import in_memory
from unscr.cli.speech import say
from unscr.graph.evaluator import evaluator
from unscr.release import released


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
        evaluator([(each.key, each.path) for each in files], in_memory({})) as engine,
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
