# Every target sets up .venv first; once that is done, none but `lock` needs a network.
# Without make (Windows): run `python tools/setup_env.py`, then the commands below by hand.

PYTHON ?= python3# any Python from 3.8 on; it finds a newer one for .venv
BIN := .venv/bin
NOTEBOOKS := $(wildcard notebooks/*.ipynb)

# Byte code is kept, or every process that starts would compile pandas anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint bench mutate lock clean

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile

setup: ## make .venv, or bring it up to date
	@$(PYTHON) tools/setup_env.py

demo: setup ## appraise the shipped home care case and write its reports
	@$(BIN)/toolkit run llr-home-care

test: lint ## check style and types, run every test and every notebook
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder
	$(if $(NOTEBOOKS),$(BIN)/pytest -n auto --dist loadfile --nbval --nbval-current-env notebooks,@echo "no notebooks to run")

lint: setup ## check style, types and stored notebooks, without running anything
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python tools/normalise_notebooks.py --check

bench: setup ## time the optimiser and the simulation, and compare with other solvers
	$(BIN)/python -m tests.benchmarks
	$(BIN)/python -m tests.benchmarks.building
	$(BIN)/python -m tests.benchmarks.rounds --seeds 2 --peers --runner-up
	$(BIN)/python -m tests.benchmarks.replay --runs 2
	$(BIN)/python -m tests.benchmarks.page

mutate: setup ## put small faults into the law and see which ones the tests miss; half an hour
	$(BIN)/python -m tests.mutation

lock: setup ## write requirements.lock and constraints.txt anew
	$(BIN)/python tools/lock.py

clean: ## remove .venv and caches; reports stay
	rm -rf .venv .hypothesis .mypy_cache .pytest_cache .ruff_cache dist
