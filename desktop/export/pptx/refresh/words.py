"""The sentences of a refresh in English and Chinese."""

from __future__ import annotations

from typing import Final

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "value": ("{series}, {category}: {old} becomes {new} {by}", "{series}，{category}：{old} 变为 {new} {by}"),
    "point": ("{series}: {old} becomes {new}", "{series}：{old} 变为 {new}"),
    "point added": ("{series}: {new} is added", "{series}：新增 {new}"),
    "point removed": ("{series}: {old} goes", "{series}：移除 {old}"),
    "by hand": (
        "{series}, {category}: {old}, written by hand, becomes {new} {by}",
        "{series}，{category}：手工填写的 {old} 变为 {new} {by}",
    ),
    "series added": ("Series added: {new}", "新增系列：{new}"),
    "series removed": ("Series removed: {old}", "移除系列：{old}"),
    "series renamed": ("Series {old} is called {new} now", "系列 {old} 现名 {new}"),
    "series order": ("The series stand in another order", "系列的顺序改变"),
    "category added": ("Added: {new}", "新增：{new}"),
    "category removed": ("Removed: {old}", "移除：{old}"),
    "category renamed": ("{old} is called {new} now", "{old} 现名 {new}"),
    "axis": ("The axis ends at {new} instead of {old}", "坐标轴由 {old} 调整为 {new}"),
    "text": ('"{old}" becomes "{new}"', "“{old}”变为“{new}”"),
    "text added": ('Added: "{new}"', "新增：“{new}”"),
    "text removed": ('Removed: "{old}"', "移除：“{old}”"),
    "labels": ("Labels of {series} follow the numbers", "{series} 的标签随数值更新"),
    "looks": ("Marks of {series} follow what is known", "{series} 的图形样式随数据更新"),
    "arrow added": ("An arrow or mark is added: {new}", "新增箭头或标记：{new}"),
    "arrow removed": ("An arrow or mark goes: {old}", "移除箭头或标记：{old}"),
    "notes": ("The evidence in the notes is brought up to date", "备注中的依据已更新"),
    "reading": ("What the notes say of the figure is brought up to date", "备注中对图表的说明已更新"),
    "reading kept": (
        "What the notes say of the figure was changed by hand and stays as it is",
        "备注中对图表的说明经手工修改，予以保留",
    ),
    "withdrawn": ("No longer in evidence: {old}", "不再作为依据：{old}"),
    "drawn": ("The drawing is made anew", "图形重新绘制"),
    "row added": ("Row added: {new}", "新增行：{new}"),
    "row removed": ("Row removed: {old}", "移除行：{old}"),
    "format kept": ("The format of {series} is its owner's and stays", "{series} 的格式由使用者设定，予以保留"),
    "label kept": (
        "The label of {series}, {category} is its owner's and stays",
        "{series}，{category} 的标签由使用者设定，予以保留",
    ),
    "series kept": ("Series {old} is its owner's and stays", "系列 {old} 由使用者添加，予以保留"),
    "name kept": (
        '"{old}" was written by hand and stays; it would say "{new}" now',
        "手写的“{old}”予以保留；现应为“{new}”",
    ),
    "text kept": (
        '"{old}" was written by hand and stays; it would be left out now',
        "手写的“{old}”予以保留；现应删去",
    ),
    "text out": (
        'Taken out by hand, and stays out: "{new}"',
        "经手工删去，不再加入：“{new}”",
    ),
    "axis kept": (
        "The axis ends at {old}, set by hand; it would end at {new} now",
        "手工设定的坐标轴 {old} 予以保留；现应为 {new}",
    ),
    "arrow kept": (
        "{old} was moved by hand and stays there; its words follow",
        "{old} 由使用者移动，位置保留，文字更新",
    ),
    "notes kept": (
        "The evidence in the notes was changed by hand and stays as it is",
        "备注中的依据经手工修改，予以保留",
    ),
    "book kept": (
        "The workbook was edited: only our cells change, everything else in it stays",
        "工作簿经过编辑：只更新本程序的单元格，其余保留",
    ),
    "book anew": ("The chart had lost its workbook; it gets a new one", "图表的工作簿已丢失，重新生成"),
    "twice": ("The figure stands in the deck more than once; every copy is refreshed", "同一图表多次出现，全部更新"),
    "table kept": (
        'A cell written by hand stays: "{old}"; it would say "{new}" now',
        "手写的单元格“{old}”予以保留；现应为“{new}”",
    ),
    "drawing kept": (
        "The drawing was rearranged by hand: words follow where they are unique, places stay",
        "图形经手工调整：可唯一对应的文字已更新，位置保留",
    ),
    "picture": (
        "It was turned into a picture, which cannot be refreshed. Export the figure anew",
        "图表已被转换为图片，无法更新，请重新导出",
    ),
    "linked": (
        "Its numbers come from a workbook outside the deck. Break the link in PowerPoint, then refresh again",
        "图表数据来自外部工作簿，请先在 PowerPoint 中断开链接，再更新",
    ),
    "type": (
        "The kind of chart was changed to one that does not hold these numbers. Export the figure anew",
        "图表类型已更改，无法容纳这些数据，请重新导出",
    ),
    "no room": (
        "Cells of its owner stand where the numbers would go in the workbook. Move them, then refresh again",
        "工作簿中使用者的单元格占用了所需位置，请移开后再更新",
    ),
    "columns": (
        "The columns of the table were changed by hand. Export the figure anew",
        "表格的列经手工修改，请重新导出",
    ),
    "gone": (
        "The workspace no longer holds what this figure is about; it stays as it is",
        "工作区中已没有该图表的内容，保持原样",
    ),
    "frozen": ("It was exported without a way to make it again; it stays as it is", "导出时未保留生成方式，保持原样"),
    "kept to a day": ("Frozen on {old}: it keeps the numbers of that day", "已冻结于 {old}：保留当日的数据"),
    "list": ("The list of sources follows the figures", "来源列表随图表更新"),
    "list kept": (
        "The list of sources stays as it was exported. Export the deck anew for a new one",
        "来源列表保持导出时的内容，如需更新请重新导出",
    ),
    "looks like": (
        "It has lost its identity and shows the numbers of this figure: it can be refreshed by its content",
        "图表已失去标识，但数据与此图表相同：可按内容识别并更新",
    ),
    "by content": (
        "Found by its content: it carries its identity again",
        "按内容识别，已重新写入标识",
    ),
    "adopted": (
        "It comes from another deck: its numbers are refreshed, everything else stays",
        "来自另一演示文稿：只更新数据，其余保留",
    ),
    "moved on": (
        "The story shows another figure here by now; this one is refreshed as it was exported",
        "故事中此处已换成其他图表；本图表按导出时的设定更新",
    ),
    "shows more": (
        "The story shows a figure on this slide by now. Export the deck anew to have it here",
        "故事中此页已有图表，请重新导出以包含该图表",
    ),
    "words missing": (
        'The slide "{old}" was not found, and its words changed in the story: it was deleted or rewritten',
        "未找到幻灯片“{old}”，而故事中的文字已更改：该页已被删除或改写",
    ),
    "slide added": (
        "The story has a slide that this deck does not hold. Export the deck anew to have it",
        "故事中有1张幻灯片不在本演示文稿中，请重新导出以包含该页",
    ),
    "slides added": (
        "The story has {count} slides that this deck does not hold. Export the deck anew to have them",
        "故事中有{count}张幻灯片不在本演示文稿中，请重新导出以包含这些页",
    ),
    "slide dropped": (
        "A slide of this deck is in the story no more; it stays, refreshed as it was exported",
        "本演示文稿中有1张幻灯片已不在故事中；予以保留，并按导出时的设定更新",
    ),
    "slides dropped": (
        "{count} slides of this deck are in the story no more; they stay, refreshed as they were exported",
        "本演示文稿中有{count}张幻灯片已不在故事中；予以保留，并按导出时的设定更新",
    ),
    "missing": (
        "A figure of this deck was not found: it was deleted or turned into a picture",
        "未找到本演示文稿中的一个图表：已删除或转换为图片",
    ),
    "stranger": (
        "It comes from another deck, whose record is not here. Export the figure anew",
        "来自另一演示文稿，缺少其记录，请重新导出",
    ),
}


_PLACES: Final = {
    "Title": "标题",
    "Subtitle": "副标题",
    "Text": "正文",
    "Source": "来源",
    "Sources": "来源",
    "Footnotes": "脚注",
    "Footer": "页脚",
    "Edition": "版次",
}
"""Shapes that are called in English in every deck."""


def place_name(name: str, identifier: str, language: str) -> str:
    """What a reader is told of the name of a shape: without the number that only makes it different from others."""
    plain = name.removesuffix(f" {identifier}") or name
    if language != "zh":
        return plain
    head, _, number = plain.rpartition(" ")  # columns of words are numbered
    return f"{_PLACES[head]} {number}" if head in _PLACES and number.isdigit() else _PLACES.get(plain, plain)


def sentence(key: str, language: str, **values: object) -> str:
    """The sentence of a key; names and numbers are put in as they are."""
    text = _WORDS[key][1 if language == "zh" else 0]
    return text.format(**values).strip()
