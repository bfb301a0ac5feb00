"""What each kind of finding is called, in a few words: for lists and counts, where sentences would be too long."""

from collections.abc import Mapping

from unscr.text.curated import Bilingual

NAMES: Mapping[str, Bilingual] = {
    key: Bilingual(en, zh)
    for key, en, zh in (
        ("adopted-differs", "language versions disagree about the day of adoption", "各语文文本的通过日期不一致"),
        ("adoption-unknown", "day of adoption not found", "未找到通过日期"),
        ("annex-unmarked", "annex that is not marked as one", "未标明的附件"),
        ("attribute-unknown", "attribute not known", "未知属性"),
        ("citation-without-year", "citation whose year is not known", "所引决议年份不明"),
        ("cited-paragraph-missing", "cited paragraph not found", "未找到所引段落"),
        ("closing-doubtful", "closing words that are doubtful", "结束语存疑"),
        ("date-differs", "another day of adoption in the file", "文件另载通过日期"),
        ("date-from-cover", "day taken from the cover", "日期取自封面"),
        ("date-placeholder", "date that is a placeholder", "日期只是占位"),
        ("day-differs", "another day of adoption was known", "与已知通过日期不同"),
        ("draft-differs", "language versions disagree about the draft", "各语文文本的草案文号不一致"),
        ("element-misplaced", "element that is not expected there", "元素位置有误"),
        ("element-unknown", "element not known", "未知元素"),
        ("fault", "fault of the program", "程序错误"),
        ("hyphen-doubtful", "hyphen at the end of a line", "行末连字符存疑"),
        ("identifier-differs", "identifiers of the mark-up disagree between languages", "各语文标记标识不一致"),
        ("kind-doubtful", "kind of file not said plainly", "文件种类不明确"),
        ("language-differs", "words in another language than the file says", "文字与所称语言不符"),
        ("language-doubtful", "language not certain", "语言无法确定"),
        ("language-there", "text that people recorded is there already", "已有人工收录的该语文文本"),
        ("lines-lost", "text in one line", "文本只有一行"),
        ("meeting-differs", "another number of the meeting", "会议次数不一致"),
        ("meeting-unknown", "meeting not found", "未找到会议次数"),
        ("not-a-resolution", "no resolution", "并非决议"),
        ("number-doubled", "number that stands twice", "编号重复"),
        ("number-missing", "paragraph without its number", "段落缺编号"),
        ("number-out-of-order", "number out of order", "编号不衔接"),
        ("number-skipped", "number skipped", "编号缺漏"),
        ("numbering-restarts", "numbering that begins again", "编号重新开始"),
        ("operative-in-preamble", "operative paragraph inside the preamble", "执行段标注在序言之内"),
        ("operative-missing", "no operative paragraph", "无执行段"),
        ("out-of-memory", "file that takes too much memory", "所需内存过多的文件"),
        ("page-words", "words of the page round the text", "正文以外的页面文字"),
        ("paragraph-continued", "words without a number after a paragraph", "段后有未编号文字"),
        ("paragraph-empty", "paragraph without words", "段落无文字"),
        ("paragraph-not-in-file", "known paragraph that no file has", "文件中缺已知段落"),
        ("paragraph-not-in-language", "paragraph missing in a language", "某语文缺段落"),
        ("paragraph-not-known", "paragraph that the text already there lacks", "已收录文本所无的段落"),
        ("path-doubled", "two paragraphs at one place", "两段位置相同"),
        ("preamble-missing", "no preamble", "无序言"),
        ("reader-ended", "reading that ended by itself", "读取中断"),
        ("recital-in-body", "paragraph of the preamble inside the operative part", "序言段标注在执行部分"),
        ("second-copy", "file with a text that another has", "文本重复的文件"),
        ("second-language", "second text in another language", "另一语文的文本"),
        ("symbol-differs", "another symbol in the file", "文件另载文号"),
        ("symbol-unknown", "symbol not found", "未找到文号"),
        ("text-unplaced", "words where none are expected", "文字位置不明"),
        ("title-unknown", "title not found", "未找到标题"),
        ("too-deep", "file nested too deeply", "嵌套过深的文件"),
        ("too-long", "file that takes too long", "读取过久的文件"),
        ("unknown-verb", "paragraph that begins with no known verb", "段首动词未识别"),
        ("unreadable", "file that cannot be read", "无法读取的文件"),
        ("value-unknown", "value not known", "未知取值"),
        ("vote-differs", "count of votes and names that disagree", "票数与名单不符"),
        ("words-lost", "words that were placed nowhere", "文字未归入任何段落"),
        ("year-differs", "year other than the one known", "年份与已知不同"),
    )
}


def name_of(kind: str) -> Bilingual:
    """Return what a kind is called; one that another version of the program told of is called by its key."""
    return NAMES.get(kind) or Bilingual(kind, kind)
