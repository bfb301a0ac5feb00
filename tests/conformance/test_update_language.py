"""What updates do, from the text of SPARQL 1.1 Update; every check over HTTP, read again by a query."""

import pytest

from conformance.talking import Store

D, A, B, N = "<x:d>", "<x:a>", "<x:b>", "<x:nothing>"
BEFORE = (
    "INSERT DATA { <x:s> <x:p> 0 GRAPH <x:a> { <x:s> <x:p> 1 } GRAPH <x:b> { <x:s> <x:p> 2 } } ; CREATE GRAPH <x:void>"
)
START = {"": {"0"}, "x:a": {"1"}, "x:b": {"2"}, "x:void": set()}


@pytest.fixture
def filled(store: Store) -> Store:
    """Return the service with 0 in the default graph, 1 in a, 2 in b, and a graph without statements."""
    if state(store) != START:
        store.did(f"DROP ALL ; {BEFORE}")
    return store


def state(store: Store) -> dict[str, set[str]]:
    """Return what each graph holds, and which of these are there."""
    rows = store.rows(
        "SELECT ?g ?o { { ?s ?p ?o BIND('' AS ?g) } UNION { GRAPH ?g { } OPTIONAL { GRAPH ?g { ?s ?p ?o } } } }"
    )
    found: dict[str, set[str]] = {"": set()}
    for row in rows:
        found.setdefault(row["g"]["value"], set()).update([row["o"]["value"]] if "o" in row else [])
    return found


@pytest.mark.parametrize(
    ("update", "changed"),
    [
        # 3.1.1 INSERT DATA, 3.1.2 DELETE DATA
        ("INSERT DATA { <x:s> <x:p> 5 }", {"": {"0", "5"}}),
        ("INSERT DATA { <x:s> <x:p> 0 }", {}),
        ("INSERT DATA { GRAPH <x:new> { <x:s> <x:p> 5 } }", {"x:new": {"5"}}),
        (
            "INSERT DATA { GRAPH <x:a> { <x:s> <x:p> 5, 6 } GRAPH <x:b> { <x:s> <x:p> 7 } }",
            {"x:a": {"1", "5", "6"}, "x:b": {"2", "7"}},
        ),
        ("INSERT DATA {}", {}),
        ("DELETE DATA { <x:s> <x:p> 0 }", {"": set()}),
        ("DELETE DATA { <x:s> <x:p> 1 }", {}),
        ("DELETE DATA { GRAPH <x:a> { <x:s> <x:p> 1, 9 } }", {"x:a": set()}),
        ("DELETE DATA { GRAPH <x:nothing> { <x:s> <x:p> 1 } }", {}),
        # 3.1.3 DELETE/INSERT
        ("DELETE { ?s ?p ?o } INSERT { ?s ?p 5 } WHERE { ?s ?p ?o }", {"": {"5"}}),
        ("DELETE { ?s ?p ?o } INSERT { ?s ?p ?o } WHERE { ?s ?p ?o }", {}),
        ("WITH <x:a> DELETE { ?s ?p ?o } INSERT { ?s ?p 5 } WHERE { ?s ?p ?o }", {"x:a": {"5"}}),
        ("WITH <x:a> INSERT { ?s ?p ?o } USING <x:b> WHERE { ?s ?p ?o }", {"x:a": {"1", "2"}}),
        ("WITH <x:a> INSERT { GRAPH <x:b> { ?s ?p ?o } } WHERE { ?s ?p ?o }", {"x:b": {"1", "2"}}),
        ("WITH <x:a> DELETE { GRAPH <x:b> { ?s ?p ?o } } WHERE { GRAPH <x:b> { ?s ?p ?o } }", {"x:b": set()}),
        ("INSERT { ?s ?p ?o } USING <x:a> USING <x:b> WHERE { ?s ?p ?o }", {"": {"0", "1", "2"}}),
        ("INSERT { ?s ?p ?o } USING NAMED <x:a> WHERE { GRAPH ?g { ?s ?p ?o } }", {"": {"0", "1"}}),
        ("INSERT { ?s ?p ?o } USING NAMED <x:a> WHERE { ?s ?p ?o }", {}),
        (
            "INSERT { ?s ?p ?o } USING <x:a> USING NAMED <x:b> WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }",
            {"": {"0", "1", "2"}},
        ),
        ("INSERT { GRAPH ?g { ?s ?p 5 } } WHERE { GRAPH ?g { ?s ?p ?o } }", {"x:a": {"1", "5"}, "x:b": {"2", "5"}}),
        ("DELETE WHERE { ?s ?p ?o }", {"": set()}),
        ("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }", {"x:a": set(), "x:b": set()}),
        ("DELETE WHERE { GRAPH <x:a> { ?s ?p ?o } ?s ?p ?z }", {"": set(), "x:a": set()}),
        ("INSERT { <x:s> <x:p> ?unbound } WHERE {}", {}),
        ("INSERT { ?s ?p ?o . <x:s> <x:p> 5 } WHERE { OPTIONAL { ?s <x:none> ?o } }", {"": {"0", "5"}}),
        ("INSERT { ?o <x:p> 5 } WHERE { ?s ?p ?o }", {}),
        ("INSERT { <x:s> <x:p> ?n } WHERE { SELECT (COUNT(*) + 6 AS ?n) { GRAPH ?g { ?s ?p ?o } } }", {"": {"0", "8"}}),
        # 3.1.5 CLEAR
        ("CLEAR DEFAULT", {"": set()}),
        ("CLEAR GRAPH <x:a>", {"x:a": set()}),
        ("CLEAR NAMED", {"x:a": set(), "x:b": set()}),
        ("CLEAR DEFAULT ; CLEAR NAMED", {"": set(), "x:a": set(), "x:b": set()}),
        ("CLEAR ALL", {"": set(), "x:a": set(), "x:b": set()}),
        ("CLEAR SILENT ALL ; INSERT DATA { <x:s> <x:p> 5 }", {"": {"5"}, "x:a": set(), "x:b": set()}),
        ("CLEAR SILENT GRAPH <x:nothing>", {}),
        # 3.2.1 CREATE, 3.2.2 DROP
        ("CREATE GRAPH <x:new>", {"x:new": set()}),
        ("CREATE SILENT GRAPH <x:new>", {"x:new": set()}),
        ("CREATE SILENT GRAPH <x:a>", {}),
        ("DROP DEFAULT", {"": set()}),
        ("DROP GRAPH <x:a>", {"x:a": None}),
        ("DROP GRAPH <x:void>", {"x:void": None}),
        ("DROP NAMED", {"x:a": None, "x:b": None, "x:void": None}),
        ("DROP ALL", {"": set(), "x:a": None, "x:b": None, "x:void": None}),
        ("DROP SILENT GRAPH <x:nothing>", {}),
        # 3.2.3 COPY, 3.2.4 MOVE, 3.2.5 ADD
        ("COPY <x:a> TO <x:b>", {"x:b": {"1"}}),
        ("COPY GRAPH <x:a> TO GRAPH <x:b>", {"x:b": {"1"}}),
        ("COPY DEFAULT TO <x:b>", {"x:b": {"0"}}),
        ("COPY <x:a> TO DEFAULT", {"": {"1"}}),
        ("COPY <x:a> TO <x:new>", {"x:new": {"1"}}),
        ("COPY <x:a> TO <x:a>", {}),
        ("COPY DEFAULT TO DEFAULT", {}),
        ("COPY <x:void> TO <x:a>", {"x:a": None}),
        ("MOVE <x:a> TO <x:b>", {"x:a": None, "x:b": {"1"}}),
        ("MOVE DEFAULT TO <x:b>", {"": set(), "x:b": {"0"}}),
        ("MOVE <x:a> TO DEFAULT", {"": {"1"}, "x:a": None}),
        ("MOVE <x:a> TO <x:new>", {"x:a": None, "x:new": {"1"}}),
        ("MOVE <x:a> TO <x:a>", {}),
        ("ADD <x:a> TO <x:b>", {"x:b": {"1", "2"}}),
        ("ADD DEFAULT TO <x:b>", {"x:b": {"0", "2"}}),
        ("ADD <x:a> TO DEFAULT", {"": {"0", "1"}}),
        ("ADD <x:a> TO <x:new>", {"x:new": {"1"}}),
        ("ADD <x:a> TO <x:a>", {}),
        # What 3.2.3 to 3.2.5 leave open: a source that is not there may be an error, and is none but for MOVE.
        ("COPY <x:nothing> TO <x:b>", {"x:b": None}),
        ("COPY SILENT <x:nothing> TO <x:b>", {"x:b": None}),
        ("ADD <x:nothing> TO <x:b>", {}),
        ("ADD SILENT <x:nothing> TO <x:b>", {}),
        # 3.1 and 4.1: several operations, each on what the one before it left
        ("INSERT DATA { <x:s> <x:p> 5 } ; DELETE WHERE { ?s ?p 5 }", {}),
        ("CLEAR NAMED ; INSERT DATA { <x:s> <x:p> 5 }", {"": {"0", "5"}, "x:a": set(), "x:b": set()}),
        ("DROP GRAPH <x:a> ; CREATE GRAPH <x:a>", {"x:a": set()}),
        (
            "PREFIX x: <x:> INSERT DATA { x:s x:p 5 } ; PREFIX x: <y:> INSERT DATA { <x:s> <x:p> 6 } ;",
            {"": {"0", "5", "6"}},
        ),
        (
            "BASE <x:> INSERT DATA { <x:s> <x:p> 5 } ; BASE <http://b/> INSERT DATA { <x:s> <x:p> 6 }",
            {"": {"0", "5", "6"}},
        ),
    ],
)
def test_an_update_leaves_the_graphs_as_the_specification_says(
    filled: Store, update: str, changed: dict[str, set[str] | None]
) -> None:
    """Sections 3.1, 3.2 and 4: each operation on its own, and one after another."""
    filled.did(update)
    wanted = {**START, **changed}
    assert state(filled) == {name: found for name, found in wanted.items() if found is not None}


@pytest.mark.parametrize(
    "update",
    [
        "CREATE GRAPH <x:a>",
        "CREATE GRAPH <x:void>",
        "DROP GRAPH <x:nothing>",
        "CLEAR GRAPH <x:nothing>",
        "INSERT DATA { <x:s> <x:p> 9 } ; CREATE GRAPH <x:a>",
        "CLEAR ALL ; DROP GRAPH <x:nothing>",
        "DROP ALL ; CREATE GRAPH <x:a> ; CREATE GRAPH <x:a>",
        "MOVE <x:a> TO <x:b> ; DROP GRAPH <x:a>",
        "MOVE <x:nothing> TO <x:b>",
        "INSERT { <x:s> <x:p> 9 } WHERE {} ; INSERT { <x:s> <x:p> ?x } WHERE { BIND(<x:unknown>() AS ?x) }",
    ],
)
def test_an_update_that_fails_leaves_nothing_behind(filled: Store, update: str) -> None:
    """3.1.5, 3.2.1, 3.2.2: failure without SILENT; 4.1: a request is atomic."""
    answer = filled.update(update)
    assert 400 <= answer.status < 500, answer.status
    assert state(filled) == START


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <x:s> <x:p> ?o }",
        "INSERT DATA { <x:s> <x:p> 1 } WHERE {}",
        "INSERT DATA { GRAPH ?g { <x:s> <x:p> 1 } }",
        "INSERT DATA { GRAPH _:g { <x:s> <x:p> 1 } }",
        "INSERT DATA { GRAPH <x:a> { GRAPH <x:b> { <x:s> <x:p> 1 } } }",
        "DELETE DATA { <x:s> <x:p> _:o }",
        "DELETE DATA { <x:s> <x:p> [] }",
        "DELETE { <x:s> <x:p> [] } WHERE { ?s ?p ?o }",
        "DELETE WHERE { <x:s> <x:p> [] }",
        "DELETE WHERE { ?s ?p ?o FILTER(true) }",
        "INSERT { ?s ?p ?o } { ?s ?p ?o }",
        "CREATE DEFAULT",
        "CREATE ALL",
        "CREATE <x:a>",
        "CLEAR <x:a>",
        "DROP <x:a>",
        "COPY NAMED TO DEFAULT",
        "COPY <x:a> <x:b>",
        "MOVE ALL TO <x:b>",
        "WITH <x:a> DELETE WHERE { ?s ?p ?o }",
        "WITH <x:a> INSERT DATA { <x:s> <x:p> 1 }",
        "WITH <x:a> WITH <x:b> INSERT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "INSERT { ?s ?p ?o } WHERE { ?s ?p ?o } USING <x:a>",
        "INSERT DATA { _:b <x:p> 1 } ; INSERT DATA { _:b <x:p> 2 }",
        "INSERT DATA { <x:s> <x:p> 1 } ;;",
        "; INSERT DATA { <x:s> <x:p> 1 }",
    ],
)
def test_what_the_grammar_does_not_have_is_a_syntax_error(filled: Store, update: str) -> None:
    """Query 19.8, rules 29 to 53, and the notes of the grammar on blank nodes."""
    assert filled.update(update).status == 400
    assert state(filled) == START


@pytest.mark.parametrize(
    ("update", "count"),
    [
        ("INSERT { [] <x:made> ?o } WHERE { GRAPH ?g { ?s ?p ?o } }", 2),
        ("INSERT { _:b <x:made> ?o . _:b <x:of> ?g } WHERE { GRAPH ?g { ?s ?p ?o } }", 2),
        ("INSERT DATA { [] <x:made> 1 . [] <x:made> 1 }", 2),
        ("INSERT DATA { _:b <x:made> 1 . _:b <x:made> 2 }", 1),
        ("INSERT DATA { _:b <x:made> 1 GRAPH <x:a> { _:b <x:in> 1 } }", 1),
    ],
)
def test_a_blank_node_of_a_template_is_another_for_each_solution(filled: Store, update: str, count: int) -> None:
    """3.1.3.1 and 4.2.2: new for each solution, one within a solution and within INSERT DATA."""
    for times in (1, 2):
        filled.did(update)
        (row,) = filled.rows("SELECT (COUNT(DISTINCT ?b) AS ?n) { ?b <x:made> ?o FILTER(isBlank(?b)) }")
        assert row["n"]["value"] == str(times * count)


@pytest.mark.parametrize("function", ["NOW()", "STR(NOW())"])
def test_now_is_one_moment_of_an_operation(empty: Store, function: str) -> None:
    """Query 17.4.5.1: the same value everywhere in one execution."""
    text = "INSERT { ?x <x:at> ?now } WHERE { VALUES ?x { <x:1> <x:2> <x:3> } BIND(FUNCTION AS ?now) }"
    empty.did(text.replace("FUNCTION", function))
    assert len(empty.rows("SELECT DISTINCT ?now { ?x <x:at> ?now }")) == 1


def test_a_language_is_kept_in_lower_case(empty: Store) -> None:
    """RDF 1.1 Concepts, 3.3: it may be; its case is of no matter anywhere."""
    empty.did('INSERT DATA { <x:s> <x:p> "colour"@en-GB }')
    assert empty.lines("") == {'<x:s> <x:p> "colour"@en-gb .'}
    assert empty.yes('ASK { ?s ?p "colour"@EN-gb FILTER(LANGMATCHES(LANG("colour"@en-GB), "en")) }')


def test_what_an_update_did_is_seen_by_the_next_query(empty: Store) -> None:
    """4.1: on success the new state is the store's; no answer that was kept is older."""
    text = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    for number in range(12):
        assert empty.rows(text)[0]["n"]["value"] == str(number)
        empty.did(f"INSERT DATA {{ <x:s> <x:p> {number} }}")
    assert len(empty.lines("")) == 12


@pytest.mark.parametrize(
    "text",
    ["汉字", "🌍\U0001f9d1\u200d\U0001f680", "e\u0301", "\u00e9", "\u202eabc\u202c", "a\tb", "\ufdd0", "x" * 200_000],
)
def test_a_text_is_kept_as_it_is(empty: Store, text: str) -> None:
    """RDF 1.1 Concepts, 3.3: a lexical form is a Unicode string; nothing is normalised."""
    empty.did(f'INSERT DATA {{ <x:s> <x:p> "{text}" }}')
    assert empty.rows("SELECT ?o { ?s ?p ?o }")[0]["o"]["value"] == text


@pytest.mark.parametrize(
    "iri",
    [
        "http://example.org/汉",
        "http://example.org/🌍",
        "http://example.org/%E6%B1%89",
        "urn:x:a+b",
        "x:" + "a" * 30_000,
    ],
)
def test_an_iri_is_kept_as_it_is(empty: Store, iri: str) -> None:
    """RFC 3987, 5.1: compared character by character."""
    empty.did(f"INSERT DATA {{ GRAPH <{iri}> {{ <{iri}> <x:p> <{iri}> }} }}")
    (row,) = empty.rows("SELECT ?g ?s ?o { GRAPH ?g { ?s ?p ?o } }")
    assert {each["value"] for each in row.values()} == {iri}
    assert empty.lines(iri) == {f"<{iri}> <x:p> <{iri}> ."}
