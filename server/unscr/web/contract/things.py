"""Things and what is said of them: each IRI of ours is answered on its own path."""

from collections.abc import Iterator

from unscr.said import Said
from unscr.thing.find import FORMS
from unscr.web.contract.entry import BUSY, LANGUAGE, TEXT, UNCHANGED, Operation, Parameter
from unscr.web.contract.exports import PROFILED

FORMAT = Parameter("format", "query", {"enum": [*FORMS, "txt"]}, Said("form, in place of Accept", "格式，代替 Accept"))
PAGE = Parameter(
    "page",
    "query",
    {"type": "integer", "minimum": 1, "maximum": 999_999_999},
    Said("page of what points at the thing", "指向该事物者的页码"),
)
KINDS = tuple(FORMS.values())
_KEY = Parameter(
    "key",
    "path",
    {"type": "string", "minLength": 1},
    Said("rest of the IRI; slashes may stay as they are", "IRI 的其余部分；斜杠可保持原样"),
)
_VERSION = Parameter("version", "path", {"type": "string", "minLength": 1}, Said("version that is served", "现行版本"))
_FORM = Parameter("form", "path", {"enum": list(FORMS)}, Said("form of the document", "文档格式"))
_PROBLEMS = (404, 406, 422, *BUSY)
_PLACES = {
    "eli": Said("a resolution, a part of it, its text, or a document about one", "决议、其组成部分、文本或相关文档"),
    "id": Said("a thing that is spoken of, or a document about it", "所述事物或相关文档"),
    "anno": Said("an annotation of a text, or a document about it", "文本标注或相关文档"),
    "vocab": Said("a scheme, a concept, or a document about it", "概念体系、概念或相关文档"),
    "dataset": Said("a dataset, or a document about it", "数据集或相关文档"),
}


def _namespace(name: str, words: Said) -> Iterator[Operation]:
    gives: dict[int, tuple[str, ...]] = {200: KINDS, 304: ()}
    for path, more in ((f"/{name}", FORMAT), (f"/{name}.{{form}}", _FORM)):
        yield Operation("namespace", "get", path, words, gives, _PROBLEMS, (more, LANGUAGE, UNCHANGED))
    path = f"/{name}/{{version}}"
    yield Operation("namespace", "get", path, words, gives, (*_PROBLEMS, 410), (_VERSION, FORMAT, LANGUAGE, UNCHANGED))


THINGS: tuple[Operation, ...] = (
    *(
        Operation(
            "things",
            "get",
            f"/{place}/{{key}}",
            words,
            {200: (*KINDS, TEXT), 303: (), 304: ()},
            (400, *_PROBLEMS, 410),
            # Of all things the resolutions can be had in other profiles than ours.
            (_KEY, FORMAT, PAGE, LANGUAGE, *(PROFILED if place == "eli" else ()), UNCHANGED),
        )
        for place, words in _PLACES.items()
    ),
    *_namespace("ontology", Said("all terms of the ontology", "本体的全部术语")),
    *_namespace("shapes", Said("all shapes", "全部形状约束")),
)
