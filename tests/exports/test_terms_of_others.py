"""What goes out in somebody's terms uses these as they are defined: every term is theirs, domains and ranges hold."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from goods import Exported
from rdflib import OWL, RDF, RDFS, SKOS, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection

from unscr.namespaces import DCTERMS, PREFIXES
from unscr.resources import content

ELI, ODRL, LRML, SCHEMA, RULE = (Namespace(PREFIXES[each]) for each in ("eli", "odrl", "lrmlmm", "schema", "rule"))
# Terms of the core of schema.org, whose own file is not at hand.
CORE = {"encoding", "exampleOfWork", "name", "workExample"}
ANYTHING = {OWL.Thing, RDFS.Resource}


class Vocabulary:
    """Terms with their domains and ranges, as their own documents have them."""

    def __init__(self, *graphs: Graph) -> None:
        self._all = Graph()
        for each in graphs:
            self._all += each

    def knows(self, term: URIRef) -> bool:
        """Tell whether a document says what a term is."""
        return (term, RDF.type, None) in self._all

    def ends(self, name: URIRef, end: URIRef) -> set[object] | None:
        """Return the classes or datatypes of which one is at an end of a property, None where anything may be."""
        found: set[object] = set()
        for each in self._all.objects(name, end):
            union = self._all.value(each, OWL.unionOf) if isinstance(each, BNode) else None
            found.update(Collection(self._all, union) if union is not None else [each])
        return None if not found or found & ANYTHING else found

    def above(self, kinds: Iterable[object]) -> set[object]:
        """Return classes and all that is above them."""
        return {up for each in kinds for up in self._all.transitive_objects(each, RDFS.subClassOf)}

    def is_of(self, graph: Graph, node: object, wanted: set[object]) -> bool:
        """Tell whether something is of one of these classes or datatypes."""
        if isinstance(node, Literal):
            datatype = XSD.string if node.language is None and node.datatype is None else node.datatype
            return RDFS.Literal in wanted or datatype in wanted
        types = {*graph.objects(node, RDF.type), *self._all.objects(node, RDF.type)}
        return bool(self.above(types) & wanted)


def faults(graph: Graph, theirs: Vocabulary, start: str, others: frozenset[URIRef]) -> list[str]:
    """Return what is wrong with the use of the terms that begin so; ``others`` may be used beside them."""
    found = []
    for subject, name, value in graph:
        for term in (name, value) if name == RDF.type else (name,):
            if str(term).startswith(start):
                if not theirs.knows(URIRef(str(term))):
                    found.append(f"{term} is not known")
            elif term not in others:
                found.append(f"{term} is of another vocabulary")
        for node, end in ((subject, RDFS.domain), (value, RDFS.range)):
            wanted = theirs.ends(URIRef(str(name)), end) if str(name).startswith(start) else None
            if wanted is not None and not theirs.is_of(graph, node, wanted):
                found.append(f"{name} of {subject}: {node} is none of {wanted}")
    return found


NAMES = frozenset({RDF.type, SKOS.prefLabel, SKOS.Concept})
WORDS = frozenset({RDFS.label, *(URIRef(DCTERMS + each) for each in ("description", "source", "title"))})


@pytest.fixture(scope="module")
def eli(shared: Path) -> Vocabulary:
    return Vocabulary(Graph().parse(shared / "schemas/eli/eli.rdf"))


@pytest.fixture(scope="module")
def odrl(shared: Path) -> Vocabulary:
    ours = Graph().parse(content("ontology") / "profile/odrl.ttl")
    return Vocabulary(Graph().parse(shared / "schemas/odrl22/ODRL22.ttl"), ours)


def test_eli_is_used_as_it_is_defined(exported: Exported, eli: Vocabulary) -> None:
    assert faults(exported("eli"), eli, str(ELI), NAMES | {OWL.sameAs}) == []


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("<x:a> eli:titel 'a'", "not known"),
        ("<x:a> a eli:Resolution", "not known"),
        ("<x:a> eli:title 'a'", "is none of"),
        ("<x:a> a eli:LegalResource ; eli:title 'a'", "is none of"),
        ("<x:a> a eli:LegalResource ; eli:date_document '2016-12-12'", "is none of"),
        ("<x:a> a eli:LegalResource ; eli:number 2322", "is none of"),
        ("<x:a> a eli:LegalResource ; eli:passed_by <x:b>", "is none of"),
        ("<x:a> a eli:LegalResource ; rdfs:label 'a'", "another vocabulary"),
    ],
)
def test_a_misuse_of_eli_is_found(exported: Exported, eli: Vocabulary, statement: str, fault: str) -> None:
    graph = exported("eli", "9001").parse(
        data=f"@prefix eli: <{ELI}> . @prefix rdfs: <{RDFS}> . {statement} .", format="turtle"
    )
    assert [fault in each for each in faults(graph, eli, str(ELI), NAMES | {OWL.sameAs})] == [True]


def test_eli_holds_what_there_is(exported: Exported, data: Graph) -> None:
    """Each resolution, part and text of the data is there, and what cites and what gives effect to what."""
    graph = exported("eli")
    ours = Namespace(PREFIXES["unscr"])
    for kind in (ours.Resolution, ours.PreambularParagraph, ours.OperativeParagraph, ours.Subparagraph):
        for each in data.subjects(RDF.type, kind):
            assert (each, RDF.type, None) in graph, each
    for each in data.subjects(RDF.type, ours.ProvisionText):
        assert (each, ELI.realizes, data.value(each, ELI.realizes)) in graph
    given = set(data.subject_objects(ELI.ensures_implementation_of))
    assert set(graph.subject_objects(ELI.ensures_implementation_of)) == given
    # 26 acts of the Union and of States.
    assert len({act for act, _ in given}) == len({*graph.objects(None, ELI.implementation_ensured_by)}) >= 20
    text = URIRef(PREFIXES["res"] + "2016/2322/zho.txt")
    assert graph.value(text, ELI.legal_value) == ELI["LegalValue-unofficial"]


def test_odrl_is_used_as_it_is_defined(exported: Exported, odrl: Vocabulary) -> None:
    graph = exported("odrl")
    of_profile = {each for each in [*graph.predicates(), *graph.objects()] if str(each).startswith(str(RULE))}
    assert all(odrl.knows(URIRef(str(each))) for each in of_profile)
    allowed = NAMES | WORDS | {URIRef(str(each)) for each in of_profile}
    assert faults(graph, odrl, str(ODRL), frozenset(allowed)) == []
    assert faults(graph, odrl, str(RULE), frozenset({*allowed, *graph.predicates(), *graph.objects()})) == []


def test_a_misuse_of_odrl_is_found(exported: Exported, odrl: Vocabulary) -> None:
    graph = exported("odrl", "9001")
    for party in graph.objects(None, ODRL.assignee):
        graph.remove((party, RDF.type, None))
    assert faults(graph, odrl, str(ODRL), NAMES | WORDS)


def test_a_day_of_odrl_is_that_of_the_limit(exported: Exported) -> None:
    """Paragraph 21 wants a report within ten months, at the latest; a limit without a day is no constraint."""
    graph = exported("odrl")
    limits = {
        str(each).rpartition("/")[2]: (graph.value(each, ODRL.operator), str(graph.value(each, ODRL.rightOperand)))
        for each in graph.subjects(RDF.type, ODRL.Constraint)
    }
    assert limits.pop("9003") == (ODRL.gteq, "2031-07-31")
    assert limits.pop("9001-op1-1") == (ODRL.lteq, "2031-09-30")
    assert sorted(limits.values()) == [(ODRL.eq, "2017-12-12"), (ODRL.lteq, "2017-10-12")]
    assert set(graph.objects(None, ODRL.constraint)) == set(graph.subjects(RDF.type, ODRL.Constraint))


def test_every_action_and_party_of_odrl_has_its_name(exported: Exported) -> None:
    graph = exported("odrl", "2322")
    for name, kinds in ((ODRL.action, {ODRL.Action}), (ODRL.assignee, {ODRL.Party, ODRL.PartyCollection})):
        for each in set(graph.objects(None, name)):
            assert kinds & set(graph.objects(each, RDF.type)), each
            assert {str(one.language) for one in graph.objects(each, SKOS.prefLabel)} >= {"en", "zh"}, each
    assert all((each, ODRL.includedIn, RULE.act) in graph for each in graph.objects(None, ODRL.action))
    agents = PREFIXES["agent"]
    assert (URIRef(agents + "states"), RDF.type, ODRL.PartyCollection) in graph
    assert (URIRef(agents + "cted"), RDF.type, ODRL.Party) in graph


def test_legalruleml_has_no_more_than_was_checked(exported: Exported, shared: Path) -> None:
    facts = json.loads((shared / "facts/facts.json").read_text(encoding="utf-8"))["vocabularies"]
    (known,) = [each for each in facts if each["prefix"] == "lrmlmm"]
    graph = exported("legalruleml")
    used = {str(each) for statement in graph for each in statement if str(each).startswith(str(LRML))}
    assert used == {str(LRML[each]) for each in known["classes"]}
    assert {str(each) for each in graph.predicates()} == {
        str(RDF.type),
        str(RDFS.label),
        DCTERMS + "description",
        DCTERMS + "source",
    }


@pytest.fixture(scope="module")
def legislation(shared: Path) -> Graph:
    return Graph().parse(shared / "schemas/schema-org-legislation/issue-1156.ttl")


def misuses(graph: Graph, theirs: Graph, known: Mapping[str, list[str]]) -> list[str]:
    """Return what is wrong with the use of schema.org: terms that are not known, ends that are not included."""
    found = []
    for subject, name, value in graph:
        for term in (name, value) if name == RDF.type else (name,):
            local = str(term).removeprefix(str(SCHEMA))
            listed = local in {*known["classes"], *known["properties"], *CORE}
            if term != RDF.type and not listed and (term, RDF.type, None) not in theirs:
                found.append(f"{term} is not known")
        for node, end in ((subject, SCHEMA.domainIncludes), (value, SCHEMA.rangeIncludes)):
            wanted = set(theirs.objects(name, end))
            if isinstance(node, Literal):
                wanted -= (
                    {SCHEMA.Text} if node.datatype is None else {SCHEMA.Date} if node.datatype == XSD.date else set()
                )
                of = wanted != set(theirs.objects(name, end))
            else:
                kinds = {*graph.objects(node, RDF.type), *theirs.objects(node, RDF.type)}
                of = bool({up for each in kinds for up in theirs.transitive_objects(each, RDFS.subClassOf)} & wanted)
            if wanted and not of:
                found.append(f"{name} of {subject}: {node} is none of {wanted}")
    return found


@pytest.fixture(scope="module")
def known(shared: Path) -> Mapping[str, list[str]]:
    facts = json.loads((shared / "facts/facts.json").read_text(encoding="utf-8"))["vocabularies"]
    (found,) = [each for each in facts if each["prefix"] == "schema"]
    return {each: found[each] for each in ("classes", "properties")}


def test_schema_org_is_used_as_it_is_defined(
    exported: Exported, legislation: Graph, known: Mapping[str, list[str]]
) -> None:
    graph = exported("schema")
    assert misuses(graph, legislation, known) == []
    types = {str(each).removeprefix(str(SCHEMA)) for each in graph.objects(None, RDF.type)}
    assert types == {"CreativeWork", "DefinedTerm", "Legislation", "LegislationObject", "Organization"}


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("<x:a> a schema:Resolution", "not known"),
        ("<x:a> schema:legislationNumber '1'", "not known"),
        ("<x:a> schema:legislationDate '2016-12-12'^^xsd:date", "is none of"),
        ("<x:a> a schema:Legislation ; schema:legislationDate '2016-12-12'", "is none of"),
        ("<x:a> a schema:Legislation ; schema:legislationLegalValue schema:UnofficialLegalValue", "is none of"),
        ("<x:a> a schema:Legislation ; schema:legislationPassedBy <x:b>", "is none of"),
    ],
)
def test_a_misuse_of_schema_org_is_found(
    exported: Exported, legislation: Graph, known: Mapping[str, list[str]], statement: str, fault: str
) -> None:
    graph = exported("schema", "9001").parse(
        data=f"@prefix schema: <{SCHEMA}> . @prefix xsd: <{XSD}> . {statement} .", format="turtle"
    )
    assert [fault in each for each in misuses(graph, legislation, known)] == [True]


def test_schema_org_tells_what_the_resolution_is(exported: Exported) -> None:
    graph = exported("schema", "2322")
    work = URIRef(PREFIXES["res"] + "2016/2322")
    assert str(graph.value(work, SCHEMA.legislationIdentifier)) == "S/RES/2322(2016)"
    assert graph.value(work, SCHEMA.legislationDate) == Literal("2016-12-12", datatype=XSD.date)
    # 20 preambular and 22 operative paragraphs; 16 lettered parts are below these.
    assert len(set(graph.objects(work, SCHEMA.hasPart))) == 42
    assert len(set(graph.objects(None, SCHEMA.hasPart))) == 58
    (text,) = graph.objects(work, SCHEMA.workExample)
    assert str(graph.value(text, SCHEMA.inLanguage)) == "zh"
    assert graph.value(graph.value(text, SCHEMA.encoding), SCHEMA.legislationLegalValue) == SCHEMA.UnofficialLegalValue
