"""Every register of a generation of the data, worked out a few resolutions at a time, into the file of an index."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from unscr.answer import Engine
from unscr.errors import QueryDeadline, QueryMemory, ResultTooLarge
from unscr.registers import REGISTERS
from unscr.registers.column import Register
from unscr.registers.gather import Asked, every_resolution
from unscr.registers.index import Writer
from unscr.registers.instrument import INSTRUMENTS
from unscr.registers.resolution import RESOLUTIONS

# So many resolutions are asked about at once; fewer where that is too much for one question.
_AT_ONCE = 16
# A thing that many resolutions speak of is told with so many values of one kind, and how many more there are.
_VALUES = 50
# Of a resolution whose words are not here only it itself is told, and what gives effect to it.
_EVERY = (INSTRUMENTS, RESOLUTIONS)
_TOO_MUCH = (QueryDeadline, QueryMemory, ResultTooLarge)


def fill(engine: Engine, path: Path) -> None:
    """Write the index of all registers; raises what ``Engine.run`` raises."""
    every = every_resolution(engine)
    held = [each for each, here in every.items() if here]
    writer = Writer(path)
    for register in REGISTERS.values():
        asked = Asked()
        several = list(every) if register in _EVERY else held
        for start in range(0, len(several), _AT_ONCE):
            _take(asked, engine, register, several[start : start + _AT_ONCE], every)
            if not register.shared:
                writer.take(register, *asked.rows(engine, register))
                asked = Asked()
        if register.shared:
            writer.take(register, *asked.cut(register, _VALUES).rows(engine, register))
    writer.finish(REGISTERS.values())


def _take(
    asked: Asked, engine: Engine, register: Register, resolutions: Sequence[str], every: Mapping[str, bool]
) -> None:
    try:
        asked.take(engine, register, resolutions, every)
    except _TOO_MUCH:
        if len(resolutions) == 1:
            raise
        half = len(resolutions) // 2
        for some in (resolutions[:half], resolutions[half:]):
            _take(asked, engine, register, some, every)
