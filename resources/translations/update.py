"""Collects the texts of the sources into the .ts files and compiles them: run it after changing a text.

    .venv/bin/python resources/translations/update.py

Untranslated texts stay marked as unfinished; a test refuses them.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PACKAGES = ("actions", "views", "widgets", "state")
TOOLS = Path(sys.executable).parent


def sources() -> list[str]:
    """Modules that hold texts for people."""
    found = [path for name in PACKAGES for path in sorted((ROOT / "desktop" / name).rglob("*.py"))]
    return [path.relative_to(ROOT).as_posix() for path in [*found, ROOT / "desktop" / "app.py"]]


def main() -> None:
    """Update, then compile."""
    ts = (HERE / "marketscope_zh.ts").relative_to(ROOT).as_posix()
    update = [TOOLS / "pyside6-lupdate", *sources(), "-no-obsolete", "-locations", "none"]
    subprocess.run([*update, "-source-language", "en", "-target-language", "zh_CN", "-ts", ts], cwd=ROOT, check=True)
    subprocess.run([TOOLS / "pyside6-lrelease", ts, "-qm", ts.replace(".ts", ".qm")], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
