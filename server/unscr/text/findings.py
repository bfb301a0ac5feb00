"""The one list of what a reader can find doubtful or at fault, said in both languages."""

from unscr.text.document import Finding

LONGEST = 120

# Key: what is said in English and in Chinese; {} is a detail of this finding.
KINDS: dict[str, tuple[str, str]] = {
    "adoption-unknown": (
        "No day of adoption was found; it stays unknown.",
        "未找到通过日期，暂作未知。",
    ),
    "annex-unmarked": (
        "After the last paragraph a heading and text follow that are not marked as an annex; they are taken as one.",
        "末段之后另有标题和文字，未标明为附件，已作为附件。",
    ),
    "closing-doubtful": (
        "Words without a number stand after the last part; they are taken as the closing words of the paragraph above.",
        "最后分项之后有未编号文字，已作为上一段的结束语。",
    ),
    "date-differs": (
        "The file gives another day of adoption as well: {}.",
        "文件另载有不同的通过日期：{}。",
    ),
    "date-from-cover": (
        "The day of adoption is not given; the day of issue on the cover is used: {}.",
        "文件未载通过日期，采用封面上的印发日期：{}。",
    ),
    "date-placeholder": (
        "The date is a placeholder and tells nothing.",
        "此日期只是占位，不表示任何日期。",
    ),
    "element-unknown": (
        "The element <{}> is not known; its words are read as text.",
        "未知元素 <{}>，其文字按正文读取。",
    ),
    "attribute-unknown": (
        "The attribute {} is not known and is passed over.",
        "未知属性 {}，未予读取。",
    ),
    "element-misplaced": (
        "The element <{}> is not expected here; its words are read as text.",
        "此处不应有元素 <{}>，其文字按正文读取。",
    ),
    "hyphen-doubtful": (
        "A word is parted at the end of a line; whether its hyphen belongs to it is not certain.",
        "行末单词断开，无法确定连字符是否属于该词。",
    ),
    "kind-doubtful": (
        "The file does not say plainly what it is; it is read as {}.",
        "文件未明确自身种类，按{}读取。",
    ),
    "language-differs": (
        "The file says that it is in '{}', its words are in another language.",
        "文件自称语言为“{}”，其文字却属另一语言。",
    ),
    "language-doubtful": (
        "The language cannot be told with certainty; taken is '{}'.",
        "无法确定语言，暂作“{}”。",
    ),
    "meeting-differs": (
        "The file gives another meeting as well: {}.",
        "文件另载有不同的会议次数：{}。",
    ),
    "meeting-unknown": (
        "No meeting is given; the resolution may have been adopted in writing.",
        "文件未载会议次数，决议可能经书面程序通过。",
    ),
    "number-doubled": (
        "The number stands twice; this paragraph is placed by its order.",
        "编号重复，此段按次序排列。",
    ),
    "number-missing": (
        "The paragraph has no number; it is placed by its order.",
        "此段缺编号，按次序排列。",
    ),
    "number-skipped": (
        "Between this number and the one before it {} missing.",
        "此编号与前一编号之间缺：{}。",
    ),
    "number-out-of-order": (
        "The number or letter does not follow the one before it.",
        "编号与前一编号不相衔接。",
    ),
    "numbering-restarts": (
        "The numbering begins again without the heading of an annex; what follows is taken as an annex.",
        "编号未经附件标题而重新开始，其后内容作为附件。",
    ),
    "operative-in-preamble": (
        "An operative paragraph is marked up inside the preamble; it is taken as operative.",
        "执行段被标注在序言之内，已作为执行段。",
    ),
    "operative-missing": (
        "No operative paragraph was found.",
        "未找到任何执行段。",
    ),
    "paragraph-continued": (
        "Words without a number follow this paragraph; they are taken as part of it.",
        "此段之后有未编号文字，已并入此段。",
    ),
    "paragraph-empty": (
        "The paragraph has a number and no words.",
        "此段只有编号而无文字。",
    ),
    "path-doubled": (
        "Another paragraph has the same place; this one is told apart by a figure.",
        "另有一段位于同一位置，此段以数字区分。",
    ),
    "preamble-missing": (
        "No preamble was found.",
        "未找到序言。",
    ),
    "lines-lost": (
        "The text has come in one line; where paragraphs of the preamble begin is told from their first words only.",
        "文本只有一行；序言各段的起点仅凭段首用语判断。",
    ),
    "page-words": (
        "Words of the page round the text were left out.",
        "页面上正文以外的文字未予收录。",
    ),
    "second-language": (
        "A second text follows in another language; it is not read. Add it as a file of its own.",
        "其后另有其他语文的文本，未予读取。请另存为文件后添加。",
    ),
    "recital-in-body": (
        "A paragraph of the preamble is marked up in the operative part; it is taken as a paragraph of the preamble.",
        "序言段被标注在执行部分，已作为序言段。",
    ),
    "symbol-differs": (
        "The file gives another symbol as well: {}.",
        "文件另载有不同的文号：{}。",
    ),
    "symbol-unknown": (
        "No symbol was found; it stays unknown.",
        "未找到文号，暂作未知。",
    ),
    "text-unplaced": (
        "These words stand where no words are expected; they are kept as a paragraph without a number.",
        "此处不应有文字，已作为未编号段落保留。",
    ),
    "title-unknown": (
        "No title was found.",
        "未找到标题。",
    ),
    "value-unknown": (
        "The value is not one that is known: {}.",
        "未知的取值：{}。",
    ),
    "vote-differs": (
        "The count and the names of those who voted do not agree: {}.",
        "票数与表决者名单不符：{}。",
    ),
    "words-lost": (
        "These words of the file were not placed anywhere.",
        "文件中的这些文字未能归入任何段落。",
    ),
}


def finding(kind: str, place: str, words: str = "", detail: str = "") -> Finding:
    """Return a finding of a listed kind; ``words`` are shortened."""
    en, zh = KINDS[kind]
    short = " ".join(words.split())
    short = short if len(short) <= LONGEST else short[: LONGEST - 1] + "…"
    return Finding(kind, place, short, en.replace("{}", detail), zh.replace("{}", detail))
