"""Figures over the years and of two dimensions as the composers make them, and larger ones by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.build import build
from desktop.figures.figure import Certainty, Entity, Matrix, MatrixCell, MatrixHead, Panel
from desktop.figures.request import FigureRequest
from tests.unit.figures.crossing_data import APPLICATION, END_USE, MARKET, MODALITY

if TYPE_CHECKING:
    from desktop.figures.figure import Figure, Series
    from desktop.workspace.workspace import Workspace

SPLIT = FigureRequest("segments", MARKET, dimension=END_USE)
CROSS = replace(SPLIT, dimension=APPLICATION, cross=MODALITY)
REQUESTS = {
    "stacked": replace(SPLIT, shape="stacked"),
    "shares": replace(SPLIT, shape="shares"),
    "areas": replace(SPLIT, shape="areas"),
    "areas-apart": replace(SPLIT, dimension=APPLICATION, shape="areas"),
    "areas-converted": replace(SPLIT, shape="areas", currency="CNY"),
    "multiples": replace(SPLIT, shape="multiples"),
    "multiples-own": replace(SPLIT, shape="multiples", own_axes=True),
    "marimekko": replace(CROSS, shape="marimekko"),
    "marimekko-years": replace(SPLIT, shape="marimekko"),
    "marimekko-empty": replace(CROSS, dimension=f"{MARKET}.configuration", shape="marimekko"),
    "matrix": replace(CROSS, shape="matrix"),
}
LARGE = ("matrix-large", "multiples-large")
_WORDS = {
    "en": (("Cardiac", "Bone", "Paediatric", "Neurological", "Emergency"), ("imaging", "visits", "care", "training")),
    "zh": (("心脏", "骨骼", "儿科", "神经", "急诊"), ("影像", "问诊", "护理", "培训与继续教育")),
}


def figures_of(workspace: Workspace, language: str) -> dict[str, Figure]:
    """Every figure by name."""
    found = {key: build(replace(one, language=language), workspace) for key, one in REQUESTS.items()}
    first, second = _WORDS[language]
    names = [f"{a}{'' if language == 'zh' else ' '}{b}" for a in first for b in second]
    found["matrix-large"] = replace(found["matrix"], matrix=_matrix(names))
    found["multiples-large"] = replace(found["multiples"], panels=_panels(found["multiples"].panels, names))
    return found


def _matrix(names: list[str]) -> Matrix:
    """Twenty by twenty, every third cell and head unknown."""

    def head(kind: str, place: int, name: str) -> MatrixHead:
        value = None if place % 3 == 0 else place * 12.5
        label = "" if value is None else f"{value:.1f}"
        certainty = Certainty.NOT_PUBLISHED if value is None else Certainty.PUBLISHED
        entity = Entity("segment", f"{kind}{place}")
        return MatrixHead(entity.id, name, 1, value, label, certainty=certainty, text=name, entity=entity)

    def cell(row: int, column: int) -> MatrixCell:
        entity = Entity("crossing", f"r{row}+c{column}")
        if (row + column) % 3 == 0:
            return MatrixCell(text="not published", entity=entity)
        value = float(row * 20 + column)
        certainty = (Certainty.PUBLISHED, Certainty.FORECAST, Certainty.MODELLED, Certainty.DISPUTED)[column % 4]
        return MatrixCell(value, f"{value:.1f}", "1.2 %", value / 400, certainty, f"{value:.1f}", entity=entity)

    count = range(len(names))
    return Matrix(
        tuple(head("r", place, name) for place, name in enumerate(names)),
        tuple(head("c", place, name) for place, name in enumerate(names)),
        tuple(tuple(cell(row, column) for column in count) for row in count),
    )


def _panels(panels: tuple[Panel, ...], names: list[str]) -> tuple[Panel, ...]:
    """Each panel again and again under other names."""
    return tuple(
        replace(panel, key=f"{panel.key}-{place}", title=name, series=tuple(_keyed(one, place) for one in panel.series))
        for place, (name, panel) in enumerate(zip(names, panels * len(names), strict=False))
    )


def _keyed(series: Series, place: int) -> Series:
    return replace(series, key=f"{series.key}-{place}")
