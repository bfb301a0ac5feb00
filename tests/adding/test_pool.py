"""Work is shared among processes; one that is killed costs nothing but the work it had in hand, which is done again."""

import json
import subprocess
import sys
from pathlib import Path

# A job is [times to be killed, number]; a file in the folder for each time it was begun.
_RUN = """
import json, os, signal, sys
from pathlib import Path
from unscr.adding.pool import Failure, Pool

folder = Path(sys.argv[1])

def work(job):
    killed, number = job
    begun = len(list(folder.glob(f"{number}-*")))
    (folder / f"{number}-{begun}").touch()
    if begun < killed:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * 2

found = Pool(2).run(work, json.loads(sys.argv[2]))
said = {each.job[1]: each.outcome.kind if isinstance(each.outcome, Failure) else each.outcome for each in found}
print(json.dumps(said))
"""


def outcomes(folder: Path, jobs: list[tuple[int, int]]) -> dict[str, object]:
    """Return what came of each job, by its number."""
    command = [sys.executable, "-c", _RUN, str(folder), json.dumps(jobs)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_what_a_killed_process_had_in_hand_is_done_by_another(tmp_path: Path) -> None:
    jobs = [(1 if number % 3 == 0 else 0, number) for number in range(1, 13)]
    assert outcomes(tmp_path, jobs) == {str(number): number * 2 for _, number in jobs}
    assert sorted(each.name for each in tmp_path.glob("3-*")) == ["3-0", "3-1"]


def test_what_ends_each_process_that_takes_it_is_given_up(tmp_path: Path) -> None:
    """After two, so that nobody waits for ever; the others are done."""
    assert outcomes(tmp_path, [(9, 1), (0, 2), (0, 3)]) == {"1": "reader-ended", "2": 4, "3": 6}
    assert sorted(each.name for each in tmp_path.glob("1-*")) == ["1-0", "1-1"]
