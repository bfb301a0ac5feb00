"""The token that a change needs: from a file, read anew each time as it may be replaced, or from the environment."""

import ctypes
from collections.abc import Callable, MutableMapping
from pathlib import Path

from unscr.config import Settings
from unscr.errors import SettingError

VARIABLE = "UNSCR_TOKEN"


def token(settings: Settings, environment: MutableMapping[str, str]) -> Callable[[], str] | None:
    """Return what gives the token, None where no changes are taken; the environment keeps it no longer.

    Raises SettingError where changes are to be taken and there is no token, or an empty one.
    """
    given = _taken(environment)
    if not settings.writable:
        return None
    if settings.token_file:
        path = Path(settings.token_file)
        if not _read(path):
            raise SettingError(
                f"There is no token in {path}: write one into it, for instance by 'openssl rand -hex 32'.",
                f"{path} 中没有令牌：请写入令牌，例如使用 openssl rand -hex 32 生成。",
            )
        return lambda: _read(path)
    if not given:
        raise SettingError(
            f"--writable needs a token: name a file that holds it with --token-file, or set {VARIABLE}.",
            f"--writable 需要令牌：请用 --token-file 指定令牌文件，或设置 {VARIABLE}。",
        )
    return lambda: given


def _taken(environment: MutableMapping[str, str]) -> str:
    """Return what the variable holds, and leave nothing of it.

    What a process was begun with stays readable in /proc, for it and for whoever it forks, until it is overwritten.
    """
    libc = ctypes.CDLL(None)
    libc.getenv.restype = ctypes.c_void_p
    place = libc.getenv(VARIABLE.encode())
    if place and VARIABLE in environment:
        ctypes.memset(place, 0, len(ctypes.string_at(place)))
    return environment.pop(VARIABLE, "").strip()


def _read(path: Path) -> str:
    """Return the token; empty, which allows nothing, where the file cannot be read."""
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
