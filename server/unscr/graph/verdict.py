"""What is said of an evaluation that did not come to an end by itself, or never began."""

import os
import signal

from unscr.errors import (
    EvaluatorBusy,
    EvaluatorGone,
    NotAcceptable,
    OperationRefused,
    QueryDeadline,
    QueryError,
    QueryMemory,
    ResultTooLarge,
)

# The engine aborts where it is refused memory, and overruns its stack where a query recurses too deep; the system
# kills where memory runs out for everybody.
_OUT_OF_MEMORY = (-signal.SIGABRT, -signal.SIGSEGV, -signal.SIGBUS, -signal.SIGKILL)


def deadline(seconds: float) -> QueryDeadline:
    """Return the error for an evaluation that was ended at its time limit."""
    return QueryDeadline(
        f"The evaluation reached its time limit of {seconds:g} s and was ended; nothing of its result is sent. "
        "Ask for less, or make the query more selective.",
        f"求值达到 {seconds:g} 秒时限，已终止，不发送任何部分结果。请缩小查询范围或增加限定条件。",
    )


def out_of_memory() -> QueryMemory:
    """Return the error for an evaluation that asked for more memory or stack than it may have."""
    return QueryMemory(
        "The evaluation needed more memory than it may have and was ended; ask for less.",
        "求值所需内存超过上限，已终止；请缩小查询范围。",
    )


def too_large(limit: int) -> ResultTooLarge:
    """Return the error for a result above the cap, in bytes."""
    return ResultTooLarge(
        f"The result is larger than {limit:,} bytes, the most that is sent; ask for less, or use LIMIT.",
        f"结果超过可发送的上限 {limit:,} 字节；请缩小查询范围或使用 LIMIT。",
    )


def too_many(limit: int) -> ResultTooLarge:
    """Return the error for a result with more rows than are sent."""
    return ResultTooLarge(
        f"The result has more than {limit:,} rows, the most that are sent; ask for less, or use LIMIT.",
        f"结果超过可发送的上限 {limit:,} 行；请缩小查询范围或使用 LIMIT。",
    )


def busy() -> EvaluatorBusy:
    """Return the error for a request that finds the queue full, or waited in it too long."""
    return EvaluatorBusy(
        "All evaluators are at work and no more requests can wait; try again in a moment.",
        "所有求值程序均在工作，无法再排队；请稍后重试。",
    )


def called_out() -> OperationRefused:
    """Return the error for an evaluation that tried to reach another host, which the sandbox does not let it."""
    return OperationRefused(
        "The evaluation tried to reach another host; this service fetches nothing from elsewhere.",
        "求值试图访问其他主机；本服务不从别处获取数据。",
    )


def inexpressible(what: str, zh: str, offers: tuple[str, ...]) -> NotAcceptable:
    """Return the error for a result that the form asked for has no way to write."""
    listed = ", ".join(offers)
    return NotAcceptable(
        f"The result holds {what}, which the form asked for cannot express. Ask for one of: {listed}.",
        f"结果含有{zh}，所要求的格式无法表达。可改用：{listed}。",
        offers,
    )


def gone() -> EvaluatorGone:
    """Return the error for an evaluator that nobody answers for."""
    return EvaluatorGone(
        "The evaluator cannot be reached; it is being started again. Try again in a moment.",
        "无法连接求值程序，正在重新启动；请稍后重试。",
    )


def ended(status: int) -> QueryError:
    """Return the error for a worker that ended in the middle of its work (``status`` as ``waitpid`` gives it)."""
    if os.waitstatus_to_exitcode(status) in _OUT_OF_MEMORY:
        return out_of_memory()
    return EvaluatorGone(
        "The evaluation ended without an answer; try again, and report it if it happens twice.",
        "求值未给出结果即告结束；请重试，如再次发生请报告。",
    )
