"""What is read: values that say what, where, in which words and by which rule."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from unscr.text.machine.rule import Rule

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of the provision beside its words: its resolution, the day of adoption, its path.

    ``years`` are those of the resolutions that the same text cites elsewhere with their year. ``above`` are the words
    that a lettered part goes on with, empty where they are not known.
    """

    number: int = 0
    year: int = 0
    adopted: date | None = None
    path: Path = ()
    years: Mapping[int, int] = field(default_factory=dict)
    above: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb by which the Council speaks: a key of ``vocab/operative-verb``, and what is said of it.

    ``leading`` is the verb with which a paragraph begins; the others stand inside it.
    """

    concept: str
    modifiers: tuple[str, ...] = ()
    leading: bool = True


@dataclass(frozen=True, slots=True)
class Cited:
    """What is cited: a resolution by number and year, a document by symbol, or an instrument by key and name.

    A year that is not printed is 0. ``own`` is the resolution that speaks. ``paths`` are the parts that are cited,
    one by one; none where the whole is.
    """

    number: int = 0
    year: int = 0
    symbol: str = ""
    instrument: str = ""
    name: str = ""
    own: bool = False
    paths: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of time: how it binds, a key of ``vocab/limit-kind``, and the day on which it falls, if any.

    ``anchor`` is ``adoption``, ``day`` (``since`` is that day), ``event`` (the words name one) or empty; ``computed``
    is a key of ``vocab/computation-rule``. An ``extension`` is of a mandate, a measure or an authorization.
    ``working_days`` have neither day nor duration: no calendar says here which days somebody works.
    """

    kind: str
    due: date | None = None
    duration: str = ""
    anchor: str = ""
    since: date | None = None
    computed: str = ""
    extension: bool = False
    working_days: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """That the Council acts under Chapter VII, and the articles that it names beside it."""

    articles: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A body, a group of States or whoever is addressed: a key of ``actors.toml``, or none, and the words.

    ``key`` is the same in all languages, for those that ``actors.toml`` does not have as well.
    """

    actor: str
    key: str
    words: str


Value = Verb | Cited | Limit | Chapter | Named | None


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing read: where its words stand in the text, in code points, and the key of the rule that read it.

    Kinds: ``verb``, ``unknown-verb`` (without a value: a finding for people), ``citation``, ``time-limit``,
    ``chapter-vii``, ``addressee``, ``body``.
    """

    kind: str
    start: int
    end: int
    rule: Rule
    value: Value
