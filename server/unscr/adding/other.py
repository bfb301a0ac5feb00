"""What a document is that is no resolution, as far as its symbol tells."""

import re

from unscr.text.curated import Bilingual
from unscr.text.document import Finding

_KINDS = (
    (r"S/PRST/", Bilingual("a statement by the President of the Council", "安理会主席声明")),
    (r"S/PV\.", Bilingual("a record of a meeting of the Council", "安理会会议记录")),
    (
        r"S/(?:\d{4}/)?\d+",
        Bilingual("a document of the Council, as drafts of resolutions are", "安理会文件（决议草案亦用此类文号）"),
    ),
    (r"A/RES/", Bilingual("a resolution of the General Assembly", "大会决议")),
    (r"[A-Z]{1,5}/", Bilingual("another document of the United Nations", "联合国其他文件")),
)


def no_resolution(symbol: str) -> Finding:
    """Return the finding that a document with this symbol, which may be empty, is no resolution of the Council."""
    kind = next((kind for start, kind in _KINDS if re.match(start, symbol)), None)
    en, zh = "This is no resolution", "并非决议"
    if kind:
        en, zh = f"{symbol} is {kind.en}, and no resolution", f"{symbol} 是{kind.zh}，并非安全理事会决议"
    return Finding("not-a-resolution", "", symbol, f"{en}: nothing was added.", f"{zh}，未予收录。")
