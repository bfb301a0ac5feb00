"""The addresses of the service, what each takes and what it gives: a test compares these tables with the routes.

One module for each part of the service; another part adds its own.
"""

from unscr.web.contract.asking import ASKING
from unscr.web.contract.dataset import DATASET
from unscr.web.contract.endpoint import ENDPOINT
from unscr.web.contract.entry import HTML, JSON, TEXT, Operation, Parameter, Schema, conditional
from unscr.web.contract.exports import EXPORTED
from unscr.web.contract.quality import QUALITY
from unscr.web.contract.reading import READING
from unscr.web.contract.resolve import RESOLVE
from unscr.web.contract.search import SEARCH
from unscr.web.contract.service import SERVICE
from unscr.web.contract.table import TABLES
from unscr.web.contract.things import THINGS

__all__ = ["HTML", "JSON", "OPERATIONS", "TEXT", "Operation", "Parameter", "Schema"]

_PARTS: tuple[Operation, ...] = (
    *ASKING,
    *DATASET,
    *ENDPOINT,
    *EXPORTED,
    *QUALITY,
    *READING,
    *RESOLVE,
    *SEARCH,
    *SERVICE,
    *TABLES,
    *THINGS,
)
OPERATIONS = tuple(conditional(each) for each in _PARTS)
