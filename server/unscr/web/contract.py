"""The addresses of the service, what each takes and what it gives: a test compares this table with the routes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from unscr.protocol.media import EXTENSIONS, OFFERS, TRIPLES
from unscr.protocol.multipart import MULTIPART
from unscr.protocol.operation import QUERY, UPDATE
from unscr.protocol.parameter import FORM

Schema = Mapping[str, Any]
HTML, JSON, TEXT = "text/html", "application/json", "text/plain"


@dataclass(frozen=True, slots=True)
class Words:
    """The same in English and in Chinese."""

    en: str
    zh: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of the query string, of the path or of the head."""

    name: str
    place: str
    schema: Schema
    words: Words


@dataclass(frozen=True, slots=True)
class Operation:
    """One method at one address: media types of bodies with their schemas, of answers by status, statuses of problems.

    ``group`` is the module of the views, ``token`` says that who asks needs the service's token.
    """

    group: str
    method: str
    path: str
    words: Words
    gives: Mapping[int, tuple[str, ...]]
    problems: tuple[int, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    body: Mapping[str, Schema] = field(default_factory=dict)
    token: bool = False


_STRING: Schema = {"type": "string"}
_IRIS: Schema = {"type": "array", "items": {"type": "string", "format": "iri"}}
_RESULTS = tuple(dict.fromkeys(each for offers in OFFERS.values() for each in offers))

_SECONDS = Words("lower time limit, in seconds", "较低的时限（秒）")
_DEFAULT = Words("graphs whose merge is the default graph", "合并为默认图的各图")
_NAMED = Words("graphs that can be named in the query", "查询中可指名的各图")


def _form(text: str, default: str, named: str) -> Schema:
    """Return the schema of a form that holds a query or an update, its dataset and its time limit."""
    graphs = {default: _IRIS, named: _IRIS}
    return {"type": "object", "required": [text], "properties": {text: _STRING, **graphs, "timeout": _STRING}}


_LANGUAGE = Parameter(
    "lang", "query", {"enum": ["en", "zh"]}, Words("language of words for people", "供人阅读的文字所用语言")
)
_UNCHANGED = Parameter(
    "If-None-Match",
    "header",
    _STRING,
    Words("tags of what the client has; 304 where one is current", "客户端已有内容的标签；仍有效则答以 304"),
)
_QUERY = Parameter(
    "query",
    "query",
    _STRING,
    Words("one query; without it the service describes itself", "单个查询；不给出时，服务描述自身"),
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
    Parameter("graph", "query", {"type": "string", "format": "iri"}, Words("IRI of a named graph", "命名图的 IRI")),
    Parameter("default", "query", {"const": ""}, Words("the default graph, in place of 'graph'", "默认图，代替 graph")),
)
_KEY = (
    Parameter(
        "key",
        "path",
        {"type": "string", "minLength": 1},
        Words("name of a graph below the base; slashes may stay as they are", "图在基础地址之下的名称；斜杠可保持原样"),
    ),
)
_EXTENSION = Parameter("extension", "path", {"enum": list(EXTENSIONS)}, Words("format of the file", "文件格式"))
_FILE = Parameter(
    "name",
    "path",
    {"type": "string", "pattern": rf"^.+\.({'|'.join(EXTENSIONS)})$"},
    Words("name of a graph, a dot and a format; slashes may stay", "图的名称、点和格式；斜杠可保持原样"),
)
_STYLE = Parameter("filename", "path", {"type": "string", "minLength": 1}, Words("name of a file", "文件名"))

_BUSY = (429, 503)
_BODY = (408, 413)
_CHANGING = (400, 401, 403, 412, *_BODY, *_BUSY, 507)
_DOCUMENT: Mapping[str, Schema] = dict.fromkeys(TRIPLES, _STRING)
_REPORT = {422: TRIPLES}


def _on_graph(path: str, parameters: tuple[Parameter, ...]) -> tuple[Operation, ...]:
    """Return what can be done to one graph at an address."""

    def change(method: str, words: Words, gives: Mapping[int, tuple[str, ...]], *more: int, **body: Any) -> Operation:
        return Operation("store", method, path, words, gives, (*_CHANGING, *more), parameters, token=True, **body)

    made: dict[int, tuple[str, ...]] = {201: (), 204: (), **_REPORT}
    parts: Schema = {"type": "object", "additionalProperties": {"type": "string"}}
    return (
        Operation(
            "store",
            "get",
            path,
            Words("one graph", "单个图"),
            {200: TRIPLES, 304: ()},
            (400, 404, 406, 422, *_BUSY),
            (*parameters, _UNCHANGED),
        ),
        change("put", Words("replace a graph, or make it", "替换或新建图"), made, 415, 406, body=_DOCUMENT),
        change(
            "post",
            Words("add to a graph, or make one", "向图中添加，或新建图"),
            made,
            *(415, 406),
            body={**_DOCUMENT, MULTIPART: parts},
        ),
        change("delete", Words("remove a graph", "删除图"), {204: (), **_REPORT}, 404, 406),
        change("patch", Words("refused: send an update instead", "不接受：请改为发送更新操作"), {}, 405),
    )


OPERATIONS: tuple[Operation, ...] = (
    Operation(
        "pages",
        "get",
        "/",
        Words("home page", "首页"),
        {200: (HTML,), 304: ()},
        _BUSY,
        (_LANGUAGE, _UNCHANGED),
    ),
    Operation(
        "sparql",
        "get",
        "/sparql",
        Words("answer to a query, or the service description", "查询的结果，或服务描述"),
        {200: _RESULTS, 304: ()},
        (400, 403, 406, 422, *_BUSY),
        (_QUERY, *_DATASET, _TIMEOUT, _LANGUAGE, _UNCHANGED),
    ),
    Operation(
        "sparql",
        "post",
        "/sparql",
        Words("answer to a query", "查询的结果"),
        {200: _RESULTS},
        (400, 403, 406, *_BODY, 415, 422, *_BUSY),
        (*_DATASET, _TIMEOUT, _LANGUAGE),
        {QUERY: _STRING, FORM: _form("query", "default-graph-uri", "named-graph-uri")},
    ),
    Operation(
        "update",
        "post",
        "/update",
        Words("carry out an update", "执行更新操作"),
        {204: (), **_REPORT},
        (*_CHANGING, 406, 409, 415),
        (*_USING, _TIMEOUT),
        {UPDATE: _STRING, FORM: _form("update", "using-graph-uri", "using-named-graph-uri")},
        token=True,
    ),
    *_on_graph("/store", _GRAPH),
    *_on_graph("/graph/{key}", _KEY),
    Operation(
        "downloads",
        "get",
        "/download/unscr.{extension}",
        Words("the whole dataset as a file", "整个数据集文件"),
        {200: tuple(EXTENSIONS.values()), 304: ()},
        (404, 406, 422, *_BUSY),
        (_EXTENSION, _UNCHANGED),
    ),
    Operation(
        "downloads",
        "get",
        "/download/graph/{name}",
        Words("one graph as a file", "单个图的文件"),
        {200: tuple(EXTENSIONS.values()), 304: ()},
        (404, 406, 422, *_BUSY),
        (_FILE, _UNCHANGED),
    ),
    Operation("health", "get", "/healthz", Words("whether the web server works", "网络服务器是否运行"), {200: (TEXT,)}),
    Operation(
        "health", "get", "/readyz", Words("whether queries are answered", "查询能否得到回答"), {200: (TEXT,)}, (503,)
    ),
    Operation("health", "get", "/metrics", Words("figures for Prometheus", "供 Prometheus 使用的指标"), {200: (TEXT,)}),
    Operation(
        "openapi",
        "get",
        "/openapi.json",
        Words("this description", "本说明"),
        {200: (JSON,), 304: ()},
        _BUSY,
        (_UNCHANGED,),
    ),
    Operation(
        "static",
        "get",
        "/static/{filename}",
        Words("what pages are shown with", "页面显示所用的文件"),
        {200: ("text/css",), 304: ()},
        (404, *_BUSY),
        (_STYLE, _UNCHANGED),
    ),
)
