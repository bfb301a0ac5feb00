"""A query with the solutions of its SERVICE clauses in their place, as VALUES.

SPARQL 1.1 Query Language, section 10.2; Federated Query, sections 2.4 (SILENT) and 4.
"""

from collections.abc import Mapping, Sequence
from uuid import UUID, uuid4, uuid5

from unscr.errors import CallFailed
from unscr.protocol.binding import can_be_asked, written
from unscr.protocol.clause import Clause
from unscr.protocol.prologue import changed
from unscr.protocol.solutions import Row, table
from unscr.terms import Iri, Term

# One solution that binds nothing: what a clause with SILENT gives where it fails.
EMPTY = "VALUES () { () }"


def filled(text: str, clauses: Sequence[Clause], blocks: Sequence[str]) -> str:
    """Return the query with a block in the place of each clause; all lines stay where they are."""
    return changed(
        text,
        [
            (clause.start, clause.end, block + "\n" * text.count("\n", clause.start, clause.end))
            for clause, block in zip(clauses, blocks, strict=True)
        ],
    )


def block(clause: Clause, document: bytes) -> str:
    """Return an answer (SPARQL results in JSON) as VALUES.

    A blank node is an IRI of its own, since VALUES takes none: the same in the whole answer, another in every other.
    Raises CallFailed for what is no answer to the clause, or cannot be written in a query.
    """
    try:
        found = table(document)
        names, salt = found.variables, uuid4()
        rows = [f"({' '.join(_value(row, each, salt) for each in names)})" for row in found.rows]
    except ValueError:
        raise _unusable(clause, "it holds what a query cannot hold", "其中含有查询无法容纳的值") from None
    if len(names) > len(set(names)) or not clause.variables.issuperset(names):
        raise _unusable(clause, "its variables are not those that were asked for", "其变量与所问不符")
    return f"VALUES ({' '.join(f'?{each}' for each in names)}) {{ {' '.join(rows)} }}"


def _unusable(clause: Clause, en: str, zh: str) -> CallFailed:
    target = clause.target
    return CallFailed(
        f"The answer of <{target}> cannot be used: {en}.", f"<{target}> 的结果无法使用：{zh}。", target, "answer"
    )


def _value(row: Row | Mapping[str, Term], name: str, salt: UUID) -> str:
    value = row.get(name)
    if value is None:
        return "UNDEF"
    if isinstance(value, Iri):
        if value.value.startswith("_:"):
            return f"<urn:uuid:{uuid5(salt, value.value)}>"
        if not can_be_asked(value.value):
            raise ValueError(f"'{value.value[:100]}' is no IRI")
    # Read as whatever it may stand in, a string in another's quotes among others, no value ends it.
    return written(value).replace("'", "\\u0027")
