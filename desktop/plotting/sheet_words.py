"""The words of a sheet: headings, facts, lists; measured and placed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty
from desktop.figures.sheet import ENOUGH
from desktop.plotting import text, words
from desktop.plotting.box import Box
from desktop.plotting.matrix_grid import unknown
from desktop.plotting.shapes import Badge, Block, Mark, Words

if TYPE_CHECKING:
    from desktop.figures.figure import Entity
    from desktop.figures.sheet import FactItem, Facts, Heading, Listing, ListItem

GAP: Final = 16.0
"""Between two facts."""
TITLE: Final = "small.strong"
BADGE: Final = 16.0
PAD: Final = 3.0
"""Between two lines of a list."""
_TOLD: Final = frozenset({Certainty.FORECAST, Certainty.MODELLED, Certainty.DISPUTED, Certainty.REFUTED})


@dataclass(slots=True)
class Page:
    """What has been placed so far."""

    language: str
    words: list[Words] = field(default_factory=list)
    labels: list[Words] = field(default_factory=list)
    badges: list[Badge] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)

    def put(self, content: str, style: str, tone: str, place: Box, most: int = 9) -> float:
        """Words from a point down, at most so many lines; returns the height they take."""
        if not content or most < 1:
            return 0.0
        lines = clipped(content, style, place.width, most)
        wide = max(text.width(line, style) for line in lines)
        tall = text.LINE[style] * len(lines)
        self.labels.append(Words(lines, Box(place.x, place.y, wide, tall), style, tone))
        return tall

    def title(self, title: str, subtitle: str, place: Box) -> float:
        """The title of a block with smaller words below; returns the height they take."""
        used = self.put(title, TITLE, "text.primary", place, 2)
        used += self.put(subtitle, "micro", "text.secondary", place.cut(top=used), 2)
        return used + 4

    def mark(self, key: str, said: str, entity: Entity | None, box: Box) -> None:
        """Something that can be pointed at and chosen."""
        self.marks.append(Mark(key, key.partition(":")[0], said, entity, box.centre, box, False))


def clipped(content: str, style: str, limit: float, most: int) -> tuple[str, ...]:
    """``content`` in at most ``most`` lines; what does not fit ends with an ellipsis."""
    lines = text.wrap_anyhow(content, style, max(24.0, limit))
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and text.width(f"{last}…", style) > limit:
        last = last[:-1]
    return (*lines[: most - 1], f"{last.rstrip()}…")


def heading_height(block: Heading, wide: float) -> float:
    """What a heading takes."""
    lines = len(clipped(block.text, "value", wide, 2))
    return text.LINE["value"] * lines + (text.LINE["small"] if block.below else 0.0)


def heading(block: Heading, place: Box, number: int, page: Page) -> None:
    """The name, on its line what stands beside it, below it the rest."""
    used = page.put(block.text, "value", "text.primary", place, 2)
    page.mark(f"{number}:0", block.text, block.entity, page.labels[-1].box)
    right = page.labels[-1].box.right + GAP
    for part in (block.beside, block.tag):
        wide = text.width(part, "body")
        if part and right + wide <= place.right:
            page.put(part, "body", "text.secondary", Box(right, place.y + 7, wide + 1, 20))
            right += wide + GAP
    page.put(block.below, "small", "text.secondary", place.cut(top=used), 1)


def _across(block: Facts) -> int:
    return max(1, min(block.across, len(block.items)))


def _fact_width(block: Facts, wide: float) -> float:
    return (wide + GAP) / _across(block) - GAP


def _fact_height(item: FactItem, wide: float) -> float:
    value = text.LINE["body"] * len(clipped(item.value, "body", wide - BADGE, 2)) if item.value else text.LINE["body"]
    note = text.LINE["micro"] * len(clipped(item.note, "micro", wide, 2)) if item.note else 0.0
    return text.LINE["micro"] + value + note


def _rows(block: Facts, wide: float) -> list[tuple[tuple[FactItem, ...], float]]:
    """Facts row by row, with the height of each row."""
    across, own = _across(block), _fact_width(block, wide)
    rows = [block.items[start : start + across] for start in range(0, len(block.items), across)]
    return [(row, max(_fact_height(item, own) for item in row)) for row in rows]


def facts_height(block: Facts, wide: float) -> float:
    """What all facts take."""
    title = text.LINE[TITLE] + 4 if block.title else 0.0
    return title + sum(tall + PAD for _, tall in _rows(block, wide))


def facts(block: Facts, place: Box, number: int, page: Page) -> None:
    """Label over value over note, row by row."""
    at = place.y + (page.title(block.title, "", place) if block.title else 0.0)
    wide, count = _fact_width(block, place.width), 0
    for row, tall in _rows(block, place.width):
        for column, item in enumerate(row):
            _fact(item, Box(place.x + column * (wide + GAP), at, wide, tall), f"{number}:{count}", page)
            count += 1
        at += tall + PAD


def _fact(item: FactItem, box: Box, key: str, page: Page) -> None:
    used = page.put(item.label, "micro", "text.tertiary", box, 1)
    if item.value:
        told = item.certainty in _TOLD
        used += page.put(item.value, "body.strong", "text.primary", box.cut(top=used, right=BADGE if told else 0), 2)
        if told:
            last = page.labels[-1].box
            page.badges.append(Badge((last.right + 10, last.y + 9), item.certainty))
    else:
        page.blocks.append(unknown(Box(box.x - 15, box.y + used, 56, text.LINE["body"])))
        used += text.LINE["body"]
    page.put(item.note, "micro", "text.secondary", box.cut(top=used), 2)
    page.mark(key, f"{item.label}: {item.value}", item.entity, box)


def _line_height(item: ListItem, wide: float) -> float:
    if _on_one_line(item, wide):
        return text.LINE["small"]
    head = text.LINE["small"] * len(clipped(item.text, "small", wide - BADGE, 2))
    return head + (text.LINE["micro"] if item.detail else 0.0)


def _on_one_line(item: ListItem, wide: float) -> bool:
    return text.width(item.text, "small") + text.width(item.detail, "micro") + 8 + BADGE <= wide


def _list_width(block: Listing, wide: float) -> float:
    return (wide + GAP) / max(1, block.across) - GAP


def listing_height(block: Listing, wide: float) -> float:
    """What a list would like to have: room for all its lines, or for the first ones of many."""
    own, title = _list_width(block, wide), text.LINE[TITLE] + 4
    if not block.items:
        return title + text.LINE["micro"] * len(text.wrap_anyhow(block.empty, "micro", max(24.0, wide)))
    lines = sum(_line_height(item, own) + PAD for item in block.items[:ENOUGH])
    return title + lines / max(1, block.across) + (text.LINE["small"] if block.across > 1 else 0.0)


LEAST: Final = text.LINE[TITLE] + 4 + text.LINE["micro"]
"""A list without room for its title and one line is left to the table."""


def listing(block: Listing, place: Box, number: int, page: Page) -> None:
    """Title, then as many lines as have room, column by column; the others are counted."""
    if place.height < LEAST:
        page.dropped.append(f"{number}:")
        return
    top = place.y + page.title(block.title, "", place)
    if not block.items:
        room = int((place.bottom - top) // text.LINE["micro"])
        page.put(block.empty, "micro", "text.tertiary", Box(place.x, top, place.width, 1), room)
        return
    wide, at, column = _list_width(block, place.width), top, 0
    for count, item in enumerate(block.items):
        tall = _line_height(item, wide)
        is_last = count == len(block.items) - 1
        keep = 0.0 if is_last or column < block.across - 1 else text.LINE["micro"]
        if at + tall + keep > place.bottom + 0.5:
            if column < block.across - 1:
                at, column = top, column + 1
            else:
                left = len(block.items) - count
                page.put(
                    words.more(left, page.language),
                    "micro",
                    "text.tertiary",
                    Box(place.x + column * (wide + GAP), at, wide, 1),
                    1,
                )
                page.dropped += [f"{number}:{rest}" for rest in range(count, len(block.items))]
                return
        _line(item, Box(place.x + column * (wide + GAP), at, wide, tall), f"{number}:{count}", page)
        at += tall + PAD


def _line(item: ListItem, box: Box, key: str, page: Page) -> None:
    page.put(item.text, "small", "text.primary", box.cut(right=0 if _on_one_line(item, box.width) else BADGE), 2)
    last = page.labels[-1].box
    right = last.right
    if _on_one_line(item, box.width):
        page.put(item.detail, "micro", "text.secondary", Box(right + 8, box.y + 1, box.width, 16), 1)
        right = page.labels[-1].box.right if item.detail else right
    else:
        page.put(item.detail, "micro", "text.secondary", box.cut(top=last.height), 1)
    if item.certainty in _TOLD:
        page.badges.append(Badge((right + 10, last.y + last.height - 9), item.certainty))
    page.mark(key, ", ".join(part for part in (item.text, item.detail) if part), item.entity, box)
