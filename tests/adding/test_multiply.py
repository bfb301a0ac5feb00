"""Copies of files have numbers of their own, throughout the file."""

import importlib.util
from pathlib import Path
from types import ModuleType


def multiply(root: Path) -> ModuleType:
    """Return the tool, which is in no package."""
    spec = importlib.util.spec_from_file_location("multiply", root / "bench/multiply.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_each_round_gives_a_resolution_another_number_and_leaves_others_alone(root: Path, tmp_path: Path) -> None:
    (tmp_path / "S_RES_1373_N1.xml").write_text("1373 (2001) and 11373 and 1267", encoding="utf-8")
    (tmp_path / "S_RES_2510_(2020)-1E.xml").write_text("2510", encoding="utf-8")
    found = list(multiply(root).copies(sorted(tmp_path.iterdir()), 3))
    assert found == [
        ("S_RES_3000_N1.xml", "3000 (2001) and 11373 and 1267"),
        ("S_RES_3001_(2020)-1E.xml", "3001"),
        ("S_RES_3002_N1.xml", "3002 (2001) and 11373 and 1267"),
    ]
