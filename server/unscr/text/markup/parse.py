"""XML from strangers: declared entities, document types and outside files are refused, and nothing grows unseen.

XML 1.0 (https://www.w3.org/TR/xml/), Namespaces 1.0. The parser is expat; all that it is told to do is told here.
"""

import re
from xml.parsers import expat

from unscr.errors import SourceError, TextError
from unscr.text.markup.element import Element

LARGEST_FILE = 16 * 1024 * 1024
LONGEST_TEXT = 1024 * 1024
DEEPEST = 64
MOST_ELEMENTS = 100_000
MOST_ATTRIBUTES = 64

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']")
_UTF8 = ("utf-8", "utf8")
_BOM = b"\xef\xbb\xbf"


def parse(raw: bytes, name: str) -> Element:
    """Return the root element; raise SourceError, with file, line and column, for what is not safe, plain XML."""
    if len(raw) > LARGEST_FILE:
        raise SourceError(
            f"{name}: The file has {len(raw):,} bytes; at most {LARGEST_FILE:,} are read. "
            "Split it, or check what it is.",
            f"{name}：文件有 {len(raw):,} 字节，至多读取 {LARGEST_FILE:,} 字节。请拆分文件，或查明其内容。",
        )
    try:
        _check_encoding(raw)
        return _Builder().build(raw)
    except TextError as error:
        raise error.in_file(name) from None


def _check_encoding(raw: bytes) -> None:
    """Only UTF-8 is read, so that what a file says of itself cannot change what its bytes mean."""
    declared = _DECLARED.match(raw.removeprefix(_BOM))
    if declared and declared[1].decode("ascii").lower() not in _UTF8:
        encoding = declared[1].decode("ascii")
        raise TextError(
            f"The file declares the encoding {encoding}; only UTF-8 is read. Save it as UTF-8 and declare that.",
            f"文件声明的编码为 {encoding}，而只读取 UTF-8。请存为 UTF-8 并作相应声明。",
            1,
            1,
        )
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        raise TextError(
            f"The byte 0x{raw[error.start]:02X} is not UTF-8. Save the file as UTF-8.",
            f"字节 0x{raw[error.start]:02X} 不是 UTF-8。请将文件存为 UTF-8 编码。",
            before.count("\n") + 1,
            len(before) - before.rfind("\n"),
        ) from None


class _Builder:
    """The handlers of one parse."""

    def __init__(self) -> None:
        parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.ordered_attributes = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.EntityDeclHandler = self._refuse_entity
        parser.ExternalEntityRefHandler = self._refuse_outside
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        self._parser = parser
        self._open: list[Element] = []
        self._root: Element | None = None
        self._elements = 0
        self._length = 0

    def build(self, raw: bytes) -> Element:
        try:
            self._parser.Parse(raw, True)
            if self._root is None:
                raise self._fault("The file has no element.", "文件没有任何元素。")
        except expat.ExpatError as error:
            said = expat.ErrorString(error.code)
            raise TextError(
                f"This is not well-formed XML: {said}. Correct the file, or fetch it again.",
                f"XML 格式有误：{said}。请改正文件，或重新获取。",
                error.lineno,
                error.offset + 1,
            ) from None
        finally:
            # It holds this object by the handlers, and the tree would stay until somebody looks for circles.
            del self._parser
        return self._root

    def _fault(self, en: str, zh: str) -> TextError:
        return TextError(en, zh, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)

    def _refuse_doctype(self, *_: object) -> None:
        raise self._fault(
            "The file declares a document type. Files of the UN have none, and it can hide expanding entities or "
            "outside files. Remove the declaration.",
            "文件含有文档类型声明。联合国的文件没有此类声明，且其中可能藏有膨胀实体或外部文件。请删去该声明。",
        )

    def _refuse_entity(self, *_: object) -> None:
        raise self._fault("The file declares an entity. Remove it.", "文件声明了实体。请删去。")

    def _refuse_outside(self, *_: object) -> int:
        raise self._fault("The file refers to an outside entity. Remove it.", "文件引用外部实体。请删去。")

    def _start(self, name: str, given: list[str]) -> None:
        self._elements += 1
        if len(self._open) >= DEEPEST:
            raise self._fault(
                f"Elements are nested more than {DEEPEST} deep. No resolution is; check the file.",
                f"元素嵌套超过 {DEEPEST} 层。决议不会如此，请检查文件。",
            )
        if self._elements > MOST_ELEMENTS or len(given) > 2 * MOST_ATTRIBUTES:
            raise self._fault(
                f"The file has more than {MOST_ELEMENTS:,} elements, or an element more than {MOST_ATTRIBUTES} "
                "attributes. No resolution has; check the file.",
                f"文件的元素超过 {MOST_ELEMENTS:,} 个，或某元素的属性超过 {MOST_ATTRIBUTES} 个。请检查文件。",
            )
        attributes = {}
        if given:
            if sum(map(len, given)) > LONGEST_TEXT:
                raise self._too_long()
            attributes = {key.rpartition(" ")[2]: value for key, value in zip(given[::2], given[1::2], strict=True)}
        space, _, local = name.rpartition(" ")
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        element = Element(local, space, attributes, line, column)
        if self._open:
            self._open[-1].content.append(element)
        else:
            self._root = element
        self._open.append(element)
        self._length = 0

    def _end(self, _name: str) -> None:
        self._open.pop()
        self._length = 0

    def _words(self, words: str) -> None:
        self._length += len(words)
        if self._length > LONGEST_TEXT:
            raise self._too_long()
        self._open[-1].content.append(words)

    def _too_long(self) -> TextError:
        return self._fault(
            f"One text has more than {LONGEST_TEXT:,} characters. No paragraph has; check the file.",
            f"一处文字超过 {LONGEST_TEXT:,} 字。段落不会如此，请检查文件。",
        )
