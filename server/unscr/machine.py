"""What a machine reads in a text that people have read as well, so that the two can be compared."""

from collections.abc import Collection, Mapping

from unscr.dossier import Dossier
from unscr.text.machine.readings import readings
from unscr.text.statements.machine import Machine
from unscr.text.statements.writing import Page

_KINDS = {"PreambularParagraph": "preambular", "OperativeParagraph": "operative", "Subparagraph": "item"}


def machine_reading(known: Dossier, years: Mapping[int, int]) -> Page:
    """Return the graph ``machine/<number>`` of a resolution that is recorded; what it cites, people have said."""
    number, year = known.record.number, known.record.year
    places = [each for top in known.places for each in top.walk()]
    paths: Collection[tuple[str, ...]] = [each.path for each in places]
    machine = Machine(Page(f"machine/{number}"), readings, number, year, paths, years, None)
    for each in places:
        machine.words(each.path, _KINDS[each.kind], each.passage.words, known.source.language, known.record.adopted)
    return machine.page
