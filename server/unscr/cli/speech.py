"""The language in which the command line speaks: that of the environment's locale."""

import os


def language() -> str:
    """Return the language of messages: zh where the environment's locale is Chinese, else en."""
    locale = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "zh" if locale.startswith("zh") else "en"


def say(en: str, zh: str) -> str:
    """Return the words in the language of messages."""
    return zh if language() == "zh" else en
