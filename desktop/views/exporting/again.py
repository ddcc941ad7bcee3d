"""The last export once more: of what is shown now, with the same settings, also after the program was started anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.views.exporting import choices
from desktop.views.exporting.subject import subject_of
from desktop.views.exporting.words import NAMES
from desktop.views.file_verbs import free_name
from desktop.workspace.files import is_folder, safe_name

if TYPE_CHECKING:
    from desktop.actions.exporting import ExportOrder
    from desktop.views.page import Page
    from desktop.views.services import Services

VERB: Final = "figure.export_again"


def keep_last(services: Services, order: ExportOrder) -> None:
    """Remember an order; from now on the verb says what it would do."""
    choices.keep_last(services.settings, order)
    describe(services)


def describe(services: Services) -> None:
    """Say beside the verb how the last export was made and where it went."""
    last = choices.read_last(services.settings)
    if last is None:
        return
    order = last.order
    words = QCoreApplication.translate("Window", "as {format} to {folder}")
    told = words.format(format=NAMES.get(order.format, order.format), folder=order.target.parent)
    services.actions.describe(VERB, told)


def again(services: Services, page: Page) -> ExportOrder | None:
    """The order for what the page shows; None where nothing was exported yet or where there is nothing to export.

    The file of the last export is replaced where the same is exported again; anything else gets a name of its own.
    """
    last = choices.read_last(services.settings)
    if last is None or not is_folder(last.order.target.parent):
        return None
    order, state = last.order, services.state.current
    if order.story and state.page == "deck":
        return order if state.story in {"", order.story} else None
    request = page.request()
    if request is None:
        return None
    shown = subject_of(page, request).page if last.is_page else ()
    name = shown[0].name if shown else request.name
    target = order.target
    if name != last.name:
        target = free_name(target.with_name(f"{safe_name(name)}{target.suffix}"))
    if shown:
        return replace(order, shown=shown, target=target, languages=(services.language,))
    return replace(order, wanted=(request,), target=target, story="")
