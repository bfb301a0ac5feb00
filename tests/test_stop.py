"""A service that is told to end answers what it has begun, takes nothing new, and leaves with 0."""

import http.client
import signal
import time
import urllib.parse

import pytest

from processes import alive, eventually
from serving import Service, service

# So many rows that the evaluation goes on until its deadline.
LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER(?c < ?f) }"
# About so much work that it ends by itself in seconds, on any machine before the deadline below.
TWO_SECONDS = "SELECT (COUNT(*) AS ?n) { { SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 4000000 } FILTER(?c < ?f) }"


def _asked(running: Service, query: str) -> http.client.HTTPConnection:
    place = urllib.parse.urlsplit(running.address)
    connection = http.client.HTTPConnection(place.netloc, timeout=60)
    connection.request("GET", "/sparql?" + urllib.parse.urlencode({"query": query}))
    return connection


@pytest.mark.parametrize(("query", "seconds", "statuses"), [(LONG, "4", {503}), (TWO_SECONDS, "60", {200})])
def test_a_running_query_is_answered_or_ends_at_its_deadline(query: str, seconds: str, statuses: set[int]) -> None:
    with service("--query-seconds", seconds) as running:
        pids = running.tree()
        begun = time.monotonic()
        connection = _asked(running, query)
        time.sleep(0.5)
        running.process.send_signal(signal.SIGTERM)
        assert eventually(lambda: _refuses(running), 1.0)
        answer = connection.getresponse()
        told = answer.read()
        connection.close()
        assert answer.status in statuses
        assert b"query-deadline" in told or answer.status == 200
        assert running.process.wait(10) == 0
        assert time.monotonic() - begun < float(seconds) + 2.5
    assert eventually(lambda: not any(map(alive, pids)))


def _refuses(running: Service) -> bool:
    try:
        running.get("/healthz")
    except OSError:
        return True
    return False


def test_without_anything_to_do_it_ends_at_once() -> None:
    with service("--query-seconds", "60") as running:
        assert running.get("/healthz")[0] == 200
        begun = time.monotonic()
        running.process.send_signal(signal.SIGTERM)
        assert running.process.wait(10) == 0
        assert time.monotonic() - begun < 3
