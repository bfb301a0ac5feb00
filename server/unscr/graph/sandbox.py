"""What an evaluating process may not do: reach the network, start a program, outgrow its memory, outlive its parent.

seccomp(2), setrlimit(2) and prctl(2) of Linux, by ctypes. Elsewhere ``missing`` says what is not there.
"""

import contextlib
import ctypes
import errno
import os
import platform
import resource
import signal
import struct
from pathlib import Path

_PR_SET_PDEATHSIG, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 1, 22, 38
_FILTER_MODE = 2
_ALLOW, _DENY = 0x7FFF0000, 0x00050001  # SECCOMP_RET_ERRNO with EPERM
_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_FOREIGN_ABI = 0x40000000  # x32 system calls on x86-64

# Network: socket socketpair connect bind listen; io_uring (setup enter register) can do the same. Programs: execve
# execveat. Other processes: ptrace process_vm_readv process_vm_writev pidfd_getfd kill, and, where they exist, fork and
# vfork. What stays: abort(3) needs tgkill; a caller is taken by accept4 from the one socket that listens, and answered
# by sendmsg. The last two, clone and clone3, make threads as well.
_DENIED = {
    "x86_64": (
        0xC000003E,
        (41, 53, 42, 49, 50, 425, 426, 427, 59, 322, 101, 310, 311, 438, 62, 57, 58, 56, 435),
    ),
    "aarch64": (
        0xC00000B7,
        (198, 199, 203, 200, 201, 425, 426, 427, 221, 281, 117, 270, 271, 438, 129, 220, 435),
    ),
}
# Enough for every query within the limit on nesting; the memory limit bounds it as well.
_STACK = 128 * 2**20


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def missing() -> str:
    """Return what cannot be enforced on this system, in a few words; empty where everything can."""
    if platform.system() != "Linux":
        return "no seccomp, no parent-death signal"
    if platform.machine() not in _DENIED:
        return f"no seccomp filter for {platform.machine()}"
    # Without a program the call is refused for its address (EFAULT) where filters are known, else as invalid.
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_SECCOMP, _FILTER_MODE, None, 0, 0)
    return "" if ctypes.get_errno() == errno.EFAULT else "no seccomp in this kernel"


def die_with_parent(parent: int) -> None:
    """End this process when its parent ends; at once if that has happened already."""
    if platform.system() == "Linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def confine(megabytes: int, output_bytes: int | None, threads: bool = False) -> None:
    """Take away what an evaluation does not need; cannot be undone in this process.

    No file is written beyond ``output_bytes``, where that is not None. With ``threads`` it may make threads.
    """
    limit = _address_space() + megabytes * 2**20
    _limit(resource.RLIMIT_AS, limit)
    _limit(resource.RLIMIT_CORE, 0)
    if output_bytes is not None:
        _limit(resource.RLIMIT_FSIZE, output_bytes)
    _limit(resource.RLIMIT_STACK, _STACK)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    _deny_calls(threads)


def _limit(which: int, value: int) -> None:
    # A tighter limit that is already in force stays, and some systems know the limit but do not take it.
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(which, (value, value))


def _address_space() -> int:
    with contextlib.suppress(OSError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        return pages * resource.getpagesize()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _deny_calls(threads: bool) -> None:
    if missing():
        return
    architecture, listed = _DENIED[platform.machine()]
    denied = listed[:-2] if threads else listed
    count = len(denied)
    # struct seccomp_data: the call's number at 0, the architecture at 4. Jumps count instructions to pass over.
    program = [(_LOAD, 0, 0, 4), (_JUMP_EQUAL, 0, count + 3, architecture), (_LOAD, 0, 0, 0)]
    program.append((_JUMP_AT_LEAST, count + 1, 0, _FOREIGN_ABI))
    program += [(_JUMP_EQUAL, count - place, 0, number) for place, number in enumerate(denied)]
    program += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _DENY)]
    packed = b"".join(struct.pack("HBBI", *instruction) for instruction in program)
    libc = ctypes.CDLL(None, use_errno=True)
    filter_ = _Program(len(program), packed)
    if (
        libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0
        or libc.prctl(_PR_SET_SECCOMP, _FILTER_MODE, ctypes.byref(filter_), 0, 0) != 0
    ):
        raise OSError(ctypes.get_errno(), "the system refused the filter of system calls")
