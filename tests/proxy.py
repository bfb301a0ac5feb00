"""nginx for tests: on a free loopback port, with the configuration that the project gives, ended by its process id."""

import os
import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from processes import eventually
from reasons import NGINX

ROOT = Path(__file__).parent.parent
DEPLOY = ROOT / "docs" / "deploy"
_MAIN = """
daemon off;
master_process on;
{user}worker_processes 1;
pid nginx.pid;
error_log stderr warn;
events {{ worker_connections 512; }}
http {{
    access_log off;
    client_body_temp_path bodies;
    proxy_temp_path answers;
    fastcgi_temp_path unused; uwsgi_temp_path unused; scgi_temp_path unused;
    include {file};
}}
"""


@dataclass(frozen=True)
class Answer:
    """What came back, whatever the status."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_args: object) -> None:
        return None


_OPENER = urllib.request.build_opener(_Stay)


def fetch(address: str, data: bytes | None = None, **headers: str) -> Answer:
    """Return the answer to a GET, or to a POST of data; a redirection is not followed."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(address, data, named)  # noqa: S310 - loopback
    try:
        with _OPENER.open(request, timeout=30) as answer:
            return Answer(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.headers, error.read())


@contextmanager
def nginx(file: str, folder: Path, *replicas: str) -> Iterator[str]:
    """Run nginx over services at these addresses, with a file of the project whose addresses alone are changed."""
    port = _free()
    text = (DEPLOY / file).read_text(encoding="utf-8")
    places = dict(zip(("127.0.0.1:8322", "127.0.0.1:8323"), map(_place, replicas), strict=True))
    assert text.count("listen 80;") == 1
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port};")
    # In one pass, for a replica of ours may have a port that stands in the file.
    text = re.sub("|".join(map(re.escape, places)), lambda found: places[found[0]], text)
    (folder / file).write_text(text, encoding="utf-8")
    shutil.copy(DEPLOY / "unscr-proxy.conf", folder)
    user = "user root;\n" if os.geteuid() == 0 else ""
    (folder / "main.conf").write_text(_MAIN.format(user=user, file=file), encoding="utf-8")
    assert NGINX is not None
    command = [NGINX, "-p", str(folder), "-c", "main.conf", "-e", "stderr"]
    tried = subprocess.run([*command, "-t"], check=False, capture_output=True, text=True, timeout=30)
    assert tried.returncode == 0, tried.stderr
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        assert eventually(lambda: _listens(port))
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)


def _place(address: str) -> str:
    return urllib.parse.urlsplit(address).netloc


def _free() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
    return port


def _listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        time.sleep(0.02)
        return False
    return True
