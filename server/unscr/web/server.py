"""The application behind granian, on a socket that is already listening.

One thread speaks RSGI with all clients, so that slow ones hold up nobody; the application's views run in others.
"""

import asyncio
import gc
import os
import resource
import signal
import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import uvloop
from flask import Flask
from granian._granian import SocketHolder
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.server.embed import Server

from unscr.config import Settings
from unscr.web.bridge import Bridge

_HEADER_MILLISECONDS = 10_000
# Of the head of a request. An address may have 64 kB, so that long queries can be asked by GET; to read longer headers
# would hold up the others.
_HEADER_BYTES = 80 * 1024
_COLLECTION = (5_000, 20, 100)
# How long a thread may keep the interpreter while the one that speaks with all clients waits for it.
_SWITCH_SECONDS = 0.0005
_BACKLOG = 1024
# Open at the same time; more are not accepted. Were they few, some that say nothing would lock everybody out.
_CONNECTIONS = 16_384


class _Server(Server):
    """A server that takes a listening socket instead of an address; the library has no public way to hand it one."""

    def __init__(self, target: Bridge, listener: socket.socket) -> None:
        host, port = listener.getsockname()[:2]
        self._listener = listener
        super().__init__(
            target,
            address=host,
            port=port,
            interface=Interfaces.RSGI,
            backlog=_BACKLOG,
            backpressure=_connections(),
            http=HTTPModes.http1,
            http1_settings=HTTP1Settings(header_read_timeout=_HEADER_MILLISECONDS, max_buffer_size=_HEADER_BYTES),
            websockets=False,
            log_enabled=False,
        )

    def _init_shared_socket(self) -> None:
        # A copy, for it is closed with the server. The library's stubs leave out how a holder is made.
        holder: Any = SocketHolder
        vars(self).update(_ssp=None, _shd=holder(os.dup(self._listener.fileno()), False, _BACKLOG))


def _connections() -> int:
    """Return how many connections may be open, with half of the descriptors left for the rest; raises their limit."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if most == resource.RLIM_INFINITY:
        return _CONNECTIONS
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    return min(_CONNECTIONS, most // 2)


def run(app: Flask, listener: socket.socket, settings: Settings) -> None:
    """Serve until told to end by SIGTERM or SIGINT; does not return before."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    listener.setblocking(False)
    # Hardly anything here makes circles. What is there from the start is never looked at again, what is new while it
    # is little: for as long as the collector looks nobody is answered. Answers that are kept see to it themselves.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECTION)
    # This loop is woken for each request at half the cost of the standard one: see DECISIONS.
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_serve(app, listener, settings))


async def _serve(app: Flask, listener: socket.socket, settings: Settings) -> None:
    with ThreadPoolExecutor(settings.threads) as pool:
        server = _Server(Bridge(app, pool, settings), listener)
        loop = asyncio.get_running_loop()
        for each in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(each, server.stop)
        await server.serve()
