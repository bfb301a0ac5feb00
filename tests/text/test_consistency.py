"""What is curated of one resolution fits together, or the error names file and key."""

import pytest

from unscr.errors import JudgementError
from unscr.text.acts import acts
from unscr.text.consistency import consistent
from unscr.text.norms import reading

ACTS = "".join(
    f'[[act]]\nid = "{name}"\nplace = "{place}"\nverb = "urges"\nwords = "敦促"\nadditive = false\n'
    for name, place in (("pp1-1", "pp/1"), ("op1-1", "op/1"), ("op2-1", "op/2"))
)
BOTH = '{ en = "x", zh = "某" }'


def norm(name: str, place: str, act: str, more: str = "", forces: tuple[str, ...] = ("",)) -> str:
    """Return a norm with two bearers; a force for each of ``forces``, which are bearers or nothing."""
    force = "".join(
        f'[[norm.force]]\nvalue = "exhortation"\nbases = []\ncertainty = "settled"\nrationale = {BOTH}\n'
        + (f'bearer = "{bearer}"\n' if bearer else "")
        for bearer in forces
    )
    bearers = ", ".join(f'{{ actor = "{key}", words = "{key}" }}' for key in ("states", "ctc"))
    return (
        f'[[norm]]\nid = "{name}"\nplace = "{place}"\nact = "{act}"\nfunction = "conduct"\nlabel = {BOTH}\n'
        f'summary = {BOTH}\nquote = {{ words = "x" }}\nbearers = [{bearers}]\nactions = []\ntopics = []\n'
        f"{more}\n{force}"
    )


def time(name: str) -> str:
    """Return a time that is not counted."""
    return f'[[time]]\nid = "{name}"\nplace = "op/2"\nkind = "priority"\nwords = "优先"\nlabel = {BOTH}\n'


def check(*files: str) -> None:
    """Hold files of norms, named op1.toml, op2.toml and so on, against the three acts."""
    read = [reading(toml, f"9/norms/op{count}.toml") for count, toml in enumerate(files, start=1)]
    rows = {each.id: each for each in acts(ACTS, "9/acts.toml")}
    consistent(
        9,
        rows,
        tuple(norm for each in read for norm in each.norms),
        tuple(time for each in read for time in each.times),
    )


ONE = norm("op1-1", "op/1", "op1-1")
TWO = norm("op2-1", "op/2/a", "op2-1")


def test_a_norm_below_its_chapeau_and_forces_for_each_bearer_fit() -> None:
    check(ONE, norm("op2-1", "op/2/a", "op2-1", 'times = ["t"]\npart_of = "op1-1"', ("states", "ctc")) + time("t"))


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ((ONE,), "9/acts.toml, act op2-1: "),
        ((ONE, TWO, ONE), "9/norms/op3.toml: the norm 'op1-1' is given twice, first in 9/norms/op1.toml."),
        (
            (norm("op1-1", "op/1", "op1-1", 'times = ["t"]') + time("t"), TWO + time("t")),
            "9/norms/op2.toml: the time 't' is given twice, first in 9/norms/op1.toml.",
        ),
        ((ONE, TWO + time("t")), "9/norms/op2.toml: no norm refers to the time 't'"),
        (
            (ONE, norm("op2-1", "op/2", "op2-1", 'times = ["t-1"]') + time("t-2")),
            "9/norms/op2.toml, norm op2-1, times: 't-1' is no time known here; the nearest: t-2.",
        ),
        ((ONE, norm("op2-1", "op/2", "op2-2")), "9/norms/op2.toml, norm op2-1, act: 'op2-2' is no act known here"),
        (
            (ONE, TWO, norm("op2-2", "op/2", "op1-1")),
            "9/norms/op3.toml, norm op2-2, act: the act 'op1-1' is stated in op/1, which is neither op/2 nor above it",
        ),
        (
            (ONE, norm("op2-1", "op/2", "op2-1", 'part_of = "op2-1"')),
            "9/norms/op2.toml, norm op2-1, part_of: the norm is part of itself (op2-1 → op2-1)",
        ),
        (
            (norm("op1-1", "op/1", "op1-1", 'part_of = "op2-1"'), norm("op2-1", "op/2", "op2-1", 'part_of = "op1-1"')),
            "9/norms/op1.toml, norm op1-1, part_of: the norm is part of itself (op1-1 → op2-1 → op1-1)",
        ),
        (
            (ONE, norm("op2-1", "op/2", "op2-1", 'part_of = "op1-2"')),
            "9/norms/op2.toml, norm op2-1, part_of: 'op1-2' is no norm known here; the nearest: op1-1",
        ),
        (
            (ONE, norm("op2-1", "op/2", "op2-1", forces=("cted",))),
            "9/norms/op2.toml, norm op2-1, force: 'cted' is no bearer of the norm; they are: states, ctc.",
        ),
        (
            (ONE, norm("op2-1", "op/2", "op2-1", forces=("ctc", "ctc"))),
            "9/norms/op2.toml, norm op2-1, force: two hold for 'ctc'",
        ),
        (
            (ONE, norm("op2-1", "op/2", "op2-1", forces=("", ""))),
            "9/norms/op2.toml, norm op2-1, force: two hold for all bearers",
        ),
        (
            (ONE, norm("op2-1", "op/2", "op2-1", forces=("", "ctc"))),
            "9/norms/op2.toml, norm op2-1, force: one holds for all bearers and another for 'ctc' only",
        ),
    ],
)
def test_what_does_not_fit_is_named_with_file_and_key(files: tuple[str, ...], says: str) -> None:
    with pytest.raises(JudgementError) as raised:
        check(*files)
    assert raised.value.en.startswith(says)
    assert raised.value.zh.startswith(says.partition(":")[0])
    assert raised.value.zh != raised.value.en


def test_an_act_of_the_preamble_need_not_express_a_norm_and_one_below_a_similar_number_is_not_below() -> None:
    check(ONE, TWO)
    with pytest.raises(JudgementError, match="stated in op/1, which is neither op/11 nor above it"):
        check(ONE, TWO, norm("op11-1", "op/11", "op1-1"))
