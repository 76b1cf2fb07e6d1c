# The two things to type on a fresh machine are `make demo` and `make test`.
# Each installs what it needs and is missing: Debian packages, and Python ones into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO_DAY := 2026-11-22

.PHONY: demo test lint bench docs catalogues system system-test clean

demo: $(VENV)/.installed  ## make the copies of the worked example plans
	@for plan in $$(ls examples/*.yaml | grep -v '\.locality\.yaml'); do \
		name=$$(basename $$plan .yaml); \
		echo; echo "== $$plan"; \
		$(BIN)/clearplan make $$plan --on $(DEMO_DAY) --out copies/$$name || exit 1; \
	done
	@echo; echo "The copies are in $(CURDIR)/copies/, a folder for each plan and recipient."

test: $(VENV)/.installed-test lint  ## run all checks and tests
	$(BIN)/python -m pytest -n 2 --dist loadgroup

lint: $(VENV)/.installed-test  ## style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: $(VENV)/.installed  ## how long the main job takes, as ratios within one run
	$(BIN)/python benchmarks/make_copies.py

docs: $(VENV)/.installed-test  ## write the reference pages from the code
	$(BIN)/python scripts/write_docs.py

catalogues: $(VENV)/.installed  ## bring the words of every language up to the code
	$(BIN)/python scripts/write_catalogues.py

system:
	@sh scripts/install-system.sh

system-test:
	@sh scripts/install-system.sh test

$(VENV)/bin/python: | system
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | system $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-test: pyproject.toml tests/browser/package.json | system-test $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	cd tests/browser && npm install --silent --no-audit --no-fund --no-package-lock
	@touch $@ $(VENV)/.installed

clean:  ## take away everything that make has made
	rm -rf $(VENV) copies examples/*.history tests/browser/node_modules
