"""The content folders (ontology, data, shapes, queries) and their files.

They are in the installed package, else in the checkout.
"""

from pathlib import Path

from unscr.errors import ContentError

FOLDERS = ("ontology", "data", "shapes", "queries")

_PACKAGE = Path(__file__).parent


def content(folder: str) -> Path:
    """Return the content folder of this name; raise ContentError where there is none."""
    for root in (_PACKAGE / "content", _PACKAGE.parent.parent):
        if (root / folder).is_dir():
            return root / folder
    raise ContentError(
        f"The content folder '{folder}' is neither in the installed package nor in a checkout: install unscr again.",
        f"安装包与源码目录中均无内容文件夹“{folder}”：请重新安装 unscr。",
    )


def paper(name: str) -> bytes:
    """Return a file of the project that is not content, such as its licence; raise ContentError where it is missing."""
    for root in (_PACKAGE / "content", _PACKAGE.parent.parent):
        if (root / name).is_file():
            return read(root / name)
    raise ContentError(
        f"The file '{name}' is neither in the installed package nor in a checkout: install unscr again.",
        f"安装包与源码目录中均无文件“{name}”：请重新安装 unscr。",
    )


def read(path: Path) -> bytes:
    """Return a file's bytes; raise ContentError that names the file where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise ContentError(f"Cannot read {path}: {error.strerror}.", f"无法读取 {path}：{error.strerror}。") from None


def checkout() -> Path | None:
    """Return the root of the checkout this package runs from, or None for an installed wheel."""
    root = _PACKAGE.parent.parent
    return root if (root / "pyproject.toml").is_file() else None
