"""The register of resolutions: those whose words are here, and those that are only cited."""

from unscr.registers.column import YEAR, Column, Kind, Register
from unscr.said import Said

RESOLUTIONS = Register(
    "resolutions",
    Said("Resolutions", "决议"),
    Said(
        "Resolutions of the Security Council whose text is here, and those that they cite. Where no person has read a "
        "resolution, what it cites was read by a machine and reviewed by nobody.",
        "收有其文本的安全理事会决议，以及这些决议所引用的决议。尚无人阅读的决议，其引用由机器读出，未经人工审阅。",
    ),
    "register-resolutions",
    (
        Column("title", Said("resolution", "决议"), Kind.THING),
        Column("symbol", Said("symbol", "文号"), Kind.TEXT),
        Column("date", Said("adopted on", "通过日期"), Kind.DATE),
        Column("text", Said("text is here", "收有文本"), Kind.FLAG, below=""),
        Column("provisions", Said("provisions here", "收有的条款数"), Kind.COUNT),
        Column("norms", Said("norms", "规范数"), Kind.COUNT, leads=("norms", "resolution")),
        YEAR,
        Column("language", Said("language of the text", "文本语文"), Kind.TEXT, below="", hidden=True),
        Column("subject", Said("subject", "主题"), Kind.NAME, below="vocab/topic/", hidden=True),
        Column("keyword", Said("keyword of librarians", "图书馆主题词"), Kind.TEXT, below="", hidden=True),
        Column("body", Said("body that it names", "提及的机构"), Kind.NAME, below="id/", hidden=True),
        # Apart from what people have read: whoever chooses by it is told whose reading that is.
        Column(
            "machine-body",
            Said("body that a machine read in it, reviewed by nobody", "机器读出的机构（未经审阅）"),
            Kind.NAME,
            below="id/",
            hidden=True,
        ),
        Column("citing", Said("resolutions here that cite it", "引用它的决议数"), Kind.COUNT),
    ),
    "-date",
)
