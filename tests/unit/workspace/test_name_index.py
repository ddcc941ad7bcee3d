"""Names by their middle, their first letters and their sound."""

from __future__ import annotations

import pytest

from desktop.workspace.name_index import EXACT, MIDDLE, SOUND, START, WORD, Named, NameIndex, heard
from desktop.workspace.pinyin import readings

NAMES = (
    Named("player", "jd", "京东健康"),
    Named("player", "ali", "阿里健康"),
    Named("player", "pa", "Ping An Good Doctor"),
    Named("geography", "cq", "重庆"),
    Named("market", "tr", "China Teleradiology Market"),
    Named("player", "rp", "Radiology Partners"),
    Named("player", "nr", "Nighthawk Radiology"),
    Named("player", "r", "Radiology"),
    Named("player", "x", "<b>\n京\u202e</b>"),
)
INDEX = NameIndex(NAMES)


def found(typed: str) -> list[tuple[str, int]]:
    return [(near.named.entity_id, near.nearness) for near in INDEX.find(typed, 20)]


@pytest.mark.parametrize("typed", ["jdjk", "JDJK", "jingdong", "jd", "jiankang", "jingdongjiankang", "jing dong"])
def test_a_chinese_name_is_found_by_its_sound(typed: str) -> None:
    assert ("jd", SOUND) in found(typed)


def test_a_sound_begins_where_a_syllable_begins() -> None:
    assert found("ingdong") == []


def test_a_character_with_several_readings_is_found_by_each() -> None:
    assert {"cq"} == {key for key, _ in found("chongqing")} == {key for key, _ in found("zhongqing")}
    assert len(readings("重" * 20)) == 4


def test_the_nearest_comes_first() -> None:
    assert found("radiology") == [("r", EXACT), ("rp", START), ("nr", WORD), ("tr", MIDDLE)]


def test_first_letters_of_words_are_a_sound() -> None:
    assert found("pagd") == [("pa", SOUND)]


@pytest.mark.parametrize("typed", ["", " ", "\n", "%", "\x00", "zzzz", "j" * 10_000])
def test_nonsense_finds_nothing_and_hurts_nothing(typed: str) -> None:
    assert found(typed) == []


@pytest.mark.parametrize(
    ("text", "typed", "letters"),
    [
        ("京东健康", "jdjk", "京东健康"),
        ("京东健康", "jiank", "健康"),
        ("平安好医生成立", "hys", "好医生"),
        ("Ping An Good Doctor", "pagd", "PAGD"),
        ("AI医疗", "yl", "医疗"),
        ("京东健康", "xyz", ""),
    ],
)
def test_the_letters_that_were_heard_are_told(text: str, typed: str, letters: str) -> None:
    assert "".join(text[start:end] for start, end in heard(text, typed)) == letters
