"""The layers hold on paper (import-linter) and at run time (imports with Qt blocked)."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
QT_FREE = ("paths", "frozen", "market", "workspace", "analysis", "figures", "intake", "export", "state")


def modules(package: str) -> list[str]:
    """Dotted names of every module at or below ``desktop.<package>``."""
    path = ROOT / "desktop" / package
    if not path.is_dir():
        return [f"desktop.{package}"]
    return [
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for file in sorted(path.rglob("*.py"))
    ]


def run_python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


def test_every_contract_of_the_layers_holds() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]


IMPORTING = """
import importlib, sys, traceback
for blocked in ("PySide6", "shiboken6", "pyqtgraph", "qtpy"):
    sys.modules[blocked] = None
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except Exception:
        print(name, traceback.format_exc(limit=-2), sep="\\n")
print("all tried")
"""


def test_packages_below_the_qt_line_import_with_qt_absent() -> None:
    names = [name for package in QT_FREE for name in modules(package)]
    assert {name.split(".")[1] for name in names} == set(QT_FREE)
    done = run_python(IMPORTING, *names)
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout == "all tried\n"


def test_package_roots_are_empty() -> None:
    filled = [
        str(p.relative_to(ROOT))
        for p in (ROOT / "desktop").rglob("__init__.py")
        if p.read_text(encoding="utf-8").strip()
    ]
    assert not filled, "importing a leaf must not build the program: " + ", ".join(filled)


def test_only_the_agreed_things_lie_at_the_top() -> None:
    agreed = {
        "desktop", "resources", "seeds", "tests", "pyproject.toml", "build.spec", "Makefile", "README.md",
        "CHANGELOG.md", "LICENSE", ".ci", ".gitignore",
    }  # fmt: skip
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a checkout, or no git to ask")
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {line.split("/")[0] for line in tracked.stdout.splitlines()} <= agreed
    ignored = subprocess.run(["git", "check-ignore", "-q", "build.spec"], cwd=ROOT, check=False)
    assert ignored.returncode == 1, "build.spec is ignored by git"
