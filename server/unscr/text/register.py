"""The names that curated files may use, with what they stand for: concepts, actors, instruments, systems and more."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from unscr.errors import JudgementError
from unscr.namespaces import iri, work
from unscr.terms import Iri
from unscr.text.unknown import unknown


@dataclass(frozen=True)
class Register:
    """Known keys by the prefix of their IRIs (``action``, ``agent`` …), and the year of each known resolution."""

    keys: Mapping[str, Collection[str]]
    years: Mapping[int, int]

    def find(self, prefix: str, key: str, where: str) -> Iri:
        """Return the IRI of a key; raise JudgementError with the nearest ones that are known."""
        known = self.keys.get(prefix, ())
        if key not in known:
            raise unknown(where, f"'{key}' is no {prefix} known here", f"“{key}”不是已知的 {prefix}", key, known)
        return iri(f"{prefix}:{key}")

    def resolution(self, number: int, where: str) -> Iri:
        """Return the IRI of a resolution; raise JudgementError where neither a source nor a stub gives its year."""
        if number not in self.years:
            raise JudgementError(
                f"{where}: resolution {number} is in no source and not in resolutions.toml.",
                f"{where}：第{number}号决议既无来源文本，也不在 resolutions.toml 中。",
            )
        return work(self.years[number], number)

    def instrument(self, key: str, where: str) -> Iri:
        """Return the IRI of an instrument of the table, or of a resolution that is written ``res-1373``."""
        number = key.removeprefix("res-")
        if number != key and number.isdecimal():
            return self.resolution(int(number), where)
        return self.find("instrument", key, where)
