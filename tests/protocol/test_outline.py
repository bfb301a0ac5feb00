"""What is known of a query before it is parsed."""

import pytest

from unscr.errors import OperationRefused, QuerySyntaxError, QueryTooDeep
from unscr.namespaces import BASE
from unscr.protocol.outline import Outline, outline

PROLOGUE = "# SELECT\nBASE <http://e/> PREFIX select: <http://e/> PREFIX : <x:>\n"


@pytest.mark.parametrize("form", ["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"])
def test_the_form_is_the_first_word_after_the_prologue(form: str) -> None:
    """Also in small letters, and whatever the prologue calls its prefixes."""
    assert outline(PROLOGUE + form.lower() + " { ?s ?p ?o }", 10).form == form


@pytest.mark.parametrize(
    "keyword", ["INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"]
)
def test_an_update_is_refused_by_name(keyword: str) -> None:
    """The reason names the keyword."""
    with pytest.raises(OperationRefused, match=keyword):
        outline(PROLOGUE + keyword.lower() + " x", 10)


def test_load_inside_a_query_is_only_a_name() -> None:
    """The keyword counts where an operation begins."""
    assert outline("PREFIX LOAD: <x:> SELECT ?LOAD { LOAD:a ?LOAD 'LOAD <http://e/>' }", 10).form == "SELECT"


def test_service_is_refused() -> None:
    """With a reason that says what the reader can do."""
    with pytest.raises(OperationRefused, match="SERVICE"):
        outline("SELECT * { SERVICE <http://e/> { ?s ?p ?o } }", 10)


@pytest.mark.parametrize(
    ("text", "place"), [("SLECT * {}", (1, 1)), ("PREFIX a: <b:>\n 'x'", (2, 2)), ("BASE", (1, 5))]
)
def test_what_is_no_query_is_a_syntax_error_with_its_place(text: str, place: tuple[int, int]) -> None:
    """Lines and columns count from 1."""
    with pytest.raises(QuerySyntaxError) as raised:
        outline(text, 10)
    assert (raised.value.line, raised.value.column) == place


@pytest.mark.parametrize(
    ("opening", "closing"), [("(", ")"), ("{", "}"), ("[ ?p ", "]"), ("!", ""), ("! ", ""), ("!(", ")"), ("IF(", ")")]
)
def test_nesting_is_bounded(opening: str, closing: str) -> None:
    """Just within the limit passes, one level more does not; the group itself is a level."""

    def query(count: int) -> str:
        return "SELECT * {" + opening * count + "1" + closing * count + "}"

    limit = 21
    assert outline(query(limit - 1), limit).form == "SELECT"
    with pytest.raises(QueryTooDeep) as raised:
        outline(query(limit), limit)
    assert raised.value.line == 1


@pytest.mark.parametrize("sign", ["<<", "<< ", "<<\n"])
def test_quoted_triples_that_begin_in_one_another_are_bounded(sign: str) -> None:
    """The engine's parser takes the square of their number in time; the group itself is a level."""
    limit = 21
    assert outline("SELECT * {" + sign * (limit - 1) + " <x:y>", limit).form == "SELECT"
    with pytest.raises(QueryTooDeep):
        outline("SELECT * {" + sign * limit + " <x:y>", limit)


@pytest.mark.parametrize(
    "text", ["'((((((((((((('", "# ((((((((((((((", "<http://e/(((((((((((((((>", "() () () () () () ()"]
)
def test_brackets_that_do_not_nest_are_not_counted(text: str) -> None:
    """In strings, comments and IRIs, or side by side."""
    assert outline("SELECT * { ?s ?p " + text + "\n }", 5).form == "SELECT"


def test_the_dataset_clause_is_read() -> None:
    """Prefixes are resolved, doubles dropped, and a CONSTRUCT template is not taken for the clause."""
    text = (
        "PREFIX g: <http://g/> CONSTRUCT { ?s g:FROM 'FROM <x:>' } "
        "FROM g:a FROM <http://g/b> from g:a FROM NAMED g:c WHERE { ?s ?p ?o }"
    )
    assert outline(text, 10) == Outline("CONSTRUCT", ("http://g/a", "http://g/b"), ("http://g/c",))


@pytest.mark.parametrize(
    ("prologue", "clause"),
    [
        ("BASE <http://g/>", "FROM <a> FROM <b/c>"),
        ("BASE <http://g/y?z#> BASE <w>", "FROM <a> FROM </b/c>"),
        ("BASE <http://g/x> PREFIX b: <b/>", "FROM <http://g/a> FROM b:c"),
        ("PREFIX b: <http://g/b/> BASE <http://g/b/>", "FROM </a> FROM b:c"),
    ],
)
def test_a_dataset_clause_relative_to_a_base_is_read(prologue: str, clause: str) -> None:
    assert outline(f"{prologue} ASK {clause} {{}}", 10).default_graphs == ("http://g/a", "http://g/b/c")


@pytest.mark.parametrize("base", ["http://g/a/b", "http://g", "urn:a:b", "mailto:x", r"http://g/\u0061/"])
@pytest.mark.parametrize("reference", ["", "../c", "./c", "//h/c", "c//d", "?c", "#c", "c/../d", r"\u0063", "/"])
def test_a_reference_that_is_not_plain_is_left_to_the_engine(base: str, reference: str) -> None:
    assert outline(f"BASE <{base}> ASK FROM <{reference}> {{}}", 10) == Outline("ASK", (), ())


def test_the_base_is_that_of_the_service_where_the_query_has_none() -> None:
    """SPARQL 1.1 Query, section 4.1.1.2; RFC 3986, section 5.1.4."""
    assert outline("ASK FROM <a> FROM <x:b> {}", 10).default_graphs == (f"{BASE}a", "x:b")
    assert outline("BASE <g/> ASK FROM <c> {}", 10).default_graphs == (f"{BASE}g/c",)


@pytest.mark.parametrize("base", ["http://g", "urn:a:b", "../g/"])
def test_a_base_without_a_folder_is_left_to_the_engine(base: str) -> None:
    assert outline(f"BASE <{base}> ASK FROM <c> {{}}", 10) == Outline("ASK", (), ())


@pytest.mark.parametrize("clause", ["FROM <../a> FROM <x:b>", r"FROM <x:\u0061>", "FROM nowhere:a", "FROM"])
def test_a_dataset_clause_that_needs_the_engine_is_left_to_it(clause: str) -> None:
    """Relative IRIs, escapes and unknown prefixes are not guessed."""
    assert outline(f"ASK {clause} {{ ?s ?p ?o }}", 10) == Outline("ASK", (), ())
