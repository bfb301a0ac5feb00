"""Curated tables across resolutions: those only cited (``resolutions.toml``), and who cites whom (``network.toml``)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from unscr.errors import JudgementError
from unscr.text.curated import Tables, exactly, parse

_STUB = {"year": int, "date": date, "meeting": int, "library_record": str, "text": str}


@dataclass(frozen=True, slots=True)
class Stub:
    """A resolution whose text is not loaded; what is not known of meeting (0), record and text is empty."""

    number: int
    year: int
    date: date
    meeting: int = 0
    library_record: str = ""
    text: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """Where its day, and its meeting if that is known, can be looked up."""
        return tuple(each for each in (self.library_record, self.text) if each)


@dataclass(frozen=True, slots=True)
class Citing:
    """The resolutions that one resolution cites, and the address of the file that says so."""

    number: int
    cited: tuple[int, ...]
    source: str


def stubs(toml: str, file: str) -> Mapping[int, Stub]:
    """Read ``resolutions.toml``; raise JudgementError for a key at fault, or a resolution without a source."""
    found = {}
    for key, row in parse(toml, file).items():
        where = f"{file} [{key}]"
        exactly(row, _STUB, where, optional=("meeting", "library_record", "text"))
        if not key.isdecimal():
            raise JudgementError(f"{where}: '{key}' is not a number.", f"{where}：“{key}”不是数字。")
        found[int(key)] = Stub(int(key), **row)
        if not found[int(key)].sources:
            raise JudgementError(
                f"{where}: name the library's record or the official text, as the source of the day.",
                f"{where}：请注明图书馆记录或正式文本，作为日期的来源。",
            )
    return found


def network(toml: str, file: str, known: Mapping[int, int]) -> tuple[Citing, ...]:
    """Read ``network.toml``; raise JudgementError for a key at fault or a resolution that is not ``known``."""
    tables = parse(toml, file)
    exactly(tables, {"collection": str, "citing": Tables}, file)
    rows = []
    for row in tables["citing"]:
        where = f"{file} [[citing]]"
        exactly(row, {"number": int, "cited": list[int], "source": str}, where)
        for number in (row["number"], *row["cited"]):
            if number not in known:
                raise JudgementError(
                    f"{where} {row['number']}: resolution {number} is in no source and not in resolutions.toml.",
                    f"{where} {row['number']}：第{number}号决议既无来源文本，也不在 resolutions.toml 中。",
                )
        rows.append(Citing(row["number"], tuple(row["cited"]), tables["collection"] + row["source"]))
    return tuple(rows)
