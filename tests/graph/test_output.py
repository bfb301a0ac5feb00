"""A result is taken whole up to its limits, wherever it has to be kept, and not one row or byte beyond them."""

import errno
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unscr.errors import ResultTooLarge
from unscr.graph import wire
from unscr.graph.output import Output

TSV = "text/tab-separated-values"
JSON = "application/sparql-results+json"


def result(output: Output) -> bytes:
    """Return what was put out, and give it up."""
    found = output.inline if output.descriptor < 0 else wire.content(output.descriptor)
    output.discard()
    return found


@given(sizes=st.lists(st.integers(1, 2 * wire.INLINE), max_size=12))
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_there_in_its_order(sizes: list[int]) -> None:
    pieces = [bytes([number]) * size for number, size in enumerate(sizes)]
    output = Output(2**30)
    for each in pieces:
        assert output.write(each) == len(each)
    output.finish()
    assert (output.descriptor >= 0) == (sum(sizes) > wire.INLINE)
    assert result(output) == b"".join(pieces)


@pytest.mark.parametrize("limit", [1, wire.INLINE, 5 * wire.INLINE + 1])
def test_no_byte_is_taken_beyond_the_limit(limit: int) -> None:
    output = Output(limit)
    for at in range(0, limit, 1000):
        output.write(b"x" * min(1000, limit - at))
    with pytest.raises(OSError, match="larger") as caught:
        output.write(b"x")
    assert caught.value.errno == errno.EFBIG
    assert isinstance(output.full, ResultTooLarge)
    output.discard()


@given(cut=st.integers(1, 5000), limit=st.integers(1, 3000), length=st.integers(0, 60))
@settings(max_examples=60, deadline=None)
def test_no_row_is_taken_beyond_the_limit(cut: int, limit: int, length: int) -> None:
    """Short rows are counted often and long ones seldom; one too many is always seen."""
    row = b"y" * length + b"\n"

    def written(rows: int) -> Output:
        output, content = Output(2**30), b"?y\n" + row * rows
        output.bound_rows(limit, TSV)
        try:
            for at in range(0, len(content), cut):
                output.write(content[at : at + cut])
            output.finish()
        except OSError:
            assert output.full is not None
        return output

    taken = written(limit)
    assert taken.full is None
    assert result(taken) == b"?y\n" + row * limit
    refused = written(limit + 1)
    assert isinstance(refused.full, ResultTooLarge)
    refused.discard()


def test_rows_that_cannot_be_too_many_are_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    output = Output(2**30)
    output.bound_rows(1_000_000, JSON)
    with monkeypatch.context() as patched:
        patched.setattr(os, "pread", None)
        for _ in range(100):
            output.write(b'{"v":{"type":"uri","value":"x:yz"}},' * 1000)
        output.finish()
    assert result(output).count(b"}},") == 100_000
