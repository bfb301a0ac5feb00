"""The run: for each data set all servers side by side, round after round, then table, page and plot."""

import argparse
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from bench import page
from bench.commit import commit
from bench.data import RELEASE, SIZES, DataSet, dataset
from bench.isolation import isolation
from bench.own import Unscr
from bench.peers import peers
from bench.rates import SERVERS
from bench.same import differences
from bench.server import PEERS, Server, absent
from bench.table import Table
from bench.workload import LOADED, NEED_RELEASE, WORKLOADS, Figure, Setting

RESULTS = Path(__file__).parent / "results"
_ONCE = ("isolation", "commit")
_COMMIT_SIZE = "100k"


def options(arguments: list[str] | None = None) -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    _several(parser, "--sizes", (RELEASE, *SIZES), (RELEASE, "10k", "1M"), "data sets")
    _several(parser, "--workloads", (*WORKLOADS, *_ONCE), (*WORKLOADS, *_ONCE), "workloads")
    _several(parser, "--servers", SERVERS, SERVERS, "servers")
    parser.add_argument("--rounds", type=int, default=3, help="interleaved rounds; figures are their medians (3)")
    parser.add_argument("--seconds", type=float, default=2.0, help="how long one load lasts (2)")
    parser.add_argument("--into", type=Path, default=RESULTS, help="folder for table, page and plot (bench/results)")
    parser.add_argument("--scratch", type=Path, default=None, help="where data are put while it runs (a new folder)")
    return parser.parse_args(arguments)


def _several(
    parser: argparse.ArgumentParser, flag: str, known: tuple[str, ...], usual: tuple[str, ...], what: str
) -> None:
    def read(text: str) -> tuple[str, ...]:
        chosen = tuple(text.split(","))
        unknown = [each for each in chosen if each not in known]
        if unknown:
            raise argparse.ArgumentTypeError(f"unknown: {', '.join(unknown)}; there are {', '.join(known)}")
        return chosen

    told = f"{what}, separated by commas, of {', '.join(known)}; without the flag {', '.join(usual)}"
    parser.add_argument(flag, type=read, default=usual, help=told)


def main(arguments: list[str] | None = None) -> None:
    """Run what was asked for; ends with status 1 where the load generator is missing."""
    wanted = options(arguments)
    if absent("wrk") and LOADED.intersection(wanted.workloads):
        sys.exit("bench: wrk is not installed; on Debian: apt-get install wrk")
    # Whoever ends the bench in this way as well ends the servers with it.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    table, begun = Table(), time.monotonic()
    wanted.into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="unscr-bench-", dir=wanted.scratch) as scratch:
        for size in wanted.sizes:
            _size(table, wanted, size, Path(scratch))
            # What is there so far outlives a run that is broken off.
            _told(table, wanted, begun)
        _once(table, wanted, Path(scratch))
    if absent(str(PEERS / "python")):
        table.note("no plot was drawn: bench/.venv is not there ('make bench' makes it)")
    _told(table, wanted, begun)
    sys.stdout.write((wanted.into / "table.md").read_text(encoding="utf-8"))
    _drawn(wanted.into)


def _size(table: Table, wanted: argparse.Namespace, size: str, scratch: Path) -> None:
    _say(f"{size}: making the data")
    data = dataset(size, scratch / "data")
    servers = list(_filled(table, wanted, data, scratch))
    workloads = [each for each in WORKLOADS if each in wanted.workloads]
    for round_ in range(wanted.rounds):
        with _running(table, servers, data) as running:
            if round_ == 0:
                for each in differences(running, data):
                    table.note(each)
            for workload in workloads:
                if workload in NEED_RELEASE and not data.holds_release:
                    continue
                _say(f"{size}: round {round_ + 1}, {workload}")
                # Nobody is always the first.
                turn = round_ % max(1, len(running))
                for server in running[turn:] + running[:turn]:
                    _measured(table, workload, Setting(server, data, wanted.seconds))
    shutil.rmtree(scratch)
    scratch.mkdir()


def _filled(table: Table, wanted: argparse.Namespace, data: DataSet, scratch: Path) -> Iterator[Server]:
    """Yield the servers that can be run with the data, each filled."""
    for server in (Unscr(scratch), *peers(scratch)):
        if server.name not in wanted.servers:
            continue
        why = server.missing(data)
        if why:
            table.note(f"{data.name}: {server.name} was not run: {why}")
            continue
        _say(f"{data.name}: filling {server.name}")
        begun = time.perf_counter()
        try:
            server.fill(data)
        except (RuntimeError, OSError, subprocess.TimeoutExpired) as error:
            table.note(f"{data.name}: {server.name} could not be filled: {str(error)[:300]}")
            continue
        took = Figure("seconds", "s", round(time.perf_counter() - begun, 3))
        table.add(data.name, "fill", server.name, [Figure("triples", "triples", data.triples), took])
        yield server


@contextmanager
def _running(table: Table, servers: list[Server], data: DataSet) -> Iterator[list[Server]]:
    """Give the servers that came up, and end them all."""
    with ExitStack() as stack:
        running = []
        for server in servers:
            try:
                server.begin()
            except RuntimeError as error:
                table.note(f"{data.name}: {error}")
                continue
            stack.callback(server.end)
            table.add(data.name, "start", server.name, [Figure("first answer", "s", server.start_seconds)])
            running.append(server)
        yield running


def _measured(table: Table, workload: str, on: Setting) -> None:
    try:
        table.add(on.data.name, workload, on.server.name, list(WORKLOADS[workload](on)))
        if workload == "hostile":
            # Some are at it still.
            on.server.end()
            on.server.begin()
    except (RuntimeError, OSError) as error:
        table.note(f"{on.data.name}, {workload}: {on.server.name}: {str(error)[:300]}")


def _once(table: Table, wanted: argparse.Namespace, scratch: Path) -> None:
    """Measure what concerns ours alone."""
    if "unscr" not in wanted.servers:
        return
    if "isolation" in wanted.workloads:
        for round_ in range(wanted.rounds):
            _say(f"isolation: round {round_ + 1}")
            table.add(RELEASE, "isolation", "unscr", isolation(min(1.0, wanted.seconds / 2)))
    if "commit" in wanted.workloads:
        data = dataset(_COMMIT_SIZE, scratch / "data")
        ours = Unscr(scratch)
        why = ours.missing(data)
        if why:
            table.note(f"commit to visible was not measured: {why}")
            return
        _say("commit to visible")
        ours.fill(data)
        for _ in range(wanted.rounds):
            table.add(_COMMIT_SIZE, "commit", "unscr", commit(ours, data))


def _told(table: Table, wanted: argparse.Namespace, begun: float) -> None:
    table.write(wanted.into / "table.csv")
    run = (
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {wanted.rounds} interleaved rounds, loads of {wanted.seconds:g} s, "
        f"{(time.monotonic() - begun) / 60:.1f} minutes so far. "
        "Figures are medians of the rounds; table.csv has the range."
    )
    page.write(table, wanted.into / "table.md", run)


def _drawn(into: Path) -> None:
    python = PEERS / "python"
    if absent(str(python)):
        return
    files = [str((into / name).resolve()) for name in ("table.csv", "plot.svg")]
    subprocess.run([str(python), "-m", "bench.plot", *files], cwd=Path(__file__).parent.parent, check=True)


def _say(text: str) -> None:
    sys.stderr.write(f"bench: {text}\n")
