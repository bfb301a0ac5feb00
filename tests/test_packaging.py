"""The wheel: built, installed in a clean environment and used from an empty folder, without the checkout."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from printed import blocks
from serving import service


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built from the checkout with what is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(root)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the bin folder of a new environment with the wheel; the libraries it needs are lent to it."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run(
        [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    # Copied by link and not by path, so that the editable installation of the checkout does not come along.
    theirs = Path(sysconfig.get_path("purelib"))
    ours = next((folder / "lib").glob("python*/site-packages"))
    for each in theirs.iterdir():
        if "unscr" not in each.name and each.suffix != ".pth" and not (ours / each.name).exists():
            (ours / each.name).symlink_to(each)
    return folder / "bin"


def run(installed: Path, folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the installed command in an empty folder with nothing in the environment."""
    return subprocess.run(
        [str(installed / "unscr"), *arguments],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_it_holds_the_content_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for needed in (
        "unscr/content/ontology/document.ttl",
        "unscr/content/data/graph/doc/2322.ttl",
        "unscr/content/data/source/sources.toml",
        "unscr/content/shapes/document.ttl",
        "unscr/content/queries/competency/cq07-paragraph-words.rq",
        "unscr/web/templates/home.html",
        "unscr/web/static/style.css",
        "unscr/web/static/vendor/vendor.toml",
        "unscr/web/static/vendor/yasqe/LICENSE.txt",
        "unscr/web/static/vendor/yasqe/yasqe.min.js",
        "unscr/content/docs/policy.md",
        "unscr/content/requirements.lock",
        "unscr/py.typed",
    ):
        assert needed in names
    assert not [name for name in names if "test" in name.split("/")[0]]


def test_the_package_is_the_installed_one(installed: Path, tmp_path: Path) -> None:
    told = subprocess.run(
        [str(installed / "python"), "-c", "import unscr; print(unscr.__file__)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.startswith(str(installed.parent))


def test_the_commands_work_from_an_empty_folder(installed: Path, root: Path, tmp_path: Path) -> None:
    assert run(installed, tmp_path, "--version").stdout.startswith("unscr, version ")
    query = root / "queries/competency/cq11-kinds-counted.rq"
    assert "22" in run(installed, tmp_path, "query", str(query), "--format", "csv").stdout
    checked = run(installed, tmp_path, "check")
    assert (checked.returncode, checked.stdout) == (0, "Nothing found: the graphs are sound.\n")
    assert run(installed, tmp_path, "build").returncode == 1
    assert run(installed, tmp_path, "build", "--into", "built").returncode == 0
    assert (tmp_path / "built/prov.ttl").read_bytes() == (root / "data/graph/prov.ttl").read_bytes()


def test_it_serves_the_release_without_building(installed: Path, tmp_path: Path) -> None:
    with service(command=(str(installed / "unscr"),), folder=tmp_path) as begun:
        status, body = begun.get("/download/graph/doc/2322/zho.ttl")
    assert status == 200
    assert "请反恐主义执行局" in body
    assert list(tmp_path.iterdir()) == []


def test_python_has_the_data_without_a_server(installed: Path, root: Path, tmp_path: Path) -> None:
    """The calls that the documents print, from the installed wheel."""
    page = (root / "docs/clients.md").read_text(encoding="utf-8")
    (printed,) = [each for each in blocks(page, "python") if "unscr.library" in each]
    program = printed + "print(len(store()) == 2 * len(dataset()))"
    told = subprocess.run(
        [str(installed / "python"), "-c", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert told.stdout == "".join(blocks(page, "csv")) + "True\n"
