"""Known answers of two dimensions crossed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build, snapshot
from desktop.figures.figure import Certainty, Entity, Family, Lineage
from desktop.figures.reading import UnknownFigureError
from desktop.figures.request import FigureRequest
from desktop.figures.rests import Rests
from desktop.figures.segments import compose_segments
from desktop.figures.showing import figures_with
from desktop.figures.snapshot import SegmentsSnapshot
from desktop.figures.tracing import mark_of, marks
from desktop.market.crossings import crossing_id, segments_of
from tests.unit.figures.crossing_data import APPLICATION, MARKET, MODALITY

if TYPE_CHECKING:
    from desktop.figures.figure import Figure, MatrixCell
    from desktop.workspace.workspace import Workspace

REQUEST = FigureRequest("segments", MARKET, dimension=APPLICATION, cross=MODALITY, shape="matrix")


def cell(figure: Figure, row: str, column: str) -> MatrixCell:
    assert figure.matrix is not None
    rows = [head.key.rpartition(".")[2] for head in figure.matrix.rows]
    columns = [head.key.rpartition(".")[2] for head in figure.matrix.columns]
    return figure.matrix.cells[rows.index(row)][columns.index(column)]


def test_stated_crossings_stand_with_value_share_and_arithmetic(crossed: Workspace) -> None:
    figure = build(REQUEST, crossed)
    assert figure.family is Family.MATRIX
    bone = cell(figure, "bone-imaging", "ct-scan")
    key = crossing_id(f"{APPLICATION}.bone-imaging", f"{MODALITY}.ct-scan")
    assert (bone.value, bone.label, bone.detail, bone.shade) == (40.0, "40.0", "13.3 %", 1.0)
    assert bone.entity == Entity("crossing", key)
    assert bone.certainty is Certainty.PUBLISHED
    assert bone.lineage.formula == "40.0 / 300.0 = 13.3 %"
    assert f"{key}.2024.test" in bone.lineage.observations
    assert cell(figure, "bone-imaging", "mri").shade == pytest.approx(25 / 40)
    assert cell(figure, "oncology-imaging", "mri").value == 20.0


def test_what_nobody_states_is_not_published_and_can_be_chosen(crossed: Workspace) -> None:
    unknown = cell(build(REQUEST, crossed), "neuroimaging", "x-ray")
    assert (unknown.value, unknown.label, unknown.shade) == (None, "", 0.0)
    assert (unknown.certainty, unknown.lineage) == (Certainty.NOT_PUBLISHED, Lineage())
    assert unknown.text == "Neuroimaging / X-Ray, not published"
    assert unknown.entity is not None
    assert segments_of(unknown.entity.id) == (f"{APPLICATION}.neuroimaging", f"{MODALITY}.x-ray")


def test_heads_carry_their_own_values_and_claims(crossed: Workspace) -> None:
    matrix = build(REQUEST, crossed).matrix
    assert matrix is not None
    rows = {head.key.rpartition(".")[2]: head for head in matrix.rows}
    columns = {head.key.rpartition(".")[2]: head for head in matrix.columns}
    assert (rows["bone-imaging"].value_label, columns["ct-scan"].value_label) == ("80.0", "90.0")
    assert rows["neuroimaging"].value is None
    assert "largest" in {pill.text for pill in columns["ct-scan"].pills}
    assert all(pill.lineage.claims for head in (*matrix.rows, *matrix.columns) for pill in head.pills)


def test_the_title_names_the_largest_crossing_and_what_is_missing(crossed: Workspace) -> None:
    figure = build(REQUEST, crossed)
    assert figure.title == (
        "Bone Imaging / CT Scan, USD 40.0 million, is the largest stated crossing in 2024; 22 of 25 are not published"
    )
    assert "3 of 25 crossings are stated" in figure.footnotes[0]
    assert "Market Research Future" in figure.source_line
    subjects = {line.subject for line in figure.evidence}
    assert {"Bone Imaging / CT Scan", "Bone Imaging", "CT Scan"} <= subjects


def test_the_other_way_round_is_the_same_table_turned(crossed: Workspace) -> None:
    one, other = build(REQUEST, crossed).matrix, build(replace(REQUEST, dimension=MODALITY, cross=APPLICATION), crossed)
    assert one is not None
    assert other.matrix is not None
    turned = list(zip(*other.matrix.cells, strict=True))
    assert [[c.label for c in line] for line in one.cells] == [[c.label for c in line] for line in turned]


def test_without_crossings_the_heads_stand_alone(default: Workspace) -> None:
    figure = build(replace(REQUEST, cross=""), default)
    assert figure.matrix is not None
    assert {c.certainty for line in figure.matrix.cells for c in line} == {Certainty.NOT_PUBLISHED}
    assert [head.value_label for head in figure.matrix.rows][:2] == ["80.0", ""]
    assert figure.title == "China Teleradiology: no source on file states how application and modality cross"


def test_the_likeliest_second_dimension_is_the_one_with_crossings(crossed: Workspace) -> None:
    known = snapshot(replace(REQUEST, dimension=MODALITY, cross=""), crossed)
    assert isinstance(known, SegmentsSnapshot)
    assert known.cross is not None
    assert known.cross.dimension.id == APPLICATION
    assert {one.id for one in known.others} >= {APPLICATION, f"{MARKET}.end-use"}


@pytest.mark.parametrize("cross", ["nothing", APPLICATION, "global-telemedicine.component"])
def test_a_wrong_second_dimension_is_refused(crossed: Workspace, cross: str) -> None:
    with pytest.raises(UnknownFigureError, match="no second dimension"):
        build(replace(REQUEST, cross=cross), crossed)


def test_a_market_with_one_split_says_so(crossed: Workspace) -> None:
    known = snapshot(REQUEST, crossed)
    assert isinstance(known, SegmentsSnapshot)
    figure = compose_segments(REQUEST, replace(known, cross=None, crossings=(), shared=()))
    assert "no second split" in figure.empty


def test_shares_that_are_rounded_to_add_up_are_named(crossed: Workspace) -> None:
    """40, 25 and 20 of 300 are 13.33, 8.33 and 6.67: together 28.33, printed 28.3."""
    figure = build(REQUEST, crossed)
    assert figure.matrix is not None
    shares = [c.detail for line in figure.matrix.cells for c in line if c.detail]
    assert sum(float(share.removesuffix(" %")) for share in shares) == pytest.approx(28.3)


def test_the_twin_holds_every_head_and_cell(crossed: Workspace) -> None:
    figure = build(REQUEST, crossed)
    assert [column.title for column in figure.table.columns][:3] == ["Segment", "Whole", "X-Ray"]
    assert [cell.text for cell in figure.table.rows[0]][:5] == ["Whole", "300.0", "", "90.0", "60.0"]
    assert [cell.text for cell in figure.table.rows[1]][:5] == ["Bone Imaging", "80.0", "", "40.0", "25.0"]
    assert all(cell.lineage for row in figure.table.rows for cell in row if cell.value is not None)


def test_chinese_differs_in_words_only(crossed: Workspace) -> None:
    english, chinese = build(REQUEST, crossed), build(replace(REQUEST, language="zh"), crossed)
    assert english.matrix is not None
    assert chinese.matrix is not None
    assert (english.id, english.name) == (chinese.id, chinese.name)
    for one, other in zip(english.matrix.cells, chinese.matrix.cells, strict=True):
        assert [(c.entity, c.certainty) for c in one] == [(c.entity, c.certainty) for c in other]
    assert chinese.title.endswith("25项中有22项未公布")


def test_a_stated_crossing_is_found_on_its_figures(crossed: Workspace) -> None:
    key = crossing_id(f"{APPLICATION}.bone-imaging", f"{MODALITY}.ct-scan")
    shapes = {request.shape for request, _ in figures_with(crossed, "observation", f"{key}.2024.test", "en", Rests())}
    assert shapes == {"matrix", "marimekko"}


def test_cells_and_heads_are_marks_that_lead_back(crossed: Workspace) -> None:
    figure = build(REQUEST, crossed)
    found = mark_of(figure, f"{APPLICATION}.bone-imaging/{MODALITY}.ct-scan")
    assert found is not None
    assert found.shows_number
    assert found.lineage.observations
    head = mark_of(figure, f"{MODALITY}.ct-scan")
    assert head is not None
    assert "90.0" in head.text
    unknown = mark_of(figure, f"{APPLICATION}.neuroimaging/{MODALITY}.x-ray")
    assert unknown is not None
    assert not unknown.shows_number
    assert all(mark.lineage for mark in marks(figure) if mark.shows_number)
