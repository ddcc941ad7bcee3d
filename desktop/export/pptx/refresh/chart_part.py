"""A chart with its parts: the XML, the workbook behind it, the shapes on it."""

from __future__ import annotations

import copy
import zipfile
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from desktop.export.pptx.facts import anchor_facts, anchors
from desktop.export.pptx.refresh.book import Book, addresses
from desktop.export.pptx.refresh.changes import Effect, Notebook
from desktop.export.pptx.refresh.chart import ChartMerge, KeptAsItIsError
from desktop.export.pptx.refresh.rewrite import set_words
from desktop.export.pptx.workbook import SHEET, column_letters
from desktop.export.pptx.xml import CDR, A, C, R

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.export.pptx.facts import Facts
    from desktop.export.pptx.refresh.book import Cell
    from desktop.export.pptx.refresh.deck_file import DeckFile

_WORKBOOK: Final = "ppt/embeddings/Microsoft_Excel_Sheet%d.xlsx"
_WORKBOOK_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DRAWING: Final = "ppt/drawings/drawing%d.xml"
_DRAWING_TYPE: Final = "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml"
_NEAR: Final = 1e-4


def refresh_chart(
    deck: DeckFile, part: str, made: tuple[DeckFile, str], facts: tuple[Facts, Facts], notes: Notebook, where: str
) -> None:
    """Bring a chart part up to date from the one made anew; ``facts`` its base and the new base.

    Raises KeptAsItIsError, and leaves the deck as it was, where that cannot be done.
    """
    base, fresh = facts
    fresh_deck, fresh_part = made
    root = copy.deepcopy(deck.tree(part))
    merge = ChartMerge(root, fresh_deck.tree(fresh_part), base, fresh, notes, where)
    if not merge.needed:
        return
    if any(
        external and kind.endswith(("/package", "/oleObject")) for kind, _, external in deck.relations(part).values()
    ):
        raise KeptAsItIsError("linked")
    book = _book(deck, part)
    new_book = Book(fresh_deck.parts[fresh_deck.related(fresh_part, "package")])
    anew = book is None or (book.looks_ours and _as_written(book, base))
    if not anew:
        assert book is not None
        cells, sheet = _patches(merge, book, new_book)
    merge.apply(references=anew or merge.columns_changed)
    if anew:
        heads: dict[str, Cell] = {}
        if merge.words != fresh["categories"] and all(isinstance(w, str) for w in merge.words):
            heads = {f"A{row}": word for row, word in enumerate(merge.words, 2)}
        for place, (uid, name) in enumerate(merge.names.items(), 1):
            if name != merge.will[uid]["name"]:
                heads[f"{column_letters(_column(merge, uid, place))}1"] = name
        original = fresh_deck.parts[fresh_deck.related(fresh_part, "package")]
        _put_book(deck, part, root, new_book.patched(SHEET, heads) if heads else original)
        if book is None:
            notes.note(Effect.PART, where, "book anew")
    else:
        assert book is not None
        deck.put(deck.related(part, "package"), book.patched(sheet, cells))
        notes.note(Effect.KEPT, where, "book kept")
    _shapes(deck, part, root, made, facts, notes, where)
    deck.put(part, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _column(merge: ChartMerge, uid: str, place: int) -> int:
    reference = merge.written[uid].findtext(f"{{{C}}}tx//{{{C}}}f") or ""
    cells = addresses(reference)[1]
    from desktop.export.pptx.refresh.book import column, split

    return column(split(cells[0])[0]) if cells else place


def _book(deck: DeckFile, part: str) -> Book | None:
    target = deck.related(part, "package")
    try:
        return Book(deck.parts[target]) if target else None
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
        return None


def _as_written(book: Book, base: Facts) -> bool:
    """Whether the data sheet holds exactly what we wrote for the series of the chart."""
    if not book.has(SHEET):
        return False
    cells = book.cells(SHEET)
    columns: dict[str, dict[int, Cell]] = {}
    for address, content in cells.items():
        letters = address.rstrip("0123456789")
        columns.setdefault(letters, {})[int(address[len(letters) :])] = content
    held = [
        (column.get(1), [column.get(row) for row in range(2, len(base["categories"]) + 2)])
        for letters, column in columns.items()
        if letters != "A"
    ]
    return all(
        any(name == one["name"] and _alike(values, one["values"]) for name, values in held) for one in base["series"]
    )


def _alike(values: list[Cell], meant: list[float | None]) -> bool:
    return all(
        value == wanted
        or (isinstance(value, float) and wanted is not None and abs(value - wanted) < _NEAR * abs(wanted))
        for value, wanted in zip(values, meant, strict=False)
    )


def _patches(merge: ChartMerge, book: Book, new: Book) -> tuple[Mapping[str, Cell], str]:
    """The cells to change in a workbook its owner edited, and their sheet."""
    if merge.columns_changed:
        return _block(merge, book, new), SHEET
    cells: dict[str, Cell] = {}
    sheets: set[str] = set()

    def put(series: Any, name: str, contents: list[Cell]) -> None:
        sheet, places = addresses(series.findtext(f"{{{C}}}{name}//{{{C}}}f") or "")
        if not book.has(sheet) or len(places) != len(contents):
            raise KeptAsItIsError("no room")
        sheets.add(sheet)
        cells.update(zip(places, contents, strict=True))

    for uid, series in merge.ours.items():
        name = "val" if series.find(f"{{{C}}}val") is not None else "yVal"
        put(series, name, list(merge.will[uid]["values"]))
        if merge.relabelled:
            put(series, "tx", [merge.names[uid]])
            if series.find(f"{{{C}}}cat//{{{C}}}strRef") is not None:
                put(series, "cat", list(merge.words))
    if len(sheets) != 1 or (merge.relabelled and book.has_table(next(iter(sheets)))):
        raise KeptAsItIsError("no room")
    return cells, sheets.pop()


def _block(merge: ChartMerge, book: Book, new: Book) -> Mapping[str, Cell]:
    """Our whole block of cells, where nothing of the owner stands in its way."""
    regular = all(
        series.findtext(f"{{{C}}}tx//{{{C}}}f") == f"{SHEET}!${column_letters(place)}$1"
        for place, uid in enumerate(merge.was, 1)
        if (series := merge.ours.get(uid)) is not None
    )
    if not regular or merge.foreign or not book.has(SHEET) or book.has_table(SHEET):
        raise KeptAsItIsError("no room")
    old, wanted = book.cells(SHEET), new.cells(SHEET)
    rows, columns = len(merge.base["categories"]) + 1, len(merge.was) + 1
    block = {f"{column_letters(c)}{r}" for c in range(columns) for r in range(1, rows + 1)}
    if any(address in old and address not in block for address in wanted):
        raise KeptAsItIsError("no room")
    cells: dict[str, Cell] = dict.fromkeys(block & old.keys())
    cells.update(wanted)
    cells.update((f"A{row}", word) for row, word in enumerate(merge.words, 2) if isinstance(wanted.get(f"A{row}"), str))
    cells.update((f"{column_letters(at)}1", name) for at, name in enumerate(merge.names.values(), 1))
    return cells


def _put_book(deck: DeckFile, part: str, root: Any, content: bytes) -> None:
    target = deck.related(part, "package")
    if target:
        deck.put(target, content)
        return
    target = deck.add(_WORKBOOK, content, _WORKBOOK_TYPE)
    link = root.find(f"{{{C}}}externalData")
    if link is None:
        link = etree.Element(f"{{{C}}}externalData")
        etree.SubElement(link, f"{{{C}}}autoUpdate").set("val", "0")
        later = ("printSettings", "userShapes", "extLst")
        at = next((i for i, e in enumerate(root) if e.tag in {f"{{{C}}}{n}" for n in later}), len(root))
        root.insert(at, link)
    link.set(f"{{{R}}}id", deck.relate(part, "package", target))


def _shapes(
    deck: DeckFile,
    part: str,
    root: Any,
    made: tuple[DeckFile, str],
    facts: tuple[Facts, Facts],
    notes: Notebook,
    where: str,
) -> None:
    """Arrows and words on the chart, three-way by name."""
    base, fresh = facts[0]["shapes"], facts[1]["shapes"]
    if base == fresh:
        return
    source = made[0].related(made[1], "chartUserShapes")
    target = deck.related(part, "chartUserShapes")
    if source and not target:
        if base:
            return  # their owner took all of them away
        target = deck.add(_DRAWING, made[0].parts[source], _DRAWING_TYPE)
        link = etree.Element(f"{{{C}}}userShapes")
        link.set(f"{{{R}}}id", deck.relate(part, "chartUserShapes", target))
        at = next((i for i, e in enumerate(root) if e.tag == f"{{{C}}}extLst"), len(root))
        root.insert(at, link)
        notes.note(Effect.PART, where, "arrow added", new="")
        return
    if not target:
        return
    drawing = deck.tree(target)
    written = anchors(made[0].tree(source)) if source else {}
    shown = anchors(drawing)
    for name, anchor in shown.items():
        if name in base:
            _follow(drawing, anchor, (base[name], fresh.get(name)), written.get(name), notes, where)
    for name, anchor in written.items():
        if name not in base and name not in shown:
            drawing.append(_fresh_id(copy.deepcopy(anchor), drawing))
            notes.note(Effect.PART, where, "arrow added", new=fresh[name][4] or name)
    deck.touch(target)


def _follow(
    drawing: Any, anchor: Any, facts: tuple[list[Any], list[Any] | None], written: Any, notes: Notebook, where: str
) -> None:
    base, fresh = facts
    now = anchor_facts(anchor)
    moved = any(abs(a - b) > _NEAR for a, b in zip(now[:4], base[:4], strict=True))
    words = now[4] or next(anchor.iter(f"{{{CDR}}}cNvPr")).get("name")
    if fresh is None:
        if moved:
            notes.note(Effect.KEPT, where, "arrow kept", old=words)
        else:
            notes.note(Effect.PART, where, "arrow removed", old=words)
            drawing.remove(anchor)
        return
    if base[:4] != fresh[:4] and moved:
        notes.note(Effect.KEPT, where, "arrow kept", old=words)
    elif base[:4] != fresh[:4]:
        _move(anchor, written)
    if base[4] != fresh[4]:
        if now[4] == base[4]:
            set_words(anchor, fresh[4])
            notes.note(Effect.WORDS, where, "text", old=base[4], new=fresh[4])
        else:
            notes.note(Effect.KEPT, where, "name kept", old=now[4], new=fresh[4])


def _move(anchor: Any, written: Any) -> None:
    ends = (f"{{{CDR}}}x", f"{{{CDR}}}y")
    for now, new in zip(anchor.iter(*ends), written.iter(*ends), strict=True):
        now.text = new.text
    now, new = (next(one.iter(f"{{{A}}}xfrm"), None) for one in (anchor, written))
    if now is not None and new is not None:
        now.getparent().replace(now, copy.deepcopy(new))


def _fresh_id(anchor: Any, drawing: Any) -> Any:
    taken = {int(e.get("id", "0")) for e in drawing.iter(f"{{{CDR}}}cNvPr")}
    for number, own in enumerate(anchor.iter(f"{{{CDR}}}cNvPr"), max(taken, default=1) + 1):
        own.set("id", str(number))
    return anchor
