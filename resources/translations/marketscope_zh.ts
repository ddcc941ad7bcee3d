<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Segment tree</source>
        <translation>细分树</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Players, policies and dynamics</source>
        <translation>企业、政策与市场动态</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>The trees of the market, with values, shares and claims</source>
        <translation>市场的细分树：数值、占比与说法</translation>
    </message>
    <message>
        <source>Size &amp; forecast</source>
        <translation>规模与预测</translation>
    </message>
    <message>
        <source>The market over time, every estimator, your own scenario</source>
        <translation>市场随时间的变化、各家估计与您自己的情景</translation>
    </message>
    <message>
        <source>Every source, number, claim, fact and contradiction</source>
        <translation>所有来源、数值、说法、事实和矛盾</translation>
    </message>
    <message>
        <source>Put side by side</source>
        <translation>并列比较</translation>
    </message>
    <message>
        <source>The selected thing and what corresponds to it in other trees and markets</source>
        <translation>所选内容及其在其他划分与市场中的对应项</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并列</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>Find anything in the workspace, or any command</source>
        <translation>查找工作区中的任何内容或任何命令</translation>
    </message>
    <message>
        <source>New workspace...</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Write a copy of the default workspace and open it</source>
        <translation>写出默认工作区的副本并打开</translation>
    </message>
    <message>
        <source>Open workspace...</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Add a table or a data package; what would change is shown first</source>
        <translation>添加表格或数据包；先显示会有哪些变化</translation>
    </message>
    <message>
        <source>Save a copy...</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>Write the workspace as it is now to another file, or as a data package (.zip)</source>
        <translation>将工作区按现状写入另一个文件，或写成数据包（.zip）</translation>
    </message>
    <message>
        <source>Update from the default data</source>
        <translation>从默认数据更新</translation>
    </message>
    <message>
        <source>Bring in the data that came with the program; what you changed yourself stays</source>
        <translation>引入随程序提供的数据；您自己的更改保持不变</translation>
    </message>
    <message>
        <source>Keep a snapshot</source>
        <translation>保存快照</translation>
    </message>
    <message>
        <source>Keep the workspace as it is now beside the file</source>
        <translation>将工作区的当前状态保存在文件旁</translation>
    </message>
    <message>
        <source>Snapshots...</source>
        <translation>快照…</translation>
    </message>
    <message>
        <source>Snapshots that were kept, with their check; any can be restored</source>
        <translation>已保存的快照及其校验结果；每个都可以恢复</translation>
    </message>
    <message>
        <source>Print or save as PDF...</source>
        <translation>打印或存为 PDF…</translation>
    </message>
    <message>
        <source>The figure, the page or the story on paper, with a preview</source>
        <translation>将图表、页面或故事输出到纸张，带预览</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Prefer this number</source>
        <translation>优先采用此数值</translation>
    </message>
    <message>
        <source>Use the selected number where several are stated</source>
        <translation>存在多个数值时采用所选数值</translation>
    </message>
    <message>
        <source>How the shown number is chosen...</source>
        <translation>如何选定显示的数值...</translation>
    </message>
    <message>
        <source>See and change what decides where several numbers are stated</source>
        <translation>查看并更改多个数值并存时的判定规则</translation>
    </message>
    <message>
        <source>Relate to another tree...</source>
        <translation>对应到其他划分…</translation>
    </message>
    <message>
        <source>Say how the selected segment or split relates to one of another publisher</source>
        <translation>说明所选细分或维度与其他发布方的关系</translation>
    </message>
    <message>
        <source>Relate</source>
        <translation>建立对应</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Keep what is selected, but use another one where there is one</source>
        <translation>保留所选内容，但有其他可用时改用其他</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Write a note on what is selected, or explain a contradiction</source>
        <translation>为所选内容写备注，或解释矛盾</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Copy the selected number with its unit, period and source</source>
        <translation>复制所选数值及其单位、时期和来源</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>复制引用</translation>
    </message>
    <message>
        <source>Copy where the selected number is stated</source>
        <translation>复制所选数值的出处</translation>
    </message>
    <message>
        <source>Copy citation, GB/T 7714</source>
        <translation>复制引文（GB/T 7714）</translation>
    </message>
    <message>
        <source>Copy the source as a reference of the Chinese standard</source>
        <translation>按国家标准复制参考文献</translation>
    </message>
    <message>
        <source>GB/T 7714</source>
        <translation>GB/T 7714</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>Propose to import the cells on the clipboard</source>
        <translation>导入剪贴板中的单元格，先预览</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Another name in the language shown; the old one is kept as another name</source>
        <translation>以当前语言另取名称；原名保留为别名</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>添加下级</translation>
    </message>
    <message>
        <source>Add a segment below the selected row</source>
        <translation>在所选行下添加细分</translation>
    </message>
    <message>
        <source>Add beside</source>
        <translation>添加同级</translation>
    </message>
    <message>
        <source>Add a segment after the selected one, with the same parent</source>
        <translation>在所选细分之后添加同级细分</translation>
    </message>
    <message>
        <source>Add a split</source>
        <translation>添加划分维度</translation>
    </message>
    <message>
        <source>Add another way of splitting this market</source>
        <translation>为该市场添加另一种划分方式</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Before the segment above, with the same parent</source>
        <translation>移到上一个同级细分之前</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>After the segment below, with the same parent</source>
        <translation>移到下一个同级细分之后</translation>
    </message>
    <message>
        <source>Move inward</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Make it a part of the segment above</source>
        <translation>变为上一细分的下级</translation>
    </message>
    <message>
        <source>Move outward</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Make it a sibling of its parent</source>
        <translation>变为其上级的同级</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Put the selected segments below a new one; known numbers are summed</source>
        <translation>将所选细分归入新的上级；已知数值求和</translation>
    </message>
    <message>
        <source>Split...</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Give the segment parts with shares of your own</source>
        <translation>按自定份额将细分拆分为若干部分</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete what is selected with everything that hangs on it; undo brings it back</source>
        <translation>删除所选项及其全部附属内容；可撤销恢复</translation>
    </message>
    <message>
        <source>Open the splits alone</source>
        <translation>只显示划分方式</translation>
    </message>
    <message>
        <source>Show the rows of the tree down to this level</source>
        <translation>将树展开到该层级</translation>
    </message>
    <message>
        <source>Open one level</source>
        <translation>展开一级</translation>
    </message>
    <message>
        <source>Open two levels</source>
        <translation>展开两级</translation>
    </message>
    <message>
        <source>Open three levels</source>
        <translation>展开三级</translation>
    </message>
    <message>
        <source>Open all levels</source>
        <translation>展开所有级别</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>复制图表</translation>
    </message>
    <message>
        <source>Copy the figure as a picture, a drawing and a table at once</source>
        <translation>同时以图片、矢量图和表格复制图表</translation>
    </message>
    <message>
        <source>Copy figure without its ground</source>
        <translation>复制图表（透明背景）</translation>
    </message>
    <message>
        <source>The picture and the drawing are transparent where nothing is drawn</source>
        <translation>图片与矢量图在空白处透明</translation>
    </message>
    <message>
        <source>Copy figure as an editable chart</source>
        <translation>复制为可编辑图表</translation>
    </message>
    <message>
        <source>PowerPoint for Windows pastes native charts, tables and shapes</source>
        <translation>Windows 版 PowerPoint 可粘贴为原生图表、表格和形状</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Copy the numbers of the figure as a table</source>
        <translation>以表格复制图表中的数值</translation>
    </message>
    <message>
        <source>Export figure...</source>
        <translation>导出图表…</translation>
    </message>
    <message>
        <source>Write the figure as slide, picture, drawing, workbook or table</source>
        <translation>将图表写为幻灯片、图片、矢量图、工作簿或表格</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>再次导出</translation>
    </message>
    <message>
        <source>Write this figure with the settings of the last export</source>
        <translation>按上次导出的设置写出此图</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>The numbers of the figure as a table</source>
        <translation>以表格显示图表中的数值</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <source>Equal steps on the axis are equal growth</source>
        <translation>轴上等距表示等速增长</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Add an arrow</source>
        <translation>添加箭头</translation>
    </message>
    <message>
        <source>Measure growth or a difference: arrow keys choose the other point, Enter keeps it</source>
        <translation>测量增长或差值：用方向键选择另一端，按回车键保留</translation>
    </message>
    <message>
        <source>Reset the scenario</source>
        <translation>重置情景</translation>
    </message>
    <message>
        <source>Back to what was published</source>
        <translation>恢复为已发布的数值</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Keep the scenario</source>
        <translation>保存情景</translation>
    </message>
    <message>
        <source>Save the slider settings in the workspace</source>
        <translation>将滑块设置保存到工作区</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Play without saving</source>
        <translation>试玩，不保存</translation>
    </message>
    <message>
        <source>Nothing is written while you play; at the end you keep or discard</source>
        <translation>试玩期间不写入；结束时保留或放弃</translation>
    </message>
    <message>
        <source>Show in the evidence</source>
        <translation>在证据中显示</translation>
    </message>
    <message>
        <source>Go to the row of what is selected</source>
        <translation>转到所选内容所在的行</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>添加数值</translation>
    </message>
    <message>
        <source>Write down a number that a source states</source>
        <translation>录入来源所述的数值</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>添加来源</translation>
    </message>
    <message>
        <source>Write down a document or data set that says something</source>
        <translation>录入作出陈述的文件或数据集</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Type words that the rows shall hold</source>
        <translation>键入行中应包含的词</translation>
    </message>
    <message>
        <source>Row above</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>The market at a glance, and what is known of each chapter</source>
        <translation>市场概览，以及各章节的已知程度</translation>
    </message>
    <message>
        <source>Players</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Profiles, comparison, shares, relations and funding</source>
        <translation>企业概况、对比、份额、关系与融资</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Rules and plans along the time line, and what they touch</source>
        <translation>时间轴上的法规与规划及其影响对象</translation>
    </message>
    <message>
        <source>Dynamics</source>
        <translation>市场动态</translation>
    </message>
    <message>
        <source>Drivers, forces, life cycle, opportunities, indicators and advice</source>
        <translation>驱动因素、五力、生命周期、机会、指标与建议</translation>
    </message>
    <message>
        <source>Stories of saved figures: order, words, notes, export</source>
        <translation>已保存图表的故事：顺序、文字、备注、导出</translation>
    </message>
    <message>
        <source>Step into the part</source>
        <translation>进入该部分</translation>
    </message>
    <message>
        <source>Show the parts of the selected part, as a double click or a second Enter does</source>
        <translation>显示所选部分的组成；双击或再按一次 Enter 效果相同</translation>
    </message>
    <message>
        <source>Up to the whole</source>
        <translation>回到上一级</translation>
    </message>
    <message>
        <source>Show what the shown parts are parts of</source>
        <translation>显示当前各部分所属的整体</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Figures change at once, nothing moves to its new place</source>
        <translation>图形直接切换，不再移动过渡</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>筛选行</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Show or hide the panel at the right</source>
        <translation>显示或隐藏右侧面板</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>在浅色与深色之间切换</translation>
    </message>
    <message>
        <source>Switch to Chinese</source>
        <translation>切换为英文</translation>
    </message>
    <message>
        <source>English or Chinese, for the interface and the figures</source>
        <translation>界面与图表使用英文或中文</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Workspace, language, colours and layout</source>
        <translation>工作区、语言、颜色和布局</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>In force on this policy&apos;s date</source>
        <translation>该政策日期当日的有效政策</translation>
    </message>
    <message>
        <source>What was in force and what was known on the day the selected policy is dated</source>
        <translation>所选政策日期当日哪些政策有效、哪些数据已公布</translation>
    </message>
    <message>
        <source>In force on…</source>
        <translation>当日有效…</translation>
    </message>
    <message>
        <source>Before and after the selected policy</source>
        <translation>所选政策前后对比</translation>
    </message>
    <message>
        <source>A measure around the date of the selected policy, without a claim of cause</source>
        <translation>所选政策日期前后的某项指标，不主张因果</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Show the selected policy on the market chart</source>
        <translation>在市场图上显示所选政策</translation>
    </message>
    <message>
        <source>Policies of its theme are marked over the size of the market</source>
        <translation>在市场规模图上标出同主题政策</translation>
    </message>
    <message>
        <source>On the market chart</source>
        <translation>在市场图上</translation>
    </message>
    <message>
        <source>Rate one step higher</source>
        <translation>评级上调一级</translation>
    </message>
    <message>
        <source>The chosen cell of the matrix of factors, or the chosen force, as your own view</source>
        <translation>因素交叉表中所选单元格或所选竞争力量，作为自己的判断</translation>
    </message>
    <message>
        <source>Rate one step lower</source>
        <translation>评级下调一级</translation>
    </message>
    <message>
        <source>Send to the deck</source>
        <translation>加入演示文稿</translation>
    </message>
    <message>
        <source>The figure as it is now becomes the last slide of the story</source>
        <translation>当前图表将成为故事的最后一页</translation>
    </message>
    <message>
        <source>To deck</source>
        <translation>加入演示</translation>
    </message>
    <message>
        <source>Export the deck</source>
        <translation>导出演示文稿</translation>
    </message>
    <message>
        <source>Every slide of the story, in the language of its page setup</source>
        <translation>故事的全部幻灯片，按页面设置的语言导出</translation>
    </message>
    <message>
        <source>Refresh a deck...</source>
        <translation>更新演示文稿……</translation>
    </message>
    <message>
        <source>What of an exported deck is out of date, and the deck brought up to date</source>
        <translation>查看已导出的演示文稿中哪些内容过时，并加以更新</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>The story on the whole screen, from its first slide</source>
        <translation>从第一张幻灯片起全屏演示故事</translation>
    </message>
    <message>
        <source>Present from here</source>
        <translation>从此处演示</translation>
    </message>
    <message>
        <source>From the chosen slide; on other pages the figure of the page, then the story</source>
        <translation>从所选幻灯片开始；在其他页面先演示该页图表，再演示故事</translation>
    </message>
    <message>
        <source>Add slide</source>
        <translation>添加幻灯片</translation>
    </message>
    <message>
        <source>A slide of words behind the chosen one; figures are sent from their pages</source>
        <translation>在所选幻灯片之后加一张文字页；图表从各自的页面发送</translation>
    </message>
    <message>
        <source>Duplicate the chosen slides</source>
        <translation>为所选幻灯片创建副本</translation>
    </message>
    <message>
        <source>A copy right behind each; Ctrl+D does the same on the Deck page</source>
        <translation>在每张幻灯片之后各复制一张；在演示文稿页按 Ctrl+D 效果相同</translation>
    </message>
    <message>
        <source>Change the title of the slide</source>
        <translation>修改幻灯片标题</translation>
    </message>
    <message>
        <source>Delete the chosen slides</source>
        <translation>删除所选幻灯片</translation>
    </message>
    <message>
        <source>Move the chosen slides forward</source>
        <translation>将所选幻灯片前移</translation>
    </message>
    <message>
        <source>By one place; Alt and an arrow do the same</source>
        <translation>移动一位；也可按 Alt 加方向键</translation>
    </message>
    <message>
        <source>Move the chosen slides back</source>
        <translation>将所选幻灯片后移</translation>
    </message>
    <message>
        <source>Freeze the chosen slides, or let them follow the data</source>
        <translation>冻结所选幻灯片，或让其跟随数据</translation>
    </message>
    <message>
        <source>A frozen slide keeps what it shows today and says so</source>
        <translation>冻结的幻灯片保持今天的内容，并注明日期</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Hide the chosen slides, or show them again</source>
        <translation>隐藏所选幻灯片，或重新显示</translation>
    </message>
    <message>
        <source>A hidden slide stays in the deck and is skipped when the story is presented</source>
        <translation>隐藏的幻灯片仍在文稿中，演示时跳过</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>New story</source>
        <translation>新建故事</translation>
    </message>
    <message>
        <source>Name the story</source>
        <translation>为故事命名</translation>
    </message>
    <message>
        <source>Its title in both languages, and what it is for</source>
        <translation>两种语言的标题，以及用途</translation>
    </message>
    <message>
        <source>Duplicate the story</source>
        <translation>复制故事</translation>
    </message>
    <message>
        <source>Delete the story</source>
        <translation>删除故事</translation>
    </message>
</context>
<context>
    <name>AddPanel</name>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选择任何内容。</translation>
    </message>
    <message>
        <source>Choose a row to read where it stands, what else was said and where it is used.</source>
        <translation>选择一行，即可查看出处、其他说法和使用之处。</translation>
    </message>
</context>
<context>
    <name>AdvicePart</name>
    <message>
        <source>Nothing to show</source>
        <translation>无可显示内容</translation>
    </message>
    <message>
        <source>Speaks of nothing on file</source>
        <translation>未涉及已录入对象</translation>
    </message>
    <message>
        <source>{count} more; filter to see them</source>
        <translation>另有{count}条，筛选后可见</translation>
    </message>
    <message>
        <source>Filter advice</source>
        <translation>筛选建议</translation>
    </message>
</context>
<context>
    <name>AroundPanel</name>
    <message>
        <source>{measure}, {market}</source>
        <translation>{measure}，{market}</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>No market this policy touches has a measure with numbers of two dates.</source>
        <translation>该政策涉及的市场没有两个时点以上的指标数值。</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>没有可对比的内容</translation>
    </message>
    <message>
        <source>Select a policy, then choose Before and after in the inspector.</source>
        <translation>请先选择一项政策，再在检查器中选择“前后对比”。</translation>
    </message>
    <message>
        <source>No policy chosen</source>
        <translation>未选择政策</translation>
    </message>
</context>
<context>
    <name>ArrowMenu</name>
    <message>
        <source>Copy value</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Show formula</source>
        <translation>显示公式</translation>
    </message>
    <message>
        <source>Growth a year</source>
        <translation>年均增长</translation>
    </message>
    <message>
        <source>Level difference</source>
        <translation>水平差</translation>
    </message>
    <message>
        <source>Total difference</source>
        <translation>合计差</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Absolute and percent</source>
        <translation>绝对值与百分比</translation>
    </message>
    <message>
        <source>Whole range</source>
        <translation>整个区间</translation>
    </message>
</context>
<context>
    <name>ArrowSection</name>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>原文表述</translation>
    </message>
    <message>
        <source>Growth arrow</source>
        <translation>增长箭头</translation>
    </message>
    <message>
        <source>Difference arrow</source>
        <translation>差值箭头</translation>
    </message>
    <message>
        <source>No arrow is set. Drag from one point to another while holding Shift.</source>
        <translation>尚无箭头。按住Shift键从一点拖到另一点即可添加。</translation>
    </message>
    <message>
        <source>{rate}, agrees</source>
        <translation>{rate}，一致</translation>
    </message>
    <message>
        <source>{rate}, does not follow from these values</source>
        <translation>{rate}，与这些数值不符</translation>
    </message>
</context>
<context>
    <name>AssumptionGroup</name>
    <message>
        <source>{points} pp</source>
        <translation>{points}个百分点</translation>
    </message>
    <message>
        <source>This is no rate: type 8 % or 7.5</source>
        <translation>不是增长率：请输入 8% 或 7.5</translation>
    </message>
    <message>
        <source>This is no year: type 2030</source>
        <translation>不是年份：请输入 2030</translation>
    </message>
</context>
<context>
    <name>AssumptionSliders</name>
    <message>
        <source>Growth</source>
        <translation>增长率</translation>
    </message>
    <message>
        <source>No value to start from is published.</source>
        <translation>未公布起点数值。</translation>
    </message>
    <message>
        <source>Spread of the rate, +/-</source>
        <translation>增长率波动，±</translation>
    </message>
    <message>
        <source>Uplift of a driver</source>
        <translation>驱动因素提升</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Growth, {first} – {last}</source>
        <translation>增长率，{first} – {last}</translation>
    </message>
    <message>
        <source>Published {value}</source>
        <translation>已公布{value}</translation>
    </message>
    <message>
        <source>This is no amount in {unit}: type {example}</source>
        <translation>不是以{unit}计的金额：请输入{example}</translation>
    </message>
    <message>
        <source>Start, {year}</source>
        <translation>起点，{year}年</translation>
    </message>
    <message>
        <source>Yearly average on file {rate}; moves your scenario, not what is published</source>
        <translation>在档年均汇率 {rate}；只影响您的情景，不影响已公布数值</translation>
    </message>
    <message>
        <source>Exchange rate, {pair}</source>
        <translation>汇率，{pair}</translation>
    </message>
    <message>
        <source>This is no rate: type 7.12</source>
        <translation>不是汇率：请输入 7.12</translation>
    </message>
    <message>
        <source>One standard deviation</source>
        <translation>一个标准差</translation>
    </message>
    <message>
        <source>Not used: the range below counts</source>
        <translation>未使用：以下方范围为准</translation>
    </message>
    <message>
        <source>Uplift of a driver by {year}</source>
        <translation>至{year}年驱动因素提升</translation>
    </message>
    <message>
        <source>No source states one</source>
        <translation>无来源给出</translation>
    </message>
    <message>
        <source>{driver} by {year}</source>
        <translation>{driver}，至{year}年</translation>
    </message>
    <message>
        <source>{who} says up to {lift}, without a year</source>
        <translation>{who}称至多{lift}，未给出年份</translation>
    </message>
    <message>
        <source>{who} says {lift}</source>
        <translation>{who}称{lift}</translation>
    </message>
    <message>
        <source>Published {rate}</source>
        <translation>已公布{rate}</translation>
    </message>
    <message>
        <source>No rate is published</source>
        <translation>未公布增长率</translation>
    </message>
    <message>
        <source>{text}; no source states another</source>
        <translation>{text}；无其他来源</translation>
    </message>
    <message>
        <source>{shown} and {count} more</source>
        <translation>{shown}等，另有{count}个</translation>
    </message>
    <message>
        <source>{text}; other claims {claims}</source>
        <translation>{text}；其他说法{claims}</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设定</translation>
    </message>
</context>
<context>
    <name>Below</name>
    <message>
        <source>Height of the tables below the charts</source>
        <translation>图表下方表格的高度</translation>
    </message>
    <message>
        <source>Drag to change the height; double click for as high as needed</source>
        <translation>拖动以改变高度；双击恢复所需高度</translation>
    </message>
    <message>
        <source>Show the tables below</source>
        <translation>展开下方表格</translation>
    </message>
    <message>
        <source>Fold the tables away</source>
        <translation>收起下方表格</translation>
    </message>
</context>
<context>
    <name>CellMenu</name>
    <message>
        <source>Show where it comes from</source>
        <translation>查看出处</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Sort by this parameter</source>
        <translation>按此参数排序</translation>
    </message>
    <message>
        <source>Show profile</source>
        <translation>查看概况</translation>
    </message>
</context>
<context>
    <name>Certainty</name>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>有争议</translation>
    </message>
    <message>
        <source>part of a year</source>
        <translation>不足一年</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>未发布</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>已否定</translation>
    </message>
</context>
<context>
    <name>ChartPart</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Play through the years</source>
        <translation>逐年播放</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>{column} (no room)</source>
        <translation>{column}（空间不足）</translation>
    </message>
    <message>
        <source>Shade the numbers</source>
        <translation>为数值加底纹</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Order of the source</source>
        <translation>来源中的顺序</translation>
    </message>
</context>
<context>
    <name>CompareControls</name>
    <message>
        <source>How players are compared</source>
        <translation>企业的比较方式</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>All parameters</source>
        <translation>全部参数</translation>
    </message>
    <message>
        <source>No parameter</source>
        <translation>不选参数</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Set off what differs from the first player</source>
        <translation>突出与第一家企业的不同之处</translation>
    </message>
    <message>
        <source>Add player</source>
        <translation>添加企业</translation>
    </message>
    <message>
        <source>Leading players</source>
        <translation>领先企业</translation>
    </message>
    <message>
        <source>Compare the players with the largest revenue</source>
        <translation>比较营收最高的企业</translation>
    </message>
    <message>
        <source>{number} ({count} players)</source>
        <translation>{number}（{count}家企业）</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy years, scenarios and differences as a table</source>
        <translation>以表格复制年份、情景与差异</translation>
    </message>
    <message>
        <source>No published rate makes a base to compare with.</source>
        <translation>没有可作基准的已公布增长率。</translation>
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation>情景对比</translation>
    </message>
</context>
<context>
    <name>ComparePart</name>
    <message>
        <source>Add player</source>
        <translation>添加企业</translation>
    </message>
    <message>
        <source>Leading players</source>
        <translation>领先企业</translation>
    </message>
    <message>
        <source>Remove player</source>
        <translation>移除企业</translation>
    </message>
    <message>
        <source>Move player</source>
        <translation>移动企业</translation>
    </message>
    <message>
        <source>Sort by {parameter}</source>
        <translation>按“{parameter}”排序</translation>
    </message>
    <message>
        <source>{players} players over time. Numbers of different publishers are never joined.</source>
        <translation>{players}家企业随时间的变化。不同机构的数值从不相连。</translation>
    </message>
    <message>
        <source>{players} players, {rows} parameters. Each value has its own year and source; years differ.</source>
        <translation>{players}家企业，{rows}项参数。每个数值均有自己的年份与来源，年份各异。</translation>
    </message>
    <message>
        <source>Nobody to compare</source>
        <translation>没有可比较的企业</translation>
    </message>
    <message>
        <source>No numbers over time</source>
        <translation>没有随时间变化的数据</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Radar</source>
        <translation>雷达图</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>折线</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>有争议</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>未公布</translation>
    </message>
    <message>
        <source>offered, as stated</source>
        <translation>据来源提供</translation>
    </message>
    <message>
        <source>not stated, which is not a &quot;no&quot;</source>
        <translation>未提及，不等于“否”</translation>
    </message>
    <message>
        <source>part of the listed segments</source>
        <translation>所列细分中的占比</translation>
    </message>
    <message>
        <source>&gt; lower bound</source>
        <translation>&gt; 为下限</translation>
    </message>
</context>
<context>
    <name>ContextBar</name>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>故事</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>All markets</source>
        <translation>所有市场</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>As stated</source>
        <translation>按原文</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>自定设置</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>按发布值</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Absolute</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长率</translation>
    </message>
    <message>
        <source>Per head</source>
        <translation>人均</translation>
    </message>
    <message>
        <source>What the axis shows</source>
        <translation>纵轴显示内容</translation>
    </message>
</context>
<context>
    <name>CoveragePart</name>
    <message>
        <source>Segments by</source>
        <translation>细分维度</translation>
    </message>
    <message>
        <source>{placed} of {players} players are placed in {segments} segments.</source>
        <translation>{players}家参与者中，{placed}家已归入{segments}个细分。</translation>
    </message>
    <message>
        <source>No segments</source>
        <translation>暂无细分</translation>
    </message>
    <message>
        <source>No source on file splits this market, so nobody can be placed in it.</source>
        <translation>没有来源对该市场进行细分，因此无法为参与者定位。</translation>
    </message>
    <message>
        <source>{split} ({count} on file)</source>
        <translation>{split}（已录入{count}项）</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The policy before</source>
        <translation>上一项政策</translation>
    </message>
    <message>
        <source>The policy after</source>
        <translation>下一项政策</translation>
    </message>
    <message>
        <source>A day, month or year: 2018-07-17, 2018-07, 2018, 2018年7月</source>
        <translation>日、月或年：2018-07-17、2018-07、2018、2018年7月</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>这不是日期。</translation>
    </message>
</context>
<context>
    <name>Deck</name>
    <message>
        <source>{slides}: a figure cannot be shown.</source>
        <translation>{slides}：有图表无法显示。</translation>
    </message>
    <message>
        <source>{slides}: there is nothing to draw.</source>
        <translation>{slides}：没有可绘制的内容。</translation>
    </message>
    <message>
        <source>{slides}: a figure names no source.</source>
        <translation>{slides}：有图表未注明来源。</translation>
    </message>
    <message>
        <source>{slides}: the title is too long for two lines.</source>
        <translation>{slides}：标题过长，两行放不下。</translation>
    </message>
    <message>
        <source>{slides}: frozen, and the numbers have changed since.</source>
        <translation>{slides}：已冻结，此后数字有变。</translation>
    </message>
    <message>
        <source>{slides}: disputed values; who says what goes into the notes.</source>
        <translation>{slides}：存在争议的数值，各方说法写入备注。</translation>
    </message>
    <message>
        <source>{slides}: modelled values, hatched and labelled as such.</source>
        <translation>{slides}：含推算数值，以斜线填充并标注。</translation>
    </message>
    <message>
        <source>{slides}: the layout has no room for every figure.</source>
        <translation>{slides}：版式容不下全部图表。</translation>
    </message>
    <message>
        <source>Not looked at yet: {count} of {total} slides.</source>
        <translation>尚未检查：{total} 张幻灯片中的 {count} 张。</translation>
    </message>
    <message>
        <source>Every figure names its sources.</source>
        <translation>每个图表都注明了来源。</translation>
    </message>
    <message>
        <source>Every figure can be drawn.</source>
        <translation>每个图表都能绘制。</translation>
    </message>
    <message>
        <source>{one}, {next}</source>
        <translation>{one}、{next}</translation>
    </message>
    <message>
        <source>Slide {numbers}</source>
        <translation>第 {numbers} 张</translation>
    </message>
    <message>
        <source>Slides {numbers}</source>
        <translation>第 {numbers} 张</translation>
    </message>
    <message>
        <source>Add a slide</source>
        <translation>添加幻灯片</translation>
    </message>
    <message>
        <source>Duplicate slides</source>
        <translation>复制幻灯片</translation>
    </message>
    <message>
        <source>Delete slides</source>
        <translation>删除幻灯片</translation>
    </message>
    <message>
        <source>Cut slides</source>
        <translation>剪切幻灯片</translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>未粘贴任何内容。</translation>
    </message>
    <message>
        <source>The clipboard holds no slides.</source>
        <translation>剪贴板中没有幻灯片。</translation>
    </message>
    <message>
        <source>Paste slides</source>
        <translation>粘贴幻灯片</translation>
    </message>
    <message>
        <source>The slides were not combined.</source>
        <translation>幻灯片未合并。</translation>
    </message>
    <message>
        <source>One of them is frozen. Let it follow the data first.</source>
        <translation>其中一张已冻结，请先让它跟随数据。</translation>
    </message>
    <message>
        <source>They hold {figures} figures; a slide has room for {room}.</source>
        <translation>共有 {figures} 个图表，一张幻灯片最多容纳 {room} 个。</translation>
    </message>
    <message>
        <source>Combine slides</source>
        <translation>合并幻灯片</translation>
    </message>
    <message>
        <source>Move slides</source>
        <translation>移动幻灯片</translation>
    </message>
    <message>
        <source>Write on a slide</source>
        <translation>编辑幻灯片文字</translation>
    </message>
    <message>
        <source>Arrange a slide</source>
        <translation>更改幻灯片版式</translation>
    </message>
    <message>
        <source>Freeze slides</source>
        <translation>冻结幻灯片</translation>
    </message>
    <message>
        <source>Let slides follow the data</source>
        <translation>让幻灯片跟随数据</translation>
    </message>
    <message>
        <source>Hide slides</source>
        <translation>隐藏幻灯片</translation>
    </message>
    <message>
        <source>Show hidden slides</source>
        <translation>显示隐藏的幻灯片</translation>
    </message>
    <message>
        <source>Title of the slide</source>
        <translation>幻灯片标题</translation>
    </message>
    <message>
        <source>Edit on its page: {title}</source>
        <translation>在其页面上编辑：{title}</translation>
    </message>
    <message>
        <source>Replace: {title}</source>
        <translation>替换：{title}</translation>
    </message>
    <message>
        <source>Another figure from its page</source>
        <translation>从页面添加另一个图表</translation>
    </message>
    <message>
        <source>Add: {title}</source>
        <translation>添加：{title}</translation>
    </message>
    <message>
        <source>Take off: {title}</source>
        <translation>取下：{title}</translation>
    </message>
    <message>
        <source>Take a figure off a slide</source>
        <translation>从幻灯片上取下图表</translation>
    </message>
    <message>
        <source>Add a figure to a slide</source>
        <translation>在幻灯片上加图表</translation>
    </message>
    <message>
        <source>What was dropped is no figure of this program.</source>
        <translation>放下的不是本程序的图表。</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>没有添加任何内容。</translation>
    </message>
    <message>
        <source>Send a figure to the deck</source>
        <translation>将图表加入演示文稿</translation>
    </message>
    <message>
        <source>A title has at most {count} characters.</source>
        <translation>标题最多 {count} 个字符。</translation>
    </message>
    <message>
        <source>Without words of yours the title is that of the figure.</source>
        <translation>不填写时使用图表自己的标题。</translation>
    </message>
    <message>
        <source>This is the title of the figure; it changes with the data.</source>
        <translation>这是图表的标题，随数据而变。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>One</source>
        <translation>一图</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>双图</translation>
    </message>
    <message>
        <source>Four</source>
        <translation>四图</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>图文</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>截至 {day}</translation>
    </message>
    <message>
        <source>This slide has no figure that a page shows.</source>
        <translation>此幻灯片没有可在页面上显示的图表。</translation>
    </message>
    <message>
        <source>Leave the slide as it is</source>
        <translation>保持幻灯片不变</translation>
    </message>
    <message>
        <source>Go to any page: the figure you see can become a slide.</source>
        <translation>转到任一页面：所见图表可成为一张幻灯片。</translation>
    </message>
    <message>
        <source>Add as a slide</source>
        <translation>添加为幻灯片</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Slide {number}, {title}: show the figure that shall join it.</source>
        <translation>第 {number} 张，{title}：请显示要加入的图表。</translation>
    </message>
    <message>
        <source>Add to the slide</source>
        <translation>加入幻灯片</translation>
    </message>
    <message>
        <source>Slide {number}, {title}: change its figure, or show another one.</source>
        <translation>第 {number} 张，{title}：更改其图表，或显示另一个图表。</translation>
    </message>
    <message>
        <source>Update the slide</source>
        <translation>更新幻灯片</translation>
    </message>
    <message>
        <source>There is no figure here to put on the slide.</source>
        <translation>此处没有可放入幻灯片的图表。</translation>
    </message>
    <message>
        <source>This page means another kind of figure than the slide shows. Put it there?</source>
        <translation>此页面的图表与幻灯片上的种类不同。要放入吗？</translation>
    </message>
    <message>
        <source>Replace the figure</source>
        <translation>替换图表</translation>
    </message>
    <message>
        <source>Change the figure of a slide</source>
        <translation>更改幻灯片的图表</translation>
    </message>
    <message>
        <source>The slide is gone; nothing was changed.</source>
        <translation>幻灯片已不存在，未作任何更改。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>native charts, editable data</source>
        <translation>原生图表，数据可编辑</translation>
    </message>
    <message>
        <source>vector, one slide a page</source>
        <translation>矢量图，每页一张幻灯片</translation>
    </message>
    <message>
        <source>every figure with data and sources</source>
        <translation>每个图表附数据与来源</translation>
    </message>
    <message>
        <source>{format}, chosen</source>
        <translation>{format}，已选</translation>
    </message>
</context>
<context>
    <name>DeckPage</name>
    <message>
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>No slide yet</source>
        <translation>还没有幻灯片</translation>
    </message>
    <message>
        <source>Press Ctrl+D on any page: the figure becomes a slide. Figures stay live until you freeze them.</source>
        <translation>在任一页面按 Ctrl+D：图表即成为一张幻灯片。图表在冻结之前始终跟随数据。</translation>
    </message>
    <message>
        <source>Hold Alt and drag a figure from its page, or press here and choose one</source>
        <translation>按住 Alt 从页面拖动图表，或点击此处选择图表</translation>
    </message>
    <message>
        <source>Drop a figure here</source>
        <translation>将图表拖放到此处</translation>
    </message>
    <message>
        <source>{story}. 1 slide.</source>
        <translation>{story}。1 张幻灯片。</translation>
    </message>
    <message>
        <source>{story}. {count} slides.</source>
        <translation>{story}。{count} 张幻灯片。</translation>
    </message>
    <message>
        <source> {count} hidden.</source>
        <translation>其中{count}张隐藏。</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>演示文稿</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>{count} more</source>
        <translation>另有{count}项</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
</context>
<context>
    <name>DynamicsPage</name>
    <message>
        <source>Dynamics</source>
        <translation>市场动态</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>select a segment first</source>
        <translation>请先选择细分</translation>
    </message>
    <message>
        <source>select a row first</source>
        <translation>请先选择一行</translation>
    </message>
    <message>
        <source>select a row of the market first</source>
        <translation>请先选择该市场的一行</translation>
    </message>
    <message>
        <source>select several segments first</source>
        <translation>请先选择多个细分</translation>
    </message>
    <message>
        <source>this workspace can only be read</source>
        <translation>该工作区为只读</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Move a segment up</source>
        <translation>上移细分</translation>
    </message>
    <message>
        <source>Move a segment down</source>
        <translation>下移细分</translation>
    </message>
    <message>
        <source>Move a segment</source>
        <translation>移动细分</translation>
    </message>
    <message>
        <source>Merge segments</source>
        <translation>合并细分</translation>
    </message>
    <message>
        <source>Delete a segment</source>
        <translation>删除细分</translation>
    </message>
    <message>
        <source>Delete a split</source>
        <translation>删除划分维度</translation>
    </message>
    <message>
        <source>Rename a segment</source>
        <translation>重命名细分</translation>
    </message>
    <message>
        <source>Enter adds, Shift+Enter goes on, Tab goes a level down, Esc cancels</source>
        <translation>回车添加，Shift+回车继续添加，Tab添加下级，Esc取消</translation>
    </message>
    <message>
        <source>Name of the new segment</source>
        <translation>新细分的名称</translation>
    </message>
    <message>
        <source>Enter adds the split, Esc cancels</source>
        <translation>回车添加，Esc取消</translation>
    </message>
    <message>
        <source>Name of the new split</source>
        <translation>新维度的名称</translation>
    </message>
    <message>
        <source>Add a segment</source>
        <translation>添加细分</translation>
    </message>
    <message>
        <source>Add a split</source>
        <translation>添加划分维度</translation>
    </message>
    <message>
        <source>Enter keeps the name, Esc cancels</source>
        <translation>回车保存名称，Esc取消</translation>
    </message>
</context>
<context>
    <name>EstimatesPanel</name>
    <message>
        <source>Estimates</source>
        <translation>各家估计</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Filter by any word</source>
        <translation>按任意词筛选</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export figure</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Export story</source>
        <translation>导出故事</translation>
    </message>
    <message>
        <source>All figures of the page ({count})</source>
        <translation>本页全部图表（{count}）</translation>
    </message>
    <message>
        <source>This figure</source>
        <translation>此图表</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation>透明背景</translation>
    </message>
    <message>
        <source>Both on each slide</source>
        <translation>每张幻灯片双语</translation>
    </message>
    <message>
        <source>Go on over further slides</source>
        <translation>续到后续幻灯片</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>不导出</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>尺寸(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>配色(&amp;L)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>目标(&amp;T)</translation>
    </message>
    <message>
        <source>Long ta&amp;bles</source>
        <translation>长表格(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Hidden slides</source>
        <translation>隐藏的幻灯片(&amp;H)</translation>
    </message>
    <message>
        <source>Te&amp;mplate</source>
        <translation>模板(&amp;M)</translation>
    </message>
    <message>
        <source>The picture would have too many pixels. Choose a smaller size or resolution.</source>
        <translation>图片的像素过多。请选择较小的尺寸或分辨率。</translation>
    </message>
    <message>
        <source>A page is exported in the language it is shown in.</source>
        <translation>页面按其当前显示的语言导出。</translation>
    </message>
    <message>
        <source>Choose a language.</source>
        <translation>请选择语言。</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Before it leaves</source>
        <translation>导出之前</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>双语</translation>
    </message>
    <message>
        <source>Language of the deck</source>
        <translation>演示文稿的语言</translation>
    </message>
    <message>
        <source>Written beside, checked, then replaced.</source>
        <translation>先写到旁边的文件，检查后再替换。</translation>
    </message>
    <message>
        <source>Check of the last export: {count}</source>
        <translation>上次导出的检查：{count}</translation>
    </message>
    <message>
        <source>Export {count} of {total} slides</source>
        <translation>导出 {count} 张幻灯片（共 {total} 张）</translation>
    </message>
    <message>
        <source>Export {total} slides, {hidden} hidden</source>
        <translation>导出 {total} 张幻灯片，其中 {hidden} 张隐藏</translation>
    </message>
    <message>
        <source>Export 1 slide</source>
        <translation>导出 1 张幻灯片</translation>
    </message>
    <message>
        <source>Export {count} slides</source>
        <translation>导出 {count} 张幻灯片</translation>
    </message>
    <message>
        <source>Every slide is hidden.</source>
        <translation>所有幻灯片均已隐藏。</translation>
    </message>
    <message>
        <source>The story has no slide yet.</source>
        <translation>故事还没有幻灯片。</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>1 hidden slide left out</source>
        <translation>不含 1 张隐藏的幻灯片</translation>
    </message>
    <message>
        <source>{count} hidden slides left out</source>
        <translation>不含 {count} 张隐藏的幻灯片</translation>
    </message>
    <message>
        <source>1 hidden slide included</source>
        <translation>含 1 张隐藏的幻灯片</translation>
    </message>
    <message>
        <source>{count} hidden slides included</source>
        <translation>含 {count} 张隐藏的幻灯片</translation>
    </message>
    <message>
        <source>table, native chart, sources</source>
        <translation>表格、原生图表、来源</translation>
    </message>
    <message>
        <source>table, sources</source>
        <translation>表格、来源</translation>
    </message>
    <message>
        <source>1 workbook</source>
        <translation>1 个工作簿</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>tables, evidence, workbook, README</source>
        <translation>表格、证据、工作簿、README</translation>
    </message>
    <message>
        <source>A data package for programs: its workbook has the charts, no file a picture.</source>
        <translation>供程序使用的数据包：图表在工作簿中，没有图片文件。</translation>
    </message>
    <message>
        <source>No picture, no notes, no evidence beyond the source line.</source>
        <translation>不含图形、脚注，除来源行外不含证据。</translation>
    </message>
    <message>
        <source>A picture of pixels: its numbers and words cannot be edited.</source>
        <translation>像素图片：其中的数字和文字不可编辑。</translation>
    </message>
    <message>
        <source>Words are outlines and look right without the font; they cannot be edited.</source>
        <translation>文字已转为轮廓，没有字体也能正确显示；不可编辑。</translation>
    </message>
    <message>
        <source>Words can be selected and found; nothing can be edited.</source>
        <translation>文字可选取、可查找；内容不可编辑。</translation>
    </message>
    <message>
        <source>What finds no room on a slide is counted there; Excel holds all of it.</source>
        <translation>幻灯片放不下的内容在其上计数；Excel 含全部内容。</translation>
    </message>
    <message>
        <source>Excel has no chart of this kind: all numbers are there, the drawing is not.</source>
        <translation>Excel 没有这种图表：数字齐全，图形不在其中。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>1 slide</source>
        <translation>1 张幻灯片</translation>
    </message>
    <message>
        <source>{count} slides</source>
        <translation>{count} 张幻灯片</translation>
    </message>
    <message>
        <source>1 figure</source>
        <translation>1 个图表</translation>
    </message>
    <message>
        <source>{count} figures</source>
        <translation>{count} 个图表</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>1 个表格</translation>
    </message>
    <message>
        <source>{count} tables, a file each</source>
        <translation>{count} 个表格，各一个文件</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} 页</translation>
    </message>
    <message>
        <source>{count} pages, a file each</source>
        <translation>{count} 页，各一个文件</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 张图片</translation>
    </message>
    <message>
        <source>{count} pictures, a file each</source>
        <translation>{count} 张图片，各一个文件</translation>
    </message>
    <message>
        <source>native chart that can be edited</source>
        <translation>可编辑的原生图表</translation>
    </message>
    <message>
        <source>native charts that can be edited</source>
        <translation>可编辑的原生图表</translation>
    </message>
    <message>
        <source>native charts and words</source>
        <translation>原生图表与文字</translation>
    </message>
    <message>
        <source>native table</source>
        <translation>原生表格</translation>
    </message>
    <message>
        <source>the reason why there is no figure</source>
        <translation>没有图表的原因</translation>
    </message>
    <message>
        <source>native shapes</source>
        <translation>原生形状</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {dots} dpi</source>
        <translation>{width} × {height} 像素，{dots} dpi</translation>
    </message>
    <message>
        <source>{width} × {height} cm</source>
        <translation>{width} × {height} 厘米</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>细分方式</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>转述自</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>换算</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation>估计方</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>In our words</source>
        <translation>转述</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发布机关</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发文日期</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>上市代码</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Also said in</source>
        <translation>另见</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
</context>
<context>
    <name>FigurePart</name>
    <message>
        <source>Do the parts add up?</source>
        <translation>分项相加等于总额吗？</translation>
    </message>
    <message>
        <source>Crossed with</source>
        <translation>交叉维度</translation>
    </message>
    <message>
        <source>One axis for all</source>
        <translation>统一坐标轴</translation>
    </message>
    <message>
        <source>An axis each</source>
        <translation>各用坐标轴</translation>
    </message>
    <message>
        <source>Value axes of the small charts</source>
        <translation>分面图的数值轴</translation>
    </message>
    <message>
        <source>Year of the figure</source>
        <translation>图中年份</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>前一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>后一年</translation>
    </message>
    <message>
        <source>Play the years</source>
        <translation>逐年播放</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Find in titles, issuers and effects</source>
        <translation>在标题、发布机构和内容中查找</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Company events</source>
        <translation>企业事件</translation>
    </message>
    <message>
        <source>Market milestones</source>
        <translation>市场里程碑</translation>
    </message>
    <message>
        <source>Policies of other markets</source>
        <translation>其他市场的政策</translation>
    </message>
    <message>
        <source>Also show</source>
        <translation>另行显示</translation>
    </message>
</context>
<context>
    <name>ForcePanel</name>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Which sentence fits best?</source>
        <translation>哪句话最贴切？</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>走向</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason for the rating</source>
        <translation>评级理由</translation>
    </message>
    <message>
        <source>Take my rating back</source>
        <translation>撤回我的评级</translation>
    </message>
</context>
<context>
    <name>ForcesPart</name>
    <message>
        <source>The radar needs all five forces rated</source>
        <translation>雷达图需五力均已评级</translation>
    </message>
    <message>
        <source>Rating of a force</source>
        <translation>五力评级</translation>
    </message>
    <message>
        <source>Direction of a force</source>
        <translation>力量走向</translation>
    </message>
    <message>
        <source>Reason of a rating</source>
        <translation>评级理由</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>十字图</translation>
    </message>
    <message>
        <source>Radar</source>
        <translation>雷达图</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>绘制方式</translation>
    </message>
</context>
<context>
    <name>ForecastPage</name>
    <message>
        <source>Size &amp; forecast</source>
        <translation>规模与预测</translation>
    </message>
    <message>
        <source>{market}: every estimator is a line of its own, never an average.</source>
        <translation>{market}：每家估计各成一线，从不取平均。</translation>
    </message>
    <message>
        <source>{market}: two measures on two axes; every estimator is a line of its own.</source>
        <translation>{market}：两项指标各用一轴；每家估计各成一线。</translation>
    </message>
    <message>
        <source>Two markets on two axes: {first} and {second}. They are never added.</source>
        <translation>两个市场各用一轴：{first}与{second}。二者从不相加。</translation>
    </message>
</context>
<context>
    <name>FundingPart</name>
    <message>
        <source>Deals</source>
        <translation>融资事件</translation>
    </message>
    <message>
        <source>{deals} deals of single players on file.</source>
        <translation>有记录的单笔融资{deals}笔。</translation>
    </message>
    <message>
        <source>{deals} deals of single players and {counts} yearly counts on file.</source>
        <translation>有记录的单笔融资{deals}笔，年度统计{counts}项。</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年</translation>
    </message>
    <message>
        <source>Single deals</source>
        <translation>单笔融资</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>图表内容</translation>
    </message>
    <message>
        <source>Counted for</source>
        <translation>有统计的市场</translation>
    </message>
    <message>
        <source>another market</source>
        <translation>其他市场</translation>
    </message>
</context>
<context>
    <name>GrowthPanel</name>
    <message>
        <source>Growth check</source>
        <translation>增长率核对</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Nothing on file.</source>
        <translation>暂无记录。</translation>
    </message>
    <message>
        <source>{count} of the announced numbers are published by nobody.</source>
        <translation>报告目录承诺的数据中，{count}项无人公布。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>There is one of: {names}.</source>
        <translation>已有目录的市场：{names}。</translation>
    </message>
    <message>
        <source>No contents list of a sold report on this market is on file.</source>
        <translation>尚未录入该市场付费报告的目录。</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>未公布</translation>
    </message>
    <message>
        <source>Chapters of a sold report</source>
        <translation>付费报告的章节</translation>
    </message>
    <message>
        <source>Open contradictions</source>
        <translation>未解决的矛盾</translation>
    </message>
    <message>
        <source>Newest policies</source>
        <translation>最新政策</translation>
    </message>
    <message>
        <source>Players by revenue</source>
        <translation>企业收入排名</translation>
    </message>
    <message>
        <source>Newest events</source>
        <translation>最新事件</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names}等另{count}家</translation>
    </message>
    <message>
        <source>No revenue on file for {names}.</source>
        <translation>暂无{names}的收入数据。</translation>
    </message>
    <message>
        <source>This workspace holds no market yet</source>
        <translation>该工作区尚无市场</translation>
    </message>
    <message>
        <source>Import tables or a data package, begin with a copy of the default data, or state a first number.</source>
        <translation>可导入表格或数据包，以默认数据副本开始，或录入第一个数字。</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有{count}项</translation>
    </message>
    <message>
        <source>{known} known, {modelled} modelled, {missing} not published</source>
        <translation>已知{known}，推算{modelled}，未公布{missing}</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Does this read well? The file does not say how it is written.</source>
        <translation>文字显示正常吗？文件没有说明其编码。</translation>
    </message>
    <message>
        <source>How the characters are read</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Why it was not understood</source>
        <translation>无法识别的原因</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The first {listed} of {total} are listed.</source>
        <translation>共 {total} 项，列出前 {listed} 项。</translation>
    </message>
    <message>
        <source>It can be undone in one step.</source>
        <translation>可以一步撤销。</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>新增 {count}</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>更改 {count}</translation>
    </message>
    <message>
        <source>{count} not understood</source>
        <translation>无法识别 {count}</translation>
    </message>
    <message>
        <source>{count} rows are already there and stay as they are.</source>
        <translation>{count} 行已经存在，保持不变。</translation>
    </message>
    <message>
        <source>There is nothing new to import.</source>
        <translation>没有可导入的新内容。</translation>
    </message>
    <message>
        <source>Nothing is written before you agree.</source>
        <translation>在您同意之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>Rows that were not understood are left out.</source>
        <translation>无法识别的行不会导入。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选择任何内容。</translation>
    </message>
    <message>
        <source>Click a mark, a row or a number to see who says so.</source>
        <translation>点击图形、行或数值，查看其出处。</translation>
    </message>
    <message>
        <source>{place} of {total} shown</source>
        <translation>第 {place} 条，共 {total} 条</translation>
    </message>
    <message>
        <source>{total} shown</source>
        <translation>共 {total} 条</translation>
    </message>
    <message>
        <source>Explain a contradiction</source>
        <translation>解释矛盾</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Reading pane</source>
        <translation>阅读窗格</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>KpiBoard</name>
    <message>
        <source>disputed</source>
        <translation>有争议</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>已否定</translation>
    </message>
</context>
<context>
    <name>KpisPart</name>
    <message>
        <source>{known} of {all} key figures have a published value.</source>
        <translation>{all}项关键指标中{known}项有公布数值。</translation>
    </message>
    <message>
        <source>No key figures</source>
        <translation>没有关键指标</translation>
    </message>
</context>
<context>
    <name>Ledgers</name>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>As stated</source>
        <translation>按原文</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>{shown} of {total} numbers, with what the source said beside what it means.</source>
        <translation>共 {total} 个数值，显示 {shown} 个；原文与含义并列。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Normalised</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>{shown} of {total} statements in words: who is said to lead, to grow, to lag.</source>
        <translation>共 {total} 条文字说法，显示 {shown} 条：谁领先、谁增长、谁落后。</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>In our words</source>
        <translation>转述</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>细分方式</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>{shown} of {total} facts; where sources differ, each keeps its own.</source>
        <translation>共 {total} 条事实，显示 {shown} 条；来源不一时各自保留。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>{shown} of {total} contradictions, found by rule or entered by hand.</source>
        <translation>共 {total} 处矛盾，显示 {shown} 处；由规则发现或人工录入。</translation>
    </message>
    <message>
        <source>What cannot all be true</source>
        <translation>不可能同时为真的内容</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>各方</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现方式</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>{shown} of {total} findings: what each stated growth rate really implies.</source>
        <translation>共 {total} 项核查结果，显示 {shown} 项：每个所述增长率的真实含义。</translation>
    </message>
    <message>
        <source>Implied</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>{shown} of {total} documents and data sets, with how much rests on each.</source>
        <translation>共 {total} 份文件和数据集，显示 {shown} 份，附各自支撑的内容。</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>陈述</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
</context>
<context>
    <name>LifecyclePart</name>
    <message>
        <source>Stage of the life cycle</source>
        <translation>生命周期阶段</translation>
    </message>
    <message>
        <source>My view</source>
        <translation>我的判断</translation>
    </message>
    <message>
        <source>My view of the stage</source>
        <translation>我对阶段的判断</translation>
    </message>
    <message>
        <source>Reason for my view</source>
        <translation>判断理由</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Name, ticker, 中文名</source>
        <translation>名称、代码、英文名</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter players by kind, market, role, country, listing</source>
        <translation>按类型、市场、角色、国家、上市情况筛选企业</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Players</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>revenue not published</source>
        <translation>营收未公布</translation>
    </message>
    <message>
        <source>{count} players, revenue in {unit}</source>
        <translation>{count}家，营收（{unit}）</translation>
    </message>
    <message>
        <source>{count} players</source>
        <translation>{count}家企业</translation>
    </message>
    <message>
        <source>{shown} of {count} players, revenue in {unit}</source>
        <translation>{count}家中的{shown}家，营收（{unit}）</translation>
    </message>
    <message>
        <source>No player is called so. Escape empties the filter.</source>
        <translation>没有同名企业。按Esc清空筛选。</translation>
    </message>
    <message>
        <source>No player is on file.</source>
        <translation>暂无企业。</translation>
    </message>
</context>
<context>
    <name>MacroPart</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>One</source>
        <translation>单项</translation>
    </message>
    <message>
        <source>Against the market</source>
        <translation>与市场对照</translation>
    </message>
    <message>
        <source>How the indicators are shown</source>
        <translation>宏观指标的显示方式</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>宏观指标</translation>
    </message>
    <message>
        <source>Measure of the market</source>
        <translation>市场指标</translation>
    </message>
</context>
<context>
    <name>MatrixBar</name>
    <message>
        <source>Filter factors</source>
        <translation>筛选因素</translation>
    </message>
    <message>
        <source>This market</source>
        <translation>本市场</translation>
    </message>
    <message>
        <source>All markets together</source>
        <translation>全部市场合并</translation>
    </message>
    <message>
        <source>Printed splits</source>
        <translation>正式维度</translation>
    </message>
    <message>
        <source>Against: {word}</source>
        <translation>对照：{word}</translation>
    </message>
    <message>
        <source>as in the documents</source>
        <translation>按原文顺序</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>by sources</source>
        <translation>按来源数</translation>
    </message>
    <message>
        <source>by strength</source>
        <translation>按强度</translation>
    </message>
    <message>
        <source>Sorted {word}</source>
        <translation>排序：{word}</translation>
    </message>
</context>
<context>
    <name>MatrixEditing</name>
    <message>
        <source>Impact of a factor</source>
        <translation>因素影响</translation>
    </message>
    <message>
        <source>Horizon of a factor</source>
        <translation>因素期限</translation>
    </message>
    <message>
        <source>The same idea</source>
        <translation>同一观点</translation>
    </message>
    <message>
        <source>Not the same idea</source>
        <translation>并非同一观点</translation>
    </message>
    <message>
        <source>Pushes strongly</source>
        <translation>强力推动</translation>
    </message>
    <message>
        <source>Pushes</source>
        <translation>推动</translation>
    </message>
    <message>
        <source>Pushes a little</source>
        <translation>略有推动</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>均无</translation>
    </message>
    <message>
        <source>Holds back a little</source>
        <translation>略有制约</translation>
    </message>
    <message>
        <source>Holds back</source>
        <translation>制约</translation>
    </message>
    <message>
        <source>Holds back strongly</source>
        <translation>强力制约</translation>
    </message>
    <message>
        <source>Take my view back</source>
        <translation>撤回我的判断</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>The same idea as</source>
        <translation>与以下为同一观点</translation>
    </message>
</context>
<context>
    <name>MatrixPart</name>
    <message>
        <source>Factor</source>
        <translation>因素</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>无可显示内容</translation>
    </message>
    <message>
        <source>Factors and segments</source>
        <translation>因素与细分</translation>
    </message>
</context>
<context>
    <name>MeetingStrip</name>
    <message>
        <source>Name of the scenario</source>
        <translation>情景名称</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep the settings as a scenario of this name</source>
        <translation>以此名称将设置保留为情景</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Back to exactly what was shown before</source>
        <translation>完全恢复到之前所示</translation>
    </message>
    <message>
        <source>Go on playing</source>
        <translation>继续试玩</translation>
    </message>
    <message>
        <source>Playing without saving: nothing is written to the workspace.</source>
        <translation>试玩中：不向工作区写入任何内容。</translation>
    </message>
    <message>
        <source>Keep these settings, or discard them?</source>
        <translation>保留这些设置，还是放弃？</translation>
    </message>
    <message>
        <source>Type a name for what you keep.</source>
        <translation>请为保留的设置输入名称。</translation>
    </message>
</context>
<context>
    <name>MethodsPanel</name>
    <message>
        <source>Methods</source>
        <translation>预测方法</translation>
    </message>
    <message>
        <source>Series that is fitted</source>
        <translation>拟合的序列</translation>
    </message>
    <message>
        <source>One estimator is one series; what it forecasts itself is left out of the fit</source>
        <translation>一家机构为一个序列；其自身的预测不参与拟合</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>拟合结果</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Back-test</source>
        <translation>回测误差</translation>
    </message>
    <message>
        <source>Against naive forecasts</source>
        <translation>与朴素预测相比</translation>
    </message>
    <message>
        <source>Mean error in percent of forecasts of the next value, made from the values before it</source>
        <translation>仅用此前数值预测下一数值时的平均百分比误差</translation>
    </message>
    <message>
        <source>{name}, {measure}</source>
        <translation>{name}，{measure}</translation>
    </message>
    <message>
        <source>There is no series to fit: nobody publishes values of this market over time.</source>
        <translation>没有可拟合的序列：该市场没有按时间发布的数值。</translation>
    </message>
    <message>
        <source>No series here is long enough to fit; the longest is by {name}, values of the past: {count}.</source>
        <translation>此处没有足够长的序列可供拟合；最长的来自{name}，历史数值{count}个。</translation>
    </message>
    <message>
        <source>{why} These are long enough:</source>
        <translation>{why}以下序列足够长：</translation>
    </message>
    <message>
        <source>{market}: {measure}, {count} values</source>
        <translation>{market}：{measure}，{count}个数值</translation>
    </message>
    <message>
        <source>{measure}, {count} values</source>
        <translation>{measure}，{count}个数值</translation>
    </message>
    <message>
        <source>Show this series in the chart and fit it</source>
        <translation>在图中显示此序列并拟合</translation>
    </message>
    <message>
        <source>Forecast, {period}</source>
        <translation>预测，{period}</translation>
    </message>
    <message>
        <source>{count} values of the past</source>
        <translation>{count}个历史数值</translation>
    </message>
    <message>
        <source>methods are drawn over absolute values only</source>
        <translation>预测方法仅绘制于绝对值图</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A note holds at most {most} characters; this one has {count}.</source>
        <translation>备注最多 {most} 个字符；现有 {count} 个。</translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Show policies of other markets</source>
        <translation>显示其他市场的政策</translation>
    </message>
    <message>
        <source>Nothing passes the filters</source>
        <translation>没有符合筛选条件的记录</translation>
    </message>
    <message>
        <source>No policies yet</source>
        <translation>尚无政策</translation>
    </message>
</context>
<context>
    <name>NumberForm</name>
    <message>
        <source>Add a number</source>
        <translation>添加数值</translation>
    </message>
    <message>
        <source>Write it as the source does. What is understood stands below the field.</source>
        <translation>请按来源原文填写。理解的内容显示在输入框下方。</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>As stated</source>
        <translation>按原文</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Place in the source</source>
        <translation>来源中的位置</translation>
    </message>
    <message>
        <source>Whose estimate, if somebody is named</source>
        <translation>估算者（如有署名）</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>用自己的话说</translation>
    </message>
    <message>
        <source>Keep the number</source>
        <translation>保存数值</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>What can be shown instead:</source>
        <translation>可改为显示：</translation>
    </message>
</context>
<context>
    <name>OnDayPanel</name>
    <message>
        <source>In force</source>
        <translation>有效政策</translation>
    </message>
    <message>
        <source>Known then</source>
        <translation>当时已知</translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translation>预测变化</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>What to see on this date</source>
        <translation>查看该日的内容</translation>
    </message>
</context>
<context>
    <name>OpportunityPart</name>
    <message>
        <source>Segments by</source>
        <translation>细分维度</translation>
    </message>
    <message>
        <source>Size at the end</source>
        <translation>期末规模</translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>增量</translation>
    </message>
    <message>
        <source>What the horizontal axis shows</source>
        <translation>横轴含义</translation>
    </message>
    <message>
        <source>Size and growth are published for {count} of {total} segments.</source>
        <translation>{total}个细分中，{count}个公布了规模与增长所需的数值。</translation>
    </message>
    <message>
        <source>No segments</source>
        <translation>暂无细分</translation>
    </message>
    <message>
        <source>No source on file splits this market into segments.</source>
        <translation>没有来源将该市场划分为细分。</translation>
    </message>
    <message>
        <source>Segments as a table</source>
        <translation>细分列表</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Players</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Dynamics</source>
        <translation>市场动态</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>演示文稿</translation>
    </message>
</context>
<context>
    <name>PaperOptions</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Slides on a page</source>
        <translation>每页幻灯片数</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>页边距</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>故事</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>附备注</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>幻灯片 16:9</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>窄</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>双语</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>This page shows no figure.</source>
        <translation>此页没有图表。</translation>
    </message>
    <message>
        <source>The slides of this page are printed as a story.</source>
        <translation>此页的幻灯片作为故事打印。</translation>
    </message>
    <message>
        <source>No story has a slide yet.</source>
        <translation>尚无含幻灯片的故事。</translation>
    </message>
    <message>
        <source>Only a story has slides.</source>
        <translation>只有故事才有幻灯片。</translation>
    </message>
    <message>
        <source>There is no other story with slides.</source>
        <translation>没有其他含幻灯片的故事。</translation>
    </message>
    <message>
        <source>A slide always lies.</source>
        <translation>幻灯片始终为横向。</translation>
    </message>
    <message>
        <source>A page is printed in the language it is shown in.</source>
        <translation>页面按当前显示的语言打印。</translation>
    </message>
    <message>
        <source>Only the titles of slides can be in both.</source>
        <translation>只有幻灯片标题可以双语。</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>The pages as they are printed</source>
        <translation>打印效果</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>The first {printed} of {rows} rows</source>
        <translation>共 {rows} 行，打印前 {printed} 行</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>{rest} not published</source>
        <translation>{rest} 未公布</translation>
    </message>
    <message>
        <source>Stated {stated}, {rest} more than the total of {total} {unit}: {share}</source>
        <translation>已发布 {stated}，比总额 {total} {unit}多 {rest}：{share}</translation>
    </message>
    <message>
        <source>Stated {stated} of {total} {unit}, {share}</source>
        <translation>总额 {total} {unit}，已公布 {stated}，占 {share}</translation>
    </message>
    <message>
        <source>The stated parts make up the total of {total} {unit}</source>
        <translation>已发布部分合计等于总额 {total} {unit}</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>交叉表</translation>
    </message>
    <message>
        <source>Five forces</source>
        <translation>五力</translation>
    </message>
    <message>
        <source>Life cycle</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>机会</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>宏观</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>贸易</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>页面部分</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Revenue share</source>
        <translation>收入份额</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Positioning</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>融资</translation>
    </message>
</context>
<context>
    <name>PlayerFinder</name>
    <message>
        <source>Find a player to compare</source>
        <translation>查找要比较的企业</translation>
    </message>
    <message>
        <source>Type a name in either language, or a ticker</source>
        <translation>输入中英文名称或证券代码</translation>
    </message>
    <message>
        <source>{count} players</source>
        <translation>{count}家企业</translation>
    </message>
    <message>
        <source>Up, Down move     Enter compare     Esc close</source>
        <translation>上下键移动     回车加入比较     Esc 关闭</translation>
    </message>
    <message>
        <source>Players</source>
        <translation>企业</translation>
    </message>
</context>
<context>
    <name>PlayerList</name>
    <message>
        <source>Revenue</source>
        <translation>营收</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>成立时间</translation>
    </message>
    <message>
        <source>Numbers on file</source>
        <translation>在案数据量</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>上市情况</translation>
    </message>
</context>
<context>
    <name>PlayerMenu</name>
    <message>
        <source>Show profile</source>
        <translation>查看概况</translation>
    </message>
    <message>
        <source>Compare with others</source>
        <translation>与其他企业对比</translation>
    </message>
    <message>
        <source>Put in the middle</source>
        <translation>置于中心</translation>
    </message>
</context>
<context>
    <name>PlayerSection</name>
    <message>
        <source>Profile</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>PlayersPage</name>
    <message>
        <source>Players</source>
        <translation>企业</translation>
    </message>
</context>
<context>
    <name>PoliciesBelow</name>
    <message>
        <source>On this date</source>
        <translation>当日情况</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Below the time line</source>
        <translation>时间线下方</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close what stands below the time line</source>
        <translation>关闭时间线下方的内容</translation>
    </message>
</context>
<context>
    <name>PoliciesPage</name>
    <message>
        <source>Issuer</source>
        <translation>发布机构</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What the lanes are</source>
        <translation>分栏依据</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加指标</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>{shown} of {count} policies, {first} – {last}. Width shows how precisely a source dates them.</source>
        <translation>{first} – {last}：{count}项政策中的{shown}项。标记宽度表示来源注明日期的精度。</translation>
    </message>
</context>
<context>
    <name>PositioningPart</name>
    <message>
        <source>Across</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Upward</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>单一年份</translation>
    </message>
    <message>
        <source>Trails</source>
        <translation>历年轨迹</translation>
    </message>
    <message>
        <source>One year or all years</source>
        <translation>单一年份或全部年份</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Scale of both axes</source>
        <translation>两轴刻度</translation>
    </message>
    <message>
        <source>{count} of {total} players have both values on file.</source>
        <translation>{total}家参与者中，{count}家同时有两项数值。</translation>
    </message>
    <message>
        <source>No players</source>
        <translation>暂无参与者</translation>
    </message>
    <message>
        <source>This market is not in the workspace.</source>
        <translation>工作区中没有该市场。</translation>
    </message>
    <message>
        <source>Positions as a table</source>
        <translation>位置列表</translation>
    </message>
    <message>
        <source>{measure} ({count})</source>
        <translation>{measure}（{count}家）</translation>
    </message>
    <message>
        <source>all equal</source>
        <translation>大小相同</translation>
    </message>
</context>
<context>
    <name>PreferenceSheet</name>
    <message>
        <source>How the shown number is chosen</source>
        <translation>如何选定显示的数值</translation>
    </message>
    <message>
        <source>Steps in the order in which they decide</source>
        <translation>按判定顺序排列的步骤</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Default order</source>
        <translation>默认顺序</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Where several numbers are stated for one thing, all are kept and one is shown. The first step that tells them apart decides which. Undo takes a change back.</source>
        <translation>同一对象有多个数值时，全部保留，只显示其一。由首个能区分它们的步骤决定显示哪一个。更改可撤销。</translation>
    </message>
    <message>
        <source>Always first: it cannot be moved.</source>
        <translation>始终在最前，不可移动。</translation>
    </message>
</context>
<context>
    <name>Present</name>
    <message>
        <source>Slide before</source>
        <translation>上一张幻灯片</translation>
    </message>
    <message>
        <source>Next slide</source>
        <translation>下一张幻灯片</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Keep what was tried?</source>
        <translation>保留刚才的尝试？</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>情景名称</translation>
    </message>
    <message>
        <source>Keep as scenario</source>
        <translation>保存为情景</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Sliders were moved for {figures}. Nothing is written unless it is kept.</source>
        <translation>调整过{figures}的滑块。不保存则不写入任何内容。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Nothing on file stands behind this mark.</source>
        <translation>库中没有支持该图形的依据。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>Right, Page down, Space</source>
        <translation>右箭头、Page Down、空格键</translation>
    </message>
    <message>
        <source>Left, Page up, Backspace</source>
        <translation>左箭头、Page Up、退格键</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>First and last slide</source>
        <translation>第一张和最后一张幻灯片</translation>
    </message>
    <message>
        <source>Number, Enter</source>
        <translation>数字、回车</translation>
    </message>
    <message>
        <source>That slide</source>
        <translation>该张幻灯片</translation>
    </message>
    <message>
        <source>All slides, to jump to one</source>
        <translation>全部幻灯片，可跳转</translation>
    </message>
    <message>
        <source>Evidence of the mark under the pointer</source>
        <translation>指针所指图形的依据</translation>
    </message>
    <message>
        <source>Sliders: what if</source>
        <translation>滑块：假设分析</translation>
    </message>
    <message>
        <source>Play the years</source>
        <translation>逐年播放</translation>
    </message>
    <message>
        <source>Double click, U</source>
        <translation>双击、U</translation>
    </message>
    <message>
        <source>Into a part, back up</source>
        <translation>进入组成部分、返回上层</translation>
    </message>
    <message>
        <source>The figure as a table</source>
        <translation>以表格显示图表</translation>
    </message>
    <message>
        <source>Shift, arrows</source>
        <translation>Shift加箭头</translation>
    </message>
    <message>
        <source>Walk among the marks</source>
        <translation>在图形之间移动</translation>
    </message>
    <message>
        <source>Laser pointer</source>
        <translation>激光笔</translation>
    </message>
    <message>
        <source>Black screen, white screen</source>
        <translation>黑屏、白屏</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Presenter view</source>
        <translation>演讲者视图</translation>
    </message>
    <message>
        <source>Other screen</source>
        <translation>另一个屏幕</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close what is open, then leave</source>
        <translation>先关闭打开的内容，再退出</translation>
    </message>
    <message>
        <source>What if, {time}</source>
        <translation>假设情景，{time}</translation>
    </message>
    <message>
        <source>Year of the figure</source>
        <translation>图表年份</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>前一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>后一年</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>返回上层</translation>
    </message>
    <message>
        <source>Show what this is a part of (U)</source>
        <translation>显示其所属的整体（U）</translation>
    </message>
    <message>
        <source>No notes on this slide.</source>
        <translation>本张幻灯片没有备注。</translation>
    </message>
    <message>
        <source>Presenter view – Marketscope</source>
        <translation>演讲者视图 – Marketscope</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>What the audience looks at</source>
        <translation>观众看到的内容</translation>
    </message>
    <message>
        <source>Slide that is on</source>
        <translation>当前幻灯片</translation>
    </message>
    <message>
        <source>All slides</source>
        <translation>全部幻灯片</translation>
    </message>
    <message>
        <source>The time of day</source>
        <translation>当前时间</translation>
    </message>
    <message>
        <source>Time since the start</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>From zero</source>
        <translation>归零</translation>
    </message>
    <message>
        <source>Smaller notes</source>
        <translation>缩小备注</translation>
    </message>
    <message>
        <source>Larger notes</source>
        <translation>放大备注</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>White screen</source>
        <translation>白屏</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Slide {number} of {count}</source>
        <translation>第{number}张，共{count}张</translation>
    </message>
    <message>
        <source>Stop the time</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>This is the last slide. Esc leaves.</source>
        <translation>这是最后一张幻灯片。按Esc退出。</translation>
    </message>
    <message>
        <source>This is the first slide.</source>
        <translation>这是第一张幻灯片。</translation>
    </message>
    <message>
        <source>There is no slide {number}; there are {count}.</source>
        <translation>没有第{number}张幻灯片；共{count}张。</translation>
    </message>
    <message>
        <source>Point at a mark, then press E.</source>
        <translation>请指向一个图形，再按E。</translation>
    </message>
    <message>
        <source>Nothing can be assumed on this slide.</source>
        <translation>本张幻灯片没有可调整的假设。</translation>
    </message>
    <message>
        <source>There is one screen only.</source>
        <translation>只有一个屏幕。</translation>
    </message>
    <message>
        <source>Presentation – Marketscope</source>
        <translation>演示 – Marketscope</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Every slide of this story is hidden. Esc leaves; H on the Deck page shows a slide again.</source>
        <translation>这个故事的幻灯片全部隐藏。按Esc退出；在演示文稿页按H可重新显示幻灯片。</translation>
    </message>
    <message>
        <source>This story has no slide yet. Esc leaves; Ctrl+D on any page makes its figure a slide.</source>
        <translation>这个故事还没有幻灯片。按Esc退出；在任一页面按Ctrl+D即可把该页图表做成幻灯片。</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>如果……会怎样？</translation>
    </message>
    <message>
        <source>Only here: neither data nor slides change.</source>
        <translation>仅在此处生效：数据和幻灯片均不改变。</translation>
    </message>
    <message>
        <source>As on the slide</source>
        <translation>恢复为幻灯片原样</translation>
    </message>
    <message>
        <source>The figure as its slide has it</source>
        <translation>恢复为幻灯片中的图表</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>not published</source>
        <translation>未公布</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有{count}项</translation>
    </message>
    <message>
        <source>Show this figure large</source>
        <translation>放大此图</translation>
    </message>
</context>
<context>
    <name>ProfileHead</name>
    <message>
        <source>Fewer than three years in a row have a value.</source>
        <translation>数值不足连续三年。</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>逐年分解</translation>
    </message>
    <message>
        <source>Shape of the large figure</source>
        <translation>大图的形式</translation>
    </message>
    <message>
        <source>How the number ran over the years, or step by step what each year added</source>
        <translation>数值逐年的走势，或逐步显示每年的增减</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Put this player beside others</source>
        <translation>将该企业与其他企业并列</translation>
    </message>
</context>
<context>
    <name>ProfilePart</name>
    <message>
        <source>{count} players, {known} of them with a published revenue.</source>
        <translation>{count}家企业，其中{known}家公布了营收。</translation>
    </message>
    <message>
        <source>Nobody on file publishes a number of this player. Annual reports and listing prospectuses usually do.</source>
        <translation>在案来源均未公布该企业的数据。年报和招股书通常会披露。</translation>
    </message>
    <message>
        <source>No player is on file</source>
        <translation>暂无企业</translation>
    </message>
    <message>
        <source>A market report that lists companies, or a table of their names, brings them in.</source>
        <translation>导入列出企业的市场报告或企业名单即可。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>RangeSliders</name>
    <message>
        <source>Normal</source>
        <translation>正态</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>Triangular</source>
        <translation>三角</translation>
    </message>
    <message>
        <source>How it is distributed</source>
        <translation>分布形状</translation>
    </message>
    <message>
        <source>Lowest stated {rate}, {who}</source>
        <translation>已公布最低{rate}，{who}</translation>
    </message>
    <message>
        <source>Highest stated {rate}, {who}</source>
        <translation>已公布最高{rate}，{who}</translation>
    </message>
    <message>
        <source>One rate is stated only; the range is yours</source>
        <translation>仅有一个已公布增长率；范围由您设定</translation>
    </message>
    <message>
        <source>Growth at least</source>
        <translation>增长率下限</translation>
    </message>
    <message>
        <source>Growth at most</source>
        <translation>增长率上限</translation>
    </message>
    <message>
        <source>Start, +/-</source>
        <translation>起点，±</translation>
    </message>
    <message>
        <source>Turning year, +/-</source>
        <translation>转折年份，±</translation>
    </message>
    <message>
        <source>This is no number of years: type 2</source>
        <translation>不是年数：请输入 2</translation>
    </message>
    <message>
        <source>Uplift, +/-</source>
        <translation>提升，±</translation>
    </message>
    <message>
        <source>Seed of the draws</source>
        <translation>抽样种子</translation>
    </message>
    <message>
        <source>+/- is one standard deviation.</source>
        <translation>± 为一个标准差。</translation>
    </message>
    <message>
        <source>Equally likely between the ends; {count} outcomes are drawn.</source>
        <translation>两端之间等可能；抽取{count}个结果。</translation>
    </message>
    <message>
        <source>Likeliest at the set value; {count} outcomes are drawn.</source>
        <translation>以所设值最可能；抽取{count}个结果。</translation>
    </message>
    <message>
        <source>{count} y</source>
        <translation>{count}年</translation>
    </message>
    <message>
        <source>A seed is a whole number from 0.</source>
        <translation>种子为不小于0的整数。</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>{file}   missing</source>
        <translation>{file}   已不存在</translation>
    </message>
    <message>
        <source>No workspace was open before</source>
        <translation>还没有打开过工作区</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
</context>
<context>
    <name>RefreshSheet</name>
    <message>
        <source>Refresh a deck</source>
        <translation>更新演示文稿</translation>
    </message>
    <message>
        <source>Refresh {file}</source>
        <translation>更新 {file}</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出的内容</translation>
    </message>
    <message>
        <source>What of the deck is out of date</source>
        <translation>演示文稿中过时的内容</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Only check</source>
        <translation>仅检查</translation>
    </message>
    <message>
        <source>Close the list; the deck stays as it is</source>
        <translation>关闭列表，演示文稿保持原样</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Nothing in this deck is out of date: {figures} figures were compared.</source>
        <translation>该演示文稿没有过时的内容：已比较{figures}个图表。</translation>
    </message>
    <message>
        <source>{figures} figures were compared; {slides} of {all} slides differ from the workspace.</source>
        <translation>已比较{figures}个图表；{all}页中有{slides}页与工作区不一致。</translation>
    </message>
    <message>
        <source>{figures} figures and the words of {texts} other slides were compared; {slides} of {all} slides differ from the workspace.</source>
        <translation>已比较{figures}个图表和另外{texts}页的文字；{all}页中有{slides}页与工作区不一致。</translation>
    </message>
    <message>
        <source>Nothing in this deck is out of date: {figures} figures and the words of {texts} other slides were compared.</source>
        <translation>该演示文稿没有过时的内容：已比较{figures}个图表和另外{texts}页的文字。</translation>
    </message>
    <message>
        <source>Also refresh the chart that lost its identity and shows the numbers of a figure</source>
        <translation>同时更新一个已失去标识但数据与图表相同的图表</translation>
    </message>
    <message>
        <source>Also refresh {count} charts that lost their identity and show the numbers of a figure</source>
        <translation>同时更新 {count} 个已失去标识但数据与图表相同的图表</translation>
    </message>
    <message>
        <source>Also refresh charts that lost their identity and show the numbers of a figure</source>
        <translation>同时更新已失去标识但数据与图表相同的图表</translation>
    </message>
    <message>
        <source>The deck is open in PowerPoint: it can be checked now. Close it there to refresh it.</source>
        <translation>演示文稿正在 PowerPoint 中打开：现在可以检查；关闭后才能更新。</translation>
    </message>
    <message>
        <source>The deck is read-only: it can be checked. Refresh a copy that may be changed.</source>
        <translation>演示文稿为只读：可以检查；请更新可修改的副本。</translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>没有需要写入的内容。</translation>
    </message>
    <message>
        <source>The deck as it is now is kept beside it. Your own formats and words stay.</source>
        <translation>当前的演示文稿将另存在旁边；您自己的格式和文字予以保留。</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 项变化</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} 项变化</translation>
    </message>
    <message>
        <source>{count} cannot be changed</source>
        <translation>{count}项无法更新</translation>
    </message>
    <message>
        <source>1 cannot be changed</source>
        <translation>1 项无法更改</translation>
    </message>
    <message>
        <source>{count} kept as you made them</source>
        <translation>{count}项保留您的设定</translation>
    </message>
    <message>
        <source>1 kept as you made it</source>
        <translation>1 项保留您的设定</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In the deck</source>
        <translation>演示文稿中</translation>
    </message>
    <message>
        <source>In the workspace</source>
        <translation>工作区中</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The whole deck</source>
        <translation>整个演示文稿</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Stays as you made it</source>
        <translation>保留您的设定</translation>
    </message>
    <message>
        <source>Cannot be changed</source>
        <translation>无法更新</translation>
    </message>
</context>
<context>
    <name>RelationSheet</name>
    <message>
        <source>In other trees</source>
        <translation>在其他划分中</translation>
    </message>
    <message>
        <source>What it is related to</source>
        <translation>已建立的对应</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销此项</translation>
    </message>
    <message>
        <source>How it relates</source>
        <translation>对应关系</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>对应对象</translation>
    </message>
    <message>
        <source>Why, in your own words</source>
        <translation>理由（用自己的话）</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{name} in other trees</source>
        <translation>“{name}”在其他划分中</translation>
    </message>
    <message>
        <source>{place}. A name may mean another thing elsewhere, and one thing may have several names.</source>
        <translation>{place}。同名未必同物，一物也可能有多个名称。</translation>
    </message>
    <message>
        <source>{relation} {name}</source>
        <translation>{relation}{name}</translation>
    </message>
    <message>
        <source>Follows from other entries: take one of those back.</source>
        <translation>由其他条目推出：请撤销其中之一。</translation>
    </message>
    <message>
        <source>Only a part of a large workspace is offered; what is called alike is among it.</source>
        <translation>工作区较大，仅列出一部分；同名项已包括在内。</translation>
    </message>
    <message>
        <source>Relate two trees</source>
        <translation>建立对应关系</translation>
    </message>
    <message>
        <source>Take back a relation</source>
        <translation>撤销对应关系</translation>
    </message>
</context>
<context>
    <name>RelationsPart</name>
    <message>
        <source>Relations as a table</source>
        <translation>关系列表</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>围绕</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>一层</translation>
    </message>
    <message>
        <source>Two steps</source>
        <translation>两层</translation>
    </message>
    <message>
        <source>How far from the player</source>
        <translation>距该企业几层</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部种类</translation>
    </message>
    <message>
        <source>No kind</source>
        <translation>不选种类</translation>
    </message>
    <message>
        <source>Known at the end of</source>
        <translation>截至年末</translation>
    </message>
    <message>
        <source>Some kinds</source>
        <translation>部分种类</translation>
    </message>
    <message>
        <source>The whole market</source>
        <translation>整个市场</translation>
    </message>
    <message>
        <source>now</source>
        <translation>至今</translation>
    </message>
</context>
<context>
    <name>RemarkSheet</name>
    <message>
        <source>What the check of the export noticed</source>
        <translation>导出检查的结果</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Nothing to say: every number was read back and everything has room.</source>
        <translation>没有问题：所有数字均已回读核对，内容都放得下。</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{file} was opened again and compared: {items} slides. It is written; look at what is listed.</source>
        <translation>已重新打开 {file} 并核对：{items}页。文件已写好，请看下列各项。</translation>
    </message>
    <message>
        <source>{file} was opened again and compared: {items} slides.</source>
        <translation>已重新打开 {file} 并核对：{items}页。</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>请查看</translation>
    </message>
    <message>
        <source>to know</source>
        <translation>供参考</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>整个文件</translation>
    </message>
</context>
<context>
    <name>ScenarioChooser</name>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Name of your scenario</source>
        <translation>您的情景名称</translation>
    </message>
    <message>
        <source>Names and note</source>
        <translation>名称与备注</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>A second scenario with the same assumptions</source>
        <translation>以相同假设新建一个情景</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete this scenario from the workspace; undo brings it back</source>
        <translation>从工作区删除此情景；撤销可恢复</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>按公布值</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>自定设置</translation>
    </message>
    <message>
        <source>{name}, changed</source>
        <translation>{name}（已改动）</translation>
    </message>
    <message>
        <source>Lowest stated rate: {rate}</source>
        <translation>已公布最低增长率：{rate}</translation>
    </message>
    <message>
        <source>The published rate, year by year</source>
        <translation>按已公布增长率逐年推算</translation>
    </message>
    <message>
        <source>Highest stated rate: {rate}</source>
        <translation>已公布最高增长率：{rate}</translation>
    </message>
    <message>
        <source>Yours, not a source. Every exported figure names it.</source>
        <translation>这是您的设定，并非来源。每张导出图都会注明。</translation>
    </message>
    <message>
        <source>One rate is stated for these years: there is no low and no high.</source>
        <translation>这些年份仅有一个已公布增长率：没有低与高情景。</translation>
    </message>
    <message>
        <source>As the sources state it.</source>
        <translation>按来源所述。</translation>
    </message>
</context>
<context>
    <name>ScenarioIdle</name>
    <message>
        <source>The chart shows shares of a wider market. A scenario is drawn over absolute values.</source>
        <translation>图中为占更大市场的份额。情景只绘制在绝对值之上。</translation>
    </message>
    <message>
        <source>The chart shows rates of growth. A scenario is drawn over absolute values.</source>
        <translation>图中为增长率。情景只绘制在绝对值之上。</translation>
    </message>
    <message>
        <source>The chart shows values per head. A scenario is drawn over absolute values.</source>
        <translation>图中为人均值。情景只绘制在绝对值之上。</translation>
    </message>
    <message>
        <source>Nobody publishes a value to start from, so there is nothing to assume.</source>
        <translation>没有已发布的起点数值，因此无从假设。</translation>
    </message>
    <message>
        <source>Show absolute values</source>
        <translation>显示绝对值</translation>
    </message>
</context>
<context>
    <name>ScenarioLevels</name>
    <message>
        <source>As set</source>
        <translation>所设</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>未公布</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>start x (1 + rate)^{years}</source>
        <translation>起点 x (1 + 增长率)^{years}</translation>
    </message>
</context>
<context>
    <name>ScenarioPanel</name>
    <message>
        <source>Turning year</source>
        <translation>转折年份</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>百分位数</translation>
    </message>
    <message>
        <source>Scenario: {setting}</source>
        <translation>情景：{setting}</translation>
    </message>
    <message>
        <source>Reset the scenario</source>
        <translation>重置情景</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Markets</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Players</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Drivers and restraints</source>
        <translation>驱动与制约因素</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Up, Down move     Enter open     Ctrl+Enter inspect     &gt; actions only     Esc close</source>
        <translation>上下移动     Enter 打开     Ctrl+Enter 查看     &gt; 仅命令     Esc 关闭</translation>
    </message>
    <message>
        <source>中文 and pinyin work too</source>
        <translation>支持中文、英文和拼音</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{count}项中的{shown}项</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>Search segments, numbers, players, policies, or type &gt; for commands</source>
        <translation>搜索细分、数值、企业、政策，或输入 &gt; 查找命令</translation>
    </message>
    <message>
        <source>{count} results</source>
        <translation>{count} 个结果</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>No number is published.</source>
        <translation>没有公布的数值。</translation>
    </message>
    <message>
        <source>As stated</source>
        <translation>按原文</translation>
    </message>
    <message>
        <source>Normalised</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>其他说法</translation>
    </message>
    <message>
        <source>Audit verdict</source>
        <translation>核查结论</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比对的数值</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>由来</translation>
    </message>
    <message>
        <source>In other trees</source>
        <translation>在其他划分中</translation>
    </message>
    <message>
        <source>{relation} {name}</source>
        <translation>{relation}{name}</translation>
    </message>
    <message>
        <source>Not related to another publisher&apos;s tree yet.</source>
        <translation>尚未与其他发布方的划分建立对应。</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>使用之处</translation>
    </message>
    <message>
        <source>No figure and no slide shows it yet.</source>
        <translation>尚无图表或幻灯片使用。</translation>
    </message>
</context>
<context>
    <name>SegmentsPage</name>
    <message>
        <source>Shape of the figure</source>
        <translation>图表形式</translation>
    </message>
    <message>
        <source>Width of tree and figure</source>
        <translation>树与图的宽度</translation>
    </message>
    <message>
        <source>Drag to give the figure more room; double-click for the usual width.</source>
        <translation>拖动可让图更宽；双击恢复默认宽度。</translation>
    </message>
    <message>
        <source>No splits</source>
        <translation>没有细分</translation>
    </message>
    <message>
        <source>No source on file splits this market into segments. Its size may be known all the same.</source>
        <translation>现有来源均未将该市场划分为细分。其规模仍可能已有公布。</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>{unit}. {count} segments.</source>
        <translation>{unit}。共 {count} 个细分。</translation>
    </message>
    <message>
        <source>{count} segments in {splits} splits; none has a published number.</source>
        <translation>{splits} 个维度共 {count} 个细分；均无已发布数值。</translation>
    </message>
    <message>
        <source>{unit}. {known} of {count} segments have a published number.</source>
        <translation>{unit}。{count} 个细分中有 {known} 个有已发布数值。</translation>
    </message>
    <message>
        <source>{unit}. {count} segments in {splits} splits.</source>
        <translation>{unit}。{splits} 个维度共 {count} 个细分。</translation>
    </message>
</context>
<context>
    <name>SelectionPanel</name>
    <message>
        <source>What explains it</source>
        <translation>如何解释</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>相关说法</translation>
    </message>
    <message>
        <source>Claims, some disputed</source>
        <translation>说法，部分有争议</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>Numbers it states</source>
        <translation>所述数值</translation>
    </message>
    <message>
        <source>Other times</source>
        <translation>其他时期</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>打开来源</translation>
    </message>
</context>
<context>
    <name>SensitivityPanel</name>
    <message>
        <source>Sensitivity</source>
        <translation>敏感性</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>打开最近使用的</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Shapes</name>
    <message>
        <source>Treemap</source>
        <translation>矩形树图</translation>
    </message>
    <message>
        <source>Icicle</source>
        <translation>冰柱图</translation>
    </message>
    <message>
        <source>Sunburst</source>
        <translation>旭日图</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>柱形图</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>堆叠柱</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>面积图</translation>
    </message>
    <message>
        <source>Marimekko</source>
        <translation>马赛克图</translation>
    </message>
    <message>
        <source>Small multiples</source>
        <translation>小多图</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>交叉表</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并列</translation>
    </message>
</context>
<context>
    <name>SharesPart</name>
    <message>
        <source>Bars</source>
        <translation>条形图</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>环形图</translation>
    </message>
    <message>
        <source>Shape of the figure</source>
        <translation>图形形状</translation>
    </message>
    <message>
        <source>Of what is on file</source>
        <translation>占已录入数据</translation>
    </message>
    <message>
        <source>Of the market size</source>
        <translation>占市场规模</translation>
    </message>
    <message>
        <source>What the shares are of</source>
        <translation>份额的比对对象</translation>
    </message>
    <message>
        <source>No company of this market has revenue on file.</source>
        <translation>该市场没有公司录入了收入。</translation>
    </message>
    <message>
        <source>{count} of {total} companies have a number on file for {year}.</source>
        <translation>{total}家公司中，{count}家有{year}年的数据。</translation>
    </message>
    <message>
        <source>No companies</source>
        <translation>暂无公司</translation>
    </message>
    <message>
        <source>This market is not in the workspace.</source>
        <translation>工作区中没有该市场。</translation>
    </message>
    <message>
        <source>Companies as a table</source>
        <translation>公司列表</translation>
    </message>
</context>
<context>
    <name>SizeChoice</name>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>px</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>Unit of the sides</source>
        <translation>边长单位</translation>
    </message>
    <message>
        <source>Keep the ratio</source>
        <translation>保持比例</translation>
    </message>
    <message>
        <source>Width and height must be numbers from {low} to {high} {unit}.</source>
        <translation>宽度和高度须为 {low} 至 {high} {unit} 的数字。</translation>
    </message>
    <message>
        <source>Whole slide</source>
        <translation>整张幻灯片</translation>
    </message>
    <message>
        <source>Half a slide</source>
        <translation>半张幻灯片</translation>
    </message>
    <message>
        <source>Width of an A4 page</source>
        <translation>A4 页面宽度</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>与屏幕一致</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定尺寸</translation>
    </message>
</context>
<context>
    <name>SlideData</name>
    <message>
        <source>Data behind this slide</source>
        <translation>此幻灯片的数据</translation>
    </message>
    <message>
        <source>Whose data are listed</source>
        <translation>列出哪个图表的数据</translation>
    </message>
</context>
<context>
    <name>SlideMenu</name>
    <message>
        <source>No slide is selected.</source>
        <translation>未选中幻灯片。</translation>
    </message>
    <message>
        <source>Nothing stands before it.</source>
        <translation>已是第一张。</translation>
    </message>
    <message>
        <source>Nothing stands behind it.</source>
        <translation>已是最后一张。</translation>
    </message>
    <message>
        <source>The slide holds no figure.</source>
        <translation>此幻灯片没有图表。</translation>
    </message>
    <message>
        <source>Edit the figure on its page</source>
        <translation>在其页面上编辑图表</translation>
    </message>
    <message>
        <source>Replace the figure</source>
        <translation>替换图表</translation>
    </message>
    <message>
        <source>The slides hold no two figures.</source>
        <translation>所选幻灯片的图表不足两个。</translation>
    </message>
    <message>
        <source>They hold {figures} figures; a slide has room for {room}.</source>
        <translation>共有 {figures} 个图表，一张幻灯片最多容纳 {room} 个。</translation>
    </message>
    <message>
        <source>Combine into one slide</source>
        <translation>合并为一张幻灯片</translation>
    </message>
    <message>
        <source>Follow the data</source>
        <translation>跟随数据</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Words alone need no freezing.</source>
        <translation>只有文字，无需冻结。</translation>
    </message>
    <message>
        <source>Show when presenting</source>
        <translation>演示时显示</translation>
    </message>
    <message>
        <source>Hide when presenting</source>
        <translation>演示时隐藏</translation>
    </message>
    <message>
        <source>The clipboard holds no slides.</source>
        <translation>剪贴板中没有幻灯片。</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all slides</source>
        <translation>全选幻灯片</translation>
    </message>
</context>
<context>
    <name>SlideSheet</name>
    <message>
        <source>How the slide is arranged</source>
        <translation>幻灯片的版式</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Title in Chinese</source>
        <translation>中文标题</translation>
    </message>
    <message>
        <source>Text in English</source>
        <translation>英文正文</translation>
    </message>
    <message>
        <source>Text in Chinese</source>
        <translation>中文正文</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The slide as it is exported</source>
        <translation>导出后的幻灯片</translation>
    </message>
    <message>
        <source>As the figure says</source>
        <translation>与图表标题相同</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Follow the data</source>
        <translation>跟随数据</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Frozen as of {day}</source>
        <translation>冻结于 {day}</translation>
    </message>
    <message>
        <source>Hidden: skipped when the story is presented</source>
        <translation>已隐藏：演示时跳过</translation>
    </message>
</context>
<context>
    <name>SnapshotSheet</name>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Whole copies of {file}. Restoring one keeps the file as it is now beside it.</source>
        <translation>{file} 的完整副本。恢复时，当前文件会保留在旁边。</translation>
    </message>
    <message>
        <source>None yet. One is kept before each import, and whenever you ask for it.</source>
        <translation>还没有快照。每次导入之前以及您要求时都会保存一份。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>手动保存</translation>
    </message>
    <message>
        <source>before importing {file}</source>
        <translation>导入 {file} 之前</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Add a source</source>
        <translation>添加来源</translation>
    </message>
    <message>
        <source>Who says it, and where it can be found again.</source>
        <translation>谁说的，在哪里可以再次找到。</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Keep the source</source>
        <translation>保存来源</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SplitSheet</name>
    <message>
        <source>Split a segment</source>
        <translation>拆分细分</translation>
    </message>
    <message>
        <source>Each part gets its share of the numbers below as your own estimate, drawn as modelled. Shares add up to 100 %; one part without a share takes what is left.</source>
        <translation>各部分按份额分摊下列数值，作为自有估算并以推算样式绘制。份额合计须为100%；未填份额的一个部分取余额。</translation>
    </message>
    <message>
        <source>Another part</source>
        <translation>再添加一部分</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Share or value</source>
        <translation>份额或数值</translation>
    </message>
    <message>
        <source>{label} of part {number}</source>
        <translation>第{number}部分的{label}</translation>
    </message>
    <message>
        <source>Split {name}</source>
        <translation>拆分{name}</translation>
    </message>
    <message>
        <source>Left: {share}</source>
        <translation>剩余：{share}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{count} observations</source>
        <translation>{count} 条观测</translation>
    </message>
    <message>
        <source>{count} sources</source>
        <translation>{count} 个来源</translation>
    </message>
    <message>
        <source>{count} contradictions, {critical} critical</source>
        <translation>{count} 处矛盾，{critical} 处严重</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>没有打开的工作区</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>更改已全部保存</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
</context>
<context>
    <name>StoryButton</name>
    <message>
        <source>Story</source>
        <translation>故事</translation>
    </message>
</context>
<context>
    <name>StorySheet</name>
    <message>
        <source>Name the story</source>
        <translation>为故事命名</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Title in Chinese</source>
        <translation>中文标题</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>TableEditing</name>
    <message>
        <source>This workspace can only be read.</source>
        <translation>该工作区为只读。</translation>
    </message>
    <message>
        <source>Change an own number</source>
        <translation>修改自有数值</translation>
    </message>
    <message>
        <source>State an own number</source>
        <translation>填写自有数值</translation>
    </message>
    <message>
        <source>Kept: {name}. Undo takes it back.</source>
        <translation>已保存：{name}。可撤销。</translation>
    </message>
    <message>
        <source>Enter deletes your number</source>
        <translation>回车将删除该自有数值</translation>
    </message>
    <message>
        <source>Your own number: Enter keeps it, empty deletes it, Esc cancels</source>
        <translation>自有数值：回车保存，清空即删除，Esc取消</translation>
    </message>
    <message>
        <source>Your own estimate beside what is published: {stated}</source>
        <translation>在已公布数值（{stated}）旁填写自有估算</translation>
    </message>
    <message>
        <source>Nobody states it: write your own estimate</source>
        <translation>无人公布：请填写自有估算</translation>
    </message>
    <message>
        <source>Delete an own number</source>
        <translation>删除自有数值</translation>
    </message>
    <message>
        <source>Nothing was pasted: row {row} of it meets no cell of yours.</source>
        <translation>未粘贴：第{row}行对应的单元格不可填写。</translation>
    </message>
    <message>
        <source>Paste own numbers</source>
        <translation>粘贴自有数值</translation>
    </message>
    <message>
        <source>Change your number</source>
        <translation>修改自有数值</translation>
    </message>
    <message>
        <source>Add own estimate</source>
        <translation>添加自有估算</translation>
    </message>
    <message>
        <source>Delete your number</source>
        <translation>删除自有数值</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>TabledPart</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>{rows} statements on file, from {sources} sources.</source>
        <translation>有记录的表述{rows}条，来自{sources}个来源。</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>筛选行</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Geography</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>细分方式</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Driver or restraint</source>
        <translation>驱动或制约因素</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Offering</source>
        <translation>产品与服务</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>幻灯片</translation>
    </message>
</context>
<context>
    <name>TargetField</name>
    <message>
        <source>The file needs a name.</source>
        <translation>文件需要名称。</translation>
    </message>
    <message>
        <source>The name holds a sign that no file name may hold. Leave out {signs}.</source>
        <translation>名称中有文件名不允许的字符。请去掉 {signs}。</translation>
    </message>
    <message>
        <source>The name is too long. Choose a shorter one.</source>
        <translation>名称过长。请换一个较短的名称。</translation>
    </message>
    <message>
        <source>The folder does not exist.</source>
        <translation>文件夹不存在。</translation>
    </message>
    <message>
        <source>The target is a folder.</source>
        <translation>目标是一个文件夹。</translation>
    </message>
    <message>
        <source>The ending must be one of the formats.</source>
        <translation>扩展名必须是所列格式之一。</translation>
    </message>
    <message>
        <source>Nothing may be written to this folder. Choose another one.</source>
        <translation>此文件夹不可写入。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{file} is open in another program. Close it there or choose another name.</source>
        <translation>{file} 正在其他程序中打开。请在那里关闭它，或换一个名称。</translation>
    </message>
    <message>
        <source>{file} may not be replaced. Choose another name.</source>
        <translation>{file} 不可替换。请换一个名称。</translation>
    </message>
    <message>
        <source>{file} exists already and will be replaced.</source>
        <translation>{file} 已存在，将被替换。</translation>
    </message>
    <message>
        <source>{count} of the files exist already and will be replaced.</source>
        <translation>其中 {count} 个文件已存在，将被替换。</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>Title slide</source>
        <translation>标题页</translation>
    </message>
    <message>
        <source>One chart</source>
        <translation>单图</translation>
    </message>
    <message>
        <source>Two figures</source>
        <translation>两图</translation>
    </message>
    <message>
        <source>Four figures</source>
        <translation>四图</translation>
    </message>
    <message>
        <source>Figure and reading</source>
        <translation>图与解读</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>It has no layout for a title slide: the nearest other one is taken.</source>
        <translation>没有标题页版式，采用最接近的版式。</translation>
    </message>
    <message>
        <source>Only one of its layouts has a title: every slide takes it.</source>
        <translation>只有一个版式带标题，所有幻灯片都采用它。</translation>
    </message>
    <message>
        <source>Layouts without a title are not offered: {count}.</source>
        <translation>没有标题的版式不提供选择：{count}个。</translation>
    </message>
    <message>
        <source>The theme&apos;s text hardly stands out from its background; look at the slides.</source>
        <translation>主题的文字与背景对比不足，请查看幻灯片。</translation>
    </message>
    <message>
        <source>{font} is a wide face: long titles and labels are shortened sooner.</source>
        <translation>{font} 字形较宽，长标题和标签会更早被缩短。</translation>
    </message>
    <message>
        <source>{font} is not on every computer: long titles are shortened to fit without it, too.</source>
        <translation>并非每台电脑都有{font}：长标题会缩短，以便没有该字体时也放得下。</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation>，另有{count}处</translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>Automatic: {layout}</source>
        <translation>自动：{layout}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>TemplateField</name>
    <message>
        <source>Choose a template of your own, and which layouts its slides take</source>
        <translation>选择自己的模板，以及各类幻灯片采用的版式</translation>
    </message>
    <message>
        <source>Slide template: {name}</source>
        <translation>幻灯片模板：{name}</translation>
    </message>
</context>
<context>
    <name>TemplateSheet</name>
    <message>
        <source>Slide template</source>
        <translation>幻灯片模板</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Go back to the template of Marketscope</source>
        <translation>改回 Marketscope 的模板</translation>
    </message>
    <message>
        <source>Leave out its macros: slides with macros are not written</source>
        <translation>去掉其中的宏：不会写出带宏的幻灯片</translation>
    </message>
    <message>
        <source>Its theme names no font for Chinese words:</source>
        <translation>主题没有指定中文字体：</translation>
    </message>
    <message>
        <source>All automatic</source>
        <translation>全部自动</translation>
    </message>
    <message>
        <source>Let every kind of slide take the layout that suits it best</source>
        <translation>让每类幻灯片采用最合适的版式</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use this template</source>
        <translation>使用此模板</translation>
    </message>
    <message>
        <source>Kinds of slides</source>
        <translation>幻灯片类型</translation>
    </message>
    <message>
        <source>Reading the template...</source>
        <translation>正在读取模板……</translation>
    </message>
    <message>
        <source>Leave out what it points to outside the file ({count}): {links}</source>
        <translation>去掉指向文件之外的内容（{count}）：{links}</translation>
    </message>
    <message>
        <source>leave it to the reader</source>
        <translation>由阅读软件决定</translation>
    </message>
    <message>
        <source>{size}.</source>
        <translation>{size}。</translation>
    </message>
</context>
<context>
    <name>ThemeMenu</name>
    <message>
        <source>All themes</source>
        <translation>全部主题</translation>
    </message>
    <message>
        <source>No policies</source>
        <translation>不显示政策</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Policies: {count}</source>
        <translation>政策：{count}</translation>
    </message>
    <message>
        <source>Mark policies by date of issue, theme by theme</source>
        <translation>按主题在发布日期处标出政策</translation>
    </message>
    <message>
        <source>No dated policy on file touches what is shown.</source>
        <translation>没有涉及所示内容的有日期政策。</translation>
    </message>
</context>
<context>
    <name>ThingMenu</name>
    <message>
        <source>Show profile</source>
        <translation>查看概况</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Compare with it</source>
        <translation>以其为参照</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>TradePart</name>
    <message>
        <source>What is on file</source>
        <translation>已有资料</translation>
    </message>
    <message>
        <source>No source on file publishes exports or imports; nothing is estimated here.</source>
        <translation>尚无来源公布进出口数据，此处不作估算。</translation>
    </message>
</context>
<context>
    <name>TreeBar</name>
    <message>
        <source>Find a segment</source>
        <translation>查找细分</translation>
    </message>
    <message>
        <source>Open levels</source>
        <translation>展开层级</translation>
    </message>
    <message>
        <source>How many levels below the splits are open (Ctrl+Alt+0 to 3, 9 for all)</source>
        <translation>在划分方式之下展开几级（Ctrl+Alt+0 至 3，9 为全部）</translation>
    </message>
    <message>
        <source>Columns, order and shading</source>
        <translation>列、排序与底纹</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>TreePanel</name>
    <message>
        <source>Segments of the market</source>
        <translation>市场的细分</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>CAGR</source>
        <translation>年均增速</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>Value {year}</source>
        <translation>数值 {year}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Share of the whole</source>
        <translation>占整体的比例</translation>
    </message>
    <message>
        <source>Value of a later year</source>
        <translation>后一年的数值</translation>
    </message>
    <message>
        <source>Growth a year</source>
        <translation>年均增长</translation>
    </message>
    <message>
        <source>Contribution to the growth of the whole</source>
        <translation>对整体增长的贡献</translation>
    </message>
    <message>
        <source>Trend over the years</source>
        <translation>历年走势</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>The first {rows} rows are open; {closed} branches stay closed.</source>
        <translation>已展开前 {rows} 行；另有 {closed} 个分支保持收起。</translation>
    </message>
    <message>
        <source>None of the {count} segments of this market is called &quot;{text}&quot;.</source>
        <translation>该市场的 {count} 个细分中没有名为“{text}”的。</translation>
    </message>
    <message>
        <source>{hits} of {count} segments</source>
        <translation>{count} 个细分中的 {hits} 个</translation>
    </message>
    <message>
        <source>The first {hits} hits in {count} segments; type more to see others</source>
        <translation>{count} 个细分中的前 {hits} 个结果；继续输入可查看其他结果</translation>
    </message>
</context>
<context>
    <name>TriangulationPanel</name>
    <message>
        <source>Triangulation</source>
        <translation>多角度测算</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Year of the triangulation</source>
        <translation>测算年份</translation>
    </message>
    <message>
        <source>Share in the wider market, own assumption</source>
        <translation>在上级市场中的份额（自设假设）</translation>
    </message>
    <message>
        <source>own share in %, like 4</source>
        <translation>自设份额，如4%</translation>
    </message>
    <message>
        <source>The market&apos;s share in the wider one, as you assume it. Empty: not assumed.</source>
        <translation>您假设的本市场在上级市场中的份额。留空表示不作假设。</translation>
    </message>
    <message>
        <source>Spend per user, {unit} a year, own assumption</source>
        <translation>人均年支出（{unit}，自设假设）</translation>
    </message>
    <message>
        <source>own spend in {unit}, like 900</source>
        <translation>自设支出（{unit}），如900</translation>
    </message>
    <message>
        <source>What one user spends in a year, as you assume it. Empty: not assumed.</source>
        <translation>您假设的每位用户年支出。留空表示不作假设。</translation>
    </message>
    <message>
        <source>Write a percentage between 0 and 100, like 4 or 4.5 %.</source>
        <translation>请填写0到100之间的百分比，如4或4.5%。</translation>
    </message>
    <message>
        <source>Write an amount above zero, like 900 or 1,200.</source>
        <translation>请填写大于零的金额，如900或1,200。</translation>
    </message>
</context>
<context>
    <name>TurningSliders</name>
    <message>
        <source>The year from which the later rate holds; at the left end nothing turns</source>
        <translation>自该年起采用后期增长率；最左端表示无转折</translation>
    </message>
    <message>
        <source>Turning year</source>
        <translation>转折年份</translation>
    </message>
    <message>
        <source>Later growth</source>
        <translation>后期增长率</translation>
    </message>
    <message>
        <source>A year, from the turning year on</source>
        <translation>自转折年份起每年</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>only on Windows; here drag the figure out of the window, or export it</source>
        <translation>仅限 Windows；此处可将图表拖出窗口或导出</translation>
    </message>
    <message>
        <source>Copied: {count} of the table&apos;s rows. Ctrl+Shift+C copies all numbers.</source>
        <translation>已复制表格中的 {count} 行。Ctrl+Shift+C 复制全部数值。</translation>
    </message>
    <message>
        <source>The figure was copied: picture, drawing and table.</source>
        <translation>已复制图表：图片、矢量图和表格。</translation>
    </message>
    <message>
        <source>Copying the chart</source>
        <translation>正在复制图表</translation>
    </message>
    <message>
        <source>The chart was copied. PowerPoint pastes it as a chart that can be edited.</source>
        <translation>图表已复制，可在 PowerPoint 中粘贴为可编辑图表。</translation>
    </message>
    <message>
        <source>The chart was not copied.</source>
        <translation>图表未能复制。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was copied.</source>
        <translation>已停止，未复制任何内容。</translation>
    </message>
    <message>
        <source>The numbers of the figure were copied.</source>
        <translation>已复制图表中的数值。</translation>
    </message>
    <message>
        <source>Reset the scenario</source>
        <translation>重置情景</translation>
    </message>
    <message>
        <source>The scenario was not kept.</source>
        <translation>情景未保存。</translation>
    </message>
    <message>
        <source>It has no name yet. Type one above the sliders, then keep it.</source>
        <translation>尚未命名。请在滑块上方输入名称后再保存。</translation>
    </message>
    <message>
        <source>Keep scenario {name}</source>
        <translation>保存情景 {name}</translation>
    </message>
    <message>
        <source>The scenario was kept in the workspace.</source>
        <translation>情景已保存到工作区。</translation>
    </message>
    <message>
        <source>There is nothing here to export: this page shows no figure.</source>
        <translation>此处没有可导出的内容：本页没有图表。</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>正在写出 {file}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} 等，另有 {count} 个</translation>
    </message>
    <message>
        <source>Written: {names} in {folder}</source>
        <translation>已写出：{names}，位于 {folder}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Remarks: {count}</source>
        <translation>提示：{count}</translation>
    </message>
    <message>
        <source>The folder cannot be opened here: {path}</source>
        <translation>此处无法打开文件夹：{path}</translation>
    </message>
    <message>
        <source>The path was copied: {path}</source>
        <translation>路径已复制：{path}</translation>
    </message>
    <message>
        <source>{file} was not written.</source>
        <translation>{file} 未写出。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止。没有写出任何内容。</translation>
    </message>
    <message>
        <source>{reason}. An existing file was kept as it was.</source>
        <translation>{reason}。原有文件未改动。</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Data package</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Save a copy as...</source>
        <translation>另存副本为…</translation>
    </message>
    <message>
        <source>Restore the snapshot of {time}</source>
        <translation>恢复 {time} 的快照</translation>
    </message>
    <message>
        <source>Snapshot kept: {name}</source>
        <translation>已保存快照：{name}</translation>
    </message>
    <message>
        <source>Restoring {file}</source>
        <translation>正在恢复 {file}</translation>
    </message>
    <message>
        <source>The snapshot of {time} was restored.</source>
        <translation>已恢复 {time} 的快照。</translation>
    </message>
    <message>
        <source>The file as it was is kept as {name}.</source>
        <translation>原文件保留为 {name}。</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>没有恢复任何内容。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undone: {name}</source>
        <translation>已撤销：{name}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Done again: {name}</source>
        <translation>已重做：{name}</translation>
    </message>
    <message>
        <source>Prefer a number</source>
        <translation>优先采用数值</translation>
    </message>
    <message>
        <source>The value was copied.</source>
        <translation>已复制数值。</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>The citation was copied.</source>
        <translation>已复制引用。</translation>
    </message>
    <message>
        <source>The source was not opened.</source>
        <translation>来源未打开。</translation>
    </message>
    <message>
        <source>Only web addresses are opened: {address}</source>
        <translation>只打开网址：{address}</translation>
    </message>
    <message>
        <source>{file} was not opened.</source>
        <translation>{file} 未打开。</translation>
    </message>
    <message>
        <source>Marketscope made a mistake.</source>
        <translation>Marketscope 出现了内部错误。</translation>
    </message>
    <message>
        <source>Your data were not changed by it. If something looks wrong, open the workspace again.</source>
        <translation>您的数据未因此更改。如有异常，请重新打开工作区。</translation>
    </message>
    <message>
        <source>Update from the default data</source>
        <translation>从默认数据更新</translation>
    </message>
    <message>
        <source>The workspace holds the default data already.</source>
        <translation>工作区已包含默认数据。</translation>
    </message>
    <message>
        <source>Updated from the default data; what you changed yourself was kept.</source>
        <translation>已从默认数据更新；您自己的更改均已保留。</translation>
    </message>
    <message>
        <source>Tables and data packages</source>
        <translation>表格和数据包</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>It holds no table. Copy cells with their column names, then paste again.</source>
        <translation>其中没有表格。请连同列名一起复制单元格，然后再粘贴。</translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>没有粘贴任何内容。</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>It could not be read: {reason}.</source>
        <translation>无法读取：{reason}。</translation>
    </message>
    <message>
        <source>{file} was not imported.</source>
        <translation>{file} 未导入。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>已停止，没有导入任何内容。</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>正在导入 {file}</translation>
    </message>
    <message>
        <source>Imported from {file}: {new} new, {changed} changed.</source>
        <translation>已从 {file} 导入：新增 {new}，更改 {changed}。</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>添加数值</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>添加来源</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>没有打开的工作区</translation>
    </message>
    <message>
        <source>Open another one, or begin with a copy of the default workspace.</source>
        <translation>请打开另一个工作区，或从默认工作区的副本开始。</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Describe scenario {name}</source>
        <translation>说明情景{name}</translation>
    </message>
    <message>
        <source>Duplicate scenario {name}</source>
        <translation>复制情景{name}</translation>
    </message>
    <message>
        <source>Delete scenario {name}</source>
        <translation>删除情景{name}</translation>
    </message>
    <message>
        <source>You are playing without saving. End it first; keep or discard what you set.</source>
        <translation>您正在试玩，不保存。请先结束，并选择保留或放弃。</translation>
    </message>
    <message>
        <source>There is no figure here to send to the deck.</source>
        <translation>此处没有可加入演示文稿的图表。</translation>
    </message>
    <message>
        <source>Send a figure to the deck</source>
        <translation>将图表加入演示文稿</translation>
    </message>
    <message>
        <source>The figure is slide {number} of the deck now.</source>
        <translation>该图表现为演示文稿的第 {number} 张。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>New story</source>
        <translation>新建故事</translation>
    </message>
    <message>
        <source>Duplicate the story</source>
        <translation>复制故事</translation>
    </message>
    <message>
        <source>Delete the story</source>
        <translation>删除故事</translation>
    </message>
    <message>
        <source>The deck was not exported.</source>
        <translation>演示文稿未导出。</translation>
    </message>
    <message>
        <source>It has no slide yet. Send a figure to it with Ctrl+D, or add a slide of words.</source>
        <translation>还没有幻灯片。用 Ctrl+D 添加图表，或添加文字页。</translation>
    </message>
    <message>
        <source>Choose a cell below a segment first.</source>
        <translation>请先选择某个细分下的单元格。</translation>
    </message>
    <message>
        <source>Refresh a deck</source>
        <translation>更新演示文稿</translation>
    </message>
    <message>
        <source>Comparing {file} with the workspace</source>
        <translation>正在将 {file} 与工作区比较</translation>
    </message>
    <message>
        <source>{file} was left as it is.</source>
        <translation>{file} 保持原样。</translation>
    </message>
    <message>
        <source>Refreshing {file}</source>
        <translation>正在更新 {file}</translation>
    </message>
    <message>
        <source>{file} is up to date. As it was before: {backup}.</source>
        <translation>{file} 已更新。更新前的文件：{backup}。</translation>
    </message>
    <message>
        <source>{reason}. Nothing was changed.</source>
        <translation>{reason}。没有任何改动。</translation>
    </message>
    <message>
        <source>{file} was not refreshed.</source>
        <translation>{file} 未更新。</translation>
    </message>
    <message>
        <source>Stopped. {file} was left as it is.</source>
        <translation>已停止。{file} 保持原样。</translation>
    </message>
    <message>
        <source>as {format} to {folder}</source>
        <translation>以 {format} 写入 {folder}</translation>
    </message>
    <message>
        <source>The slide was not ready yet. It is now, or soon: drag the figure once more.</source>
        <translation>幻灯片尚未就绪，请稍后再拖动一次。</translation>
    </message>
    <message>
        <source>The figure could not be made a slide.</source>
        <translation>无法将图表制成幻灯片。</translation>
    </message>
    <message>
        <source>Drag the figure to the deck, or out of the window as a PowerPoint slide; press for more</source>
        <translation>将图表拖到演示文稿，或拖出窗口成为 PowerPoint 幻灯片；点按查看更多</translation>
    </message>
    <message>
        <source>There is nothing here to print: no figure and no slide.</source>
        <translation>此处没有可打印的内容：既无图表也无幻灯片。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save as PDF works without one.</source>
        <translation>此计算机未设置打印机。无打印机也可存为 PDF。</translation>
    </message>
    <message>
        <source>Preparing {count} pages</source>
        <translation>正在准备 {count} 页</translation>
    </message>
    <message>
        <source>Handed to the printer: {count} pages.</source>
        <translation>已交给打印机：{count} 页。</translation>
    </message>
    <message>
        <source>It was not printed.</source>
        <translation>未能打印。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was printed.</source>
        <translation>已停止，未打印任何内容。</translation>
    </message>
</context>
<context>
    <name>WindowRow</name>
    <message>
        <source>Years shown: drag a handle; double click for all years</source>
        <translation>显示年份：拖动手柄；双击显示全部年份</translation>
    </message>
    <message>
        <source>Years shown: {first} to {last}</source>
        <translation>显示年份：{first}至{last}</translation>
    </message>
</context>
</TS>
