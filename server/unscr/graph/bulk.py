"""Loading files into a location while nothing serves it: all of them make one edition, or none does."""

import socket
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from unscr.errors import ContentError, LocationError, UnscrError
from unscr.graph import child, wire
from unscr.graph import task as tasks
from unscr.graph.audit import Asked
from unscr.graph.copying import copy
from unscr.graph.edit import is_merge, merge, not_written
from unscr.graph.edition import Edition, Location
from unscr.graph.settling import mark
from unscr.graph.task import failure
from unscr.graph.verdict import ended
from unscr.graph.writer import unwritten

_PIECE = 2**20
# By the ends of their names; those that keep the names of graphs, and those of one graph.
_FORMATS = {
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".nt": RdfFormat.N_TRIPLES,
    ".ttl": RdfFormat.TURTLE,
    ".rdf": RdfFormat.RDF_XML,
}


def bulk(folder: Path, release: Iterable[tuple[str, Path]], files: tuple[Path, ...], empty: bool) -> Edition:
    """Add the statements of files to a location, which is made where it is not there, and return the new edition.

    Raises LocationError as ``Location`` does, ContentError for a file that cannot be read, OperationRefused for
    statements outside the named graphs of a store whose default graph is their merge, StoreUnwritten where the disk
    does not take them; then nothing has changed.
    """
    for each in files:
        _form(each)
    location = Location(folder, release, empty)
    staging = location.staging()
    try:
        current, merged = location.path(location.edition), location.edition.merged
        loader = child.fork(lambda told: _load(current, staging, files, merged, told), (location.lock,))
        said = wire.receive(loader.connection)
        status = loader.ended()
        if said is None or status:
            raise tasks.error(failure(ended(status)))
        if "error" in said.message:
            raise tasks.error(said.message)
        return location.publish(staging, _asked(files))
    except OSError as error:
        raise LocationError(
            f"Cannot write {folder}: {error.strerror}.", f"无法写入 {folder}：{error.strerror}。"
        ) from None
    finally:
        location.discard(staging)
        location.close()


def _load(current: Path, staging: Path, files: tuple[Path, ...], merged: bool, told: socket.socket) -> None:
    try:
        copy(current, staging)
        _fill(staging, files, merged)
    except UnscrError as error:
        wire.send(told, failure(error))
    except OSError as error:
        wire.send(told, failure(unwritten(error)))
    else:
        wire.send(told, {"loaded": len(files)})


def _fill(staging: Path, files: tuple[Path, ...], merged: bool) -> None:
    store = Store(str(staging))
    for each in files:
        try:
            store.bulk_load(path=str(each), format=_form(each))
        except SyntaxError as error:
            raise ContentError(
                f"Cannot read {each}: {error.msg}. Nothing was loaded.",
                f"无法读取 {each}：{error.msg}。未载入任何内容。",
            ) from None
    if merged:
        if not is_merge(store):
            raise not_written()
        merge(store)
    store.flush()
    mark(staging)


def _asked(files: tuple[Path, ...]) -> Asked:
    """Return what is remembered of a load: the files one after another."""
    digest, length = sha256(), 0
    for each in files:
        with each.open("rb") as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
                length += len(piece)
    return Asked("load", None, length, digest.hexdigest())


def _form(path: Path) -> RdfFormat:
    form = _FORMATS.get(path.suffix.lower())
    if form is None:
        listed = " ".join(_FORMATS)
        raise ContentError(
            f"{path} does not say by the end of its name what it is; these are read: {listed}.",
            f"无法从文件名结尾判断 {path} 的格式；可读取：{listed}。",
        )
    return form
