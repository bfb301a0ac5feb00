"""Several documents in one body, taken apart to the byte."""

import pytest

from unscr.errors import RequestError
from unscr.protocol.multipart import Part, parts

TYPE = "multipart/form-data; boundary=x-y"
FIRST = (
    b'Content-Disposition: form-data; name="a"; filename="a.ttl"\r\nContent-Type: text/turtle\r\n\r\n<x:s> <x:p> 1 .'
)
SECOND = b"content-type: application/n-triples; charset=utf-8\r\n\r\n"


def joined(*pieces: bytes, end: bytes = b"\r\n", boundary: bytes = b"x-y") -> bytes:
    return b"".join(b"--" + boundary + end + piece + end for piece in pieces) + b"--" + boundary + b"--" + end


def test_each_part_has_its_type_its_name_and_its_bytes() -> None:
    assert parts(TYPE, joined(FIRST, SECOND)) == (
        Part("text/turtle", "a.ttl", b"<x:s> <x:p> 1 ."),
        Part("application/n-triples; charset=utf-8", "", b""),
    )


@pytest.mark.parametrize(
    "content", [b"\x00\xff\r", b"\n\r\n\r\n", b"--x", b"\r\n--x-z\r\n", b"a --x-y-- b", "中".encode()]
)
def test_the_bytes_of_a_part_are_left_as_they_are(content: bytes) -> None:
    assert parts(TYPE, joined(b"A: b\r\n\r\n" + content)) == (Part("", "", content),)


def test_lines_may_end_without_a_carriage_return() -> None:
    assert parts(TYPE, joined(FIRST, SECOND).replace(b"\r", b"")) == parts(TYPE, joined(FIRST, SECOND))


def test_what_stands_before_and_after_is_not_looked_at() -> None:
    assert parts(TYPE, b"preamble\r\n" + joined(FIRST) + b"epilogue\r\n--x-y\r\n") == parts(TYPE, joined(FIRST))


@pytest.mark.parametrize("boundary", ["a.*b(", "'()+_,-./:=?"])
def test_a_boundary_may_be_quoted_and_is_no_pattern(boundary: str) -> None:
    body = joined(FIRST, boundary=boundary.encode())
    assert len(parts(f'multipart/form-data; Boundary="{boundary}"', body)) == 1


def test_a_part_without_headers_has_only_bytes() -> None:
    assert parts(TYPE, joined(b"\r\ncontent")) == (Part("", "", b"content"),)


def test_no_part_is_no_fault_of_the_form() -> None:
    assert parts(TYPE, joined()) == ()


@pytest.mark.parametrize(
    ("content_type", "body", "reason"),
    [
        ("multipart/form-data", joined(FIRST), "no boundary"),
        ("multipart/form-data; boundary=", joined(FIRST), "no boundary"),
        (f"multipart/form-data; boundary={'b' * 71}", joined(FIRST), "no boundary"),
        (TYPE, b"", "no end"),
        (TYPE, joined(FIRST)[:-6], "no end"),
        ("multipart/form-data; boundary=y", joined(FIRST), "no end"),
        (TYPE, joined(b"no headers"), "no empty line"),
    ],
)
def test_a_body_that_does_not_keep_the_form_is_refused(content_type: str, body: bytes, reason: str) -> None:
    with pytest.raises(RequestError, match=reason):
        parts(content_type, body)
