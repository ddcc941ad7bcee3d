"""Pages on a printer. The only module that needs Qt's printing; imported by the job that prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter

from desktop.actions.exporting import ExportProblem
from desktop.actions.paper import GREY, leaves_of
from desktop.export.text import line
from desktop.plotting.pdf import NotPrinting, page_layout, paint_leaves

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.actions.paper import PaperPlan
    from desktop.workspace.workspace import Workspace


def print_plan(plan: PaperPlan, workspace: Workspace, printer: QPrinter, step: Callable[[int, int], None]) -> int:
    """Print the pages that were asked for; returns how many. ``step`` may raise to stop before the first one.

    All pages are made before the first is painted, because a print system keeps what it was handed: nobody finds
    half a story in the tray. Runs on any thread, as Qt allows for printers. The paper is the one of the preview,
    whatever the printer proposed.
    """
    leaves = list(leaves_of(plan, workspace, step, _places(printer, plan.total)))
    printer.setDocName(line(plan.about.title, 120))
    printer.setPageLayout(page_layout(plan.order.paper))
    if plan.order.ink == GREY:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    try:
        return paint_leaves(printer, leaves, plan.order.paper, plan.order.theme)
    except NotPrinting as error:
        raise ExportProblem(str(error)) from error


def _places(printer: QPrinter, total: int) -> range:
    """Which pages were chosen in the dialog, from 0; all of them where nothing was."""
    first, last = printer.fromPage(), printer.toPage()
    if first < 1:
        return range(total)
    return range(min(first, total) - 1, min(max(first, last), total))
