"""The register of actors: who is named, and in which roles."""

from unscr.registers.column import Column, Kind, Register
from unscr.said import Said

ACTORS = Register(
    "actors",
    Said("Actors", "行为体"),
    Said(
        "Whoever the resolutions name, with the numbers of provisions that name them and of norms in which they have "
        "a role. “All States”, “States” and “Member States” are three groups, as in the text, and no list of members.",
        "决议所提及的各方，以及提及它们的条款数和它们在其中担任角色的规范数。"
        "“所有国家”、“各国”和“会员国”依文本分列为三个群组，不列成员名单。",
    ),
    "register-actors",
    (
        Column("actor", Said("actor", "行为体"), Kind.THING),
        Column("kind", Said("kind", "种类"), Kind.NAME, below="ontology#"),
        Column("mentions", Said("provisions that name it", "提及的条款数"), Kind.COUNT),
        Column("asked", Said("norms asked of it", "要求其作为的规范数"), Kind.COUNT, leads=("norms", "bearer")),
        Column("counterparty", Said("as counterparty", "作为相对方"), Kind.COUNT),
        Column("recipient", Said("as recipient", "作为提交对象"), Kind.COUNT),
        Column("beneficiary", Said("as beneficiary", "作为受益方"), Kind.COUNT),
        Column("assists", Said("assisting", "作为协助方"), Kind.COUNT),
        Column("consulted", Said("to be consulted", "作为协商方"), Kind.COUNT),
    ),
    "-mentions",
    shared=True,
)
