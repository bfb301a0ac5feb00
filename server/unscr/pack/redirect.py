"""The rules by which w3id.org leads from our IRIs to the service: Apache's mod_rewrite, in a file of a folder."""

import re

from unscr.errors import SettingError

# What has a document of its own answers 303 (Cool URIs for the Semantic Web, section 4.2); the rest answers 302.
_THINGS = ("anno", "dataset", "eli", "graph", "id", "vocab")
_DOCUMENTS = (
    "catalog",
    "context",
    "download",
    "downloads",
    "export",
    "feed",
    "ontology",
    "profile",
    "release",
    "shapes",
)
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.\-]+(?::[0-9]+)?(?:/[A-Za-z0-9._~-]+)*")


def rules(service: str) -> bytes:
    """Return the rules that lead to a service; raise SettingError for what is not the address of one."""
    root = service.rstrip("/")
    if not _ADDRESS.fullmatch(root):
        raise SettingError(
            f"'{service}' is not the address of a service, such as https://law.example.org.",
            f"“{service}”不是服务的地址，例如 https://law.example.org。",
        )
    return f"""# https://w3id.org/unscr/: the path below it is the same at the service, and a query goes along.
# Contact and the promise about these names: policy.md of the release.
Options -MultiViews
RewriteEngine On
RewriteRule ^$ {root}/ [R=302,L]
RewriteRule ^((?:{"|".join(_THINGS)})/.+)$ {root}/$1 [R=303,L]
RewriteRule ^((?:{"|".join(_DOCUMENTS)})(?:[./].*)?)$ {root}/$1 [R=302,L]
""".encode()
