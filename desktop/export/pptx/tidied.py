"""Slides fit for files: their words and numbers without what no file may hold, both languages in one figure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.export.tidy import tidy
from desktop.figures.bilingual import in_both

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.deck import SlideSpec
    from desktop.figures.slide_page import SlidePage


def tidied(slides: Sequence[SlideSpec]) -> list[SlideSpec]:
    """All slides with their pages as files may hold them."""
    return [replace(spec, page=_clean(spec.page)) for spec in slides]


def _clean(page: SlidePage) -> SlidePage:
    """Figures fit for files, and a title that is one of its own only where it differs from the figure's."""
    figures, beside = tuple(map(tidy, page.figures)), tuple(map(tidy, page.beside))
    follows = bool(page.figures) and page.title in ("", page.figures[0].title)
    also = bool(page.beside) and page.second in ("", page.beside[0].title)
    title = figures[0].title if follows else page.title
    second = beside[0].title if also else page.second
    if beside:
        alone = len(figures) == 1
        figures = tuple(in_both(one, other, ends=alone) for one, other in zip(figures, beside, strict=True))
    return replace(page, figures=figures, beside=beside, title=title, second=second if second != title else "")
