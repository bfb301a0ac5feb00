"""``unscr add``."""

import json
import os
import sys
from errno import EACCES
from pathlib import Path
from typing import Any

import click

from unscr.adding.add import add as adding
from unscr.adding.outcome import FAILED, PASSED, Outcome
from unscr.adding.readers import readers
from unscr.adding.telling import lines
from unscr.cli.speech import say
from unscr.errors import FolderError
from unscr.release import released

# As of whoever is ended by SIGINT.
_STOPPED = 130
_STAGES = {"read": ("Reading", "读取"), "join": ("Joining", "汇合"), "load": ("Loading", "载入")}


@click.command()
@click.argument("source")
@click.option(
    "--into",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the store to add to; where it is not there or empty, it begins with the released data.",
)
@click.option("--dry-run", is_flag=True, help="Read and report, and change nothing.")
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write the whole report to: .json, or .ttl for RDF.",
)
def add(source: str, into: Path, dry_run: bool, report: Path | None) -> None:
    """Add resolutions from SOURCE: a file, a folder, or - for standard input, in mark-up or as printed text.

    What can be read is added all at once; what cannot is told. A file that is there already is not read again.
    """
    if report is not None:
        _writable(report)
    release = [(each.key, each.path) for each in released()]
    try:
        with _Bar() as bar:
            outcome = adding(source, into, release, readers(), dry_run, bar.show)
    except KeyboardInterrupt:
        en, zh = f"Stopped: {into} is as it was, or complete.", f"已中止：{into} 保持原样，或已完整写入。"
        click.echo(f"\nunscr: {say(en, zh)}", err=True)
        sys.exit(_STOPPED)
    for each in lines(outcome, dry_run):
        click.echo(say(each.en, each.zh))
    if report is not None:
        try:
            report.write_text(_report(outcome, report.suffix), encoding="utf-8")
        except OSError as error:
            raise _unwritten(report, error.strerror) from None
    if _nothing(outcome):
        sys.exit(1)


def _writable(report: Path) -> None:
    """Raise FolderError where the report could not be written, which nobody wants to hear after a long load."""
    folder = report.absolute().parent
    if not folder.is_dir():
        raise FolderError(
            f"Cannot write the report {report}: the folder {folder} is not there. Make it, or name another.",
            f"无法写入报告 {report}：文件夹 {folder} 不存在。请先创建，或另行指定。",
        )
    if not os.access(report if report.exists() else folder, os.W_OK):
        raise _unwritten(report, os.strerror(EACCES))


def _unwritten(report: Path, why: str | None) -> FolderError:
    return FolderError(f"Cannot write the report {report}: {why}.", f"无法写入报告 {report}：{why}。")


def _report(outcome: Outcome, suffix: str) -> str:
    if suffix == ".ttl":
        return outcome.turtle()
    return json.dumps(outcome.said(), ensure_ascii=False, indent=1) + "\n"


def _nothing(outcome: Outcome) -> bool:
    """Tell whether no file was read, now or before."""
    return set(outcome.states()) <= {FAILED, PASSED}


class _Bar:
    """A progress bar on a terminal, one for each stage."""

    def __enter__(self) -> "_Bar":
        self._stage, self._done = "", 0
        self._bar: Any = None
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def show(self, stage: str, done: int, count: int) -> None:
        """Show how much of a stage is done."""
        if stage != self._stage:
            self._end()
            self._stage, self._done = stage, 0
            self._bar = click.progressbar(length=count, label=say(*_STAGES[stage]), file=sys.stderr)
            self._bar.__enter__()
        if self._bar is not None:
            self._bar.update(done - self._done)
            self._done = done

    def _end(self) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            self._bar = None
