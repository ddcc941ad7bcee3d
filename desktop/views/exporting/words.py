"""What an export will be, in a line, and what its format cannot carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.export.errors import ExportError
from desktop.export.picture_size import DOTS_PER_INCH, PER_CENTIMETRE, refuse_too_many

if TYPE_CHECKING:
    from desktop.actions.export_preview import Foretaste
    from desktop.actions.exporting import ExportOrder

NAMES: Final = {
    "pptx": "PowerPoint",
    "png": "PNG",
    "svg": "SVG",
    "pdf": "PDF",
    "xlsx": "Excel",
    "csv": "CSV",
    "zip": "ZIP",
}
_CHARTS: Final = frozenset({"chart", "panels", "sheet"})

translate = QCoreApplication.translate


def has_too_many_pixels(order: ExportOrder) -> bool:
    """Whether a picture would be larger than any is made."""
    if order.format != "png":
        return False
    try:
        refuse_too_many(order.size, order.scale)
    except ExportError:
        return True
    return False


def summary(order: ExportOrder, taste: Foretaste) -> str:
    """How many files of what, how large, of what they are made: ``1 slide, native chart that can be edited``."""
    return _joined(_amount(order, taste), _of_hidden(order, taste.hidden))


def _of_hidden(order: ExportOrder, count: int) -> str:
    """What becomes of the hidden slides of a story; empty where there are none."""
    if not count:
        return ""
    if order.leaves_hidden_out:
        one, many = (
            translate("ExportWords", "1 hidden slide left out"),
            translate("ExportWords", "{count} hidden slides left out"),
        )
    else:
        one, many = (
            translate("ExportWords", "1 hidden slide included"),
            translate("ExportWords", "{count} hidden slides included"),
        )
    return one if count == 1 else many.format(count=f"{count:,}")


def _amount(order: ExportOrder, taste: Foretaste) -> str:
    languages = 1 if order.bilingual and order.format in {"pptx", "pdf"} else len(order.languages)
    match order.format:
        case "pptx":
            slides = (taste.slides or taste.figures) * languages
            return _joined(counted(slides, "slide"), "" if order.story or taste.figures > 1 else _form(taste))
        case "xlsx":
            chart = any(form in _CHARTS for form in taste.forms)
            made = (
                translate("ExportWords", "table, native chart, sources")
                if chart
                else translate("ExportWords", "table, sources")
            )
            sheets = taste.figures * languages
            return _joined(translate("ExportWords", "1 workbook"), counted(sheets, "figure") if sheets > 1 else made)
        case "csv":
            rows = (
                translate("ExportWords", "{count} rows").format(count=f"{taste.rows:,}") if taste.figures == 1 else ""
            )
            return _joined(counted(taste.figures * languages, "table"), rows, "UTF-8")
        case "zip":
            parts = translate("ExportWords", "tables, evidence, workbook, README")
            return _joined(counted(taste.figures * languages, "figure"), parts)
        case "pdf" if order.story:
            return counted(taste.slides * languages, "page")
        case _:
            what = "sheet" if order.format == "pdf" else "picture"
            return _joined(counted(taste.figures * languages, what), _size(order))


def cannot_carry(order: ExportOrder, taste: Foretaste) -> str:
    """What of the figure stays behind in this format; empty where nothing does."""
    words = {
        "zip": translate("ExportWords", "A data package for programs: its workbook has the charts, no file a picture."),
        "csv": translate("ExportWords", "No picture, no notes, no evidence beyond the source line."),
        "png": translate("ExportWords", "A picture of pixels: its numbers and words cannot be edited."),
        "svg": translate("ExportWords", "Words are outlines and look right without the font; they cannot be edited."),
        "pdf": translate("ExportWords", "Words can be selected and found; nothing can be edited."),
        "pptx": translate("ExportWords", "What finds no room on a slide is counted there; Excel holds all of it."),
        "xlsx": translate("ExportWords", "Excel has no chart of this kind: all numbers are there, the drawing is not."),
    }
    forms = set(taste.forms)
    is_whole = {
        "pptx": not forms & {"timeline", "graph"},
        "xlsx": not forms or bool(forms & _CHARTS),
        "pdf": bool(order.story),
    }
    return "" if is_whole.get(order.format, False) else words.get(order.format, "")


def _joined(*parts: str) -> str:
    return translate("ExportWords", ", ").join(filter(None, parts))


def counted(number: int, what: str) -> str:
    """So many slides, figures, tables, pages, sheets or pictures (``what`` in the singular)."""
    words = {
        "slide": (translate("ExportWords", "1 slide"), translate("ExportWords", "{count} slides")),
        "figure": (translate("ExportWords", "1 figure"), translate("ExportWords", "{count} figures")),
        "table": (translate("ExportWords", "1 table"), translate("ExportWords", "{count} tables, a file each")),
        "page": (translate("ExportWords", "1 page"), translate("ExportWords", "{count} pages")),
        "sheet": (translate("ExportWords", "1 page"), translate("ExportWords", "{count} pages, a file each")),
        "picture": (translate("ExportWords", "1 picture"), translate("ExportWords", "{count} pictures, a file each")),
    }[what]
    return words[number != 1].format(count=f"{number:,}")


def _form(taste: Foretaste) -> str:
    words = {
        "chart": translate("ExportWords", "native chart that can be edited"),
        "panels": translate("ExportWords", "native charts that can be edited"),
        "sheet": translate("ExportWords", "native charts and words"),
        "matrix": translate("ExportWords", "native table"),
        "table": translate("ExportWords", "native table"),
        "drawn table": translate("ExportWords", "native table"),
        "reason": translate("ExportWords", "the reason why there is no figure"),
    }
    return words.get(taste.forms[0], translate("ExportWords", "native shapes")) if taste.forms else ""


def _size(order: ExportOrder) -> str:
    """Pixels and resolution of a PNG; centimetres where the picture has no pixels."""
    size = order.size
    if order.format == "png":
        wide, high = size.pixels(order.scale)
        words = translate("ExportWords", "{width} × {height} pixels, {dots} dpi")
        return words.format(width=f"{wide:,}", height=f"{high:,}", dots=f"{order.scale * DOTS_PER_INCH:.0f}")
    wide_cm, high_cm = (f"{side / PER_CENTIMETRE:.3g}" for side in (size.width, size.height))
    return translate("ExportWords", "{width} × {height} cm").format(width=wide_cm, height=high_cm)
