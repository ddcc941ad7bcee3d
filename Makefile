# Two commands are enough on a fresh machine: make run, make test. Everything else builds on them.
PYTHON_IN = .venv/bin/python
OUT ?= out

.PHONY: setup run test lint types contracts check bench bundle translations clean

setup: .venv/ready

.venv/ready: pyproject.toml .ci/setup
	@./.ci/setup

run: setup
	@$(PYTHON_IN) -m desktop run-or-render --out $(OUT)

# Offscreen, and both cores: the suite never needs a display.
test: setup
	@QT_QPA_PLATFORM=offscreen $(PYTHON_IN) -m pytest -q -n 2 --dist loadgroup

lint: setup
	@$(PYTHON_IN) -m ruff format --check .
	@$(PYTHON_IN) -m ruff check .

types: setup
	@$(PYTHON_IN) -m mypy

contracts: setup
	@.venv/bin/lint-imports --no-cache

check: lint types contracts test

bench: setup
	@QT_QPA_PLATFORM=offscreen $(PYTHON_IN) -m tests.bench --out $(OUT)/bench.md

bundle: setup
	@$(PYTHON_IN) -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/bundle build.spec
	@QT_QPA_PLATFORM=offscreen dist/marketscope/marketscope --self-check
	@du -sh dist/marketscope

clean:
	@rm -rf build dist $(OUT)
