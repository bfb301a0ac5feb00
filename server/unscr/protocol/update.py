"""A request as an update. SPARQL 1.1 Protocol, section 2.2; SPARQL 1.1 Update, section 3."""

from dataclasses import dataclass

from unscr.errors import MediaTypeUnsupported, MethodNotAllowed, OperationRefused, RequestError
from unscr.protocol.doubt import doubtful
from unscr.protocol.lexical import Token, tokens, unescape
from unscr.protocol.operation import UPDATE
from unscr.protocol.outline import check_depth
from unscr.protocol.parameter import FORM, Pairs, check_text, decoded, graphs, media_type, seconds, values
from unscr.protocol.prologue import one_prologue
from unscr.protocol.service import calls_service
from unscr.protocol.step import steps
from unscr.protocol.using import with_using


@dataclass(frozen=True, slots=True)
class Update:
    """An update that may be carried out: its text, the dataset of its patterns and the time limit asked for.

    Without graphs the patterns are matched against the dataset of the service, or that of their own USING and WITH.
    """

    text: str
    using_graphs: tuple[str, ...] = ()
    using_named_graphs: tuple[str, ...] = ()
    seconds: float | None = None


def parse_update(method: str, content_type: str, arguments: Pairs, form: Pairs, body: bytes, depth: int) -> Update:
    """Return the update that a request asks for; ``arguments`` is the query string, ``form`` a posted form.

    Raises MethodNotAllowed, MediaTypeUnsupported, RequestError, or what ``update`` raises about the text.
    """
    if method != "POST":
        raise MethodNotAllowed(
            f"An update is sent by POST, not by {method}.", f"更新应以 POST 发送，而非 {method}。", ("POST",)
        )
    given = list(arguments)
    if values(given, "update"):
        raise RequestError(
            "The update stands in the address; send it in the body of the request.",
            "更新写在地址中；请置于请求体内发送。",
        )
    kind = media_type(content_type)
    if kind == UPDATE:
        text = decoded(body)
    elif kind == FORM:
        given += form
        text = _single(values(given, "update"))
    else:
        raise MediaTypeUnsupported(
            f"An update is posted as {UPDATE} or {FORM}, not as '{content_type}'.",
            f"以 POST 提交更新时，类型应为 {UPDATE} 或 {FORM}，而非“{content_type}”。",
        )
    _check_names(given)
    using, named = graphs(given, "using-graph-uri"), graphs(given, "using-named-graph-uri")
    return update(text, depth, using, named, seconds(given))


def update(
    text: str,
    depth: int,
    using_graphs: tuple[str, ...] = (),
    using_named_graphs: tuple[str, ...] = (),
    seconds: float | None = None,
) -> Update:
    """Return the update for a text and, where given, the dataset of its patterns.

    Raises QuerySyntaxError, QueryTooDeep beyond ``depth``, OperationRefused for LOAD and SERVICE, and RequestError
    where the text names a dataset as well (Protocol, section 2.2.3).
    """
    text = unescape(text.removeprefix("\ufeff"))
    found = list(tokens(text))
    check_depth(found, text, depth)
    sequence = steps(text, found)
    if (using_graphs or using_named_graphs) and any(each.scoped for each in sequence):
        raise RequestError(
            "The request names a dataset and the update has USING or WITH as well; use one of the two.",
            "请求以参数指明了数据集，而更新文本中又有 USING 或 WITH；请只用其一。",
        )
    asked = Update(one_prologue(text, sequence), using_graphs, using_named_graphs, seconds)
    # What is looked at is what the engine will read, names and graphs of the request included.
    whole = with_using(asked.text, using_graphs, using_named_graphs)
    _check_calls(whole, found if whole == text else list(tokens(whole)))
    return asked


def _check_calls(text: str, found: list[Token]) -> None:
    if calls_service(text):
        raise OperationRefused(
            "The update has a SERVICE clause; this service does not fetch from other hosts.",
            "更新含有 SERVICE 子句；本服务不访问其他主机。",
        )
    # Where the engine might read another text, the word is enough.
    if "LOAD" in text.upper() and (any(each.keyword == "LOAD" for each in steps(text, found)) or doubtful(text, found)):
        raise OperationRefused(
            "LOAD would make this service fetch from another host; send the triples themselves, for instance by POST "
            "to the graph store.",
            "LOAD 将使本服务访问其他主机；请直接发送三元组，例如以 POST 提交至图存储。",
        )


def _single(updates: list[str]) -> str:
    """Return the one update; it may be empty, which is an update that does nothing."""
    if not updates:
        raise RequestError(
            "There is no update: give it as the parameter 'update' of a form or as the body of a POST.",
            "请求中没有更新：请以表单参数 update 或 POST 请求体给出。",
        )
    if len(updates) > 1:
        raise RequestError(
            "There is more than one update; send one, its operations separated by ';'.",
            "请求中有多个更新；请只发送一个，其中各操作以“;”分隔。",
        )
    check_text(updates[0])
    return updates[0]


def _check_names(given: Pairs) -> None:
    """Raise RequestError for parameters of a query, which would be overlooked to somebody's harm."""
    for name in ("query", "default-graph-uri", "named-graph-uri"):
        if values(given, name):
            raise RequestError(
                f"The parameter '{name}' belongs to a query; an update has 'update', 'using-graph-uri' and "
                "'using-named-graph-uri'.",
                f"参数 {name} 属于查询；更新所用的参数为 update、using-graph-uri 和 using-named-graph-uri。",
            )
