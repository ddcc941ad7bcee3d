"""The name a reader sees, in the language of the reader where there is one."""

from __future__ import annotations

from desktop.market.names import name
from desktop.market.records import Geography, Policy, Source


def test_the_wanted_language_comes_first_and_the_other_fills_in() -> None:
    china = Geography(id="china", name_en="China", name_zh="中国", level="country")
    assert (name(china, "en"), name(china, "zh"), name(china, "zh_CN")) == ("China", "中国", "中国")
    assert name(Geography(id="x", name_en="Elsewhere", level="country"), "zh") == "Elsewhere"


def test_titles_are_names_too() -> None:
    policy = Policy(id="p", issuer="State Council", level="national", title_en="Opinions", evidence_id="e")
    assert name(policy, "zh") == "Opinions"
    source = Source(id="s", publisher="Us", title="A report", kind="own")
    assert name(source, "en") == "A report"


def test_without_any_name_the_id_is_shown() -> None:
    assert name(Geography(id="nowhere", name_en="", level="city"), "en") == "nowhere"
    assert name(object(), "en") == ""
