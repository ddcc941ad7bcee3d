"""Formats and labels of single points: those of the owner move with their category, ours follow the numbers."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx.checksum import checksum
from desktop.export.pptx.facts import index_of, label_facts
from desktop.export.pptx.xml import A, C
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.export.pptx.facts import Facts

_AFTER_POINTS: Final = tuple(
    f"{{{C}}}{name}"
    for name in (
        "dLbls",
        "trendline",
        "errBars",
        "cat",
        "xVal",
        "val",
        "yVal",
        "bubbleSize",
        "smooth",
        "shape",
        "extLst",
    )
)
_SHIFT, _TEXT, _FORMAT, _POSITION = slice(0, 2), 2, 3, 4
_FIRST: Final = f"{{{C}}}idx"


@frozen
class Points:
    """One series of the chart, as it is, as it was written, as it would be written now."""

    now: Any
    new: Any
    base: Facts
    fresh: Facts
    places: Mapping[int, int | None]
    """Old place of a category -> its new one; None where it left."""
    kept: Callable[[int], None]
    """Told the old place of a label that its owner changed."""

    def old_places(self) -> dict[int, int]:
        """New place of a category -> its old one."""
        return {new: old for old, new in self.places.items() if new is not None}


def merge_formats(series: Points) -> bool:
    """Re-map the formats of points; returns whether one of ours changed."""
    base, fresh = series.base.get("points", {}), series.fresh.get("points", {})
    mine: dict[int, Any] = {}
    there: set[str] = set()
    changed = False
    for point in series.now.findall(f"{{{C}}}dPt"):
        series.now.remove(point)
        key = index_of(point)
        there.add(key)
        place = series.places.get(int(key))
        is_theirs = base.get(key) != checksum(point)
        if place is not None and (is_theirs or fresh.get(str(place)) == base.get(key)):
            mine[place] = _at(point, place)
        else:
            changed = True
    olds = series.old_places()
    for point in series.new.findall(f"{{{C}}}dPt"):
        place = int(index_of(point))
        old = str(olds.get(place, -1))
        if place not in mine and not (old in base and old not in there):
            mine[place] = copy.deepcopy(point)
            changed = True
    at = next((i for i, e in enumerate(series.now) if e.tag in _AFTER_POINTS), len(series.now))
    for place in sorted(mine, reverse=True):
        series.now.insert(at, mine[place])
    return changed


def merge_labels(series: Points) -> bool:
    """Re-map the labels of points, three-way by shift, words, number format and position."""
    base, fresh = series.base.get("labels", {}), series.fresh.get("labels", {})
    written = {int(index_of(one)): one for one in series.new.findall(f"{{{C}}}dLbls/{{{C}}}dLbl")}
    holder = series.now.find(f"{{{C}}}dLbls")
    if holder is None:
        return not base and _first_labels(series)
    mine: dict[int, Any] = {}
    there: set[str] = set()
    changed = False
    for label in holder.findall(f"{{{C}}}dLbl"):
        holder.remove(label)
        key = index_of(label)
        there.add(key)
        place = series.places.get(int(key))
        ours, now = base.get(key), label_facts(label)
        if place is None or (now == ours and str(place) not in fresh):
            changed = True
            continue
        mine[place] = _at(label, place)
        if ours is None or label.find(f"{{{C}}}delete") is not None or place not in written:
            series.kept(int(key))
        else:
            if now != ours:
                series.kept(int(key))
            changed |= _follow(label, written[place], ours, now, fresh[str(place)])
    olds = series.old_places()
    for place, label in written.items():
        old = str(olds.get(place, -1))
        if place not in mine and not (old in base and old not in there):
            mine[place] = copy.deepcopy(label)
            changed = True
    for place in sorted(mine, reverse=True):
        holder.insert(0, mine[place])
    return changed


def _first_labels(series: Points) -> bool:
    """The labels of a series that had none of ours before."""
    source = series.new.find(f"{{{C}}}dLbls")
    if source is None:
        return False
    at = next((i for i, e in enumerate(series.now) if e.tag in _AFTER_POINTS), len(series.now))
    series.now.insert(at, copy.deepcopy(source))
    return True


def _at(point: Any, place: int) -> Any:
    point.find(_FIRST).set("val", str(place))
    return point


def _follow(label: Any, written: Any, base: list[Any], now: list[Any], fresh: list[Any]) -> bool:
    """Bring those parts of a label up to date that are still as we wrote them."""
    changed = False
    if now[_SHIFT] == base[_SHIFT] != fresh[_SHIFT]:
        _take(label, written, "layout", (_FIRST,))
        changed = True
    if now[_TEXT] == base[_TEXT] != fresh[_TEXT]:
        runs, others = (list(one.iter(f"{{{A}}}t")) for one in (label, written))
        if runs and len(runs) == len(others):
            for run, other in zip(runs, others, strict=True):
                run.text = other.text
        else:
            _take(label, written, "tx", (_FIRST, f"{{{C}}}layout"))
        changed = True
    code, other = label.find(f"{{{C}}}numFmt"), written.find(f"{{{C}}}numFmt")
    if now[_FORMAT] == base[_FORMAT] != fresh[_FORMAT] and code is not None and other is not None:
        code.set("formatCode", other.get("formatCode"))
        changed = True
    place, other = label.find(f"{{{C}}}dLblPos"), written.find(f"{{{C}}}dLblPos")
    if now[_POSITION] == base[_POSITION] != fresh[_POSITION] and place is not None and other is not None:
        place.set("val", other.get("val"))
        changed = True
    return changed


def _take(label: Any, written: Any, name: str, after: tuple[str, ...]) -> None:
    """Replace one child by that of another label."""
    for old in label.findall(f"{{{C}}}{name}"):
        label.remove(old)
    new = written.find(f"{{{C}}}{name}")
    if new is not None:
        at = max(i for i, e in enumerate(label) if e.tag in after) + 1
        label.insert(at, copy.deepcopy(new))
