"""The table twin of a triangulation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.analysis.triangulation import BOTTOM_UP, PLAYERS
from desktop.figures.figure import Cell, Certainty, Column, Table
from desktop.figures.triangulation_angles import formula
from desktop.figures.triangulation_notes import missing_words
from desktop.figures.wording import say

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.triangulation import Triangulated
    from desktop.figures.triangulation_angles import Angle


def table_of(found: Triangulated) -> Table:
    """Angles, then what is published, each with how it came about or what it lacks."""
    language, scale = found.inputs.language, found.scale
    columns = (
        Column("angle", say(language, "tri.col.angle")),
        Column("value", say(language, "tri.col.value"), scale.label, numeric=True),
        Column("formula", say(language, "tri.col.formula")),
        Column("missing", say(language, "tri.col.missing")),
        Column("kind", say(language, "tri.col.kind")),
    )
    rows = [_angle_row(found, one) for one in found.angles]
    rows += [_published_row(found, one) for one in found.published]
    return Table(columns, tuple(rows))


def _angle_row(found: Triangulated, angle: Angle) -> tuple[Cell, ...]:
    language = found.inputs.language
    lineage = angle.lineage(formula(angle, found.plain))
    certainty = Certainty.NOT_PUBLISHED if angle.outcome is None else Certainty.MODELLED
    value = Cell("")
    if angle.outcome is not None:
        number = found.scale.computed(angle.outcome.value)
        text = say(language, "tri.at_least", value=number) if angle.outcome.is_floor else number
        value = Cell(text, found.scale.shown(angle.outcome.value), certainty, lineage)
    missing = say(language, "list").join(angle.absent) if angle.kind in {BOTTOM_UP, PLAYERS} and angle.terms else ""
    kind = "tri.own" if angle.is_own else "modelled" if angle.outcome is not None else ""
    return (
        Cell(say(language, f"tri.{angle.kind}")),
        value,
        Cell(formula(angle, found.scale), lineage=lineage),
        Cell(missing_words(angle, found.inputs) if angle.missing else missing),
        Cell(say(language, kind) if kind else "", certainty=certainty),
    )


def _published_row(found: Triangulated, amount: Amount) -> tuple[Cell, ...]:
    language, row = found.inputs.language, amount.stated.observation
    shown = None if amount.value is None else found.scale.shown(amount.value)
    return (
        Cell(say(language, "tri.published_by", who=found.who(amount))),
        Cell(found.scale.of_amount(amount), shown, amount.certainty, amount.lineage),
        Cell(amount.formula or row.stated, lineage=amount.lineage),
        Cell(""),
        Cell(say(language, f"kind.{row.kind}"), certainty=amount.certainty),
    )
