"""Readings that were made, kept while the same data are served: a page, its filters and sheets are of one reading."""

import threading
from collections import OrderedDict

from unscr.answer import Engine
from unscr.reading.document import Reading, read

# A reading takes a few megabytes.
_ROOM = 4


class Shelf:
    """The last few readings; nothing is kept beyond a change of the engine's generation, nor where it has none."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._kept: OrderedDict[str, Reading] = OrderedDict()
        self._at = 0
        self._lock = threading.Lock()

    def reading(self, work: str) -> Reading:
        """Return the reading of a resolution; raises as ``read`` does."""
        begun = self._engine.generation()
        with self._lock:
            if begun != self._at:
                self._kept.clear()
                self._at = begun
            found = self._kept.get(work)
            if found is not None:
                self._kept.move_to_end(work)
                return found
        made = read(self._engine, work)
        with self._lock:
            # Where data came while it was made, it may be of both.
            if begun and begun == self._at == self._engine.generation():
                self._kept[work] = made
                while len(self._kept) > _ROOM:
                    self._kept.popitem(last=False)
        return made
