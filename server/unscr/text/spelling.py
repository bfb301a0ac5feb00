"""What is typed or copied, in plain signs: full width, letter forms, kinds of space and of hyphen make no difference.

Unicode Standard Annex 15 (compatibility forms), and Annex 9 for the marks of direction that copied text brings along.
"""

import unicodedata

# These are other signs than their compatibility form: a raised figure is the call of a note, not the end of a number.
_OTHER_SIGNS = ("<super>", "<sub>", "<circle>", "<fraction>", "<square>")
# They change the order in which signs are shown, so that what is read is not what is there. They stay and fit nothing.
_OVERRIDES = "\u202d\u202e"
_SPACES = "\u200b"
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("[{〔【〖", "("),
        **dict.fromkeys("]}〕】〗", ")"),
        # Traditional forms of what the grammar of citations names.
        **dict(zip("國聯會號決議執項導條兩貳", "国联会号决议执项导条两二", strict=True)),
    }
)


def plain(text: str) -> str:
    """Return the text in plain signs and lower case, with one space wherever there is any and none at its ends."""
    signs = "".join(map(_plain, unicodedata.normalize("NFC", text)))
    return " ".join(signs.translate(_PLAIN).lower().split())


def folded(name: str) -> str:
    """Return the letters and figures of a name in plain signs: two names that differ in less are the same."""
    return "".join(each for each in plain(name) if unicodedata.category(each)[0] in "LMN")


def _plain(sign: str) -> str:
    if sign in _SPACES:
        return " "
    if unicodedata.category(sign) == "Cf" and sign not in _OVERRIDES:
        return ""
    return sign if unicodedata.decomposition(sign).startswith(_OTHER_SIGNS) else unicodedata.normalize("NFKC", sign)
