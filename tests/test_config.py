"""The settings table: precedence, types, minima, both languages."""

import pytest

from unscr.config import Settings, settings
from unscr.errors import SettingError


def test_a_flag_comes_before_the_environment_and_that_before_the_default() -> None:
    assert settings({}, {}).port == 8322
    assert settings({"UNSCR_PORT": "9000"}, {"port": None}).port == 9000
    assert settings({"UNSCR_PORT": "9000"}, {"port": 9001}).port == 9001


def test_a_value_of_the_wrong_type_names_its_origin() -> None:
    with pytest.raises(SettingError, match="UNSCR_WORKERS is 'many'"):
        settings({"UNSCR_WORKERS": "many"}, {})


@pytest.mark.parametrize("value", ["0", "-1", "nan"])
def test_a_limit_cannot_be_switched_off(value: str) -> None:
    with pytest.raises(SettingError, match=r"the least it takes is 0\.05"):
        settings({"UNSCR_QUERY_SECONDS": value}, {})


@pytest.mark.parametrize("value", ["law", "/law/", "/", "/a//b", "/../x", "/a b", "/法"])
def test_a_path_to_be_mounted_under_is_written_in_one_way(value: str) -> None:
    with pytest.raises(SettingError, match="begins with a slash and ends without one"):
        settings({"UNSCR_ROOT_PATH": value}, {})
    assert settings({"UNSCR_ROOT_PATH": "/eu/law"}, {}).root_path == "/eu/law"


@pytest.mark.parametrize(
    "value", ["x@y.example", "http://a.example/{iri}", "https://a.example/", "javascript:{iri}", 'mailto:a"{iri}']
)
def test_reports_go_to_an_address_that_carries_what_they_are_about(value: str) -> None:
    with pytest.raises(SettingError, match=r"mailto: or https: address with \{iri\} in it"):
        settings({"UNSCR_REPORT_ADDRESS": value}, {})
    for good in ("", "mailto:a@b.example?subject={iri}", "https://a.example/new?title={iri}"):
        assert settings({"UNSCR_REPORT_ADDRESS": good}, {}).report_address == good


def test_every_setting_is_explained_in_both_languages() -> None:
    for each in Settings.table():
        assert each.metadata["en"]
        assert each.metadata["zh"]
