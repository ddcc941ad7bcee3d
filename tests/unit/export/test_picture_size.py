"""Lengths as people write them, and sizes no picture can have."""

from __future__ import annotations

import pytest

from desktop.export.errors import ExportError
from desktop.export.picture_size import USUAL, PictureSize, length, picture_size, refuse_too_many


def test_lengths_in_every_unit_are_logical_pixels() -> None:
    told = {"960": 960, "960px": 960, "2.54cm": 96, "25.4 mm": 96, "1in": 96, "72PT": 96, "2,54 cm": 96}
    assert {text: round(length(text)[0], 6) for text in told} == told
    assert [length(text)[1] for text in ("960", "16cm", "1in")] == ["px", "cm", "cm"]


def test_a_missing_side_keeps_the_ratio_and_a_size_states_its_unit() -> None:
    assert picture_size() == USUAL
    assert picture_size("800") == PictureSize(800, 450)
    assert picture_size(height="450px") == PictureSize(800, 450)
    size = picture_size("16cm", "9cm")
    assert (size.side(size.width), size.side(size.height)) == ("16cm", "9cm")
    assert size.pixels(300 / 96) == (1890, 1063)
    assert picture_size("16cm", ratio=1.0).side(picture_size("16cm", ratio=1.0).height) == "16cm"


def test_what_no_picture_can_be_is_refused_in_one_sentence() -> None:
    for text in ("", "wide", "16 parsec", "-3cm", "1e9", "nan"):
        with pytest.raises(ExportError, match="not a length"):
            length(text)
    for sides in (("10px",), ("9000",), ("3m",), ("400", "1"), ("400cm", "2cm")):
        with pytest.raises(ExportError, match=r"must be 96 to 7560 pixels|not a length"):
            picture_size(*sides)
    with pytest.raises(ExportError, match="1 to 4 times"):
        refuse_too_many(USUAL, 5)
    with pytest.raises(ExportError, match="30,240 x 17,010 pixels is too large"):
        refuse_too_many(picture_size("7560"), 4)
    refuse_too_many(picture_size("7560"), 1)
