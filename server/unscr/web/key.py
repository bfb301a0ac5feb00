"""The name of a graph in an address: whatever stands after ``/graph/``, slashes at its start and line ends included.

Werkzeug's own converter takes neither, and would send those who name ``/graph//a`` to ``/graph/a``, another graph.
"""

from werkzeug.routing import PathConverter


class Key(PathConverter):
    """The rest of an address."""

    regex = "(?s:.+)"
    part_isolating = False
