"""What the modes share that divide or compare stated values: amounts that rest on several observations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.digits import significant
from desktop.figures.figure import Certainty
from desktop.figures.scale import Scale
from desktop.figures.wording import join, say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop.figures.amounts import Amount
    from desktop.figures.figure import EvidenceLine
    from desktop.figures.snapshot import Stated
    from desktop.figures.tracks import Track

_MOST_NAMES: Final = 4


@frozen
class Refusal:
    """Why a series, or some values of it, have no place in a mode."""

    who: str
    reason: str
    """A sentence without its subject, in the figure's language."""


@frozen
class Computed:
    """The tracks of a mode, in its own unit."""

    tracks: tuple[Track, ...]
    unit: str
    refused: tuple[Refusal, ...] = ()
    notes: tuple[str, ...] = ()
    evidence: tuple[EvidenceLine, ...] = ()
    """Of what the arithmetic uses besides the values themselves."""
    empty: str = ""
    """Why nothing can be shown, as one sentence."""


def computed(
    amount: Amount, factor: float, unit: str, others: Sequence[Stated], arithmetic: str, step: float
) -> Amount:
    """``amount`` times ``factor``: modelled, in doubt where any of its inputs is, with all inputs in its lineage.

    ``arithmetic`` is the formula without its result; ``step`` what the last digit of the result is worth.
    """

    def times(value: float | None) -> float | None:
        return None if value is None else value * factor

    found = replace(
        amount,
        value=times(amount.value),
        low=times(amount.low),
        high=times(amount.high),
        unit=unit,
        certainty=doubt(amount, others),
        step=step,
        others=tuple(others),
    )
    return replace(found, formula=f"{arithmetic} = {in_full(found)}")


def doubt(amount: Amount, others: Iterable[Stated]) -> Certainty:
    """Disputed or refuted when an input is, else modelled."""
    statuses = {amount.stated.observation.status, *(one.observation.status for one in others)}
    if amount.certainty is Certainty.REFUTED:
        return Certainty.REFUTED
    return Certainty.DISPUTED if "disputed" in statuses else Certainty.MODELLED


def in_full(amount: Amount) -> str:
    """A stated value with its unit as arithmetic prints it: ``USD 300.39 million``."""
    value = next(number for number in (amount.value, amount.low, amount.high) if number is not None)
    scale = Scale.of([value], amount.unit, "en")
    return scale.phrase(scale.of_amount(amount))


def digits_of(*amounts: Amount) -> int:
    """Significant digits of a result: those of its least precise input, at least two and at most four."""
    fewest = min(significant(one.step, one.value or one.low or one.high or 0.0) for one in amounts)
    return max(2, min(4, fewest))


def transformed(tracks: Sequence[Track], change: Callable[[Track, Amount], Amount | None]) -> tuple[Track, ...]:
    """The tracks with every amount changed; those that ``change`` has no answer for are left out."""
    found = []
    for track in tracks:
        main = tuple(one for amount in track.main if (one := change(track, amount)) is not None)
        rings = tuple(one for amount in track.rings if (one := change(track, amount)) is not None)
        if main or rings:
            found.append(replace(track, main=main, rings=rings))
    return tuple(found)


def refusal_notes(refused: Sequence[Refusal], language: str) -> list[str]:
    """One sentence for each reason, with the names of those it holds for."""
    names: dict[str, list[str]] = {}
    for one in refused:
        names.setdefault(one.reason, []).append(one.who)
    found = []
    for reason, who in names.items():
        unique = list(dict.fromkeys(who))
        shown = join(language, unique[:_MOST_NAMES])
        if len(unique) > _MOST_NAMES:
            shown = say(language, "and_more", names=shown, count=len(unique) - _MOST_NAMES)
        found.append(say(language, "note.refused", who=shown, reason=reason))
    return found
