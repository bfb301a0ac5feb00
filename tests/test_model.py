"""The pages of the model: they are what the command writes, miss nothing, and lead where they say."""

import re
from pathlib import Path

import pytest

from unscr.errors import ContentError, FolderError
from unscr.graph.example import examples
from unscr.graph.ontology import LANGUAGES, Module, Term, modules
from unscr.model import drawing
from unscr.model.pages import pages, write
from unscr.model.wording import Wording
from unscr.namespaces import UNSCR
from unscr.resources import content

LINK = re.compile(r"\]\(([^)\s]+)\)")
ANCHOR = re.compile(r'<a id="([^"]+)"></a>')
MERMAID = re.compile(r"^```mermaid\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# The lines of a class diagram that we use. A colon would end a label too early, parentheses make a member a method.
LINES = (
    r"classDiagram",
    r"    direction LR",
    r'    class (\w+)\["[^"\n]+"\]',
    r"    (\w+) : [^:;(){}\n]+",
    r"    (\w+) <\|-- (\w+)",
    r"    (\w+) --> (\w+) : [^:;(){}\n]+",
)
EXPLAINED = modules(content("ontology"))

# The smallest ontology, graph and question that make a page.
PREFIXES = """@prefix ex: <https://example.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix unscr: <https://w3id.org/unscr/ontology#> .
"""
HEADER = "# Things: what there is.\n# 事物：所有之物。\n"
LABEL = 'rdfs:label "thing"@en , "物"@zh'
DEFINITION = 'skos:definition "what there is"@en , "所有者"@zh'
STATEMENT = "ex:one a unscr:Thing ."
QUESTION = "SELECT ?thing { ?thing a unscr:Thing }"


def made(
    folder: Path,
    header: str = HEADER,
    term: str = f"unscr:Thing a owl:Class ; {LABEL} ; {DEFINITION} .",
    statement: str = STATEMENT,
    query: str = QUESTION,
) -> dict[str, str]:
    """Return the pages made from this."""
    (folder / "thing.ttl").write_text(f"{header}{PREFIXES}{term}\n", "utf-8")
    (folder / "graph").mkdir()
    (folder / "graph/data.ttl").write_text(f"{PREFIXES}{statement}\n", "utf-8")
    (folder / "competency").mkdir()
    (folder / "competency/cq01-things.rq").write_text(
        "#+ id: cq01\n#+ title@en: Which unscr:Thing is there?\n#+ title@zh: 有何物？\n#+ kind: competency\n"
        f"#+ expects: rows\nPREFIX unscr: <{UNSCR}>\n{query}\n",
        "utf-8",
    )
    published = examples([("data", folder / "graph/data.ttl")])
    return dict(pages(modules(folder), published, folder))


def page(root: Path, name: str) -> str:
    """Return a committed page."""
    return (root / "docs/model" / name).read_text("utf-8")


def names(root: Path) -> list[str]:
    """Return the names of the committed pages."""
    return sorted(each.name for each in (root / "docs/model").iterdir())


def test_the_committed_pages_are_what_the_command_writes(root: Path, tmp_path: Path) -> None:
    """Where this fails, the ontology, the graphs or the questions have changed: run 'unscr model'."""
    written = write(tmp_path / "model")
    assert sorted(written) == names(root)
    for each in written:
        assert (tmp_path / "model" / each).read_bytes() == (root / "docs/model" / each).read_bytes(), each


def test_each_module_has_a_page_in_each_language(root: Path) -> None:
    declaring = [path.stem for path in content("ontology").glob("*.ttl") if "\nunscr:" in path.read_text("utf-8")]
    ours = sorted(each for each in declaring if not each.startswith("align-"))
    assert [each.name for each in EXPLAINED] == ours
    assert names(root) == sorted(["README.md", *(f"{name}.{each}.md" for name in ours for each in LANGUAGES)])


@pytest.mark.parametrize("module", EXPLAINED, ids=lambda each: each.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_term_stands_there_whole(root: Path, module: Module, language: str) -> None:
    """Definition, example and question are there for each term, under an anchor that is its local name."""
    parts = re.split(r"^### ", page(root, f"{module.name}.{language}.md"), flags=re.MULTILINE)[1:]
    assert [ANCHOR.findall(each) for each in parts] == [[each.name] for each in classes_first(module)]
    for term, part in zip(classes_first(module), parts, strict=True):
        assert f"\n\n{term.definition[language]}\n\n" in part
        assert part.count("```turtle\n") == 1 + (term == classes_first(module)[-1])
        assert f"unscr:{term.name}" in part.split("```turtle\n")[1]
        assert "](../../queries/competency/cq" in part


def classes_first(module: Module) -> list[Term]:
    """Return the terms of a module as a page has them."""
    return sorted(module.terms, key=lambda each: each.kind != "class")


def test_every_link_leads_somewhere(root: Path) -> None:
    for name in names(root):
        links = [each for each in LINK.findall(page(root, name)) if "://" not in each]
        assert links
        for link in links:
            path, _, anchor = link.partition("#")
            target = root / "docs/model" / (path or name)
            assert target.is_file(), f"{name}: {link}"
            assert not anchor or anchor in ANCHOR.findall(target.read_text("utf-8")), f"{name}: {link}"


@pytest.mark.parametrize("module", EXPLAINED, ids=lambda each: each.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_drawing_shows_what_belongs_to_the_module(root: Path, module: Module, language: str) -> None:
    """Each class of the module, and of others only what is above a term or is its domain or range; each once."""
    (diagram,) = MERMAID.findall(page(root, f"{module.name}.{language}.md"))
    lines = diagram.splitlines()
    assert lines[0] == LINES[0]
    assert [each for each in lines if not any(re.fullmatch(line, each) for line in LINES)] == []
    boxes = [found[1] for each in lines if (found := re.fullmatch(LINES[2], each))]
    assert len(boxes) == len(set(boxes))
    for each in lines:
        for line in LINES[3:]:
            found = re.fullmatch(line, each)
            assert found is None or set(found.groups()) <= set(boxes), each
    own = {each.name for each in module.terms if each.kind == "class"}
    around = {str(axiom) for each in module.terms for axiom in (*each.above, *each.domain, *each.range)}
    assert own <= set(boxes)
    assert [each for each in set(boxes) - own if f"Iri(value='{UNSCR}{each}')" not in around] == []


def test_a_property_is_drawn_or_named_as_not_drawn() -> None:
    published = examples([])
    terms = {each.iri: each for module in EXPLAINED for each in module.terms}
    for module in EXPLAINED:
        wording = Wording("en", terms, published)
        diagram, left = drawing.drawing(module, wording), drawing.loose(module, wording)
        for each in module.terms:
            shown = re.search(rf"(?: : |<br>){re.escape(each.label['en'])}(?:<br>| – |$)", diagram, re.MULTILINE)
            assert each.kind == "class" or bool(shown) is (each not in left), each.name


def test_the_smallest_model_makes_its_pages(tmp_path: Path) -> None:
    files = made(tmp_path)
    assert list(files) == ["README.md", "thing.en.md", "thing.zh.md"]
    assert "<https://example.org/one>\n    a unscr:Thing ." in files["thing.en.md"]
    assert "# 事物\n\n所有之物。" in files["thing.zh.md"]
    assert "cq01-things.rq) 有何物？" in files["thing.zh.md"]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"query": "SELECT ?thing { ?thing a ?kind } # unscr:Thing"}, "unscr:Thing has no question"),
        ({"statement": "ex:one a unscr:Other ."}, "unscr:Thing has no example"),
        ({"term": f"unscr:Thing a owl:Class ; {LABEL} ."}, "unscr:Thing needs a definition"),
        ({"term": f'unscr:Thing a owl:Class ; {LABEL} ; skos:definition "x"@en .'}, "unscr:Thing needs a definition"),
        ({"term": f"unscr:Thing a owl:Class ; {DEFINITION} ."}, "unscr:Thing needs a label"),
        ({"header": "# Things: what there is.\n"}, "ontology/thing.ttl"),
        (
            {
                "term": f"unscr:Thing a owl:Class ; {LABEL} ; {DEFINITION} ; "
                "rdfs:subClassOf [ a owl:Class ; owl:complementOf unscr:Other ] ."
            },
            "unscr:Thing has an axiom",
        ),
    ],
)
def test_what_a_term_lacks_is_said_with_its_name(tmp_path: Path, change: dict[str, str], says: str) -> None:
    with pytest.raises(ContentError) as caught:
        made(tmp_path, **change)
    assert says in caught.value.en
    assert says.split()[0] in caught.value.zh


def test_somebody_elses_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "letter.md").write_text("mine", "utf-8")
    with pytest.raises(FolderError):
        write(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["letter.md"]
