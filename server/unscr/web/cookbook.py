"""The cookbook: the questions that the data answer, each with its query and the commands that ask it."""

from flask import Blueprint, Response, render_template, request

from unscr.cookbook import as_turtle, commands, listing, question, questions, topics
from unscr.web.address import address_of
from unscr.web.engine import engine, federation
from unscr.web.language import answer

bp = Blueprint("cookbook", __name__)


@bp.get("/queries/")
def listed() -> Response:
    """List the questions, those of a topic or with some words alone where these are given."""
    topic, words = request.args.get("topic", ""), request.args.get("q", "")
    all_of_them = questions(engine())
    chosen = [
        each
        for each in all_of_them
        if each.speaks_of(words) and (not topic or topic in [one.iri for one in each.topics])
    ]
    more = {"topics": topics(all_of_them), "topic": topic, "words": words, "asks": federation().targets}
    return _page("cookbook.html", questions=chosen, **more)


@bp.get("/queries/<identifier>")
def one(identifier: str) -> Response:
    """Show a question, its query and the commands that ask it."""
    asked = question(engine(), identifier)
    typed = commands(address_of("sparql.sparql"), asked.text)
    listed = listing(asked) if asked.needs else None
    return _page("question.html", question=asked, commands=typed, listing=listed, asks=federation().targets)


@bp.get("/queries.ttl")
def all_as_rdf() -> Response:
    """Give all questions in the SIB vocabulary for SPARQL examples."""
    return _turtle(as_turtle(questions(engine()), address_of("sparql.sparql")))


@bp.get("/queries/<identifier>.ttl")
def one_as_rdf(identifier: str) -> Response:
    """Give one question in the SIB vocabulary for SPARQL examples."""
    return _turtle(as_turtle([question(engine(), identifier)], address_of("sparql.sparql")))


def _page(template: str, **more: object) -> Response:
    return answer(render_template(template, **more), "text/html")


def _turtle(content: bytes) -> Response:
    return Response(content, content_type="text/turtle; charset=utf-8")
