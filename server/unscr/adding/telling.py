"""A load in words, for people at a terminal."""

from collections.abc import Iterator, Mapping

from unscr.adding.outcome import ADDED, ASIDE, FAILED, PASSED, UNCHANGED, Outcome
from unscr.text.curated import Bilingual
from unscr.text.kinds import name_of

_STATES = {
    ADDED: Bilingual("added", "已收录"),
    UNCHANGED: Bilingual("unchanged and not read again", "未变动，未重新读取"),
    ASIDE: Bilingual("set aside", "搁置"),
    FAILED: Bilingual("could not be read", "无法读取"),
    PASSED: Bilingual("passed over", "略过"),
}
_SHOWN = 20


def lines(outcome: Outcome, dry_run: bool) -> Iterator[Bilingual]:
    """Yield the lines: files that could not be read, counts, what nobody has read yet, and the edition."""
    wrong = [each for each in outcome.files if each.state in (FAILED, ASIDE)]
    for each in wrong[:_SHOWN]:
        said = each.findings[-1]
        # Most say themselves which file they are about.
        named = said.en if each.name in said.en else f"{each.name}: {said.en}"
        yield Bilingual(named, said.zh if each.name in said.zh else f"{each.name}：{said.zh}")
    if len(wrong) > _SHOWN:
        more = len(wrong) - _SHOWN
        yield Bilingual(f"… and {more} more; --report FILE has them all.", f"……另有{more}个；--report FILE 载有全部。")
    passed = [each.name for each in outcome.files if each.state == PASSED]
    if passed:
        yield _passed(passed)
    states = outcome.states()
    en = ", ".join(f"{states[key]} {name.en}" for key, name in _STATES.items() if states.get(key))
    zh = "，".join(f"{states[key]}个{name.zh}" for key, name in _STATES.items() if states.get(key))
    yield Bilingual(f"Files: {en or 'none'}.", f"文件：{zh or '无'}。")
    if outcome.resolutions:
        yield from _found(outcome)
    if dry_run:
        yield Bilingual("This was a dry run: nothing was changed.", "此为试运行，未作任何更改。")
    elif outcome.edition:
        yield Bilingual(f"Edition {outcome.edition} is in place.", f"现为第{outcome.edition}版。")
    else:
        yield Bilingual("Nothing to add: nothing was changed.", "无可收录的内容，未作任何更改。")


def _passed(names: list[str]) -> Bilingual:
    listed = ", ".join(names[:_SHOWN])
    en, zh = (f" and {len(names) - _SHOWN} more", f"等{len(names)}个") if len(names) > _SHOWN else ("", "")
    return Bilingual(
        f"Passed over, since a folder's .xml, .akn, .txt and .md files are read: {listed}{en}.",
        f"略过（文件夹中只读取 .xml、.akn、.txt 和 .md 文件）：{listed}{zh}。",
    )


def _found(outcome: Outcome) -> Iterator[Bilingual]:
    count = len(outcome.resolutions)
    statements = sum(each.statements for each in outcome.resolutions)
    yield Bilingual(
        f"Resolutions written: {count}, with {statements:,} statements.", f"写入决议{count}项，陈述{statements:,}条。"
    )
    yield _counts(outcome.readings(), "Read by machine, reviewed by nobody", "机读而未经审阅")
    yield _findings(outcome.kinds())
    unread = [each for each in outcome.resolutions if each.unread]
    paragraphs = sum(each.unread for each in unread)
    if unread:
        yield Bilingual(
            f"No norm has been read by a person yet in {paragraphs} paragraphs of {len(unread)} resolutions.",
            f"{len(unread)}项决议的{paragraphs}个段落尚无人工解读的规范。",
        )


def _findings(counts: Mapping[str, int]) -> Bilingual:
    names = {key: name_of(key) for key in counts}
    en = ", ".join(f"{key} ({names[key].en}) {count}" for key, count in counts.items())
    zh = "，".join(f"{key}（{names[key].zh}）{count}" for key, count in counts.items())
    return Bilingual(f"Findings: {en or 'none'}.", f"问题：{zh or '无'}。")


def _counts(counts: Mapping[str, int], en: str, zh: str) -> Bilingual:
    told = ", ".join(f"{key} {count}" for key, count in counts.items())
    return Bilingual(f"{en}: {told or 'none'}.", f"{zh}：{told or '无'}。")
