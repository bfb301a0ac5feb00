"""Every address under which the UN serves a document leads to its symbol."""

import pytest

from unscr.text.markup.target import target


@pytest.mark.parametrize(
    "address",
    [
        "http://undocs.org/S/RES/1373(2001)",
        "https://undocs.org/ch/S/RES/1373(2001)",
        "https://undocs.org/ot/S/RES/1373(2001)",
        "https://docs.un.org/zh/S/RES/1373(2001)",
        "https://docs.un.org/en/S/RES/1373%20(2001)",
        "https://undocs.org/ar/S/RES/1373 (2001)",
        "https://undocs.org/en/S/RES/1373(2001",
        "http://www.un.org/ga/search/view_doc.asp?symbol=S/RES/1373(2001)",
        "http://www.un.org/ga/search/view_doc.asp?symbol=S/RES/1373%282001%29&Lang=E",
        "https://www.undocs.org/s/res/1373(2001)/",
    ],
)
def test_a_resolution_has_one_target(address: str) -> None:
    assert target(address) == "S/RES/1373(2001)"


@pytest.mark.parametrize(
    ("address", "symbol"),
    [
        ("https://undocs.org/en/S/PRST/2016/6", "S/PRST/2016/6"),
        ("https://undocs.org/en/A/RES/60/288", "A/RES/60/288"),
        ("https://undocs.org/ru/S/2020/36.", "S/2020/36"),
        (
            "https://documents-dds-ny.un.org/doc/UNDOC/GEN/N01.pdf",
            "https://documents-dds-ny.un.org/doc/UNDOC/GEN/N01.pdf",
        ),
        ("#fn1", "#fn1"),
        ("", ""),
    ],
)
def test_other_addresses_keep_what_they_name(address: str, symbol: str) -> None:
    assert target(address) == symbol
