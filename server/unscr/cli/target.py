"""Where a command writes that was not told."""

from pathlib import Path

from unscr.errors import FolderError
from unscr.resources import checkout


def in_checkout(folder: str) -> Path:
    """Return a folder of the checkout; raise FolderError where the program runs from no checkout."""
    root = checkout()
    if root is None:
        raise FolderError(
            "There is no checkout to write to: name a folder with --into.",
            "没有可写入的源码目录：请用 --into 指定文件夹。",
        )
    return root / folder
