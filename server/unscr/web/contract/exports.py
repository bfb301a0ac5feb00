"""The data in the terms of others, and how a profile is asked for."""

from unscr.exports.profile import EXPORTS, PROFILES, RDF_FORMS
from unscr.exports.vocabulary import DOCUMENTS
from unscr.said import Said
from unscr.thing.find import FORMS
from unscr.web.contract.entry import BUSY, LANGUAGE, STRING, UNCHANGED, Operation, Parameter

_MEDIA_TYPE = Parameter(
    "_mediatype",
    "query",
    {"enum": list(RDF_FORMS.values())},
    Said("media type, in place of Accept", "媒体类型，代替 Accept"),
)
# What is asked of something that can be had in several profiles.
PROFILED = (
    Parameter(
        "_profile",
        "query",
        {"anyOf": [{"enum": [*PROFILES, "all"]}, STRING]},
        Said("profile by short name or IRI, or 'all' for the list", "配置文件的短名或 IRI，all 则列出全部"),
    ),
    _MEDIA_TYPE,
    Parameter(
        "Accept-Profile",
        "header",
        STRING,
        Said("IRIs of profiles in angle brackets, by preference", "按偏好排列的配置文件 IRI（置于尖括号内）"),
    ),
)
_FORMAT = Parameter("format", "query", {"enum": list(FORMS)}, Said("form, in place of Accept", "格式，代替 Accept"))
_PROFILE = Parameter(
    "profile", "path", {"enum": [each.token for each in EXPORTS]}, Said("short name of a profile", "配置文件的短名")
)
_FORM = Parameter("form", "path", {"enum": list(RDF_FORMS)}, Said("form of the document", "文档格式"))
_NAME = Parameter(
    "name", "path", {"enum": list(DOCUMENTS)}, Said("short name of a profile of ours", "本项目配置文件的短名")
)
_ANY_FORM = Parameter("form", "path", {"enum": list(FORMS)}, Said("form of the document", "文档格式"))
_WHOLE = Said("all resolutions in the terms of others", "以他方术语表述的全部决议")
_OURS = Said("a profile that we made for a vocabulary of others", "本项目为他方词汇制作的配置文件")


def _get(path: str, words: Said, kinds: dict[str, str], *parameters: Parameter) -> Operation:
    gives: dict[int, tuple[str, ...]] = {200: tuple(kinds.values()), 304: ()}
    return Operation("exports", "get", path, words, gives, (404, 406, 422, *BUSY), (*parameters, UNCHANGED))


EXPORTED: tuple[Operation, ...] = (
    _get("/export/{profile}", _WHOLE, RDF_FORMS, _PROFILE, _FORMAT, _MEDIA_TYPE),
    _get("/export/{profile}.{form}", _WHOLE, RDF_FORMS, _PROFILE, _FORM),
    _get("/profile/{name}", _OURS, dict(FORMS), _NAME, _FORMAT, LANGUAGE),
    _get("/profile/{name}.{form}", _OURS, dict(FORMS), _NAME, _ANY_FORM, LANGUAGE),
)
