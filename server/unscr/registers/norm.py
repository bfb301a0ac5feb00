"""The register of norms: whatever a resolution says that somebody should do or hold, obligation or call."""

from unscr.registers.column import Column, Kind, Register, Words

NORMS = Register(
    "norms",
    Words("Obligations and calls", "义务与呼吁"),
    Words(
        "An obligation is a norm whose force is assessed as binding, as a restatement of what binds already, or as an "
        "instruction or request to a body that acts under the Council's authority; everything else, be it called "
        "for, urged, encouraged or only stressed, is not so assessed and is named a call here. Where the force "
        "differs between those who are asked, the column of the force says for whom each holds, and the norm as a "
        "whole is not marked as an obligation.",
        "义务指其效力经评定为具有约束力、为重述已有约束力的规定，或为对在安理会授权下行事的机构的指示或请求的规范；"
        "其余规范，无论是促请、敦促、鼓励还是仅作强调，均未如此评定，此处统称呼吁。"
        "对不同承担者效力不同的规范，效力栏注明各效力对谁适用，该规范整体不标为义务。",
    ),
    "register-norms",
    (
        Column("norm", Words("what is asked", "所提事项"), Kind.THING),
        Column("paragraph", Words("paragraph", "段落"), Kind.PLACE),
        Column("obligation", Words("obligation", "义务"), Kind.FLAG, below=""),
        Column("verb", Words("verb", "动词"), Kind.NAME, below="vocab/operative-verb/"),
        Column("force", Words("force", "效力"), Kind.NAME, below="vocab/force/", pairs="bearer"),
        Column("bearer", Words("who is asked", "承担者"), Kind.NAME, below="id/"),
        Column("action", Words("action", "行动"), Kind.NAME, below="vocab/action/"),
        Column("object", Words("object", "对象"), Kind.WORDS),
        Column("qualifier", Words("qualifier", "限定语"), Kind.NAME, below="vocab/qualifier/"),
        Column("due", Words("deadline", "期限"), Kind.DUE),
        Column("considered", Words("only to be considered", "仅须考虑"), Kind.FLAG, below=""),
        Column("topic", Words("topic", "主题"), Kind.NAME, below="vocab/topic/"),
    ),
    "paragraph",
)
