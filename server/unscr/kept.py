"""What is worked out from the data once, and again when they have changed."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from unscr.answer import Engine

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """What is made of the data once for each generation and digest of them; each time where there is no generation."""

    def __init__(self, engine: Engine, make: Callable[[Engine], Made]) -> None:
        self._engine = engine
        self._make = make
        self._lock = threading.Lock()
        self._kept: tuple[tuple[int, str], Made] | None = None

    def now(self) -> Made:
        """Return what there is of the data that are served now; raises what making it raises."""
        # What is not kept need not be made by one after the other.
        if not self._engine.generation():
            return self._make(self._engine)
        with self._lock:
            begun = self._state()
            if self._kept is None or self._kept[0] != begun:
                self._kept = None
                made = self._make(self._engine)
                # Where data came while it was made, it may be of both.
                if begun != self._state():
                    return made
                self._kept = begun, made
            return self._kept[1]

    def _state(self) -> tuple[int, str]:
        return self._engine.generation(), self._engine.digest()
