"""From a citation to what it names."""

from unscr.resolve import LONGEST
from unscr.said import Said
from unscr.web.contract.entry import BUSY, HTML, JSON, LANGUAGE, UNCHANGED, Operation, Parameter, Schema

_CITATION: Schema = {"type": "string", "minLength": 1, "maxLength": LONGEST}

RESOLVE: tuple[Operation, ...] = (
    Operation(
        "resolve",
        "get",
        "/resolve",
        Said(
            "what a citation names: for programs 'matches', each with 'iri' and 'label' in 'zh' and 'en', several "
            "where the citation does not say which, 404 with empty 'matches' and the 'forms' understood where there is "
            "none, and 410 where that was withdrawn; a browser is sent to the one match (303), or shown the choice",
            "引文所指：程序得到 matches，每项含 iri 和 label（zh 与 en），引文未指明何者时有多项；无匹配时答以 404，"
            "matches 为空，并在 forms 中列出可识别的形式；所指已撤回者答以 410；浏览器转至唯一匹配（303），或显示选项",
        ),
        {200: (JSON, HTML), 303: (), 304: ()},
        (400, 404, 406, 410, 422, *BUSY),
        (
            Parameter(
                "text",
                "query",
                _CITATION,
                Said(
                    "a citation as printed in Chinese or English, a symbol, an IRI, an identifier in mark-up, a name",
                    "中文或英文印出的引文、文号、IRI、标记文件中的标识或名称",
                ),
            ),
            Parameter("symbol", "query", _CITATION, Said("the same, in place of 'text'", "同上，代替 text")),
            LANGUAGE,
            UNCHANGED,
        ),
    ),
)
