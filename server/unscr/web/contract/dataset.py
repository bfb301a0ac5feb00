"""The dataset as a whole: its description, its files, its tables, texts and map."""

from unscr.dataset.downloads import OF_RESOLUTIONS, TABLES
from unscr.protocol.media import EXTENSIONS, TRIPLES
from unscr.said import Said
from unscr.web.contract.entry import BUSY, HTML, LANGUAGE, STRING, TEXT, UNCHANGED, Operation, Parameter
from unscr.web.contract.exports import PROFILED

_FORM = Parameter("extension", "path", {"enum": ["ttl", "nt", "jsonld", "rdf"]}, Said("format", "格式"))
_TABLE = Parameter("name", "path", {"enum": list(TABLES)}, Said("name of a table", "表的名称"))
_OF_RESOLUTIONS = Parameter(
    "resolution",
    "query",
    {"type": "array", "items": STRING},
    Said(
        "the resolutions whose rows are given, by year and number, such as 2016/2322, or by their IRIs; for "
        + ", ".join(OF_RESOLUTIONS),
        "所列各行所属的决议，以年份和编号（如 2016/2322）或 IRI 指称；适用于" + "、".join(OF_RESOLUTIONS),
    ),
)
_VERSION = Parameter(
    "version",
    "path",
    {"type": "string", "minLength": 1},
    Said("path of a text's IRI after eli/", "文本 IRI 中 eli/ 之后的路径"),
)
_NUMBER = Parameter(
    "version", "path", {"type": "string", "pattern": "^[^/]+$"}, Said("version of the ontology", "本体版本")
)

_LAYER = Parameter(
    "layer",
    "query",
    STRING,
    Said("layer of the graphs that are listed, or texts", "所列命名图的层，或 texts（文本）"),
)
_PAGE = Parameter(
    "page", "query", {"type": "integer", "minimum": 1}, Said("number of a page of the layer", "该层的页码")
)
_RELEASE = Said("the release that is served; leads to the list of its files", "所提供的版本；转至其文件列表")
_RELEASED = Parameter(
    "version", "path", {"type": "string", "pattern": "^[^/]+$"}, Said("version of the release", "版本号")
)
_FILE = Parameter("name", "path", {"type": "string", "minLength": 1}, Said("name of the file", "文件名"))
# As many kinds as a release has files of.
FILES = tuple(dict.fromkeys((*EXTENSIONS.values(), "text/csv", "application/json", "application/akn+xml", HTML, TEXT)))


def _get(
    path: str,
    en: str,
    zh: str,
    kinds: tuple[str, ...],
    *more: Parameter,
    problems: tuple[int, ...] = (),
    group: str = "dataset",
) -> Operation:
    gives: dict[int, tuple[str, ...]] = {200: kinds, 304: ()}
    return Operation(group, "get", path, Said(en, zh), gives, (*problems, 422, *BUSY), (*more, UNCHANGED))


def _described(path: str) -> Operation:
    words = Said("description of the dataset: VoID and DCAT", "数据集说明：VoID 和 DCAT")
    gives: dict[int, tuple[str, ...]] = {200: TRIPLES, 303: (), 304: ()}
    return Operation("dataset", "get", path, words, gives, (406, 422, 501, *BUSY), (UNCHANGED,))


DATASET: tuple[Operation, ...] = (
    _described("/catalog"),
    _described("/.well-known/void"),
    _get("/catalog.{extension}", "the same, in one form", "同上，指定格式", TRIPLES, _FORM, problems=(404,)),
    Operation(
        "dataset",
        "get",
        "/dataset/unscr",
        Said(
            "the dataset; leads to its description, or to its files in a profile",
            "数据集；转至其说明，或某一配置文件的文件",
        ),
        {200: (*TRIPLES, HTML), 303: (), 304: ()},
        (406, *BUSY),
        (*PROFILED, LANGUAGE, UNCHANGED),
    ),
    Operation("release", "get", "/release", _RELEASE, {303: ()}, (404, *BUSY)),
    Operation(
        "release",
        "get",
        "/release/{version}/{name}",
        Said("a file of the release that is served", "所提供版本的文件"),
        {200: FILES, 304: ()},
        (404, *BUSY),
        (_RELEASED, _FILE, UNCHANGED),
    ),
    _get(
        "/downloads",
        "what can be taken away",
        "可下载的内容",
        (HTML,),
        _LAYER,
        _PAGE,
        LANGUAGE,
        problems=(400, 404, 501),
    ),
    _get("/download/SHA256SUMS", "checksums of all files", "全部文件的校验和", (TEXT,)),
    _get(
        "/download/table/{name}.csv",
        "a flat table",
        "平面表",
        ("text/csv",),
        _TABLE,
        _OF_RESOLUTIONS,
        problems=(400, 404, 410, 422),
    ),
    _get(
        "/eli/{version}.akn.xml",
        "a text of a resolution as Akoma Ntoso",
        "决议文本（Akoma Ntoso）",
        ("application/akn+xml",),
        _VERSION,
        problems=(404, 410),
    ),
    _get(
        "/context/{version}.jsonld",
        "JSON-LD context of our terms",
        "术语的 JSON-LD 上下文",
        ("application/ld+json",),
        _NUMBER,
        problems=(404,),
    ),
    _get("/robots.txt", "where programs may look around", "程序可访问的范围", (TEXT,), group="site"),
    _get("/sitemap.xml", "the pages there are", "现有页面", ("application/xml",), group="site"),
)
