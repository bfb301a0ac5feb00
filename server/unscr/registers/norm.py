"""The register of norms: whatever a resolution says that somebody should do or hold, obligation or call."""

from unscr.registers.column import YEAR, Column, Kind, Register
from unscr.said import Said

NORMS = Register(
    "norms",
    Said("Obligations and calls", "义务与呼吁"),
    Said(
        "An obligation is a norm whose force is assessed as binding, as a restatement of what binds already, or as an "
        "instruction or request to a body that acts under the Council's authority; no other norm is so assessed: most "
        "call for, urge or encourage something, and some only affirm, recognize or stress and ask nobody for "
        "anything. Where the force differs between those who are asked, the column of the force says for whom each "
        "holds, and the norm as a whole is not marked as an obligation.",
        "义务指其效力经评定为具有约束力、为重述已有约束力的规定，或为对在安理会授权下行事的机构的指示或请求的规范；"
        "其余规范均未如此评定：多数为促请、敦促或鼓励，有些仅作申明、认识或强调，并未要求任何一方作为。"
        "对不同承担者效力不同的规范，效力栏注明各效力对谁适用，该规范整体不标为义务。",
    ),
    "register-norms",
    (
        Column("norm", Said("what is asked", "所提事项"), Kind.THING),
        Column("paragraph", Said("paragraph", "段落"), Kind.PLACE),
        Column("obligation", Said("obligation", "义务"), Kind.FLAG, below=""),
        Column("verb", Said("verb", "动词"), Kind.NAME, below="vocab/operative-verb/"),
        Column("force", Said("force", "效力"), Kind.NAME, below="vocab/force/", pairs="bearer"),
        Column("bearer", Said("who is asked", "承担者"), Kind.NAME, below="id/"),
        Column("action", Said("action", "行动"), Kind.NAME, below="vocab/action/"),
        Column("object", Said("object", "对象"), Kind.WORDS),
        Column("qualifier", Said("qualifier", "限定语"), Kind.NAME, below="vocab/qualifier/"),
        Column("due", Said("day computed", "推算日期"), Kind.DUE),
        Column("limit", Said("kind of limit", "期限种类"), Kind.NAME, below="vocab/limit-kind/"),
        Column("considered", Said("only to be considered", "仅须考虑"), Kind.FLAG, below=""),
        YEAR,
        Column("topic", Said("topic", "主题"), Kind.NAME, below="vocab/topic/"),
    ),
    "paragraph",
)
