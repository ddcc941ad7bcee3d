"""The size family: one measure of one market over time, every estimator its own series.

Reads nothing but the snapshot. The published part is remembered (``size_published``); a step of a
slider lays the scenario over it and fits the axes again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures import caption, size_policies, size_table, size_title
from desktop.figures.arrows import rows_of as arrow_rows
from desktop.figures.figure import (
    Annotation,
    Certainty,
    DateMark,
    DifferenceArrow,
    Family,
    Figure,
    Gap,
    GrowthArrow,
    Series,
    Table,
)
from desktop.figures.fiscal import in_fiscal_years
from desktop.figures.request import Assumptions, FigureRequest
from desktop.figures.scenario_series import evidence, overlay, rows
from desktop.figures.size_arrows import with_arrows
from desktop.figures.size_axis import amounts_axis, is_logarithmic, log_refusal, years_axis
from desktop.figures.size_policies import marked
from desktop.figures.size_published import Published, published
from desktop.figures.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.scenario import Path
    from desktop.figures.size_context import SizeContext
    from desktop.figures.snapshot import SizeSnapshot

_AS_PUBLISHED = Assumptions()


def compose_size(request: FigureRequest, snapshot: SizeSnapshot) -> Figure:
    """The figure of a request: what is published, and the analyst's scenario over it when one is set."""
    base = published(replace(request, assumptions=_AS_PUBLISHED, beside=(), arrows=None), snapshot)
    context = base.context
    over = overlay(base.anchor, request, context.scale)
    path = over.path
    series = (*over.behind, *base.series, *over.front)
    title = base.title if path is None else size_title.scenario_title(context, path, base.anchor)
    ranged = over.ranged or base.ranged
    annotations = with_arrows(base.annotations, request.arrows, series, context)
    x = years_axis(series, annotations, request.language)
    dated = marked(base.dated, x)
    columns = size_table.columns(base.unit, ranged, request.language)
    family = Family.COLUMNS if request.shape == "columns" else Family.LINES
    figure = Figure(
        id=request.id,
        name=request.name,
        family=family,
        language=request.language,
        section=snapshot.subject.name(request.language),
        title=title,
        subtitle=_subtitle(base.subtitle, series, context),
        source_line=base.source_line,
        alt_text=_alt_text(family, title, base.words, path, context) + _marks_in_words(dated, request.language),
        x=x,
        y=amounts_axis(series, annotations, context, base.unit),
        series=series,
        annotations=(*annotations, *dated),
        footnotes=(*over.notes, *base.footnotes, *_further_notes(series, dated, context)),
        legend=_legend(series, annotations),
        evidence=(*base.evidence, *evidence(over, base, snapshot, request.language)),
        formulas=_formulas(base, over.formulas, annotations),
        table=Table(
            columns,
            (
                *base.rows[ranged],
                *rows((*over.behind, *over.front), ranged, request.language),
                *arrow_rows(annotations, columns, {one.key: one.name for one in series}, request.language),
            ),
        ),
        scenario=over.names,
        barriers=base.barriers,
        empty=base.empty,
        statable=base.statable,
    )
    return in_fiscal_years(figure) if family is Family.COLUMNS else figure


def _formulas(base: Published, own: Iterable[str], annotations: Iterable[Annotation]) -> tuple[str, ...]:
    """Every piece of arithmetic, once."""
    arrows = (note.formula for note in annotations if isinstance(note, (GrowthArrow, DifferenceArrow)) and note.formula)
    return tuple(dict.fromkeys((*base.formulas, *own, *arrows)))


def _subtitle(subtitle: str, series: Sequence[Series], context: SizeContext) -> str:
    if not is_logarithmic(series, context):
        return subtitle
    return say(context.language, "comma").join((subtitle, say(context.language, "axis.log")))


def _further_notes(series: Sequence[Series], dated: Sequence[DateMark], context: SizeContext) -> list[str]:
    """Why there is no logarithmic axis, and what the marked dates are."""
    request, known = context.request, context.snapshot.policies
    refused = log_refusal(series, context) if request.log else ""
    return [*([refused] if refused else []), *size_policies.notes(known, request.themes, dated, request.language)]


def _marks_in_words(dated: Sequence[DateMark], language: str) -> str:
    return say(language, "alt.policies", count=len(dated)) if dated else ""


def _alt_text(family: Family, title: str, words: str, path: Path | None, context: SizeContext) -> str:
    if path is not None:
        last = context.scale.phrase(context.scale.computed(path.end))
        own = caption.in_words([(path.name, [(last, str(path.end_year))])], context.language)
        words = say(context.language, "semicolon").join((own, words))
    return say(context.language, f"alt.{family}", title=title, series=words) if words else title


def _legend(series: Sequence[Series], annotations: Iterable[Annotation]) -> tuple[Certainty, ...]:
    """The kinds of certainty that occur, in the order of the grammar."""
    found = {point.certainty for one in series for point in one.points}
    if any(isinstance(note, Gap) for note in annotations):
        found.add(Certainty.NOT_PUBLISHED)
    return tuple(certainty for certainty in Certainty if certainty in found)
