"""The register of information systems and mechanisms."""

from unscr.registers.column import Column, Kind, Register
from unscr.said import Said

SYSTEMS = Register(
    "systems",
    Said("Systems", "系统"),
    Said(
        "Databases, networks and mechanisms that the resolutions name, existing or proposed.",
        "决议所提及的现有或拟设的数据库、网络和机制。",
    ),
    "register-systems",
    (
        Column("system", Said("system", "系统"), Kind.THING),
        Column("kind", Said("kind", "种类"), Kind.NAME, below="vocab/system-kind/"),
        Column("status", Said("status", "状态"), Kind.NAME, below="vocab/system-status/"),
        Column("operator", Said("run by", "运作方"), Kind.NAME, below="id/"),
        Column("paragraph", Said("named in", "提及段落"), Kind.PLACE),
        Column("bearer", Said("who is asked about it", "相关承担者"), Kind.NAME, below="id/"),
        Column("norm", Said("norms about it", "相关规范"), Kind.NAME),
    ),
    "system",
    shared=True,
)
