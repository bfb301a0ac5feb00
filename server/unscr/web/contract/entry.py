"""What is said of one address of the service, and what many of them share."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Any

from unscr.said import Said

Schema = Mapping[str, Any]
HTML, JSON, TEXT = "text/html", "application/json", "text/plain"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of the query string, of the path or of the head."""

    name: str
    place: str
    schema: Schema
    words: Said


@dataclass(frozen=True, slots=True)
class Operation:
    """One method at one address: media types of bodies with their schemas, of answers by status, statuses of problems.

    ``group`` is the module of the views, ``token`` says that who asks needs the service's token.
    """

    group: str
    method: str
    path: str
    words: Said
    gives: Mapping[int, tuple[str, ...]]
    problems: tuple[int, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    body: Mapping[str, Schema] = field(default_factory=dict)
    token: bool = False


STRING: Schema = {"type": "string"}
LANGUAGE = Parameter(
    "lang", "query", {"enum": ["en", "zh"]}, Said("language of words for people", "供人阅读的文字所用语言")
)
UNCHANGED = Parameter(
    "If-None-Match",
    "header",
    STRING,
    Said("tags of what the client has; 304 where one is current", "客户端已有内容的标签；仍有效则答以 304"),
)
_CURRENT = Parameter(
    "If-Match",
    "header",
    STRING,
    Said("tags of which what is there must have one; else 412", "现有内容须具有其中一个标签；否则答以 412"),
)
# Statuses of problems: too much at once; a body that is slow or long.
BUSY = (429, 503)
# Of what another endpoint was asked for by SERVICE.
CALLED = (502, 504)
BODY = (408, 413)


def conditional(operation: Operation) -> Operation:
    """Return an operation as it is with what is common to all whose answers have a tag. RFC 9110, section 13.1.1."""
    if HTTPStatus.NOT_MODIFIED not in operation.gives:
        return operation
    problems = (*operation.problems, HTTPStatus.PRECONDITION_FAILED.value)
    return replace(operation, problems=problems, parameters=(*operation.parameters, _CURRENT))
