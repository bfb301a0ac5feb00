"""Every page as a reader of English has it."""

from every import EveryPage


class TestEnglish(EveryPage):
    """Each check of the look, on each page."""

    language = "en"
