"""The quality report as JSON: the same as the pages say, names in both languages."""

import json
from collections.abc import Iterable
from typing import Any

from unscr.quality.listing import Line, Listing
from unscr.quality.overview import Counted, Overview
from unscr.quality.resolution import Report
from unscr.said import Said


def whole(found: Overview, listed: Listing) -> str:
    """Return the figures of the whole load with a page of its resolutions."""
    return _written(
        {
            "digest": found.digest,
            "findings": _counts(found.findings),
            "paragraphs": {"operative": found.operative, "read": found.read, "unread": found.operative - found.read},
            "files": {"loaded": found.loaded, "aside": found.aside, "languages": _counts(found.files)},
            "rules": list(found.rules),
            "readings": _counts(found.readings),
            "by_rule": _counts(found.by_rule),
            "total": listed.total,
            "page": listed.page,
            "pages": listed.pages,
            "kind": listed.kind or None,
            "resolutions": [_line(each) for each in listed.lines],
        }
    )


def one(found: Report) -> str:
    """Return what is told of one resolution."""
    return _written(
        {
            "resolution": found.held.iri,
            "symbol": found.held.symbol,
            "digest": found.digest,
            "languages": [_both(each) for each in found.held.languages],
            "kinds": _counts(found.kinds),
            "page": found.page,
            "pages": found.pages,
            "findings": [
                {
                    "iri": each.iri,
                    "kind": {"key": each.kind, "label": _both(each.name)},
                    "about": each.about,
                    "place": _both(each.place),
                    "position": each.position,
                    "words": each.words,
                    "message": _both(each.message),
                    "language": _both(each.language) if each.language else None,
                }
                for each in found.findings
            ],
            "unread": [iri for iri, _ in found.unread],
            "remarks": [
                {"about": each.about, "words": each.words, "reading": each.reading, "message": _both(each.message)}
                for each in found.remarks
            ],
            "files": [
                {
                    "iri": each.iri,
                    "name": each.name,
                    "sha256": each.sha256,
                    "rules": each.rules,
                    "language": _both(each.language),
                    "aside": each.aside,
                }
                for each in found.sources
            ],
            "readings": [
                {
                    "kind": {"iri": each.iri, "label": _both(each.kind)},
                    "rule": {"iri": each.rule_iri, "label": _both(each.rule)},
                    "count": each.count,
                }
                for each in found.readings
            ],
            "graphs": list(found.graphs),
        }
    )


def _line(line: Line) -> dict[str, Any]:
    return {
        "resolution": line.held.iri,
        "symbol": line.held.symbol,
        "languages": [_both(each) for each in line.held.languages],
        "findings": line.findings,
        "readings": line.readings,
        "operative": line.held.operative,
        "unread": line.held.unread,
    }


def _counts(counts: Iterable[Counted]) -> list[dict[str, Any]]:
    return [{"key": each.key, "label": _both(each.name), "count": each.count} for each in counts]


def _both(words: Said) -> dict[str, str]:
    return {"en": words.en, "zh": words.zh}


def _written(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"
