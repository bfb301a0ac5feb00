"""That one service alone uses a folder. flock(2): the lock is held as long as a process has the descriptor open."""

import fcntl
import os
import time
from pathlib import Path

from unscr.errors import LocationError

# Processes of a service that was killed are gone within this.
_PATIENCE = 3.0


def locked(folder: Path) -> int:
    """Return the descriptor that holds the lock of a folder, which is made where there is none.

    Raises LocationError where it cannot be used, or another service does not let it go.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise LocationError(
            f"Cannot use {folder}: {error.strerror}.", f"无法使用 {folder}：{error.strerror}。"
        ) from None
    patience = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() < patience:
                time.sleep(0.01)
                continue
            os.close(descriptor)
            raise LocationError(
                f"{folder} is in use by another service or by another 'unscr add'.",
                f"{folder} 正被另一服务或另一 unscr add 使用。",
            ) from None
        return descriptor
