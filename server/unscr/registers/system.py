"""The register of information systems and mechanisms."""

from unscr.registers.column import Column, Kind, Register, Words

SYSTEMS = Register(
    "systems",
    Words("Systems", "系统"),
    Words(
        "Databases, networks and mechanisms that the resolutions name, existing or proposed.",
        "决议所提及的现有或拟设的数据库、网络和机制。",
    ),
    "register-systems",
    (
        Column("system", Words("system", "系统"), Kind.THING),
        Column("kind", Words("kind", "种类"), Kind.NAME, below="vocab/system-kind/"),
        Column("status", Words("status", "状态"), Kind.NAME, below="vocab/system-status/"),
        Column("operator", Words("run by", "运作方"), Kind.NAME, below="id/"),
        Column("paragraph", Words("named in", "提及段落"), Kind.PLACE),
        Column("bearer", Words("who is asked about it", "相关承担者"), Kind.NAME, below="id/"),
        Column("norm", Words("norms about it", "相关规范"), Kind.NAME),
    ),
    "system",
)
