"""Areas, shares, Marimekko, small multiples and matrices: nothing touches or is cut, everything can be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.figures.figure import Certainty, Entity
from desktop.plotting.figure_view import FigureView
from desktop.plotting.layout import has_axes, lay_out
from desktop.plotting.render import render_pdf, render_png, render_svg
from desktop.plotting.surface import PICTURE, SCREEN
from desktop.theme.theme import load_theme
from tests.gui.plotting.crossing_figures import LARGE, REQUESTS, figures_of
from tests.gui.plotting.test_layout import check
from tests.gui.pressing import double_click
from tests.unit.figures.crossing_data import APPLICATION, END_USE, MODALITY, crossed_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from desktop.figures.figure import Figure
    from desktop.plotting.shapes import Layout, Mark

NAMES = (*REQUESTS, *LARGE)
SIZES = [(436, 420), (700, 440), (960, 540), (1600, 900)]
Figures = dict[tuple[str, str], "Figure"]


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> Figures:
    path = tmp_path_factory.mktemp("crosses") / "crossed.marketscope"
    with crossed_workspace(path) as workspace:
        return {(key, lang): one for lang in ("en", "zh") for key, one in figures_of(workspace, lang).items()}


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[FigureView]:
    shown = FigureView(load_theme("light"))
    qtbot.addWidget(shown)
    shown.resize(800, 500)
    yield shown
    shown.close()


def show(view: FigureView, figure: Figure, qtbot: QtBot) -> None:
    view.set_figure(figure)
    with qtbot.waitExposed(view):
        view.show()


def mark(view: FigureView, key: str) -> Mark:
    assert view.drawn is not None
    return next(one for one in view.drawn.marks if one.key == key)


def canvas(view: FigureView) -> QWidget:
    child = view.childAt(view.rect().center())
    assert child is not None
    return child


def pixel(place: tuple[float, float]) -> QPoint:
    return QPoint(round(place[0]), round(place[1]))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("qapp")
def test_no_text_touches_or_is_cut(figures: Figures, name: str, language: str, size: tuple[int, int]) -> None:
    for parts in (PICTURE, SCREEN):
        check(lay_out(figures[name, language], *size, parts))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("qapp")
def test_marks_are_unique_and_inside(figures: Figures, name: str) -> None:
    layout = lay_out(figures[name, "en"], 960, 540)
    keys = [one.key for one in layout.marks]
    assert len(keys) == len(set(keys)) > 1
    for one in layout.marks:
        assert -1 <= one.box.x <= one.box.right <= 961, one
        assert -1 <= one.box.y <= one.box.bottom <= 541, one


@pytest.mark.parametrize("name", ["areas", "multiples", "marimekko", "matrix"])
@pytest.mark.usefixtures("qapp")
def test_every_family_is_a_picture_in_every_format(figures: Figures, name: str) -> None:
    figure = figures[name, "en"]
    for theme in (load_theme("light"), load_theme("dark")):
        assert render_png(figure, theme, (700, 440)).startswith(b"\x89PNG")
    assert b"<image" not in render_svg(figure, load_theme("light"))
    assert render_pdf(figure, load_theme("light")).startswith(b"%PDF")


def blocks(layout: Layout, *, rest: bool) -> list[tuple[float, float]]:
    return [(block.box.width, block.box.height) for block in layout.blocks if block.rest is rest]


@pytest.mark.usefixtures("qapp")
def test_areas_of_a_marimekko_are_its_values(figures: Figures) -> None:
    """40 and 25 of a column of 80, the column 80 of 300: heights and widths in that proportion."""
    layout = lay_out(figures["marimekko", "en"], 960, 540)
    boxes = {one.key.replace(f"{APPLICATION}.", "").replace(f"{MODALITY}.", ""): one.box for one in layout.marks}
    bone = boxes["bone-imaging/ct-scan"]
    assert bone.height / boxes["bone-imaging/mri"].height == pytest.approx(40 / 25, abs=0.03)
    assert bone.width / boxes["oncology-imaging/mri"].width == pytest.approx(80 / 70, abs=0.02)
    assert boxes["bone-imaging#rest"].height / layout.plot.height == pytest.approx(15 / 80, abs=0.01)
    assert len(blocks(layout, rest=True)) == 3


@pytest.mark.usefixtures("qapp")
def test_unknown_cells_are_dotted_and_known_ones_shaded(figures: Figures) -> None:
    layout = lay_out(figures["matrix", "en"], 960, 540)
    assert len(layout.heats) == 3
    assert {block.certainty for block in layout.blocks} == {Certainty.NOT_PUBLISHED}
    assert len(layout.blocks) == 22 + 3 + 3  # cells, applications and modalities without a value


@pytest.mark.usefixtures("qapp")
def test_a_large_matrix_counts_what_it_leaves_out(figures: Figures) -> None:
    small = lay_out(figures["matrix-large", "en"], 436, 420)
    said = [line for words in small.words for line in words.lines if "more" in line]
    assert len(said) == 2
    large = lay_out(figures["matrix-large", "en"], 1600, 900)
    assert not [line for words in large.words for line in words.lines if "more" in line]
    assert len(large.heats) == sum(1 for row in range(20) for column in range(20) if (row + column) % 3)


@pytest.mark.usefixtures("qapp")
def test_panels_keep_the_order_and_their_axes(figures: Figures) -> None:
    layout = lay_out(figures["multiples", "en"], 960, 540)
    panels = [one for one in layout.marks if one.group == "panels"]
    assert [one.key.rpartition(".")[2] for one in panels][:3] == [
        "hospitals",
        "diagnostic-imaging-centers",
        "research-organizations",
    ]
    places = [(round(one.box.y), round(one.box.x)) for one in panels]
    assert places == sorted(places)
    dots = {key: mark for key, mark in ((one.key, one) for one in layout.marks) if "/" in key}
    highest = dots[f"{END_USE}.hospitals/2030"].centre[1]
    assert dots[f"{END_USE}.diagnostic-imaging-centers/2024"].centre[1] > highest + 20
    own = lay_out(figures["multiples-own", "en"], 960, 540)
    places_own = {one.key: one.centre[1] for one in own.marks}
    assert places_own[f"{END_USE}.diagnostic-imaging-centers/2024"] == pytest.approx(
        places_own[f"{END_USE}.hospitals/2030"], abs=25
    )


@pytest.mark.usefixtures("qapp")
def test_areas_stand_on_each_other(figures: Figures) -> None:
    layout = lay_out(figures["areas", "en"], 960, 540)
    found = {one.key: one.box for one in layout.marks if not one.round}
    hospitals, centers = found[f"{END_USE}.hospitals/2024"], found[f"{END_USE}.diagnostic-imaging-centers/2024"]
    assert centers.bottom == pytest.approx(hospitals.y)
    assert hospitals.height / centers.height == pytest.approx(2.0, abs=0.02)
    assert {area.style for area in layout.areas} == {"solid", "wash", "rest"}


def test_pointing_at_an_area_finds_the_nearest_year(figures: Figures, view: FigureView, qtbot: QtBot) -> None:
    show(view, figures["areas", "en"], qtbot)
    assert has_axes(figures["areas", "en"])
    one = mark(view, f"{END_USE}.hospitals/2030")
    said: list[str] = []
    view.mark_hovered.connect(said.append)
    qtbot.mouseMove(canvas(view), pixel((one.centre[0] - 60, one.centre[1])))
    qtbot.waitUntil(lambda: bool(said))
    assert "200.0" in said[-1]
    assert "Hospitals" in said[-1]


@pytest.mark.parametrize(
    ("name", "key", "entity"),
    [
        ("matrix", f"{APPLICATION}.bone-imaging/{MODALITY}.ct-scan", "crossing"),
        ("matrix", f"{APPLICATION}.neuroimaging/{MODALITY}.x-ray", "crossing"),
        ("matrix", f"{MODALITY}.ct-scan", "segment"),
        ("marimekko", f"{APPLICATION}.bone-imaging/{MODALITY}.mri", "crossing"),
        ("marimekko", f"{APPLICATION}.bone-imaging", "segment"),
        ("multiples", f"{END_USE}.emergency-care", "segment"),
        ("areas", f"{END_USE}.hospitals/2024", "segment"),
        ("shares", f"{END_USE}.hospitals/2024", "segment"),
    ],
)
def test_a_click_chooses_what_a_mark_stands_for(
    figures: Figures, view: FigureView, qtbot: QtBot, name: str, key: str, entity: str
) -> None:
    show(view, figures[name, "en"], qtbot)
    chosen: list[Entity] = []
    view.entity_chosen.connect(chosen.append)
    one = mark(view, key)
    qtbot.mouseClick(canvas(view), Qt.MouseButton.LeftButton, pos=pixel(one.centre))
    assert chosen == [one.entity]
    assert chosen[0].kind == entity
    before = view.grab().toImage()
    view.set_selected(chosen[0])
    assert view.grab().toImage() != before


def test_a_double_click_on_a_cell_opens_its_crossing(figures: Figures, view: FigureView, qtbot: QtBot) -> None:
    show(view, figures["matrix", "en"], qtbot)
    opened: list[Entity] = []
    view.entity_opened.connect(opened.append)
    one = mark(view, f"{APPLICATION}.neuroimaging/{MODALITY}.x-ray")
    double_click(canvas(view), Qt.MouseButton.LeftButton, pos=pixel(one.centre))
    assert opened == [one.entity]


def test_arrow_keys_walk_from_cell_to_cell(figures: Figures, view: FigureView, qtbot: QtBot) -> None:
    show(view, figures["matrix", "en"], qtbot)
    view.setFocus()
    said: list[str] = []
    view.mark_hovered.connect(said.append)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    first = said[-1]
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert len(set(said)) >= 5
    assert first != said[-1]
    assert view.accessibleDescription() == said[-1]
