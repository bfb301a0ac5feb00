"""Whether everything in the shared tables is named by somebody: a text, or another row."""

from collections.abc import Iterable, Mapping

from unscr.errors import JudgementError
from unscr.text.named import Actor, Instrument, System


def all_named(
    actors: Mapping[str, Actor],
    instruments: Mapping[str, Instrument],
    systems: Mapping[str, System],
    elsewhere: Iterable[tuple[str, str]],
) -> None:
    """Raise JudgementError, with file and key, for an actor, instrument or system that nothing names.

    ``elsewhere`` is what resolutions and links name: the prefix (``agent``, ``instrument``, ``system``) and the key.
    """
    # The build itself names the Council, whose act every resolution is.
    named = {*elsewhere, ("agent", "security-council")}
    for actor in actors.values():
        named |= {("agent", actor.parent), ("instrument", actor.founded_by)}
    named |= {("agent", system.operator) for system in systems.values()}
    named |= {("agent", instrument.passed_by) for instrument in instruments.values()}
    for prefix, file, table in (
        ("agent", "actors.toml", actors),
        ("instrument", "instruments.toml", instruments),
        ("system", "systems.toml", systems),
    ):
        for key in table:
            if (prefix, key) not in named:
                raise JudgementError(
                    f"{file} [{key}]: nothing names it: name it in a mention, a norm, a citation, a link "
                    "or another row, or take it out.",
                    f"{file} [{key}]：无处提及：请在提及、规范、引用、链接或其他条目中写明，或予删除。",
                )
