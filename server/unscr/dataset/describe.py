"""The description of the dataset as one document, for catalogues and for programs that look before they ask."""

import io

from unscr import __version__
from unscr.answer import Reply
from unscr.dataset.catalog import catalog, dataset, exports, files
from unscr.dataset.linksets import linksets
from unscr.dataset.names import PREFIXES
from unscr.dataset.statistics import graphs, statistics
from unscr.dataset.sums import Sums
from unscr.graph.encode import encode
from unscr.protocol.media import TRIPLES
from unscr.protocol.negotiate import negotiate
from unscr.whole import Whole


def describe(root: str, accept: str | None, whole: Whole, sums: Sums, version: str = __version__) -> Reply:
    """Return the description in the media type that ``accept`` likes best.

    ``root`` is the address of the service, without a slash at its end, ``version`` that of the data. Raises
    NotAcceptable before anything is asked, and what ``Engine.run`` raises.
    """
    media_type = negotiate(accept, TRIPLES)
    served = sums.now()
    about = served.about
    statements = [
        *catalog(root),
        *dataset(root, version),
        *files(root, served),
        *exports(root),
        *statistics(root, about.default, whole.ask),
        *graphs(root, about.counts, whole.ask("graph-rights")),
        *linksets(whole.ask("linksets")),
    ]
    content = encode(statements, media_type, PREFIXES)
    return Reply(media_type, len(content), io.BytesIO(content), about.digest)
