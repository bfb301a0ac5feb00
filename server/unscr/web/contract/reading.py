"""Resolutions as people read them."""

from unscr.said import Said
from unscr.web.contract.entry import BUSY, HTML, LANGUAGE, STRING, UNCHANGED, Operation, Parameter, Schema

_SEVERAL: Schema = {"type": "array", "items": STRING}
_PLACE = (
    Parameter("year", "path", {"type": "string", "pattern": "^[0-9]{4}$"}, Said("year of adoption", "通过年份")),
    Parameter("number", "path", {"type": "string", "pattern": "^[1-9][0-9]*$"}, Said("number", "决议编号")),
)
_CHOSEN = (
    Parameter("addressee", "query", _SEVERAL, Said("addressees whose norms are shown", "所显示规范的对象")),
    Parameter("force", "query", _SEVERAL, Said("forces of the norms shown", "所显示规范的效力")),
    Parameter("topic", "query", _SEVERAL, Said("topics of the norms shown", "所显示规范的主题")),
)
_TEXT = Parameter(
    "text",
    "query",
    _SEVERAL,
    Said(
        "language versions that stand side by side, by the last step of their IRIs, such as zho,eng",
        "并列显示的语文本，以其 IRI 的最后一段表示，如 zho,eng",
    ),
)
_RESOLUTION = Parameter(
    "resolution",
    "query",
    STRING,
    Said(
        "a resolution by year and number, such as 2016/2322, or its IRI",
        "以年份和编号（如 2016/2322）或 IRI 指称的决议",
    ),
)
_IRI = Parameter("iri", "query", STRING, Said("IRI of what it is about", "所涉事物的 IRI"))
_ENDED = (400, 404, 410, 422, *BUSY)

READING: tuple[Operation, ...] = (
    Operation(
        "reading",
        "get",
        "/eli/un/sc/res/{year}/{number}.html",
        Said("a resolution to read", "供阅读的决议"),
        {200: (HTML,), 304: ()},
        _ENDED,
        (*_PLACE, *_CHOSEN, _TEXT, LANGUAGE, UNCHANGED),
    ),
    Operation(
        "reading",
        "get",
        "/sheet",
        Said("what a resolution asks of somebody, to print", "某项决议对某方的要求（供打印）"),
        {200: (HTML,), 304: ()},
        _ENDED,
        (_RESOLUTION, *_CHOSEN, _TEXT, LANGUAGE, UNCHANGED),
    ),
    Operation(
        "reading",
        "get",
        "/sheet.csv",
        Said("the same as a table", "同上，表格形式"),
        {200: ("text/csv",), 304: ()},
        _ENDED,
        (_RESOLUTION, *_CHOSEN, _TEXT, LANGUAGE, UNCHANGED),
    ),
    Operation(
        "reading",
        "get",
        "/cite.bib",
        Said("how to cite a resolution or a provision, for BibTeX", "决议或条款的 BibTeX 引用条目"),
        {200: ("application/x-bibtex",), 304: ()},
        _ENDED,
        (_IRI, UNCHANGED),
    ),
    Operation(
        "reading",
        "get",
        "/report",
        Said("what to send about an error", "报告错误时应发送的内容"),
        {200: (HTML,), 304: ()},
        BUSY,
        (_IRI, LANGUAGE, UNCHANGED),
    ),
)
