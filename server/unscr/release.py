"""What a release consists of: which file stands in which named graph. ``graph/{key}`` is the graph's name."""

import re
from dataclasses import dataclass
from pathlib import Path

from unscr.errors import ContentError
from unscr.resources import content

# What may stand in the path of an IRI as it is.
_KEY = re.compile(r"[A-Za-z0-9._~-]+(?:/[A-Za-z0-9._~-]+)*")


@dataclass(frozen=True, slots=True)
class GraphFile:
    """A Turtle file and the key of the named graph that its statements belong to."""

    key: str
    path: Path


def released(graphs: Path | None = None) -> tuple[GraphFile, ...]:
    """Return every file of the release, in a fixed order; ``graphs`` takes the place of ``data/graph``.

    Raises ContentError where a content folder is missing, or a file's name cannot be part of a graph's name.
    """
    ontology, data = content("ontology"), content("data")
    files = [GraphFile(_ontology_key(path.stem), path) for path in sorted(ontology.glob("*.ttl"))]
    files += [GraphFile("shapes", path) for path in sorted(content("shapes").glob("*.ttl"))]
    files += [GraphFile(f"vocab/{path.stem}", path) for path in sorted((data / "vocabulary").glob("*.ttl"))]
    built = graphs or data / "graph"
    files += [GraphFile(_key(path, built), path) for path in sorted(built.rglob("*.ttl"))]
    return tuple(files)


def _ontology_key(stem: str) -> str:
    # The modules are one ontology; what aligns it to another vocabulary stays apart.
    return f"ontology/{stem}" if stem.startswith("align-") else "ontology"


def _key(path: Path, root: Path) -> str:
    key = path.relative_to(root).with_suffix("").as_posix()
    if not _KEY.fullmatch(key):
        raise ContentError(
            f"{path} cannot give its name to a graph: use letters of the Latin alphabet, digits and '._~-' only.",
            f"{path} 的名称不能用作图名：只可使用拉丁字母、数字和“._~-”。",
        )
    return key
