"""What is measured is what happened: processor time, memory, and what wrk says."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench.ask import Answered, ask
from bench.load import numbers, read
from bench.process import cpu_seconds, megabytes, peak, tree
from bench.rates import rates

# A child that holds 60 MB and has burnt 0.3 s in a child of its own; both wait to be ended.
PROGRAM = """
import subprocess, sys, time
held = bytearray(60_000_000)
held[::4096] = b"x" * len(held[::4096])
subprocess.run([sys.executable, "-c", "import time\\nwhile time.process_time() < 0.3: pass"], check=True)
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print("ready", flush=True)
try:
    sys.stdin.read()
finally:
    child.kill()
"""


@pytest.fixture(scope="module")
def program() -> "subprocess.Popen[str]":
    """Return the process above."""
    with subprocess.Popen([sys.executable, "-c", PROGRAM], stdin=-1, stdout=-1, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process
        assert process.stdin is not None
        process.stdin.close()
        process.wait(10)


def test_children_that_have_ended_count(program: "subprocess.Popen[str]") -> None:
    assert len(tree(program.pid)) == 2
    assert 0.3 <= cpu_seconds(program.pid) < 5


def test_memory_is_that_of_the_tree(program: "subprocess.Popen[str]") -> None:
    assert 60 < megabytes(program.pid) < 200
    with peak(program.pid) as seen:
        time.sleep(0.1)
    assert seen.megabytes > 60


def test_what_has_ended_uses_nothing() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    assert megabytes(ended.pid) == 0


def test_what_wrk_says_is_read() -> None:
    said = {"requests": 110, "microseconds": 2_000_000, "p50": 1500.0, "p99": 9000.0, "refused": 10, "broken": 3}
    load = read(f"Running 2s test\nBENCH {json.dumps(said)}\n", used=0.22)
    assert (load.rate, load.p50, load.p99, load.failed) == (50.0, 1.5, 9.0, 13)
    assert load.cpu_milliseconds == pytest.approx(2.0)


def test_wrk_without_words_is_an_error() -> None:
    with pytest.raises(RuntimeError, match="unable to connect"):
        read("unable to connect", used=0.0)


def test_numbers_are_never_the_same() -> None:
    assert numbers() != numbers()


def test_a_line_break_in_a_value_is_no_row() -> None:
    assert Answered(200, 0.0, 0.0, b'a,b\r\n1,"two\nlines"\r\n3,4\r\n').rows == 2


def test_nobody_there_is_no_answer() -> None:
    assert ask("http://127.0.0.1:9", "/", "*/*", seconds=1.0).status == 0


def test_the_plot_shows_rates_and_what_one_client_reaches(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    lines = ["size,workload,server,measure,unit,median"]
    lines += ["release,repeated,unscr,rate,requests/s,500", "release,repeated,unscr,p50,ms,1"]
    lines += ["release,entity,oxigraph,median,ms,4", "release,start,unscr,median,ms,4"]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert rates(file) == {"release": {"repeated": {"unscr": 500.0}, "entity": {"oxigraph": 250.0}}}
