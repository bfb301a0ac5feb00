"""Queries, updates, and graphs one by one."""

from collections.abc import Mapping
from typing import Any

from unscr.protocol.media import OFFERS, TRIPLES
from unscr.protocol.multipart import MULTIPART
from unscr.protocol.operation import QUERY, UPDATE
from unscr.protocol.parameter import FORM
from unscr.said import Said
from unscr.web.contract.entry import BODY, BUSY, CALLED, HTML, LANGUAGE, STRING, UNCHANGED, Operation, Parameter, Schema
from unscr.web.contract.things import FORMAT, KINDS

_IRIS: Schema = {"type": "array", "items": {"type": "string", "format": "iri"}}
_RESULTS = tuple(dict.fromkeys(each for offers in OFFERS.values() for each in offers))

_SECONDS = Said("lower time limit, in seconds", "较低的时限（秒）")
_DEFAULT = Said("graphs whose merge is the default graph", "合并为默认图的各图")
_NAMED = Said("graphs that can be named in the query", "查询中可指名的各图")


def _form(text: str, default: str, named: str) -> Schema:
    """Return the schema of a form that holds a query or an update, its dataset and its time limit."""
    graphs = {default: _IRIS, named: _IRIS}
    return {"type": "object", "required": [text], "properties": {text: STRING, **graphs, "timeout": STRING}}


_QUERY = Parameter(
    "query",
    "query",
    STRING,
    Said("one query; without it the service describes itself", "单个查询；不给出时，服务描述自身"),
)
_DATASET = (
    Parameter("default-graph-uri", "query", _IRIS, _DEFAULT),
    Parameter("named-graph-uri", "query", _IRIS, _NAMED),
)
_USING = (
    Parameter("using-graph-uri", "query", _IRIS, _DEFAULT),
    Parameter("using-named-graph-uri", "query", _IRIS, _NAMED),
)
_TIMEOUT = Parameter("timeout", "query", {"type": "number", "exclusiveMinimum": 0}, _SECONDS)
_GRAPH = (
    Parameter("graph", "query", {"type": "string", "format": "iri"}, Said("IRI of a named graph", "命名图的 IRI")),
    Parameter("default", "query", {"const": ""}, Said("the default graph, in place of 'graph'", "默认图，代替 graph")),
)
_KEY = (
    Parameter(
        "key",
        "path",
        {"type": "string", "minLength": 1},
        Said("name of a graph below the base; slashes may stay as they are", "图在基础地址之下的名称；斜杠可保持原样"),
    ),
)
_CHANGING = (400, 401, 403, 412, *BODY, *BUSY, 507)
_DOCUMENT: Mapping[str, Schema] = dict.fromkeys(TRIPLES, STRING)
_REPORT = {422: TRIPLES}


def _on_graph(
    path: str,
    parameters: tuple[Parameter, ...],
    asking: tuple[Parameter, ...] = (),
    kinds: tuple[str, ...] = TRIPLES,
    problems: tuple[int, ...] = (),
) -> tuple[Operation, ...]:
    """Return what can be done to one graph at an address; it is given in ``kinds``."""

    def change(method: str, words: Said, gives: Mapping[int, tuple[str, ...]], *more: int, **body: Any) -> Operation:
        return Operation("store", method, path, words, gives, (*_CHANGING, *more), parameters, token=True, **body)

    made: dict[int, tuple[str, ...]] = {201: (), 204: (), **_REPORT}
    parts: Schema = {"type": "object", "additionalProperties": {"type": "string"}}
    return (
        Operation(
            "store",
            "get",
            path,
            Said("one graph", "单个图"),
            {200: kinds, 304: ()},
            (400, 404, 406, *problems, 422, *BUSY),
            (*parameters, *asking, UNCHANGED),
        ),
        change("put", Said("replace a graph, or make it", "替换或新建图"), made, 415, 406, body=_DOCUMENT),
        change(
            "post",
            Said("add to a graph, or make one", "向图中添加，或新建图"),
            made,
            *(415, 406),
            body={**_DOCUMENT, MULTIPART: parts},
        ),
        change("delete", Said("remove a graph", "删除图"), {204: (), **_REPORT}, 404, 406),
        change("patch", Said("refused: send an update instead", "不接受：请改为发送更新操作"), {}, 405),
    )


ENDPOINT: tuple[Operation, ...] = (
    Operation(
        "sparql",
        "get",
        "/sparql",
        Said(
            "answer to a query, or the service description; without a query, a page for a browser",
            "查询的结果，或服务描述；无查询时，向浏览器提供页面",
        ),
        {200: (*_RESULTS, HTML), 304: ()},
        (400, 403, 406, 422, *BUSY, *CALLED),
        (_QUERY, *_DATASET, _TIMEOUT, LANGUAGE, UNCHANGED),
    ),
    Operation(
        "sparql",
        "post",
        "/sparql",
        Said("answer to a query", "查询的结果"),
        {200: _RESULTS},
        (400, 403, 406, *BODY, 415, 422, *BUSY, *CALLED),
        (*_DATASET, _TIMEOUT, LANGUAGE),
        {QUERY: STRING, FORM: _form("query", "default-graph-uri", "named-graph-uri")},
    ),
    Operation(
        "update",
        "post",
        "/update",
        Said("carry out an update", "执行更新操作"),
        {204: (), **_REPORT},
        (*_CHANGING, 406, 409, 415),
        (*_USING, _TIMEOUT),
        {UPDATE: STRING, FORM: _form("update", "using-graph-uri", "using-named-graph-uri")},
        token=True,
    ),
    *_on_graph("/store", _GRAPH, problems=(410,)),
    *_on_graph("/graph/{key}", _KEY, (FORMAT, LANGUAGE), KINDS, (410,)),
)
