"""The documents of one resolution -> its graphs, spooled. Done in a process of its own."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unscr.adding.keeping import Keeping
from unscr.errors import ContentError
from unscr.text.aligned import Aligned, Known, align
from unscr.text.document import Finding
from unscr.text.language import TONGUES
from unscr.text.statements.findings import InputRead, made_of, report, second_copy
from unscr.text.statements.loaded import loaded, sitting
from unscr.text.statements.machine import Machine, Read
from unscr.text.statements.spooled import HEAD, Spool
from unscr.text.statements.stubs import MEETINGS
from unscr.text.statements.words import words

# A spool is loaded at once: while it is sorted it should stay near the processor, and memory is bounded by it.
_SPOOL = 6 * 2**20


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the graphs of resolutions into spools below ``folder``.

    ``years``: of resolutions by their numbers; ``cites``: who cites whom by others' statements; ``recorded``: the
    numbers of the resolutions whose citations people recorded.
    """

    keeping: Keeping
    read: Read
    folder: Path
    years: Mapping[int, int]
    cites: frozenset[tuple[str, str]]
    recorded: frozenset[int]

    def work(self, job: dict[str, Any]) -> dict[str, Any]:
        """Write the graphs of the resolution of a job; return counts, findings, what it cites, and the spool's ends.

        Raises ContentError for a document that is not kept any more.
        """
        number, year = job["number"], job["year"]
        inputs, aside = ([InputRead(*each) for each in job[key]] for key in ("inputs", "aside"))
        known = Known({tuple(path.split("/")): eid for path, eid in job["eids"].items()}, frozenset(job["languages"]))
        aligned = align({each.language: self._document(each) for each in inputs}, known)
        new = not known.languages
        structure, texts = self._pages(aligned, number, year, new)
        stated = None if number in self.recorded else self.cites
        machine = Machine(
            Spool(f"machine/{number}" if new else f"machine/{number}/{_steps(aligned)}"),
            self.read,
            number,
            year,
            aligned.parts.keys() | known.eids.keys(),
            self.years,
            stated,
        )
        for document in aligned.documents.values():
            machine.read(document)
        findings = [
            *_findings(aligned, machine),
            *_stub(job["stub"], aligned),
            *((each.language, _second_copy(inputs, each)) for each in aside),
        ]
        graphs = made_of(number, year, aligned.documents, new, machine.page.key)
        told = report(number, year, inputs, graphs, findings, aligned, Spool(f"report/{number}"), aside)
        meeting = sitting(aligned, number, year, Spool(MEETINGS)) if new else Spool(MEETINGS)
        pages = [page for page in (structure, *texts, machine.page, told, meeting) if isinstance(page, Spool)]
        return {
            "statements": sum(map(len, pages)),
            "paragraphs": {language: len([*each.walk()]) for language, each in aligned.documents.items()},
            "operative": sum(each.kind == "operative" for each in aligned.parts.values()),
            "readings": machine.counts,
            "findings": [
                [language, each.kind, each.place, each.words, each.en, each.zh] for language, each in findings
            ],
            "cited": sorted([each[0], each[1], "/".join(each[2])] for each in machine.cited),
            "graphs": [each.key for each in graphs],
            "report": told.merged() if isinstance(told, Spool) else "",
            "spool": self._spooled(pages),
        }

    def _document(self, read: InputRead) -> Any:
        found = self.keeping.find(read.sha256, read.rules)
        if found is None:
            raise ContentError(
                f"What was read of {read.name} is not there any more: read it again.",
                f"{read.name} 的读取结果已不存在：请重新读取。",
            )
        return found

    def _pages(self, aligned: Aligned, number: int, year: int, new: bool) -> tuple[Spool, list[Spool]]:
        texts = []
        for language, document in aligned.documents.items():
            page = Spool(f"doc/{number}/{TONGUES[language].step}")
            words(document, number, year, page)
            texts.append(page)
        # Where people recorded the structure, what a language version adds to it stands with its words.
        structure = Spool(f"doc/{number}") if new else texts[0]
        loaded(aligned, number, year, structure, new)
        return structure, texts if new else texts[1:]

    def _spooled(self, pages: list[Spool]) -> list[Any]:
        """Append the pages to this process's spool; return its name and where its two files end now."""
        place = len(list(self.folder.glob(f"{os.getpid()}-*.trig")))
        base = self.folder / f"{os.getpid()}-{max(place, 1)}"
        if place and base.with_suffix(".trig").stat().st_size > _SPOOL:
            base = self.folder / f"{os.getpid()}-{place + 1}"
        ends = []
        texts = [(page, page.merged()) for page in pages if len(page)]
        for suffix, text in (
            (".trig", "".join(page.named(said) for page, said in texts)),
            (".ttl", "".join(said for _, said in texts)),
        ):
            with base.with_suffix(suffix).open("a", encoding="utf-8") as file:
                file.write(text if file.tell() else HEAD + text)
                ends.append(file.tell())
        return [base.name, *ends]


def _steps(aligned: Aligned) -> str:
    return "-".join(TONGUES[each].step for each in aligned.documents)


def _second_copy(inputs: list[InputRead], aside: InputRead) -> Finding:
    taken = next(each for each in inputs if each.language == aside.language)
    return second_copy(taken.name, aside.name, taken.sha256 == aside.sha256)


def _findings(aligned: Aligned, machine: Machine) -> list[tuple[str, Finding]]:
    found = [(language, each) for language, document in aligned.documents.items() for each in document.findings]
    found += [("", each) for each in aligned.findings]
    return found + list(machine.findings)


def _stub(day: str, aligned: Aligned) -> list[tuple[str, Finding]]:
    """Return a finding where a day that was known before differs: what is loaded holds."""
    read = next((each.adopted for each in aligned.documents.values() if each.adopted), None)
    if not day or read is None or day == read.isoformat():
        return []
    en = f"Before it was loaded, the resolution was known to be of {day}; the file says {read}, and that is taken."
    zh = f"载入前已知该决议日期为{day}；文件所示为{read}，以文件为准。"
    return [("", Finding("day-differs", "", day, en, zh))]
