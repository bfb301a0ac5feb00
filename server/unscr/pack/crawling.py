"""Crawling what is about to be released: a service of its own, begun for that and ended again."""

import os
import re
import signal
import subprocess
import sys

from unscr.crawl.crawl import Crawled, crawl
from unscr.errors import ServiceError

_PATIENCE = 30.0


def crawled(sample: int) -> Crawled:
    """Return what a crawl of the released data found; ``sample`` as for ``crawl``.

    Raises ServiceError where the service does not begin.
    """
    # Settings of the one who calls are for another service.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("UNSCR_")}
    order = [sys.executable, "-P", "-m", "unscr", "serve", "--port", "0", "--client-requests", "0"]
    child = subprocess.Popen(order, stdout=subprocess.PIPE, text=True, env=environment)  # noqa: S603 - our own
    try:
        line = child.stdout.readline() if child.stdout else ""
        found = re.search(r"http://[^\s(]+", line)
        if found is None:
            raise ServiceError("The service to be crawled did not begin.", "待抓取的服务未能启动。")
        return crawl(found[0], sample)
    finally:
        child.send_signal(signal.SIGTERM)
        if child.stdout:
            child.stdout.close()
        child.wait(_PATIENCE)
