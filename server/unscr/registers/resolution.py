"""The register of resolutions: those whose words are here, and those that are only cited."""

from unscr.registers.column import Column, Kind, Register, Words

RESOLUTIONS = Register(
    "resolutions",
    Words("Resolutions", "决议"),
    Words(
        "Resolutions of the Security Council whose text is here, and those that they cite.",
        "收有其文本的安全理事会决议，以及这些决议所引用的决议。",
    ),
    "register-resolutions",
    (
        Column("title", Words("resolution", "决议"), Kind.THING),
        Column("symbol", Words("symbol", "文号"), Kind.TEXT),
        Column("date", Words("adopted on", "通过日期"), Kind.DATE),
        Column("text", Words("text is here", "收有文本"), Kind.FLAG, below=""),
        Column("provisions", Words("provisions here", "收有的条款数"), Kind.COUNT),
        Column("norms", Words("norms", "规范数"), Kind.COUNT, leads=("norms", "resolution")),
        Column("citing", Words("resolutions here that cite it", "引用它的决议数"), Kind.COUNT),
    ),
    "-date",
)
