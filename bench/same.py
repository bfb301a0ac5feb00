"""Whether the servers answer the same: a comparison of speed means nothing between different answers."""

from bench import question
from bench.ask import CSV, ask
from bench.data import DataSet
from bench.server import Server
from unscr.catalogue import cards

_SECONDS = 20.0


def questions(data: DataSet) -> dict[str, str]:
    """Return what all are asked, by name, in the form in which it is measured."""
    asked = {"trivial": question.trivial(data.resolution), "entity": question.entity(data.resolution)}
    asked |= question.evaluation(data.resolution)
    if data.holds_release:
        asked |= {each.id: question.fresh(each.text) for each in cards("competency")}
    return asked


def differences(servers: list[Server], data: DataSet) -> list[str]:
    """Return, in words, which servers give another number of rows than the first that answers, or none."""
    told = []
    reference: dict[str, int] = {}
    for server in servers:
        rows = {name: _rows(server, query) for name, query in questions(data).items()}
        for name, count in rows.items():
            if count >= 0:
                reference.setdefault(name, count)
        other = sorted(name for name, count in rows.items() if count >= 0 and count != reference[name])
        failed = sorted(name for name, count in rows.items() if count < 0)
        if other:
            told.append(f"{data.name}: {server.name} gives another number of rows for {', '.join(other)}")
        if failed:
            told.append(f"{data.name}: {server.name} gives no answer to {', '.join(failed)}")
    return told


def _rows(server: Server, query: str) -> int:
    """Return how many rows the answer has; -1 where there is none."""
    answer = ask(server.address, server.asked(question.numbered(query, 1)), CSV, _SECONDS)
    if answer.status == 0:
        server.end()
        server.begin()
    return answer.rows if answer.status == 200 else -1
