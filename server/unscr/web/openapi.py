"""The description of the service for programs, at ``/openapi.json``. OpenAPI Specification 3.1.

Where OpenAPI has words in one language they are English, and Chinese stands beside them under ``x-…-zh``.
"""

import json
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response, request

from unscr import __version__
from unscr.namespaces import BASE
from unscr.said import Said
from unscr.web.contract import HTML, JSON, OPERATIONS, Operation, Parameter
from unscr.web.problems import TABLE

bp = Blueprint("openapi", __name__)

_PROBLEM = "application/problem+json"
_TITLE = Said("unscr: Security Council resolutions as linked data", "unscr：安全理事会决议关联数据")
_ABOUT = Said(
    "SPARQL 1.1 queries, updates and graphs. Changes are taken where the service was started to take them, from "
    "whoever has its token. Media types are negotiated by Accept. HEAD is answered wherever GET is.",
    "SPARQL 1.1 查询、更新和图。仅当服务以可写方式启动时接受更改，且须持有其令牌。媒体类型由 Accept 协商。"
    "凡可用 GET 之处均可用 HEAD。",
)
_TOKEN = Said("the token of a service that takes changes", "可写服务的令牌")
_SECONDS = {"description": "seconds", "x-description-zh": "秒数", "schema": {"type": "string", "pattern": "^[0-9]+$"}}
# What comes with an answer of this status; the flag tells whether it always does.
_HEADERS: dict[int, dict[str, tuple[bool, Any]]] = {
    HTTPStatus.SEE_OTHER: {"Location": (True, {"schema": {"type": "string"}})},
    HTTPStatus.CREATED: {"Location": (False, {"schema": {"type": "string"}})},
    HTTPStatus.UNAUTHORIZED: {"WWW-Authenticate": (True, {"schema": {"const": "Bearer"}})},
    HTTPStatus.METHOD_NOT_ALLOWED: {"Allow": (True, {"schema": {"type": "string"}})},
    HTTPStatus.TOO_MANY_REQUESTS: {"Retry-After": (True, _SECONDS)},
    HTTPStatus.SERVICE_UNAVAILABLE: {"Retry-After": (False, _SECONDS)},
}
# What an answer is that is no problem.
_ANSWERS = {
    HTTPStatus.OK: Said("what was asked for", "所请求的内容"),
    HTTPStatus.CREATED: Said("done, and the graph is new", "已完成，且新建了图"),
    HTTPStatus.NO_CONTENT: Said("done", "已完成"),
    HTTPStatus.SEE_OTHER: Said("stands at another address", "见另一地址"),
    HTTPStatus.NOT_MODIFIED: Said("what the client has is current", "客户端已有的内容仍有效"),
    HTTPStatus.UNPROCESSABLE_ENTITY: Said(
        "nothing was changed: the shapes would be broken, as this SHACL report says",
        "未作更改：更改将违反形状约束，详见此 SHACL 报告",
    ),
}
_ROWS = {"type": "object", "required": ["head"]}
# What a program can rely on beyond the media type itself.
_SCHEMAS = {
    "application/sparql-results+json": _ROWS,
    JSON: {"type": "object"},
    "application/ld+json": {"type": ["object", "array"]},
}


@bp.get("/openapi.json")
def openapi() -> Response:
    """Describe the service as it is mounted."""
    return Response(json.dumps(document(request.script_root), ensure_ascii=False) + "\n", content_type=JSON)


def document(root: str) -> dict[str, Any]:
    """Return the description of a service that is mounted under ``root``."""
    paths: dict[str, dict[str, Any]] = {}
    for each in OPERATIONS:
        paths.setdefault(each.path, {})[each.method] = _operation(each)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": _TITLE.en,
            "x-title-zh": _TITLE.zh,
            "version": __version__,
            **_described(_ABOUT),
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": root or "/"}],
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer", **_described(_TOKEN)}},
            "schemas": {f"problem{status}": _problem(status) for status in sorted(_kinds())},
        },
    }


def _operation(each: Operation) -> dict[str, Any]:
    return {
        "operationId": f"{each.method}{each.path}",
        "tags": [each.group],
        "summary": each.words.en,
        "x-summary-zh": each.words.zh,
        "parameters": [_parameter(parameter) for parameter in each.parameters],
        **({"requestBody": {"required": True, "content": _content(each.body)}} if each.body else {}),
        "responses": {str(status): answer for status, answer in sorted(_responses(each))},
        **({"security": [{"token": []}]} if each.token else {}),
    }


def _content(body: Any) -> dict[str, Any]:
    return {media_type: {"schema": schema} for media_type, schema in body.items()}


def _parameter(each: Parameter) -> dict[str, Any]:
    return {
        "name": each.name,
        "in": each.place,
        "required": each.place == "path",
        "schema": each.schema,
        **_described(each.words),
    }


def _responses(each: Operation) -> Iterator[tuple[int, dict[str, Any]]]:
    for status, media_types in each.gives.items():
        content = {kind: {"schema": _SCHEMAS[kind]} if kind in _SCHEMAS else {} for kind in media_types}
        yield status, _response(status, _ANSWERS[HTTPStatus(status)], content)
    kinds = _kinds()
    for status in each.problems:
        schema = {"$ref": f"#/components/schemas/problem{status}"}
        title = Said(*(" / ".join(dict.fromkeys(titles)) for titles in zip(*kinds[status].values(), strict=True)))
        yield status, _response(status, title, {_PROBLEM: {"schema": schema}, HTML: {}})


def _response(status: int, words: Said, content: dict[str, Any]) -> dict[str, Any]:
    said = {name: {"required": always, **header} for name, (always, header) in _HEADERS.get(status, {}).items()}
    return {
        **_described(words),
        **({"content": content} if content else {}),
        **({"headers": said} if said else {}),
    }


def _kinds() -> dict[int, dict[str, tuple[str, str]]]:
    """Return the problems of each status by name, with their titles."""
    found: dict[int, dict[str, tuple[str, str]]] = {}
    for _, kind in TABLE:
        found.setdefault(int(kind.status), {})[f"{BASE}problem/{kind.name}"] = (kind.en, kind.zh)
    return found


def _problem(status: int) -> dict[str, Any]:
    """Return the schema of problem details with a status. RFC 9457."""
    return {
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"enum": list(_kinds()[status])},
            "title": {"type": "string"},
            "status": {"const": status},
            "detail": {"type": "string"},
            "line": {"type": "integer", "minimum": 1},
            "column": {"type": "integer", "minimum": 1},
            "target": {"type": "string"},
            "reason": {"type": "string"},
            "offers": {"type": "array", "items": {"type": "string"}},
            "asked": {"type": "string"},
            "matches": {"type": "array", "maxItems": 0},
            "forms": {"type": "array", "items": {"type": "string"}},
            "nearest": {"type": "string", "format": "iri"},
            "day": {"type": "string", "format": "date"},
            "replaced": {"type": "array", "items": {"type": "string", "format": "iri"}},
        },
        "additionalProperties": False,
    }


def _described(words: Said) -> dict[str, str]:
    return {"description": words.en, "x-description-zh": words.zh}
