"""One chart brought up to date: numbers by key, everything its owner formatted kept."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx.checksum import checksum
from desktop.export.pptx.facts import (
    categories_of,
    category_key,
    series_name,
    series_uid,
    values_of,
)
from desktop.export.pptx.refresh.axes import follow_axes
from desktop.export.pptx.refresh.changes import Effect, Notebook, amount, difference
from desktop.export.pptx.refresh.points import Points, merge_formats, merge_labels
from desktop.export.pptx.refresh.scatter import is_scatter, say_points
from desktop.export.pptx.refresh.series import (
    differs,
    is_same,
    kind_of,
    like,
    next_accent,
    numbered,
    plots_of,
    put_words,
    shows_equal,
)
from desktop.export.pptx.xml import C

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.facts import Facts

_SERIES: Final = f"{{{C}}}ser"


class KeptAsItIsError(Exception):
    """The chart cannot be refreshed; the text is the key of the sentence that says why."""


class ChartMerge:
    """State while one chart is merged in memory."""

    def __init__(self, now: Any, new: Any, base: Facts, fresh: Facts, notes: Notebook, where: str) -> None:
        self.now = now
        self.new = new
        self.base = base
        self.fresh = fresh
        self.notes = notes
        self.where = where
        self._said: dict[tuple[str, float | None, float | None], list[str]] = {}
        self.written = {series_uid(s): s for s in new.iter(_SERIES)}
        self.was = {one["uid"]: one for one in base["series"]}
        self.will = {one["uid"]: one for one in fresh["series"]}
        self.ours, self.foreign = self._match()
        self.places, self.words = self._categories()
        self.names = {uid: self._name(uid) for uid in self.will}
        self.columns_changed = list(self.will) != list(self.was) or base["keys"] != fresh["keys"]
        heads = [[one["categories"], *(row["name"] for row in one["series"])] for one in (base, fresh)]
        self.relabelled = self.columns_changed or heads[0] != heads[1]

    def _match(self) -> tuple[dict[str, Any], list[Any]]:
        """Series of the chart by identity, by name where a program dropped the identities; the owner's own."""
        found: dict[str, Any] = {}
        rest = []
        for series in self.now.iter(_SERIES):
            uid = series_uid(series)
            if uid in self.was and uid not in found:
                found[uid] = series
            else:
                rest.append(series)
        foreign = []
        for series in rest:
            names = (uid for uid, one in self.was.items() if uid not in found and one["name"] == series_name(series))
            uid = next(names, "")
            if uid:
                found[uid] = series
            else:
                foreign.append(series)
        return found, foreign

    def _categories(self) -> tuple[dict[int, int | None], list[str]]:
        """Old place -> new place by key, and the new words: the owner's where he renamed one that stays."""
        series = next(iter(self.ours.values()), None)
        shown = categories_of(series) if series is not None else []
        base, keys = self.base["categories"], self.base["keys"]
        known = dict(zip(base, keys, strict=False))
        words = list(self.fresh["categories"])
        counts: dict[str, int] = {}
        fresh = {key: place for place, key in enumerate(numbered(self.fresh["keys"], {}))}
        places: dict[int, int | None] = {}
        for place, word in enumerate(shown):
            same = len(shown) == len(base) and word not in known and base[place] not in shown
            key = keys[place] if same else known.get(word, category_key(word))
            target = fresh.get(numbered([key], counts)[0])
            places[place] = target
            if target is not None and same:
                if self.fresh["categories"][target] != base[place]:
                    self._note(Effect.KEPT, "name kept", old=word, new=words[target])
                words[target] = word
        return places, words

    def _name(self, uid: str) -> str:
        new = str(self.will[uid]["name"])
        if uid not in self.ours or uid not in self.was:
            return new
        now, base = series_name(self.ours[uid]), self.was[uid]["name"]
        if now == base:
            if new != base:
                self._note(Effect.PART, "series renamed", old=base, new=new)
            return new
        if new != base:
            self._note(Effect.KEPT, "name kept", old=now, new=new)
        return now

    def _note(self, effect: Effect, key: str, *, old: str = "", new: str = "", **values: object) -> None:
        self.notes.note(effect, self.where, key, old=old, new=new, **values)

    @property
    def needed(self) -> bool:
        """Whether what we would write differs from what the chart shows of ours."""
        return self.base != self.fresh or any(
            differs(values_of(series), self.will[uid]["values"])
            for uid, series in self.ours.items()
            if uid in self.will and len(values_of(series)) == len(self.will[uid]["values"])
        )

    def apply(self, *, references: bool) -> None:
        """Change the tree; with ``references`` series point at the workbook as we write it."""
        entries = self._hidden_entries()
        if is_scatter(self.now):
            for uid in [one for one in self.ours if one in self.will]:
                say_points(self.ours[uid], self.written[uid], self.names[uid], self.notes, self.where)
        else:
            self._say_numbers()
        for uid in self.will:
            if uid not in self.ours:
                self.ours[uid] = self._added(uid)
                self._note(Effect.PART, "series added", new=self.names[uid])
            elif uid in self.was:
                self._merge_look(uid)
        # Last: a plot that lost its only series would have no place for a new one.
        for uid in [one for one in self.ours if one not in self.will]:
            self._note(Effect.PART, "series removed", old=series_name(self.ours[uid]))
            gone = self.ours.pop(uid)
            gone.getparent().remove(gone)
        for uid in self.will:
            self._data(uid, references=references)
        for series in self.foreign:
            self._note(Effect.KEPT, "series kept", old=series_name(series))
        self._order()
        self._show_entries(entries)
        follow_axes((self.now, self.new), (self.base, self.fresh), self.notes, self.where)

    def _say_numbers(self) -> None:
        for old_place, place in self.places.items():
            if place is None:
                series = next(iter(self.ours.values()))
                self._note(Effect.PART, "category removed", old=categories_of(series)[old_place])
        arrived = set(range(len(self.words))) - set(self.places.values())
        for place in sorted(arrived):
            self._note(Effect.PART, "category added", new=self.words[place])
        olds = {new: old for old, new in self.places.items() if new is not None}
        shown = categories_of(next(iter(self.ours.values()))) if self.ours else []
        for place, old in olds.items():
            if shown[old] != self.words[place]:
                self._note(Effect.PART, "category renamed", old=shown[old], new=self.words[place])
        for uid, series in self.ours.items():
            if uid in self.will:
                self._say_values(uid, values_of(series), olds)

    def _say_values(self, uid: str, now: Sequence[float | None], olds: dict[int, int]) -> None:
        new, base = self.will[uid]["values"], self.was.get(uid, {}).get("values", [])
        share = any("%" in (code.text or "") for code in self.written[uid].iter(f"{{{C}}}formatCode"))
        for place, old in sorted(olds.items()):
            before = now[old] if old < len(now) else None
            after = new[place]
            if is_same(before, after) or self._is_said(uid, self.words[place], before, after):
                continue
            by_hand = old < len(base) and not is_same(before, base[old])
            self._note(
                Effect.NUMBER,
                "by hand" if by_hand else "value",
                series=self.names[uid],
                category=self.words[place],
                old=amount(before, self.notes.language, share=share),
                new=amount(after, self.notes.language, share=share),
                by=f"({difference(before, after)})" if difference(before, after) else "",
            )

    def _is_said(self, uid: str, word: str, old: float | None, new: float | None) -> bool:
        """Whether the line that this one goes on from has said so: they share the point where they meet."""
        told = self._said.setdefault((word, old, new), [])
        name = self.names[uid]
        if any(name.startswith(other) for other in told):
            return True
        told.append(name)
        return False

    def _merge_look(self, uid: str) -> None:
        now, new, was, will = self.ours[uid], self.written[uid], self.was[uid], self.will[uid]
        follows = False
        for part, fact in (("spPr", "look"), ("marker", "marker")):
            shape, other = now.find(f"{{{C}}}{part}"), new.find(f"{{{C}}}{part}")
            if was.get(fact) == will.get(fact) or other is None or shape is None:
                continue
            if checksum(shape) == was.get(fact):
                now.replace(shape, copy.deepcopy(other))
                follows = True
            elif fact in was:
                self._note(Effect.KEPT, "format kept", series=self.names[uid])
        shown = categories_of(now)

        def kept(place: int) -> None:
            word = shown[place] if place < len(shown) else ""
            self._note(Effect.KEPT, "label kept", series=self.names[uid], category=word)

        points = Points(now, new, was, will, self.places, kept)
        if merge_formats(points) or follows:
            self._note(Effect.WORDS, "looks", series=self.names[uid])
        if merge_labels(points):
            self._note(Effect.WORDS, "labels", series=self.names[uid])

    def _added(self, uid: str) -> Any:
        """The series as we write it, in the plot of its kind; else like a sibling, in the next colour."""
        written = self.written[uid]
        plot = next((p for p in plots_of(self.now) if kind_of(p) == kind_of(written.getparent())), None)
        siblings = list(self.ours.values())
        if plot is not None:
            made = copy.deepcopy(written)
            plot.findall(_SERIES)[-1].addnext(made)
        elif siblings and {kind_of(p) for p in plots_of(self.now)}.isdisjoint(kind_of(p) for p in plots_of(self.new)):
            made = like(siblings[-1])
            siblings[-1].addnext(made)
        else:
            raise KeptAsItIsError("type")
        used = [int(s.find(f"{{{C}}}idx").get("val")) for s in self.now.iter(_SERIES) if s is not made]
        made.find(f"{{{C}}}idx").set("val", str(max(used, default=-1) + 1))
        next_accent(made, [s for s in self.now.iter(_SERIES) if s is not made])
        return made

    def _data(self, uid: str, *, references: bool) -> None:
        """Name, categories and values; number formats stay."""
        now, new = self.ours[uid], self.written[uid]
        for name in ("tx", "cat", "xVal", "val", "yVal", "bubbleSize"):
            part, other = now.find(f"{{{C}}}{name}"), new.find(f"{{{C}}}{name}")
            if (part is None) != (other is None):
                raise KeptAsItIsError("type")
            if part is None or (shows_equal(part, other) and not references):
                continue
            taken = copy.deepcopy(other)
            code, own = taken.find(f".//{{{C}}}formatCode"), part.find(f".//{{{C}}}formatCode")
            if code is not None and own is not None:
                code.text = own.text
            reference, before = taken.find(f".//{{{C}}}f"), part.find(f".//{{{C}}}f")
            if not references and reference is not None and before is not None:
                reference.text = before.text
            now.replace(part, taken)
        put_words(now.find(f"{{{C}}}tx"), [self.names[uid]])
        if now.find(f"{{{C}}}cat") is not None:
            put_words(now.find(f"{{{C}}}cat"), self.words)

    def _order(self) -> None:
        place = {id(self.ours[uid]): number for number, uid in enumerate(self.will)}
        before = [s for uid, s in self.ours.items() if uid in self.was]
        ordered = sorted(before, key=lambda s: int(s.find(f"{{{C}}}order").get("val")))
        if [id(s) for s in ordered] != [id(s) for s in sorted(before, key=lambda s: place[id(s)])]:
            self._note(Effect.PART, "series order")
        for plot in plots_of(self.now):
            series = plot.findall(_SERIES)
            at = list(plot).index(series[0])
            for one in series:
                plot.remove(one)
            for one in sorted(series, key=lambda s: place.get(id(s), len(place)), reverse=True):
                plot.insert(at, one)
        for number, one in enumerate([*(self.ours[uid] for uid in self.will), *self.foreign]):
            one.find(f"{{{C}}}order").set("val", str(number))

    def _legend_order(self) -> list[Any]:
        return sorted(self.now.iter(_SERIES), key=lambda s: int(s.find(f"{{{C}}}order").get("val")))

    def _hidden_entries(self) -> list[tuple[Any, Any]]:
        """(series, entry) of the legend: an entry names its series by place."""
        order = self._legend_order()
        entries = list(self.now.iter(f"{{{C}}}legendEntry"))
        return [(order[at], e) for e in entries if (at := int(e.find(f"{{{C}}}idx").get("val"))) < len(order)]

    def _show_entries(self, entries: list[tuple[Any, Any]]) -> None:
        order = [id(s) for s in self._legend_order()]
        for series, entry in entries:
            if id(series) in order:
                entry.find(f"{{{C}}}idx").set("val", str(order.index(id(series))))
            else:
                entry.getparent().remove(entry)
