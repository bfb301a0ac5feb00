"""A result that cannot be finished is an error, whatever ends it, in every format: never a 200 with half a body."""

import csv
import io
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from xml.etree import ElementTree

import pytest
from exchange import Told, exchange, get, request
from hostile import DEADLINE, DOUBLING, LARGE, MEMORY, START
from watching import trivial

from processes import ticks
from serving import Service, service
from unscr.protocol.media import EXTENSIONS, OFFERS

CAP = 32
# What is written before it fails; the whole is smaller than the cap, and the dumps are larger.
ROWS, TRIPLES = 60_000, 110_000
LITERAL = "w" * 300
ALIASES = ("application/json", "application/xml", "text/xml")
FORMATS = [(form, each) for form in ("SELECT", "CONSTRUCT") for each in OFFERS[form] if each not in ALIASES]
# A process is in the middle of its work once it has written so much, or used so many ticks of the processor.
WRITTEN, WORKED = 2**20, 8
BOMB = f"{START} {DOUBLING} FILTER(STRLEN(?x40) > 0)"
NEVER = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?c), STR(?f), STR(?i)) = 'x')"


@pytest.fixture(scope="module")
def package(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a copy of the package, and beside it a content whose dumps are larger than may be sent."""
    folder = tmp_path_factory.mktemp("large")
    shutil.copytree(root / "server" / "unscr", folder / "unscr")
    content = folder / "unscr" / "content"
    graphs = content / "data" / "graph"
    graphs.mkdir(parents=True)
    for each in ("ontology", "shapes", "queries"):
        (content / each).symlink_to(root / each)
    (content / "data" / "curated").symlink_to(root / "data" / "curated")
    with (graphs / "large.ttl").open("w", encoding="utf-8") as file:
        file.writelines(f'<http://x.example/{n}> <http://x.example/p> "{n}{LITERAL}" .\n' for n in range(TRIPLES))
    return folder


@contextmanager
def over(folder: Path, *flags: str, cap: int = CAP) -> Iterator[Service]:
    """Begin a service over the large content, whose results may be so many megabytes."""
    command = (sys.executable, "-m", "unscr")
    limits = ("--result-bytes", str(cap * 2**20), "--query-megabytes", "256", "--workers", "1")
    with service(*limits, *flags, command=command, folder=folder) as begun:
        yield begun


@pytest.fixture(scope="module")
def large(package: Path) -> Iterator[Service]:
    """Return a service over the large content."""
    with over(package, "--query-seconds", "8") as begun:
        yield begun


@pytest.fixture(scope="module")
def roomy(package: Path) -> Iterator[Service]:
    """Return a service over the large content that may send all of it."""
    with over(package, "--query-seconds", "20", cap=8 * CAP) as begun:
        yield begun


def query(form: str, then: str = "", rows: int = ROWS) -> str:
    """Return a query with a result of more than 20 MB, and after its last row what ``then`` says."""
    many = f"{{ SELECT ?s ?p ?o {{ ?s ?p ?o FILTER(STRLEN(?o) > 300) }} LIMIT {rows} }}"
    head = "SELECT ?s ?p ?o" if form == "SELECT" else "CONSTRUCT { ?s ?p ?o }"
    return f"{head} {{ {many} {f'UNION {{ {then} }}' if then else ''} }}"


def is_sound(media_type: str, body: bytes) -> bool:
    """Tell whether somebody else's reader takes a body for a finished one."""
    if media_type.endswith("json"):
        json.loads(body)
    elif media_type.endswith("xml"):
        ElementTree.fromstring(body)  # noqa: S314 - our own
    elif media_type in ("text/csv", "text/tab-separated-values"):
        delimiter = "," if media_type == "text/csv" else "\t"
        rows = list(csv.reader(io.StringIO(body.decode(), newline=""), delimiter=delimiter))
        return {len(row) for row in rows} == {3} and len(rows) == ROWS + 1
    return body.endswith(b"\n") or media_type.endswith(("json", "xml"))


def is_web(pid: int) -> bool:
    """Tell whether a process holds the socket to which clients connect: it is not among those that evaluate."""
    listening = {
        f"socket:[{line.split()[9]}]"
        for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]
        if line.split()[3] == "0A"
    }
    with suppress(OSError):
        return any(str(each.readlink()) in listening for each in Path(f"/proc/{pid}/fd").iterdir())
    return True


def written(pid: int) -> int:
    """Return how many bytes a process has written; nothing if it has gone."""
    with suppress(OSError):
        found = dict(line.split(": ") for line in Path(f"/proc/{pid}/io").read_text(encoding="ascii").splitlines())
        return int(found["wchar"])
    return 0


def asked(running: Service, sent: bytes, then: Callable[[int], object]) -> Told | None:
    """Send a request and call ``then`` with the process in the middle of answering it; None if none was seen."""
    others = {pid for pid in running.tree() if is_web(pid)} | {running.process.pid}
    before = {pid: (written(pid), ticks(pid)) for pid in running.tree()}
    seen = False
    with ThreadPoolExecutor(1) as thread:
        asking = thread.submit(exchange, running.address, sent)
        while not asking.done() and not seen:
            for pid in set(running.tree()) - others:
                bytes_before, ticks_before = before.get(pid, (0, 0))
                if written(pid) > bytes_before + WRITTEN or ticks(pid) > ticks_before + WORKED:
                    then(pid)
                    seen = True
                    break
        told = asking.result()
    return told if seen else None


def nothing(_pid: int) -> None:
    """Let it go on."""


def kill(pid: int) -> None:
    """End it as the system would where memory has run out."""
    os.kill(pid, signal.SIGKILL)


@pytest.mark.parametrize(("form", "media_type"), FORMATS)
def test_nothing_is_wrong_with_the_result_itself(large: Service, form: str, media_type: str) -> None:
    told = exchange(large.address, get(query(form), media_type))
    assert (told.status, told.whole, len(told.body) > 20_000_000) == (200, True, True)
    assert is_sound(media_type, told.body)
    assert not is_sound_or_fails(media_type, told.body[: len(told.body) // 2])


@pytest.mark.parametrize(("form", "media_type"), FORMATS)
@pytest.mark.parametrize(
    ("text", "right", "seconds"),
    [(BOMB, (MEMORY,), "8"), (NEVER, (DEADLINE,), "1"), ("more", (LARGE,), "8")],
    ids=["memory", "deadline", "cap"],
)
def test_a_limit_met_after_20_megabytes_is_an_error(
    large: Service, form: str, media_type: str, text: str, right: tuple[str, ...], seconds: str
) -> None:
    asks = query(form, rows=TRIPLES) if text == "more" else query(form, text)
    told = asked(large, get(asks, media_type, timeout=seconds), nothing)
    assert told is not None
    assert told.whole
    assert told.name in right


@pytest.mark.parametrize(("form", "media_type"), FORMATS)
def test_a_process_killed_in_the_middle_is_an_error(large: Service, form: str, media_type: str) -> None:
    check_killed(large, get(query(form), media_type), media_type)


@pytest.mark.parametrize("extension", EXTENSIONS)
@pytest.mark.parametrize("path", ["/download/unscr.", "/download/graph/large."])
def test_a_dump_beyond_the_cap_is_an_error(large: Service, path: str, extension: str) -> None:
    told = exchange(large.address, request("GET", path + extension))
    assert (told.name, told.whole) == (LARGE, True)


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_a_dump_whose_process_is_killed_is_an_error(roomy: Service, extension: str) -> None:
    """Of a service that would send it whole."""
    check_killed(roomy, request("GET", f"/download/unscr.{extension}"), EXTENSIONS[extension])


def test_a_dump_beyond_its_time_is_an_error(package: Path) -> None:
    """In every format, by either address."""
    with over(package, "--query-seconds", "0.05") as running:
        for extension, media_type in EXTENSIONS.items():
            for target in (f"/download/unscr.{extension}", f"/download/graph/large.{extension}", "/graph/large"):
                told = exchange(running.address, request("GET", target, Accept=media_type))
                assert told.whole
                assert told.name in (DEADLINE, "406 not-acceptable")


def check_killed(running: Service, sent: bytes, media_type: str) -> None:
    """Assert that whoever asked is told so, and that the next one is answered."""
    for _ in range(5):
        told = asked(running, sent, kill)
        if told is not None:
            assert told.whole
            if told.status != 200:
                assert told.name in (MEMORY, "503 evaluator-gone")
                break
            # The last byte came before the end of the process.
            assert is_sound(media_type, told.body)
    else:
        pytest.fail("nobody was seen in the middle of the work")
    assert trivial(running) < 5


def is_sound_or_fails(media_type: str, body: bytes) -> bool:
    """Tell whether a body would pass for a finished one."""
    try:
        return is_sound(media_type, body)
    except (ValueError, ElementTree.ParseError):
        return False
