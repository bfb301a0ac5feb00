"""The papers of a release: how it is cited, and under which licences its parts are. Citation File Format 1.2.0."""

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass

from unscr.dataset.names import ABOUT, LICENSE, TITLE
from unscr.namespaces import BASE, graph_key
from unscr.pack.component import Component
from unscr.pack.stamp import Stamp
from unscr.protocol.solutions import Row


@dataclass(frozen=True, slots=True)
class _Part:
    """A row of the list of what is in the folder."""

    file: str
    en: str
    zh: str


_PARTS = (
    _Part("`unscr.nq`", "whole dataset with its named graphs, in canonical form", "含命名图的整个数据集，规范形式"),
    _Part("`unscr.trig`, `unscr.jsonld`", "the same in other forms", "同上，其他格式"),
    _Part("`unscr.nt`, `unscr.ttl`, `unscr.rdf`", "the merge of all graphs", "全部图的合并"),
    _Part("`graph/`", "each named graph; link sets in `graph/link/`", "各命名图；链接集见 `graph/link/`"),
    _Part("`export/`, `profile/`", "the same in the terms of others", "以他方术语表达的同一数据"),
    _Part("`table/`, `text/`", "flat tables; texts as Akoma Ntoso", "平面表；Akoma Ntoso 文本"),
    _Part("`catalog.ttl`, `catalog.jsonld`", "description: DCAT-AP, VoID, link sets", "说明：DCAT-AP、VoID、链接集"),
    _Part("`proof/`", "what was checked, as RDF and as pages", "所作检查（RDF 及网页）"),
    _Part("`change/`", "what has changed since the release before", "与上一版本相比的变更"),
    _Part("`policy.md`", "what stays and what may change", "何者不变，何者可变"),
    _Part("`w3id/.htaccess`", "rules by which w3id.org leads to the service", "w3id.org 转至本服务的规则"),
    _Part("`CITATION.cff`", "how to cite", "引用方式"),
    _Part("`LICENSE`, `licences.csv`", "licences", "许可"),
    _Part("`sbom.cdx.json`", "what the program needs", "程序所需组件"),
    _Part(
        "`release.json`, `SHA256SUMS`", "which release; checksums of all other files", "版本标识；其余全部文件的校验和"
    ),
)


def citation(stamp: Stamp) -> bytes:
    """Return CITATION.cff. A text in quotation marks as JSON has it is one of YAML too."""
    told = {
        "cff-version": "1.2.0",
        "message": "Cite the release as below, and the resolutions themselves by their symbols.",
        "type": "dataset",
        "title": TITLE[0],
        "abstract": ABOUT[0],
        "version": stamp.version,
        "date-released": stamp.day,
        "url": BASE,
        "license": "CC-BY-4.0",
        **({"commit": stamp.commit} if stamp.commit else {}),
    }
    lines = [f"{key}: {json.dumps(value)}" for key, value in told.items()]
    lines += ["authors:", '  - name: "The unscr editors"', "identifiers:", "  - type: other"]
    lines += [f'    value: "sha256:{stamp.dataset}"', '    description: "RDFC-1.0 hash of the dataset"']
    return "".join(f"{each}\n" for each in lines).encode()


def licences(rights: Iterable[Row], components: Iterable[Component]) -> bytes:
    """Return as CSV what is under which licence: the program, each named graph, and what the program needs."""
    file = io.StringIO()
    table = csv.writer(file, lineterminator="\n")
    table.writerow(("kind", "name", "version", "licence"))
    table.writerow(("program", "unscr", "", "Apache-2.0"))
    table.writerow(("data", "all that is not said otherwise below", "", LICENSE.value))
    for row in rights:
        table.writerow(("graph", graph_key(row["graph"].value), "", row["license"].value))
    for each in components:
        table.writerow(("component", each.purl, each.version, each.licence))
    return file.getvalue().encode()


def _crawled(stamp: Stamp) -> str:
    """Return how far the IRIs were asked for: a release without that proof says so where it is read first."""
    if not stamp.crawled:
        return "No IRI was asked for before this release: `proof/crawl.ttl`. 本版本发布前未抓取任何 IRI。"
    return (
        f"{stamp.crawled} of {stamp.iris} IRIs were asked for before this release: `proof/crawl.ttl`. "
        f"本版本发布前抓取了 {stamp.iris} 个 IRI 中的 {stamp.crawled} 个。"
    )


def readme(stamp: Stamp) -> bytes:
    """Return what is where in the folder, in both languages."""
    rows = "".join(f"| {each.file} | {each.en} | {each.zh} |\n" for each in _PARTS)
    return f"""# unscr {stamp.version}

Day 日期: {stamp.day} · Commit 提交: {stamp.commit or "-"} · Statements 陈述数: {stamp.statements}

RDFC-1.0, SHA-256: {stamp.dataset}

{_crawled(stamp)}

| File 文件 | What it is | 内容 |
|---|---|---|
{rows}
The words of the resolutions are an unofficial copy; the authentic text is the one issued by the United Nations.
决议文字为非正式副本；作准文本以联合国印发者为准。

    sha256sum --check SHA256SUMS
    unscr serve --release .
""".encode()
