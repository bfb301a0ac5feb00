"""What is worked out from the data once, and again when they have changed."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from unscr.answer import Engine

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """What is made of the data once for each generation of them; nothing is kept of an engine that tells of none."""

    def __init__(self, engine: Engine, make: Callable[[Engine], Made]) -> None:
        self._engine = engine
        self._make = make
        self._lock = threading.Lock()
        self._kept: tuple[int, Made] | None = None

    def now(self) -> Made:
        """Return what there is of the data that are served now; raises what making it raises."""
        begun = self._engine.generation()
        with self._lock:
            if self._kept is None or self._kept[0] != begun:
                self._kept = None
                made = self._make(self._engine)
                # Where data came while it was made, it may be of both.
                if not begun or begun != self._engine.generation():
                    return made
                self._kept = begun, made
            return self._kept[1]
