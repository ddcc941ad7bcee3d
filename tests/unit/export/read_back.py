"""What a written deck says, for tests that compare it with the figure it was made from."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree

from desktop.export.pptx.check_chart import read_cells
from desktop.export.pptx.deck import DeckOptions, SlideSpec, write_deck
from desktop.figures.figure import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.figures.figure import Figure

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CDR = "{http://schemas.openxmlformats.org/drawingml/2006/chartDrawing}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


@dataclass(frozen=True, slots=True)
class Written:
    """The parts of a deck that holds one figure."""

    parts: dict[str, bytes]
    sentences: tuple[str, ...]

    def xml(self, name: str) -> Any:
        """The first part whose name begins so."""
        return self.all(name)[0]

    def all(self, name: str) -> list[Any]:
        """All such parts in the order of their numbers."""
        found = [key for key in self.parts if key.startswith(name) and key.endswith(".xml")]
        found.sort(key=lambda key: [int(n) for n in re.findall(r"\d+", key)])
        return [etree.fromstring(self.parts[key]) for key in found]

    @property
    def slide(self) -> Any:
        """The slide."""
        return self.xml("ppt/slides/slide")

    @property
    def chart(self) -> Any:
        """The first chart."""
        return self.xml("ppt/charts/chart")

    @property
    def cells(self) -> dict[str, str]:
        """The cells of the first chart's workbook."""
        return read_cells(next(self.parts[key] for key in sorted(self.parts) if key.endswith(".xlsx")))


def written(figure: Figure, folder: Path) -> Written:
    """A deck of this figure alone, read again."""
    target = folder / f"{figure.id}.pptx"
    report = write_deck([SlideSpec.of(figure)], target, options=DeckOptions(title="", sources=False))
    with zipfile.ZipFile(target) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return Written(parts, tuple(finding.sentence for finding in report.findings))


def texts(root: Any) -> list[str]:
    """The words of each paragraph that has any."""
    found = ("".join(run.text or "" for run in paragraph.iter(f"{A}t")) for paragraph in root.iter(f"{A}p"))
    return [text for text in found if text]


def shape_named(root: Any, name: str) -> Any:
    """The shape of this name."""
    return next(shape for shape, found in shapes(root) if found == name)


def shapes(root: Any) -> Iterator[tuple[Any, str]]:
    """Shapes with their names, in the order in which they are drawn; the groups themselves left out."""
    for tag in (f"{P}cNvPr", f"{CDR}cNvPr"):
        for own in root.iter(tag):
            holder = own.getparent().getparent()
            if not holder.tag.endswith("grpSp"):
                yield holder, own.get("name", "")


def frame(shape: Any) -> tuple[int, int, int, int]:
    """Left, top, width, height in EMU."""
    place = next(iter(shape.iter(f"{A}xfrm")))
    off, extent = place.find(f"{A}off"), place.find(f"{A}ext")
    return int(off.get("x")), int(off.get("y")), int(extent.get("cx")), int(extent.get("cy"))


def numbers(series: Any) -> dict[int, float]:
    """The cached values of a series by category."""
    holder = series.find(f"{C}val") if series.find(f"{C}val") is not None else series.find(f"{C}yVal")
    return {int(point.get("idx")): float(point.findtext(f"{C}v")) for point in holder.iter(f"{C}pt")}


def name_of(series: Any) -> str:
    """The cached name of a series."""
    return str(series.findtext(f"{C}tx/{C}strRef/{C}strCache/{C}pt/{C}v"))


def categories(chart: Any) -> list[str]:
    """The cached categories of a chart's first series."""
    holder = next(iter(chart.iter(f"{C}cat")))
    return [str(point.findtext(f"{C}v")) for point in holder.iter(f"{C}pt")]


def fill_of(shape: Any) -> str:
    """The kind of the fill: solid, pattern or none."""
    own = shape.find(f"{P}spPr")
    own = shape.find(f"{C}spPr") if own is None else own
    kinds = {f"{A}solidFill": "solid", f"{A}pattFill": "pattern", f"{A}noFill": "none"}
    return next((kinds[child.tag] for child in own if child.tag in kinds), "")


def colour_of(shape: Any) -> str:
    """The theme colour of a fill."""
    own = shape.find(f"{P}spPr")
    own = shape.find(f"{C}spPr") if own is None else own
    found = own.find(f"{A}solidFill/{A}schemeClr")
    found = own.find(f"{A}pattFill/{A}fgClr/{A}schemeClr") if found is None else found
    return "" if found is None else str(found.get("val"))


def surface_of(shape: Any) -> Certainty:
    """What the fill and outline of a column or tile say."""
    line = shape.find(f"{A}ln")
    dots = line.find(f"{A}prstDash") if line is not None else None
    if dots is not None and dots.get("val") == "sysDot":
        return Certainty.NOT_PUBLISHED
    if shape.find(f"{A}pattFill") is not None:
        return Certainty.MODELLED
    colour = shape.find(f"{A}solidFill/{A}schemeClr")
    if colour is not None and colour.get("val") == "bg1" and not len(colour):
        return Certainty.DISPUTED  # the page's own colour; darker it is the grey of those who are not named
    if colour is None or colour.find(f"{A}lumOff") is None:
        return Certainty.PUBLISHED
    return Certainty.FORECAST if dots is None else Certainty.PART_OF_YEAR
