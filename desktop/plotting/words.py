"""The few words a chart says of its own accord: the key of certainty and the axis that does not start at zero."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty

if TYPE_CHECKING:
    from collections.abc import Sequence

_CERTAINTY: Final = {
    Certainty.PUBLISHED: ("published", "已发布"),
    Certainty.FORECAST: ("forecast", "预测"),
    Certainty.MODELLED: ("modelled", "推算"),
    Certainty.DISPUTED: ("disputed", "有争议"),
    Certainty.PART_OF_YEAR: ("part of a year", "不足一年"),
    Certainty.NOT_PUBLISHED: ("not published", "未发布"),
    Certainty.REFUTED: ("refuted", "已否定"),
}


def certainty(kind: Certainty, language: str) -> str:
    """The word of a kind of certainty."""
    return _CERTAINTY[kind][language == "zh"]


def axis_start(label: str, language: str) -> str:
    """Says that a value axis starts above zero."""
    return f"纵轴起点为 {label}" if language == "zh" else f"Axis starts at {label}"


def more_dates(count: int, language: str) -> str:
    """Says how many dated marks have no words beside them."""
    return f"另有 {count} 项" if language == "zh" else f"+{count} more"


def more(count: int, language: str) -> str:
    """Says how many names found no room."""
    return f"另有 {count} 项" if language == "zh" else f"and {count} more"


def smaller(count: int, parent: str, language: str) -> str:
    """Says how many parts are too small to be drawn one by one."""
    if language == "zh":
        return f"{parent}：另有 {count:,} 个较小的部分，此处无法逐一画出"
    return f"{parent}: {count:,} smaller parts, too small to be drawn one by one"


def parts(count: int, language: str) -> str:
    """Says how many parts a cell has that are not drawn."""
    return f"{count:,} 个部分，此处无法画出" if language == "zh" else f"{count:,} parts, too small to be drawn here"


def more_rows(count: int, language: str) -> str:
    """Says how many rows found no room."""
    return f"另有 {count} 行" if language == "zh" else f"and {count} more {'row' if count == 1 else 'rows'}"


def more_columns(count: int, language: str) -> str:
    """Says how many columns found no room."""
    return f"另有 {count} 列" if language == "zh" else f"and {count} more {'column' if count == 1 else 'columns'}"


def counted_together(count: int, names: Sequence[str], language: str) -> str:
    """Names what is drawn as one bubble, as far as there is room for names."""
    comma = "、" if language == "zh" else "; "
    listed = comma.join(names)
    rest = count - len(names)
    if not names:
        return f"{count:,} 项" if language == "zh" else f"{count:,} entries"
    if rest <= 0:
        return listed
    return f"{listed}{comma}另有 {rest:,} 项" if language == "zh" else f"{listed}; and {rest:,} more"
