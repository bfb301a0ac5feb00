"""The overview, kept while the same data are served: its pages are slices of it."""

import threading

from unscr.answer import Engine
from unscr.quality.overview import Overview, overview


class Kept:
    """One overview; nothing is kept beyond a change of the engine's generation, nor where it has none."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._found: Overview | None = None
        self._at = 0
        self._lock = threading.Lock()

    def overview(self) -> Overview:
        """Return the figures of what is served now; raises what ``Engine.run`` raises."""
        begun = self._engine.generation()
        with self._lock:
            if self._found is not None and begun == self._at:
                return self._found
        made = overview(self._engine)
        with self._lock:
            # Where data came while it was made, it may be of both.
            if begun and begun == self._engine.generation():
                self._found, self._at = made, begun
        return made
