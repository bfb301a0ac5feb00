"""Counting the rows of a result while it is written, in its own form. SPARQL 1.1 Results JSON, XML, CSV and TSV.

What is counted is what ends a row and cannot stand in a value: there it is escaped, or, in CSV, between quotes.
"""

from collections.abc import Callable

# A row whose variables are all unbound ends otherwise in JSON, and is not counted; the bound on bytes is for these.
_ENDS = {
    "application/sparql-results+json": b'}},{"',
    "application/json": b'}},{"',
    "application/sparql-results+xml": b"</result>",
    "application/xml": b"</result>",
    "text/xml": b"</result>",
    "text/tab-separated-values": b"\n",
}
# In JSON what is counted stands between two rows; in CSV and TSV the names of the variables end as a row does.
_BEFORE = {"application/sparql-results+json": 1, "application/json": 1, "text/csv": -1, "text/tab-separated-values": -1}
# No row that is counted is shorter: what ends it, and in JSON and XML what has to stand before that. Measured in bytes.
_SHORTEST = {
    "application/sparql-results+json": len(b'{"v":{"type":"uri","value":""}},'),
    "application/json": len(b'{"v":{"type":"uri","value":""}},'),
    "application/sparql-results+xml": len(b"<result></result>"),
    "application/xml": len(b"<result></result>"),
    "text/xml": len(b"<result></result>"),
}


def shortest(media_type: str) -> int:
    """Return how many bytes a row has at least."""
    return _SHORTEST.get(media_type, 1)


def before(media_type: str) -> int:
    """Return what is to be added to all that is counted, to get the number of rows of a result that has any."""
    return _BEFORE.get(media_type, 0)


def counter(media_type: str) -> Callable[[bytes], int] | None:
    """Return what counts the rows that end in each piece of a result, in turn; None for a form without rows."""
    if media_type == "text/csv":
        return _Quoted().count
    end = _ENDS.get(media_type)
    return _Marked(end).count if end is not None else None


class _Marked:
    def __init__(self, end: bytes) -> None:
        self._end = end
        self._left = b""

    def count(self, piece: bytes) -> int:
        text = self._left + piece
        # What could be the beginning of an end is looked at again.
        self._left = text[-(len(self._end) - 1) :] if len(self._end) > 1 else b""
        return text.count(self._end)


class _Quoted:
    def __init__(self) -> None:
        self._inside = False

    def count(self, piece: bytes) -> int:
        found = 0
        for part in piece.split(b'"'):
            found += 0 if self._inside else part.count(b"\n")
            self._inside = not self._inside
        # The last part was not followed by a quote.
        self._inside = not self._inside
        return found
