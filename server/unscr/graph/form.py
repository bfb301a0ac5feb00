"""The media types that can be written, by the engine's name for them, and what XML cannot say.

XML 1.0, section 2.2; RDF 1.1 XML Syntax, section 7.2.
"""

import io
import os
import re
from collections.abc import Iterable, Iterator
from typing import IO, Any

from pyoxigraph import QueryResultsFormat, RdfFormat, Triple

from unscr.graph.verdict import inexpressible

RESULTS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "application/xml": QueryResultsFormat.XML,
    "text/xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
GRAPHS = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/trig": RdfFormat.TRIG,
    "application/n-quads": RdfFormat.N_QUADS,
}
# These keep the names of graphs.
DATASETS = frozenset({"application/ld+json", "application/trig", "application/n-quads"})

_NOT_IN_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_ELEMENT_NAME = re.compile(r"[A-Za-z_\u00C0-\uFFFD][\w.\-\u00B7]*$")
_CHUNK = 2**20


class AsXml(io.RawIOBase):
    """Passes XML on, with a reference for each carriage return: a reader would take it for the end of a line.

    XML 1.0, section 2.11. The engine writes none of its own, and those of the data as they are.
    """

    def __init__(self, output: IO[bytes]) -> None:
        super().__init__()
        self._output = output

    def writable(self) -> bool:
        """Return true, as what is written to does."""
        return True

    def write(self, data: Any) -> int:
        """Pass bytes on."""
        self._output.write(bytes(data).replace(b"\r", b"&#13;"))
        return len(data)


def named_as_elements(triples: Iterable[Triple]) -> Iterator[Triple]:
    """Yield the triples; raise NotAcceptable at a predicate that cannot be the name of an XML element."""
    for each in triples:
        if not _ELEMENT_NAME.search(each.predicate.value):
            others = tuple(each for each in GRAPHS if each != "application/rdf+xml")
            raise inexpressible(
                f"the predicate <{each.predicate.value[:200]}>", f"谓词 <{each.predicate.value[:200]}>", others
            )
        yield each


def check_characters(media_type: str, inline: bytes, descriptor: int) -> None:
    """Raise NotAcceptable where a finished XML result holds a character that XML does not have; the engine does not.

    The result is ``inline``, or in the file ``descriptor`` where that is not negative.
    """
    if "xml" not in media_type:
        return
    formats = RESULTS if media_type in RESULTS else GRAPHS
    if any(map(_NOT_IN_XML.search, (inline,) if descriptor < 0 else _pieces(descriptor))):
        others = tuple(each for each in formats if "xml" not in each)
        raise inexpressible("a control character", "控制字符", others)


def _pieces(descriptor: int) -> Iterator[bytes]:
    """Yield a file in pieces that overlap, so that no sequence of three bytes is torn."""
    position = 0
    while chunk := os.pread(descriptor, _CHUNK + 2, position):
        yield chunk
        position += _CHUNK
