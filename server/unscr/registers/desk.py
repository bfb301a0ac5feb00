"""How a register is shown: gathered anew while resolutions are few, looked up in an index where they are many."""

from collections.abc import Callable
from pathlib import Path

from unscr.answer import Engine
from unscr.ask import ask
from unscr.kept import Kept
from unscr.registers.choice import Choice
from unscr.registers.column import RESOLUTION, Register
from unscr.registers.lookup import Lookup
from unscr.registers.table import Table, show

# So many resolutions, those that are only cited included, can be gathered while somebody waits.
FEW = 200


class Desk:
    """Shows the registers of what an engine serves; ``index`` gives the file for what is served now."""

    def __init__(self, engine: Engine, index: Callable[[], Path] | None = None, few: int = FEW) -> None:
        self._engine = engine
        self._index = index
        self._count = Kept(engine, _count)
        self._few = few

    def few(self) -> bool:
        """Tell whether all resolutions can be gathered, or listed to choose from."""
        return self._index is None or self._count.now() <= self._few

    def show(self, register: Register, choice: Choice, language: str) -> Table:
        """Return what an address shows; raises EvaluatorBusy while the index is made, and what ``show`` raises."""
        few = self.few()
        if few or self._index is None or RESOLUTION.id in choice.wanted:
            return show(self._engine, register, choice, language, few)
        return Lookup(self._index()).show(register, choice, language)


def _count(engine: Engine) -> int:
    return int(ask(engine, "resolution-count")[0]["count"].value)
