"""What the workspace says in English when a file cannot be opened, read, written or restored, and the same in Chinese.

Opening joins what is wrong with what to do about it; the two halves are listed apart, so each stands here once. What
SQLite or the system says itself stays in the words it has.
"""

from __future__ import annotations

from typing import Final

CHINESE: Final = {
    # What to do, behind what is wrong with a file.
    "{} Nothing was changed. There is no snapshot of it; use a backup copy.": (
        "{}没有任何改动。没有它的快照；请使用备份。"
    ),
    "{} Nothing was changed. The last good snapshot is of {}; restore it to go on.": (
        "{}没有任何改动。最近的完好快照是{}的；恢复后可继续。"
    ),
    # What is wrong with a file.
    "{} is damaged ({}).": "{}已损坏（{}）。",
    "{} is damaged.": "{}已损坏。",
    "{} is damaged: its end is cut off.": "{}已损坏：末尾缺失。",
    "{} is empty (0 bytes), so nothing can be read from it.": "{}是空文件（0字节），无法读取任何内容。",
    "{} ends after {} bytes: it is cut off.": "{}只有{}字节：文件不完整。",
    "{} is not a Marketscope workspace.": "{}不是Marketscope工作区。",
    "{} asks for more memory than a workspace may use.": "{}所需内存超过工作区允许的上限。",
    "{} took too long to answer and was stopped.": "{}长时间没有响应，已停止读取。",
    "A text in {} cannot be read.": "{}中有文字无法读取。",
    "{} lacks {}, which every workspace has.": "{}缺少每个工作区都有的{}。",
    # Opening.
    "{} is {}, not a workspace. Nothing was changed.": "{}是{}，不是工作区。没有任何改动。",
    "a folder": "文件夹",
    "a pipe": "管道",
    "a socket": "套接字",
    "a device": "设备",
    "no plain file": "特殊文件",
    "{} is a database of another program, not a Marketscope workspace. Nothing was changed.": (
        "{}是其他程序的数据库，不是Marketscope工作区。没有任何改动。"
    ),
    "{} does not exist. Nothing was changed. Check the name.": "{}不存在。没有任何改动。请核对名称。",
    "{} cannot be reached ({}). Nothing was changed.": "无法访问{}（{}）。没有任何改动。",
    "{} may not be read ({}). Nothing was changed.": "没有读取{}的权限（{}）。没有任何改动。",
    "{} cannot be opened. Nothing was changed. Check that it exists and that you may read it.": (
        "无法打开{}。没有任何改动。请查看它是否存在、是否有读取权限。"
    ),
    "{} was written by a newer Marketscope (schema {}, this one knows {}), "
    "so it is open for reading only. Update Marketscope to change it.": (
        "{}由更新版本的Marketscope写成（格式{}，本版本只认识到{}），因此以只读方式打开。请更新Marketscope后再修改。"
    ),
    "The folder of {} may not be written, so it is open for reading only. Save a copy elsewhere to change it.": (
        "{}所在文件夹不允许写入，因此以只读方式打开。如需修改，请在别处另存副本。"
    ),
    "{} may not be written, so it is open for reading only. Save a copy elsewhere to change it.": (
        "{}不允许写入，因此以只读方式打开。如需修改，请在别处另存副本。"
    ),
    "{} has unfinished edits in a log beside it, and its folder may not be written. "
    "Nothing was changed. Copy the file together with its log to another folder.": (
        "{}旁边的日志里还有未写完的修改，而所在文件夹不允许写入。没有任何改动。请把文件连同日志一起复制到另一个文件夹。"
    ),
    "{} holds the {} {}, which Marketscope did not make. Nothing of it was run or changed. "
    "Remove it with the program that made it, or restore a snapshot.": (
        "{}含有并非Marketscope创建的{} {}。没有运行也没有改动它。请用创建它的程序删除它，或恢复快照。"
    ),
    "{} also holds the table {} of another program; it is left alone.": "{}还含有其他程序的表{}，未触碰它。",
    "{} holds instructions of another program, which were not run. Nothing was changed. Restore a snapshot.": (
        "{}含有其他程序的指令，未予运行。没有任何改动。请恢复快照。"
    ),
    "The file could not be opened: {}. Nothing was changed.": "文件无法打开：{}。没有任何改动。",
    # Working on an open file.
    "{} is in use by another program that did not let go within 5 seconds. This edit was not made. "
    "Everything saved before is kept. Try again when the other program is done.": (
        "{}正被其他程序占用，5秒内未释放。这次修改未保存，此前保存的内容都在。请等该程序完成后重试。"
    ),
    "{} is busy in another window. This edit was not made. Everything saved before is kept. Try again.": (
        "{}正在另一个窗口中使用。这次修改未保存，此前保存的内容都在。请重试。"
    ),
    "The disk that holds {} is full. This edit was not made. "
    "Everything saved before is kept. Free some space and try again.": (
        "{}所在的磁盘已满。这次修改未保存，此前保存的内容都在。请腾出空间后重试。"
    ),
    "The disk that holds {} reported an error. This edit was not made. "
    "Everything saved before is kept. Save a copy elsewhere and check the disk.": (
        "{}所在的磁盘报告了错误。这次修改未保存，此前保存的内容都在。请在别处另存副本，并检查磁盘。"
    ),
    "{} may be read but not written. This edit was not made. Save a copy elsewhere to work on it.": (
        "{}可以读取，但不允许写入。这次修改未保存。请在别处另存副本后再修改。"
    ),
    "{} is open for reading only. This edit was not made. Save a copy elsewhere to work on it.": (
        "{}以只读方式打开。这次修改未保存。请在别处另存副本后再修改。"
    ),
    "{} was replaced or deleted by another program. This edit was not made. "
    "Save a copy under another name, then open the file again.": (
        "{}已被其他程序替换或删除。这次修改未保存。请另取名称保存副本，再重新打开文件。"
    ),
    "{} is damaged. Nothing was written to it. Restore the last good snapshot to go on.": (
        "{}已损坏。未写入任何内容。恢复最近的完好快照后可继续。"
    ),
    "{} is damaged. Stop editing and restore the last good snapshot.": "{}已损坏。请停止修改，并恢复最近的完好快照。",
    "{} is not a Marketscope workspace. Nothing was changed. Choose a .marketscope file.": (
        "{}不是Marketscope工作区。没有任何改动。请选择.marketscope文件。"
    ),
    "{} Nothing was changed. Restore a snapshot.": "{}没有任何改动。请恢复快照。",
    "{} Nothing was changed. Restore a snapshot if this stays so.": "{}没有任何改动。如仍如此，请恢复快照。",
    "A text in or for {} is longer than 10 MB, which is not read or kept. Nothing was changed. Shorten it.": (
        "{}中或要写入它的文字超过10 MB，不予读取或保存。没有任何改动。请缩短文字。"
    ),
    "A text for {} holds half a character. This edit was not made. Everything saved before is kept.": (
        "要写入{}的文字含有不完整的字符。这次修改未保存，此前保存的内容都在。"
    ),
    "{} refused a value: {}. This edit was not made. Everything saved before is kept. Correct the value.": (
        "{}拒绝了一个值：{}。这次修改未保存，此前保存的内容都在。请更正该值。"
    ),
    "{} could not be used: {}. This edit was not made. Everything saved before is kept. Try again.": (
        "{}无法使用：{}。这次修改未保存，此前保存的内容都在。请重试。"
    ),
    "{} is closed. Open it again.": "{}已关闭。请重新打开。",
    "There is no {} {}. This edit was not made.": "没有{} {}。这次修改未保存。",
    "“{}” cannot be undone: {} {} was changed since by another program. Nothing was changed.": (
        "无法撤销“{}”：{} {}此后已被其他程序修改。没有任何改动。"
    ),
    "“{}” cannot be redone: {} {} was changed since by another program. Nothing was changed.": (
        "无法重做“{}”：{} {}此后已被其他程序修改。没有任何改动。"
    ),
    # New files, copies and snapshots.
    "{} exists already. Nothing was changed. Choose another name.": "{}已存在。没有任何改动。请另取名称。",
    "{} exists already. Nothing was written. Choose another name.": "{}已存在。未写入任何内容，请另取名称。",
    "{} was not written ({}). Choose another place.": "{}未写入（{}）。请另选位置。",
    "The snapshot of {} is damaged itself. Nothing was changed. Choose an older snapshot.": (
        "{}的快照本身已损坏。没有任何改动。请选择更早的快照。"
    ),
    "No snapshot of {} could be made in {} ({}). Nothing else was done. Make room or allow writing there.": (
        "无法在{1}中为{0}制作快照（{2}）。未做其他操作。请腾出空间或允许写入。"
    ),
    "The copy came out damaged, so it was thrown away. Restore the last good snapshot.": (
        "写出的副本已损坏，已删除。请恢复最近的完好快照。"
    ),
    "The snapshot of {} could not be put in place ({}). The old file is kept as {} or {}. "
    "Close other programs and try again.": ("{}的快照未能放回（{}）。旧文件保留为{}或{}。请关闭其他程序后重试。"),
    # Behind everything else: the tail of what has no way on of its own.
    "{} Nothing was changed.": "{}没有任何改动。",
}
"""Sentences as they are said, what varies as ``{}``; what is more particular stands before what is general."""
