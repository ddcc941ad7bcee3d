"""The workbook inside a chart: the numbers a reader sees after "Edit data".

A minimal writer: texts are inline strings (never formulas, never links), numbers are numbers,
sums and shared values are formulas with their result cached. A very hidden sheet carries the
figure's identity, so that a copied chart can still be found.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.export.pptx.stored_archive import StoredArchive
from desktop.export.pptx.xml import EMPTY, Xml, document, escape, number, tag
from desktop.export.text import CELL_LIMIT, line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.export.pptx.model import Chart, Formula, NativeSeries

SHEET = "Data"
DAY = "yyyy\\-mm\\-dd"
"""Number format of days."""
IDENTITY = "_mc"
"""Name of the very hidden sheet."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def column_letters(index: int) -> str:
    """Spreadsheet name of a column: 0 is A, 26 is AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def workbook_bytes(chart: Chart, identity: Sequence[tuple[str, str]]) -> bytes:
    """The whole workbook: ``Data`` and the identity sheet."""
    sheets = (("xl/worksheets/sheet1.xml", _data(chart)), ("xl/worksheets/sheet2.xml", _words(identity)))
    return _begun(chart.format).with_members(sheets).content()


@lru_cache(maxsize=64)
def _begun(code: str) -> StoredArchive:
    """What every workbook of a number format holds alike: written once, and then gone on with."""
    return StoredArchive().with_members((*_FIXED, ("xl/styles.xml", _styles(code))))


def _data(chart: Chart) -> bytes:
    columns = chart.columns
    letters = {s.key: column_letters(i + 1) for i, s in enumerate(columns)}
    head = [_text("A1", chart.head, 1), *(_text(f"{letters[s.key]}1", s.name, 1) for s in columns)]
    rows = [tag("row", {"r": 1}, *head)]
    for place in range(len(chart.categories)):
        row = place + 2
        first = _category(f"A{row}", chart.categories[place], 3 if chart.dates else 0)
        rows.append(tag("row", {"r": row}, first, *(_cell(s, place, row, letters) for s in columns)))
    last = column_letters(len(columns))
    return document(
        tag(
            "worksheet",
            {"xmlns": _MAIN},
            tag("dimension", {"ref": f"A1:{last}{len(rows)}"}),
            tag("sheetViews", None, tag("sheetView", {"tabSelected": 1, "workbookViewId": 0})),
            tag("sheetFormatPr", {"defaultRowHeight": 15}),
            tag("cols", None, tag("col", {"min": 1, "max": len(columns) + 1, "width": 18, "customWidth": 1})),
            tag("sheetData", None, *rows),
        )
    )


def _category(place: str, category: str | float, style: int) -> Xml:
    return (
        _text(place, category, lines=category.count("\n") + 1)
        if isinstance(category, str)
        else _number(place, category, style)
    )


def _cell(series: NativeSeries, place: int, row: int, letters: dict[str, str]) -> Xml:
    value = series.values[place]
    if value is None:
        return EMPTY
    formula = series.formulas[place] if series.formulas else None
    return _number(f"{letters[series.key]}{row}", value, 2, arithmetic(formula, row, letters) if formula else "")


def arithmetic(formula: Formula, row: int, letters: Mapping[str, str]) -> str:
    """A formula of a cell without its equals sign, over the columns of its row."""
    cells = [f"{letters[key]}{row}" for key in formula.keys]
    match formula.kind:
        case "sum":
            return f"SUM({cells[0]}:{cells[-1]})"
        case "difference":
            return f"{cells[0]}-{cells[1]}"
        case _:
            return cells[0]


def _number(place: str, value: float, style: int, formula: str = "") -> Xml:
    inner = f"<v>{number(value)}</v>"
    if formula:
        inner = tag("f", None, formula) + inner
    return Xml(f'<c r="{place}" s="{style}">{inner}</c>')


def _text(place: str, text: str, style: int = 0, *, lines: int = 1) -> Xml:
    words = escape(line(text, CELL_LIMIT) if lines == 1 else "\n".join(map(line, text.split("\n"))))
    return Xml(f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>')


def _words(rows: Sequence[tuple[str, str]]) -> bytes:
    cells = [tag("row", {"r": i}, _text(f"A{i}", a), _text(f"B{i}", b)) for i, (a, b) in enumerate(rows, 1)]
    return document(tag("worksheet", {"xmlns": _MAIN}, tag("sheetData", None, *cells)))


def _styles(code: str) -> bytes:
    fonts = tag("fonts", {"count": 2}, tag("font", None, *_font()), tag("font", None, tag("b"), *_font()))
    none, grey = (tag("fill", None, tag("patternFill", {"patternType": kind})) for kind in ("none", "gray125"))
    formats = (
        {"numFmtId": 0, "fontId": 0, "fillId": 0, "borderId": 0, "xfId": 0},
        {"numFmtId": 0, "fontId": 1, "fillId": 0, "borderId": 0, "xfId": 0, "applyFont": 1},
        {"numFmtId": 164, "fontId": 0, "fillId": 0, "borderId": 0, "xfId": 0, "applyNumberFormat": 1},
        {"numFmtId": 165, "fontId": 0, "fillId": 0, "borderId": 0, "xfId": 0, "applyNumberFormat": 1},
    )
    plain = tag("xf", {"numFmtId": 0, "fontId": 0, "fillId": 0, "borderId": 0})
    return document(
        tag(
            "styleSheet",
            {"xmlns": _MAIN},
            tag(
                "numFmts",
                {"count": 2},
                tag("numFmt", {"numFmtId": 164, "formatCode": code}),
                tag("numFmt", {"numFmtId": 165, "formatCode": DAY}),
            ),
            fonts,
            tag("fills", {"count": 2}, none, grey),
            tag(
                "borders",
                {"count": 1},
                tag("border", None, *(tag(s) for s in ("left", "right", "top", "bottom", "diagonal"))),
            ),
            tag("cellStyleXfs", {"count": 1}, plain),
            tag("cellXfs", {"count": 4}, *(tag("xf", dict(f)) for f in formats)),
            tag("cellStyles", {"count": 1}, tag("cellStyle", {"name": "Normal", "xfId": 0, "builtinId": 0})),
        )
    )


def _font() -> tuple[Xml, ...]:
    return tag("sz", {"val": 11}), tag("name", {"val": "Arial"}), tag("family", {"val": 2})


def _relation(identifier: str, kind: str, target: str) -> Xml:
    return tag("Relationship", {"Id": identifier, "Type": f"{_REL}/{kind}", "Target": target})


def _override(name: str, kind: str) -> Xml:
    return tag("Override", {"PartName": name, "ContentType": f"{_TYPES}.{kind}+xml"})


_FIXED: tuple[tuple[str, bytes], ...] = (
    (
        "[Content_Types].xml",
        document(
            tag(
                "Types",
                {"xmlns": f"{_PACKAGE}/content-types"},
                tag(
                    "Default",
                    {"Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"},
                ),
                tag("Default", {"Extension": "xml", "ContentType": "application/xml"}),
                _override("/xl/workbook.xml", "sheet.main"),
                _override("/xl/worksheets/sheet1.xml", "worksheet"),
                _override("/xl/worksheets/sheet2.xml", "worksheet"),
                _override("/xl/styles.xml", "styles"),
            )
        ),
    ),
    (
        "_rels/.rels",
        document(
            tag(
                "Relationships",
                {"xmlns": f"{_PACKAGE}/relationships"},
                _relation("rId1", "officeDocument", "xl/workbook.xml"),
            )
        ),
    ),
    (
        "xl/workbook.xml",
        document(
            tag(
                "workbook",
                {"xmlns": _MAIN, "xmlns:r": _REL},
                tag(
                    "bookViews",
                    None,
                    tag("workbookView", {"xWindow": 0, "yWindow": 0, "windowWidth": 16000, "windowHeight": 9000}),
                ),
                tag(
                    "sheets",
                    None,
                    tag("sheet", {"name": SHEET, "sheetId": 1, "r:id": "rId1"}),
                    tag("sheet", {"name": IDENTITY, "sheetId": 2, "state": "veryHidden", "r:id": "rId2"}),
                ),
                tag("calcPr", {"calcId": 191029, "fullCalcOnLoad": 1}),
            )
        ),
    ),
    (
        "xl/_rels/workbook.xml.rels",
        document(
            tag(
                "Relationships",
                {"xmlns": f"{_PACKAGE}/relationships"},
                _relation("rId1", "worksheet", "worksheets/sheet1.xml"),
                _relation("rId2", "worksheet", "worksheets/sheet2.xml"),
                _relation("rId3", "styles", "styles.xml"),
            )
        ),
    ),
)
