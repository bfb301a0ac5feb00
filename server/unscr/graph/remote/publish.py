"""A release put into an engine: staged under other names, counted, and then switched to by one update.

SPARQL 1.1 Graph Store HTTP Protocol and Update. Whether the update happens all at once is the engine's business; the
marker tells readers of ours, who wait. Blank nodes are the same in a graph and in the merge, which the engine makes.
"""

import contextlib
import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, serialize

from unscr.errors import PublishError, QueryError
from unscr.graph.dataset import Loaded, load
from unscr.graph.remote import dialect, marker
from unscr.graph.remote.address import Address, Credentials
from unscr.graph.remote.clock import Clock
from unscr.graph.remote.doors import Doors, doors
from unscr.graph.remote.host import JSON, Host
from unscr.graph.remote.marker import MERGED, STAGED, Marker, switch
from unscr.graph.remote.wire import Broken, Overlong

_SMALL = 2**22
_STAGED = f'SELECT DISTINCT ?g WHERE {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?g), "{STAGED}")) }}'


@dataclass(frozen=True, slots=True)
class Published:
    """A release in an engine: where, which, and whether it was there before."""

    address: str
    digest: str
    was_there: bool


def publish(
    files: Iterable[tuple[str, Path]],
    query: Address,
    credentials: Credentials,
    seconds: float,
    update: str | None = None,
    graphs: str | None = None,
) -> Published:
    """Put the release into the engine at ``query``; done again, it changes nothing.

    Raises ContentError for a broken release, SettingError for an address that must be named, PublishError where the
    engine does not take it: the release that was there then stays.
    """
    loaded = load(files)
    host = Host(query, credentials)
    clock = Clock(seconds)
    try:
        old = marker.read(host.query(marker.READ, (), JSON, clock, _SMALL).taken())
        if old is not None and old.publication and old.digest == loaded.digest:
            return Published(query.whole, loaded.digest, True)
        _put(loaded, old, doors(host, update, graphs), clock)
    except (Broken, Overlong, ValueError) as error:
        raise PublishError(
            f"The engine at {query.whole} did not answer as it should: {error}.",
            f"位于 {query.whole} 的引擎未正常应答：{error}。",
        ) from None
    except QueryError as error:
        raise PublishError(error.en, error.zh) from None
    return Published(query.whole, loaded.digest, False)


def _put(loaded: Loaded, old: Marker | None, engine: Doors, clock: Clock) -> None:
    counts, merged = loaded.counted()
    new = Marker(secrets.token_hex(16), loaded.digest, counts, merged)
    place = f"{STAGED}{new.publication}/"
    staged = {name: f"{place}{number}" for number, name in enumerate([MERGED, *new.counts])}
    _drop(engine, _left_over(engine.query, clock), clock)
    try:
        for name in new.counts:
            engine.put(staged[name], _triples(loaded, name), clock)
        for name in new.counts:
            engine.change(f"ADD GRAPH <{staged[name]}> TO GRAPH <{staged[MERGED]}>", clock)
        for name, count in {**new.counts, MERGED: new.merged}.items():
            _check_count(engine.query, name, staged[name], count, clock)
    except BaseException:
        with contextlib.suppress(Broken, PublishError, QueryError):
            _drop(engine, list(staged.values()), clock)
        raise
    _switch(engine, switch(old, new, staged), new.publication, clock)


def _switch(engine: Doors, update: str, publication: str, clock: Clock) -> None:
    """Carry the switch out; where its answer is lost, the marker says what has become of it."""
    try:
        engine.change(update, clock)
    except (Broken, PublishError):
        with contextlib.suppress(Broken, QueryError, ValueError):
            found = marker.publication(engine.query.query(marker.READ_PUBLICATION, (), JSON, clock, _SMALL).taken())
            if found == publication:
                return
            if publication in found:
                raise PublishError(
                    "The engine stopped in the middle of the switch. Publish again; readers wait until then.",
                    "引擎在切换中途停止。请重新发布；在此之前读者会被告知等待。",
                ) from None
        raise


def _triples(loaded: Loaded, name: str) -> bytes:
    quads = loaded.store.quads_for_pattern(None, None, None, NamedNode(name))
    return serialize((each.triple for each in quads), format=RdfFormat.N_TRIPLES) or b""


def _left_over(host: Host, clock: Clock) -> list[str]:
    return [each["g"]["value"] for each in _rows(host, _STAGED, clock)]


def _drop(engine: Doors, names: list[str], clock: Clock) -> None:
    if names:
        engine.change(" ;\n".join(f"DROP SILENT GRAPH <{each}>" for each in names), clock)


def _check_count(host: Host, name: str, staged: str, expected: int, clock: Clock) -> None:
    rows = _rows(host, f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{staged}> {{ ?s ?p ?o }} }}", clock)
    found = rows[0]["n"]["value"] if rows else "0"
    if found != str(expected):
        raise PublishError(
            f"The engine holds {found} statements of <{name}> instead of {expected}; nothing has been switched.",
            f"引擎中 <{name}> 有 {found} 条陈述，应为 {expected} 条；未作切换。",
        )


def _rows(host: Host, text: str, clock: Clock) -> list[dict[str, dict[str, str]]]:
    body = host.query(text, (), JSON, clock, _SMALL).taken()
    rows: list[dict[str, dict[str, str]]] = json.loads(dialect.as_json(body))["results"]["bindings"]
    return rows
