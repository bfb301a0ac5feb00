"""What is worked out from the data once, and again when they have changed."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from unscr.answer import Engine

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """What is made of the data once for each generation of them: ``make`` is asked again when they change."""

    def __init__(self, engine: Engine, make: Callable[[Engine], Made]) -> None:
        self._engine = engine
        self._make = make
        self._lock = threading.Lock()
        self._at: tuple[int, str] | None = None
        self._made: Made | None = None

    def now(self) -> Made | None:
        """Return what there is of the data that are served now; raises what making it raises."""
        at = self._engine.generation(), self._engine.about().digest
        with self._lock:
            if self._at != at:
                self._made, self._at = self._make(self._engine), at
            return self._made
