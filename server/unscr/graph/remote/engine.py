"""Another engine behind the calls of our own evaluator: time, rows and bytes are held here, its memory is its own.

SPARQL 1.1 Protocol, section 2.1. What is asked is only ever read, so an address that fails is replaced by the next.
"""

import os
import time
from collections.abc import Callable, Iterable
from typing import TypeVar

from pyoxigraph import NamedNode

from unscr.config import Settings
from unscr.errors import NotFound, OperationRefused, QueryDeadline, UnscrError
from unscr.graph.edit import Edit
from unscr.graph.engine import About, Answer, Edited
from unscr.graph.form import DATASETS, RESULTS
from unscr.graph.remote import decode, dialect, marker
from unscr.graph.remote.address import Address, Credentials
from unscr.graph.remote.census import Census
from unscr.graph.remote.clock import Clock
from unscr.graph.remote.fault import switching, unreachable, unusable
from unscr.graph.remote.host import JSON, TRIPLES, Host, Pairs
from unscr.graph.remote.marker import EMPTY, Marker, Unreadable
from unscr.graph.remote.turns import Turns
from unscr.graph.remote.wire import Broken, Overlong, is_cut
from unscr.graph.remote.words import Word, checked, has_dataset, without_dataset
from unscr.graph.task import Task
from unscr.graph.verdict import too_large

# How long a question waits for a release that is being put in place, and how often it looks.
_SWITCH_SECONDS, _LOOK_SECONDS = 5.0, 0.05
_SMALL = 2**22
_SHOWN = 200
_EVERYTHING = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
_NAMED = "SELECT ?g ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } }"
_UNMARKED = "unmarked"

_Got = TypeVar("_Got")


class Remote:
    """Asks the first engine that answers; may be used by many threads at once."""

    def __init__(self, settings: Settings, addresses: Iterable[Address], credentials: Credentials) -> None:
        self._seconds = settings.query_seconds
        self._bytes = settings.result_bytes
        self._most_rows = settings.result_rows
        self._turns = Turns(settings.workers, settings.queue)
        self._hosts = [Host(each, credentials) for each in addresses]
        self._markers: dict[Address, Marker | None] = {}
        self._census = Census()

    def run(self, task: Task, seconds: float | None = None) -> Answer:
        """Return the answer to a task; ``seconds`` may lower the time limit. Raises as ``engine.Engine.run`` does."""
        words = checked(task.text)
        clock = Clock(min(seconds or self._seconds, self._seconds))
        with self._turns.turn(clock):
            try:
                return self._on_one(lambda host: self._answered(host, task, words, clock))
            except Overlong:
                raise too_large(self._bytes) from None

    def about(self) -> About:
        """Return what is being served; raise EvaluatorGone where no engine answers.

        Without a published release the statements are counted, anew after a while.
        """
        clock = Clock(self._seconds)
        return self._on_one(lambda host: self._about(host, clock))

    def digest(self) -> str:
        """Return the digest of what is being served; raises as ``about`` does."""
        return self.about().digest

    def generation(self) -> int:
        """Return the same number always: what is served elsewhere changes without a word to us."""
        return 0

    def edit(self, edit: Edit, content: bytes = b"", seconds: float | None = None) -> Edited:  # noqa: ARG002 - not ours
        """Raise OperationRefused: what is elsewhere is changed there."""
        raise OperationRefused(
            "What another engine holds is changed there, not through this service.",
            "其他引擎中的数据应在该引擎中更改，不经本服务。",
        )

    def _on_one(self, ask: Callable[[Host], _Got]) -> _Got:
        left_out = [(each.is_left_out(), each) for each in self._hosts]
        for _, host in sorted(left_out, key=lambda each: each[0]):
            try:
                got = ask(host)
            except Broken:
                host.leave_out()
                if is_cut():
                    break
                continue
            except QueryDeadline:
                # It may be the question or the engine; what comes next tells.
                host.was_late()
                raise
            except UnscrError:
                host.take_back()
                raise
            host.take_back()
            return got
        raise unreachable()

    def _about(self, host: Host, clock: Clock) -> About:
        found = self._read(host, clock)
        if found is None:
            return self._census.about(host, _UNMARKED, clock)
        return About(found.digest, found.counts, found.merged, merged=True)

    def _answered(self, host: Host, task: Task, words: tuple[Word, ...], clock: Clock) -> Answer:
        """Return an answer that is of one release: its publication was the same before and after."""
        while True:
            found = self._markers[host.address] if host.address in self._markers else self._read(host, clock)
            descriptor, failed = -1, None
            try:
                descriptor = self._evaluated(host, task, words, found, clock)
            except QueryDeadline:
                raise
            except UnscrError as error:
                # It may have come from a release that is no longer there.
                failed = error
            try:
                same = self._publication(host, clock) == (found.publication if found else "")
            except BaseException:
                _close(descriptor)
                raise
            if same and failed is None:
                length = os.fstat(descriptor).st_size
                digest = found.digest if found else _UNMARKED
                return Answer(task.media_type, length, os.fdopen(descriptor, "rb"), digest)
            _close(descriptor)
            if same and failed is not None:
                raise failed
            self._read(host, clock)

    def _read(self, host: Host, clock: Clock) -> Marker | None:
        """Return the marker of the release; wait for one that is being put in place, and raise EvaluatorBusy."""
        end = time.monotonic() + _SWITCH_SECONDS
        while True:
            body = host.query(marker.READ, (), JSON, clock, _SMALL).taken()
            try:
                found = marker.read(body)
            except Unreadable:
                # An engine may show a half of what is being changed.
                if time.monotonic() > end:
                    raise unusable("its marker cannot be read", "发布标记无法解析") from None
            else:
                if found is None or found.publication:
                    self._markers[host.address] = found
                    return found
                if time.monotonic() > end:
                    raise switching()
            time.sleep(min(_LOOK_SECONDS, clock.left()))

    def _publication(self, host: Host, clock: Clock) -> str | None:
        """Return what ``marker.publication`` does, None where it cannot be read at this moment."""
        body = host.query(marker.READ_PUBLICATION, (), JSON, clock, _SMALL).taken()
        try:
            return marker.publication(body)
        except Unreadable:
            return None

    def _evaluated(self, host: Host, task: Task, words: tuple[Word, ...], found: Marker | None, clock: Clock) -> int:
        form, most = task.media_type, self._bytes
        if task.text:
            text, given = _with_dataset(host, task, words, found)
            if form in RESULTS:
                return decode.results(self._rows(host, text, given, clock), form, most, self._most_rows, clock)
            longer = dialect.solutions(text, checked(text)) if host.is_virtuoso else None
            if longer is not None:
                # Nothing is said of a graph that was cut; of its solutions it is.
                self._rows(host, longer, given, clock)
            return decode.graph(self._triples(host, text, given, clock), form, "", most, clock)
        given = found.dataset if found else ()
        if task.graph:
            self._check_graph(host, task.graph, found, clock)
            text = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{task.graph}> {{ ?s ?p ?o }} }}"
        elif form in DATASETS:
            return decode.dataset(self._rows(host, _NAMED, given, clock), form, most, clock)
        else:
            text = _EVERYTHING
        if host.is_virtuoso:
            self._rows(host, dialect.solutions(text, checked(text)) or text, given, clock)
        return decode.graph(
            self._triples(host, text, given, clock), form, "" if task.nameless else task.graph, most, clock
        )

    def _rows(self, host: Host, text: str, dataset: Pairs, clock: Clock) -> bytes:
        body = host.query(text, dataset, JSON, clock, self._bytes).taken()
        return dialect.as_json(body) if host.is_virtuoso else body

    def _triples(self, host: Host, text: str, dataset: Pairs, clock: Clock) -> bytes:
        body = host.query(text, dataset, TRIPLES, clock, self._bytes).taken()
        return dialect.as_triples(body) if host.is_virtuoso else body

    def _check_graph(self, host: Host, name: str, found: Marker | None, clock: Clock) -> None:
        """Raise NotFound for a graph that is not there; its name then cannot end a query early either."""
        try:
            there = name in found.counts if found else self._census.holds(host, NamedNode(name).value, clock)
        except ValueError:
            there = False
        if not there:
            shown = name[:_SHOWN]
            raise NotFound(f"There is no graph <{shown}>.", f"没有名为 <{shown}> 的图。")


def _with_dataset(host: Host, task: Task, words: tuple[Word, ...], found: Marker | None) -> tuple[str, Pairs]:
    """Return a query, and the data set it is sent with: what is asked for, else that of the release."""
    if host.is_virtuoso:
        dialect.check_calls(words)
    if not task.default_graphs and not task.named_graphs:
        return task.text, found.dataset if found is not None and not has_dataset(words) else ()
    default, named, text = task.default_graphs, task.named_graphs, task.text
    if host.is_virtuoso:
        # Where one of the two is left out, it takes all it has; and it adds what the query says itself.
        default, named, text = default or (EMPTY,), named or (EMPTY,), without_dataset(text, words)
    return text, [("default-graph-uri", each) for each in default] + [("named-graph-uri", each) for each in named]


def _close(descriptor: int) -> None:
    if descriptor >= 0:
        os.close(descriptor)
