"""Every slide of a deck merged, in memory, with what its figures say now; what changed or stayed is written down."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop.export.pptx.identity import record_part
from desktop.export.pptx.refresh.adopt import Adopting
from desktop.export.pptx.refresh.bare import bare
from desktop.export.pptx.refresh.changes import Change, Effect, Notebook, cut
from desktop.export.pptx.refresh.find import KEY, Found, find
from desktop.export.pptx.refresh.match import charts_like, give_name
from desktop.export.pptx.refresh.record import DeckRecord, is_worded, list_marks, pair, places_of, worded_places
from desktop.export.pptx.refresh.remake import Remade, Source, counted
from desktop.export.pptx.refresh.slide import SlideRefresh
from desktop.export.pptx.refresh.sources_list import SourcesList
from desktop.export.pptx.refresh.texts import EDITION

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop.export.pptx.facts import Facts
    from desktop.export.pptx.refresh.deck_file import DeckFile


@dataclass(slots=True)
class Comparison:
    """State while one deck is compared; the deck is changed in memory only."""

    deck: DeckFile
    record: DeckRecord
    language: str
    by_content: bool
    """Whether charts without an identity are refreshed, too."""
    today: date
    found: list[list[Found]] = field(init=False)
    alike: list[list[Found]] = field(init=False)
    """Charts that lost their identity and show what a figure showed."""
    worded: list[int | None] = field(init=False)
    """For each slide the recorded slide of words that it is."""
    changes: list[Change] = field(default_factory=list)
    _has_new_list: bool = False
    _merged: list[SlideRefresh] = field(default_factory=list)
    """Slides whose words were merged."""
    _seen: set[int] = field(default_factory=set)
    _brought: dict[int, set[str]] = field(default_factory=dict)
    """Figures of recorded slides that show what the workspace says now."""

    def __post_init__(self) -> None:
        self.found = [find(self.deck, part) for part in self.deck.slides]
        self.alike = charts_like(self.deck, self.found, self.record)
        marks = [[one.mark for one in slide if one.mark != KEY] for slide in self.found]
        self.worded = worded_places([self.deck.tree(part) for part in self.deck.slides], marks, self.record)

    @property
    def figures(self) -> int:
        """Figures of ours that are compared."""
        return sum(self._is_figure(one) for slide in self.found for one in slide) + (
            sum(map(len, self.alike)) if self.by_content else 0
        )

    @property
    def texts(self) -> int:
        """Slides of words that are compared."""
        return sum(place is not None for place in self.worded)

    @property
    def offered(self) -> int:
        """Charts that could be refreshed by their content, and are not."""
        return 0 if self.by_content else sum(map(len, self.alike))

    def _is_figure(self, one: Found) -> bool:
        return one.is_figure and one.mark not in self.record.lists

    def run(self, source: Source, step: Callable[[int, int], None]) -> None:
        """Merge slide after slide; ``step`` hears (done, all) and may raise to stop."""
        made, slides = self.figures, len(self.deck.slides)
        numbers = itertools.count(1)
        told = counted(source, lambda: step(min(next(numbers), made), made + slides))
        places = [self._places(at) for at in range(slides)]
        stands: dict[int, list[int]] = {}
        for at, shown in enumerate(places, 1):
            for place in shown:
                stands.setdefault(place, []).append(at)
        remade = Remade(self.record, bare(self.deck), told, stands, self.today)
        adopting = Adopting(self.deck, source)
        for number in range(1, slides + 1):
            step(made + number - 1, made + slides)
            notes = Notebook(number, self.language)
            self._slide(number - 1, places[number - 1], remade, adopting, notes)
            self.changes += notes.changes
        self._list_of_sources(remade)
        if self.deck.changed:
            self._date()
        self._about_the_deck(remade)
        self._about_the_story(source)
        self.changes.sort(key=lambda one: one.slide or len(self.deck.slides) + 1)
        if self.deck.changed and self.record.part:
            self._renew_record(remade)

    def _slide(self, at: int, places: list[int], remade: Remade, adopting: Adopting, notes: Notebook) -> None:
        figures = [one for one in self.found[at] if self._is_figure(one)]
        for one in self.alike[at]:
            notes.note(Effect.KEPT, one.name, "by content" if self.by_content else "looks like")
        if self.by_content:
            figures += self.alike[at]
        for place in places:
            self._merge(self.deck.slides[at], place, remade, notes, words=place == places[0], alike=at)
        strangers = [one for one in figures if not self.record.knows(one.mark)]
        for one in strangers:
            adopting.refresh(one, notes)

    def _places(self, at: int) -> list[int]:
        """The recorded slides that a slide shows: first the one whose words stand there, too."""
        figures = [one for one in self.found[at] if self._is_figure(one)]
        marks = [one.mark for one in (*figures, *(self.alike[at] if self.by_content else ()))]
        first = self.worded[at]
        if first is None:
            first = pair(self.deck.tree(self.deck.slides[at]), marks, self.record)
        return [] if first is None else [first, *places_of(marks, self.record, without=first)]

    def _list_of_sources(self, remade: Remade) -> None:
        """The list follows when anything else does; where it cannot that is said."""
        sources = SourcesList(self.deck, self.record, remade, self.found)
        if not sources.shown or not (self.deck.changed or self._has_other_evidence(remade)):
            return
        if sources.can_follow:
            self.changes += sources.refresh(self.language)
            self._has_new_list = True
            return
        if self._has_other_evidence(remade):
            notes = Notebook(0, self.language)
            notes.note(Effect.KEPT, "", "list kept")
            self.changes += notes.changes

    def _merge(self, part: str, place: int, remade: Remade, notes: Notebook, *, words: bool, alike: int) -> None:
        """The figures of one recorded slide, with ``words`` also what stands around them."""
        recorded = self.record.made[place]
        found = [*self.found[alike], *(self.alike[alike] if self.by_content else ())]
        own = [one for one in found if self.record.is_of(one.mark, place)]
        name = next((one.name for one in own if one.is_figure), recorded["base"]["texts"].get("Title", ""))
        self._seen.add(place)
        made = remade.slide(place)
        if made is None or remade.deck is None:
            why = remade.failures.get(place, "gone")
            day = recorded["recipe"].get("page", {}).get("frozen_on", "")
            notes.note(Effect.KEPT if why == "kept to a day" else Effect.REFUSED, name, why, old=day)
            return
        if place in remade.moved_on:
            notes.note(Effect.KEPT, name, "shows more" if is_worded(recorded) else "moved on")
        # A second slide whose figure stands here, too, has its words elsewhere.
        taken = found if words else own
        merged = SlideRefresh(self.deck, part, (remade.deck, made[0]), (recorded["base"], made[1]), notes)
        merged.apply(taken, words=words)
        if words:
            self._merged.append(merged)
        self._brought.setdefault(place, set()).update({one.mark for one in own} - merged.refused)
        for one in own:
            if one.by == "content" and self.deck.is_touched(one.chart):
                give_name(one)
                self.deck.touch(part)

    def _about_the_deck(self, remade: Remade) -> None:
        notes = Notebook(0, self.language)
        known = (one for slide in self.found for one in slide if one.mark != KEY and self.record.knows(one.mark))
        counts = Counter((one.mark, one.kind) for one in known)
        shown = sum(any(self._is_figure(one) or one.is_words for one in slide) for slide in self.found)
        if len(self._seen) < shown and any(count > 1 for count in counts.values()):
            notes.note(Effect.KEPT, "", "twice")
        marks = {one.mark for slides in (self.found, self.alike) for slide in slides for one in slide}
        for slide in self.record.made:
            base: dict[str, Any] = slide["base"]
            wanted = set().union(*(base.get(kind, {}) for kind in ("charts", "tables", "groups"))) - {KEY}
            if wanted - marks:
                notes.note(Effect.KEPT, base["texts"].get("Title", ""), "missing")
        for place, slide in enumerate(self.record.made):
            made = remade.slide(place) if is_worded(slide) and place not in self._seen else None
            if made is not None and {**made[1]["texts"], EDITION: ""} != {**slide["base"]["texts"], EDITION: ""}:
                notes.note(Effect.KEPT, "", "words missing", **cut(slide["base"]["texts"].get("Title", ""), ""))
        self.changes += notes.changes

    def _has_other_evidence(self, remade: Remade) -> bool:
        """Whether a figure of the deck rests on other numbers or sources than when it was written."""
        pairs = ((self.record.made[place]["base"], remade.slide(place)) for place in self._seen)
        return any(made is not None and made[1].get("notes") != base.get("notes") for base, made in pairs)

    def _date(self) -> None:
        """The day of the edition is the one on which anything of it changes."""
        for merged in self._merged:
            before = len(merged.notes.changes)
            merged.date()
            self.changes += merged.notes.changes[before:]

    def _about_the_story(self, source: Source) -> None:
        """Slides that came into the story since, and those that left it."""
        notes = Notebook(0, self.language)
        written = self.record.keys
        now = frozenset(source.story(written)) if written else written
        for effect, count, key in (
            (Effect.REFUSED, len(now - written) if self.record.is_whole else 0, "added"),
            (Effect.KEPT, len(written - now), "dropped"),
        ):
            if count:
                notes.note(effect, "", f"slide{'s' if count > 1 else ''} {key}", count=count)
        self.changes += notes.changes

    def _renew_record(self, remade: Remade) -> None:
        """What we would write now is the base of the next refresh, as far as the deck shows it."""
        slides: list[Any] = list(self.record.slides)
        places = {id(slide): at for at, slide in enumerate(slides)}
        for place, slide in enumerate(self.record.made):
            made, brought = remade.slide(place), self._brought.get(place)
            if made is not None and brought is not None:
                slides[places[id(slide)]] = {**slide, "base": _renewed(slide["base"], made[1], brought)}
        if self._has_new_list:
            lists = remade.lists
            for at, slide in enumerate(self.record.slides):
                mark = next((one for one in list_marks(slide) if one in lists), "") if not slide["recipe"] else ""
                slides[at] = {**slide, "base": lists[mark][1]} if mark else slides[at]
        options = {**self.record.options, **remade.dated, **({"colours": remade.colours} if remade.colours else {})}
        self.deck.put(self.record.part, record_part(options, slides))


def _renewed(base: Facts, fresh: Facts, brought: set[str]) -> Facts:
    """The new base of a slide; of figures that stayed behind the old one."""
    made = {**fresh}
    for kind in ("charts", "tables", "groups"):
        behind = {mark: facts for mark, facts in base.get(kind, {}).items() if mark not in brought and mark != KEY}
        if behind:
            made[kind] = {**fresh.get(kind, {}), **behind}
    return made
