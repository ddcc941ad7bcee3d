"""Tables from outside: right, or refused with one sentence; never shifted, cut or guessed."""

from __future__ import annotations

import os
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.delimited import read_delimited, read_text
from desktop.intake.encoding import EncodingError, detect
from desktop.intake.files import read_table
from desktop.intake.raw import IntakeError
from desktop.intake.spreadsheet import read_spreadsheet

CHINESE = (
    "中国远程医疗市场规模,期间,数值\n互联网医疗用户规模,2023,3.64亿人\n"
    "平台企业的营业收入,2022,1228.6亿元\n在线问诊服务的增长率,2024,9.2%\n"
)
TRADITIONAL = "中國遠程醫療市場規模,期間,數值\n醫療平台的營業收入,2022,1228.6億元\n發展與經濟數據,2024,9.2%\n"


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030", "gbk"])
def test_chinese_tables_are_read_in_their_encoding(tmp_path: Path, encoding: str) -> None:
    raw = read_delimited(write(tmp_path / "a.csv", CHINESE.encode(encoding)))
    assert raw.header == ("中国远程医疗市场规模", "期间", "数值")
    assert raw.rows[0] == ("互联网医疗用户规模", "2023", "3.64亿人")


def test_big5_is_not_taken_for_gb18030() -> None:
    assert detect(TRADITIONAL.encode("big5")).name == "big5"


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(EncodingError, match="not text in UTF-8"):
        detect(b"\xff\xfb\x80\xff" * 50)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a,b\n1,2,3\n", "line 2 has 3 fields"),
        ("a,b\n1\n", "line 2 has 1 fields"),
        ("a,b\n1,2\n1,2,3\n4\n", "line 3 has 3 fields, line 4 has 1 fields"),
        ("a,a\n1,2\n", "stands twice"),
        ("a,A\n1,2\n", "stands twice"),
        ("a,,c\n1,2,3\n", "Column 2 .* has no name"),
        ("a,b\n1,x\x00y\n", "Line 2 .* NUL"),
        ('a,b\n1,"x\n', "cannot be read"),
        (",".join(f"c{i}" for i in range(2001)) + "\n", "2,001 columns"),
        ("a\n" + "x" * 1_000_001 + "\n", "cannot be read"),
    ],
)
def test_malformed_tables_name_the_place(text: str, sentence: str) -> None:
    with pytest.raises(IntakeError, match=sentence) as caught:
        read_text((text, "utf-8"), "t.csv")
    assert "Nothing was imported" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_cells_stay_text_exactly() -> None:
    cells = ["NA", "NULL", "nan", "None", "000001", "1e400", "inf", "1_000", "９.2％", "9007199254740993", "MAR1", "-0"]
    raw = read_text(("v\n" + "\n".join(cells) + "\n", "utf-8"), "t.csv")
    assert [row[0] for row in raw.rows] == cells


@given(
    st.lists(
        st.lists(
            st.text(st.characters(blacklist_characters="\x00", blacklist_categories=["Cs"])), min_size=2, max_size=2
        ),
        min_size=1,
    )
)
def test_what_csv_writes_is_read_back(rows: list[list[str]]) -> None:
    import csv
    import io

    out = io.StringIO()
    csv.writer(out).writerows([["a", "b"], *rows])
    assert [list(r) for r in read_text((out.getvalue(), "utf-8"), "t.csv").rows] == rows


@pytest.mark.parametrize("seed", range(40))
def test_random_bytes_are_a_table_or_one_sentence(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    data = chance.randbytes(chance.randint(1, 3000))
    for name in ("a.csv", "a.xlsx"):
        try:
            read_table(write(tmp_path / name, data))
        except IntakeError as error:
            assert "Nothing was imported" in str(error)


def test_things_that_are_no_files_do_not_hang(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, Path("/dev/zero"), tmp_path / "missing.csv"):
        with pytest.raises(IntakeError):
            read_table(path)


def workbook(path: Path, cells: str, *, dimension: str = "A1") -> Path:
    """The smallest package a spreadsheet reader accepts, with the given cells."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package_relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    kinds = "http://schemas.openxmlformats.org/package/2006/content-types"
    base = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{kinds}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{base}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{base}.worksheet+xml"/></Types>',
        )
        z.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package_relations}"><Relationship Id="r1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        z.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        z.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{package_relations}"><Relationship Id="r1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        )
        z.writestr(
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{main}"><dimension ref="{dimension}"/><sheetData>{cells}</sheetData></worksheet>',
        )
    return path


def test_an_honest_workbook_is_read_as_text(tmp_path: Path) -> None:
    cells = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>period</t></is></c><c r="B1" t="inlineStr"><is><t>value</t></is></c></row>'
        '<row r="2"><c r="A2"><v>2023</v></c><c r="B2"><v>300.39</v></c></row>'
    )
    raw = read_spreadsheet(workbook(tmp_path / "a.xlsx", cells, dimension="A1:B2"))
    assert raw.header == ("period", "value")
    assert raw.rows == (("2023", "300.39"),)


@pytest.mark.parametrize("dimension", ["A1:XFD1048576", "A1:B2"])
def test_two_far_cells_are_refused_before_reading(tmp_path: Path, dimension: str) -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    path = workbook(tmp_path / "far.xlsx", cells, dimension=dimension)
    with pytest.raises(IntakeError, match="spans 17,179,869,184 cells"):
        read_spreadsheet(path)


def test_a_zip_bomb_is_refused_from_its_directory(tmp_path: Path) -> None:
    path = workbook(tmp_path / "bomb.xlsx", "<!--" + " " * 60_000_000 + "-->")
    with pytest.raises(IntakeError, match="no honest table"):
        read_spreadsheet(path)


def test_cells_without_addresses_cannot_kill_the_program(tmp_path: Path) -> None:
    rows = '<row r="1"><c><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    path = workbook(tmp_path / "odd.xlsx", rows)
    try:
        read_spreadsheet(path)
    except IntakeError as error:
        assert "Nothing was imported" in str(error)
