"""A name that was taken back says so, in all its documents."""

from datetime import date

import pytest

from unscr.errors import Withdrawn
from unscr.namespaces import BASE
from unscr.terms import Iri
from unscr.text.curated import Bilingual
from unscr.text.withdrawn import Tombstone
from unscr.thing.find import FORMS
from unscr.thing.gone import refuse

TOMBSTONE = Tombstone(date(2026, 11, 27), Bilingual("it was wrong.", "有误。"), (BASE + "id/norm/a",))
GONE = {BASE + "id/norm/gone": TOMBSTONE, BASE + "ontology/0.0.9": TOMBSTONE}


@pytest.mark.parametrize(
    "path", ["id/norm/gone", "id/norm/gone.akn.xml", "ontology/0.0.9", *(f"id/norm/gone.{form}" for form in FORMS)]
)
def test_what_was_withdrawn_says_when_why_and_what_took_its_place(path: str) -> None:
    with pytest.raises(Withdrawn) as caught:
        refuse(Iri(BASE + path), GONE)
    error = caught.value
    assert (error.day, error.replaced) == ("2026-11-27", (BASE + "id/norm/a",))
    assert "it was wrong." in error.en
    assert "有误。" in error.zh


@pytest.mark.parametrize(
    "path", ["id/norm/a", "id/norm/gone/b", "id/norm/gone.txt", "id/norm/gone.xml", "ontology/0.0", ""]
)
def test_no_other_name_is_refused(path: str) -> None:
    refuse(Iri(BASE + path), GONE)
