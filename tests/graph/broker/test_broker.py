"""The broker: answers and errors come through, it ends what takes too long, and who leaves ends what he asked for."""

import json
import threading
import time
from collections.abc import Iterator

import pytest

from processes import below, eventually
from standin import Said, Standin, standing_in
from unscr.config import Settings
from unscr.errors import CallFailed, CallLate, CallRefused, CallTooLarge, EvaluatorGone, SettingError
from unscr.graph.broker.client import Broker, begin, broker
from unscr.graph.evaluator import private_folder
from unscr.graph.line import Line, on_line


def _rows(count: int) -> bytes:
    rows = [{"s": {"type": "literal", "value": "é" * 100}}] * count
    return json.dumps({"head": {"vars": ["s"]}, "results": {"bindings": rows}}).encode()


def _slow(_query: str) -> Said:
    time.sleep(2)
    return Said(_rows(1))


@pytest.fixture(scope="module")
def there() -> Iterator[Standin]:
    answers = {"/rows": lambda query: Said(_rows(int(query))), "/slow": _slow, "/bad": lambda _: Said(b"{")}
    with standing_in(answers) as begun:
        yield begun


@pytest.fixture(scope="module")
def asking(there: Standin) -> Iterator[Broker]:
    named = there.address.replace("127.0.0.1", "localhost")
    places = [f"{there.address}/{each}" for each in ("rows", "slow", "bad")] + [f"{named}/rows"]
    with broker(Settings(service=" ".join(places), service_rows=1000, service_bytes=2**20)) as begun:
        assert begun is not None
        yield begun


@pytest.mark.parametrize("count", [0, 3, 900])
def test_an_answer_comes_through(asking: Broker, there: Standin, count: int) -> None:
    """Short ones in a packet, long ones in a file."""
    found = json.loads(asking.fetch(f"{there.address}/rows", str(count), 5))
    assert found["results"]["bindings"] == [{"s": {"type": "literal", "value": "é" * 100}}] * count


def test_errors_come_through(asking: Broker, there: Standin) -> None:
    named = there.address.replace("127.0.0.1", "localhost")
    for target, query, kind, reason in (
        (f"{there.address}/rows", "1001", CallTooLarge, "rows"),
        (f"{there.address}/rows", "9000", CallTooLarge, "bytes"),
        (f"{there.address}/bad", "", CallFailed, "answer"),
        (f"{there.address}/other", "", CallRefused, "not-listed"),
        (f"{named}/rows", "1", CallRefused, "address"),
    ):
        with pytest.raises(kind) as raised:
            asking.fetch(target, query, 5)
        assert (raised.value.target, raised.value.reason) == (target, reason)  # type: ignore[attr-defined]


def test_time_is_kept_and_others_are_served_meanwhile(asking: Broker, there: Standin) -> None:
    late: list[object] = []

    def ask() -> None:
        with pytest.raises(CallLate):
            asking.fetch(f"{there.address}/slow", "", 0.5)
        late.append(True)

    thread = threading.Thread(target=ask)
    begun = time.monotonic()
    thread.start()
    assert asking.fetch(f"{there.address}/rows", "1", 5)
    assert not late
    thread.join()
    assert late
    assert time.monotonic() - begun < 1


def test_whoever_leaves_ends_what_was_asked_for_him(there: Standin) -> None:
    settings = Settings(service=f"{there.address}/slow")
    folder = private_folder()
    begun = begin(settings, folder)
    try:
        line, ended = Line(), threading.Event()

        def ask() -> None:
            with on_line(line), pytest.raises(EvaluatorGone):
                begun.broker.fetch(f"{there.address}/slow", "", 5)
            ended.set()

        thread = threading.Thread(target=ask)
        thread.start()
        assert eventually(lambda: bool(below(begun.child.pid)))
        line.cut()
        assert ended.wait(1)
        assert eventually(lambda: not below(begun.child.pid), 1)
        thread.join()
    finally:
        begun.child.kill()
        begun.child.wait()
        begun.broker.place.unlink()
        folder.rmdir()


def test_a_broker_that_is_not_there_is_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.raises(CallFailed) as raised:
        Broker(tmp_path_factory.mktemp("b")).fetch("http://e.example/", "", 1)
    assert raised.value.reason == "broker"


def test_without_a_list_there_is_none() -> None:
    with broker(Settings()) as begun:
        assert begun is None


def test_a_list_that_is_none_is_told_before_anything_begins() -> None:
    with pytest.raises(SettingError), broker(Settings(service="everybody")):
        pass
