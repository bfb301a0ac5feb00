"""From what an endpoint answered to SPARQL results in JSON that are known to be such. Runs where it can be killed."""

from pyoxigraph import QueryResultsFormat, QuerySolutions, parse_query_results

from unscr.errors import CallTooLarge
from unscr.graph.broker.fault import failed
from unscr.graph.broker.fetch import XML, Fetched
from unscr.graph.remote import dialect

_TRIPLE_TERM = b'"type":"triple"'


def read(fetched: Fetched, target: str, most: int) -> bytes:
    """Return the solutions, ``most`` at most; raises CallTooLarge, and CallFailed for what are none."""
    form = QueryResultsFormat.XML if fetched.media_type in XML else QueryResultsFormat.JSON
    body = dialect.as_json(fetched.body) if fetched.in_dialect else fetched.body
    try:
        found = parse_query_results(body, format=form)
        if not isinstance(found, QuerySolutions):
            raise failed(target, "answer", "it is yes or no, and no solutions", "其结果为是或否，而非解")
        for count, _ in enumerate(found):
            if count == most:
                raise CallTooLarge(
                    f"The answer of <{target}> has more than {most:,} solutions, the most that are taken; "
                    "let the clause ask for less.",
                    f"<{target}> 的结果超过可接收的上限 {most:,} 个解；请缩小该子句的查询范围。",
                    target,
                    "rows",
                )
        written = parse_query_results(body, format=form).serialize(format=QueryResultsFormat.JSON)
    except (SyntaxError, ValueError):
        raise failed(target, "answer", "it cannot be read as SPARQL results", "无法解析为 SPARQL 结果") from None
    # In a string the quotes would have backslashes before them.
    if written is None or _TRIPLE_TERM in written:
        raise failed(target, "answer", "it holds a triple, which VALUES takes not", "其中含有三元组，VALUES 无法容纳")
    return written
