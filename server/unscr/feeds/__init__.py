"""What programs follow: the deadlines as a calendar, the changes of the data as a feed."""

from unscr.feeds.calendar import calendar
from unscr.feeds.changes import changes, feed

__all__ = ["calendar", "changes", "feed"]
