"""Writing a result in the form that was asked for, whichever engine it comes from."""

from collections.abc import Iterable, Mapping
from typing import IO, Any, cast

from pyoxigraph import RdfFormat, serialize

from unscr.graph.form import AsXml, named_as_elements
from unscr.graph.prefix import with_prefixes
from unscr.graph.verdict import inexpressible


def known(formats: Mapping[str, Any], media_type: str) -> Any:
    """Return the format; raise NotAcceptable for one of another kind of answer: the query's form was misjudged."""
    if media_type not in formats:
        raise inexpressible("another kind of answer", "另一类结果", tuple(formats))
    return formats[media_type]


def suited(output: IO[bytes], media_type: str) -> IO[bytes]:
    """Return what the engine may write to: in XML a carriage return has to be escaped, and the engine does not."""
    return cast("IO[bytes]", AsXml(cast("Any", output))) if "xml" in media_type else output


def write(content: Iterable[Any], form: RdfFormat, output: IO[bytes]) -> None:
    """Write statements; raise NotAcceptable at one that the form cannot express."""
    if form == RdfFormat.RDF_XML:
        content = named_as_elements(content)
    content, prefixes = with_prefixes(content)
    serialize(content, output, form, prefixes=prefixes)
