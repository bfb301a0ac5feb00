"""The first page of the model, in both languages: its modules, and every term with where it is described."""

from collections.abc import Iterable

from unscr.graph.ontology import LANGUAGES, Module, Term
from unscr.model.page import headline
from unscr.model.wording import LANGUAGE_NAMES, MARK, address, said

_OPENING = (
    "What the terms of the ontology mean, one page a module: a drawing of its classes, and each class and property "
    "with its definition, an example from resolution 2322 (2016) and the questions that it helps to answer.",
    "本体术语的含义，每个模块一页：各类的图示，以及每个类和属性的定义、取自第2322(2016)号决议的实例和有助于回答的问题。",
)


def index(modules: tuple[Module, ...]) -> str:
    """Return the page in Markdown."""
    terms = sorted(
        (each for module in modules for each in module.terms), key=lambda each: (each.name.casefold(), each.name)
    )
    return (
        "\n\n".join(
            [
                MARK,
                f"# {_both('other')}",
                *_OPENING,
                f"## {_both('modules')}",
                _table(
                    [_both("module"), *LANGUAGE_NAMES.values(), _both("classes"), _both("properties")],
                    map(_module, modules),
                ),
                f"## {_both('terms')}",
                _table([_both("term"), *LANGUAGE_NAMES.values(), _both("kind")], map(_term, terms)),
            ]
        )
        + "\n"
    )


def _module(module: Module) -> list[str]:
    links = []
    for language in LANGUAGES:
        title, rest = headline(module, language)
        links.append(f"[{title}]({module.name}.{language}.md){said('colon', language)}{rest}")
    classes = sum(each.kind == "class" for each in module.terms)
    return [f"`{module.name}`", *links, str(classes), str(len(module.terms) - classes)]


def _term(term: Term) -> list[str]:
    links = [f"[{term.label[language]}]({address(term, language)})" for language in LANGUAGES]
    return [f"`unscr:{term.name}`", *links, _both(term.kind)]


def _table(head: list[str], rows: Iterable[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *rows])


def _both(key: str) -> str:
    return " · ".join(said(key, language) for language in LANGUAGES)
