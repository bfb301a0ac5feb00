"""What a store on disk holds of resolutions, as far as one has to know it to add more; asked in a process apart."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, Store

from unscr.graph import child, wire
from unscr.graph import task as tasks
from unscr.graph.task import failure
from unscr.graph.verdict import ended
from unscr.namespaces import PREFIXES, RDF, graph, iri

_START = PREFIXES["res"]
_PREFIX = "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in ("dcterms", "eli", "owl", "unscr"))
_FILES = (
    "SELECT ?file ?sha ?name ?rules { GRAPH ?g "
    "{ ?file owl:versionInfo ?rules ; unscr:sha256 ?sha ; dcterms:identifier ?name } }"
)
_CITES = (
    "SELECT DISTINCT ?citing ?cited { GRAPH ?g { ?citing eli:cites ?cited } "
    f'FILTER (!STRSTARTS(STR(?g), "{graph("machine/").value}")) }}'
)
_RESOLUTIONS = (
    "SELECT ?work ?date ?meeting ?g { GRAPH ?g { ?work a unscr:Resolution "
    "OPTIONAL { ?work eli:date_document ?date } OPTIONAL { ?work unscr:meeting ?meeting } } }"
)
_VERSIONS = "SELECT ?version { GRAPH ?g { ?version a unscr:LanguageVersion } }"


def stored(edition: Path, locked: int) -> dict[str, Any]:
    """Return what the store at ``edition`` knows; nobody writes to it meanwhile, as ``locked`` holds.

    ``files``: IRI of a file that was read -> its checksum, its name, the rules; ``versions``: IRIs of language
    versions; ``works``: IRI of a resolution -> day, meeting and graph; ``eids``: number -> path -> identifier of the
    mark-up, of resolutions in the graphs ``doc/<number>`` that no file is recorded for; ``cites``: pairs stated by
    others than machines; ``graphs``: the keys of the graphs that are there. Raises ContentError as a store does.
    """
    reader = child.fork(lambda told: _tell(edition, told), (locked,))
    said = wire.receive(reader.connection)
    # What is long comes in a file, and has to be taken before the process has gone.
    content = wire.whole(said) if said else b""
    status = reader.ended()
    if said is None or status:
        raise tasks.error(failure(ended(status)))
    found: dict[str, Any] = json.loads(content)
    return found


def _tell(edition: Path, told: socket.socket) -> None:
    store = Store.read_only(str(edition))
    wire.put(told, {}, json.dumps(_known(store)).encode())


def _known(store: Store) -> dict[str, Any]:
    files = {row["file"]: [row["sha"], row["name"], row["rules"]] for row in _rows(store, _FILES)}
    versions = [row["version"] for row in _rows(store, _VERSIONS)]
    unread = sorted({_number(each) for each in versions if not {f"{each}.xml", f"{each}.txt"} & files.keys()})
    return {
        "files": files,
        "versions": versions,
        "works": {row["work"]: [row["date"], row["meeting"], row["g"]] for row in _rows(store, _RESOLUTIONS)},
        "eids": {number: dict(_eids(store, number)) for number in unread},
        "cites": [[row["citing"], row["cited"]] for row in _rows(store, _CITES)],
        "graphs": [
            each.value.removeprefix(PREFIXES["graph"]) for each in store.named_graphs() if isinstance(each, NamedNode)
        ],
    }


def _eids(store: Store, number: str) -> Iterator[tuple[str, str]]:
    """Yield each provision of a resolution as a path, and its identifier in the mark-up if that is known."""
    name, eid = NamedNode(graph(f"doc/{number}").value), NamedNode(iri("unscr:dgacmEId").value)
    kind = NamedNode(iri("unscr:Provision").value)
    for quad in store.quads_for_pattern(None, NamedNode(RDF + "type"), kind, name):
        if isinstance(quad.subject, NamedNode):
            said = next(store.quads_for_pattern(quad.subject, eid, None, name), None)
            yield quad.subject.value.removeprefix(_START).partition(f"/{number}/")[2], _plain(said and said.object)


def _number(name: str) -> str:
    """Return the number of the resolution that something is of, by its IRI."""
    return name.removeprefix(_START).split("/")[1]


def _rows(store: Store, text: str) -> Iterator[dict[str, str]]:
    solutions: Any = store.query(_PREFIX + text)
    names = [each.value for each in solutions.variables]
    for row in solutions:
        yield {name: _plain(row[name]) for name in names}


def _plain(term: Any) -> str:
    return "" if term is None else str(term.value)
