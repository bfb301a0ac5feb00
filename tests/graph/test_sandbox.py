"""What a confined process cannot do. Tried in processes of their own, each with a control that may."""

import errno
import os
import platform
import subprocess
import sys

import pytest

from reasons import CONFINED, X32
from unscr.graph import sandbox

ATTEMPTS = {
    "socket": "import socket; socket.socket()",
    "socketpair": "import socket; socket.socketpair()",
    "execve": "os.execv('/bin/true', ['true'])",
    "fork": "os.fork() or os._exit(0)",
    "thread": "import threading; threading.Thread(target=int).start()",
    "kill": "os.kill(os.getppid(), 0)",
}
# A number of its own on each processor, so these go by number: x86-64, aarch64.
BY_NUMBER = {
    "connect": (42, 203),
    "bind": (49, 200),
    "listen": (50, 201),
    "execveat": (322, 281),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "clone": (56, 220),
    "clone3": (435, 435),
    "pidfd_getfd": (438, 438),
}
NUMBER = """
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
if libc.syscall({number}, -1, 0, 0, 0, 0, 0) == -1:
    raise OSError(ctypes.get_errno(), "")
"""
PROGRAM = """
import errno, os, sys
from unscr.graph import sandbox
if sys.argv[1] == "confined":
    sandbox.confine(512, 2**20)
try:
    exec(sys.stdin.read())
except (OSError, RuntimeError) as error:
    os._exit(getattr(error, "errno", errno.EPERM))
os._exit(0)
"""

pytestmark = CONFINED


def attempt(source: str, how: str) -> int:
    """Return the error number that a process of its own meets, 0 for none."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, how], input=source.encode(), capture_output=True, timeout=20, check=False
    )
    return done.returncode


@pytest.mark.parametrize("name", sorted(ATTEMPTS))
def test_a_confined_process_is_refused(name: str) -> None:
    """By the system, with EPERM; without the confinement the same attempt succeeds."""
    assert attempt(ATTEMPTS[name], "free") == 0
    assert attempt(ATTEMPTS[name], "confined") == errno.EPERM


@pytest.mark.parametrize("name", sorted(BY_NUMBER))
def test_a_system_call_is_denied(name: str) -> None:
    """Whatever its arguments; without the confinement it complains of these, or is not there at all."""
    source = NUMBER.format(number=BY_NUMBER[name][platform.machine() == "aarch64"])
    if name not in ("clone", "ptrace"):
        assert attempt(source, "free") != errno.EPERM
    assert attempt(source, "confined") == errno.EPERM


@X32
def test_the_second_numbering_of_x86_is_denied() -> None:
    """The number of getpid, asked for as an x32 call."""
    source = NUMBER.format(number=0x40000000 + 39)
    assert attempt(source, "confined") == errno.EPERM


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("bytearray(2**30)", errno.ENOMEM),
        ("os.write(os.memfd_create('x'), bytes(2 * 2**20)) == 2**20 or os._exit(1)", 0),
        ("import resource; resource.getrlimit(resource.RLIMIT_CORE) == (0, 0) or os._exit(1)", 0),
        ("import resource; resource.getrlimit(resource.RLIMIT_STACK)[0] == 2**27 or os._exit(1)", 0),
        ("os.open('/dev/null', os.O_RDONLY)", 0),
    ],
)
def test_limits_are_in_force(source: str, expected: int) -> None:
    """Memory, the length of a file, no core; and what an evaluation needs still works."""
    wrapped = f"try:\n    {source}\nexcept MemoryError:\n    os._exit({errno.ENOMEM})\n"
    assert attempt(wrapped, "confined") == expected


def test_an_orphan_ends_at_once() -> None:
    """A process whose parent has gone before it could ask does not go on."""
    source = "from unscr.graph.sandbox import die_with_parent; die_with_parent(1); os._exit(77)"
    assert os.getpid() != 1
    assert attempt(source, "free") == 1


def test_a_system_without_seccomp_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a few words, for one line at the start."""
    monkeypatch.setattr(platform, "machine", lambda: "vax")
    assert "vax" in sandbox.missing()
    monkeypatch.setattr(platform, "system", lambda: "Plan9")
    assert "seccomp" in sandbox.missing()
