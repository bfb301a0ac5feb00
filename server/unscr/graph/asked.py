"""What the rest of the program asks: our own evaluator, or another engine behind the same calls."""

from typing import Protocol

from unscr.graph.engine import About, Answer
from unscr.graph.task import Task


class Asked(Protocol):
    """Answers tasks, and says what it holds; may be asked by many threads at once."""

    def run(self, task: Task, seconds: float | None = None) -> Answer:
        """Return the answer to a task; ``seconds`` may lower the time limit. Raises the errors of a query."""

    def about(self) -> About:
        """Return what is being served; raise EvaluatorGone where nobody answers."""
