"""Whether what is curated of one resolution fits together: acts and the norms they express, wholes, times, force."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from unscr.errors import JudgementError
from unscr.text.acts import Act
from unscr.text.limits import Availability, Limit
from unscr.text.norms import Norm
from unscr.text.unknown import unknown


def consistent(
    number: int, acts: Mapping[str, Act], norms: tuple[Norm, ...], times: tuple[Limit | Availability, ...]
) -> None:
    """Raise JudgementError that names file and key unless all of this holds.

    No norm or time is given twice; every time is referred to, every act of an operative paragraph expresses a norm;
    a norm is expressed by an act of its own provision or of one above it, and is no part of itself; a force for one
    bearer is for a bearer of the norm, and no two hold for the same.
    """
    _once(norms, "norm", "规范")
    _once(times, "time", "时间")
    whole = {each.id: each.part_of for each in norms}
    for norm in norms:
        _known(norm, acts, whole, [each.id for each in times])
        _stated_above(norm, acts[norm.act])
        _no_circle(norm, whole)
        _one_force_each(norm)
    _referred_to(times, norms)
    _expressed(number, acts, norms)


def _once(rows: Iterable[Norm | Limit | Availability], en: str, zh: str) -> None:
    first: dict[str, str] = {}
    for each in rows:
        if each.id in first:
            raise JudgementError(
                f"{each.file}: the {en} '{each.id}' is given twice, first in {first[each.id]}.",
                f"{each.file}：{zh}“{each.id}”重复，首见于 {first[each.id]}。",
            )
        first[each.id] = each.file


def _known(norm: Norm, acts: Collection[str], norms: Collection[str], times: Collection[str]) -> None:
    """Refuse a name that nothing has here; its misspelling would else show as something left over."""
    for key, what, names, known in (
        ("act", "act", (norm.act,), acts),
        ("part_of", "norm", (norm.part_of,) if norm.part_of else (), norms),
        ("times", "time", norm.times, times),
    ):
        for name in names:
            if name not in known:
                en, zh = f"'{name}' is no {what} known here", f"“{name}”不是已知的 {what}"
                raise unknown(f"{norm.where}, {key}", en, zh, name, known)


def _stated_above(norm: Norm, act: Act) -> None:
    own, stated = norm.quote.place, act.quote.place
    if not f"{own}/".startswith(f"{stated}/"):
        raise JudgementError(
            f"{norm.where}, act: the act '{act.id}' is stated in {stated}, which is neither {own} nor above it.",
            f"{norm.where}, act：言语行为“{act.id}”见于 {stated}，既非 {own} 本身，也不在其上。",
        )


def _no_circle(norm: Norm, whole: Mapping[str, str]) -> None:
    way = [norm.id]
    while above := whole[way[-1]]:
        repeated = above in way
        way.append(above)
        if repeated:
            path = " → ".join(way)
            raise JudgementError(
                f"{norm.where}, part_of: the norm is part of itself ({path}).",
                f"{norm.where}, part_of：规范成为其自身的一部分（{path}）。",
            )


def _one_force_each(norm: Norm) -> None:
    where = f"{norm.where}, force"
    bearers = [each.actor for each in norm.roles["bearers"]]
    counted = Counter(each.bearer for each in norm.forces)
    for bearer, count in counted.items():
        if bearer and bearer not in bearers:
            raise JudgementError(
                f"{where}: '{bearer}' is no bearer of the norm; they are: {', '.join(bearers) or 'none'}.",
                f"{where}：“{bearer}”不是该规范的承担者；承担者为：{'、'.join(bearers) or '无'}。",
            )
        if count > 1:
            en, zh = (f"'{bearer}'", f"“{bearer}”") if bearer else ("all bearers", "所有承担者")
            raise JudgementError(f"{where}: two hold for {en}; keep one.", f"{where}：{zh}有两项评定；请保留其一。")
        if bearer and "" in counted:
            raise JudgementError(
                f"{where}: one holds for all bearers and another for '{bearer}' only; give each its bearer.",
                f"{where}：一项及于所有承担者，另一项仅及于“{bearer}”；请逐一指明承担者。",
            )


def _referred_to(times: Iterable[Limit | Availability], norms: Iterable[Norm]) -> None:
    named = {key for norm in norms for key in norm.times}
    for each in times:
        if each.id not in named:
            raise JudgementError(
                f"{each.file}: no norm refers to the time '{each.id}': name it in a norm's 'times', or take it out.",
                f"{each.file}：没有规范引用时间“{each.id}”：请在规范的 times 中写明，或予删除。",
            )


def _expressed(number: int, acts: Mapping[str, Act], norms: Iterable[Norm]) -> None:
    expressing = {norm.act for norm in norms}
    for key, act in acts.items():
        if act.quote.place.startswith("op/") and key not in expressing:
            where = f"{number}/acts.toml, act {key}"
            raise JudgementError(
                f"{where}: it stands in an operative paragraph ({act.quote.place}), and no norm names it as its 'act'.",
                f"{where}：该言语行为见于执行段（{act.quote.place}），却没有规范以之为 act。",
            )
