"""Which language versions there are, of which files, and which resolutions have to be written anew."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from unscr.adding.other import no_resolution
from unscr.namespaces import PREFIXES, work
from unscr.text.document import Finding
from unscr.text.language import TONGUES
from unscr.text.statements.findings import second_copy

_TAGS = {tongue.step: tag for tag, tongue in TONGUES.items()}


@dataclass(frozen=True, slots=True)
class Held:
    """A file that a language version is read from."""

    name: str
    sha256: str
    rules: str
    language: str
    form: str


# Graphs that know a resolution from citations only, or from lists.
_CITED, _LISTED = "doc/cited", "doc/stubs"


class Shelf:
    """What a store holds by resolution, with what is put beside it now."""

    def __init__(self, stored: Mapping[str, Any], rules: str, size: Callable[[Held], int | None]) -> None:
        """Begin with what the store tells (``graph.stored``), and with the rules that files are read by now.

        ``size`` tells how many paragraphs a file has that was read before, or None where that is not known any more.
        """
        self.rules = rules
        self._count = size
        self.cites = frozenset((citing, cited) for citing, cited in stored["cites"])
        self._graphs = frozenset(stored["graphs"])
        self.recorded = frozenset(
            int(key[5:]) for key in self._graphs if key.startswith("cite/") and key[5:].isdecimal()
        )
        self._eids: Mapping[str, Mapping[str, str]] = stored["eids"]
        self._works: Mapping[str, list[str]] = stored["works"]
        self._held: dict[tuple[int, int], dict[str, Held]] = {}
        self._aside: dict[tuple[int, int], list[Held]] = {}
        self._known: dict[str, tuple[str, str]] = {}
        self._others: dict[int, set[str]] = {}
        self._size: dict[tuple[int, str], int] = {}
        self._touched: set[tuple[int, int]] = set()
        for file, row in stored["files"].items():
            self._keep(file, *row)
        for version in stored["versions"]:
            number, year, language = _version(version)
            if language not in self._held.get((number, year), {}):
                self._others.setdefault(number, set()).add(language)
        # A year that somebody cites may be misprinted: it bars no file, and gives way to what is known better.
        self._sure = dict(_work(each) for each, row in self._works.items() if _is_sure(row)) | dict(self._held.keys())
        self._years = dict(map(_work, self._works)) | self._sure

    def _keep(self, file: str, sha256: str, name: str, by: str) -> None:
        """Take up a file that the store tells of: one of a text, or one that was set aside (``copy_of``)."""
        version, _, form = file.rpartition(".")
        head, _, copy = version.rpartition(".") if "." in version.rpartition("/")[2] else (version, "", "")
        number, year, language = _version(head)
        held = Held(name, sha256, by, language, "akn" if form == "xml" else "text")
        if copy:
            self._aside.setdefault((number, year), []).append(held)
        else:
            self._held.setdefault((number, year), {})[language] = held
        if by == self.rules:
            self._known[sha256] = (f"S/RES/{number}({year})", language)

    def has(self, sha256: str) -> bool:
        """Return whether a file is there, as these rules read it."""
        return sha256 in self._known

    def said(self, sha256: str) -> tuple[str, str]:
        """Return symbol and language of a file that is there."""
        return self._known[sha256]

    def years(self) -> Mapping[int, int]:
        """Return the years of the resolutions that are known, by their numbers."""
        return self._years

    def put(self, held: Held, read: Mapping[str, Any]) -> Finding | None:
        """Take a language version; return why not where it is set aside."""
        number, year = read["number"], read["year"]
        if not number or not year:
            return no_resolution(read["symbol"])
        known = self._sure.get(number, year)
        if known != year:
            return Finding(
                "year-differs",
                "",
                read["symbol"],
                f"Resolution {number} is known as one of {known}: the file was not added.",
                f"第{number}号决议已知为{known}年通过，该文件未予收录。",
            )
        if held.language in self._others.get(number, ()):
            return Finding(
                "language-there",
                "",
                held.name,
                f"Resolution {number} has a text in this language that people recorded: the file was not added.",
                f"第{number}号决议已有人工收录的该语文文本，该文件未予收录。",
            )
        return self._put(held, number, year, read["paragraphs"])

    def _put(self, held: Held, number: int, year: int, paragraphs: int) -> Finding | None:
        """Take a text, or set it aside where another file of the same text has as many paragraphs or more."""
        work_of, key = (number, year), (number, held.language)
        rows = self._held.setdefault(work_of, {})
        # A file that is read again takes the place of what it was.
        aside = [each for each in self._aside.get(work_of, ()) if not _is_same(each, held)]
        self._touched.add(work_of)
        self._aside[work_of] = aside
        self._sure[number] = self._years[number] = year
        other = rows.get(held.language)
        fresh = key in self._size
        if other is not None and (fresh or not _is_same(other, held)):
            size = self._size[key] if fresh else self._count(other)
            if size is not None and paragraphs <= size:
                aside.append(held)
                self._size[key] = size
                return second_copy(other.name, held.name, other.sha256 == held.sha256)
            if size is not None:
                aside.append(other)
        rows[held.language] = held
        self._size[key] = paragraphs
        return None

    def touched(self) -> list[dict[str, Any]]:
        """Return what has to be written anew, as the jobs of a writer."""
        return [self._job(number, year) for number, year in sorted(self._touched)]

    def _job(self, number: int, year: int) -> dict[str, Any]:
        rows = self._held[number, year]
        day, _, graph = self._works.get(work(year, number).value, ["", "", ""])
        return {
            "number": number,
            "year": year,
            "inputs": [_input(each) for each in rows.values()],
            "aside": [_input(each) for each in sorted(self._aside.get((number, year), ()), key=lambda one: one.name)],
            "languages": sorted(self._others.get(number, ())),
            "eids": dict(self._eids.get(str(number), {})) if number in self._others else {},
            "stub": day if graph.endswith((_LISTED, _CITED)) else "",
            "read_by_people": any(key.startswith(f"norm/{number}") for key in self._graphs),
        }

    def ours(self, number: int, made: Iterable[str]) -> list[str]:
        """Return which graphs give way to those ``made`` of a resolution: the same, and readings of fewer languages."""
        gone = {*made, *(key for key in self._graphs if key.startswith(f"machine/{number}/"))}
        return sorted(gone & self._graphs)


def _is_same(one: Held, other: Held) -> bool:
    return one.language == other.language and (one.name == other.name or one.sha256 == other.sha256)


def _input(held: Held) -> list[str]:
    return [held.language, held.form, held.sha256, held.name, held.rules]


def _is_sure(row: list[str]) -> bool:
    """Tell whether a resolution is known from more than a citation: from a list that has its day, or from itself."""
    day, _, graph = row
    return not graph.endswith(_CITED) and (bool(day) or not graph.endswith(_LISTED))


def _work(name: str) -> tuple[int, int]:
    year, number = name.removeprefix(PREFIXES["res"]).split("/")[:2]
    return int(number), int(year)


def _version(name: str) -> tuple[int, int, str]:
    year, number, step = name.removeprefix(PREFIXES["res"]).split("/")
    return int(number), int(year), _TAGS.get(step, step)
