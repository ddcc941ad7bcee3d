"""The template of an order for slides: the chosen one, with what was decided about it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.state.templates import TEMPLATE, remembered

if TYPE_CHECKING:
    from desktop.actions.exporting import ExportOrder
    from desktop.state.settings import Settings


def with_template(order: ExportOrder, settings: Settings) -> ExportOrder:
    """The order with the template it names or else the chosen one, and what was decided about that.

    Reads the template's file: not for the main thread of a window.
    """
    chosen = order.template or (Path(text) if (text := settings.text(TEMPLATE)) else None)
    if order.format != "pptx" or chosen is None or order.use is not None:
        return order
    from desktop.export.pptx.template_look import digest_of
    from desktop.export.pptx.template_use import TemplateUse

    return replace(order, template=chosen, use=TemplateUse.of(remembered(settings, digest_of(chosen))))
