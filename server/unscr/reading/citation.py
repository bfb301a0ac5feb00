"""How to cite a resolution or a provision of it: in Chinese, in English, as an IRI, and for BibTeX.

The printed forms are those of the documents of the United Nations: 第2322(2016)号决议第13(e)段 and
S/RES/2322 (2016), para. 13 (e).
"""

import re
from dataclasses import dataclass, replace
from urllib.parse import quote

from unscr.reading.provision import Provision
from unscr.said import Said

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# What TeX would take for a command.
_TEX = {
    "\\": r"\textbackslash{}",
    # BibTeX counts braces, also those that are escaped.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{each: "\\" + each for each in "#$%&_"},
}
_WRITABLE = "%/:=&?~#+!$,;'@()*[]"
_KEY = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation is made of; ``numbers`` lead from the paragraph down and are empty for the whole."""

    iri: str
    symbol: str
    number: str
    adopted: str
    author: str
    preambular: bool = False
    numbers: tuple[str, ...] = ()
    # How a part is called that no paragraph number leads to.
    name: Said | None = None

    @property
    def year(self) -> str:
        """Return the year of adoption."""
        return self.adopted[:4]

    @property
    def place(self) -> Said:
        """Return the paragraph within the resolution, empty for the whole."""
        if self.name:
            return self.name
        if not self.numbers:
            return Said("", "")
        first, *rest = self.numbers
        letters = [f"({each})" for each in rest]
        kind, part = ("preambular para.", "序言部分") if self.preambular else ("para.", "")
        return Said(" ".join((kind, first, *letters)), f"{part}第{first}{''.join(letters)}段")

    @property
    def whole(self) -> str:
        """Return the symbol as it is printed in English: S/RES/2322 (2016)."""
        return re.sub(r"(?<! )\(", " (", self.symbol)

    @property
    def en(self) -> str:
        """Return the English form."""
        if self.name:
            return self.name.en
        return f"{self.whole}, {self.place.en}" if self.numbers else self.whole

    @property
    def zh(self) -> str:
        """Return the Chinese form."""
        return self.name.zh if self.name else f"第{self.number}({self.year})号决议{self.place.zh}"

    @property
    def bibtex(self) -> str:
        """Return an entry for BibTeX; whatever the data hold is text in it and no command."""
        place = self.place.en
        month = self.adopted[5:7]
        fields = {
            "author": f"{{{{{_tex(self.author)}}}}}",
            "title": f"{{{{Security Council resolution {_tex(self.number)} ({_tex(self.year)})}}}}",
            "number": f"{{{_tex(self.whole)}}}",
            "year": f"{{{_tex(self.year)}}}",
            "month": _MONTHS[int(month) - 1] if month.isdecimal() and 1 <= int(month) <= len(_MONTHS) else "",
            "note": f"{{{_tex(place)}}}" if place else "",
            "url": f"{{{_address(self.iri)}}}",
        }
        said = ",\n".join(f"  {name} = {value}" for name, value in fields.items() if value)
        key = _KEY.sub("-", self.en).strip("-")
        return f"@misc{{{key},\n{said}\n}}\n"


def below(work: Cited, provision: Provision) -> Cited:
    """Return how to cite a provision of a resolution."""
    name = Said(provision.name.en, provision.name.zh) if provision.section == "other" else None
    return replace(work, iri=provision.iri, preambular=provision.preambular, numbers=provision.numbers, name=name)


def _tex(text: str) -> str:
    # A line break within a value is a space to BibTeX anyhow.
    return "".join(_TEX.get(each, each) for each in " ".join(text.split()))


def _address(iri: str) -> str:
    """Return an IRI as BibTeX takes it: its styles print it as it is, and it holds nothing that would end it."""
    return quote(iri, safe=_WRITABLE)
