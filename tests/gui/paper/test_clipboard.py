"""Figures, rows, numbers and native charts on a real clipboard."""

from __future__ import annotations

import posixpath
import subprocess
import sys
import zipfile
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from lxml import etree
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QTreeView

from desktop.actions.clipboard import CHART, IMAGE, FigureData, copy_figure, settle_clipboard
from desktop.export.pptx.clip_format import DRAWING, LOCKED, TYPES, clip_package
from desktop.export.pptx.deck import DeckOptions, SlideSpec, built_in_template, deck_bytes
from desktop.export.pptx.xml import A, P
from desktop.export.table_text import html, tsv
from desktop.figures.figure import Entity, Family, Figure, Lineage, Table
from desktop.figures.request import FigureRequest
from desktop.state.view_state import Traced
from desktop.views.carried_figure import FIGURE, request_in
from tests.gui.paper.pdf_file import PdfFile
from tests.gui.window.conftest import PATIENCE, ready

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from pytestqt.qtbot import QtBot

    from desktop.app import Program


def on_clipboard() -> QMimeData:
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    return data


def test_a_figure_lies_on_the_clipboard_in_every_format_and_is_drawn_when_it_is_asked_for(
    figures: dict[Family, Figure],
) -> None:
    figure, request = figures[Family.LINES], FigureRequest("size", "china-telemedicine")
    copy_figure(figure, "light", own={FIGURE: request.to_json().encode()}, chart=b"PK chart")
    data = on_clipboard()
    assert isinstance(data, FigureData)
    assert not data.made  # nothing was drawn yet

    assert request_in(data) == request
    assert bytes(data.data(CHART).data()) == b"PK chart"
    assert data.text() == tsv(figure)
    assert figure.table.rows[0][0].text in data.html()
    picture = QImage.fromData(data.data("image/png"))
    assert (picture.width(), picture.height()) == (1920, 1080)
    assert not picture.hasAlphaChannel()
    assert data.hasImage()
    assert bytes(data.data("image/svg+xml").data()).lstrip().startswith(b"<?xml")
    assert PdfFile(bytes(data.data("application/pdf").data())).sizes == [(720, 405)]


def test_what_is_copied_outlives_the_program_that_copied_it(figures: dict[Family, Figure]) -> None:
    figure = figures[Family.LINES]
    copy_figure(figure, "light", clear=True, own={FIGURE: b"{}"})
    kinds = set(on_clipboard().formats())

    settle_clipboard()

    data = on_clipboard()
    assert not isinstance(data, FigureData)
    assert kinds <= {*data.formats(), IMAGE}
    assert data.text() == tsv(figure)
    picture = QImage.fromData(data.data("image/png"))
    assert picture.hasAlphaChannel()
    assert picture.pixelColor(2, 2).alpha() == 0
    settle_clipboard()  # once more changes nothing
    assert on_clipboard().text() == tsv(figure)


def test_a_program_that_ends_with_a_figure_on_the_clipboard_ends_in_peace() -> None:
    program = """
from desktop.app import application
from desktop.actions.clipboard import copy_figure
from tests.gui.plotting.samples import estimates
application()
copy_figure(estimates(), "light")
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False)
    assert (run.returncode, run.stderr) == (0, "")


def test_a_figure_that_cannot_be_drawn_still_has_its_numbers(figures: dict[Family, Figure]) -> None:
    figure = figures[Family.LINES]
    broken = replace(figure, family=Family.TABLE, table=Table())
    copy_figure(broken, "light")
    settle_clipboard()
    assert on_clipboard().text() == tsv(broken)
    assert not on_clipboard().hasFormat("image/png")


def test_numbers_are_numbers_where_the_decimal_mark_is_a_comma(figures: dict[Family, Figure]) -> None:
    figure = figures[Family.LINES]
    value = next(cell.value for row in figure.table.rows for cell in row if cell.value and cell.value % 1)

    assert repr(value) in tsv(figure)
    assert repr(value).replace(".", ",") in tsv(figure, ",")
    assert f'x:num="{value!r}" sdval="{value!r}">{repr(value).replace(".", ",")}<' in html(figure, ",")
    assert "x:num" not in html(figure)


def test_rows_that_are_chosen_are_copied_and_the_figure_everywhere_else(
    launch: Callable[..., Program], qtbot: QtBot
) -> None:
    program = launch(page="segments")
    ready(qtbot, program)
    window = program.window
    tree = window.findChild(QTreeView, "segments.tree")
    assert tree is not None
    tree.setFocus()
    tree.setCurrentIndex(tree.model().index(0, 0))

    qtbot.keyClick(tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = on_clipboard().text().splitlines()
    assert len(text) == 2
    assert len(text[0].split("\t")) == len(text[1].split("\t"))
    assert text[1].startswith(tree.model().index(0, 0).data())
    assert "<table>" in on_clipboard().html()

    page = window.page
    assert page is not None
    page.setFocus()
    window.services.actions["figure.copy"].trigger()
    assert request_in(on_clipboard()) == page.request()

    # The selected number with its unit, period and source.
    program.services.state.change(selection=Entity("segment", "china-teleradiology.application.bone-imaging"))
    qtbot.waitUntil(lambda: window.services.actions["edit.copy_value"].isEnabled(), timeout=PATIENCE)
    window.services.actions["edit.copy_value"].trigger()
    shown = window.inspector.shown
    assert shown is not None
    assert on_clipboard().text() == shown.value_text
    for part in (shown.value, shown.unit):
        assert part in on_clipboard().html()

    # A mark that was computed: what it says, how, and whose numbers went in.
    lineage = Lineage(observations=("china-teleradiology.growth-rate.2025-2035.mrfr-faq",), formula="1 + 1")
    program.services.state.change(selection=Entity("mark", "m"), traced=Traced("2.0 million", lineage))
    qtbot.waitUntil(lambda: (window.inspector.shown or shown).entity.kind == "mark", timeout=PATIENCE)
    window.services.actions["edit.copy_value"].trigger()
    assert on_clipboard().text().startswith("2.0 million = 1 + 1 (")
    assert "Market Research Future" in on_clipboard().html()

    # Native charts are for Windows; elsewhere the verb says so and what does the same.
    action = window.services.actions["figure.copy_chart"]
    assert action.isEnabled() or "Windows" in action.toolTip()
    copy_figure(page.figure(), "light")  # type: ignore[arg-type]
    program.close()
    assert not isinstance(on_clipboard(), FigureData)


def test_charts_tables_and_shapes_become_packages_that_hold_together(figures: dict[Family, Figure]) -> None:
    wrong = [f"{figure.name}: {one}" for figure in figures.values() for one in faults(clip_package(figure), figure)]
    assert not wrong, wrong


def faults(package: bytes, figure: Figure) -> list[str]:
    """What is wrong with a clipboard package: parts, types, relations, order of children, and the chart itself."""
    archive = zipfile.ZipFile(BytesIO(package))
    names = archive.namelist()
    found = [f"{name} twice" for name in names if names.count(name) > 1]
    trees: dict[str, Any] = {n: etree.fromstring(archive.read(n)) for n in names if n.endswith((".xml", ".rels"))}
    typed = {one.get("PartName") for one in trees["[Content_Types].xml"].iter(f"{{{TYPES}}}Override")}
    parts = [name for name in names if not name.endswith(".rels") and name != "[Content_Types].xml"]
    found += [f"{name} has no type" for name in parts if f"/{name}" not in typed]
    reached = {DRAWING}
    for name in (name for name in names if name.endswith(".rels")):
        folder = posixpath.dirname(posixpath.dirname(name))
        for link in trees[name]:
            target = posixpath.normpath(posixpath.join(folder, link.get("Target")))
            reached.add(target)
            if target not in names:
                found.append(f"{name} leads to {target}, which is not there")
    found += [f"nothing leads to {name}" for name in parts if name not in reached]
    canvas = trees[DRAWING][0][0]
    if canvas.tag != f"{{{LOCKED}}}lockedCanvas":
        found.append(f"root {canvas.tag}")
    found += [f"{element.tag} of a slide" for element in canvas.iter() if str(element.tag).startswith(f"{{{P}}}")]
    for frame in canvas.iter(f"{{{A}}}graphicFrame"):
        order = [etree.QName(child).localname for child in frame]
        if order != ["nvGraphicFramePr", "graphic", "xfrm"]:
            found.append(f"a frame with {order}")
    for shape in canvas.iter(f"{{{A}}}sp"):
        order = [etree.QName(child).localname for child in shape]
        if order != [kind for kind in ("nvSpPr", "spPr", "txSp", "style") if kind in order]:
            found.append(f"a shape with {order}")
    if figure.source_line and figure.source_line not in "".join(canvas.itertext()):
        found.append("no source")
    if figure.family is not Family.LINES:
        return found
    deck = deck_bytes([SlideSpec.of(figure)], template=built_in_template(), options=DeckOptions(), requests={})
    slides = zipfile.ZipFile(BytesIO(deck))
    charts = sorted(name for name in slides.namelist() if name.startswith("ppt/charts/chart"))
    ours = sorted(name for name in names if name.startswith("clipboard/charts/chart"))
    if [slides.read(name) for name in charts] != [archive.read(name) for name in ours]:
        found.append("its charts are not those of the deck")
    return found
