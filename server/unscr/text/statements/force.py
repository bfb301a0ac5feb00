"""How firmly each norm holds: assessments with an author, grounds, reasons and the words they lean on."""

from collections.abc import Mapping

from unscr.namespaces import graph, iri
from unscr.terms import XSD, Literal
from unscr.text.acts import Act
from unscr.text.norms import Method, Norm
from unscr.text.statements.evidence import Evidence
from unscr.text.statements.writing import Page


def forces(rows: tuple[Norm, ...], acts: Mapping[str, Act], method: Method, evidence: Evidence) -> Page:
    """Return the graph ``force/<number>/editors``; the words that an assessment leans on are those of the verb.

    Raises JudgementError for a value, a ground or a bearer that is not known.
    """
    number, register = evidence.record.number, evidence.register
    page = Page(f"force/{number}/editors")
    page.both(graph(page.key), "rdfs:comment", method.method.en, method.method.zh)
    for row in rows:
        where = f"{row.where}, force"
        norm = iri(f"norm:{number}-{row.id}")
        for count, each in enumerate(row.forces, start=1):
            subject = iri(f"assessment:{number}-{row.id}-{count}")
            value = register.find("force", each.value, where)
            page.a(subject, "unscr:ForceAssessment")
            page.both(
                subject,
                "rdfs:label",
                f"assessment {count} of the force of: {row.label.en}",
                f"对“{row.label.zh}”效力的评定{count}",
            )
            page.say(subject, "unscr:assesses", norm)
            page.say(subject, "unscr:force", value)
            if each.bearer:
                page.say(subject, "unscr:forBearer", register.find("agent", each.bearer, where))
            page.say(subject, "unscr:forceBasis", *(register.find("force-basis", basis, where) for basis in each.bases))
            page.say(subject, "unscr:certainty", register.find("certainty", each.certainty, where))
            page.both(subject, "unscr:rationale", each.rationale.en, each.rationale.zh)
            page.say(subject, "prov:wasAttributedTo", iri("agent:editors"))
            page.say(
                subject, "prov:generatedAtTime", Literal(f"{method.assessed}T00:00:00Z", datatype=XSD + "dateTime")
            )
            evidence.add(f"{row.id}-force-{count}", subject, "force-basis", acts[row.act].quote, where)
    return page
