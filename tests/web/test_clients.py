"""One client cannot take all the room, and is told so."""

import json
import time
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pytest

from serving import Service, service
from unscr.errors import TooManyRequests
from unscr.web.clients import Clients

# So many rows that the evaluation goes on until its deadline.
LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER(?c < ?f) }"


def test_each_address_has_its_own_count() -> None:
    clients = Clients(2)
    for address in ("192.0.2.1", "192.0.2.1", "192.0.2.2"):
        clients.enter(address)
    with pytest.raises(TooManyRequests, match="has 2 requests"):
        clients.enter("192.0.2.1")
    clients.enter("192.0.2.2")
    clients.leave("192.0.2.1")
    clients.enter("192.0.2.1")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:0:1::1", "2001:db8:0:1:ffff::9", True),
        ("2001:db8:0:1::1", "2001:db8:0:2::1", False),
        ("192.0.2.1", "::ffff:192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("unknown", "unknown", True),
    ],
)
def test_a_network_of_one_subscriber_is_one_client(one: str, other: str, same: bool) -> None:
    clients = Clients(1)
    clients.enter(one)
    if same:
        with pytest.raises(TooManyRequests):
            clients.enter(other)
    else:
        clients.enter(other)


def test_no_limit_where_none_is_set_and_nothing_is_remembered() -> None:
    clients = Clients(0)
    for _ in range(1000):
        clients.enter("192.0.2.1")
    for _ in range(1000):
        clients.leave("192.0.2.1")
    assert not vars(clients)["_working"]


def ask(running: Service, client: str, query: str) -> tuple[int, dict[str, object], str]:
    """Return status, problem and Retry-After of the answer to a client whose address our proxy names."""
    address = running.address + "/sparql?" + urllib.parse.urlencode({"query": query})
    request = urllib.request.Request(address, headers={"X-Forwarded-For": client})  # noqa: S310 - loopback
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 - loopback
            return answer.status, json.loads(answer.read()), ""
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.loads(error.read()), error.headers.get("Retry-After", "")


def test_a_client_with_many_requests_waits_and_another_is_answered() -> None:
    flags = ("--client-requests", "3", "--proxied", "1", "--query-seconds", "4", "--workers", "4")
    with service(*flags) as running, ThreadPoolExecutor(3) as pool:
        assert ask(running, "192.0.2.1", "ASK {}")[0] == 200
        slow = [pool.submit(ask, running, "192.0.2.1", f"{LONG} # {place}") for place in range(3)]
        time.sleep(1.5)
        status, problem, retry = ask(running, "192.0.2.1", "ASK {} # newer")
        assert (status, str(problem["type"]).rpartition("/")[2], int(retry) > 0) == (429, "too-many-requests", True)
        # What is kept, and what operators ask, costs nothing and is answered in any case.
        assert ask(running, "192.0.2.1", "ASK {}")[0] == 200
        assert running.get("/healthz")[0] == 200
        assert ask(running, "192.0.2.2", "ASK {} # other")[0] == 200
        assert {each.result()[0] for each in slow} == {503}
        assert ask(running, "192.0.2.1", "ASK {} # after")[0] == 200


def test_an_address_that_only_a_client_names_counts_for_nothing() -> None:
    with service("--client-requests", "1", "--query-seconds", "3") as running, ThreadPoolExecutor(1) as pool:
        slow = pool.submit(ask, running, "192.0.2.1", LONG)
        time.sleep(1)
        assert ask(running, "192.0.2.2", "ASK {}")[0] == 429
        assert slow.result()[0] == 503
