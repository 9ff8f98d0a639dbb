# The ways in. `make run` opens Second Try on a sample message, `make test` runs every check.
# Each does its own set-up and is quick when that is done.

PYTHON ?= python3
BIN := .venv/bin

# Qt wants a locale that writes UTF-8, and a fresh system names none.
ifeq ($(LC_ALL)$(LC_CTYPE)$(LANG),)
export LC_CTYPE := C.UTF-8
endif

.PHONY: help run test accuracy setup format wheel bundle lock clean

help:
	@echo "make run     open Second Try on a sample message"
	@echo "make test    run every check, as continuous integration does"
	@echo "make accuracy measure how well labelled messages are read, and write the tables of the README"
	@echo "make setup   only make the environment .venv"
	@echo "make format  put the code in the project's format"
	@echo "make wheel   build the wheel in dist/"
	@echo "make bundle  build the program as a folder that needs no Python, in dist/secondtry/"
	@echo "make lock    write packaging/requirements.lock anew (needs uv)"
	@echo "make clean   remove what was built, and .venv"

run:
	@$(PYTHON) packaging/setup_environment.py run
	@$(BIN)/python packaging/open_sample.py

test: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python packaging/build.py wheel bundle
	$(BIN)/python -m pytest

accuracy: setup
	$(BIN)/python tests/accuracy/measure_accuracy.py --write

setup:
	@$(PYTHON) packaging/setup_environment.py test

format: setup
	$(BIN)/ruff check --fix --select I .
	$(BIN)/ruff format .

wheel bundle: setup
	$(BIN)/python packaging/build.py $@

lock:
	uv pip compile --quiet --universal --generate-hashes --no-header --group dev \
	  pyproject.toml -o packaging/requirements.lock

clean:
	rm -rf .venv build dist
