"""Registers: tables of what the resolutions hold, described one by one and made by one machine.

``choose`` reads an address, ``show`` makes what it shows, ``to_csv`` and ``to_json`` write the same as files.
"""

from collections.abc import Mapping
from types import MappingProxyType

from unscr.registers.actor import ACTORS
from unscr.registers.choice import choose
from unscr.registers.column import Register
from unscr.registers.deadline import DEADLINES
from unscr.registers.file import to_csv, to_json
from unscr.registers.instrument import INSTRUMENTS
from unscr.registers.norm import NORMS
from unscr.registers.resolution import RESOLUTIONS
from unscr.registers.system import SYSTEMS
from unscr.registers.table import Table, show

__all__ = ["REGISTERS", "Register", "Table", "choose", "show", "to_csv", "to_json"]

REGISTERS: Mapping[str, Register] = MappingProxyType(
    {each.id: each for each in (RESOLUTIONS, NORMS, ACTORS, INSTRUMENTS, DEADLINES, SYSTEMS)}
)
