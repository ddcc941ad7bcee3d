"""Chart XML as it was looked at and found right; MARKETSCOPE_UPDATE_GOLDENS=1 writes it anew."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from desktop.export.pptx.chart_xml import chart_part
from desktop.export.pptx.colours import Palette
from desktop.export.pptx.model import Box
from desktop.export.pptx.native import drawing
from tests.unit.export import samples

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Figure

FOLDER = Path(__file__).parents[2] / "goldens" / "export"
BOX = Box(540_000, 1_692_000, 11_112_000, 3_996_000)


@pytest.mark.parametrize(
    "make", [samples.columns, samples.columns_zh, samples.lines, samples.stacked, samples.bars, samples.users]
)
def test_chart_xml_is_as_it_was(make: Callable[[], Figure]) -> None:
    figure = make()
    made = drawing(figure, Palette.of([figure]), BOX)
    parts = [chart_part(made.chart, "rId1", "rId2")] + ([made.shapes.part()] if made.shapes.shapes else [])
    text = "\n".join(etree.tostring(etree.fromstring(p), pretty_print=True, encoding="unicode") for p in parts)
    golden = FOLDER / f"{make.__name__}.xml"
    if os.environ.get("MARKETSCOPE_UPDATE_GOLDENS"):
        FOLDER.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")
