"""Runs what documents and pages print, as their readers would, and returns what that prints."""

import contextlib
import io
import os
import re
import subprocess
import warnings
from collections.abc import Mapping
from pathlib import Path

from reasons import program_or_skip

# What the documents print as the address of a service.
PRINTED = "http://127.0.0.1:8322"

# Tells of each table that lines in a file print, and of nothing else: its columns, and how many rows it has.
_SHAPES = """
for (file in commandArgs(TRUE)) {
  inside <- new.env()
  inside$print <- function(table) cat(file, nrow(table), names(table), sep = "\\t", fill = FALSE)
  source(file, local = inside, encoding = "UTF-8")
  cat("\\n")
}
"""


def blocks(page: str, language: str) -> list[str]:
    """Return the lines of a language that a document in Markdown prints."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def shell(text: str, folder: Path | None = None, **more: str) -> str:
    """Run a command of the shell; the first that fails fails it."""
    order = ["sh", "-e", "-c", text]
    environment = {**os.environ, **more}
    ended = subprocess.run(order, cwd=folder, capture_output=True, text=True, timeout=120, check=False, env=environment)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def python(text: str) -> str:
    """Run a program in Python, here: a process for each would take a minute for all of them."""
    with contextlib.redirect_stdout(io.StringIO()) as told, warnings.catch_warnings():
        # They are the libraries' own, of what they themselves have declared to be old.
        warnings.simplefilter("ignore")
        exec(compile(text, "printed", "exec"), {"__name__": "__main__"})  # noqa: S102 - it is what we print ourselves
    return told.getvalue()


def r(text: str) -> str:
    """Run lines of R."""
    order = [program_or_skip("Rscript", "r-base-core"), "-"]
    ended = subprocess.run(order, input=text, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def shapes_in_r(texts: Mapping[str, str], folder: Path) -> dict[str, tuple[list[str], int]]:
    """Return of each table that lines of R print its columns and how many rows it has; one R runs them all."""
    runs = program_or_skip("Rscript", "r-base-core")
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    order = [runs, "-e", _SHAPES, *texts]
    ended = subprocess.run(order, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert ended.returncode == 0, ended.stderr
    rows = (line.split("\t") for line in ended.stdout.splitlines())
    return {name: (head, int(count)) for name, count, *head in rows}
