"""The register of deadlines, of limits without a day, and of standing requirements."""

from unscr.registers.column import Column, Kind, Register, Words

DEADLINES = Register(
    "deadlines",
    Words("Deadlines and standing requirements", "期限与持续要求"),
    Words(
        "When something is due, and what must be within reach at all hours. Days are computed from the words by the "
        "rule named; where the words are open, the last column says how.",
        "何事于何时到期，何种服务须始终可用。日期按所列规则由原文算得；原文有不明之处的，见最后一列。",
    ),
    "register-deadlines",
    (
        Column("limit", Words("requirement", "要求"), Kind.THING),
        Column("kind", Words("kind", "种类"), Kind.NAME, below=""),
        Column("due", Words("due date", "到期日"), Kind.DUE),
        Column("adopted", Words("resolution adopted on", "决议通过日期"), Kind.DATE),
        Column("paragraph", Words("paragraph", "段落"), Kind.PLACE),
        Column("words", Words("words", "原文"), Kind.WORDS),
        Column("bearer", Words("who is asked", "承担者"), Kind.NAME, below="id/"),
        Column("deliverable", Words("what is due", "应交成果"), Kind.WORDS),
        Column("rule", Words("rule", "计算规则"), Kind.NAME),
        Column("hours", Words("hours a day", "每日小时数"), Kind.NUMBER),
        Column("days", Words("days a week", "每周天数"), Kind.NUMBER),
        Column("ambiguity", Words("what is open", "不明之处"), Kind.WORDS),
    ),
    "due",
)
