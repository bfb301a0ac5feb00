"""``unscr check``."""

import sys
from pathlib import Path

import click

from unscr import check as checking
from unscr.cli.option import in_memory
from unscr.cli.speech import say
from unscr.graph.evaluator import evaluator
from unscr.release import released
from unscr.soundness import Sound, sound


@click.command()
@click.option(
    "--graphs",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Folder of built graphs to look at instead of the release's own.",
)
@click.option(
    "--location",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Folder of a store to look at instead, however large it is.",
)
@click.option("--seconds", default=600.0, show_default=True, help="Longest time for one part of a store.")
def check(graphs: Path | None, location: Path | None, seconds: float) -> None:
    """Validate the graphs: SHACL shapes and fault queries. Exit status 1 if anything is found."""
    files = released(graphs)
    if location is not None:
        _store(sound(location, files), seconds)
        return
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
    _end(found)


def _store(asked: Sound, seconds: float) -> None:
    """Look at a store, and tell which constraints were not looked at."""
    found = 0
    label = say("Checking", "检查中")
    stages = asked.stages(seconds)
    with click.progressbar(stages, length=asked.steps, label=label, file=sys.stderr) as done:
        for stage in (stage for step in done for stage in step):
            for finding in stage.findings:
                click.echo(f"{stage.name}: {say(finding.en, finding.zh)}")
            found += len(stage.findings)
    count = len(asked.texts)
    click.echo(
        say(
            f"Asked: {count} questions. Left to 'unscr check' of the release: {len(asked.left)} constraints.",
            f"已问{count}项。另有{len(asked.left)}项约束只由对发布数据的 unscr check 检查。",
        )
    )
    _end(found)


def _end(found: int) -> None:
    if not found:
        click.echo(say("Nothing found: the graphs are sound.", "未发现问题：各图均合格。"))
        return
    click.echo(say("1 finding" if found == 1 else f"{found} findings", f"共发现 {found} 处问题"))
    sys.exit(1)
