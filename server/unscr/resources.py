"""Where the content folders (ontology, data, shapes, queries) are: in the installed package, else in the checkout."""

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


def checkout() -> Path | None:
    """Return the root of the checkout this package runs from, or None for an installed wheel."""
    root = _PACKAGE.parent.parent
    return root if (root / "pyproject.toml").is_file() else None
