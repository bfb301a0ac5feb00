"""A request that changes one graph. SPARQL 1.1 Graph Store HTTP Protocol, sections 4 and 5.3 to 5.7."""

from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from uuid import uuid4

from unscr.errors import MediaTypeUnsupported, MethodNotAllowed, NotFound, RequestError
from unscr.protocol.media import EXTENSIONS, TRIPLES
from unscr.protocol.multipart import MULTIPART, Part, parts
from unscr.protocol.parameter import Pairs, check_absolute, media_type
from unscr.protocol.store import READING, named

WRITING = ("PUT", "POST", "DELETE")

# Says of a part of a form no more than that nobody has said what it is.
_UNTOLD = ("", "application/octet-stream", "text/plain")


@dataclass(frozen=True, slots=True)
class Document:
    """An RDF document: one of the media types for triples, and its bytes."""

    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be done to a graph: ``put`` replaces it, ``post`` adds to it, ``delete`` removes it.

    The graph is empty for the default graph, and None for one that is to be made and to be given a name.
    """

    kind: str
    graph: str | None
    documents: tuple[Document, ...] = ()


def change(method: str, arguments: Pairs, content_type: str, body: bytes, direct: str | None = None) -> Change:
    """Return the change that a request asks for; ``direct`` is the graph whose own address was called.

    Raises MethodNotAllowed, RequestError for a graph that is not told, MediaTypeUnsupported for another document.
    """
    if method not in WRITING:
        raise MethodNotAllowed(
            f"A graph is changed by PUT, POST or DELETE, not by {method}; to change a part of it, send an update.",
            f"更改图应使用 PUT、POST 或 DELETE，而非 {method}；如需局部更改，请发送更新操作。",
            (*READING, *WRITING),
        )
    graph = _graph(method, list(arguments), direct)
    documents = () if method == "DELETE" else tuple(_documents(content_type, body, multiple=method == "POST"))
    return Change(method.lower(), graph, documents)


def _graph(method: str, given: list[tuple[str, str]], direct: str | None) -> str | None:
    if direct is not None:
        check_absolute(direct)
        return direct
    if method == "POST" and not any(name in ("graph", "default") for name, _ in given):
        return None
    return named(given)


def _documents(content_type: str, body: bytes, multiple: bool) -> Iterator[Document]:
    kind = media_type(content_type)
    if kind != MULTIPART:
        if kind not in TRIPLES:
            raise _unsupported(kind)
        yield Document(kind, body)
        return
    if not multiple:
        raise _unsupported(kind)
    found = parts(content_type, body)
    if not found:
        raise RequestError(f"The {MULTIPART} body has no document.", f"{MULTIPART} 请求体中没有文档。")
    for part in found:
        yield Document(_type_of(part), part.body)


def _type_of(part: Part) -> str:
    """Return the media type of a part: as it says itself, or else as the name of its file has it."""
    kind = media_type(part.content_type)
    if kind in _UNTOLD:
        kind = EXTENSIONS.get(part.name.rpartition(".")[2].lower(), kind)
    if kind not in TRIPLES:
        raise _unsupported(kind)
    return kind


def _unsupported(kind: str) -> MediaTypeUnsupported:
    listed = ", ".join(TRIPLES)
    en = (
        f"'{kind}' is no media type of one graph"
        if kind
        else "The request does not say of which media type its body is"
    )
    zh = f"“{kind}”不是单个图的媒体类型" if kind else "请求未说明请求体的媒体类型"
    return MediaTypeUnsupported(
        f"{en}. Taken are: {listed}; and by POST {MULTIPART} of these.",
        f"{zh}。可接收：{listed}；POST 另可用 {MULTIPART}。",
    )


def minted(space: str) -> str:
    """Return a new name for a graph, below the space that graphs have."""
    return f"{space}{uuid4()}"


def status(done: Change, existed: bool) -> HTTPStatus:
    """Return how a change that was made is answered, by whether its graph was there before.

    Raises NotFound for the removal of a graph that was not.
    """
    if existed:
        return HTTPStatus.NO_CONTENT
    if done.kind == "delete":
        raise NotFound(f"There is no graph <{done.graph}>.", f"没有名为 <{done.graph}> 的图。")
    return HTTPStatus.CREATED
