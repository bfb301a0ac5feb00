"""Which language versions there are, of which files, and which resolutions have to be written anew."""

from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from typing import Any

from unscr.namespaces import PREFIXES, work
from unscr.text.document import Finding
from unscr.text.language import TONGUES

_TAGS = {tongue.step: tag for tag, tongue in TONGUES.items()}


@dataclass(frozen=True, slots=True)
class Held:
    """A file that a language version is read from."""

    name: str
    sha256: str
    rules: str
    language: str
    form: str


class Shelf:
    """What a store holds by resolution, with what is put beside it now."""

    def __init__(self, stored: Mapping[str, Any], rules: str) -> None:
        """Begin with what the store tells (``graph.stored``), and with the rules that files are read by now."""
        self.rules = rules
        self.cites = frozenset((citing, cited) for citing, cited in stored["cites"])
        self._graphs = frozenset(stored["graphs"])
        self.recorded = frozenset(
            int(key[5:]) for key in self._graphs if key.startswith("cite/") and key[5:].isdecimal()
        )
        self._eids: Mapping[str, Mapping[str, str]] = stored["eids"]
        self._works: Mapping[str, list[str]] = stored["works"]
        self._held: dict[tuple[int, int], dict[str, Held]] = {}
        self._known: dict[str, tuple[str, str]] = {}
        self._others: dict[int, set[str]] = {}
        self._findings: dict[int, list[Finding]] = {}
        self._size: dict[tuple[int, str], int] = {}
        self._touched: set[tuple[int, int]] = set()
        for file, (sha256, name, by) in stored["files"].items():
            version, _, form = file.rpartition(".")
            number, year, language = _version(version)
            held = Held(name, sha256, by, language, "akn" if form == "xml" else "text")
            self._held.setdefault((number, year), {})[language] = held
            if by == rules:
                self._known[sha256] = (f"S/RES/{number}({year})", language)
        for version in stored["versions"]:
            number, year, language = _version(version)
            if language not in self._held.get((number, year), {}):
                self._others.setdefault(number, set()).add(language)

    def has(self, sha256: str) -> bool:
        """Return whether a file is there, as these rules read it."""
        return sha256 in self._known

    def said(self, sha256: str) -> tuple[str, str]:
        """Return symbol and language of a file that is there."""
        return self._known[sha256]

    def years(self) -> Mapping[int, int]:
        """Return the years of the resolutions that are known, by their numbers."""
        found = dict(map(_work, self._works))
        return found | dict(self._held.keys())

    def put(self, held: Held, read: Mapping[str, Any]) -> Finding | None:
        """Take a language version; return why not where it is set aside."""
        number, year = read["number"], read["year"]
        if not number or not year:
            return Finding(
                "not-a-resolution",
                "",
                read["symbol"],
                "This is no resolution: nothing was added.",
                "并非决议，未予收录。",
            )
        known = self.years().get(number, year)
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
        rows = self._held.setdefault((number, year), {})
        size = self._size.get((number, held.language))
        if size is not None:
            other = rows[held.language]
            kept, aside = (held, other) if paragraphs > size else (other, held)
            told = Finding(
                "second-copy",
                "",
                aside.name,
                f"Two files have this text; {kept.name}, which has more paragraphs or comes first, was taken.",
                f"有两个文件载有该文本；采用段落较多或在先的 {kept.name}。",
            )
            self._findings.setdefault(number, []).append(told)
            if kept is other:
                return told
        rows[held.language] = held
        self._size[number, held.language] = paragraphs
        self._touched.add((number, year))
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
            "inputs": [[each.language, each.form, each.sha256, each.name, each.rules] for each in rows.values()],
            "languages": sorted(self._others.get(number, ())),
            "eids": dict(self._eids.get(str(number), {})) if number in self._others else {},
            "findings": [astuple(each) for each in self._findings.get(number, [])],
            "stub": day if graph.endswith(("doc/stubs", "doc/cited")) else "",
            "read_by_people": any(key.startswith(f"norm/{number}") for key in self._graphs),
        }

    def ours(self, made: Iterable[str]) -> list[str]:
        """Return which of these graphs are there already."""
        return [key for key in made if key in self._graphs]


def _work(name: str) -> tuple[int, int]:
    year, number = name.removeprefix(PREFIXES["res"]).split("/")[:2]
    return int(number), int(year)


def _version(name: str) -> tuple[int, int, str]:
    year, number, step = name.removeprefix(PREFIXES["res"]).split("/")
    return int(number), int(year), _TAGS.get(step, step)
