"""What pySHACL works out anew for each focus node, and is the same for all, is kept for it.

Nothing of it changes a finding: looking a parameter up, whether a text may be a constraint, and names with prefixes.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from pyshacl import constraints, shape
from pyshacl.helper.sparql_query_helper import SPARQLQueryHelper
from rdflib import Graph, URIRef
from rdflib.namespace import NamespaceManager


class Parameters(list[URIRef]):
    """The parameters of SHACL; the library goes through them for each predicate of a shape."""

    def __init__(self, given: Iterable[URIRef]) -> None:
        super().__init__(given)
        self._found = frozenset(self)

    def __contains__(self, each: object) -> bool:
        return each in self._found


class Names(NamespaceManager):
    """Names with prefixes: the library writes of each finding in words, also of those that come to nothing."""

    def __init__(self, graph: Graph) -> None:
        self._bound: object = None
        self._written: dict[str, str] = {}
        super().__init__(graph)

    def bind(self, prefix: str | None, namespace: Any, override: bool = True, replace: bool = False) -> None:
        """Take a prefix; the library comes with the same one before each name."""
        key = (prefix, str(namespace), override, replace)
        if key != self._bound:
            super().bind(prefix, namespace, override, replace)
            self._written.clear()
            self._bound = key

    def normalizeUri(self, rdfTerm: str) -> str:  # noqa: N802, N803 - names of rdflib
        """Return an IRI with its prefix where it has one."""
        found = self._written.get(rdfTerm)
        if found is None:
            found = self._written[rdfTerm] = super().normalizeUri(rdfTerm)
        return found


_look: Callable[..., bool] = SPARQLQueryHelper.check_invalid_sparql


@lru_cache(maxsize=256)
def _looked_at(text: str, value: bool, more: tuple[str, ...]) -> bool:
    return _look(SPARQLQueryHelper, text, value or None, more)


def allowed(_helper: object, text: str, valuenode: object = None, extravars: Iterable[str] | None = None) -> bool:
    """Return True for a text that a constraint may have, as SHACL 5.2.1 has it; the library's error is let through."""
    return _looked_at(text, valuenode is not None, tuple(extravars or ()))


@lru_cache(maxsize=1)
def hasten() -> None:
    """Have the library keep what it finds; once for a process."""
    found: Any = shape
    found.CONSTRAINT_PARAMS = Parameters(constraints.ALL_CONSTRAINT_PARAMETERS), constraints.CONSTRAINT_PARAMETERS_MAP
    helper: Any = SPARQLQueryHelper
    helper.check_invalid_sparql = allowed
