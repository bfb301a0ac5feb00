"""Searching words."""

from unscr.said import Said
from unscr.search.question import LONGEST
from unscr.web.contract.entry import BUSY, HTML, JSON, LANGUAGE, UNCHANGED, Operation, Parameter

SEARCH: tuple[Operation, ...] = (
    Operation(
        "search",
        "get",
        "/search",
        Said(
            "what is called so or says so, in Chinese and English: IRIs with labels and snippets, a page at a time",
            "以此为名或含此文字的事物（中文和英文）：IRI 及其标签和摘录，分页给出",
        ),
        {200: (HTML, JSON), 304: ()},
        (400, 422, 501, *BUSY),
        (
            Parameter(
                "q",
                "query",
                {"type": "string", "minLength": 1, "maxLength": LONGEST},
                Said(
                    "words, a symbol or a name; what is in quotation marks stands together",
                    "词语、文号或名称；引号内的词语连在一起",
                ),
            ),
            Parameter("page", "query", {"type": "integer", "minimum": 1, "maximum": 100_000}, Said("page", "页码")),
            LANGUAGE,
            UNCHANGED,
        ),
    ),
)
