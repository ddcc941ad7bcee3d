"""What has to be said of the angles: what nobody states, what is counted twice, what stands for what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.triangulation import BOTTOM_UP, PLAYERS, counted_twice
from desktop.figures.wording import join, say
from desktop.market.names import name
from desktop.market.period import format_period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.triangulation_angles import Angle, Inputs

_MOST_NAMES: Final = 5


def missing_words(angle: Angle, inputs: Inputs) -> str:
    """Which inputs nobody states; empty where there are all."""
    if not angle.missing:
        return ""
    language = inputs.language
    words = [_input(key, inputs) for key in angle.missing]
    return say(language, "tri.needs", inputs=join(language, words))


def _input(key: str, inputs: Inputs) -> str:
    wider = inputs.snapshot.wider_name
    if key == "share" and wider is not None:
        return say(inputs.language, "tri.input.share_of", name=wider.get(inputs.language))
    if key == "wider" and wider is not None:
        return say(inputs.language, "tri.input.wider_named", name=wider.get(inputs.language), year=inputs.year)
    return say(inputs.language, f"tri.input.{key}")


def notes(angles: Sequence[Angle], inputs: Inputs) -> tuple[str, ...]:
    """All footnotes, the one that holds for every triangulation first."""
    language = inputs.language
    found = [say(language, "tri.note.never")]
    for angle in angles:
        found += cautions(angle, inputs)
    own = [
        say(language, "tri.term", name=term.name, value=term.text)
        for angle in angles
        for term in angle.terms
        if term.amount is None
    ]
    if own:
        found.append(say(language, "tri.note.own", inputs=join(language, own)))
    return tuple(found)


def cautions(angle: Angle, inputs: Inputs) -> list[str]:
    """What one angle leaves out or counts twice."""
    if angle.outcome is None:
        return []
    if angle.kind == PLAYERS:
        return _of_players(angle, inputs)
    if angle.kind == BOTTOM_UP and angle.absent:
        return [
            say(
                inputs.language,
                "tri.note.parts",
                dimension=angle.split,
                count=len(angle.terms),
                of=len(angle.terms) + len(angle.absent),
                without=few(angle.absent, inputs.language),
            )
        ]
    return []


def _of_players(angle: Angle, inputs: Inputs) -> list[str]:
    language = inputs.language
    counted = {term.key: term for term in angle.terms}
    earners = [one for one in inputs.snapshot.earners if one.player.id in counted]
    found = [say(language, "tri.note.players")]
    if angle.absent:
        words = {"count": len(counted), "of": len(counted) + len(angle.absent), "year": inputs.year}
        found.append(say(language, "tri.note.counted", without=few(angle.absent, language), **words))
    names = {one.player.id: name(one.player, language) for one in earners}
    for owner, owned in counted_twice(counted, {one.player.id: one.owners for one in earners}):
        found.append(say(language, "tri.note.twice", owner=names[owner], owned=names[owned]))
    elsewhere = [names[one.player.id] for one in earners if one.elsewhere]
    if elsewhere:
        found.append(say(language, "tri.note.elsewhere", players=few(elsewhere, language)))
    fiscal = [
        say(language, "parens", text=term.name, note=format_period(term.amount.stated.period, language))
        for term in angle.terms
        if term.amount is not None and term.amount.stated.period.precision == "fiscal_year"
    ]
    if fiscal:
        found.append(say(language, "tri.note.fiscal", players=few(fiscal, language)))
    return found


def few(names: Sequence[str], language: str) -> str:
    """The first names of a list, and how many more there are."""
    shown = list(names[:_MOST_NAMES])
    if len(names) <= _MOST_NAMES:
        return join(language, shown)
    return say(language, "and_more", names=join(language, shown), count=len(names) - _MOST_NAMES)
