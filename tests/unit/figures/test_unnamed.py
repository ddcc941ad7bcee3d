"""Lines that are grey because there is no room for their names, and the note that tells which."""

from __future__ import annotations

from dataclasses import replace

from desktop.figures.unnamed import grey_note, in_grey, with_unnamed
from tests.unit.export import samples


def test_a_line_without_a_name_is_grey_with_its_rings_unless_another_one_wears_its_colour() -> None:
    lines = samples.lines().series
    first, *others = lines
    ring = replace(first, key="ring", end_label="", mark="marker")
    figure = replace(samples.lines(), series=(*lines, ring))
    colours = {one.key: one.colour for one in figure.series}
    grey = {one.key: one.colour for one in in_grey(figure, [first.key])}
    assert grey == {**colours, first.key: 0, "ring": 0}
    alike = replace(figure, series=(first, replace(others[0], colour=first.colour), *others[1:], ring))
    kept = {one.key: one.colour for one in in_grey(alike, [first.key])}
    assert kept == {**colours, first.key: 0, others[0].key: first.colour}, "it is the colour of a line with a name"


def test_the_note_about_grey_lines_tells_first_those_without_room() -> None:
    figure = samples.lines()
    grey = replace(figure.series[0], key="grey", name="Somebody", colour=0, end_label="")
    known = grey_note("en", ["Somebody"])
    told = replace(figure, series=(*figure.series, grey), footnotes=("Scope.", known))
    assert with_unnamed(told, ()) is told
    assert with_unnamed(told, ["MRFR"]).footnotes == (grey_note("en", ["MRFR", "Somebody"]), "Scope.")
    both = replace(told, footnotes=(f"{known}  灰色且未标名称：某人。", "Scope."))
    assert with_unnamed(both, ["MRFR"]).footnotes == (grey_note("en", ["MRFR", "Somebody"]), "Scope.")
    silent = replace(told, footnotes=("Scope.",))
    assert with_unnamed(silent, ["MRFR"]).footnotes == (grey_note("en", ["MRFR"]), "Scope.")
