"""The socket at which the service listens."""

import errno
import os
import socket

from unscr.errors import ServiceError

_LAST_PORT = 65_535


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens; raise ServiceError where it cannot be had."""
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


def shown(listener: socket.socket) -> str:
    """Return the host and port of a socket as an address says them."""
    host, port = listener.getsockname()[:2]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
