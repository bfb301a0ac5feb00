"""Load from wrk: one thread, several connections that are kept, for so many seconds."""

import json
import os
import re
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from bench.process import cpu_seconds

_SCRIPT = Path(__file__).with_name("requests.lua")
# Each run of wrk takes a block of numbers of its own, so that no constant comes twice while a server is up.
_BLOCK = 10_000_000
_BLOCKS = count(1)


@dataclass(frozen=True, slots=True)
class Load:
    """What wrk saw: requests a second, latencies in milliseconds, how many failed; and what it cost the server."""

    rate: float
    p50: float
    p99: float
    failed: int
    cpu_milliseconds: float


def numbers() -> int:
    """Return the first of a block of numbers that nobody else has."""
    return next(_BLOCKS) * _BLOCK


def wrk(address: str, paths: list[str], accept: str, seconds: float, connections: int, pid: int) -> Load:
    """Ask for the paths in turn; ``__N__`` in them becomes a different number in each request."""
    with started(address, paths, accept, seconds, connections) as running:
        before = cpu_seconds(pid)
        told, _ = running.communicate(timeout=seconds + 120)
        # What was asked for last may still be worked on.
        time.sleep(0.1)
        used = cpu_seconds(pid) - before
    return read(told, used)


def read(told: str, used: float) -> Load:
    """Return what wrk's script has written, with the processor time used."""
    found = re.search(r"^BENCH (.*)$", told, re.MULTILINE)
    if found is None:
        raise RuntimeError(f"wrk said: {told}")
    said = json.loads(found[1])
    done = said["requests"] - said["refused"]
    return Load(
        rate=done / said["microseconds"] * 1e6,
        p50=said["p50"] / 1e3,
        p99=said["p99"] / 1e3,
        failed=said["refused"] + said["broken"],
        cpu_milliseconds=used / max(1, said["requests"]) * 1e3,
    )


@contextmanager
def started(
    address: str, paths: list[str], accept: str, seconds: float, connections: int
) -> Iterator["subprocess.Popen[str]"]:
    """Give a wrk that has begun; it is ended with the block."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("\n".join(paths) + "\n")
        file.flush()
        environment = os.environ | {
            "BENCH_PATHS": file.name,
            "BENCH_ACCEPT": accept,
            "BENCH_FIRST": str(numbers()),
        }
        flags = ["-t1", f"-c{connections}", f"-d{max(1, round(seconds))}s", "--timeout", "60s", "-s", str(_SCRIPT)]
        process = subprocess.Popen(["wrk", *flags, address], stdout=subprocess.PIPE, text=True, env=environment)
        try:
            yield process
        finally:
            process.kill()
            process.communicate()
