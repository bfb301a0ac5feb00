"""Which files of tests are begun first."""

# What takes longest, longest first: where processes share the files, one begun late leaves the others idle at the end.
LONGEST = (
    "shapes/test_fault.py",
    "queries/test_checks.py",
    "browser/test_look_chinese.py",
    "browser/test_look_english.py",
    "web/test_contract.py",
    "data/test_reasoning.py",
    "test_cli.py",
    "pack/test_redirect.py",
    "shapes/test_shapes.py",
    "conformance/test_update_language.py",
    "graph/test_keeper.py",
    "attack/test_honest.py",
    "engines/test_publish.py",
    "attack/test_attacks.py",
    "web/test_downloads.py",
    "test_packaging.py",
)
