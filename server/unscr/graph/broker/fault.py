"""What is said of an endpoint that gave no answer; whoever only says it need not know how endpoints are asked."""

from unscr.errors import CallFailed, CallLate, CallRefused


def late(target: str, seconds: float) -> CallLate:
    """Return the error for an endpoint that took too long."""
    return CallLate(
        f"<{target}> did not answer in {seconds:.3g} s, the time that this query leaves it; "
        "let the clause ask for less.",
        f"<{target}> 未能在本查询所余的 {seconds:.3g} 秒内作答；请缩小该子句的查询范围。",
        target,
        "deadline",
    )


def failed(target: str, reason: str, en: str, zh: str) -> CallFailed:
    """Return the error for an endpoint that gave no answer."""
    return CallFailed(f"<{target}> gave no answer: {en}.", f"<{target}> 未给出结果：{zh}。", target, reason)


def refused(target: str, reason: str, en: str, zh: str) -> CallRefused:
    """Return the error for an endpoint that is not asked."""
    return CallRefused(f"<{target}> is not asked: {en}.", f"不查询 <{target}>：{zh}。", target, reason)
