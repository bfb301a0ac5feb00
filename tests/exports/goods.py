"""What is asked to go out in the tests beside: three resolutions, and what gives them in a profile as a graph."""

from collections.abc import Callable

import rdflib

from unscr.namespaces import BASE

RESOLUTIONS = {
    "2322": BASE + "eli/un/sc/res/2016/2322",
    "9001": BASE + "eli/un/sc/res/2031/9001",
    "9003": BASE + "eli/un/sc/res/2031/9003",
}
Exported = Callable[..., rdflib.Graph]
