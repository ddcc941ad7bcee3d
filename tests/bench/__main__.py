"""``make bench``: every row of the budgets, as ratios with floors taken in the same run.

Start-up is measured first, on a quiet machine, in processes of their own; the rest follows in
this one. ``--only start,figures`` runs a part.
"""

from __future__ import annotations

import argparse
import importlib
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.rows import BenchRow, as_markdown

PARTS = ("start", "live", "pictures", "slides", "store", "audit", "evidence")


def main() -> int:
    """Run the parts, print and write the table; 1 when a budget is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("out/bench.md"))
    parser.add_argument("--only", default=",".join(PARTS))
    chosen = parser.parse_args()
    rows: list[BenchRow] = []
    for part in chosen.only.split(","):
        print(f"measuring: {part}", file=sys.stderr)
        rows += importlib.import_module(f"tests.bench.bench_{part}").rows()
    head = f"Marketscope, {datetime.now(tz=UTC):%Y-%m-%d}, Python {platform.python_version()}, {platform.machine()}"
    text = as_markdown(rows, head=head)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_text(text, encoding="utf-8")
    print(text)
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
