"""A result is taken whole up to its limits, wherever it has to be kept, and not one row or byte beyond them."""

import errno
import os
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unscr.errors import ResultTooLarge
from unscr.graph import wire
from unscr.graph.output import Output
from unscr.graph.spool import Spool

TSV = "text/tab-separated-values"
JSON = "application/sparql-results+json"


@pytest.fixture(scope="module")
def spool() -> Iterator[Spool]:
    """One for all results, as a worker has it: what one leaves is not to be found in the next."""
    spool = Spool()
    yield spool
    spool.close()


def result(output: Output) -> bytes:
    """Return what was put out."""
    return output.inline if output.descriptor < 0 else wire.content(output.descriptor)


@given(sizes=st.lists(st.integers(1, 2 * wire.INLINE), max_size=12))
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_there_in_its_order(spool: Spool, sizes: list[int]) -> None:
    pieces = [bytes([number]) * size for number, size in enumerate(sizes)]
    output = Output(2**30, spool)
    for each in pieces:
        assert output.write(each) == len(each)
    output.finish()
    assert (output.descriptor >= 0) == (sum(sizes) > wire.INLINE)
    assert result(output) == b"".join(pieces)


@pytest.mark.parametrize("limit", [1, wire.INLINE, 5 * wire.INLINE + 1])
def test_no_byte_is_taken_beyond_the_limit(spool: Spool, limit: int) -> None:
    output = Output(limit, spool)
    for at in range(0, limit, 1000):
        output.write(b"x" * min(1000, limit - at))
    with pytest.raises(OSError, match="larger") as caught:
        output.write(b"x")
    assert caught.value.errno == errno.EFBIG
    assert isinstance(output.full, ResultTooLarge)


@given(cut=st.integers(1, 5000), limit=st.integers(1, 3000), length=st.integers(0, 60))
@settings(max_examples=60, deadline=None)
def test_no_row_is_taken_beyond_the_limit(spool: Spool, cut: int, limit: int, length: int) -> None:
    """Short rows are counted often and long ones seldom; one too many is always seen."""
    row = b"y" * length + b"\n"

    def written(rows: int) -> Output:
        output, content = Output(2**30, spool), b"?y\n" + row * rows
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


def test_rows_that_cannot_be_too_many_are_not_counted(spool: Spool, monkeypatch: pytest.MonkeyPatch) -> None:
    output = Output(2**30, spool)
    output.bound_rows(1_000_000, JSON)
    with monkeypatch.context() as patched:
        patched.setattr(os, "pread", None)
        for _ in range(100):
            output.write(b'{"v":{"type":"uri","value":"x:yz"}},' * 1000)
        output.finish()
    assert result(output).count(b"}},") == 100_000
