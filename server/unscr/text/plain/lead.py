"""Words that a paragraph of the preamble begins with: the only sign of a new one where the page has lost its lines."""

import re

from unscr.text.document import Language

_CHINESE = (
    "回顾 重申 回溯 认识到 确认 强调 着重指出 着重 特别指出 欢迎 注意到 赞赏 赞扬 谴责 "
    "强烈谴责 表示 深为关切 严重关切 关切 铭记 考虑到 决心 深信 念及 指出 申明 满意地 敦促 "
    "鼓励 感谢 赞同 痛惜 遗憾 震惊 意识到 承认 希望 相信 审议了 收到 根据《联合国宪章》第七章 "
    "按照《联合国宪章》 特此 忆及 又 还 并 再次 再度 进一步 继续 同时 最强烈地 "
)
# These go on with a recital more often than they begin one.
_GOING_ON = frozenset({"又", "还", "并", "再次", "再度", "进一步", "继续", "同时", "特此", "指出", "着重"})
_BEGINNING = "|".join(each for each in _CHINESE.split() if each not in _GOING_ON)
_AFTER_COMMA = re.compile(rf"(?<=[，,])[ \t\u3000]*(?=(?:{_BEGINNING}))")
_BEGINS_CHINESE = re.compile("|".join(_CHINESE.split()))
_ENGLISH = re.compile(
    r"(?:(?:Also|Further|Deeply|Gravely|Strongly|Seriously|Fully|Again|Once again|Particularly|Especially|Profoundly|"
    r"Extremely|Firmly|Highly|Bearing|Having|Being|Still|Equally|Greatly|Mindful|Aware|Conscious|Desirous|Cognizant|"
    r"Concerned|Convinced|Determined|Disturbed|Alarmed|Appalled|Shocked|Dismayed|Anxious|Acting|Guided|Encouraged|"
    r"Moved|Outraged|Resolved|Resolute|Therefore|In this regard|Pursuant)\b|[A-Z][a-z]+(?:-[a-z]+)?ing\b)"
)


def leads(line: str, language: Language) -> bool:
    """Tell whether a line begins as a paragraph of a preamble does."""
    return (_BEGINS_CHINESE if language == "zh" else _ENGLISH).match(line) is not None


def parted(text: str) -> list[str]:
    """Return the paragraphs of a Chinese preamble that stands in one line, parted where one may begin."""
    return [part for part in _AFTER_COMMA.split(text) if part.strip()]


def parted_english(text: str) -> list[str]:
    """Return the paragraphs of an English preamble that stands in one line."""
    spots = [found.end() for found in re.finditer(r",\s+", text) if leads(text[found.end() :], "en")]
    return [text[start:end].strip() for start, end in zip([0, *spots], [*spots, len(text)], strict=True)]
