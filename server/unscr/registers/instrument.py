"""The register of instruments: what is cited, where and what for, what cites it, and what gives effect to it."""

from unscr.registers.column import Column, Kind, Register
from unscr.said import Said

INSTRUMENTS = Register(
    "instruments",
    Said("Instruments", "文书"),
    Said(
        "Resolutions, treaties, standards and bodies of law that are cited, each with the paragraphs that do so; the "
        "later texts that cite a resolution read here, and the acts that give effect to one. Where no person has read "
        "a text, which resolutions it cites was read by a machine and reviewed by nobody.",
        "决议所引用的决议、条约、标准和法律，各附引用它的段落；引用此处所收决议的后来文本，以及落实决议的法令。"
        "尚无人阅读的文本引用了哪些决议，由机器读出，未经人工审阅。",
    ),
    "register-instruments",
    (
        Column("instrument", Said("instrument", "文书"), Kind.THING),
        Column("kind", Said("kind", "种类"), Kind.NAME, below="ontology#"),
        Column("date", Said("date", "日期"), Kind.DATE),
        Column("cites", Said("cites", "引用"), Kind.NAME, below="eli/un/sc/res/"),
        Column("effect", Said("gives effect to", "落实"), Kind.NAME, below="eli/un/sc/res/"),
        Column("paragraph", Said("cited by", "引用段落"), Kind.PLACE),
        Column("function", Said("what for", "引用功能"), Kind.NAME, below="vocab/citation-function/"),
        Column("cited", Said("paragraph or article cited", "所引段落或条文"), Kind.NAME),
    ),
    "instrument",
    shared=True,
)
