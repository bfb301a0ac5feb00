"""How the pages fare over many resolutions beside resolution 2322 alone: ``python -m bench.across release 1M 10M``.

Each page is asked for several times, each time as nobody asked for it before; the median counts, and the first is told.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from urllib.parse import quote

from bench.ask import Client
from bench.data import dataset
from bench.generate import FIRST, address
from bench.own import Unscr
from unscr.namespaces import BASE
from unscr.registers import REGISTERS

_TIMES = 7
_WORDS = ("恐怖主义", "国际合作", "law enforcement", "执行", "国家", "情报", "请")
_OURS = f"{BASE}eli/un/sc/res/2016/2322"
# While an index is made a page says 503.
_PATIENCE = 3600.0


def pages(made: bool) -> Mapping[str, Callable[[int], str]]:
    """Return by name how a page is asked for the n-th time; of ``made`` data another resolution each time."""

    def resolution(number: int) -> str:
        return address(FIRST + 4 + number) if made else _OURS

    def path(iri: str) -> str:
        return "/" + iri.removeprefix(BASE)

    def register(name: str, number: int) -> str:
        return f"/{name}?lang={('en', 'zh')[number % 2]}"

    def query(text: str) -> str:
        return f"/sparql?query={quote(text)}"

    return {
        "reading page": lambda n: f"{path(resolution(n))}.html?n={n}",
        "reading page of 2322": lambda n: f"{path(_OURS)}.html?n={n}",
        "page of a paragraph": lambda n: f"{path(resolution(n))}/op/{n + 1}.html",
        "home": lambda n: f"/?n={n}",
        **{each: partial(register, each) for each in REGISTERS},
        "norms of a bearer": lambda n: f"/norms?bearer=agent/member-states&page={n // 4 + 1}",
        "norms by verb": lambda n: f"/norms?sort=-verb&lang={('en', 'zh')[n % 2]}",
        "search": lambda n: f"/search?q={quote(_WORDS[n])}",
        "resolve": lambda n: f"/resolve?text={quote(f'S/RES/2322(2016), para. {n + 1}')}",
        "downloads": lambda n: f"/downloads?n={n}",
        "catalogue": lambda n: f"/catalog.ttl?n={n}",
        "all of a paragraph": lambda n: query(f"SELECT ?p ?o {{ <{resolution(n)}/op/{n + 1}> ?p ?o }}"),
        "description of a paragraph": lambda n: query(f"DESCRIBE <{resolution(n)}/op/{n + 1}>"),
    }


def measure(name: str, folder: Path) -> Mapping[str, tuple[float, float]]:
    """Return by page the first and the median time in milliseconds; raises RuntimeError for a page that fails."""
    server = Unscr(folder)
    server.fill(dataset(name, folder / name))
    server.begin()
    try:
        client = Client(server.address, 120.0)
        found = {}
        for page, asked in pages(name != "release").items():
            times = []
            for each in range(_TIMES):
                begun = time.monotonic()
                while (answer := client.ask(asked(each), "text/html, */*;q=0.1")).status == 503:
                    if time.monotonic() - begun > _PATIENCE:
                        break
                    time.sleep(1.0)
                if answer.status not in (200, 303):
                    raise RuntimeError(f"{page} of {name}: {answer.status} {answer.body[:300]!r}")
                times.append(answer.last * 1e3)
            found[page] = times[0], statistics.median(times[1:])
        return found
    finally:
        server.end()


def main() -> None:
    """Write a table: by page the median of each data set, and how many times that of the first."""
    names = sys.argv[1:] or ["release", "1M"]
    with tempfile.TemporaryDirectory(prefix="unscr-across-") as folder:
        found = {name: measure(name, Path(folder)) for name in names}
    first = found[names[0]]
    lines = [
        "| Page | " + " | ".join(f"{name}, ms (first)" for name in names) + " | times |",
        "|---|" + "---|" * (len(names) + 1),
    ]
    for page, (_, before) in first.items():
        cells = [f"{found[name][page][1]:.1f} ({found[name][page][0]:.0f})" for name in names]
        lines.append(f"| {page} | {' | '.join(cells)} | {found[names[-1]][page][1] / before:.2f} |")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
