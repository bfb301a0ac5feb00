"""XML from strangers is refused with file, line and column, quickly and in bounded memory, or read as it stands."""

import gc
import subprocess
import sys
import time
from pathlib import Path

import pytest
from published import AKN, file, op

from unscr.errors import SourceError
from unscr.text.markup.parse import DEEPEST, LARGEST_FILE, LONGEST_TEXT, parse
from unscr.text.markup.read import read

HEAD = f'<akomaNtoso xmlns="{AKN}">'
LAUGHS = (
    '<?xml version="1.0"?>\n<!DOCTYPE lolz [\n<!ENTITY lol "lol">\n'
    + "".join(f'<!ENTITY lol{n} "{f"&lol{n - 1 or str()};" * 10}">\n' for n in range(1, 10))
    + "]>\n<akomaNtoso>&lol9;</akomaNtoso>"
)


def refused(raw: bytes, words: str) -> SourceError:
    with pytest.raises(SourceError) as found:
        parse(raw, "x.xml")
    assert words in found.value.en, found.value.en
    assert found.value.zh.startswith("x.xml，第" if "line" in found.value.en else "x.xml：")
    return found.value


def test_expanding_entities_are_refused_where_they_are_declared() -> None:
    began = time.monotonic()
    assert "x.xml, line 2, column " in refused(LAUGHS.encode(), "declares a document type").en
    assert time.monotonic() - began < 1


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>',
        "<!DOCTYPE akomaNtoso>",
    ],
)
def test_document_types_and_outside_files_are_refused(doctype: str) -> None:
    refused(f"{doctype}<akomaNtoso>&x;</akomaNtoso>".encode(), "declares a document type")


def test_an_entity_that_is_not_declared_is_an_error() -> None:
    assert "line 1, column" in refused(f"{HEAD}&x;</akomaNtoso>".encode(), "undefined entity").en


def test_deep_nesting_is_refused_at_the_limit() -> None:
    raw = HEAD + "<p>" * 100_000 + "</p>" * 100_000 + "</akomaNtoso>"
    began = time.monotonic()
    column = len(HEAD) + 3 * (DEEPEST - 1) + 1
    assert f"line 1, column {column}:" in refused(raw.encode(), f"nested more than {DEEPEST} deep").en
    assert time.monotonic() - began < 1


def test_a_file_that_is_too_large_is_refused_unread() -> None:
    refused(b"<" * (LARGEST_FILE + 1), "bytes; at most")


def test_a_text_that_is_too_long_is_refused() -> None:
    refused(f"{HEAD}{'x' * (LONGEST_TEXT + 1)}</akomaNtoso>".encode(), "One text has more than")
    refused(f"{HEAD}<p a='{'x' * (LONGEST_TEXT + 1)}'/></akomaNtoso>".encode(), "One text has more than")
    refused(f"{HEAD}{'x<!-- -->' * (LONGEST_TEXT // 2)}{'x' * LONGEST_TEXT}</akomaNtoso>".encode(), "One text has more")
    assert parse(f"{HEAD}{'x' * LONGEST_TEXT}</akomaNtoso>".encode(), "x.xml").words() == "x" * LONGEST_TEXT


def test_a_text_of_200_megabytes_takes_no_memory(tmp_path: Path) -> None:
    """A reader that is given the file as bytes looks at their number before anything else."""
    program = (
        "import resource, sys\n"
        "raw = b'<akomaNtoso>' + b'x' * 200_000_000\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "from unscr.errors import SourceError\nfrom unscr.text.markup.read import read\n"
        "try:\n    read(raw, 'x')\nexcept SourceError:\n"
        "    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert int(ended.stdout) < 40_000, "kilobytes"


def test_many_elements_and_attributes_are_refused() -> None:
    refused((HEAD + "<p/>" * 100_001 + "</akomaNtoso>").encode(), "more than 100,000 elements")
    many = " ".join(f"a{number}='x'" for number in range(65))
    refused(f"{HEAD}<p {many}/></akomaNtoso>".encode(), "attributes")


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "windows-1256", "UTF-16", "utf-7"])
def test_a_declared_encoding_that_is_not_utf_8_is_refused(encoding: str) -> None:
    raw = f'<?xml version="1.0" encoding="{encoding}"?>{HEAD}决议</akomaNtoso>'.encode()
    assert "line 1, column 1:" in refused(raw, f"declares the encoding {encoding}").en


def test_bytes_that_are_not_utf_8_are_told_with_their_place() -> None:
    raw = f"{HEAD}\n决".encode() + b"\xe9</akomaNtoso>"
    assert "x.xml, line 2, column 2: The byte 0xE9" in refused(raw, "is not UTF-8").en
    refused(f"{HEAD}x</akomaNtoso>".encode("utf-16"), "is not UTF-8")


@pytest.mark.parametrize(
    "raw", [b"", b"   ", b"<a>", b"<a></b>", b"<a/><b/>", b"x", b"<a b='1' b='2'/>", b"<a>\x01</a>"]
)
def test_what_is_not_well_formed_is_told_with_its_place(raw: bytes) -> None:
    assert "line 1, column" in refused(raw, "not well-formed").en


def test_utf_8_with_a_byte_order_mark_and_a_declaration_is_read() -> None:
    raw = b'\xef\xbb\xbf<?xml version="1.0" encoding="UTF-8"?>' + file(op("1.", "Decides."))
    assert read(raw, "x").number == 3000


def test_references_to_signs_and_cdata_are_words() -> None:
    raw = f"{HEAD}<p>a&#233;&amp;<![CDATA[<b>]]></p></akomaNtoso>".encode()
    assert parse(raw, "x").words() == "aé&<b>"


def test_elements_know_where_they_begin() -> None:
    root = parse(f"{HEAD}\n  <p>x</p></akomaNtoso>".encode(), "x")
    assert [each.place for each in root.walk()] == ["1:1", "2:3"]


def test_hostile_words_stay_words() -> None:
    words = "Decides &lt;script&gt;alert(1)&lt;/script&gt; \u202eevil\u202c;"
    node = read(file(op("1.", words)), "x").operative[0]
    assert node.text == "Decides <script>alert(1)</script> \u202eevil\u202c;"


@pytest.mark.parametrize("cut", range(0, 1200, 37))
def test_a_file_that_was_cut_is_refused(cut: int) -> None:
    with pytest.raises(SourceError):
        read(file(op("1.", "Decides."))[:cut], "x")


@pytest.mark.parametrize(
    "block",
    [
        "<p>x</p>",
        "<p>x,</p>",
        "<paragraph><num>1.</num><p>x;</p></paragraph>",
        "<paragraph><num>(i)</num><p>x:</p></paragraph>",
        "<p>Annex</p>",
        "<p><span class='italic'>x</span><b>y</b></p>",
    ],
)
def test_a_file_of_many_equal_blocks_takes_no_long_time(block: str) -> None:
    began = time.process_time()
    read(file(op("1.", "Decides."), block * (20_000 // block.count("</"))), "x")
    assert time.process_time() - began < 10


@pytest.mark.parametrize("inside", ["<span class='italic'>x</span> ", "<a href='y'>x</a><b>z</b>", "<br/>x"])
def test_a_paragraph_of_many_marks_takes_no_long_time(inside: str) -> None:
    began = time.process_time()
    read(file(op("1.", inside * 10_000)), "x")
    assert time.process_time() - began < 10


def test_a_tree_goes_with_who_holds_it_and_waits_for_nobody_to_look_for_circles() -> None:
    gc.collect()
    gc.disable()
    try:
        parse(f"{HEAD}<p>Words</p></akomaNtoso>".encode(), "x.xml")
        assert gc.collect() == 0
    finally:
        gc.enable()
