"""The plot: requests a second of each server, a panel for each data set. Run by the Python of bench/.venv."""

import sys
from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

from bench.rates import SERVERS, rates

# Told apart without colour vision as well (Okabe and Ito).
_COLOURS = dict(zip(SERVERS, ("#0072b2", "#d55e00", "#009e73", "#cc79a7"), strict=True))
_BAR = 0.2


def draw(source: Path, target: Path) -> None:
    """Draw the table at ``source`` as SVG."""
    # The same figures give the same file.
    mpl.rcParams["svg.hashsalt"] = "unscr"
    panels = rates(source)
    heights = [max(2, len(each)) for each in panels.values()] or [2]
    figure = Figure(figsize=(9, 1.5 + 0.6 * sum(heights)), layout="constrained")
    grid = figure.add_gridspec(max(1, len(panels)), 1, height_ratios=heights)
    for place, (size, workloads) in enumerate(panels.items()):
        axes = figure.add_subplot(grid[place])
        names = list(workloads)
        for order, (server, colour) in enumerate(_COLOURS.items()):
            at = [spot for spot, name in enumerate(names) if server in workloads[name]]
            axes.barh(
                [spot + (order - 1.5) * _BAR for spot in at],
                [workloads[names[spot]][server] for spot in at],
                height=_BAR,
                color=colour,
                label=server if place == 0 else None,
            )
        axes.set_xscale("log")
        axes.set_yticks(range(len(names)), names)
        axes.invert_yaxis()
        axes.set_title(size, loc="left")
        axes.grid(axis="x", alpha=0.3)
    if panels:
        figure.axes[-1].set_xlabel("requests a second (logarithmic)")
        figure.legend(loc="outside upper center", ncols=len(_COLOURS))
    figure.savefig(target, format="svg", metadata={"Date": None, "Creator": None})


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
