"""The pages there are: what the contract says is answered as HTML, each with an address that shows it."""

from unscr.web.contract import OPERATIONS
from unscr.web.contract.entry import HTML

# By the path in the contract: addresses for what has parts that vary, or shows little without being asked something.
EXAMPLES: dict[str, tuple[str, ...]] = {}


def pages() -> list[str]:
    """Return the addresses of all pages, with an address for each that varies."""
    found: list[str] = []
    for each in OPERATIONS:
        if each.method == "get" and HTML in each.gives.get(200, ()):
            found += EXAMPLES.get(each.path, (each.path,))
    return [*dict.fromkeys(found)]
