"""What an export, a refresh, a print or a workspace says in English it can say in Chinese: found in the code."""

from __future__ import annotations

import ast
import re
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.actions.importing import preview_text
from desktop.export import error_words, finding_words
from desktop.export.pptx.refresh import refusing
from desktop.export.report import Finding
from desktop.workspace import errors, failures, members
from desktop.workspace.files import SENTENCES
from desktop.workspace.members import UNCHANGED
from desktop.workspace.opening import examine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.shipped import Shipped

DESKTOP = Path(__file__).parents[3] / "desktop"
ERRORS = {"ExportError": 0, "ExportProblem": 0, "NotPrinting": 0, "_refused": 1}
"""What says why it stops, and which of its arguments is the sentence."""
COMMAND_ONLY = "export_options.py"
"""Speaks of switches: no window shows it."""
OF_WORKSPACES = {name for name, kind in vars(errors).items() if isinstance(kind, type)} - {"PackageError", "Refused"}
"""What says that a workspace cannot be opened, read, written or restored."""
OF_IMPORTS = {"PackageError", "IntakeError", "ValueError", "QuantityError", "PeriodError"}
"""What says that a file, a data package or a row of it cannot be imported."""
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


def whole(sentence: str) -> str:
    """With what the code puts into the gaps of a sentence of a workspace."""
    told = re.sub("made. 12(?= |$)", f"made. {failures.KEPT}", sentence).replace("cannot be 12", "cannot be undone")
    return re.sub(r"(?<=\.) 12$", " Nothing was changed.", told)


def test_what_a_workspace_says_has_its_chinese(tmp_path: Path) -> None:
    """Data packages and broken rules are told to whoever imports: they name columns, and have no window of their own."""
    trees = [ast.parse(path.read_text("utf-8")) for path in sorted((DESKTOP / "workspace").glob("*.py"))]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    found = {whole(spoken(one.args[0])) for one in calls if name_of(one) in OF_WORKSPACES and one.args}
    found |= {words.format(name="n.marketscope") for _, _, words in failures._BY_NAME}
    for name, held in (("empty", b""), ("text", b"a text that is no workspace" * 9), ("short", b"SQLite format 3\0")):
        (tmp_path / name).write_bytes(held)
    for name in ("empty", "text", "short", "gone", "."):
        with pytest.raises(errors.WorkspaceError) as told:
            examine(tmp_path / name)
        found.add(str(told.value))
    told_to_us = {"An edit was begun inside another edit. The inner one was not made."}
    told_to_us |= {one for one in found if one.startswith("12 Nothing was written.")}  # a package: see above
    left = found - told_to_us
    assert len(left) > 40
    english = re.compile("[a-z]{3,} [a-z]{2,} [a-z]")
    missing = {one for one in left if re.search("[a-z]", one) and english.search(error_words.said(one, "zh"))}
    assert missing == set()
    assert (
        error_words.said(
            "m is damaged: its end is cut off. Nothing was changed. There is no snapshot of it; use a backup copy.",
            "zh",
        )
        == "m已损坏：末尾缺失。没有任何改动。没有它的快照；请使用备份。"
    )


def imported(sentence: str) -> set[str]:
    """A sentence of an import with what the code puts into its gaps, each way there is."""
    told = re.sub(r"\. 12(?= |$)", f". {UNCHANGED}", sentence)
    tail = f". {UNCHANGED} Unpack it and look what is in it."
    if told == f"12 12{tail}":
        tree = ast.parse(Path(members.__file__).read_text("utf-8"))
        problems = [one for one in ast.walk(tree) if isinstance(one, ast.Assign) and spoken(one.value)]
        return {f"12 {spoken(one.value)}{tail}" for one in problems if one.targets[0].id == "problem"}  # type: ignore[attr-defined]
    problem = {"has the unknown column", "has twice the column", "lacks the column"}
    if told.startswith("12 12 12. Nothing"):
        return {told.replace("12 12", f"12 {one}", 1) for one in problem}
    if ": column 12 12." in told:
        cell = {"is empty", "holds 12, which is no whole number", "holds 12, which is no number"}
        return {told.replace("column 12 12", f"column 12 {one}") for one in cell}
    return {told}


def test_what_an_import_says_has_its_chinese(shipped: Shipped) -> None:
    """Where a frame takes in what another one says, both are found: the frame ends, the reason begins the sentence."""
    paths = [path for place in ("intake", "workspace", "market") for path in (DESKTOP / place).glob("*.py")]
    calls = [one for path in sorted(paths) for one in ast.walk(ast.parse(path.read_text("utf-8")))]
    raised = [one for one in calls if isinstance(one, ast.Call) and name_of(one) in OF_IMPORTS and one.args]
    found = set().union(*(imported(spoken(one.args[0])) for one in raised))
    found |= {
        "x.csv has 3 columns, but line 4 has 2 fields, line 9 has 7 fields. Nothing was imported. Mend these lines."
    }
    found |= {
        "p/datapackage.json is not valid JSON: line 2, column 3. Nothing was imported. Correct the file and try again."
    }
    found |= {"x.csv: This file begins like UTF-16 but is not. Nothing was imported. Save it as UTF-8."}
    found -= {"A number to be written must be finite."}  # said to us
    assert len(found) > 70
    english = re.compile("[a-z]{3,} [a-z]{2,} [a-z]")
    missing = {one for one in found if english.search(one) and english.search(error_words.said(one, "zh"))}
    assert missing == set()
    said = error_words.said(
        "seg.csv line 4: column value holds 'x', which is no number. Nothing was imported. Correct the cell.", "zh"
    )
    assert said == "seg.csv第4行：列value为'x'，不是数字。未导入任何内容，请更正该单元格。"
    table = "subject,measure,period,value,unit,source\nNobody,market-size,2024,1,USD,Me\n"
    rows = preview_text(shipped.workspace, table, "own.csv", "zh").left_out
    assert rows == ((2, "没有名为'Nobody'的市场、细分、企业或地区"),), "a row that is left out says why in Chinese, too"


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
