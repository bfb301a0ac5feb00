"""The JSON-LD context of our terms, one for each version of the ontology. JSON-LD 1.1, section 4.1.

That of the version that is served is made of its terms. That of a version before it is a file, kept when the version
was followed by another, and never changes: documents that name it go on saying what they said.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unscr.answer import Engine
from unscr.ask import ask
from unscr.errors import NotFound
from unscr.namespaces import PREFIXES, curie
from unscr.resources import content, read
from unscr.terms import Iri

_VERSION = re.compile(r"[0-9]+(\.[0-9]+)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Context:
    """A context as a document; ``final`` where it will never be another."""

    document: bytes
    final: bool


def context(version: str, engine: Engine) -> Context:
    """Return the context of a version; raise NotFound for one that there is not, and what ``Engine.run`` raises."""
    kept = _kept()
    if version in kept:
        return Context(read(kept[version]), final=True)
    rows = ask(engine, "context-terms")
    served = {row["version"].value for row in rows}
    if version not in served:
        there = sorted({*served, *kept})
        raise NotFound(
            f"There is no context of version {version[:40]}; there is one of {', '.join(there)}.",
            f"没有 {version[:40]} 版的上下文；现有版本：{'、'.join(there)}。",
        )
    terms: dict[str, Any] = dict(sorted(PREFIXES.items()))
    for row in rows:
        if row["version"].value == version and isinstance(row["property"], Iri):
            name = curie(row["property"])
            terms[name] = {"@id": row["property"].value, "@type": "@id"}
    return Context((json.dumps({"@context": terms}, ensure_ascii=False, indent=2) + "\n").encode(), final=False)


def _kept() -> dict[str, Path]:
    """Return the files of earlier versions."""
    files = (content("ontology") / "context").glob("*.jsonld")
    return {each.stem: each for each in files if _VERSION.fullmatch(each.stem)}
