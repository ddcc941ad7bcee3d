"""Measuring, shortening and cleaning text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.export.pptx.balanced import balanced
from desktop.export.pptx.even_lines import Words, narrowing
from desktop.export.pptx.layouts import Place
from desktop.export.pptx.line_breaks import Whole, pieces
from desktop.export.pptx.metrics import fit, fit_lines, measured_for, width, wrap
from desktop.export.pptx.model import Box
from desktop.export.pptx.own_lines import own_lines, words_box
from desktop.export.pptx.shapes import Paragraph
from desktop.export.pptx.slide import SlideWriter, chart_head
from desktop.export.pptx.slide_foot import fitted_footer
from desktop.export.pptx.source_lines import joined_sources
from desktop.export.text import block, line

ROOM = 3_000_000


@given(st.text(max_size=200))
def test_a_line_is_always_legal_xml_on_one_line(text: str) -> None:
    shown = line(text)
    assert not any(ord(c) < 32 or 0xD800 <= ord(c) < 0xE000 or ord(c) in (0xFFFE, 0xFFFF) for c in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b")
    assert line(shown) == shown


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=120))
def test_a_fitted_text_fits(text: str) -> None:
    shown = fit(line(text), 12, ROOM)
    assert width(shown, 12) <= ROOM
    assert shown == line(text) or shown.endswith("…")


@pytest.mark.parametrize("lines", [1, 2, 3])
@given(text=st.text(alphabet="ab 远程医疗，xyz ", max_size=300))
def test_fitted_lines_wrap_to_no_more(lines: int, text: str) -> None:
    shown = fit_lines(line(text), 14, ROOM, lines)
    assert len(wrap(shown, 14, ROOM)) <= lines


def test_a_word_longer_than_the_line_is_broken_like_readers_do() -> None:
    assert len(wrap("x" * 400, 14, ROOM)) > 1
    assert fit_lines("x" * 100_000, 14, ROOM, 2).endswith("…")


def test_chinese_breaks_between_characters_and_is_one_em_wide() -> None:
    assert width("远程", 10) == 2 * 10 * 12_700
    assert "".join(wrap("远程医疗市场" * 10, 14, ROOM)) == "远程医疗市场" * 10


def test_signs_before_chinese_take_a_whole_em_as_its_face_draws_them() -> None:
    assert width("▲好", 10) == width("上好", 10)
    assert width("▲ more", 10) < width("上 more", 10)


def test_blocks_keep_their_lines() -> None:
    assert block("a\r\nb\x07\ud800") == "a\nb\ufffd"
    assert len(block("y" * 100_000)) == 32_767


CLAUSE = st.sampled_from(
    ["远程医疗", "2025年12月", "，", "（论文）", "3099.2亿元", "。", "Ping An", " ", "“互联网+”", "、"]
)


@given(st.lists(CLAUSE, max_size=30).map("".join), st.integers(900_000, 4_000_000))
def test_no_line_begins_with_a_closing_mark_ends_with_an_opening_one_or_is_one_character(text: str, room: int) -> None:
    said = line(text)
    for broken in (wrap(said, 12, room), list(balanced(said, 12, room))):
        for one in broken[1:]:
            assert one[:1] not in set("，。、）”"), broken
        for one in broken[:-1]:
            assert one[-1:] not in set("（“"), broken
        assert all(width(one, 12) <= room for one in broken), broken
        assert "".join(broken).replace(" ", "") == said.replace(" ", "")
    own = balanced(said, 12, room)
    assert len(own) < 3 or len(own[-1]) > 1, own


def test_lines_of_chinese_that_we_break_end_at_marks_and_keep_numbers_with_their_units() -> None:
    room = 1_721_722
    assert balanced("2025年12月，中国互联网络信息中心", 9, room) == ("2025年12月，", "中国互联网络信息中心")
    assert balanced("2020年，未具名（论文，2023）", 9, room) == ("2020年，", "未具名（论文，2023）")
    for wide in range(1_200_000, 2_800_000, 100_000):
        lines = balanced("覆盖全国的互联网医疗服务收入为3099.2亿元人民币", 9, wide)
        assert any("3099.2亿元" in one for one in lines), lines
    assert balanced("Words without Chinese", 9, 900_000) == tuple(wrap("Words without Chinese", 9, 900_000))


def cuts_a_number(one: str) -> bool:
    return bool(re.search(r"(?:USD|\d)$", one))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("情景“6Wresearch, 9.2 %”：中国远程医疗市场2035年达180亿美元，已公布236亿美元", "已公布236亿美元"),
        (
            "Healthcare on the internet in China: estimates for 2020 a factor of 2 apart, those for 2023 are",
            "those for",
        ),
        (
            "Insights of publishers see USD 20.6 billion in the year 2030, Market sees USD 23.6 billion in 2035",
            "Market",
        ),
        ("Insights10预计2030年达206亿美元的市场规模，Market Research Future预计2035年达236亿美元", "2035年达"),
        ("Users of services on the internet and hospitals on the internet grew until the end of 2023 too", ""),
    ],
)
def test_a_title_keeps_no_lone_word_on_its_last_line_and_gets_no_line_more(text: str, last: str) -> None:
    room = 11_112_000
    before = wrap(text, 22, room, bold=True)
    assert width(before[-1], 22, bold=True) < room * 0.15 or cuts_a_number(before[0])
    taken = narrowing([Words(text, 22, bold=True), Words("Short", 22)], room)
    for sure in (1, 1.015, 1.04):  # readers set words a little narrower than measured
        after = wrap(text, 22, round((room - taken) * sure), bold=True)
        assert len(after) == len(before) == 2
        assert sure == 1.04 or after[-1].startswith(last)
        assert not cuts_a_number(after[0])
        assert width(after[-1], 22, bold=True) >= room * 0.15


def test_a_head_of_two_scripts_that_just_fits_as_measured_stands_in_the_first_language_alone() -> None:
    text = "Telemedicine Market (global) | 全球远程医疗市场"
    wide = width(text, 12, bold=True)
    for room, shown in ((round(wide * 1.02), "Telemedicine Market (global)"), (round(wide * 1.1), text)):
        writer = SlideWriter(1)
        chart_head(writer, Place(Box(0, 0, room, 250_000)), text)
        assert f">{shown}<" in writer.shapes[0]


FOOTERS = {
    400: "2024年1月  |  Marketscope  |  中国远程医疗：已知的数字",
    210: "2024年1月 | 中国远程医疗：已知的数字",
    140: "2024年1月 | 中国远程医疗",
}


@pytest.mark.parametrize(("points", "shown"), FOOTERS.items())
def test_a_footer_gives_way_part_by_part_rather_than_being_cut(points: int, shown: str) -> None:
    place = Place(Box(0, 0, points * 12_700, 200_000))
    assert fitted_footer(place, "Marketscope | 中国远程医疗：已知的数字", "2024年1月") == line(shown)
    named = fitted_footer(
        Place(Box(0, 0, 130 * 12_700, 200_000)), "Marketscope | 远程医疗市场各机构的数字", "2024年1月"
    )
    assert named == "2024年1月 | Marketscope"


def test_sources_that_do_not_fit_are_counted_whole() -> None:
    def joined(text: str, room: int) -> str:
        return joined_sources([text], lambda one: len(one) <= room)

    english = "Sources: CNNIC, via JMIR (2026), Journal (4 May 2020, revised), Guanyan Tianxia and 9 more"
    assert joined(english, 200) == english
    assert joined(english, 80) == "Sources: CNNIC, via JMIR (2026), Journal (4 May 2020, revised) and 10 more"
    assert joined(english, 50) == "Sources: CNNIC, via JMIR (2026) and 11 more"
    chinese = "来源：中国日报（2020年7月8日）、观研天下、《科技、产业》"
    assert joined(chinese, 30) == "来源：中国日报（2020年7月8日）、观研天下，另有1项"
    for single in ("来源：观研天下，医药、医疗与保险，2026年2月", "Source: MRFR, China, Japan and India, Feb 2026"):
        assert joined(single, 10) == single


PHRASES = [
    ("MRFR publishes five segment values, but no segment for two years", "but no segment"),
    ("Sources speak of all five forces, yet nobody publishes a rating", "yet nobody"),
    ("Insights10预计2030年达206亿美元，MRFR预计2035年达236亿美元", "MRFR"),
    ("MRFR预计远程放射2035年达6.07亿美元，年均增长6.61%", "年均"),
    ("中国互联网医疗：2020年的估计相差2.1倍，2023年相差不超过5%", "2023年"),
    ("1999年以来有57项注明日期的政策，2020年最多，共12项", "2020年"),
]


@pytest.mark.parametrize(("text", "last"), PHRASES)
def test_lines_of_a_title_end_with_phrases_whichever_face_its_reader_has(text: str, last: str) -> None:
    room, size = 8_046_720, 23
    with measured_for(1.17):
        assert not wrap(text, size, room)[-1].startswith(last)
        left = room - narrowing([Words(text, size)], room, is_title=True)
    for letters in (1.0, 0.97, 0.94):
        with measured_for(1.17 * letters):
            lines = wrap(text, size, left, hanging=True)
            assert [one.startswith(last) for one in lines] == [False, True], lines
            begun = width(lines[0] + lines[1][0], size)
        assert lines[0][-1] != "，" or begun > left, "some readers keep a comma with the number behind it"


def test_even_words_keep_the_whole_room() -> None:
    even = "Three of seven stated growth rates follow from their end points, one only over other years, one not at all"
    assert narrowing([Words(even, 22, bold=True)], 11_112_000) == 0
    assert narrowing([Words("X" * 60, 22), Words("", 22)], 8_000_000) == 0


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("隐含，%，推算", "隐含，%，|推算"),
        ("CT 扫描", "CT |扫描"),
        ("未公布的两年数据", "未公布的|两年|数据"),
        ("2025年12月中国互联网医院数", "2025年12月|中国|互联网|医院数"),
        ("2035年：心脏1.200、胸部0.800", "2035年：|心脏1.200、|胸部0.800"),
    ],
)
def test_words_of_chinese_numbers_with_units_and_values_with_names_are_whole(text: str, parts: str) -> None:
    assert "|".join(pieces(text, Whole.WORDS)) == parts
    assert "".join(pieces(text)) == text


def test_lines_of_chinese_in_cards_end_between_words_and_none_is_one_character() -> None:
    told = (
        "中国互联网医疗市场：互联网医院数",
        "中国远程放射市场，2024年",
        "4.11亿人，2025年12月",
        "方法否认定量预测而页面给出预测",
    )
    for text in told:
        ends = [len("".join(pieces(text, Whole.WORDS)[:at])) for at in range(1, len(pieces(text, Whole.WORDS)) + 1)]
        for room in range(1_100_000, 2_200_000, 50_000):
            lines = [one.text for one in own_lines(Paragraph(text, 9.0), room)]
            assert "".join(lines) == text
            assert all(len("".join(lines[:at])) in ends for at in range(1, len(lines))), lines
            assert len(lines) == 1 or len(lines[-1]) > 2, lines


def test_a_list_gets_more_lines_where_there_is_room_and_a_word_would_be_cut() -> None:
    words = [
        Words("任何细分的两年数据，因而没有细分增长率", 14, indent=342_900),
        Words("神经1.000、心脏1.200、胸部0.800", 14),
    ]
    rooms = range(2_000_000, 3_764_280, 40_000)
    assert any(narrowing(words, room, more=2) and not narrowing(words, room) for room in rooms)


def test_the_margin_of_a_box_leaves_room_for_words_behind_others_on_their_line() -> None:
    tail = Paragraph("已知21、推算4、未公布", 9.0)
    told = [Paragraph("Which application is the largest one of all", 10.0), Paragraph("4 市场动态", 10.0, tail=tail)]
    room = 2_110_000
    free, kept = (str(words_box(1, "List", Box(0, 0, room, 900_000), one)) for one in (told[:1], told))
    taken = [int(re.findall(r'rIns="(\d+)"', one)[0]) for one in (free, kept)]
    assert taken[0] > taken[1], "the words alone would be set narrower"
    assert width("4 市场动态\u2002", 10) + width(tail.text, 9) <= room - taken[1]
