"""The table for people: bars first, then a table for each workload with ratios to the peers and to each one's floor."""

import os
import platform
from pathlib import Path

from bench.bar import BARS, ratio
from bench.table import Table

OURS = "unscr"
# What a workload is judged by, and whether more of it is better.
_HEADLINES = (
    ("rate", True),
    ("throughput", True),
    ("p99 attacked", False),
    ("total", False),
    ("median", False),
    ("first answer", False),
)
_BY_MEDIAN = frozenset({"entity"})
FAILED = " †"


def write(table: Table, file: Path, run: str) -> None:
    """Write the page."""
    lines = ["# Bench", "", run, "", machine(), ""]
    lines += ["## Bars", "", "| What | Bar | Figure | |", "|---|---|---|---|"]
    lines += [f"| {' | '.join(each.says(table))} |" for each in BARS]
    for size in table.names(0):
        lines += ["", f"## {size}"]
        for workload in table.names(1, size):
            lines += ["", f"### {workload}", "", *_rows(table, size, workload)]
    if table.notes:
        lines += ["", "## To be said", "", *(f"- {each}" for each in table.notes)]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def machine() -> str:
    """Return what it was measured on."""
    processor = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
            if line.startswith("model name")
        ),
        platform.machine(),
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    busy = os.getloadavg()[0]
    return (
        f"{processor}, {os.cpu_count()} processors, {memory:.0f} GiB, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}; load average at the end {busy:.1f}. The clients ran on the same machine."
    )


def headline(table: Table, size: str, workload: str) -> tuple[str, bool] | None:
    """Return the measure that a workload is judged by, and whether more of it is better."""
    measured = {
        measure for server in table.names(2, size, workload) for measure in table.names(3, size, workload, server)
    }
    if workload in _BY_MEDIAN:
        return "median", False
    return next((each for each in _HEADLINES if each[0] in measured), None)


def _rows(table: Table, size: str, workload: str) -> list[str]:
    servers = table.names(2, size, workload)
    measures = list(dict.fromkeys(m for each in servers for m in table.names(3, size, workload, each)))
    units = {key[3]: unit for key, unit in table.units.items() if key[:2] == (size, workload)}
    judged = headline(table, size, workload)
    by_rate = judged is not None and judged[0] == "rate"
    head = ["", *(f"{each} ({units[each]})" for each in measures)]
    head += ["ours ÷ this"] * (judged is not None) + ["of its own floor"] * by_rate
    rows = [f"| {' | '.join(head)} |", "|---|" + "---:|" * (len(head) - 1)]
    for server in servers:
        cells = [server, *(_shown(table.median(size, workload, server, each)) for each in measures)]
        if judged is not None:
            mark = FAILED if table.failed(size, workload, server) else ""
            cells.append(_shown(_against(table, size, workload, server, judged)) + mark)
        if by_rate:
            cells.append(_shown(ratio(*(table.median(size, each, server, "rate") for each in (workload, "floor")))))
        rows.append(f"| {' | '.join(cells)} |")
    if any(FAILED in row for row in rows):
        rows += ["", f"{FAILED.strip()} Requests failed; the figure is what it took all the same."]
    return rows


def _against(table: Table, size: str, workload: str, server: str, judged: tuple[str, bool] | None) -> float | None:
    """Return how many times better ours is than this one, by what the workload is judged by."""
    if judged is None or server == OURS:
        return None
    measure, more_is_better = judged
    ours, theirs = (table.median(size, workload, each, measure) for each in (OURS, server))
    return ratio(ours, theirs) if more_is_better else ratio(theirs, ours)


def _shown(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"
