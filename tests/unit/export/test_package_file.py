"""A package is written as the library would write it."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree
from pptx import Presentation

from desktop.export.pptx.package_file import save_package

if TYPE_CHECKING:
    from pathlib import Path


def test_the_same_members_relations_and_content_types_as_the_library_writes(sample_deck: Path) -> None:
    deck = Presentation(sample_deck)
    deck.slides[0].part.relate_to("https://example.org/?a=1&b=2", "urn:test:outside", is_external=True)
    own, other = BytesIO(), BytesIO()
    save_package(deck.part.package, own)
    deck.save(other)
    with zipfile.ZipFile(own) as ours, zipfile.ZipFile(other) as theirs:
        assert ours.testzip() is None
        assert ours.namelist() == theirs.namelist()
        for name in ours.namelist():
            mine, meant = ours.read(name), theirs.read(name)
            if name.endswith(".rels") or name == "[Content_Types].xml":
                mine, meant = (etree.tostring(etree.fromstring(one), method="c14n") for one in (mine, meant))
            assert mine == meant, name
    Presentation(own)
