"""What the pages say around the ontology's own words, in both languages, and how they link to a term."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unscr.graph.example import Examples
from unscr.graph.ontology import Both, Expression, OneOf, Some, Term
from unscr.namespaces import curie
from unscr.terms import Iri

# What each language calls itself.
LANGUAGE_NAMES = {"en": "English", "zh": "中文"}

# How every page begins, so that only files written by us are replaced.
MARK = "<!-- Written by 'unscr model': change the ontology, the data or the questions, not this page. -->"

_WORDS: Mapping[str, tuple[str, str]] = {
    "module": ("Module", "模块"),
    "modules": ("Modules", "模块"),
    "other": ("The model", "模型"),
    "term": ("Term", "术语"),
    "terms": ("Every term", "全部术语"),
    "drawing": ("Drawing", "图示"),
    "legend": (
        "A triangle points to the broader class, an arrow runs from the class that has a property to the class of its "
        "values; other properties stand inside the box. A class in parentheses is described in the module named there.",
        "三角指向上位类，箭头由具有属性的类指向属性值的类；其他属性列于框内。带括号的类在括号所示模块中说明。",
    ),
    "loose": ("Not drawn, since more than one kind of thing may have them", "因可用于多类事物而未画出"),
    "classes": ("Classes", "类"),
    "properties": ("Properties", "属性"),
    "class": ("class", "类"),
    "object": ("object property", "对象属性"),
    "datatype": ("datatype property", "数据属性"),
    "annotation": ("annotation property", "注释属性"),
    "kind": ("Kind", "种类"),
    "iri": ("IRI", "标识"),
    "above": ("Kind of", "上位"),
    "below": ("Narrower", "下位"),
    "equal": ("Defined as", "定义为"),
    "always": ("Always", "恒常条件"),
    "has": ("Properties it has", "所具属性"),
    "valued": ("Value of", "充当其值的属性"),
    "domain": ("Used on", "用于"),
    "range": ("Value", "取值"),
    "aligned": ("In other vocabularies", "对应的其他词汇"),
    "note": ("Note", "说明"),
    "example": ("Example", "实例"),
    "question": ("Questions that use it", "用到它的问题"),
    "questions": ("{count} questions", "{count} 个问题"),
    "is": ("is of class", "属于类"),
    "and": (" with ", "，且"),
    "among": ("at least one value of {prop} among: {filler}", "至少有一个{prop}为：{filler}"),
    "some": ("at least one value of {prop} in the class {filler}", "至少有一个{prop}属于类{filler}"),
    "or": (" or ", "或"),
    "text": ("text", "文字"),
    "concept": ("concept of a vocabulary", "词表概念"),
    "integer": ("whole number", "整数"),
    "boolean": ("yes or no", "是或否"),
    "any": ("not fixed", "未限定"),
    "date": ("day", "日期"),
    "prefixes": ("Prefixes in the examples", "实例中的前缀"),
    "stop": (".", "。"),
    "colon": (": ", "："),
    "comma": (", ", "、"),
    "open": (" (", "（"),
    "close": (")", "）"),
}

_TYPES = {
    "skos:Concept": "concept",
    "xsd:date": "date",
    "xsd:string": "text",
    "xsd:integer": "integer",
    "xsd:boolean": "boolean",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """A language, the terms by their IRIs, and the graphs that name what is no term of ours."""

    language: str
    terms: Mapping[Iri, Term]
    named: Examples

    def say(self, key: str) -> str:
        """Return the words with this key."""
        return said(key, self.language)

    def label(self, term: Term) -> str:
        """Return what a term is called."""
        return term.label[self.language]

    def listed(self, items: Iterable[str]) -> str:
        """Return the items as one enumeration."""
        return self.say("comma").join(items)

    def link(self, term: Term) -> str:
        """Return a link to where a term is described."""
        return f"[{self.label(term)}]({address(term, self.language)})"

    def thing(self, iri: Iri) -> str:
        """Return a link to a term of ours, or else the thing's name, or its IRI where it has none."""
        if iri in self.terms:
            return self.link(self.terms[iri])
        return self.plain(iri) or self.named.label(iri).get(self.language) or f"[`{curie(iri)}`]({iri.value})"

    def plain(self, iri: Iri) -> str:
        """Return what a datatype or the class of concepts is called, empty for everything else."""
        return self.say(_TYPES[curie(iri)]) if curie(iri) in _TYPES else ""

    def expression(self, axiom: Expression) -> str:
        """Return a class expression in words."""
        match axiom:
            case Both(parts):
                return self.say("and").join(map(self.expression, parts))
            case OneOf(members):
                *most, last = map(self.thing, members)
                return self.say("or").join(([self.listed(most)] if most else []) + [last])
            case Some(prop, filler):
                pattern = self.say("among" if isinstance(filler, OneOf) else "some")
                return pattern.format(prop=self.thing(prop), filler=self.expression(filler))
            case Iri():
                return self.thing(axiom)


def said(key: str, language: str) -> str:
    """Return the words with this key in a language."""
    en, zh = _WORDS[key]
    return zh if language == "zh" else en


def plain_type(iri: Iri) -> tuple[str, str] | None:
    """Return what a datatype or the class of concepts is called in English and Chinese, None for everything else."""
    return _WORDS[_TYPES[curie(iri)]] if curie(iri) in _TYPES else None


def address(term: Term, language: str) -> str:
    """Return where a term is described, as seen from the other pages."""
    return f"{term.module}.{language}.md#{term.name}"
