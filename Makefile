# Two commands are enough on a fresh machine: make run, make test. Everything else builds on them.
PYTHON_IN = .venv/bin/python
OUT ?= out

.PHONY: setup run pictures test lint types contracts check bench bundle clean

setup: .venv/ready

.venv/ready: pyproject.toml .ci/setup
	@./.ci/setup

# Opens the window; without a display it renders every page and the sample deck instead.
run: setup
	@if [ "$$(uname)" != Linux ] || [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		$(PYTHON_IN) -m desktop; \
	else \
		echo "There is no display here, so the pages and the sample deck are rendered to files instead."; \
		$(MAKE) --no-print-directory pictures; \
	fi

pictures: setup
	@mkdir -p $(OUT) && rm -f $(OUT)/default.marketscope*
	@export QT_QPA_PLATFORM=offscreen; \
	$(PYTHON_IN) -m desktop new $(OUT)/default.marketscope && \
	for theme in light dark; do for lang in en zh; do for size in 1366x768 1920x1080; do \
		$(PYTHON_IN) -m desktop tour $(OUT)/default.marketscope $(OUT)/pages --theme $$theme --lang $$lang --size $$size || exit 1; \
	done; done; done && \
	$(PYTHON_IN) -m desktop export $(OUT)/default.marketscope $(OUT)/sample-deck.pptx --story sample --lang en,zh
	@echo "Pages: $(OUT)/pages   Deck: $(OUT)/sample-deck.pptx   Workspace: $(OUT)/default.marketscope"

# Offscreen, and both cores: the suite never needs a display. Files from both ends of their order: tests/both_ends.py.
test: setup
	@QT_QPA_PLATFORM=offscreen $(PYTHON_IN) -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder

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
