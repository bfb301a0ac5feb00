"""The proofs of a release: shapes, fault queries, reasoner, competency questions, sources of links, crawl."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import sha256

from unscr.answer import Engine
from unscr.ask import ask
from unscr.catalogue import Card, cards
from unscr.check import faults
from unscr.crawl.crawl import Crawled
from unscr.graph.reason import inferred
from unscr.graph.task import Task
from unscr.graph.validate import Finding, load, validate
from unscr.namespaces import graph_key
from unscr.pack.proof import FAILED, PASSED, UNTESTED, Outcome, Proof
from unscr.release import GraphFile
from unscr.resources import read
from unscr.terms import Literal
from unscr.text.curated import Bilingual

# Links are not reasoned over, nor what the reasoner itself found, nor annotations, of which no definition speaks.
_NOT_REASONED = ("link/", "inferred", "anno/", "shapes")
_LINK_FAULTS = ("link-without-record", "link-stated-elsewhere")
_NONE = Bilingual("nothing found", "未发现问题")


def proofs(files: tuple[GraphFile, ...], engine: Engine, crawled: Crawled | None) -> Iterator[Proof]:
    """Yield the proofs that need no file of their own; raises ContentError where the reasoner finds a contradiction."""
    yield _shapes(files)
    checked = tuple(_fault(card, engine) for card in cards("checks"))
    yield Proof("faults", Bilingual("Fault queries", "查错查询"), checked)
    yield _reasoned(files)
    yield _links(engine, {each.key: each for each in checked})
    yield _crawl(crawled)


def questions(engine: Engine) -> tuple[Proof, Mapping[str, bytes]]:
    """Return how each competency question was answered, and the answers as CSV by their file names."""
    outcomes, answers = [], {}
    for card in cards("competency"):
        with engine.run(Task("text/csv", card.text)).file as file:
            content = file.read()
        count = max(len(list(csv.reader(io.StringIO(content.decode(), newline="")))) - 1, 0)
        name = f"{card.id}.csv"
        answers[name] = content
        digest = sha256(content).hexdigest()
        words = Bilingual(f"{count} rows, SHA-256 {digest}", f"{count} 行，SHA-256 {digest}")
        title = Bilingual(card.title_en, card.title_zh)
        outcomes.append(Outcome(card.id, title, PASSED if count else FAILED, words, name))
    title = Bilingual("Competency questions: each has an answer", "能力问题：每题均有答案")
    return Proof("competency", title, tuple(outcomes)), answers


def _shapes(files: tuple[GraphFile, ...]) -> Proof:
    data = load(each.path for each in files if each.key != "shapes")
    shapes = load(each.path for each in files if each.key == "shapes")
    found = validate(data, shapes)
    kinds = Counter(each.severity for each in found)
    title = Bilingual("The data conform to the shapes (SHACL)", "数据符合形状约束（SHACL）")
    words = Bilingual(
        ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())) or _NONE.en,
        "、".join(f"{kind} {count}" for kind, count in sorted(kinds.items())) or _NONE.zh,
    )
    whole = Outcome("conforms", title, FAILED if found else PASSED, words)
    return Proof("shapes", title, (whole, *_each(found)), found)


def _each(found: tuple[Finding, ...]) -> Iterator[Outcome]:
    for number, each in enumerate(found, 1):
        yield Outcome(f"finding-{number}", Bilingual(each.focus, each.focus), FAILED, Bilingual(each.en, each.zh))


def _fault(card: Card, engine: Engine) -> Outcome:
    found = tuple(faults(card, engine))
    title = Bilingual(card.title_en, card.title_zh)
    if not found:
        return Outcome(card.id, title, PASSED, _NONE)
    words = Bilingual("; ".join(each.en for each in found), "；".join(each.zh for each in found))
    return Outcome(card.id, title, FAILED, words)


def _reasoned(files: tuple[GraphFile, ...]) -> Proof:
    title = Bilingual("Ontology and data are consistent (HermiT)", "本体与数据相容（HermiT）")
    reasoned = [each for each in files if not each.key.startswith(_NOT_REASONED)]
    count = len(inferred(read(each.path) for each in reasoned))
    words = Bilingual(
        f"no contradiction, no class without possible members; {count} memberships follow that are not stated",
        f"无矛盾，无不可能有成员的类；推得未经陈述的类属 {count} 项",
    )
    return Proof("reasoner", title, (Outcome("consistent", title, PASSED, words),))


def _links(engine: Engine, checked: Mapping[str, Outcome]) -> Proof:
    """Every link has its source: none without, by the fault queries; how many there are in each graph."""
    outcomes = [checked[each] for each in _LINK_FAULTS]
    called: dict[str, dict[str, str]] = {}
    counts: dict[str, tuple[int, int]] = {}
    for row in ask(engine, "links-sourced"):
        key = graph_key(row["graph"].value) or row["graph"].value
        counts[key] = int(row["links"].value), int(row["sourced"].value)
        names = called.setdefault(key, {})
        if isinstance(name := row.get("name"), Literal):
            names[name.language] = name.value
    for key, (total, sourced) in sorted(counts.items()):
        words = Bilingual(
            f"{total} links, {total - sourced} without a source", f"{total} 条链接，其中无来源者 {total - sourced} 条"
        )
        title = Bilingual(called[key].get("en", key), called[key].get("zh", key))
        outcome = PASSED if sourced == total else FAILED
        outcomes.append(Outcome(re.sub(r"[^A-Za-z0-9-]", "-", key), title, outcome, words))
    return Proof("links", Bilingual("Every link has a source", "每条链接均有来源"), tuple(outcomes))


def _crawl(crawled: Crawled | None) -> Proof:
    title = Bilingual(
        "Every IRI leads somewhere, in each form and both languages", "每个 IRI 均可访问，各格式与两种语言齐备"
    )
    if crawled is not None and crawled.looked_at < crawled.total:
        title = Bilingual(
            f"{crawled.looked_at} of {crawled.total} IRIs, taken by chance, lead somewhere, in each form and language",
            f"随机抽取的 {crawled.looked_at} 个 IRI（共 {crawled.total} 个）均可访问，各格式与两种语言齐备",
        )
    if crawled is None:
        words = Bilingual("the release was made without a crawl", "制作本版本时未执行抓取")
        return Proof("crawl", title, (Outcome("crawl", title, UNTESTED, words),))
    words = Bilingual(
        f"{crawled.looked_at} of {crawled.total} IRIs at {crawled.documents} addresses, "
        f"{crawled.labelled} with a label: {len(crawled.failures)} failures",
        f"全部 {crawled.total} 个 IRI 中的 {crawled.looked_at} 个（{crawled.labelled} 个有标签），"
        f"{crawled.documents} 个地址：失败 {len(crawled.failures)} 项",
    )
    outcomes = [Outcome("crawl", title, FAILED if crawled.failures else PASSED, words)]
    for number, each in enumerate(crawled.failures, 1):
        name = f"<{each.iri}> {each.form}"
        outcomes.append(Outcome(f"failure-{number}", Bilingual(name, name), FAILED, each.reason))
    return Proof("crawl", title, tuple(outcomes))
