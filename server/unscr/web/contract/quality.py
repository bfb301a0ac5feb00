"""How well what was loaded was read."""

from unscr.said import Said
from unscr.web.contract.entry import BUSY, HTML, JSON, LANGUAGE, STRING, UNCHANGED, Operation, Parameter

_PLACE = (
    Parameter("year", "path", {"type": "string", "pattern": "^[0-9]{4}$"}, Said("year of adoption", "通过年份")),
    Parameter("number", "path", {"type": "string", "pattern": "^[1-9][0-9]*$"}, Said("number", "决议编号")),
)
_PAGE = Parameter("page", "query", {"type": "integer", "minimum": 1}, Said("number of a page", "页码"))
_LISTED = (
    Parameter("kind", "query", STRING, Said("resolutions with a finding of this kind", "载有此类问题的决议")),
    _PAGE,
)
_WHOLE = Said(
    "what was not recognised and what was in all that is loaded, and the resolutions with their counts",
    "全部所载内容中未识别与已识别者，以及各决议的数目",
)
_ONE = Said(
    "what was not recognised in one resolution, where, and what was", "某项决议中何处何者未识别，以及何者已识别"
)

QUALITY: tuple[Operation, ...] = tuple(
    Operation(
        "quality",
        "get",
        path,
        words,
        {200: (media_type,), 304: ()},
        (400, 404, 422, *BUSY),
        (*parameters, *((LANGUAGE,) if media_type == HTML else ()), UNCHANGED),
    )
    for path, words, media_type, parameters in (
        ("/quality", _WHOLE, HTML, _LISTED),
        ("/quality.json", _WHOLE, JSON, _LISTED),
        ("/quality/{year}/{number}", _ONE, HTML, (*_PLACE, _PAGE)),
        ("/quality/{year}/{number}.json", _ONE, JSON, (*_PLACE, _PAGE)),
    )
)
