"""The process that makes one edit: on a copy of the current edition, which is given up where anything goes wrong."""

import gc
import signal
import socket
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store, serialize

from unscr.config import Settings
from unscr.errors import StoreUnwritten, UnscrError
from unscr.graph import sandbox, wire
from unscr.graph.copying import copy
from unscr.graph.edit import Edit, apply, merge, not_written
from unscr.graph.task import failure
from unscr.graph.verdict import out_of_memory
from unscr.namespaces import graph

# What the engine's own threads and buffers take of the address space before any change.
_OWN = 1024


@dataclass(frozen=True, slots=True)
class Writing:
    """An edit of the edition at ``current``, made on a copy at ``staging``."""

    edit: Edit
    content: bytes
    current: Path
    staging: Path
    merged: bool
    limits: Settings
    seconds: float
    shapes: tuple[Path, ...]

    def run(self, keeper: socket.socket) -> None:
        """Make the edit and say how it went; what was said to be done is on the disk."""
        signal.setitimer(signal.ITIMER_REAL, self.seconds)
        try:
            self._check()
            created, report = self._made(keeper)
        except UnscrError as error:
            wire.send(keeper, failure(error))
        except MemoryError:
            wire.send(keeper, failure(out_of_memory()))
        except OSError as error:
            wire.send(keeper, failure(unwritten(error)))
        else:
            # By then the store is closed.
            gc.collect()
            wire.put(keeper, {"created": created, "refused": bool(report)}, report)

    def _made(self, keeper: socket.socket) -> tuple[bool, bytes]:
        """Make the edit on a copy and have it on the disk; return whether a graph came to be, and the SHACL report."""
        copy(self.current, self.staging)
        store = Store(str(self.staging))
        sandbox.confine(self.limits.query_megabytes + _OWN, None, threads=True)
        created = apply(store, self.edit, self.content)
        if self.merged:
            merge(store)
        store.flush()
        if not self.shapes:
            return created, b""
        wire.send(keeper, {"checking": True})
        signal.setitimer(signal.ITIMER_REAL, self.limits.gate_seconds)
        return created, self._report(store)

    def _check(self) -> None:
        if self.merged and self.edit.default:
            raise not_written()

    def _report(self, store: Store) -> bytes:
        """Return the SHACL report as N-Triples, empty where the data conform to the shapes."""
        # Loading the validator takes longer than most changes; only who asked for it pays.
        from unscr.graph.validate import load, refusal

        # What is merged stands in the named graphs as well, and the shapes are not what they are about.
        left = {NamedNode(graph("shapes").value), *((DefaultGraph(),) if self.merged else ())}
        content = serialize((each.triple for each in store if each.graph_name not in left), format=RdfFormat.N_TRIPLES)
        return refusal(content or b"", load(self.shapes))


def unwritten(error: OSError) -> StoreUnwritten:
    """Return the error for a change that the disk did not take; of the engine's words only the last, without names."""
    said = error.strerror or str(error).rpartition(": ")[2]
    return StoreUnwritten(
        f"The change could not be written to the disk and was not made: {said}.",
        f"更改无法写入磁盘，未予执行：{said}。",
    )
