"""What a record has to look like before anything of it is believed: a deck may come from anybody."""

from __future__ import annotations

from typing import Any, Final

_Shape = Any
"""A type; a list with the shape of each item; a tuple with the shapes of a list of just so many; a dict with the shape
of each value under ``...``, or with the shapes of its keys, of which those that end in ``?`` may be missing."""
_NUMBER: Final = int | float
_NUMBER_OR_NONE: Final = int | float | None

_FIGURE: Final = {"figure": str, "language": str, "request": dict | None}
_PAGE: Final = {
    "layout": str,
    "figures": [_FIGURE],
    "title?": str,
    "second?": str,
    "text?": str,
    "missing?": str,
    "frozen_on?": str,
    "unshown?": int,
    "beside?": [_FIGURE],
    "language?": str,
    "second_text?": str,
    "topic?": str,
}
_RECIPE: Final = {
    "page": _PAGE,
    "key": str,
    "notes?": str,
    "footer?": str,
    "part?": int,
    "hidden?": bool,
    "stands_at?": list | None,
}
_FIRST_RECIPE: Final = {"figure": _FIGURE, "second?": dict | None, "title?": str, "notes?": str}
"""Of the first decks, which named a figure and perhaps a second one."""
_SERIES: Final = {
    "uid": str,
    "name": str,
    "values": [_NUMBER_OR_NONE],
    "look": str,
    "marker?": str,
    "points?": {...: str},
    "labels?": {...: (_NUMBER, _NUMBER, str, str, str)},
}
_CHART: Final = {
    "axes": [(_NUMBER_OR_NONE, _NUMBER_OR_NONE, _NUMBER_OR_NONE)],
    "categories": [str],
    "keys": [str],
    "series": [_SERIES],
    "shapes": {...: (_NUMBER, _NUMBER, _NUMBER, _NUMBER, str)},
}
_BASE: Final = {
    "texts": {...: str},
    "tables?": {...: [[str]]},
    "groups?": {...: [(str, str, str, [int], str)]},
    "charts?": {...: _CHART},
    "alts?": {...: str},
    "notes?": str,
    "spoken?": str,
    "reading?": str,
    "looks?": dict,
}
_OPTIONS: Final = {
    "title?": str,
    "subtitle?": str,
    "edition?": str,
    "date?": str,
    "footer?": str,
    "sources?": bool,
    "layouts?": [(str, str)],
    "continued?": bool,
    "colours?": [int],
}


def is_sound(record: Any) -> bool:
    """Whether the plain data of a record are what this program writes."""
    if not _fits(record, {"options": _OPTIONS, "slides": [{"recipe": dict | None, "base": _BASE}]}):
        return False
    if not all(map(_is_look, (look for slide in record["slides"] for look in slide["base"].get("looks", {}).values()))):
        return False
    recipes = [slide["recipe"] for slide in record["slides"] if slide["recipe"]]
    return all(_fits(one, _RECIPE if "page" in one else _FIRST_RECIPE) for one in recipes)


def _is_look(value: Any) -> bool:
    """Of a line or a table its frame; of a text also its format, its sizes and, in most decks, its margins."""
    return any(_fits(value, shape) for shape in ((str,), (str, str, [str]), (str, str, [str], str)))


def _fits(value: Any, shape: _Shape) -> bool:
    if isinstance(shape, list):
        return isinstance(value, list) and all(_fits(one, shape[0]) for one in value)
    if isinstance(shape, dict):
        return isinstance(value, dict) and _holds(value, shape)
    if isinstance(shape, tuple):
        return isinstance(value, list) and len(value) == len(shape) and all(map(_fits, value, shape))
    return isinstance(value, shape)


def _holds(value: dict[str, Any], shapes: dict[Any, _Shape]) -> bool:
    if ... in shapes:
        return all(_fits(one, shapes[...]) for one in value.values())
    for key, shape in shapes.items():
        name = key.removesuffix("?")
        if name not in value:
            if name == key:
                return False
        elif not _fits(value[name], shape):
            return False
    return True
