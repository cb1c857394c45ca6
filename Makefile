# `make serve` and `make test` do everything from a fresh clone. Needs Python 3.11 or newer, nothing else.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
# Material's notice about its successor at every build; docs/en/maintain/architecture.md says what we make of it.
export NO_MKDOCS_2_WARNING := 1

.PHONY: serve site check fmt test schema bench lighthouse screenshots accept lock clean

serve: .venv/ready  ## serve the site on this machine, with live reload
	$(BIN)/shegong serve --port $(PORT)

site: .venv/ready  ## build the site into site/
	$(BIN)/shegong site

check: .venv/ready  ## check the data without building
	$(BIN)/shegong check

fmt: .venv/ready  ## give the files of entries their canonical form
	$(BIN)/shegong fmt

schema: .venv/ready  ## write schema/*.schema.json for editors, and the forms of .github/ISSUE_TEMPLATE
	$(BIN)/shegong schema

# The types are checked beside the tests, of which some wait; what was found is said last.
test: .venv/ready-to-test  ## types, style, and all tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	@$(BIN)/pyright >.venv/types.txt & types=$$!; \
	$(BIN)/pytest --numprocesses auto --dist loadgroup; tests=$$?; \
	wait $$types; types=$$?; cat .venv/types.txt; \
	exit $$((types || tests))

bench: .venv/ready-to-test  ## measure the search, the directory, and what a page costs a reader
	$(BIN)/python -m bench.search_quality
	$(BIN)/python -m bench.search_bytes
	$(BIN)/python -m bench.directory
	$(BIN)/python -m bench.page_bytes

lighthouse: .venv/ready-to-test  ## Lighthouse on a page of each type, in both languages; takes a quarter of an hour
	$(BIN)/python -m bench.lighthouse

screenshots: .venv/ready-to-test  ## pictures of every type of page in screenshots/; compare=FOLDER, an earlier run, for what changed
	$(BIN)/python -m bench.screenshots $(if $(compare),--compare $(compare))

accept: .venv/ready-to-test  ## take the pages and reports of the tests as they are now for what is expected
	$(BIN)/python -m tests.golden.accept
	$(BIN)/python -m tests.rules.accept

# One lock for all platforms: names, versions and hashes, no addresses.
lock: .venv/ready-to-test
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header --output-file requirements.txt requirements.in
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header --output-file requirements-test.txt requirements-test.in
	$(BIN)/python -m tests.editor.install --lock
	$(BIN)/python -m tests.editor.install --lock bench/lighthouse

clean:
	rm -rf .venv site tests/editor/node_modules bench/lighthouse/node_modules

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; set PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/ready: .venv/bin/python requirements.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@

.venv/ready-to-test: .venv/ready requirements-test.txt tests/editor/package-lock.json
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-test.txt
	@tests/browser/install-chromium
	@$(BIN)/python -m tests.editor.install
	@touch $@
