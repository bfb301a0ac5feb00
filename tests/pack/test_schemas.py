"""The papers for programs are valid by the JSON schemas of those who made the formats."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from referencing import Registry, Resource

from reasons import schema_or_skip


def problems(value: Any, name: str, *beside: str) -> list[str]:
    """Return what is wrong with a value by a schema, which refers to those beside it by their file names."""
    path = schema_or_skip(name)
    files = [(each, json.loads((path.parent / each).read_bytes())) for each in beside]
    # Each refers to the others by name, as seen from its own.
    registry: Registry[Any] = Registry().with_resources(
        (f"http://cyclonedx.org/schema/{each}", Resource.from_contents(schema)) for each, schema in files
    )
    checker = jsonschema.Draft7Validator(
        json.loads(path.read_bytes()), registry=registry, format_checker=jsonschema.FormatChecker()
    )
    return [f"{'/'.join(map(str, each.absolute_path))}: {each.message}" for each in checker.iter_errors(value)]


def cited(value: Any) -> list[str]:
    return problems(value, "cffconvert/schemas/1.2.0/schema.json")


def billed(value: Any) -> list[str]:
    beside = ("spdx.SNAPSHOT.schema.json", "jsf-0.82.SNAPSHOT.schema.json")
    return problems(value, "cyclonedx/schema/_res/bom-1.6.SNAPSHOT.schema.json", *beside)


@pytest.fixture(scope="module")
def citation(made: Path) -> Any:
    """Return CITATION.cff, with its day as the text that JSON would have."""
    return json.loads(json.dumps(yaml.safe_load((made / "CITATION.cff").read_bytes()), default=str))


@pytest.fixture(scope="module")
def bill(made: Path) -> Any:
    """Return the bill of materials."""
    return json.loads((made / "sbom.cdx.json").read_bytes())


def test_the_citation_is_valid(citation: Any) -> None:
    assert cited(citation) == []


def test_the_bill_of_materials_is_valid(bill: Any) -> None:
    assert billed(bill) == []


@pytest.mark.parametrize("change", [{"date-released": "27 November"}, {"authors": []}, {"licence": "x"}, {"type": "x"}])
def test_a_wrong_citation_is_found(citation: Any, change: dict[str, Any]) -> None:
    found = cited(citation | change)
    assert found
    assert all(key in each for key in change for each in found)


def _wrong_licence(bill: Any) -> None:
    bill["components"][0]["licenses"] = [{"license": {"id": "No-Such-Licence"}}]


def _wrong_scope(bill: Any) -> None:
    bill["components"][0]["scope"] = "perhaps"


def _twice(bill: Any) -> None:
    bill["components"].append(bill["components"][0])


def _wrong_serial(bill: Any) -> None:
    bill["serialNumber"] = "1"


@pytest.mark.parametrize("change", [_wrong_licence, _wrong_scope, _twice, _wrong_serial])
def test_a_wrong_bill_is_found(bill: Any, change: Callable[[Any], None]) -> None:
    planted = json.loads(json.dumps(bill))
    change(planted)
    assert len(billed(planted)) == 1
