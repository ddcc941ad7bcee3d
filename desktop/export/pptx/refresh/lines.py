"""Lines of a text body brought up to date: what stays keeps its format, what is its owner's stays."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from desktop.export.pptx.refresh.changes import Effect, cut, shown_part
from desktop.export.pptx.refresh.rewrite import alike, set_line
from desktop.export.pptx.text_looks import paragraph_look
from desktop.export.pptx.xml import A

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.export.pptx.refresh.changes import Notebook
    from desktop.export.pptx.refresh.merged import Step


def tell(notes: Notebook, where: str, todo: Sequence[Step], texts: tuple[Sequence[str], Sequence[str]]) -> None:
    """Write down what becomes of the lines that stand there now, and of those that would be written."""
    now, fresh = texts
    for step in todo:
        old, new = "\n".join(now[step.start : step.stop]).strip(), "\n".join(fresh[slice(*step.new)]).strip()
        keys = ("name kept", "text kept", "text out") if step.is_own else ("text", "text removed", "text added")
        if old and new:
            notes.note(Effect.KEPT if step.is_own else Effect.WORDS, where, keys[0], **cut(old, new))
        elif old or new:
            effect = Effect.KEPT if step.is_own else Effect.WORDS
            notes.note(effect, where, keys[1] if old else keys[2], old=shown_part(old), new=shown_part(new))


def write_lines(body: Any, written: Any, todo: Sequence[Step], resized: Mapping[str, str] | None = None) -> None:
    """Put lines of one text body into another, but for those that are its owner's.

    ``resized``: sizes that we wrote, with what they would be now.
    """
    sizes = resized or {}
    for one in body.iter(f"{{{A}}}rPr", f"{{{A}}}endParaRPr"):
        if one.get("sz") in sizes:
            one.set("sz", sizes[one.get("sz")])
    lines = _Lines(body, written)
    for step in reversed(todo):  # from the last one to the first, so that places stay what they are
        if not step.is_own:
            lines.put(step)


class _Lines:
    """The paragraphs of a text, and those of the one that would be written."""

    def __init__(self, body: Any, written: Any) -> None:
        self._body = body
        self._own = body.findall(f"{{{A}}}p")
        self._fresh = written.findall(f"{{{A}}}p")

    def put(self, step: Step) -> None:
        own, lines = self._own[step.start : step.stop], range(*step.new)
        for paragraph, at in zip(own, lines, strict=False):
            set_line(paragraph, line_of(self._fresh[at]))
        added = [self._new(at) for at in lines[len(own) :]]
        place = step.start + min(len(own), len(lines))
        # The lines of the next step may have gone already: what is new stands before the first that is left.
        after = next((one for one in self._own[place:] if one.getparent() is self._body), None)
        at = len(self._body) if after is None else self._body.index(after)
        self._body[at:at] = added
        for paragraph in own[len(lines) :]:
            self._body.remove(paragraph)

    def _new(self, at: int) -> Any:
        """A line that is new, in the format of a line here that would be written alike."""
        line, look = line_of(self._fresh[at]), paragraph_look(self._fresh[at])
        shown = {line_of(one): one for one in self._own}
        for other in self._fresh:
            if other is not self._fresh[at] and paragraph_look(other) == look and line_of(other) in shown:
                return alike(shown[line_of(other)], line)
        return copy.deepcopy(self._fresh[at])


def line_of(paragraph: Any) -> str:
    """The words of one paragraph."""
    return "".join(t.text or "" for t in paragraph.iter(f"{{{A}}}t"))
