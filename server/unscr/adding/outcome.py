"""What a load came to: for each file and each resolution, and in all."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from unscr.namespaces import PREFIXES
from unscr.terms import Iri
from unscr.text.document import Finding
from unscr.text.statements.findings import SECOND_COPY, result
from unscr.text.statements.spooled import HEAD, Spool

# What became of a file.
ADDED, UNCHANGED, FAILED, ASIDE = "added", "unchanged", "failed", "set-aside"
# Not of a kind that is read, and not looked into.
PASSED = "passed-over"


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """One file: what became of it, which language version of which resolution it is, and what was found in it."""

    name: str
    sha256: str
    state: str
    symbol: str = ""
    language: str = ""
    paragraphs: int = 0
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ResolutionOutcome:
    """One resolution: readings by kind, its findings with the language of each, how many statements were made.

    ``report`` is its graph of origins and findings, as Turtle without a head; ``unread`` counts paragraphs of which
    no person has read a norm.
    """

    number: int
    year: int
    statements: int
    readings: Mapping[str, int]
    findings: tuple[tuple[str, Finding], ...]
    unread: int = 0
    report: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A whole load; ``edition`` is the number of the edition that it made, 0 where it made none."""

    files: tuple[FileOutcome, ...]
    resolutions: tuple[ResolutionOutcome, ...]
    edition: int = 0
    rules: str = ""
    counted: Mapping[str, int] = field(default_factory=dict)

    def states(self) -> Mapping[str, int]:
        """Return how many files had which outcome."""
        return Counter(each.state for each in self.files)

    def kinds(self) -> Mapping[str, int]:
        """Return how many findings there are of each kind, the most frequent first."""
        told = [finding for each in self.resolutions for _, finding in each.findings]
        found = Counter(finding.kind for finding in told)
        # A file that was set aside stands in the report of its resolution as well.
        known = {(finding.kind, finding.words) for finding in told if finding.kind == SECOND_COPY}
        for each in self.files:
            if each.state in (FAILED, ASIDE):
                found.update(one.kind for one in each.findings if (one.kind, one.words) not in known)
        return dict(found.most_common())

    def readings(self) -> Mapping[str, int]:
        """Return how many readings there are of each kind."""
        found: Counter[str] = Counter()
        for each in self.resolutions:
            found.update(each.readings)
        return dict(sorted(found.items()))

    def turtle(self) -> str:
        """Return the report as Turtle: where the resolutions' graphs come from, and all findings."""
        wrong = Spool("report")
        for each in self.files:
            for place, finding in enumerate(each.findings if each.state in (FAILED, ASIDE) else (), start=1):
                subject = Iri(f"{PREFIXES['finding']}{each.sha256[:16] or digest(each.name)[:16]}-{place}")
                result(wrong, subject, finding, Iri(f"urn:sha256:{each.sha256 or digest(each.name)}"))
        return HEAD + "".join(each.report for each in self.resolutions) + wrong.merged()

    def said(self) -> dict[str, Any]:
        """Return the report as values of JSON."""
        return {
            "rules": self.rules,
            "edition": self.edition,
            "files": [
                {
                    "name": each.name,
                    "sha256": each.sha256,
                    "state": each.state,
                    "symbol": each.symbol,
                    "language": each.language,
                    "paragraphs": each.paragraphs,
                    "findings": [_finding(finding) for finding in each.findings],
                }
                for each in self.files
            ],
            "resolutions": [
                {
                    "number": each.number,
                    "year": each.year,
                    "statements": each.statements,
                    "readings": dict(each.readings),
                    "findings": [{"language": language, **_finding(one)} for language, one in each.findings],
                    "unread": each.unread,
                }
                for each in self.resolutions
            ],
            "total": {
                "files": dict(self.states()),
                "readings": dict(self.readings()),
                "findings": dict(self.kinds()),
                "statements": sum(each.statements for each in self.resolutions),
            },
        }


def digest(name: str) -> str:
    """Return what stands for the checksum of a file whose bytes are not known: that of its name."""
    return sha256(name.encode()).hexdigest()


def _finding(finding: Finding) -> dict[str, str]:
    return {
        "kind": finding.kind,
        "place": finding.place,
        "words": finding.words,
        "en": finding.en,
        "zh": finding.zh,
    }
