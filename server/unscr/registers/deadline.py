"""The register of deadlines, of limits without a day, and of standing requirements."""

from unscr.registers.column import YEAR, Column, Kind, Register
from unscr.said import Said

DEADLINES = Register(
    "deadlines",
    Said("Deadlines and standing requirements", "期限与持续要求"),
    Said(
        "Limits of time and round-the-clock availability that the resolutions speak of, whatever the force. Days are "
        "computed by the rule named; the last column has notes on the reading.",
        "决议所述时限和全天候值守，不论效力如何。日期按所列规则推算；最后一列为解读说明。",
    ),
    "register-deadlines",
    (
        Column("limit", Said("requirement", "要求"), Kind.THING),
        Column("kind", Said("kind", "种类"), Kind.NAME, below=""),
        Column("due", Said("day computed", "推算日期"), Kind.DUE),
        Column("adopted", Said("resolution adopted on", "决议通过日期"), Kind.DATE),
        YEAR,
        Column("paragraph", Said("paragraph", "段落"), Kind.PLACE),
        Column("words", Said("words", "原文"), Kind.WORDS),
        Column("bearer", Said("who is asked", "承担者"), Kind.NAME, below="id/"),
        Column("deliverable", Said("what it concerns", "所涉事项"), Kind.WORDS),
        Column("rule", Said("rule", "计算规则"), Kind.NAME),
        Column("hours", Said("hours a day", "每日小时数"), Kind.NUMBER),
        Column("days", Said("days a week", "每周天数"), Kind.NUMBER),
        Column("ambiguity", Said("note on the reading", "解读说明"), Kind.WORDS),
    ),
    "due",
)
