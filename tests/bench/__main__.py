"""``make bench``: every row of the budgets, as ratios with floors taken in the same run.

Start-up is measured first, on a quiet machine. Each part runs in a process of its own, so that no part
pays for what another left in memory. ``--only start,live`` runs some parts.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.rows import BenchRow, as_markdown

PARTS = (
    "start",
    "live",
    "pictures",
    "slides",
    "store",
    "audit",
    "evidence",
    "large",
    "trees",
    "players",
    "timeline",
    "home",
    "present",
)


def measured(part: str) -> list[BenchRow]:
    """The rows of one part, from a process of its own."""
    code = (
        "import dataclasses, importlib, json, sys; "
        f"rows = importlib.import_module('tests.bench.bench_{part}').rows(); "
        "json.dump([dataclasses.asdict(row) for row in rows], sys.stdout)"
    )
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=True)
    return [BenchRow(**row) for row in json.loads(done.stdout.splitlines()[-1])]


def main() -> int:
    """Run the parts, print and write the table; 1 when a budget is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("out/bench.md"))
    parser.add_argument("--only", default=",".join(PARTS))
    chosen = parser.parse_args()
    rows: list[BenchRow] = []
    parts = chosen.only.split(",")
    if unknown := set(parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    for part in parts:
        print(f"measuring: {part}", file=sys.stderr)
        rows += measured(part)
    head = f"Marketscope, {datetime.now(tz=UTC):%Y-%m-%d}, Python {platform.python_version()}, {platform.machine()}"
    text = as_markdown(rows, head=head)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_text(text, encoding="utf-8")
    print(text)
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
