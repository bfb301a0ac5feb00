"""The service: a small supervisor above two trees of processes, the evaluator and the web server.

The evaluator is started first, and nothing forks inside a threaded server. Either tree is started again when it ends.
"""

import contextlib
import errno
import os
import shutil
import signal
import socket
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NoReturn

from unscr.config import Settings
from unscr.errors import ServiceError
from unscr.graph import sandbox
from unscr.graph.asked import Asked
from unscr.graph.engine import Process, private_folder, start
from unscr.graph.remote.address import addresses, credentials
from unscr.graph.remote.engine import Remote
from unscr.release import GraphFile
from unscr.web.app import create_app
from unscr.web.server import run

# A tree that ends this often within so many seconds will not be helped by starting it once more.
_RESTARTS, _WITHIN = 5, 10.0
_PATIENCE = 2.5
_SIGNALS = (signal.SIGTERM, signal.SIGINT)
_LAST_PORT = 65_535


def serve(settings: Settings, files: tuple[GraphFile, ...], announce: Callable[[str], None]) -> None:
    """Serve until told to end; calls ``announce`` with the address once it answers.

    Raises ServiceError where the port cannot be had or a tree will not stay up, ContentError for a broken release.
    """
    listener = _listen(settings.host, settings.port)
    folder = private_folder()
    try:
        with listener:
            _Supervisor(settings, files, listener, folder).run(announce)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass
class _Supervisor:
    settings: Settings
    files: tuple[GraphFile, ...]
    listener: socket.socket
    folder: Path
    ends: list[float] = field(default_factory=list)
    trees: list[int] = field(default_factory=list)

    def run(self, announce: Callable[[str], None]) -> None:
        try:
            # From here on a signal to end arrives as the exception below, and the trees are ended on the way out.
            for each in _SIGNALS:
                signal.signal(each, _end)
            if self.settings.store:
                self._run_web_alone(announce)
            evaluator = self._evaluator()
            web = self._web(evaluator.engine)
            announce(f"http://{_shown(self.listener)}")
            while True:
                pid, _ = os.wait()
                if pid not in self.trees:
                    # As the first process of a container it also inherits the children of others.
                    continue
                self.trees.remove(pid)
                self._enough()
                if pid == web:
                    web = self._web(evaluator.engine)
                else:
                    evaluator.child.returncode = 0
                    evaluator = self._evaluator()
        except _Ended:
            return
        finally:
            for each in _SIGNALS:
                signal.signal(each, signal.SIG_IGN)
            # The web server first: it may finish what it is about. Evaluators die with this process in any case.
            for pid in reversed(self.trees):
                _end_tree(pid)

    def _run_web_alone(self, announce: Callable[[str], None]) -> NoReturn:
        """Supervise the web server over engines elsewhere: there is no evaluator of ours."""
        engine = Remote(self.settings, addresses(self.settings.store), credentials(os.environ))
        # What is asked may be published anew without our knowing, so no answer is kept.
        self.settings = replace(self.settings, cache_megabytes=0)
        web = self._web(engine)
        announce(f"http://{_shown(self.listener)}")
        while True:
            pid, _ = os.wait()
            if pid == web:
                self.trees.remove(pid)
                self._enough()
                web = self._web(engine)

    def _evaluator(self) -> Process:
        evaluator = start([(each.key, each.path) for each in self.files], self.settings, self.folder)
        self.trees.insert(0, evaluator.child.pid)
        return evaluator

    def _web(self, engine: Asked) -> int:
        parent = os.getpid()
        # A signal between the fork and the child's first lines would be taken for the supervisor's own.
        signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
        pid = os.fork()
        if pid == 0:
            self._become_web(engine, parent)
        self.trees.append(pid)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
        return pid

    def _become_web(self, engine: Asked, parent: int) -> NoReturn:
        status = 1
        try:
            sandbox.die_with_parent(parent)
            for each in _SIGNALS:
                signal.signal(each, signal.SIG_DFL)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
            run(create_app(self.settings, engine), self.listener, self.settings)
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


class _Ended(Exception):
    """The service was told to end."""


def _end(_signal: int, _frame: object) -> None:
    raise _Ended


def _end_tree(pid: int) -> None:
    """Ask a child to end, and make it end where it does not in time."""
    with contextlib.suppress(ProcessLookupError, ChildProcessError):
        os.kill(pid, signal.SIGTERM)
        patience = time.monotonic() + _PATIENCE
        while os.waitpid(pid, os.WNOHANG)[0] == 0:
            if time.monotonic() > patience:
                os.kill(pid, signal.SIGKILL)
            time.sleep(0.01)


def _listen(host: str, port: int) -> socket.socket:
    listener = None
    try:
        if port > _LAST_PORT:
            # The system would take it for another one.
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(1024)
    except OSError as error:
        if listener is not None:
            listener.close()
        raise ServiceError(
            f"Cannot listen on {host} port {port}: {error.strerror}. Choose another with --port.",
            f"无法监听 {host} 的端口 {port}：{error.strerror}。请用 --port 另选端口。",
        ) from None
    return listener


def _shown(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
