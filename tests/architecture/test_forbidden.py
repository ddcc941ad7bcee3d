"""Things that run code, render HTML from data or reach the network appear nowhere, or in one named place."""

from __future__ import annotations

import ast
import re
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "desktop").rglob("*.py"))

# name -> the only files that may use it
ANYWHERE_ELSE_FORBIDDEN: dict[str, set[str]] = {
    "QSettings": set(),
    "pickle": set(),
    "eval": set(),
    "exec": {"desktop/frozen.py"},  # names of fields, never values
    "QDataStream": set(),
    "QSvgRenderer": {"desktop/theme/icons.py"},
    "QTextBrowser": set(),
    "QMessageBox": set(),
    "QInputDialog": set(),
    "QErrorMessage": set(),
    "QProgressDialog": set(),
    "QWizardPage": set(),
    "QLabel": {"desktop/widgets/text.py"},
    "setHtml": {"desktop/actions/clipboard.py"},
    "setWhatsThis": set(),
    "requests": set(),
    "urllib.request": set(),
    "http.client": set(),
    "socket": set(),
    "QtNetwork": set(),
}

MODULES = {"requests", "socket", "pickle"}
"""Meant as imports only: ``figure.requests`` is our own word."""


WORDS = re.compile(rf"\b(?:{'|'.join(sorted({name.partition('.')[0] for name in ANYWHERE_ELSE_FORBIDDEN}))})\b")
"""A file without any of these words cannot use what is forbidden, and need not be parsed."""


def names_used(tree: ast.AST) -> set[str]:
    """Every imported module, imported name, bare name and attribute of a module."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or ""} | {alias.name for alias in node.names}
        elif isinstance(node, ast.Name) and node.id not in MODULES:
            found.add(node.id)
        elif isinstance(node, ast.Attribute) and node.attr not in {"exec", *MODULES}:
            found.add(node.attr)
    return found


def test_dangerous_names_stay_in_their_one_place() -> None:
    wrong = []
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        # Python reads identifiers in this form, so that a name in other letters is the same name.
        if not WORDS.search(unicodedata.normalize("NFKC", text)):
            continue
        relative = path.relative_to(ROOT).as_posix()
        used = names_used(ast.parse(text))
        wrong += [
            f"{relative} uses {n}"
            for n, allowed in ANYWHERE_ELSE_FORBIDDEN.items()
            if n in used and relative not in allowed
        ]
    assert not wrong, "\n".join(wrong)


def test_no_room_without_a_subject() -> None:
    junk = {"utils", "helpers", "common", "misc", "base_utils"}
    assert not [p for p in SOURCES if p.stem in junk or p.parent.name in junk]


def test_no_unfinished_work_is_left() -> None:
    marks = ("TODO", "FIXME", "XXX", "NotImplementedError")
    assert not [f"{p.name}: {m}" for p in SOURCES for m in marks if m in p.read_text(encoding="utf-8")]
