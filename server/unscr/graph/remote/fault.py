"""What is said of an engine that does not answer as it should. SPARQL 1.1 Protocol, section 2.1.5 and 2.1.6."""

import re
from http import HTTPStatus

from unscr.errors import EvaluatorBusy, EvaluatorGone, ResultTooLarge, UnscrError
from unscr.graph.syntax import syntax_error

_LONGEST = 300
# What the engine repeats of the question, our own additions among it, is of no use to whoever asked.
_ECHO = re.compile(r"\s*SPARQL query:.*", re.DOTALL)
_MARKUP = re.compile(r"<[^>]*>")


def unreachable() -> EvaluatorGone:
    """Return the error where no address answers."""
    return EvaluatorGone(
        "The engine behind this service cannot be reached. Try again in a moment.",
        "无法连接本服务后端的引擎；请稍后重试。",
    )


def unusable(en: str, zh: str) -> EvaluatorGone:
    """Return the error for an answer that is none."""
    return EvaluatorGone(
        f"The engine behind this service gave no usable answer: {en}.", f"本服务后端的引擎未给出可用的结果：{zh}。"
    )


def switching() -> EvaluatorBusy:
    """Return the error for an engine into which a release is being loaded."""
    return EvaluatorBusy(
        "A new release is being put in place; try again in a moment.", "正在切换到新版本；请稍后重试。"
    )


def of_status(status: int, body: bytes, content_type: str, text: str) -> UnscrError:
    """Return the error for an answer to the query ``text`` that is not 200."""
    words = said(body, content_type)
    if status == HTTPStatus.BAD_REQUEST:
        return syntax_error(said(body, content_type, _LONGEST * 10), text)
    if status == HTTPStatus.PARTIAL_CONTENT:
        return ResultTooLarge(
            "The engine behind this service gave only a part of the result, so nothing is sent; ask for less.",
            "本服务后端引擎只给出部分结果，故不发送；请缩小查询范围。",
        )
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        return unusable(
            f"it points to another address (status {status}), which is not followed",
            f"它指向另一地址（状态 {status}），本服务不予跟随",
        )
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        return unusable(f"it refuses this service (status {status})", f"它拒绝本服务访问（状态 {status}）")
    told = f": {words}" if words else ""
    return unusable(f"it answered with status {status}{told}", f"它返回状态 {status}{told}")


def said(body: bytes, content_type: str, longest: int = _LONGEST) -> str:
    """Return the beginning of what an engine said, as one line of text."""
    text = _ECHO.sub("", body.decode(errors="replace"))
    if "html" in content_type or "xml" in content_type:
        text = _MARKUP.sub(" ", text)
    printable = "".join(each if each.isprintable() else " " for each in text)
    return " ".join(printable.split())[:longest]
