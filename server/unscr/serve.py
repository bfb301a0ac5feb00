"""The service: a small supervisor above two trees of processes, the evaluator and the web server.

The evaluator is started first, and nothing forks inside a threaded server. Either tree is started again when it ends.
"""

import os
import shutil
import signal
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from unscr.config import Settings
from unscr.errors import ServiceError
from unscr.graph import sandbox
from unscr.graph.engine import Engine, Process, private_folder, start
from unscr.release import GraphFile
from unscr.web.app import create_app
from unscr.web.server import run

# A tree that ends this often within so many seconds will not be helped by starting it once more.
_RESTARTS, _WITHIN = 5, 10.0


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

    def run(self, announce: Callable[[str], None]) -> None:
        evaluator = self._evaluator()
        web = self._web(evaluator.engine)
        try:
            # From here on a signal to end arrives as the exception below, and the trees are ended on the way out.
            signal.signal(signal.SIGTERM, _end)
            signal.signal(signal.SIGINT, _end)
            announce(f"http://{_shown(self.listener)}")
            while True:
                pid, _ = os.wait()
                self._enough()
                if pid == evaluator.child.pid:
                    evaluator.child.returncode = 0
                    evaluator = self._evaluator()
                elif pid == web:
                    web = self._web(evaluator.engine)
        except _Ended:
            return
        finally:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            _end_tree(web, signal.SIGTERM)
            _end_tree(evaluator.child.pid, signal.SIGKILL)
            evaluator.child.returncode = 0

    def _evaluator(self) -> Process:
        return start([(each.key, each.path) for each in self.files], self.settings, self.folder)

    def _web(self, engine: Engine) -> int:
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            try:
                sandbox.die_with_parent(parent)
                signal.signal(signal.SIGTERM, signal.SIG_DFL)
                run(create_app(self.settings, engine), self.listener, self.settings.threads)
            finally:
                os._exit(1)
        return pid

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


def _end_tree(pid: int, how: signal.Signals) -> None:
    try:
        os.kill(pid, how)
        os.waitpid(pid, 0)
    except (ProcessLookupError, ChildProcessError):
        return


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(1024)
    except OSError as error:
        raise ServiceError(
            f"Cannot listen on {host} port {port}: {error.strerror}. Choose another with --port.",
            f"无法监听 {host} 的端口 {port}：{error.strerror}。请用 --port 另选端口。",
        ) from None
    return listener


def _shown(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
