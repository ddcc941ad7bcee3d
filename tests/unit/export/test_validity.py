"""The validator that remembers tells every fault that the plain one tells, each time it stands somewhere."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from desktop.export.pptx.deck import SlideSpec, write_deck
from tests.unit.export import samples

if TYPE_CHECKING:
    from pathlib import Path

SLIDE = "ppt/slides/slide1.xml"
FAULTS = {
    "an attribute nobody knows, on the last twig": ('lang="en-US"', 'lang="en-US" unheard="1"'),
    "the same on a shape": ("<p:cNvPr ", '<p:cNvPr descr2="" '),
    "a child too many": ("</p:txBody>", "<a:bodyPr/></p:txBody>"),
    "the same on the slide": ("<p:cSld", "<p:cSld unknown='1'"),
}


def spoilt(deck: Path, target: Path, old: str, new: str) -> Path:
    """The deck with one more fault on its first slide."""
    with zipfile.ZipFile(deck) as source, zipfile.ZipFile(target, "w") as written:
        for item in source.infolist():
            content = source.read(item)
            if item.filename == SLIDE:
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode(), 1)
            written.writestr(item, content)
    return target


def test_what_is_remembered_hides_no_fault(tmp_path: Path) -> None:
    from openxml_audit import validate_pptx

    from tests.unit.export.validity import faults

    deck = tmp_path / "fine.pptx"
    write_deck([SlideSpec.of(samples.users())], deck)
    assert faults(deck) == []
    hidden = []
    for number, (what, (old, new)) in enumerate(FAULTS.items()):
        wrong = spoilt(deck, tmp_path / f"wrong-{number}.pptx", old, new)
        meant = validate_pptx(wrong).errors
        hidden += [what for _ in range(2) if not meant or faults(wrong) != meant]
    assert hidden == []
    assert faults(deck) == []
