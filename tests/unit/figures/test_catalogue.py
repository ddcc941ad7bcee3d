"""Every figure that can be asked for by name can be drawn, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build, snapshot
from desktop.figures.catalogue import catalogue, find
from desktop.figures.reading import UnknownFigureError
from desktop.figures.request import Assumptions, FigureRequest

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.workspace.workspace import Workspace
    from tests.shipped import Shipped


def test_names_are_unique_and_found_again(default: Workspace) -> None:
    requests = catalogue(default)
    names = [request.name for request in requests]
    assert len(names) == len(set(names)) > 40
    assert find(default, names[3]) == requests[3]
    assert find(default, names[3], "zh").language == "zh"


def test_an_unknown_name_gives_a_sentence(default: Workspace) -> None:
    with pytest.raises(UnknownFigureError) as caught:
        find(default, "size.china-teleradiolgy")
    assert str(caught.value) == (
        "There is no figure named “size.china-teleradiolgy”; the nearest is size.china-teleradiology."
    )
    assert isinstance(caught.value, KeyError)


@pytest.mark.parametrize(
    "request_",
    [
        FigureRequest("size", "nowhere"),
        FigureRequest("size", "china-teleradiology", measure="nothing"),
        FigureRequest("segments", "china-teleradiology", dimension="nothing"),
        FigureRequest("pie", "china-teleradiology"),
    ],
)
def test_what_is_not_there_is_said(default: Workspace, request_: FigureRequest) -> None:
    with pytest.raises(UnknownFigureError, match="There is no"):
        snapshot(request_, default)


def across(figure: Figure) -> float:
    """Single units in one unit of the lower axis, where it is a value axis: a language has display units of its own."""
    return figure.x.factor if figure.x is not None else 1.0


def test_languages_differ_in_words_only(shipped: Shipped) -> None:
    for first, second in zip(shipped.figures("en"), shipped.figures("zh"), strict=True):
        assert (first.id, first.name, first.family) == (second.id, second.name, second.family)
        for a, b in zip(first.series, second.series, strict=True):
            assert (a.key, a.colour, a.mark) == (b.key, b.colour, b.mark)
            assert [(p.key, p.certainty) for p in a.points] == [(p.key, p.certainty) for p in b.points]
            places = [[p.x * across(figure) for p in one.points] for figure, one in ((first, a), (second, b))]
            # Only where the lower axis has display units is there anything to round.
            same = across(first) == across(second)
            assert places[0] == (places[1] if same else pytest.approx(places[1]))
            axes = (first.y2, second.y2) if a.secondary else (first.y, second.y)
            factors = [axis.factor if axis is not None else 1 for axis in axes]
            for p, q in zip(a.points, b.points, strict=True):
                if p.y is not None and q.y is not None:
                    assert p.y * factors[0] == pytest.approx(q.y * factors[1])
        assert [(n.key, n.parent, n.certainty) for n in first.nodes] == [
            (n.key, n.parent, n.certainty) for n in second.nodes
        ]
        assert first.title
        assert second.title
        assert first.alt_text
        assert first.source_line
        assert bool(first.empty) == bool(second.empty)


def test_a_request_survives_json() -> None:
    request = FigureRequest("size", "m", currency="CNY", assumptions=Assumptions("A", 0.08, 0.01, 3.0))
    assert FigureRequest.from_json(request.to_json()) == request


def test_shapes_that_have_something_to_show_are_listed(default: Workspace, crossed: Workspace) -> None:
    """No application has values for two years, so it has no small multiples; crossings make a matrix."""
    dimension = "segments.china-teleradiology.application"
    names = [r.name for r in catalogue(default) if r.name.startswith(dimension)]
    assert names == [dimension, *(f"{dimension}.{shape}" for shape in ("stacked", "areas", "shares", "marimekko"))]
    more = {r.name for r in catalogue(crossed)}
    assert f"{dimension}.modality.matrix" in more
    assert "segments.china-teleradiology.end-use.multiples" in more


def test_none_of_them_is_empty(crossed: Workspace) -> None:
    for request in catalogue(crossed):
        if request.shape:
            assert not build(request, crossed).empty, request.name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "Expecting"),
        ("[]", "no object"),
        ('{"family": "size"}', "market is missing"),
        ('{"family": "size", "market": "m", "themes": "access"}', "themes is no list"),
        ('{"family": "size", "market": "m", "arrows": [1]}', "1 is no object"),
        ('{"family": "size", "market": "m", "year": "2020"}', "year is '2020'"),
        ('{"family": "size", "market": "m", "assumptions": {"growth": "fast"}}', "growth is 'fast'"),
    ],
)
def test_a_request_that_cannot_be_read_says_what_is_wrong(text: str, said: str) -> None:
    with pytest.raises(ValueError, match="not a figure request") as raised:
        FigureRequest.from_json(text)
    assert said in str(raised.value)
