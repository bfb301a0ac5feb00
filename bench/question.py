"""What is asked. ``__N__`` stands for a number that no other request has, so that nobody can have kept the answer.

The number is part of a query's meaning, not of its layout: a normal form of queries, too, keeps them apart.
"""

import re

from unscr.catalogue import cards
from unscr.namespaces import BASE, ELI, OA, RDF, RDFS, UNSCR

_NUMBER = "__N__"
_PREFIXES = f"""PREFIX eli: <{ELI}>
PREFIX oa: <{OA}>
PREFIX rdf: <{RDF}>
PREFIX rdfs: <{RDFS}>
PREFIX unscr: <{UNSCR}>
"""
_FIRST_VARIABLE = re.compile(r"WHERE\s*\{[^?]*\?(\w+)")
_WHERE = re.compile(r"WHERE\s*\{")


def fresh(query: str) -> str:
    """Return the query with a condition that every row meets and that no other request has.

    It is put on the variable that comes first, which the questions of the catalogue always bind.
    """
    found = _FIRST_VARIABLE.search(query)
    if found is None:
        raise ValueError(f"no variable in {query}")
    condition = f"WHERE {{ FILTER (?{found[1]} != <urn:bench:{_NUMBER}>)"
    return _WHERE.sub(lambda _: condition, query, count=1)


def numbered(text: str, number: int) -> str:
    """Return a query or a path with the number put in."""
    return text.replace(_NUMBER, str(number))


def trivial(resolution: str) -> str:
    """Return the smallest useful question, what something is called."""
    return f"{_PREFIXES}SELECT ?label WHERE {{ <{resolution}> rdfs:label ?label }}"


def entity(resolution: str) -> str:
    """Return a question about one thing: all that is said of a paragraph."""
    return f"{_PREFIXES}SELECT ?property ?value WHERE {{ <{resolution}/op/1> ?property ?value }}"


def competency() -> list[str]:
    """Return the questions of the catalogue, as they stand."""
    return [each.text for each in cards("competency")]


def evaluation(resolution: str) -> dict[str, str]:
    """Return questions whose time is spent on evaluation, by name."""
    return {
        # Which pieces of evidence lie over one another in the same text: a join with a condition on four numbers.
        "overlaps": f"""{_PREFIXES}SELECT ?text (COUNT(*) AS ?times) WHERE {{
  ?one oa:hasSource ?text ; oa:hasSelector ?place . ?place oa:start ?from ; oa:end ?to .
  ?two oa:hasSource ?text ; oa:hasSelector ?position . ?position oa:start ?begin ; oa:end ?end .
  FILTER (?from < ?end && ?begin < ?to && ?one != ?two)
}} GROUP BY ?text ORDER BY DESC(?times) ?text LIMIT 20""",
        # Which norms of a resolution are summed up at the same length: all pairs, a function on each.
        "pairs": f"""{_PREFIXES}SELECT (COUNT(*) AS ?pairs) WHERE {{
  ?one unscr:statedIn ?here ; unscr:summary ?words . ?two unscr:statedIn ?there ; unscr:summary ?others .
  ?here eli:is_part_of+ <{resolution}> . ?there eli:is_part_of+ <{resolution}> .
  FILTER (?one != ?two && STRLEN(?words) = STRLEN(?others))
}}""",
        # Which labels speak of a paragraph 1 or 13, longest first: a regular expression on each label, then an order.
        "labels": f"""{_PREFIXES}SELECT ?thing ?label WHERE {{
  ?thing rdfs:label ?label . FILTER (REGEX(STR(?label), "(paragraph|第).*13?(段)?"))
}} ORDER BY DESC(STRLEN(?label)) ?label ?thing LIMIT 20""",
    }


def description(resolution: str) -> str:
    """Return what a page about a paragraph is made from: it, its text, its norms, and what they point to."""
    return f"""{_PREFIXES}CONSTRUCT {{ ?thing ?property ?value }} WHERE {{
  {{ BIND (<{resolution}/op/1> AS ?thing) }} UNION {{ <{resolution}/op/1> eli:is_realized_by ?thing }}
  UNION {{ ?thing unscr:statedIn <{resolution}/op/1> }}
  ?thing ?property ?value . FILTER (?thing != <urn:bench:{_NUMBER}>)
}}"""


def export() -> str:
    """Return a question with 100,000 rows, whatever the data: every statement, several times where need be."""
    numbers = " ".join(f"{_NUMBER}{each}" for each in range(10))
    return f"SELECT ?n ?s ?p ?o WHERE {{ VALUES ?n {{ {numbers} }} ?s ?p ?o }} LIMIT 100000"


def hostile() -> str:
    """Return a question without an end: a product of everything with itself, three times."""
    triples = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
    return f"SELECT (COUNT(*) AS ?n) WHERE {{ {triples} FILTER (?a != <urn:bench:{_NUMBER}>) }}"


def sized(rows: int) -> str:
    """Return a question whose answer has that many rows, to be answered by two engines in turn."""
    numbers = " ".join(str(each) for each in range(10))
    return f"SELECT ?n ?s ?p ?o WHERE {{ ?s ?p ?o VALUES ?n {{ {numbers} }} }} LIMIT {rows}"


def put(number: int) -> str:
    """Return an update that says one new thing."""
    return f"INSERT DATA {{ <{BASE}id/bench/{number}> <{UNSCR}ordinal> {number} }}"


def there(number: int) -> str:
    """Return the question whether that thing is seen."""
    return f"ASK {{ <{BASE}id/bench/{number}> <{UNSCR}ordinal> {number} }}"
