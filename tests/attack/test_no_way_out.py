"""No request makes the service fetch anything: refused at the gate, and where there were no gate, by the system."""

import contextlib
import errno
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest
from exchange import FORM, QUERY, UPDATE, exchange, get, request
from hostile import PRODUCT, REFUSED
from targets import Target, targets
from watching import at_work

from processes import eventually
from reasons import CONFINED
from serving import Service
from unscr.config import Settings
from unscr.errors import UnscrError
from unscr.graph.engine import Engine
from unscr.graph.evaluator import evaluator
from unscr.graph.task import Task

# One port at all of these.
ADDRESSES = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET, "127.0.0.2"), (socket.AF_INET6, "::1"))
# The engine keeps what it met to itself.
SILENT = ("silent", "LOAD SILENT", "in EXISTS", "in MINUS")
FAMILIES = (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX, socket.AF_NETLINK, socket.AF_PACKET)
# Not ours, and never asked without confinement.
HOSTS = ("metadata of a cloud", "private", "multicast")
NAMES = {each.name: place for place, each in enumerate(targets(0))}
BARE = """
import sys
from pyoxigraph import Store
from unscr.graph import sandbox
text, store = sys.stdin.read(), Store()
if sys.argv[1] == "confined":
    sandbox.confine(512, 1)
try:
    found = store.update(text) if text.startswith(("LOAD", "INSERT")) else store.query(text)
    if hasattr(found, "__next__"):
        list(found)
except (OSError, SyntaxError, RuntimeError) as error:
    print(type(error).__name__)
"""


@dataclass
class Listener:
    """Sockets that listen, and who connected to them."""

    port: int
    sockets: list[socket.socket]
    connections: list[object] = field(default_factory=list)

    def accept(self, listening: socket.socket, done: Event) -> None:
        """Note each connection, and send the caller elsewhere."""
        while not done.is_set():
            try:
                connection, caller = listening.accept()
            except TimeoutError:
                continue
            self.connections.append(caller)
            with connection:
                connection.sendall(
                    b"HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.2:%d/\r\n\r\n" % self.port
                )


def _bound() -> list[socket.socket]:
    """Return sockets that listen at the same port of each address."""
    while True:
        made: list[socket.socket] = []
        try:
            for family, address in ADDRESSES:
                made.append(socket.socket(family))
                made[-1].bind((address, made[0].getsockname()[1] if made[1:] else 0))
                made[-1].listen()
                made[-1].settimeout(0.05)
        except OSError as error:
            for each in made:
                each.close()
            if error.errno != errno.EADDRINUSE:
                raise
        else:
            return made


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    """Return a listener on loopback."""
    done = Event()
    with ExitStack() as stack:
        sockets = [stack.enter_context(closing(each)) for each in _bound()]
        listening = Listener(sockets[0].getsockname()[1], sockets)
        pool = stack.enter_context(ThreadPoolExecutor(len(sockets)))
        accepting = [pool.submit(listening.accept, each, done) for each in sockets]
        yield listening
        done.set()
        for each in accepting:
            each.result()


@contextmanager
def no_connection(listener: Listener) -> Iterator[None]:
    """Assert that nobody connects meanwhile, nor shortly after."""
    before = len(listener.connections)
    yield
    time.sleep(0.02)
    assert listener.connections[before:] == []


@pytest.fixture
def target(listener: Listener, name: str) -> Target:
    """Return the target with this name, at the listener's port."""
    return targets(listener.port)[NAMES[name]]


def bare(text: str, how: str) -> str:
    """Let the engine alone evaluate in a process of its own; return what kind of error it meets."""
    program = [sys.executable, "-c", BARE, how]
    return subprocess.run(program, input=text, capture_output=True, text=True, timeout=20, check=True).stdout.strip()


@pytest.mark.parametrize("name", NAMES)
def test_a_request_that_leads_out_is_refused(running: Service, listener: Listener, target: Target) -> None:
    """In each of the ways to ask, the query given as it is and, where it is an update, as one."""
    bodies = [(target.text.encode(), QUERY), (target.text.encode(), UPDATE)]
    with no_connection(listener):
        answers = [exchange(running.address, request("POST", "/sparql", b, Content_Type=kind)) for b, kind in bodies]
        for parameter in ("query", "update"):
            form = f"{parameter}=".encode() + _percent(target.text)
            answers.append(exchange(running.address, request("POST", "/sparql", form, Content_Type=FORM)))
            answers.append(exchange(running.address, request("GET", "/sparql?" + form.decode())))
    assert {each.name for each in answers} == {REFUSED}


def _percent(text: str) -> bytes:
    return "".join(f"%{byte:02X}" for byte in text.encode()).encode()


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """Return an evaluator over nothing, asked without the gate."""
    with evaluator([], Settings(query_seconds=5, workers=1)) as begun:
        yield begun


@CONFINED
@pytest.mark.parametrize("name", NAMES)
def test_without_the_gate_nobody_is_reached(engine: Engine, listener: Listener, target: Target) -> None:
    with no_connection(listener), contextlib.suppress(UnscrError):
        engine.run(Task("text/csv", target.text)).file.close()


@pytest.mark.parametrize("name", [each.name for each in targets(0) if each.followed])
def test_the_bare_engine_does_connect(listener: Listener, target: Target) -> None:
    """So that the two tests above could fail."""
    before = len(listener.connections)
    bare(target.text, "free")
    assert eventually(lambda: len(listener.connections) > before, 1)


@CONFINED
@pytest.mark.parametrize("name", NAMES)
def test_the_confined_engine_is_stopped_by_the_system(listener: Listener, target: Target) -> None:
    """Told that a socket is not permitted, unless it finds another reason or keeps silent."""
    with no_connection(listener):
        told = bare(target.text, "confined")
    if (target.followed or target.name in HOSTS) and target.name not in SILENT:
        assert told == "PermissionError"


@CONFINED
@pytest.mark.parametrize("family", FAMILIES)
def test_a_socket_of_any_family_is_denied(family: int) -> None:
    program = (
        "import socket; from unscr.graph import sandbox; sandbox.confine(512, 1)\n"
        f"for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):\n"
        f"    try: socket.socket({int(family)}, kind)\n"
        "    except OSError as error: print(error.errno)"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=20, check=True)
    assert ended.stdout.split() == [str(errno.EPERM)] * 3


@CONFINED
def test_whoever_evaluates_is_confined(running: Service) -> None:
    """The process of a running service that works at a query; the kernel says so of it."""
    with ThreadPoolExecutor(1) as thread:
        asked = thread.submit(exchange, running.address, get(f"SELECT (COUNT(*) AS ?n) {{ {PRODUCT} }}"))
        time.sleep(0.2)
        status = Path(f"/proc/{at_work(running, 0.3)}/status").read_text(encoding="ascii")
        asked.result()
    assert "\nSeccomp:\t2\n" in status
    assert "\nNoNewPrivs:\t1\n" in status
