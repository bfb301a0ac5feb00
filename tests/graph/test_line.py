"""A way to the evaluator that another thread can cut."""

import socket
import threading

import pytest

from unscr.errors import EvaluatorGone
from unscr.graph.line import Line, on_line, own_line


def test_a_line_that_is_cut_ends_what_is_being_asked() -> None:
    ours, theirs = socket.socketpair()
    line = Line()
    with ours, theirs, line.held(ours):
        threading.Timer(0.05, line.cut).start()
        assert ours.recv(1) == b""
        assert theirs.recv(1) == b""
    assert line.is_cut


def test_nothing_is_asked_through_a_line_that_is_cut() -> None:
    line = Line()
    line.cut()
    ours, theirs = socket.socketpair()
    with ours, theirs, pytest.raises(EvaluatorGone), line.held(ours):
        pass


def test_a_connection_is_left_alone_when_it_is_no_longer_held() -> None:
    ours, theirs = socket.socketpair()
    line = Line()
    with ours, theirs:
        with line.held(ours):
            pass
        line.cut()
        ours.send(b"x")
        assert theirs.recv(1) == b"x"


def test_each_thread_has_the_line_that_it_was_given() -> None:
    line, found = Line(), []
    with on_line(line):
        assert own_line() is line
        thread = threading.Thread(target=lambda: found.append(own_line()))
        thread.start()
        thread.join()
    assert found[0] is not line
    assert own_line() is not line
