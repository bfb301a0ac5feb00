"""Updates made up at random from a small grammar, with what is true of each."""

from dataclasses import dataclass

from hypothesis import strategies as st

A, B = "http://example.org/g/a", "http://example.org/g/b"
PROLOGUE = "PREFIX g: <http://example.org/g/> PREFIX with: <http://example.org/v#>"
# Between any two words; each comment holds what would be an operation, or unbalanced, outside it.
SPACES = st.sampled_from([" ", "\n", "\t ", " # } ; CLEAR DEFAULT {\n", ' # WHERE { \' """ <\r\n'])
NAMES = st.sampled_from([f"<{A}>", "g:b", "<http://example.org/g/WHERE#)>", "with:DEFAULT"])
TRIPLES = st.sampled_from(
    [
        ("with:s", "with:p", "'''INSERT DATA { x } ; \" \\' } '''"),
        ("g:s", "a", "with:GRAPH", ";", "g:WHERE", "1", ",", '"}"@en'),
        ("<http://example.org/#s>", "g:p", "'{'", "."),
    ]
)
PATTERNS = st.sampled_from(
    [
        (),
        ("?s", "?p", "?o"),
        ("?s", "g:p", "?GRAPH", "FILTER(?GRAPH < 2)"),
        ("GRAPH", "?g", "{", "?s", "?p", "'}'", "}"),
        ("{", "?s", "?p", "?o", "}", "UNION", "{", "SELECT", "*", "WHERE", "{", "?s", "a", "g:WHERE", "}", "}"),
        ("OPTIONAL", "{", "?s", "?p", "( 1 2 )", "}", "FILTER NOT EXISTS { ?s a [] }"),
    ]
)


@dataclass(frozen=True)
class Written:
    """An operation as words, if it writes to the default graph, if it names its graphs, and where its WHERE is."""

    words: tuple[str, ...]
    default: bool
    scoped: bool = False
    where: int = -1


@st.composite
def quads(draw: st.DrawFn) -> Written:
    """Return a block of quads in braces."""
    words: list[str] = []
    default = False
    for named in draw(st.lists(st.booleans(), max_size=3)):
        triple = draw(TRIPLES)
        if named:
            dot = draw(st.sampled_from([(), (".",)]))
            words += ["GRAPH", draw(NAMES), "{", *triple, "}", *dot]
        else:
            words += [*triple, *(() if triple[-1] == "." else (".",))]
            default = True
    return Written(("{", *words, "}"), default)


@st.composite
def changes(draw: st.DrawFn) -> Written:
    """Return an operation with templates and a pattern."""
    templates = [
        (kind, draw(quads())) for kind in draw(st.sampled_from([["DELETE"], ["INSERT"], ["DELETE", "INSERT"]]))
    ]
    graph = draw(st.sampled_from([(), ("WITH", f"<{B}>"), ("WITH", "g:a")]))
    using = draw(st.lists(st.sampled_from([("USING", f"<{A}>"), ("USING", "NAMED", "g:b")]), max_size=2))
    words = [*graph, *(word for kind, each in templates for word in (kind, *each.words))]
    words += [word for each in using for word in each]
    default = not graph and any(each.default for _, each in templates)
    return Written((*words, "WHERE", "{", *draw(PATTERNS), "}"), default, bool(graph or using), len(words))


@st.composite
def data(draw: st.DrawFn) -> Written:
    """Return INSERT DATA, DELETE DATA or DELETE WHERE."""
    block = draw(quads())
    start = draw(st.sampled_from([("INSERT", "DATA"), ("DELETE", "DATA"), ("DELETE", "WHERE")]))
    return Written((*start, *block.words), block.default, where=1 if start[1] == "WHERE" else -1)


@st.composite
def management(draw: st.DrawFn) -> Written:
    """Return an operation on whole graphs."""
    keyword = draw(st.sampled_from(["CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD"]))
    silent = draw(st.sampled_from([(), ("SILENT",)]))
    if keyword == "CREATE":
        return Written((keyword, *silent, "GRAPH", draw(NAMES)), False)
    if keyword in ("CLEAR", "DROP"):
        target = draw(st.sampled_from([("DEFAULT",), ("ALL",), ("NAMED",), ("GRAPH", "g:DEFAULT")]))
        return Written((keyword, *silent, *target), target[0] in ("DEFAULT", "ALL"))
    ends = st.sampled_from([("DEFAULT",), ("GRAPH", "g:a"), (f"<{B}>",)])
    source, target = draw(ends), draw(ends)
    default = target == ("DEFAULT",) or (keyword == "MOVE" and source == ("DEFAULT",))
    return Written((keyword, *silent, *source, "TO", *target), default)


@st.composite
def requests(draw: st.DrawFn) -> tuple[str, list[Written]]:
    """Return the text of a request, and its operations."""
    found = draw(st.lists(st.one_of(changes(), data(), management()), max_size=4))
    words: list[str] = PROLOGUE.split()
    for each in found:
        words += [*each.words, ";"]
        words += draw(st.sampled_from([[], ["PREFIX", "more:", "<http://example.org/more#>"], ["BASE", "<http://b/>"]]))
    if found and words[-1] == ";" and draw(st.booleans()):
        words.pop()
    small = draw(st.booleans())
    text = "".join(
        draw(SPACES) + (word.lower() if small and word.isalpha() and len(word) > 1 else word) for word in words
    )
    return text, found
