"""Pages to ask from: the editor, the cookbook, and what explains the answers."""

from unscr.protocol.media import RESULTS
from unscr.protocol.parameter import FORM
from unscr.said import Said
from unscr.web.contract.entry import BODY, BUSY, CALLED, HTML, JSON, LANGUAGE, STRING, UNCHANGED, Operation, Parameter

_QUERY = Parameter("query", "query", STRING, Said("one query", "单个查询"))
_CARD = Parameter("card", "query", STRING, Said("id of a question whose query is taken", "取其查询的问题标识"))
_EXTENSION = Parameter("extension", "path", {"enum": list(RESULTS)}, Said("format of the file", "文件格式"))
_IDENTIFIER = Parameter(
    "identifier", "path", {"type": "string", "minLength": 1}, Said("id of a question", "问题的标识")
)
_TOPIC = Parameter("topic", "query", STRING, Said("IRI of a class that is asked about", "所问类的 IRI"))
_WORDS = Parameter("q", "query", STRING, Said("words that all stand in the question", "问题中须全部出现的词"))
_TURTLE = "text/turtle"
_REFUSED = (400, 403, 422, *BUSY, *CALLED)

ASKING: tuple[Operation, ...] = (
    Operation(
        "editor",
        "get",
        "/sparql/edit",
        Said("page to ask from, with the answer to a query", "查询页面，含查询结果"),
        {200: (HTML,), 304: ()},
        _REFUSED,
        (_QUERY, _CARD, LANGUAGE, UNCHANGED),
    ),
    Operation(
        "editor",
        "post",
        "/sparql/edit",
        Said("the same for a long query", "同上，用于较长的查询"),
        {200: (HTML,)},
        (*_REFUSED, *BODY),
        (LANGUAGE,),
        {FORM: {"type": "object", "properties": {"query": STRING}}},
    ),
    Operation(
        "editor",
        "get",
        "/sparql/results.{extension}",
        Said("answer to a query as a file", "查询结果文件"),
        {200: tuple(dict.fromkeys(RESULTS.values())), 304: ()},
        (404, 406, *_REFUSED),
        (_EXTENSION, _QUERY, LANGUAGE, UNCHANGED),
    ),
    Operation(
        "editor",
        "get",
        "/sparql/terms.json",
        Said("terms that a query can name, for completion", "查询可用的术语，供补全"),
        {200: (JSON,), 304: ()},
        BUSY,
        (UNCHANGED,),
    ),
    Operation(
        "editor",
        "get",
        "/sparql/hints",
        Said(
            "IRIs of a query that do not occur in the data, and the nearest that do",
            "查询中未见于数据的标识，及与之最接近的标识",
        ),
        {200: (JSON,), 304: ()},
        (400, *BUSY),
        (_QUERY, LANGUAGE, UNCHANGED),
    ),
    Operation(
        "cookbook",
        "get",
        "/queries/",
        Said("questions that the data answer", "数据可回答的问题"),
        {200: (HTML,), 304: ()},
        BUSY,
        (_TOPIC, _WORDS, LANGUAGE, UNCHANGED),
    ),
    Operation(
        "cookbook",
        "get",
        "/queries/{identifier}",
        Said("one question, its query and the commands that ask it", "单个问题及其查询和命令"),
        {200: (HTML,), 304: ()},
        (404, *BUSY),
        (_IDENTIFIER, LANGUAGE, UNCHANGED),
    ),
    Operation(
        "cookbook",
        "get",
        "/queries.ttl",
        Said("all questions as SPARQL executables", "全部问题的 SPARQL 可执行描述"),
        {200: (_TURTLE,), 304: ()},
        BUSY,
        (UNCHANGED,),
    ),
    Operation(
        "cookbook",
        "get",
        "/queries/{identifier}.ttl",
        Said("one question as a SPARQL executable", "单个问题的 SPARQL 可执行描述"),
        {200: (_TURTLE,), 304: ()},
        (404, *BUSY),
        (_IDENTIFIER, UNCHANGED),
    ),
    Operation(
        "about",
        "get",
        "/about/all-states",
        Said("what 'all States' stands for", "“所有国家”指什么"),
        {200: (HTML,), 304: ()},
        BUSY,
        (LANGUAGE, UNCHANGED),
    ),
)
