"""Where the processes of an evaluator meet: names in its private folder, and the number of the generation in force.

A generation is one state of the data with the processes that answer from it. A new one has a new number, whatever it
holds, so that whatever depends on the data can be told apart by it.
"""

import mmap
import struct
from pathlib import Path

_NUMBER = struct.Struct("=Q")


class Places:
    """The names below one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.control = str(folder / "control")
        self._questions = str(folder / "questions-")

    def questions(self, generation: int) -> str:
        """Return where the workers of a generation take their tasks."""
        return f"{self._questions}{generation}"

    def verdicts(self, generation: int) -> str:
        """Return where it is said what became of a task without an answer."""
        return str(self.folder / f"verdicts-{generation}")

    def slots(self, generation: int) -> Path:
        """Return the page that says what each worker is about."""
        return self.folder / f"slots-{generation}"

    @property
    def number(self) -> Path:
        """The page with the number of the generation in force."""
        return self.folder / "generation"

    def forget(self, generation: int) -> None:
        """Remove what a generation had here."""
        for each in (self.questions(generation), self.verdicts(generation), self.slots(generation)):
            Path(each).unlink(missing_ok=True)


class InForce:
    """The number of the generation that answers now; 0 before the first. Seen by all processes as it changes."""

    def __init__(self, path: Path) -> None:
        """Open the page, made where there is none; raises OSError where the folder is not there."""
        with path.open("a+b") as file:
            if file.tell() < _NUMBER.size:
                file.truncate(_NUMBER.size)
            self._page = mmap.mmap(file.fileno(), _NUMBER.size)

    def read(self) -> int:
        """Return the number."""
        return int(_NUMBER.unpack_from(self._page)[0])

    def write(self, generation: int) -> None:
        """Let another generation answer from now on."""
        _NUMBER.pack_into(self._page, 0, generation)
