"""Planted faults: an update of the smallest valid graph, and the one finding it must lead to."""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from rdflib import Graph

from unscr.graph.validate import Finding
from unscr.namespaces import SHAPE

HERE = Path(__file__).parent
_HEADER = re.compile(r"# (focus|path|component): (.+)")
_NAME = re.compile(r"<([^>]*)>|([a-z]+):([\w-]+)")


@dataclass(frozen=True)
class Key:
    """What makes a finding the one that was meant."""

    shape: str
    focus: str
    path: str
    component: str


@dataclass(frozen=True)
class Fault:
    """One file below ``cases``: its folder is the shapes file, its name the shape and the fault."""

    name: str
    concern: str
    key: Key
    update: str

    def __str__(self) -> str:
        return f"{self.concern}/{self.name}"

    def planted(self, base: Graph) -> Graph:
        """Return a copy of ``base`` with the fault in it."""
        graph = Graph()
        graph += base
        graph.update(self.update)
        return graph


def key(finding: Finding) -> Key:
    """Return the part of a finding that a fault foretells."""
    return Key(finding.shape, finding.focus, finding.path, finding.component)


def read(file: Path) -> Fault:
    """Read one case; its first lines say what is wrong, and then the focus node, the path if any, the component."""
    text = file.read_text(encoding="utf-8")
    header = dict(_HEADER.findall(text))
    shape = file.stem.partition("--")[0]
    focus, path = _expanded(header["focus"], text), _expanded(header.get("path", ""), text)
    return Fault(file.stem, file.parent.name, Key(SHAPE + shape, focus, path, header["component"]), text)


def faults() -> list[Fault]:
    """Return all cases, in the order of their names."""
    return [read(file) for file in sorted((HERE / "cases").glob("*/*.ru"))]


def _expanded(written: str, text: str) -> str:
    """Return a name or path with the prefixes and base of ``text`` resolved, a single name without its brackets."""
    prefixes = dict(re.findall(r"PREFIX (\w+): <(.+)>", text))
    base = "".join(re.findall(r"BASE <(.+)>", text))
    full = _NAME.sub(lambda name: f"<{urljoin(base, name[1]) if name[1] else prefixes[name[2]] + name[3]}>", written)
    return full[1:-1] if re.fullmatch(r"<[^>]*>", full) else full
