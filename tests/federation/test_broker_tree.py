"""The broker among the processes of a running service, and below ``unscr query``."""

import os
import signal
import subprocess

from twins import listing

from processes import alive, below, children, command_line, eventually
from serving import UNSCR, Service, service
from standin import Standin
from unscr.catalogue import card

QUERY = card("bodies-in-wikidata").text


def broker_of(running: Service) -> int:
    """Return the process id of the broker."""
    brokers = {pid for pid in running.tree()[1:] if "unscr.graph.broker" in command_line(pid)}
    # What it has begun for one question has the same name while it is there.
    (found,) = brokers - {child for each in brokers for child in children(each)}
    return found


def test_it_answers_and_keeps_nothing(running: Service, there: Standin) -> None:
    before = len(there.asked)
    for _ in range(2):
        status, body = running.ask(QUERY)
        assert (status, body.count("\r\n")) == (200, 3)
    assert len(there.asked) == before + 2


def test_what_holds_the_data_has_no_way_out_and_the_broker_has_no_data(running: Service) -> None:
    broker = broker_of(running)
    others = [pid for pid in running.tree()[1:] if pid != broker]
    # What it began for the question before may be ending still.
    assert eventually(lambda: below(broker) == [])
    keeper = next(pid for pid in others if "unscr.graph.keeper" in command_line(pid))
    assert broker not in below(keeper)


def test_it_is_begun_again_and_others_stay(running: Service) -> None:
    broker = broker_of(running)
    others = {pid for pid in running.tree() if pid != broker}
    os.kill(broker, signal.SIGKILL)
    assert eventually(lambda: running.ask(QUERY)[0] == 200)
    assert broker_of(running) != broker
    assert others <= set(running.tree())


def test_without_a_list_there_is_no_such_process() -> None:
    with service() as alone:
        assert not [pid for pid in alone.tree() if "unscr.graph.broker" in command_line(pid)]


def test_all_of_it_ends(there: Standin) -> None:
    with service("--service", listing(there)) as begun:
        tree = begun.tree()
        assert any("unscr.graph.broker" in command_line(pid) for pid in tree)
    assert eventually(lambda: not any(map(alive, tree)))


def test_a_list_that_is_none_is_said_and_nothing_begins() -> None:
    ended = subprocess.run(
        [*UNSCR, "serve", "--port", "0", "--service", "everybody"],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert ended.returncode == 1
    assert "everybody" in ended.stderr


def test_the_command_line_asks_as_the_endpoint_does(there: Standin) -> None:
    order = [*UNSCR, "query", "--format", "csv", "-"]
    asked = subprocess.run(
        [*order, "--service", listing(there)], input=QUERY, capture_output=True, text=True, timeout=30, check=True
    )
    assert asked.stdout.count("\n") == 3
    alone = subprocess.run(order, input=QUERY, capture_output=True, text=True, timeout=30, check=False)
    assert alone.returncode == 1
    assert "SERVICE" in alone.stderr
