"""What an engine holds that no release was published to, found out by asking."""

import json
import time

from unscr.graph.engine import About
from unscr.graph.remote import dialect
from unscr.graph.remote.clock import Clock
from unscr.graph.remote.fault import unusable
from unscr.graph.remote.host import JSON, Host

# Counting is slow; what was counted is good for so long.
_LASTS = 60.0
_SMALL = 2**22
_GRAPHS = "SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g"
_DEFAULT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"


class Census:
    """Counts that are kept for a while, for each address."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[float, About]] = {}

    def about(self, host: Host, digest: str, clock: Clock) -> About:
        """Return the statements of each named graph and of the default graph; raises as ``Host.query`` does."""
        known = self._known.get(host.address.whole)
        if known is not None and time.monotonic() - known[0] < _LASTS:
            # Whether it still answers is asked in any case.
            _truth(host, "ASK {}", clock)
            return known[1]
        try:
            counts = {row["g"]["value"]: int(row["n"]["value"]) for row in _rows(host, _GRAPHS, clock)}
            merged = sum(int(row["n"]["value"]) for row in _rows(host, _DEFAULT, clock))
        except (KeyError, TypeError, ValueError):
            raise unusable("its counts cannot be read", "计数结果无法解析") from None
        found = About(digest, counts, merged, merged=True)
        self._known[host.address.whole] = time.monotonic(), found
        return found

    def holds(self, host: Host, name: str, clock: Clock) -> bool:
        """Return whether a named graph has a statement; raises as ``Host.query`` does."""
        return _truth(host, f"ASK {{ GRAPH <{name}> {{ ?s ?p ?o }} }}", clock)


def _rows(host: Host, text: str, clock: Clock) -> list[dict[str, dict[str, str]]]:
    rows: list[dict[str, dict[str, str]]] = json.loads(_json(host, text, clock))["results"]["bindings"]
    return rows


def _truth(host: Host, text: str, clock: Clock) -> bool:
    try:
        return bool(json.loads(_json(host, text, clock))["boolean"])
    except (KeyError, TypeError, ValueError):
        raise unusable("its answer cannot be read", "结果无法解析") from None


def _json(host: Host, text: str, clock: Clock) -> bytes:
    body = host.query(text, (), JSON, clock, _SMALL).taken()
    return dialect.as_json(body) if host.is_virtuoso else body
