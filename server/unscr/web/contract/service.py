"""Files to take away, what operators ask, and what the pages are shown with."""

from unscr.protocol.media import EXTENSIONS
from unscr.said import Said
from unscr.web.contract.entry import BUSY, HTML, JSON, LANGUAGE, TEXT, UNCHANGED, Operation, Parameter

_EXTENSION = Parameter("extension", "path", {"enum": list(EXTENSIONS)}, Said("format of the file", "文件格式"))
_FILE = Parameter(
    "name",
    "path",
    {"type": "string", "pattern": rf"^.+\.({'|'.join(EXTENSIONS)})$"},
    Said("name of a graph, a dot and a format; slashes may stay", "图的名称、点和格式；斜杠可保持原样"),
)
_STYLE = Parameter("filename", "path", {"type": "string", "minLength": 1}, Said("name of a file", "文件名"))

SERVICE: tuple[Operation, ...] = (
    Operation(
        "pages",
        "get",
        "/",
        Said("home page", "首页"),
        {200: (HTML,), 304: ()},
        BUSY,
        (LANGUAGE, UNCHANGED),
    ),
    Operation(
        "downloads",
        "get",
        "/download/unscr.{extension}",
        Said("the whole dataset as a file", "整个数据集文件"),
        {200: tuple(EXTENSIONS.values()), 304: ()},
        (404, 406, 422, *BUSY),
        (_EXTENSION, UNCHANGED),
    ),
    Operation(
        "downloads",
        "get",
        "/download/graph/{name}",
        Said("one graph as a file", "单个图的文件"),
        {200: tuple(EXTENSIONS.values()), 304: ()},
        (404, 406, 422, *BUSY),
        (_FILE, UNCHANGED),
    ),
    Operation("health", "get", "/healthz", Said("whether the web server works", "网络服务器是否运行"), {200: (TEXT,)}),
    Operation(
        "health", "get", "/readyz", Said("whether queries are answered", "查询能否得到回答"), {200: (TEXT,)}, (503,)
    ),
    Operation("health", "get", "/metrics", Said("figures for Prometheus", "供 Prometheus 使用的指标"), {200: (TEXT,)}),
    Operation(
        "openapi",
        "get",
        "/openapi.json",
        Said("this description", "本说明"),
        {200: (JSON,), 304: ()},
        BUSY,
        (UNCHANGED,),
    ),
    Operation(
        "static",
        "get",
        "/static/{filename}",
        Said("what pages are shown with", "页面显示所用的文件"),
        {200: ("text/css", "text/javascript", "image/svg+xml", "text/markdown", TEXT), 304: ()},
        (404, *BUSY),
        (_STYLE, UNCHANGED),
    ),
)
