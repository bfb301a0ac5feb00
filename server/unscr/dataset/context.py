"""The JSON-LD context of our terms. JSON-LD 1.1, section 4.1.

It is that of the ontology's version that is served; under one version the terms do not change.
"""

import json
from typing import Any

from unscr.answer import Engine
from unscr.ask import ask
from unscr.errors import NotFound
from unscr.namespaces import PREFIXES, curie
from unscr.terms import Iri


def context(version: str, engine: Engine) -> bytes:
    """Return the context of a version; raise NotFound for one that is not served, and what ``Engine.run`` raises."""
    rows = ask(engine, "context-terms")
    served = sorted({row["version"].value for row in rows})
    if version not in served:
        there = ", ".join(served)
        raise NotFound(
            f"There is no context of version {version}; served here: {there}.",
            f"没有 {version} 版的上下文；此处提供：{there}。",
        )
    terms: dict[str, Any] = dict(sorted(PREFIXES.items()))
    for row in rows:
        if row["version"].value == version and isinstance(row["property"], Iri):
            name = curie(row["property"])
            terms[name] = {"@id": row["property"].value, "@type": "@id"}
    return (json.dumps({"@context": terms}, ensure_ascii=False, indent=2) + "\n").encode()
