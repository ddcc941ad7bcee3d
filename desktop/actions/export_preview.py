"""What an export will look like and be made of, before it is made. Needs a Qt application."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.build import build
from desktop.frozen import frozen

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from desktop.actions.exporting import ExportOrder
    from desktop.figures.figure import Figure
    from desktop.figures.slide_page import SlidePage
    from desktop.theme.theme import Theme
    from desktop.workspace.workspace import Workspace

LINES: Final = 14
"""Lines of a CSV that are shown."""


@frozen
class Foretaste:
    """The first of what is exported, and what all of it comes to."""

    image: QImage | None = None
    text: str = ""
    """The first lines where it is no picture."""
    forms: tuple[str, ...] = ()
    """The native form of each figure of which it was looked at: values of ``export.pptx.native.Form``."""
    figures: int = 0
    """How many figures there are, in one language."""
    slides: int = 0
    """How many slides of a story are exported."""
    hidden: int = 0
    """How many slides of the story are hidden, exported or not."""
    rows: int = 0
    """Of the first figure's table."""
    scenario: str = ""
    problem: str = ""
    """Why there is nothing to see, in one sentence."""


def foretaste(workspace: Workspace, order: ExportOrder, room: tuple[float, float], ratio: float) -> Foretaste:
    """Look at an order: its first slide, figure or table in ``room`` logical pixels at ``ratio`` device pixels each."""
    if order.story:
        return _of_story(workspace, order, room, ratio)
    figures = order.shown or tuple(
        build(replace(one, language=order.languages[0]), workspace) for one in order.wanted[:1]
    )
    if not figures:
        return Foretaste()
    count = len(order.shown) or len(order.wanted)
    page = None
    if order.format == "pptx":
        from desktop.figures.slide_page import figures_page

        page = figures_page(figures[:1])
    return _look(order, figures[0], page, Foretaste(figures=count, slides=count), room, ratio)


def _of_story(workspace: Workspace, order: ExportOrder, room: tuple[float, float], ratio: float) -> Foretaste:
    from desktop.actions.story_export import exported_slides, page_shown, slides_of, story_named
    from desktop.figures.slide_content import holds_figures, is_hidden, requests_of

    story = story_named(workspace, order.story)
    slides = exported_slides(workspace, story, without_hidden=order.leaves_hidden_out)
    hidden = sum(map(is_hidden, slides_of(workspace, story)))
    with_figures = list(filter(holds_figures, slides))
    figures = sum(len(requests_of(slide)) for slide in with_figures)
    told = Foretaste(figures=figures, slides=len(slides), hidden=hidden)
    as_slides = order.format in {"pptx", "pdf"}
    first = slides[0] if as_slides or not with_figures else with_figures[0]
    page = page_shown(workspace, first, order.languages[0], both=order.bilingual)
    figure = page.figures[0] if page.figures else None
    return _look(order, figure, page if as_slides else None, told, room, ratio)


def _look(
    order: ExportOrder,
    figure: Figure | None,
    page: SlidePage | None,
    told: Foretaste,
    room: tuple[float, float],
    ratio: float,
) -> Foretaste:
    from desktop.export.pptx.native import form_of
    from desktop.theme.theme import load_theme

    if figure is not None:
        forms = (form_of(figure).value,)
        told = replace(told, forms=forms, rows=len(figure.table.rows), scenario=figure.scenario)
    theme = load_theme("dark" if order.theme == "dark" and order.format != "pptx" else "light")
    if page is not None:
        return replace(told, image=_slide(page, theme, room, ratio))
    if figure is None:
        return told
    if order.format == "csv":
        from desktop.export.csv import csv_text

        return replace(told, text="\n".join(csv_text(figure).splitlines()[:LINES]))
    return replace(told, image=_picture(order, figure, theme, room, ratio))


def _slide(page: SlidePage, theme: Theme, room: tuple[float, float], ratio: float) -> QImage:
    from desktop.plotting.slide import HIGH, WIDE, slide_image

    wide = min(room[0], room[1] * WIDE / HIGH)
    return slide_image(page, theme, round(wide), ratio, number=1, stamp="")


def _picture(order: ExportOrder, figure: Figure, theme: Theme, room: tuple[float, float], ratio: float) -> QImage:
    from desktop.plotting.render import reduced_image

    size = (order.size.width, order.size.height)
    transparent = order.transparent and order.format != "xlsx"
    return reduced_image(figure, theme, size, room, ratio, transparent=transparent)
