"""The order of the compared players: added, taken away, moved, sorted by a row. The first is the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.benchmark_reading import MOST as MOST_COMPARED

if TYPE_CHECKING:
    from desktop.figures.figure import Table

MOST: Final = MOST_COMPARED


def with_player(players: tuple[str, ...], key: str) -> tuple[str, ...]:
    """One more at the end; the same where it is there already or there are as many as can be compared."""
    return players if key in players or len(players) >= MOST else (*players, key)


def without(players: tuple[str, ...], place: int) -> tuple[str, ...]:
    """All but the one at a place."""
    return (*players[:place], *players[place + 1 :])


def moved(players: tuple[str, ...], start: int, place: int) -> tuple[str, ...]:
    """The one at ``start`` stands at ``place``, the others keep their order."""
    rest = without(players, start)
    return (*rest[:place], players[start], *rest[place:])


def sorted_by(table: Table, row: int, *, descending: bool) -> tuple[str, ...]:
    """Columns by the numbers of a row, by its words where it has no numbers; the first column stays where it is.

    What nobody publishes comes last, whichever way round.
    """
    first, *rest = [(column.key, cell) for column, cell in zip(table.columns[1:], table.rows[row][1:], strict=True)]
    known = [(key, cell) for key, cell in rest if cell.value is not None or cell.text]
    unknown = [key for key, cell in rest if cell.value is None and not cell.text]
    numbers = [one for one in known if one[1].value is not None]
    words = [one for one in known if one[1].value is None]
    numbers.sort(key=lambda one: one[1].value or 0.0, reverse=descending)
    words.sort(key=lambda one: (one[1].glyph == "unstated", one[1].text))
    ordered = [key for key, _ in (*numbers, *(words if descending else words[::-1]))]
    return (first[0], *ordered, *unknown)
