"""What went wrong, as one shape: RFC 9457 problem details, or a page for a browser. The one error table is here.

4xx only for the client's fault; a time-out is never an empty answer.
"""

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, current_app, render_template, request
from werkzeug.exceptions import HTTPException

from unscr import errors
from unscr.errors import UnscrError
from unscr.namespaces import BASE
from unscr.web.language import reader_language
from unscr.web.record import told

RETRY_SECONDS = 2


@dataclass(frozen=True, slots=True)
class Kind:
    """One row of the table: a name for programs, a status and a title for people."""

    name: str
    status: HTTPStatus
    en: str
    zh: str
    retry: bool = False


# The first row whose class fits decides, so a subclass stands before its base.
TABLE: tuple[tuple[type[Exception], Kind], ...] = (
    (errors.QueryTooDeep, Kind("query-too-deep", HTTPStatus.BAD_REQUEST, "Query too deep", "查询嵌套过深")),
    (errors.QuerySyntaxError, Kind("query-syntax", HTTPStatus.BAD_REQUEST, "Syntax error", "语法错误")),
    (
        errors.MediaTypeUnsupported,
        Kind("media-type", HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type", "不支持的媒体类型"),
    ),
    (
        errors.MethodNotAllowed,
        Kind("method-not-allowed", HTTPStatus.METHOD_NOT_ALLOWED, "Method not allowed", "不允许的方法"),
    ),
    (
        errors.DocumentError,
        Kind("document-syntax", HTTPStatus.BAD_REQUEST, "Document cannot be parsed", "文档无法解析"),
    ),
    (errors.RequestSlow, Kind("request-slow", HTTPStatus.REQUEST_TIMEOUT, "Request too slow", "请求过慢")),
    (errors.NotAcceptable, Kind("not-acceptable", HTTPStatus.NOT_ACCEPTABLE, "Not acceptable", "无可接受的格式")),
    (
        errors.RequestTooLarge,
        Kind("request-too-large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Request too large", "请求过大"),
    ),
    (
        errors.PreconditionFailed,
        Kind("precondition-failed", HTTPStatus.PRECONDITION_FAILED, "Precondition failed", "前提条件不成立"),
    ),
    (errors.RequestError, Kind("bad-request", HTTPStatus.BAD_REQUEST, "Bad request", "请求有误")),
    (errors.OperationRefused, Kind("operation-refused", HTTPStatus.FORBIDDEN, "Operation refused", "操作被拒绝")),
    (errors.TokenMissing, Kind("token-missing", HTTPStatus.UNAUTHORIZED, "Token needed", "需要令牌")),
    (errors.UpdateFailed, Kind("update-failed", HTTPStatus.CONFLICT, "Update failed", "更新失败")),
    (
        errors.StoreUnwritten,
        Kind("store-unwritten", HTTPStatus.INSUFFICIENT_STORAGE, "Cannot be written", "无法写入"),
    ),
    (
        errors.CitationUnknown,
        Kind("citation-unknown", HTTPStatus.NOT_FOUND, "Nothing is cited like this", "未找到所引内容"),
    ),
    (errors.Withdrawn, Kind("withdrawn", HTTPStatus.GONE, "Withdrawn", "已撤回")),
    (errors.NothingSaid, Kind("nothing-known", HTTPStatus.NOT_FOUND, "Nothing known", "没有相关信息")),
    (errors.NotFound, Kind("not-found", HTTPStatus.NOT_FOUND, "Not found", "未找到")),
    (errors.ResultTooLarge, Kind("result-too-large", HTTPStatus.UNPROCESSABLE_ENTITY, "Result too large", "结果过大")),
    (errors.QueryDeadline, Kind("query-deadline", HTTPStatus.SERVICE_UNAVAILABLE, "Time limit reached", "已达时限")),
    (errors.QueryMemory, Kind("query-memory", HTTPStatus.SERVICE_UNAVAILABLE, "Memory limit reached", "已达内存上限")),
    (
        errors.TooManyRequests,
        Kind(
            "too-many-requests", HTTPStatus.TOO_MANY_REQUESTS, "Too many requests at once", "同时请求过多", retry=True
        ),
    ),
    (
        errors.SearchUnavailable,
        Kind("search-unavailable", HTTPStatus.NOT_IMPLEMENTED, "Search not available", "搜索不可用"),
    ),
    (errors.CallRefused, Kind("service-refused", HTTPStatus.FORBIDDEN, "Endpoint not asked", "端点不予查询")),
    (
        errors.CallTooLarge,
        Kind(
            "service-too-large",
            HTTPStatus.UNPROCESSABLE_ENTITY,
            "Answer of an endpoint too large",
            "端点返回的结果过大",
        ),
    ),
    (errors.CallLate, Kind("service-late", HTTPStatus.GATEWAY_TIMEOUT, "Endpoint too slow", "端点未及时作答")),
    (errors.CallFailed, Kind("service-failed", HTTPStatus.BAD_GATEWAY, "Endpoint without answer", "端点未给出结果")),
    (errors.EvaluatorBusy, Kind("busy", HTTPStatus.SERVICE_UNAVAILABLE, "Busy", "服务繁忙", retry=True)),
    (
        errors.EvaluatorGone,
        Kind("evaluator-gone", HTTPStatus.SERVICE_UNAVAILABLE, "Evaluator not available", "求值程序不可用", retry=True),
    ),
)

# What an error may tell beyond its words.
DETAILS = ("line", "column", "target", "reason", "offers", "asked", "matches", "forms", "nearest", "day", "replaced")

INTERNAL = Kind("internal", HTTPStatus.INTERNAL_SERVER_ERROR, "Internal error", "内部错误")

# In English and in Chinese, where no exception of ours has the words.
_OURS = (
    "Something went wrong that is not your fault; it has been logged.",
    "服务内部出错，并非您的请求所致；已记入日志。",
)
_KINDS = dict(TABLE)
_UNREADABLE = ("The request cannot be read as HTTP.", "该请求不是有效的 HTTP 请求。")
_HTTP = {
    HTTPStatus.NOT_FOUND: (
        _KINDS[errors.NotFound],
        "Nothing stands at this address. The home page lists what there is.",
        "此地址没有内容。首页列出了全部现有内容。",
    ),
    HTTPStatus.METHOD_NOT_ALLOWED: (
        _KINDS[errors.MethodNotAllowed],
        "This address does not take this method; the Allow header lists those it takes.",
        "此地址不接受该方法；Allow 标头列出了可用的方法。",
    ),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: (
        _KINDS[errors.RequestTooLarge],
        "The request is longer than the service reads; shorten the query.",
        "请求超过服务可接收的长度；请缩短查询。",
    ),
    HTTPStatus.INTERNAL_SERVER_ERROR: (INTERNAL, *_OURS),
}


def register(app: Flask) -> None:
    """Answer every exception of a view with a problem."""
    for error, _ in TABLE:
        app.register_error_handler(error, _expected)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unexpected)


def kind_of(error: UnscrError) -> Kind:
    """Return the row of the table for an error that a view shows on its own page; raises the error where none fits."""
    found = next((kind for each, kind in TABLE if isinstance(error, each)), None)
    if found is None:
        raise error
    return found


def _expected(error: UnscrError) -> Response:
    kind = kind_of(error)
    details = {name: value for name in DETAILS if (value := getattr(error, name, None)) not in (None, "")}
    response = _problem(kind, error.say(reader_language(request)), details)
    if isinstance(error, errors.MethodNotAllowed):
        response.allow.update(error.allowed)
    if isinstance(error, errors.TokenMissing):
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def _http(error: HTTPException) -> Response:
    status = HTTPStatus(error.code or HTTPStatus.INTERNAL_SERVER_ERROR)
    kind, en, zh = _HTTP.get(status) or (_other(status), error.description or status.phrase, _UNREADABLE[1])
    response = _problem(kind, zh if reader_language(request) == "zh" else en, {})
    for name, value in error.get_headers():
        if name.lower() in ("allow", "location", "retry-after"):
            response.headers[name] = value
    return response


def _unexpected(error: Exception) -> Response:
    current_app.logger.error("unexpected error at %r", request.path, exc_info=error)
    return _problem(INTERNAL, _OURS[reader_language(request) == "zh"], {})


def _other(status: HTTPStatus) -> Kind:
    return Kind("bad-request", status, "Bad request", "请求有误")


def _document(kind: Kind, title: str, detail: str, details: dict[str, Any]) -> str:
    problem = {
        "type": f"{BASE}problem/{kind.name}",
        "title": title,
        "status": int(kind.status),
        "detail": detail,
        **details,
    }
    return json.dumps(problem, ensure_ascii=False) + "\n"


def _problem(kind: Kind, detail: str, details: dict[str, Any]) -> Response:
    language = reader_language(request)
    # For the record that is kept of the request.
    told(request.environ).problem = kind.name
    title = kind.zh if language == "zh" else kind.en
    if request.accept_mimetypes.best_match(("application/problem+json", "text/html")) == "text/html":
        body = render_template("problem.html", title=title, detail=detail, details=details)
        response = Response(body, kind.status, mimetype="text/html")
    else:
        response = Response(_document(kind, title, detail, details), kind.status)
        response.headers["Content-Type"] = "application/problem+json"
    response.headers["Content-Language"] = language
    response.vary.update(("Accept", "Accept-Language"))
    if kind.retry:
        response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response
