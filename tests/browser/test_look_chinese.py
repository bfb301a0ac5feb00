"""Every page as a reader of Chinese has it."""

from every import EveryPage


class TestChinese(EveryPage):
    """Each check of the look, on each page."""

    language = "zh"
