"""The words around and between the figures of a slide: three-way, line by line.

Where the look of a text is on record and still that look, it becomes what would be written today, with its frame and
its sizes. Where its owner formatted it, words go into the paragraphs and runs that are there.
"""

from __future__ import annotations

import copy
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx.facts import MARK, named, paragraphs, texts_of
from desktop.export.pptx.refresh.changes import Effect, shown_part
from desktop.export.pptx.refresh.lines import tell, write_lines
from desktop.export.pptx.refresh.merged import steps
from desktop.export.pptx.refresh.words import place_name
from desktop.export.pptx.text_looks import SIDES, frame_look, margins_look, rules_of, sizes, words_look
from desktop.export.pptx.xml import A, P

if TYPE_CHECKING:
    from desktop.export.pptx.facts import Facts
    from desktop.export.pptx.refresh.changes import Notebook


EDITION: Final = "Edition"
"""The line of a title slide that names the day."""


class SlideTexts:
    """The texts of one slide: as they are, as they were written, as they would be written now."""

    def __init__(self, slide: Any, made: Any, facts: tuple[Facts, Facts], notes: Notebook) -> None:
        self._slide = slide
        self._made = made
        self._base, self._fresh = facts
        self._notes = notes
        self._shown = texts_of(slide)
        self._written = texts_of(made)
        self._looks: Facts = self._base.get("looks", {})
        self.changed = False

    def apply(self) -> None:
        """Change the slide."""
        base, fresh = self._base["texts"], self._fresh["texts"]
        taken = {name for name in base if name in self._shown}
        # The record is in alphabetical order, people read a slide in its own.
        for name in sorted(base.keys() - {EDITION}, key=[*self._shown, *base].index):
            old, own = base[name], name
            if name not in self._shown:  # a program that renames shapes leaves their words alone
                alike = (one for one, s in self._shown.items() if one not in taken and paragraphs(s) == old)
                own = next(alike, "")
                taken.add(own)
            if own:
                self._text(name, self._shown[own], old, fresh.get(name))
        for name in self._written:
            if name not in base and name not in self._shown and not MARK.search(name):
                self._add(name)
        self._rules()

    def date(self) -> None:
        """The line that says of what day the edition is: for when anything of it changes."""
        base, fresh = (facts["texts"].get(EDITION) for facts in (self._base, self._fresh))
        if base and fresh and EDITION in self._shown:
            self._text(EDITION, self._shown[EDITION], base, fresh)

    def _text(self, name: str, shape: Any, old: str, new: str | None) -> None:
        where = place_name(MARK.sub("", name).strip() or name, named(shape).get("id", ""), self._notes.language)
        frame, words, size, *margins = self._looks.get(name, ("", "", []))
        now, other = paragraphs(shape), self._written.get(name)
        if new is None or other is None:
            self._leave(where, shape, now, old)
            return
        if frame and frame == frame_look(shape):
            self._frame(shape, other)
        if now == old and margins == [margins_look(shape)]:
            self._margins(shape, other)
        todo = steps(old.split("\n"), now.split("\n"), new.split("\n"))
        tell(self._notes, where, todo, (now.split("\n"), new.split("\n")))
        if now == old and words and words == words_look(shape):
            if old != new or words != words_look(other):
                _replace_lines(shape, other)
                self.changed = True
            return
        resized = {a: b for a, b in zip(size, sizes(other), strict=False) if a != b}
        if resized or any(not step.is_own for step in todo):
            own, written = (one.find(f"{{{P}}}txBody") for one in (shape, other))
            write_lines(own, written, todo, resized)
            self.changed = True

    def _frame(self, shape: Any, other: Any) -> None:
        """The place and look of another shape."""
        if frame_look(shape) != frame_look(other):
            shape.replace(shape.find(f"{{{P}}}spPr"), copy.deepcopy(other.find(f"{{{P}}}spPr")))
            self.changed = True

    def _margins(self, shape: Any, other: Any) -> None:
        """The margins that keep the lines of another text even, which may be longer or shorter."""
        if margins_look(shape) == margins_look(other):
            return
        own, new = (one.find(f"{{{P}}}txBody/{{{A}}}bodyPr") for one in (shape, other))
        for side in SIDES:
            own.attrib.pop(side, None)
            if new.get(side):
                own.set(side, new.get(side))
        self.changed = True

    def _leave(self, where: str, shape: Any, now: str, old: str) -> None:
        """A text that is not written any more goes, unless its owner made it another one."""
        if now == old:
            shape.getparent().remove(shape)
            self._notes.note(Effect.WORDS, where, "text removed", old=shown_part(old))
            self.changed = True
        else:
            self._notes.note(Effect.KEPT, where, "text kept", old=shown_part(now))

    def _add(self, name: str) -> None:
        """A text that the slide had no need of before, behind the one it follows: a first footnote, a third column."""
        shape = copy.deepcopy(self._written[name])
        names = list(self._written)
        before = next((one for one in reversed(names[: names.index(name)]) if one in self._shown), None)
        self._put(shape, self._shown[before] if before is not None else None)
        self._shown[name] = shape
        where = place_name(name, "", self._notes.language)
        self._notes.note(Effect.WORDS, where, "text added", new=shown_part(self._fresh["texts"][name]))

    def _put(self, shape: Any, behind: Any) -> None:
        tree = self._slide.find(f"{{{P}}}cSld/{{{P}}}spTree")
        highest = max((int(e.get("id", "0")) for e in tree.iter(f"{{{P}}}cNvPr")), default=1)
        named(shape).set("id", str(highest + 1))
        if behind is None:
            tree.append(shape)
        else:
            behind.addnext(shape)
        self.changed = True

    def _rules(self) -> None:
        """The lines over columns of words stand where they would be drawn now, but for those that were moved."""
        ours = {name: look[0] for name, look in self._looks.items() if len(look) == 1}
        own = [one for one in rules_of(self._slide) if ours.get(named(one).get("name", "")) == frame_look(one)]
        if "Text" not in self._looks or len(own) < len(ours):  # lines of figures are drawn with them
            return
        for old, new in zip_longest(own, rules_of(self._made)):
            if new is None:
                old.getparent().remove(old)
                self.changed = True
            elif old is None:
                column = self._shown.get(named(new.getnext()).get("name", ""))
                self._put(copy.deepcopy(new), None if column is None else column.getprevious())
            else:
                self._frame(old, new)


def _replace_lines(shape: Any, other: Any) -> None:
    """The paragraphs of another text in the body of this one."""
    body = shape.find(f"{{{P}}}txBody")
    for paragraph in body.findall(f"{{{A}}}p"):
        body.remove(paragraph)
    body.extend(copy.deepcopy(one) for one in other.iter(f"{{{A}}}p"))
