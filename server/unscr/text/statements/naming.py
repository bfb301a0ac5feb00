"""How the parts of a resolution are called, as a lawyer would cite them: from their paths, in both languages."""

from unscr.text.curated import Bilingual

_KINDS = {
    "heading": Bilingual("heading", "标题"),
    "table": Bilingual("table", "表"),
    "footnote": Bilingual("footnote", "脚注"),
    "annex": Bilingual("annex", "附件"),
}


def whole_name(number: int, year: int) -> Bilingual:
    """Return how a resolution is called inside the name of something of it."""
    return Bilingual(f"resolution {number} ({year})", f"第{number}({year})号决议")


def part_name(path: tuple[str, ...], number: int, year: int) -> Bilingual:
    """Return the name of a part by its path: ``op 13 e``, ``pp 20``, ``annex 1 3 a``, ``op 4 closing``."""
    said = whole_name(number, year)
    if path[-1] == "closing":
        above = part_name(path[:-1], number, year)
        return Bilingual(f"{above.en}, closing words", f"{above.zh}结尾部分")
    branch, *steps = path
    if branch == "pp":
        return _numbered(Bilingual(f"{said.en}, preambular", f"{said.zh}序言部分"), steps)
    if branch == "op":
        return _numbered(said, steps)
    if branch == "annex" and len(steps) > 1:
        return _numbered(Bilingual(f"{said.en}, annex {steps[0]},", f"{said.zh}附件{steps[0]}"), steps[1:])
    return _other(said, branch, steps)


def _numbered(said: Bilingual, steps: list[str]) -> Bilingual:
    paragraph, *below = steps
    if not paragraph.isdecimal():
        return _other(said, paragraph.partition("-")[0], [*filter(None, [paragraph.partition("-")[2]]), *below])
    marks = "".join(f"({step})" for step in below)
    comma = "," if said.en.endswith(")") else ""
    en = f"{said.en}{comma} paragraph {paragraph}" + (f" {marks}" if marks else "")
    return Bilingual(en, f"{said.zh}第{paragraph}{marks}段")


def _other(said: Bilingual, branch: str, steps: list[str]) -> Bilingual:
    kind = _KINDS.get(branch, Bilingual(branch.replace("-", " "), branch))
    place = " ".join(steps)
    return Bilingual(f"{said.en}, {kind.en} {place}".rstrip(), f"{said.zh}{kind.zh}{place}")
