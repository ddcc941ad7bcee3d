"""Sentences of time lines, in English and Chinese."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    "level.national": ("National", "国家"),
    "level.provincial": ("Provinces", "省级"),
    "level.city": ("Cities", "市级"),
    "level.foreign": ("Abroad", "境外"),
    "lane.national": ("Other national bodies", "其他国家机构"),
    "lane.local": ("Provinces and cities", "省市"),
    "lane.foreign": ("Abroad", "境外"),
    "lane.other": ("Other issuers", "其他发布机构"),
    "lane.unsorted": ("Unsorted", "未分类"),
    "lane.events": ("Company events", "企业事件"),
    "lane.milestones": ("Market milestones", "市场里程碑"),
    "lane.undated": ("Without a date", "未注明日期"),
    "key.day": ("day", "日"),
    "key.month": ("month", "月"),
    "key.year": ("year or longer", "年或更长"),
    "key.disputed": ("date disputed", "日期有争议"),
    "key.draft": ("draft", "征求意见稿"),
    "key.force": ("from issue to force, or until replaced", "自印发至生效，或至被取代"),
    "status.policy.in_force": ("in force", "现行有效"),
    "status.policy.replaced": ("replaced", "已被取代"),
    "status.policy.expired": ("expired", "已失效"),
    "timeline.effective": ("effective {date}", "{date}起施行"),
    "timeline.replaced": ("replaced {date}", "{date}被取代"),
    "timeline.disputed": ("sources disagree about the date", "各来源日期不一致"),
    "timeline.title": (
        "{market}: {count} dated policies since {first}, most of them in {peak} ({most})",
        "{market}：{first}年以来有{count}项注明日期的政策，{peak}年最多（{most}项）",
    ),
    "timeline.title_even": (
        "{market}: {count} dated policies since {first}",
        "{market}：{first}年以来有{count}项注明日期的政策",
    ),
    "timeline.title_one": ("{market}: one dated policy, of {first}", "{market}：有1项注明日期的政策（{first}年）"),
    "timeline.title_events": (
        "{market}: {count} dated entries since {first}",
        "{market}：{first}年以来有{count}条注明日期的记录",
    ),
    "timeline.title_undated": (
        "{market}: no policy on file carries a date",
        "{market}：已录入的政策均未注明日期",
    ),
    "timeline.none": (
        "No policy on file touches {market}.",
        "尚未录入涉及{market}的政策。",
    ),
    "timeline.none_left": (
        "None of the {count} entries on file passes the filters.",
        "已录入的{count}条记录均不符合筛选条件。",
    ),
    "timeline.subtitle": (
        "Policies by {lanes}, {first} – {last}; the width of a mark is the precision of its date",
        "政策按{lanes}排列，{first} – {last}；标记宽度表示日期精度",
    ),
    "lanes.issuer": ("issuer", "发布机构"),
    "lanes.level": ("level", "层级"),
    "lanes.theme": ("theme", "主题"),
    "timeline.overlay": ("over the lanes: {measure}, {unit}", "上方曲线：{measure}（{unit}）"),
    "timeline.note_filtered": (
        "{shown} of {count} entries; the others do not pass the filters",
        "显示{count}条中的{shown}条；其余不符合筛选条件",
    ),
    "timeline.note_table": (
        "The table holds the first {count} entries by date; the data package of the workspace holds all of them.",
        "表格列出按日期排序的前{count}条；工作区数据包包含全部记录。",
    ),
    "timeline.alt": ("{title}. Lanes: {lanes}.", "{title}。分栏：{lanes}。"),
    "timeline.alt_lane": ("{name} {count}", "{name}{count}项"),
    "column.date": ("Date", "日期"),
    "column.title": ("Title", "标题"),
    "column.issuer": ("Issuer", "发布机构"),
    "column.level": ("Level", "层级"),
    "column.theme": ("Theme", "主题"),
    "column.status": ("Status", "状态"),
    "column.number": ("Number", "文号"),
    "evidence.policy": ("Policy", "政策"),
    "evidence.event": ("Event", "事件"),
}
