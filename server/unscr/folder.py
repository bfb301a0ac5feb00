"""Writing a folder of files so that a reader sees all of the new ones or all of the old ones."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from unscr.errors import FolderError


def replace(folder: Path, files: Mapping[str, bytes], mark: bytes) -> None:
    """Make ``files`` (path below the folder -> bytes) the whole content of ``folder``.

    The new folder is written beside the old one and renamed into its place; on an error the old one stays.
    Every file written by us starts with ``mark``: FolderError is raised, and nothing changed, if the folder
    holds any other file, or cannot be written.
    """
    folder = folder.absolute()
    _only_ours(folder, mark)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        staged = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            _write(staged, files)
            _swap(staged, folder)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    except OSError as error:
        raise FolderError(
            f"Cannot write {folder}: {error.strerror}.", f"无法写入 {folder}：{error.strerror}。"
        ) from None


def refuse(folder: Path) -> None:
    """Raise FolderError where there is something in the place of a new folder, an empty one apart."""
    try:
        if not folder.is_dir() and not folder.exists():
            return
        if folder.is_dir() and not any(folder.iterdir()):
            return
    except OSError as error:
        raise FolderError(
            f"Cannot read {folder}: {error.strerror}.", f"无法读取 {folder}：{error.strerror}。"
        ) from None
    raise FolderError(
        f"{folder} is there and not empty: name an empty or new folder.",
        f"{folder} 已存在且非空：请指定空文件夹或新文件夹。",
    )


def create(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a new folder of ``files`` (path below the folder -> bytes), which nobody is to write to again.

    It is written beside its place and renamed, so that it is there with all files or not at all. Raises FolderError
    where it cannot be written, and as ``refuse`` does.
    """
    folder = folder.absolute()
    refuse(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        staged = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            _write(staged, files)
            for name in files:
                (staged / name).chmod(0o444)
            # The system refuses this where meanwhile something has come to be there.
            staged.rename(folder)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    except OSError as error:
        raise FolderError(
            f"Cannot write {folder}: {error.strerror}.", f"无法写入 {folder}：{error.strerror}。"
        ) from None


def _only_ours(folder: Path, mark: bytes) -> None:
    if folder.exists() and not folder.is_dir():
        raise FolderError(f"{folder} is a file, not a folder.", f"{folder} 是文件而非文件夹。")
    for path in sorted(folder.rglob("*")) if folder.exists() else ():
        if path.is_dir():
            continue
        with path.open("rb") as file:
            if file.read(len(mark)) != mark:
                raise FolderError(
                    f"{folder} holds {path.name}, which this command did not write and would delete: "
                    "name an empty or new folder.",
                    f"{folder} 中的 {path.name} 并非本命令所写，继续将被删除：请指定空文件夹或新文件夹。",
                )


def _write(staged: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        path = staged / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    staged.chmod(0o755)


def _swap(staged: Path, folder: Path) -> None:
    # A rename onto a folder that is not empty is refused, so the old one steps aside first.
    aside = staged.with_name(staged.name + "-old")
    try:
        folder.rename(aside)
    except FileNotFoundError:
        staged.rename(folder)
        return
    try:
        staged.rename(folder)
    except OSError:
        aside.rename(folder)
        raise
    shutil.rmtree(aside)
