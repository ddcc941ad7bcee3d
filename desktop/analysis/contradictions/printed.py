"""Numbers whose own words say something else: a slip in the source that was corrected, or one of our own."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.analysis.contradictions.contradiction import Contradiction
from desktop.analysis.contradictions.explaining import suggestion
from desktop.analysis.words import Words
from desktop.market.quantity import QuantityError, format_quantity, parse_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.analysis.contradictions.material import Material
    from desktop.market.records import Observation


def printed(material: Material) -> Iterator[Contradiction]:
    """Observations kept with another value than their printed words give."""
    for row in material.observations:
        said = _said(row)
        if said is None or row.value is None or row.status == "refuted":
            continue
        if math.isclose(abs(said), abs(row.value), rel_tol=1e-6):
            continue
        subject = material.named(row.subject, row.subject_id)
        yield Contradiction(
            "printed",
            "unit",
            "note" if row.note else "warning",
            Words(f"{subject.en}: the words give another number", f"{subject.zh}：原文数字与所存数值不同"),
            Words(
                f"Printed is {row.stated}; kept is {format_quantity(row.value, row.unit, 'en')}."
                + (f" {row.note}" if row.note else " Nothing says why."),
                f"原文为{row.stated}，所存为{format_quantity(row.value, row.unit, 'zh')}。"
                + ("" if row.note else "未说明原因。"),
            ),
            (material.observation(row),),
            suggested=suggestion(row, _with(row, said), material.source_of) if said and row.value else "typo",
            status="explained" if row.note else "open",
        )


def _said(row: Observation) -> float | None:
    """The value that the words give; None where they give none, or a range, or are not read."""
    if row.derived or not row.stated:
        return None
    try:
        return parse_quantity(row.stated, unit=row.unit).value
    except QuantityError:
        return None


def _with(row: Observation, value: float) -> Observation:
    from dataclasses import replace

    return replace(row, value=value)
