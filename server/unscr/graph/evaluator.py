"""Beginning an evaluator: its first process, told what to serve, in a folder that only this user may enter."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO, cast

from unscr.config import Settings
from unscr.errors import ContentError
from unscr.graph.engine import Engine


@dataclass(frozen=True, slots=True)
class Process:
    """An evaluator that was started, for whoever watches over it."""

    engine: Engine
    child: "subprocess.Popen[bytes]"


@dataclass(frozen=True, slots=True)
class Begun:
    """An evaluator that loads what it is to serve."""

    process: Process

    def ready(self) -> Process:
        """Return it when it is ready, once; raise ContentError where the release or the location cannot be loaded."""
        child = self.process.child
        with cast("BinaryIO", child.stdout) as says:
            said = says.readline()
        reply = json.loads(said) if said else {"en": "The evaluator did not start.", "zh": "求值程序未能启动。"}
        if "ready" not in reply:
            child.wait()
            raise ContentError(reply["en"], reply["zh"])
        return self.process


def start(files: Iterable[tuple[str, Path]], settings: Settings, folder: Path) -> Process:
    """Begin an evaluator as ``begin`` does; return when it is ready, and raise as ``Begun.ready`` does."""
    return begin(files, settings, folder).ready()


def begin(files: Iterable[tuple[str, Path]], settings: Settings, folder: Path) -> Begun:
    """Begin an evaluator that meets its callers in ``folder``; it ends with the thread that calls this."""
    order = {
        "files": [(key, str(file)) for key, file in files],
        "folder": str(folder),
        "location": settings.location,
        "parent": os.getpid(),
        "settings": asdict(settings),
    }
    child = subprocess.Popen(
        [sys.executable, "-P", "-m", "unscr.graph.keeper"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with cast("BinaryIO", child.stdin) as told:
        told.write(json.dumps(order).encode() + b"\n")
    engine = Engine(folder, settings.query_seconds, settings.write_seconds + settings.gate_seconds)
    return Begun(Process(engine, child))


@contextmanager
def evaluator(files: Iterable[tuple[str, Path]], settings: Settings) -> Iterator[Engine]:
    """Give an engine over a release for as long as the block lasts; raise ContentError as ``start`` does."""
    with meeting_place() as folder:
        process = start(files, settings, folder)
        try:
            yield process.engine
        finally:
            process.child.kill()
            process.child.wait()


@contextmanager
def meeting_place() -> Iterator[Path]:
    """Give a new folder that only this user may enter, for as long as the block lasts."""
    folder = private_folder()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def private_folder() -> Path:
    """Return a new folder that only this user may enter."""
    return Path(tempfile.mkdtemp(prefix="unscr-"))
