"""What the rest of the program asks: our own evaluator, or another engine behind the same calls."""

from typing import Protocol

from unscr.graph.edit import Edit
from unscr.graph.engine import About, Answer, Edited
from unscr.graph.task import Task


class Answering(Protocol):
    """Answers tasks, and says what it holds; may be asked by many threads at once."""

    def run(self, task: Task, seconds: float | None = None) -> Answer:
        """Return the answer to a task; ``seconds`` may lower the time limit. Raises the errors of a query."""

    def about(self) -> About:
        """Return what is being served; raise EvaluatorGone where nobody answers."""

    def digest(self) -> str:
        """Return the digest of what is being served; raise EvaluatorGone where nobody answers."""

    def generation(self) -> int:
        """Return a number that changes whenever what is served may have changed, where that is known here."""

    def edit(self, edit: Edit, content: bytes = b"", seconds: float | None = None) -> Edited:
        """Make an edit; raises OperationRefused where that is not for us to do."""
