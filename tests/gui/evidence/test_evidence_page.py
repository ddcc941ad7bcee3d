"""The Evidence page with real events: tables, filter, facets, order, reading pane, forms, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.figures.figure import Entity
from desktop.figures.request import FigureRequest
from desktop.plotting.figure_view import FigureView
from desktop.state.placing import place_of
from desktop.views.evidence.tables import TABLES, ColumnEntry, fitted
from desktop.views.figure_panel import FigurePanel
from desktop.views.inspector.selection_panel import AT_ONCE
from desktop.widgets.pressable import Pressable
from desktop.workspace.workspace import Workspace
from tests.gui.evidence.conftest import page_of, settled, shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

FAQ = Entity("observation", "china-teleradiology.growth-rate.2025-2035.mrfr-faq")
PATIENCE = 15_000


def go(qtbot: QtBot, program: Program, entity: Entity) -> None:
    program.services.state.change(selection=entity)
    settled(qtbot, program)


def child(program: Program, name: str) -> QWidget:
    found = program.window.findChild(QWidget, name)
    assert found is not None, name
    return found


def test_every_table_opens_and_is_filtered(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    for table in TABLES:
        qtbot.mouseClick(child(program, f"evidence.table.{table.key}"), Qt.MouseButton.LeftButton)
        shown(qtbot, program)
        assert page.ledger is not None
        assert page.ledger.kind == table.kind
        whole = page.model.rowCount()
        assert whole == len(page.ledger) > 0
        assert (page.request() is not None) == (page.figure() is not None) == (table.key == "disputes")
        page.filter.setText("tele")
        assert 0 < page.model.rowCount() < whole
        assert f"{page.model.rowCount():,}" in page.header.sentence
        page.filter.setText("no such words")
        assert page.model.rowCount() == 0
        qtbot.keyClick(page.filter, Qt.Key.Key_Escape)
        assert page.model.rowCount() == whole


def test_facets_limit_and_chips_lift(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    whole = page.model.rowCount()
    qtbot.mouseClick(child(program, "evidence.facet.kind.forecast"), Qt.MouseButton.LeftButton)
    some = page.model.rowCount()
    assert 0 < some < whole
    qtbot.mouseClick(child(program, "evidence.facet.unit.USD"), Qt.MouseButton.LeftButton)
    assert 0 < page.model.rowCount() < some
    qtbot.mouseClick(child(program, "evidence.limits.unit=USD"), Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == some
    program.window.context_bar.market.chosen.emit("china-teleradiology")
    assert 0 < page.model.rowCount() < some
    assert program.services.state.current.market != ""
    qtbot.mouseClick(child(program, "evidence.limits.market="), Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == some


def test_the_contradictions_are_the_figure_of_their_table(qtbot: QtBot, program: Program) -> None:
    request = FigureRequest("disputes", "china-teleradiology")
    program.services.state.change(**place_of(request))
    page = shown(qtbot, program)
    qtbot.waitUntil(lambda: page.request() == request, timeout=PATIENCE)
    figure = page.figure()
    assert page.ledger is not None
    assert figure is not None
    assert 0 < page.model.rowCount() < len(page.ledger)
    assert figure.title.startswith(f"{page.model.rowCount()} contradictions are on file")
    qtbot.mouseClick(child(program, "evidence.limits.market="), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.request() == FigureRequest("disputes", ""), timeout=PATIENCE)
    assert page.model.rowCount() == len(page.ledger)
    page.show_table("facts")
    assert page.request() is None


def test_heads_sort(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    column = next(place for place, entry in enumerate(TABLES[0].columns) if entry.key == "stated")

    def first() -> list[str]:
        return [page.model.index(row, column).data() for row in range(20)]

    plain = first()
    page.rows.column_pressed.emit(column)
    up = first()
    assert [text.casefold() for text in up] == sorted(text.casefold() for text in up)
    page.rows.column_pressed.emit(column)
    assert first() != up
    page.rows.column_pressed.emit(column)
    assert first() == plain


def test_the_reading_pane_tells_everything(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    go(qtbot, program, FAQ)
    assert page.model.entity_at(page.rows.currentIndex().row()) == FAQ
    inspector = program.window.inspector
    known = inspector.shown
    assert known is not None
    assert known.stated[0] == "6.504%"
    assert known.normalised[0] == "0.06504"
    assert [one.value for one in known.alternatives] == ["6.61 %", "6.6 %", "6.504 %"]
    assert known.verdict is not None
    assert known.verdict.title == "Does not fit its own window"
    assert "7.177" in known.verdict.sentence
    assert {mark.role for mark in known.verdict.marks} == {"stated", "preferred", "implied"}
    assert known.origin is not None
    assert {fact.key for fact in known.facts} >= {"source", "publisher", "published", "place", "paraphrase"}
    assert known.citation.startswith("Market Research Future")
    assert "[R" in known.citation_gbt
    uses = inspector._panel().uses
    assert uses is not None
    assert child(program, "inspector.walked").text().endswith("shown")  # type: ignore[attr-defined]


def test_a_long_list_of_the_pane_is_made_in_portions_and_becomes_whole(qtbot: QtBot, program: Program) -> None:
    go(qtbot, program, Entity("source", "mrfr-china-teleradiology"))
    inspection = program.window.inspector.shown
    assert inspection is not None
    wanted = [f"inspector.to.{one.entity.kind}.{one.entity.id}" for one in inspection.numbers if one.entity is not None]
    assert len(wanted) > 2 * AT_ONCE

    def found() -> list[str]:
        body = child(program, "inspector.body")
        rows = [(w.mapTo(body, w.rect().topLeft()).y(), w.objectName()) for w in body.findChildren(Pressable)]
        return [name for _, name in sorted(rows) if name in set(wanted)]

    qtbot.waitUntil(lambda: found() == wanted, timeout=PATIENCE)
    go(qtbot, program, FAQ)
    assert len(found()) < AT_ONCE, "rows of what was shown before"


def test_one_walks_through_the_rows(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    qtbot.keyClick(program.window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settled(qtbot, program)
    first = program.services.state.current.selection
    qtbot.mouseClick(child(program, "inspector.next"), Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    assert page.rows.currentIndex().row() == 1
    assert program.services.state.current.selection != first
    page.filter.setFocus()
    qtbot.keyClick(page.filter, Qt.Key.Key_Down)
    assert page.rows.hasFocus()


def test_a_selection_from_elsewhere_opens_its_table_and_lifts_what_hides_it(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    page.filter.setText("no such words")
    go(qtbot, program, FAQ)
    assert page.model.row_of(FAQ.id).isValid()
    assert page.filter.text() == ""
    with Workspace.open(program.services.database.path, read_only=True) as workspace:  # type: ignore[arg-type]
        claim, fact, source = workspace.claims.all()[9], workspace.facts.all()[9], workspace.sources.all()[9]
    for entity, table in (
        (Entity("claim", claim.id), "claims"),
        (Entity("fact", fact.id), "facts"),
        (Entity("source", source.id), "sources"),
    ):
        go(qtbot, program, entity)
        assert page.tabs.current == table
        assert page.model.row_of(entity.id).isValid()
        assert program.window.inspector.shown is not None


def test_a_dispute_shows_its_sides_and_is_explained(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    page.show_table("disputes")
    shown(qtbot, program)
    page.step(1)
    settled(qtbot, program)
    known = program.window.inspector.shown
    assert known is not None
    assert len(known.contradictions[0].sides) > 1
    assert all(side.source for side in known.contradictions[0].sides if side.entity is not None)
    program.services.actions["edit.annotate"].trigger()
    field = child(program, "inspector.note.text")
    field.setPlainText("Two different years.")  # type: ignore[attr-defined]
    qtbot.mouseClick(child(program, "inspector.note.save"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (now := program.window.inspector.shown) is not None and now.status == "explained")
    assert known.entity == program.window.inspector.shown.entity  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: program.services.actions["edit.undo"].isEnabled(), timeout=PATIENCE)
    program.services.actions["edit.undo"].trigger()
    qtbot.waitUntil(lambda: (now := program.window.inspector.shown) is not None and now.status == known.status)


def test_prefer_and_set_aside_with_undo(qtbot: QtBot, program: Program) -> None:
    go(qtbot, program, FAQ)
    qtbot.mouseClick(child(program, "inspector.prefer"), Qt.MouseButton.LeftButton)

    def status() -> str:
        now = program.window.inspector.shown
        return now.status if now is not None else ""

    qtbot.waitUntil(lambda: status() == "preferred", timeout=PATIENCE)
    settled(qtbot, program)
    qtbot.mouseClick(child(program, "inspector.set_aside"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: status() == "alternate", timeout=PATIENCE)
    for wanted in ("preferred", "disputed"):
        qtbot.waitUntil(lambda: program.services.actions["edit.undo"].isEnabled(), timeout=PATIENCE)
        settled(qtbot, program)
        program.services.actions["edit.undo"].trigger()
        qtbot.waitUntil(lambda now=wanted: status() == now, timeout=PATIENCE)


def test_citations_are_copied_in_two_styles(qtbot: QtBot, program: Program) -> None:
    go(qtbot, program, FAQ)
    program.services.actions["edit.copy_citation"].trigger()
    english = QApplication.clipboard().text()
    program.services.actions["edit.copy_gbt"].trigger()
    chinese = QApplication.clipboard().text()
    assert "(2026" in english
    assert "[R/OL]" in chinese or "[R]" in chinese


def test_a_number_is_added_by_hand(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    total = len(page.ledger) if page.ledger else 0
    qtbot.mouseClick(child(program, "evidence.add_number"), Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    form = page.pane.number
    form.subject.set_key("market|china-telemedicine")
    form.source.set_key("gma-china-telemedicine")
    form.stated.setText("1,228.6 亿美元")
    assert form.fields["stated"].line.endswith("USD 122.86 billion")
    qtbot.keyClicks(form.period, "2025-13")
    assert form.fields["period"].line == "There is no month 13."
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert form.fields["locator"].line == "This is needed."
    assert not program.services.database.is_busy
    form.period.setText("2025")
    assert form.fields["stated"].line == "1,228.6 亿美元 = USD 122.86 billion, 2025"
    qtbot.keyClicks(form.locator, "page 3")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.services.state.current.selection is not None, timeout=PATIENCE)
    shown(qtbot, program)
    assert page.ledger is not None
    assert len(page.ledger) == total + 1
    known = program.window.inspector.shown
    assert known is not None
    assert known.stated[0] == "1,228.6 亿美元"
    qtbot.waitUntil(lambda: program.services.actions["edit.undo"].isEnabled(), timeout=PATIENCE)
    program.services.actions["edit.undo"].trigger()
    qtbot.waitUntil(lambda: page.ledger is not None and len(page.ledger) == total, timeout=PATIENCE)


def test_nonsense_is_answered_at_the_field_and_not_kept(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    program.services.actions["evidence.add_number"].trigger()
    settled(qtbot, program)
    form = page.pane.number
    form.source.set_key("gma-china-telemedicine")
    form.locator.setText("page 3")
    form.period.setText("2025")
    for text in ("letters", "1e400", "9" * 10_000, "=1+1", "<b>5</b>", "", "@x", "５\u202e"):
        form.stated.setText("5 USD")
        form.stated.setText(text)
        qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
        assert form.fields["stated"].line.endswith("."), text[:20]
        assert not program.services.database.is_busy, text[:20]
        assert program.services.state.current.selection is None, text[:20]
        assert not program.services.actions["edit.undo"].isEnabled(), text[:20]


def test_a_source_is_added_by_hand(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    program.services.actions["evidence.add_source"].trigger()
    form = page.pane.source
    qtbot.keyClicks(form.publisher, "IQVIA")
    qtbot.keyClicks(form.name, "Digital health in China")
    qtbot.keyClicks(form.url, "javascript:alert(1)")
    assert "http" in form.fields["url"].line
    form.url.setText("https://example.org/report")
    assert form.fields["note"].line.startswith("IQVIA. (n.d.). Digital health in China.")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    selected = Entity("source", "iqvia-digital-health-in-china")
    qtbot.waitUntil(lambda: program.services.state.current.selection == selected, timeout=PATIENCE)
    shown(qtbot, program)
    assert page.tabs.current == "sources"


def test_a_mark_is_one_click_from_its_row(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program = launch(page="forecast", market="china-teleradiology")
    qtbot.waitUntil(lambda: bool(panels(program)) and not program.services.database.is_busy, timeout=PATIENCE)
    view = program.window.findChild(FigureView, "forecast.figure.view")
    assert view is not None
    assert view.drawn is not None
    stated = [mark for mark in view.drawn.marks if not mark.key.startswith("arrow:")]  # those are computed
    assert len(stated) > 5
    for mark in stated:
        view._choose(mark)
        settled(qtbot, program)
        known = program.window.inspector.shown
        assert known is not None, mark.key
        assert known.row is not None, mark.key
        assert known.facts, mark.key
    assert program.services.actions["evidence.show"].isEnabled()
    program.services.actions["evidence.show"].trigger()
    page = shown(qtbot, program)
    assert page.model.entity_at(page.rows.currentIndex().row()) == program.services.state.current.selection


def test_a_computed_mark_shows_its_arithmetic_and_what_went_in(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program = launch(page="forecast", market="china-telemedicine", currency="CNY")
    qtbot.waitUntil(lambda: bool(panels(program)) and not program.services.database.is_busy, timeout=PATIENCE)
    view = program.window.findChild(FigureView, "forecast.figure.view")
    assert view is not None
    assert view.drawn is not None
    view._choose(view.drawn.marks[0])
    settled(qtbot, program)
    known = program.window.inspector.shown
    assert known is not None
    assert known.origin is not None
    assert known.origin.formula
    assert known.origin.inputs


def panels(program: Program) -> list[FigurePanel]:
    return [one for one in program.window.findChildren(FigurePanel) if one.figure is not None]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_columns_fit_and_the_pane_is_as_wide_as_the_look_says(
    launch: Callable[..., Program], qtbot: QtBot, language: str, size: tuple[int, int]
) -> None:
    program = launch(size=size, page="evidence", language=language)
    page = shown(qtbot, program)
    for table in TABLES:
        page.show_table(table.key)
        shown(qtbot, program)
        heads = page.rows.horizontalHeader()
        assert heads.length() <= page.rows.viewport().width() + 1
        metrics = heads.fontMetrics()
        for place in range(page.model.columnCount()):
            if not page.rows.isColumnHidden(place):
                word = page.model.headerData(place, Qt.Orientation.Horizontal)
                assert metrics.horizontalAdvance(word) <= heads.sectionSize(place), (table.key, word)
    assert program.window.inspector.width() == (420 if size[0] >= 1440 else 360)
    assert page.facets.width() == 200


def test_everything_has_a_name(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    for widget in (page.filter, page.rows, page.tabs):
        assert widget.accessibleName()
    for field in [*page.pane.number.fields.values(), *page.pane.source.fields.values()]:
        assert field.input.accessibleName()
        assert field.input.objectName().startswith(("evidence.number.", "evidence.source."))


def test_the_rest_is_shared_among_columns() -> None:
    columns = (ColumnEntry("a", "", 26, 26), ColumnEntry("b", "", 0, 0), ColumnEntry("c", "", 90, -1))
    assert fitted(columns, 200) == [26, 0, -1]
    assert fitted(columns, 400) == [26, 0, 90]


def test_a_damaged_or_missing_thing_is_no_fault(qtbot: QtBot, program: Program, workspace_file: Path) -> None:
    go(qtbot, program, Entity("observation", "gone"))
    assert program.window.inspector.shown is None or program.window.inspector.shown.entity.id != "gone"
    go(qtbot, program, Entity("dispute", "gone"))
    assert not program.window.error_bar.isVisible()
    assert workspace_file.exists()


def test_what_was_typed_before_the_lists_came_stays(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    program.services.actions["evidence.add_number"].trigger()
    page.pane.number.stated.setText("5 USD")
    settled(qtbot, program)
    assert page.pane.number.stated.text() == "5 USD"
    assert page.pane.number.subject.key == f"market|{program.services.state.current.market}"
