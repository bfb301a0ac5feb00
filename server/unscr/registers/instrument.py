"""The register of instruments: what is cited, where and what for."""

from unscr.registers.column import Column, Kind, Register, Words

INSTRUMENTS = Register(
    "instruments",
    Words("Instruments", "文书"),
    Words(
        "Resolutions, treaties, standards and bodies of law that are cited, each with the paragraphs that do so.",
        "决议所引用的决议、条约、标准和法律，各附引用它的段落。",
    ),
    "register-instruments",
    (
        Column("instrument", Words("instrument", "文书"), Kind.THING),
        Column("kind", Words("kind", "种类"), Kind.NAME, below="ontology#"),
        Column("date", Words("date", "日期"), Kind.DATE),
        Column("paragraph", Words("cited by", "引用段落"), Kind.PLACE),
        Column("function", Words("what for", "引用功能"), Kind.NAME, below="vocab/citation-function/"),
        Column("cited", Words("paragraph or article cited", "所引段落或条文"), Kind.NAME),
    ),
    "instrument",
)
