"""The service: a small supervisor above two trees of processes, the evaluator and the web server.

The evaluator is begun first, and loads while the web server is imported here, to be forked whenever it is needed;
nothing forks inside a threaded server. Either tree is started again when it ends.
"""

import contextlib
import os
import shutil
import signal
import socket
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NoReturn

from unscr.config import Settings
from unscr.errors import ServiceError, UnscrError
from unscr.graph import sandbox
from unscr.graph.answering import Answering
from unscr.graph.broker import client
from unscr.graph.broker.client import Asking, Broker
from unscr.graph.engine import Engine
from unscr.graph.evaluator import Process, begin, private_folder
from unscr.listener import listen, shown
from unscr.release import GraphFile

# A tree that ends this often within so many seconds will not be helped by starting it once more.
_RESTARTS, _WITHIN = 5, 10.0
# Seconds beyond the time limit of a query: what was begun is answered, or ends at its deadline.
PATIENCE = 2.5
_SIGNALS = (signal.SIGTERM, signal.SIGINT)


def serve(
    settings: Settings,
    release: Callable[[], tuple[GraphFile, ...]],
    announce: Callable[[str], None],
    token: Callable[[], str] | None = None,
) -> None:
    """Serve until told to end; calls ``announce`` with the address once it answers.

    On SIGHUP the release is asked for again, and takes the place of the one served. ``token`` gives what a change
    needs. Raises ServiceError where the port cannot be had or a tree will not stay up, ContentError for a release that
    is broken.
    """
    listener = listen(settings.host, settings.port)
    folder = private_folder()
    try:
        with listener:
            if settings.writable and not settings.location and not settings.store:
                settings = replace(settings, location=str(folder / "store"))
            _Supervisor(settings, release, token, listener, folder).run(announce)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass
class _Supervisor:
    settings: Settings
    release: Callable[[], tuple[GraphFile, ...]]
    token: Callable[[], str] | None
    listener: socket.socket
    folder: Path
    ends: list[float] = field(default_factory=list)
    asking: Asking | None = None
    trees: list[int] = field(default_factory=list)

    def run(self, announce: Callable[[str], None]) -> None:
        try:
            # From here on a signal to end arrives as the exception below, and the trees are ended on the way out.
            for each in _SIGNALS:
                signal.signal(each, _end)
            self._begin_broker()
            if self.settings.store:
                self._run_web_alone(announce)
            # Until there is something to take the place of.
            signal.signal(signal.SIGHUP, lambda *_: None)
            evaluator = self._evaluator(_web_server)
            signal.signal(signal.SIGHUP, lambda *_: self._reload(evaluator.engine))
            web = self._web(evaluator.engine)
            announce(f"http://{shown(self.listener)}")
            while True:
                pid, _ = os.wait()
                if pid not in self.trees:
                    # As the first process of a container it also inherits the children of others.
                    continue
                self.trees.remove(pid)
                self._enough()
                if pid == web:
                    web = self._web(evaluator.engine)
                elif not self._renewed_broker(pid):
                    evaluator.child.returncode = 0
                    evaluator = self._evaluator()
        except _Ended:
            return
        finally:
            for each in (*_SIGNALS, signal.SIGHUP):
                signal.signal(each, signal.SIG_IGN)
            # The web server first: it may finish what it is about. Evaluators die with this process in any case.
            for pid in reversed(self.trees):
                _end_tree(pid, self.settings.query_seconds + PATIENCE, self.listener)

    def _run_web_alone(self, announce: Callable[[str], None]) -> NoReturn:
        """Supervise the web server over engines elsewhere: there is no evaluator of ours."""
        from unscr.graph.remote.address import addresses, credentials
        from unscr.graph.remote.engine import Remote

        engine = Remote(self.settings, addresses(self.settings.store), credentials(os.environ))
        # What is asked may be published anew without our knowing, so no answer is kept.
        self.settings = replace(self.settings, cache_megabytes=0)
        self._web(engine)
        announce(f"http://{shown(self.listener)}")
        while True:
            pid, _ = os.wait()
            if pid in self.trees:
                self.trees.remove(pid)
                self._enough()
                if not self._renewed_broker(pid):
                    self._web(engine)

    def _begin_broker(self) -> None:
        """Begin the process that asks other endpoints, where any are listed."""
        if self.settings.service:
            self.asking = client.begin(self.settings, self.folder)
            self.trees.insert(0, self.asking.child.pid)

    def _renewed_broker(self, pid: int) -> bool:
        """Begin the broker again where it was this one that ended; return whether it was."""
        if self.asking is None or pid != self.asking.child.pid:
            return False
        self.asking.child.returncode = 0
        self._begin_broker()
        return True

    def _evaluator(self, meanwhile: Callable[[], object] = lambda: None) -> Process:
        begun = begin(self._files(), self.settings, self.folder)
        meanwhile()
        evaluator = begun.ready()
        self.trees.insert(0, evaluator.child.pid)
        return evaluator

    def _files(self) -> list[tuple[str, Path]]:
        return [(each.key, each.path) for each in self.release()]

    def _reload(self, engine: Engine) -> None:
        """Serve the release as it is now; where it cannot be, the one that is served stays."""
        try:
            engine.reload(self._files())
        except UnscrError as error:
            sys.stderr.write(f"unscr: {error.en} {error.zh}\n")
            sys.stderr.flush()

    def _web(self, engine: Answering) -> int:
        parent = os.getpid()
        # A signal between the fork and the child's first lines would be taken for the supervisor's own.
        signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
        pid = os.fork()
        if pid == 0:
            self._become_web(engine, parent)
        self.trees.append(pid)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
        return pid

    def _become_web(self, engine: Answering, parent: int) -> NoReturn:
        status = 1
        try:
            sandbox.die_with_parent(parent)
            for each in (*_SIGNALS, signal.SIGHUP):
                signal.signal(each, signal.SIG_DFL if each in _SIGNALS else signal.SIG_IGN)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
            broker = self.asking.broker if self.asking else None
            _web_server()(self.settings, engine, self.token, self.listener, broker)
        except SystemExit as end:
            # The server's master and its worker both leave this way.
            status = end.code if isinstance(end.code, int) else 0
        except BaseException:
            # The way out below says nothing.
            traceback.print_exc()
        finally:
            os._exit(status)

    def _enough(self) -> None:
        now = time.monotonic()
        self.ends = [each for each in self.ends if now - each < _WITHIN] + [now]
        if len(self.ends) > _RESTARTS:
            raise ServiceError(
                "A part of the service ends again and again; its last words stand above.",
                "服务的某一部分反复退出；其最后输出见上文。",
            )


def _web_server() -> Callable[[Settings, Answering, Callable[[], str] | None, socket.socket, Broker | None], None]:
    """Return what serves until it is told to end; imported here, for it takes as long as to load the data."""
    from unscr.web.app import create_app
    from unscr.web.desk import warm
    from unscr.web.server import run

    def serve(
        settings: Settings,
        engine: Answering,
        token: Callable[[], str] | None,
        listener: socket.socket,
        broker: Broker | None,
    ) -> None:
        app = create_app(settings, engine, token, broker)
        warm(app)
        run(app, listener, settings)

    return serve


class _Ended(Exception):
    """The service was told to end."""


def _end(_signal: int, _frame: object) -> None:
    raise _Ended


def _end_tree(pid: int, seconds: float, listener: socket.socket) -> None:
    """Ask a child to end, and make it end where it does not in so many seconds."""
    with contextlib.suppress(ProcessLookupError, ChildProcessError):
        os.kill(pid, signal.SIGTERM)
        ended = _ends_within(pid, 0.1)
        # Nobody is to wait at a door that will not be opened again; this reaches the web server's copies as well.
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        while not ended and not _ends_within(pid, seconds):
            os.kill(pid, signal.SIGKILL)


def _ends_within(pid: int, seconds: float) -> bool:
    """Return whether a child ends in so many seconds."""
    patience = time.monotonic() + seconds
    while os.waitpid(pid, os.WNOHANG)[0] == 0:
        if time.monotonic() > patience:
            return False
        time.sleep(0.005)
    return True
