"""The house stands as drawn: imports point down the layers, the core's parts are strangers, no circles."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "server"
BASE = {"errors", "terms", "namespaces", "config", "resources", "folder", "processes", "tag"}
CORE = {"text", "graph", "protocol"}
EDGE = {"web", "cli", "serve", "__main__"}
OWNERS = {
    "flask": {"web"},
    "werkzeug": {"web"},
    "markupsafe": {"web"},
    "granian": {"web"},
    "prometheus_client": {"web"},
    "brotli": {"web"},
    "zstandard": {"web"},
    "uvloop": {"web"},
    "pyoxigraph": {"graph"},
    "rdflib": {"graph"},
    "pyshacl": {"graph"},
    "owlready2": {"graph"},
    "opencc": {"search"},
    "click": {"cli"},
}


def layer(module: str) -> int:
    """Return how high a module stands: 0 base, 1 core, 2 use, 3 edge."""
    head = module.split(".")[1] if "." in module else ""
    if not head or head in BASE:
        return 0
    return 1 if head in CORE else 3 if head in EDGE else 2


def part(module: str) -> str:
    """Return the first step below the package."""
    return module.split(".")[1] if "." in module else ""


def name(path: Path) -> str:
    """Return the dotted name of a source file."""
    dotted = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
    return dotted.removesuffix(".__init__")


MODULES = {name(path): path for path in sorted(SOURCE.rglob("*.py"))}


def imports(source: str) -> Iterator[str]:
    """Yield what a source imports anywhere in it, deferred imports included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module is not None
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (each if each in MODULES else node.module for each in whole)


def faults(module: str, imported: str) -> Iterator[str]:
    """Yield what is wrong with one import, in words."""
    head = imported.split(".")[0]
    if part(module) not in OWNERS.get(head, {part(module)}):
        yield f"{module} imports {imported}, which only {OWNERS[head]} may"
    if head == "unscr" and imported != "unscr":
        if layer(imported) > layer(module):
            yield f"{module} imports {imported} from a layer above it"
        if layer(module) == layer(imported) == 1 and part(module) != part(imported):
            yield f"{module} imports {imported} from another part of the core"


def test_imports_point_down() -> None:
    """No module imports from above, across the core, or a library that belongs to another part."""
    found = [
        fault
        for module, path in MODULES.items()
        for imported in imports(path.read_text(encoding="utf-8"))
        for fault in faults(module, imported)
    ]
    assert found == []


def test_there_is_no_circle() -> None:
    """The modules can be put in an order in which each imports only earlier ones."""
    graph = {
        module: {each for each in imports(path.read_text(encoding="utf-8")) if each in MODULES and each != module}
        for module, path in MODULES.items()
    }
    list(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        ("unscr.text.segment", "unscr.build"),
        ("unscr.text.segment", "unscr.graph.turtle"),
        ("unscr.config", "unscr.text.tree"),
        ("unscr.build", "unscr.web.app"),
        ("unscr.build", "rdflib"),
        ("unscr.answer", "flask.views"),
    ],
)
def test_a_wrong_import_is_found(module: str, imported: str) -> None:
    """Each rule speaks up for an import that breaks it."""
    assert len(list(faults(module, imported))) == 1


def test_a_deferred_import_is_seen() -> None:
    """An import inside a function counts."""
    assert list(imports("def later():\n    import unscr.web.app\n")) == ["unscr.web.app"]


def test_a_circle_is_found() -> None:
    """The order used above does refuse a circle."""
    with pytest.raises(CycleError):
        list(TopologicalSorter({"a": {"b"}, "b": {"a"}}).static_order())


def test_importing_does_nothing() -> None:
    """At module level stand only definitions, imports and values; nothing is called for its effect."""
    found = [
        f"{module}:{node.lineno}"
        for module, path in MODULES.items()
        if part(module) != "__main__"
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)
    ]
    assert found == []
