"""The drawing of a module, a class diagram in Mermaid.

The syntax: https://mermaid.js.org/syntax/classDiagram.html
"""

from collections.abc import Iterable, Iterator

from unscr.graph.ontology import Both, Expression, Module, Term
from unscr.model.wording import Wording
from unscr.terms import Iri


def drawing(module: Module, wording: Wording) -> str:
    """Return the classes of a module with what they are kinds of, and its properties between classes."""
    arrows = [*sorted(_kinds(module, wording), key=lambda each: each[1]), *_relations(module, wording)]
    inside = list(_inside(module, wording))
    boxes = {term.name: term for term in module.terms if term.kind == "class"}
    boxes |= {term.name: term for pair, _ in arrows for term in pair} | {term.name: term for term, _ in inside}
    return "\n".join(
        [
            "```mermaid",
            "classDiagram",
            "    direction LR",
            *(f'    class {name}["{_called(boxes[name], module, wording)}"]' for name in sorted(boxes)),
            *(f"    {name} : {words}" for name, words in sorted((term.name, words) for term, words in inside)),
            *(line for _, line in arrows),
            "```",
        ]
    )


def loose(module: Module, wording: Wording) -> list[Term]:
    """Return the properties that the drawing cannot show, since they belong to no one class."""
    return [term for term in module.terms if term.kind != "class" and not list(_drawn(term.domain, wording))]


def _called(term: Term, module: Module, wording: Wording) -> str:
    if term.module == module.name:
        return wording.label(term)
    return f"{wording.label(term)}{wording.say('open')}{term.module}{wording.say('close')}"


def _kinds(module: Module, wording: Wording) -> Iterator[tuple[tuple[Term, Term], str]]:
    for term in module.terms:
        if term.kind == "class":
            for above in broader(term, wording):
                yield (above, term), f"    {above.name} <|-- {term.name}"


def _relations(module: Module, wording: Wording) -> Iterator[tuple[tuple[Term, Term], str]]:
    """Yield one arrow for two classes, whatever number of properties runs between them."""
    found: dict[tuple[Iri, Iri], list[str]] = {}
    for term in module.terms:
        for start in _drawn(term.domain, wording):
            for end in _drawn(term.range, wording):
                found.setdefault((start.iri, end.iri), []).append(wording.label(term))
    for (start_iri, end_iri), labels in found.items():
        start, end = wording.terms[start_iri], wording.terms[end_iri]
        yield (start, end), f"    {start.name} --> {end.name} : {'<br>'.join(labels)}"


def _inside(module: Module, wording: Wording) -> Iterator[tuple[Term, str]]:
    for term in module.terms:
        if term.kind != "class" and not list(_drawn(term.range, wording)):
            kinds = [kind for each in term.range if isinstance(each, Iri) and (kind := wording.plain(each))]
            for start in _drawn(term.domain, wording):
                # A colon ends the text of a member, and parentheses make it a method.
                yield start, " – ".join([wording.label(term), *kinds])


def broader(term: Term, wording: Wording) -> Iterator[Term]:
    """Yield the terms of ours that a term is a kind of, stated or by its definition."""
    parts = (
        part for each in (*term.above, *term.equal) for part in (each.parts if isinstance(each, Both) else (each,))
    )
    return _drawn(parts, wording)


def _drawn(expressions: Iterable[Expression], wording: Wording) -> Iterator[Term]:
    return (wording.terms[each] for each in expressions if isinstance(each, Iri) and each in wording.terms)
