"""How the pages fare over many resolutions beside resolution 2322 alone: ``python -m bench.across release 1M STORE``.

Each page is asked for several times, each time as nobody asked for it before; the median counts, beside it the
processor time of a request. A folder is a location that ``unscr add --into`` has made, a name a data set of the bench.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.ask import CSV, Answered, Client, path
from bench.data import RELEASE, dataset
from bench.own import Located, Unscr
from bench.process import spent
from bench.sight import Sight, sights
from unscr.graph.edition import CURRENT

# Of as many the median is taken.
TIMES = 7
# While an index is made a page says 503.
_PATIENCE = 3600.0
_ANY = "text/html, */*;q=0.1"
_HELD = """SELECT DISTINCT ?work WHERE {
  ?version a <https://w3id.org/unscr/ontology#LanguageVersion> ;
    <http://data.europa.eu/eli/ontology#realizes> ?work .
}"""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a page took, in milliseconds: the first time, the median, and the processor time of one request."""

    first: float
    median: float
    processor: float


def measure(name: str, folder: Path) -> Mapping[str, Taken]:
    """Return by page what it takes; raises RuntimeError for a page that fails."""
    server = _server(name, folder)
    server.begin()
    try:
        client = Client(server.address, 120.0)
        rows = client.ask(path("/sparql", _HELD), CSV).body.decode().split()[1:]
        wait(client)
        return {page: _taken(server, client, sight) for page, sight in sights(chosen(rows)).items()}
    finally:
        server.end()


def chosen(works: list[str]) -> list[str]:
    """Return as many resolutions as are read, of all years alike; of few each several times."""
    others = sorted(each for each in works if not each.endswith("/2322")) or works
    return [others[place * len(others) // (2 * TIMES)] for place in range(2 * TIMES)]


def wait(client: Client) -> None:
    """Wait until the indexes are made: what is then measured is not beside their making."""
    for each in ("/", "/search?q=wait", "/norms"):
        answered(client, each)


def answered(client: Client, asked: str, accept: str = _ANY) -> Answered:
    """Return the answer, if need be after the indexes are made; raises RuntimeError for one that fails."""
    begun = time.monotonic()
    while (answer := client.ask(asked, accept)).status == 503 and time.monotonic() - begun < _PATIENCE:
        time.sleep(1.0)
    if answer.status not in (200, 303):
        raise RuntimeError(f"{asked}: {answer.status} {answer.body[:300]!r}")
    return answer


def _server(name: str, folder: Path) -> Unscr:
    if (Path(name) / CURRENT).exists():
        return Located(folder, Path(name))
    server = Unscr(folder)
    server.fill(dataset(name, folder / name))
    return server


def _taken(server: Unscr, client: Client, sight: Sight) -> Taken:
    times, processor = [], []
    for each in range(TIMES):
        for one in sight.before(each):
            answered(client, one)
        begun = spent(server.pid)
        times.append(answered(client, sight.address(each)).last * 1e3)
        processor.append((spent(server.pid) - begun) * 1e3)
    return Taken(times[0], statistics.median(times), statistics.median(processor))


def main() -> None:
    """Write a table: by page what it takes with each data set, and how many times that of the first."""
    names = sys.argv[1:] or [RELEASE, "1M"]
    with tempfile.TemporaryDirectory(prefix="unscr-across-") as folder:
        found = {name: measure(name, Path(folder)) for name in names}
    sys.stdout.write("\n".join(_table(found)) + "\n")


def _table(found: Mapping[str, Mapping[str, Taken]]) -> list[str]:
    names, first = list(found), next(iter(found.values()))
    lines = [
        "| Page | "
        + " | ".join(f"{Path(name).name}, ms (first; processor)" for name in names)
        + " | times | processor |",
        "|---|" + "---|" * (len(names) + 2),
    ]
    for page, before in first.items():
        of = [found[name][page] for name in names]
        cells = " | ".join(f"{each.median:.1f} ({each.first:.0f}; {each.processor:.1f})" for each in of)
        times = of[-1].median / before.median, of[-1].processor / before.processor
        lines.append(f"| {page} | {cells} | {times[0]:.2f} | {times[1]:.2f} |")
    return lines


if __name__ == "__main__":
    main()
