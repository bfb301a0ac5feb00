"""A query that asks other endpoints as well: their answers first, then ours over them, in one time limit.

SPARQL 1.1 Federated Query. The evaluator itself reaches nobody.
"""

import time
from collections.abc import Collection
from dataclasses import dataclass

from unscr.config import Settings
from unscr.errors import CallError
from unscr.graph.broker.client import Broker
from unscr.graph.broker.fault import late
from unscr.graph.broker.listed import listed
from unscr.graph.verdict import deadline
from unscr.protocol.clause import Clause
from unscr.protocol.filling import EMPTY, block, filled
from unscr.protocol.operation import Operation

# What others may take of a query's time, so that some is left for the evaluation.
_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Filled:
    """A query without clauses, and the time that is left for it; None for as long as the service gives."""

    text: str
    seconds: float | None


@dataclass(frozen=True, slots=True)
class Federation:
    """The endpoints that may be asked, who asks them, and how long a query may take; without a broker, nobody."""

    targets: Collection[str] = ()
    broker: Broker | None = None
    seconds: float = 0.0

    def filled(self, operation: Operation) -> Filled:
        """Return a query with the answers in the place of its clauses, which are asked one after the other.

        Raises CallError and, where the time is over, QueryDeadline.
        """
        if self.broker is None or not operation.clauses:
            return Filled(operation.text, operation.seconds)
        whole = min(self.seconds, operation.seconds or self.seconds)
        begun = time.monotonic()
        blocks = []
        for clause in operation.clauses:
            left = whole * _SHARE - (time.monotonic() - begun)
            blocks.append(_answered(self.broker, clause, left))
        left = whole - (time.monotonic() - begun)
        if left <= 0:
            raise deadline(whole)
        return Filled(filled(operation.text, operation.clauses, blocks), left)


def federation(settings: Settings, broker: Broker | None) -> Federation:
    """Return what the settings allow, nothing without a broker; raise SettingError for a list that is none."""
    return Federation(frozenset(listed(settings.service)) if broker else (), broker, settings.query_seconds)


def _answered(broker: Broker, clause: Clause, left: float) -> str:
    try:
        if left <= 0:
            raise late(clause.target, 0)
        return block(clause, broker.fetch(clause.target, clause.query, left))
    except CallError:
        if clause.silent:
            return EMPTY
        raise
