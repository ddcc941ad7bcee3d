"""Figures to files, by the ending of the target: the same code for the window and the command line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.picture_size import USUAL, PictureSize, refuse_too_many
from desktop.figures.build import build
from desktop.frozen import frozen
from desktop.workspace.files import replace_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop.export.pptx.template_use import TemplateUse
    from desktop.export.report import ExportReport
    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.workspace.workspace import Workspace

PICTURES: Final = ("png", "svg", "pdf")
FORMATS: Final = ("pptx", *PICTURES, "xlsx", "csv", "zip")
SLIDES: Final = ("pptx", "pdf", "xlsx")
"""Formats in which a story is written slide by slide."""
ONE_EACH: Final = (*PICTURES, "csv")
"""Formats with a file for each figure."""


class ExportProblem(Exception):
    """The export cannot be made; the text is one plain sentence."""


@frozen
class ExportOrder:
    """What to write where."""

    wanted: tuple[FigureRequest, ...]
    target: Path
    languages: tuple[str, ...] = ("en",)
    scale: float = 2.0
    """Device pixels per logical pixel of a PNG, 1 to 4."""
    theme: str = "light"
    template: Path | None = None
    """A slide template of the person's own."""
    size: PictureSize = USUAL
    """Of pictures."""
    transparent: bool = False
    """Whether pictures are drawn without a ground."""
    story: str = ""
    """Id or title of a story whose slides are exported; ``wanted`` may then be empty."""
    bilingual: bool = False
    """Whether slides speak both languages, the first of ``languages`` first."""
    use: TemplateUse | None = None
    """What was decided about that template."""
    continued: bool = False
    """Whether tables longer than a slide go on over further ones."""
    without_hidden: bool = False
    """Whether the hidden slides of a story are left out; else decks and workbooks mark them as hidden. No PDF of a
    story has them."""
    shown: tuple[Figure, ...] = ()
    """The figures of a page as it shows them, instead of ``wanted``; in one language."""

    @property
    def format(self) -> str:
        """The ending of the target, without its dot."""
        return self.target.suffix.lower().removeprefix(".")

    @property
    def leaves_hidden_out(self) -> bool:
        """Whether nothing of the hidden slides of a story is written: a PDF cannot hide a page."""
        return self.without_hidden or self.format == "pdf"


def export_figures(
    order: ExportOrder,
    workspace: Workspace,
    step: Callable[[int, int], None] = lambda _done, _total: None,
    tell: Callable[[ExportReport], None] = lambda _report: None,
) -> tuple[Path, ...]:
    """Write the figures; returns the files. ``step`` hears how far it is and may raise to stop.

    ``tell`` hears what the self-check of a deck noticed.

    Raises ExportProblem, and OSError when the target cannot be written; an existing file is replaced
    only by a complete new one.
    """
    if order.format not in FORMATS:
        endings = ", ".join(f".{ending}" for ending in FORMATS)
        raise ExportProblem(f"A file ending in {order.target.suffix or 'nothing'} cannot be written. Use {endings}.")
    if order.story and order.format in SLIDES:
        report = _story_file(order, workspace, step)
    else:
        figures = _story_figures(order, workspace, step) if order.story else _built(order, workspace, step)
        if order.format in ONE_EACH:
            return _one_each(order, figures, step)
        report = _one_file(order, figures, step)
    if report is not None:
        tell(report)
    return (order.target,)


def _story_file(order: ExportOrder, workspace: Workspace, step: Callable[[int, int], None]) -> ExportReport | None:
    """A story slide by slide, in formats that know slides."""
    if order.format == "pdf":
        from desktop.actions.paper import write_story_pdf

        story, target, both = order.story, order.target, order.bilingual
        write_story_pdf(workspace, story, target, order.languages, bilingual=both, theme=order.theme, step=step)
        return None
    if order.format == "xlsx":
        from desktop.actions.workbook_export import write_story_book

        book, without = order.target, order.leaves_hidden_out
        return write_story_book(workspace, order.story, book, order.languages, step, without_hidden=without)
    return _story_deck(order, workspace, step)


def _one_file(order: ExportOrder, figures: Sequence[Figure], step: Callable[[int, int], None]) -> ExportReport:
    """All figures in one deck, workbook or data package."""
    if order.format == "pptx":
        return _deck(order, figures)
    from desktop.actions.workbook_export import write_figures_book, write_figures_package

    if order.format == "xlsx":
        return write_figures_book(figures, order.wanted, order.target, order.target.stem, step)
    return write_figures_package(figures, order.wanted, order.target, step)


def _built(order: ExportOrder, workspace: Workspace, step: Callable[[int, int], None]) -> list[Figure]:
    """The figures as they are now, in each language; for slides in two languages both of them."""
    if order.shown:
        return list(order.shown)
    languages = order.languages
    if order.format == "pptx" and order.bilingual:
        languages = tuple(dict.fromkeys((languages[0], "en", "zh")))
    total = len(order.wanted) * len(languages) + 1
    figures: list[Figure] = []
    for language in languages:
        for request in order.wanted:
            step(len(figures), total)
            figures.append(build(replace(request, language=language), workspace))
    step(total - 1, total)
    return figures


def _story_figures(order: ExportOrder, workspace: Workspace, step: Callable[[int, int], None]) -> list[Figure]:
    """The figures that the slides of a story show, frozen ones as they were kept."""
    from desktop.actions.story_export import story_figures

    return story_figures(workspace, order.story, order.languages, step, without_hidden=order.leaves_hidden_out)


def _story_deck(order: ExportOrder, workspace: Workspace, step: Callable[[int, int], None]) -> ExportReport:
    from desktop.actions.story_export import write_story

    return write_story(
        workspace,
        order.story,
        order.target,
        order.languages,
        bilingual=order.bilingual,
        template=order.template,
        use=order.use,
        continued=order.continued,
        without_hidden=order.without_hidden,
        step=step,
    )


def _deck(order: ExportOrder, figures: Sequence[Figure]) -> ExportReport:
    from desktop.export.pptx.deck import DeckOptions, SlideSpec, write_deck

    requests = {request.id: request.to_json() for request in order.wanted}
    if order.bilingual:
        first, second = figures[: len(order.wanted)], figures[len(order.wanted) :]
        slides = [SlideSpec.of(figure, beside=(other,)) for figure, other in zip(first, second, strict=True)]
    else:
        slides = [SlideSpec.of(figure) for figure in figures]
    options = DeckOptions(continued=order.continued)
    return write_deck(slides, order.target, template=order.template, use=order.use, options=options, requests=requests)


def targets_of(order: ExportOrder) -> tuple[Path, ...]:
    """The files that an order writes, as far as its figures are known: of a story in formats of one file each, none."""
    if order.format not in ONE_EACH or (order.story and order.format == "pdf"):
        return (order.target,)
    named = [figure.name for figure in order.shown] or [request.name for request in order.wanted]
    told = [(name, language) for language in order.languages for name in named]
    return _targets(order, told)


def _targets(order: ExportOrder, told: Sequence[tuple[str, str]]) -> tuple[Path, ...]:
    """The file of each figure by name and language."""
    several = len({name for name, _ in told}) > 1
    targets: list[Path] = []
    for name, language in told:
        targets.append(_free(_target_of(order, name, language, several), targets))
    return tuple(targets)


def _one_each(order: ExportOrder, figures: Sequence[Figure], step: Callable[[int, int], None]) -> tuple[Path, ...]:
    """A file for each figure. All are made before the first is written, so that stopping leaves every old one."""
    targets = _targets(order, [(figure.name, figure.language) for figure in figures])
    made: list[bytes] = []
    for number, figure in enumerate(figures):
        step(number, len(figures))
        made.append(_content(order, figure))
    for target, content in zip(targets, made, strict=True):
        write_bytes(target, content)
    return targets


def _content(order: ExportOrder, figure: Figure) -> bytes:
    if order.format == "csv":
        from desktop.export.csv import csv_bytes

        return csv_bytes(figure)
    return picture(figure, order.format, order.theme, order.scale, order.size, transparent=order.transparent)


def _free(target: Path, taken: Sequence[Path]) -> Path:
    """Figures of one name that show different things go to files of their own."""
    number, path = 1, target
    while path in taken:
        number += 1
        path = target.with_name(f"{target.stem}.{number}{target.suffix}")
    return path


def _target_of(order: ExportOrder, name: str, language: str, several: bool) -> Path:
    """The file of one figure: the target itself when there is only one, else with name and language in it."""
    parts = [order.target.stem]
    if several:
        parts.append(name)
    if len(order.languages) > 1:
        parts.append(language)
    return order.target.with_name(".".join(parts) + order.target.suffix)


def picture(
    figure: Figure,
    kind: str,
    theme: str,
    scale: float = 2.0,
    size: PictureSize = USUAL,
    *,
    transparent: bool = False,
) -> bytes:
    """A figure as PNG, SVG or PDF; needs a Qt application. ExportError where a PNG would be too large."""
    from desktop.plotting.render import render_pdf, render_png, render_svg
    from desktop.theme.theme import load_theme

    colours = load_theme("dark" if theme == "dark" else "light")
    sides = size.width, size.height
    if kind == "png":
        refuse_too_many(size, scale)
        return render_png(figure, colours, sides, scale, transparent=transparent)
    if kind == "svg":
        stated = size.side(size.width), size.side(size.height)
        return render_svg(figure, colours, sides, stated=stated, transparent=transparent)
    return render_pdf(figure, colours, sides, transparent=transparent)


def write_bytes(target: Path, data: bytes) -> None:
    """Write beside the target, then replace it."""
    replace_file(target, lambda file: file.write(data))
