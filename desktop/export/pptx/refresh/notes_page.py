"""The notes of a slide: our block of evidence is replaced, what is said over it goes three-way, line by line."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from desktop.export.pptx.facts import paragraphs
from desktop.export.pptx.identity import READING, SPOKEN
from desktop.export.pptx.notes import END, START, own_block
from desktop.export.pptx.refresh.changes import Effect, Notebook, shown_part
from desktop.export.pptx.refresh.lines import line_of, tell, write_lines
from desktop.export.pptx.refresh.merged import steps
from desktop.export.pptx.refresh.rewrite import set_words
from desktop.export.pptx.xml import A, P

if TYPE_CHECKING:
    from desktop.export.pptx.facts import Facts
    from desktop.export.pptx.refresh.deck_file import DeckFile

_PAGE: Final = "ppt/notesSlides/notesSlide%d.xml"
_PAGE_TYPE: Final = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"


class NotesPage:
    """The notes of one slide: as they are, as they were written, as they would be written now."""

    def __init__(
        self, deck: DeckFile, slide: str, made: tuple[DeckFile, str], facts: tuple[Facts, Facts], notes: Notebook
    ) -> None:
        self._deck = deck
        self._slide = slide
        self._made = made
        self._base, self._fresh = facts
        self._notes = notes

    def apply(self) -> None:
        """Change the page of notes; a slide that had none gets one."""
        part = self._deck.related(self._slide, "notesSlide")
        if not part:
            if _said(self._fresh) and not _said(self._base) and not self._base.get("notes"):
                self._add()
            return
        self._words(part)
        self._evidence(part)

    def _words(self, part: str) -> None:
        """What is said over the evidence; unknown of decks that were written before it was kept on record."""
        base, fresh = _said(self._base), _said(self._fresh)
        body = _body(self._deck.tree(part))
        is_unknown = not base and "notes" in self._base
        if base == fresh or is_unknown or body is None:
            return
        words = [line_of(one) for one in body.findall(f"{{{A}}}p")]
        now = words[: words.index(START)] if START in words else words
        will = fresh.split("\n")
        todo = steps(base.split("\n"), now, will)
        if SPOKEN in self._base or SPOKEN in self._fresh:
            tell(self._notes, "", todo, (now, will))
        else:  # what we wrote from a figure: it is enough to know that it follows
            for is_own in sorted({step.is_own for step in todo}):
                self._notes.note(Effect.KEPT if is_own else Effect.WORDS, "", "reading kept" if is_own else "reading")
        if any(not step.is_own for step in todo):
            write_lines(body, self._written(), todo)
            self._deck.touch(part)

    def _written(self) -> Any:
        """The text of the notes as they would be written now; one empty line where there would be none."""
        made, slide = self._made
        part = made.related(slide, "notesSlide")
        body = _body(made.tree(part)) if part else None
        if body is None:
            body = etree.Element(f"{{{P}}}txBody")
            etree.SubElement(body, f"{{{A}}}p")
        return body

    def _evidence(self, part: str) -> None:
        """Our own block."""
        base, fresh = self._base.get("notes", ""), self._fresh.get("notes", "")
        if base == fresh:
            return
        body = _body(self._deck.tree(part))
        if body is None or _plainly(own_block(paragraphs(body))) != _plainly(base):
            self._notes.note(Effect.KEPT, "", "notes kept")
            return
        _write_block(body, fresh)
        self._deck.touch(part)
        self._notes.note(Effect.WORDS, "", "notes")
        new = {line.split(" | ")[0] for line in fresh.split("\n")}
        for line in base.split("\n"):
            if line.startswith("- ") and " | " in line and line.split(" | ")[0] not in new:
                self._notes.note(Effect.PART, "", "withdrawn", old=shown_part(line.removeprefix("- ")))

    def _add(self) -> None:
        """The page of notes of a slide that had nothing to say before, as it would be written now."""
        made, slide = self._made
        master = self._deck.related(self._deck.related("", "officeDocument"), "notesMaster")
        source = made.related(slide, "notesSlide")
        if not master or not source:
            return
        part = self._deck.add(_PAGE, made.parts[source], _PAGE_TYPE)
        self._deck.relate(part, "notesMaster", master)
        self._deck.relate(part, "slide", self._slide)
        self._deck.relate(self._slide, "notesSlide", part)
        self._notes.note(Effect.WORDS, "", "text added", new=shown_part(_said(self._fresh)))


def _said(facts: Facts) -> str:
    return str(facts.get(SPOKEN, facts.get(READING, "")))


def _body(page: Any) -> Any:
    """The text of the notes: the one with our block, else that of the placeholder."""
    bodies = list(page.iter(f"{{{P}}}txBody"))
    ours = next((body for body in bodies if own_block(paragraphs(body))), None)
    if ours is not None:
        return ours
    return next((body for body in bodies if body.getparent().find(f".//{{{P}}}ph[@type='body']") is not None), None)


def _write_block(body: Any, fresh: str) -> None:
    """Only the paragraphs of our block are replaced."""
    own = body.findall(f"{{{A}}}p")
    words = [line_of(p) for p in own]
    first = words.index(START)
    last = len(words) - 1 - words[::-1].index(END)
    block = etree.Element(f"{{{P}}}txBody")
    block.append(copy.deepcopy(own[first]))
    set_words(block, fresh)
    at = list(body).index(own[first])
    for paragraph in own[first : last + 1]:
        body.remove(paragraph)
    for place, paragraph in enumerate(list(block)):
        body.insert(at + place, paragraph)


def _plainly(text: str) -> str:
    return " ".join(text.split())
