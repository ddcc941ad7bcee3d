"""The export dialog in the real window: what it tells, what it refuses, what it remembers, and the files it leads to."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.views.exporting.dialog import ExportDialog
from tests.gui.window.conftest import PATIENCE, ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from desktop.app import Program

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def opened(qtbot: QtBot, program: Program) -> ExportDialog:
    qtbot.keyClick(program.window, Qt.Key.Key_E, CTRL)
    dialog = program.window.findChildren(ExportDialog)[-1]
    qtbot.waitUntil(lambda: dialog.preview.taste is not None, timeout=PATIENCE)
    return dialog


def typed(qtbot: QtBot, dialog: ExportDialog, path: Path) -> None:
    dialog.target.selectAll()
    qtbot.keyClicks(dialog.target, str(path))


def written(qtbot: QtBot, program: Program, path: Path) -> None:
    qtbot.waitUntil(lambda: path.exists() and not program.services.jobs.is_busy, timeout=PATIENCE)


def test_the_dialog_says_what_will_be_and_what_cannot(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    dialog = opened(qtbot, program)
    assert dialog.order.format == "pptx"
    assert "native shapes" in dialog.summary.text()
    assert dialog.preview.taste is not None
    assert dialog.preview.taste.image is not None
    qtbot.mouseClick(dialog.kind._parts["png"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.summary.text() == "1 picture, 1,920 × 1,080 pixels, 192 dpi", timeout=PATIENCE)
    assert "cannot be edited" in dialog.carries.text()
    dialog.size_.preset.chosen.emit("page")
    qtbot.mouseClick(dialog.scale._parts["3.125"], Qt.MouseButton.LeftButton)
    assert dialog.summary.text() == "1 picture, 1,890 × 1,063 pixels, 300 dpi"
    dialog.size_.width_.selectAll()
    qtbot.keyClicks(dialog.size_.width_, "12")
    assert (dialog.size_.height_.text(), dialog.size_.preset.label) == ("6.75", "Own size")
    qtbot.mouseClick(dialog.size_.unit._parts["px"], Qt.MouseButton.LeftButton)
    assert (dialog.size_.width_.text(), dialog.size_.height_.text()) == ("454", "255")
    old = tmp_path / "old.png"
    old.write_bytes(b"old")
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "held.xlsx").write_bytes(b"old")
    (tmp_path / ".~lock.held.xlsx#").write_bytes(b"somebody")
    wrong = {
        "no/x.png": "does not exist",
        "folder.png": "is a folder",
        "x.docx": "ending must be",
        "held.xlsx": "is open in another program",
        "a:b.png": "no file name may hold",
        f"{'x' * 250}.png": "too long",
        f"{'x' * 300}.png": "too long",
        f"{'x' * 300}/x.png": "does not exist",
        ".png": "needs a name",
    }
    said = {}
    for name in wrong:
        typed(qtbot, dialog, tmp_path / name)
        settled(qtbot, program)
        said[name] = dialog.note.text() if not dialog.confirm.isEnabled() else ""
    assert not [name for name, words in wrong.items() if words not in said[name]], said
    typed(qtbot, dialog, old)
    settled(qtbot, program)
    assert dialog.note.text() == "old.png exists already and will be replaced."
    for field, text in ((dialog.size_.width_, "nonsense"), (dialog.size_.width_, "3"), (dialog.size_.width_, "")):
        field.selectAll()
        qtbot.keyClicks(field, text) if text else qtbot.keyClick(field, Qt.Key.Key_Delete)
        assert "Width and height must be numbers from 96 to 7560 px." in dialog.note.text()
        assert not dialog.confirm.isEnabled()
    dialog.size_.preset.chosen.emit("square")
    for box in dialog.languages.values():
        box.setChecked(False)
    assert dialog.note.text() == "Choose a language."
    dialog.languages["zh"].setChecked(True)
    dialog.transparent.setChecked(True)
    assert dialog.confirm.isEnabled(), dialog.note.text()
    qtbot.keyClick(dialog.target, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: old.read_bytes().startswith(b"\x89PNG"), timeout=PATIENCE)
    written(qtbot, program, old)
    assert struct.unpack(">IIBB", old.read_bytes()[16:26]) == (1800, 1800, 8, 6)


def test_what_was_chosen_is_there_again_and_the_last_export_too(
    qtbot: QtBot, launch: Callable[..., Program], tmp_path: Path
) -> None:
    first = launch()
    ready(qtbot, first)
    dialog = opened(qtbot, first)
    dialog.continued.click()
    assert dialog.order.continued, "long tables go on where slides are written"
    qtbot.mouseClick(dialog.kind._parts["png"], Qt.MouseButton.LeftButton)
    assert not dialog.order.continued
    dialog.size_.preset.chosen.emit("half")
    qtbot.mouseClick(dialog.theme_._parts["dark"], Qt.MouseButton.LeftButton)
    target = tmp_path / "kept.png"
    typed(qtbot, dialog, target)
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    written(qtbot, first, target)
    status, made = first.window.status, target.read_bytes()
    assert "kept.png" in status.sentence
    qtbot.mouseClick(status.other_way, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == str(target)
    first.services.settings.save()
    first.close()

    second = launch()
    ready(qtbot, second)
    tip = second.services.actions["figure.export_again"].toolTip()
    assert f"as PNG to {tmp_path}" in tip
    target.write_bytes(b"changed meanwhile")
    qtbot.keyClick(second.window, Qt.Key.Key_E, CTRL | SHIFT)
    qtbot.waitUntil(lambda: target.read_bytes() == made, timeout=PATIENCE)
    written(qtbot, second, target)
    qtbot.mouseClick(second.window.status.way, Qt.MouseButton.LeftButton)
    assert second.services.dialogs.folders == [tmp_path]  # type: ignore[attr-defined]
    again = opened(qtbot, second)
    assert (again.kind.current, again.size_.preset.current, again.theme_.current) == ("png", "half", "dark")
    assert again.size_.size_ == (460, 400, "px")
    assert again.continued.isChecked()
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    assert not again.isVisible()
    second.services.actions["figure.export"].trigger()
    quick = second.window.findChildren(ExportDialog)[-1]
    quick.preview._ask()
    quick.reject()
    qtbot.waitUntil(lambda: not second.window.findChildren(ExportDialog), timeout=PATIENCE)
    settled(qtbot, second)  # the answer comes when the dialog has gone


def stops_of(dialog: ExportDialog) -> list[QWidget]:
    """What Tab goes through, from the first to the last."""
    found: list[QWidget] = []
    one = dialog.nextInFocusChain()
    while one is not dialog:
        is_stop = dialog.isAncestorOf(one) and one.isVisibleTo(dialog) and one.isEnabled() and one.focusProxy() is None
        found += [one] if is_stop and one.focusPolicy() & Qt.FocusPolicy.TabFocus else []
        one = one.nextInFocusChain()
    return found


def test_all_figures_of_a_page_and_the_keys_of_the_dialog(
    qtbot: QtBot, launch: Callable[..., Program], tmp_path: Path
) -> None:
    import openpyxl

    program = launch(page="forecast")
    ready(qtbot, program)
    dialog = opened(qtbot, program)
    for key, field in (
        (Qt.Key.Key_F, dialog.kind),
        (Qt.Key.Key_T, dialog.target),
        (Qt.Key.Key_A, dialog.languages["en"]),
    ):
        qtbot.keyClick(dialog, key, ALT)
        focus = dialog.focusWidget()
        assert focus is field or (focus is not None and field.isAncestorOf(focus)), field.objectName()
    qtbot.mouseClick(dialog.kind._parts["png"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.size_.unit._parts["cm"], Qt.MouseButton.LeftButton)
    # New parts are shown with the next turn of the loop.
    qtbot.waitUntil(lambda: any(map(dialog.scale.isAncestorOf, stops_of(dialog))), timeout=PATIENCE)
    stops = stops_of(dialog)
    parts = [one.objectName().removeprefix("export.").partition(".")[0] for one in stops]
    read = ["what", "format", "preset", "width", "height", "unit", "ratio", "scale", "theme", "transparent", "language"]
    assert list(dict.fromkeys(parts)) == [*read, "target", "browse", "cancel", "confirm"], (
        "Tab goes as the dialog is read"
    )
    called = [one.accessibleName() or getattr(one, "text", str)() for one in stops]
    assert {"English", "简体中文", "Choose...", "Transparent ground"} <= set(called), (
        "no box goes by the name of its row"
    )
    qtbot.mouseClick(dialog.kind._parts["pptx"], Qt.MouseButton.LeftButton)
    names = [one.objectName() for one in stops_of(dialog)]
    assert names.index("export.continued") < names.index("export.template.choose") < names.index("export.target")
    qtbot.mouseClick(dialog.what._parts["page"], Qt.MouseButton.LeftButton)
    assert not dialog.languages["zh"].isEnabled()
    qtbot.mouseClick(dialog.kind._parts["xlsx"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.summary.text() == "1 workbook, 2 figures", timeout=PATIENCE)
    target = tmp_path / "page.xlsx"
    typed(qtbot, dialog, target)
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    written(qtbot, program, target)
    sheets = openpyxl.load_workbook(target, read_only=True).sheetnames
    assert [name.split(" ")[0] for name in sheets[:3]] == ["Contents", "1", "1"]
    assert sum(name.endswith(" data") for name in sheets) == 2
    target.write_bytes(b"changed meanwhile")
    program.services.actions["figure.export_again"].trigger()
    qtbot.waitUntil(lambda: target.read_bytes().startswith(b"PK"), timeout=PATIENCE)
    written(qtbot, program, target)
    assert openpyxl.load_workbook(target, read_only=True).sheetnames == sheets


def test_what_goes_wrong_while_writing_leaves_the_old_file(
    qtbot: QtBot, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno
    import os

    from desktop.actions.exporting import ExportOrder
    from desktop.views.figure_verbs import FigureVerbs

    page = program.window.page
    request = page.request() if page is not None else None
    assert request is not None
    verbs = next(verb for verb in program._verbs if isinstance(verb, FigureVerbs))
    bar = program.window.error_bar
    said: dict[str, str] = {}
    for kind in ("xlsx", "png", "csv"):
        old = tmp_path / f"old.{kind}"
        old.write_bytes(b"old")

        def full(_handle: int) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", full)
            verbs.start(ExportOrder((request,), old))
            qtbot.waitUntil(bar.isVisible, timeout=PATIENCE)
            qtbot.waitUntil(lambda: not program.services.jobs.is_busy, timeout=PATIENCE)
        said[kind] = bar.sentence if old.read_bytes() == b"old" else "replaced"
        bar.dismiss()
    assert not [kind for kind, words in said.items() if "The disk is full" not in words], said
    many = ExportOrder((request,) * 40, tmp_path / "many.png", ("en", "zh"))
    verbs.start(many)
    program.services.jobs.cancel()
    qtbot.waitUntil(lambda: not program.services.jobs.is_busy, timeout=PATIENCE)
    qtbot.waitUntil(lambda: program.window.status.sentence == "Stopped. Nothing was written.", timeout=PATIENCE)
    verbs.start(ExportOrder((request,), tmp_path / "gone" / "x.csv"))
    qtbot.waitUntil(bar.isVisible, timeout=PATIENCE)
    assert "does not exist" in bar.sentence
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix in {".png", ".csv", ".xlsx", ".part"}) == [
        "old.csv",
        "old.png",
        "old.xlsx",
    ]
