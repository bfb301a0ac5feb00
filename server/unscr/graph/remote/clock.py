"""The time that one question may take, from its arrival to the last byte of its answer."""

import time

from unscr.graph.verdict import deadline


class Clock:
    """Counts down from ``seconds``."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Return the seconds that are left; raise QueryDeadline where there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise deadline(self.seconds)
        return left
