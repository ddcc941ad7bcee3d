"""What an export, a refresh or a print says in English it can say in Chinese: every sentence, found in the code."""

from __future__ import annotations

import ast
import re
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.export import error_words, finding_words
from desktop.export.pptx.refresh import refusing
from desktop.export.report import Finding
from desktop.workspace.files import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Iterator

DESKTOP = Path(__file__).parents[3] / "desktop"
ERRORS = {"ExportError": 0, "ExportProblem": 0, "NotPrinting": 0, "_refused": 1}
"""What says why it stops, and which of its arguments is the sentence."""
COMMAND_ONLY = "export_options.py"
"""Speaks of switches: no window shows it."""
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def nodes(*places: str) -> Iterator[ast.AST]:
    """Of every module that can say one of them."""
    for path in chain.from_iterable((DESKTOP / place).rglob("*.py") for place in places):
        text = path.read_text("utf-8")
        if path.name != COMMAND_ONLY and any(word in text for word in ("warn(", "Finding(", *ERRORS)):
            yield from ast.walk(ast.parse(text))


def spoken(node: ast.AST) -> str:
    """A sentence with a number wherever something varies; empty for what is no sentence in the code."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(spoken(part) if isinstance(part, ast.Constant) else "12" for part in node.values)
    return ""


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def test_every_error_has_its_chinese() -> None:
    found = [
        spoken(node.args[ERRORS[name_of(node)]])
        for node in nodes("export", "actions", "plotting")
        if isinstance(node, ast.Call) and name_of(node) in ERRORS and len(node.args) > ERRORS[name_of(node)]
    ]
    found += list(refusing._REASONS.values())
    found += [words.format(name="n.pptx", folder="f", why="w") for _, words in SENTENCES.values()]
    assert len(found) > 50
    # A frame that holds nothing of its own is no sentence: f"{error}".
    missing = {one for one in found if re.search("[a-z]", one) and not CHINESE.search(error_words.said(one, "zh"))}
    assert missing == set()
    whole = "The template x.potm cannot be used: it is empty. Nothing was written. Choose another template."
    assert error_words.said(whole, "zh") == "模板x.potm无法使用：是空文件。未写入任何内容，请另选模板。"
    assert error_words.said(whole, "en") == whole


def test_every_finding_has_its_chinese() -> None:
    found = []
    for node in nodes("export"):
        if isinstance(node, ast.Call) and name_of(node) == "warn":
            found += [spoken(node.args[0])]
        elif isinstance(node, ast.Call) and name_of(node) == "Finding" and spoken(node.args[0]) != "critical":
            found += [spoken(node.args[2])]
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "sentence":
            found += [spoken(node.value)]
    told = [one for one in found if one.endswith(".")]
    assert len(told) > 20
    missing = {one for one in told if not CHINESE.search(finding_words.said(Finding("note", "", one), "zh"))}
    assert missing == set()
