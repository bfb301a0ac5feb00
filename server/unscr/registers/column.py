"""What a register is: one question to the data, and the columns of its answer. Each register is such a description."""

from dataclasses import dataclass
from enum import Enum

from unscr.namespaces import BASE
from unscr.said import Said


class Kind(Enum):
    """What the values of a column are, which decides how they are named, sorted and written."""

    THING = "thing"
    NAME = "name"
    PLACE = "place"
    WORDS = "words"
    TEXT = "text"
    DATE = "date"
    DUE = "due"
    NUMBER = "number"
    FLAG = "flag"
    COUNT = "count"

    @property
    def linked(self) -> bool:
        """Whether the values are things, which have an IRI."""
        return self in (Kind.THING, Kind.NAME, Kind.PLACE)


# What stands in an address for the two values of a flag.
_FLAGS = {"yes": "true", "no": "false"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``id`` is its name in addresses and files, and that of the field in the answer to the query.

    ``below`` says that rows can be chosen by it: the part of an IRI below the base that an address may leave out.
    ``leads`` is another register, and the column there by which a count was made. ``pairs`` is a column whose values a
    value of this one may hold for alone: rows chosen by both have the two together.
    """

    id: str
    title: Said
    kind: Kind
    below: str | None = None
    leads: tuple[str, str] | None = None
    pairs: str | None = None
    # Rows can be chosen by it, and it is not shown.
    hidden: bool = False

    def full(self, short: str) -> str:
        """Return the value that an address means."""
        if self.kind is Kind.FLAG:
            return _FLAGS.get(short, short)
        if not self.kind.linked:
            return short
        return short if ":" in short else f"{BASE}{self.below or ''}{short}"

    def short(self, full: str) -> str:
        """Return how an address says a value, the inverse of ``full``."""
        if self.kind is Kind.FLAG:
            return {value: short for short, value in _FLAGS.items()}.get(full, full)
        return full.removeprefix(f"{BASE}{self.below or ''}") if self.kind.linked else full


@dataclass(frozen=True, slots=True)
class Register:
    """A register: ``id`` is its address, ``query`` the card that is asked, ``order`` how it is sorted unless asked.

    The answer has a row for each ``?value`` of a ``?field`` of a ``?thing``; the first column is the thing itself.
    A row may say ``?whom`` alone its value holds for.
    """

    id: str
    title: Said
    lead: Said
    query: str
    columns: tuple[Column, ...]
    order: str
    # A row may be of a thing that several resolutions speak of.
    shared: bool = False

    @property
    def shown(self) -> tuple[Column, ...]:
        """Return the columns of the table."""
        return tuple(each for each in self.columns if not each.hidden)

    def column(self, identifier: str) -> Column | None:
        """Return the column of this name, if there is one."""
        return next((each for each in self.columns if each.id == identifier), None)

    @property
    def filters(self) -> tuple[Column, ...]:
        """Return the columns by which rows can be chosen; that of the resolution, which all have, stands first."""
        return (RESOLUTION, *(each for each in self.columns if each.below is not None))


YEAR = Column("year", Said("year of the resolution", "决议年份"), Kind.TEXT, below="", hidden=True)
# The data itself is asked about the chosen resolutions alone, so that counts are right for them.
RESOLUTION = Column("resolution", Said("resolution", "决议"), Kind.NAME, below="eli/un/sc/res/")
