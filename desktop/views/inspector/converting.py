"""A number in the currency that is looked at: with which rate, whose rate, and that it is nominal."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.figures.amounts import rate_at
from desktop.figures.conversion import rate_words
from desktop.figures.digits import computed_step, resolution, significant
from desktop.figures.scale import Scale
from desktop.figures.wording import say
from desktop.market.period import PeriodError, parse_period
from desktop.market.units import is_money
from desktop.views.inspector.inspection import Fact
from desktop.views.inspector.places import place_of

if TYPE_CHECKING:
    from desktop.market.records import Observation
    from desktop.workspace.workspace import Workspace


def converted(workspace: Workspace, row: Observation, currency: str, language: str) -> tuple[Fact, ...]:
    """The number in another currency and where its rate stands; nothing where it is not converted."""
    if not currency or row.value is None or row.unit == currency or not is_money(row.unit):
        return ()
    try:
        x = parse_period(row.period).x
    except PeriodError:
        return ()
    if math.isnan(x):
        return ()
    one = rate_at(workspace.fx_rates.all(), row.unit, currency, math.floor(x))
    if one is None:
        return ()
    value = row.value * one.rate
    scale = Scale.of([value], currency, language)
    step = computed_step(value, significant(resolution(row.stated, row.value), row.value))
    number = scale.phrase(scale.number(value, step))
    words = say(language, "comma").join((number, rate_words(one, language), say(language, "nominal")))
    sources = dict.fromkeys(place.where() for key in one.evidence if (place := place_of(workspace, key)))
    return (Fact("converted", words), *(Fact("rate", where) for where in sources))
