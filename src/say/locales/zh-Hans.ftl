### What Gloss says, in Simplified Chinese.

## Labels and what is said of annotations.

label-person = 人物
label-organization = 机构
label-amount = 数量
label-claim = 说法
labels-person = 人物
labels-organization = 机构
labels-amount = 数量
labels-claim = 说法
status-suggested = 建议
status-accepted = 已接受
status-rejected = 已拒绝
announced = { $label }：{ $words }，{ $status }
announced-row = { $label }：{ $words } { $particulars }

## Amounts.

kind-money = 金额
kind-percent = 百分比
kind-duration = 时长
kind-count = 计数
kind-measure = 度量
bounded = { $bound } { $value }
bound-none = 正好
bound-at-least = 至少
bound-at-most = 至多
bound-more-than = 超过
bound-less-than = 不到
bound-about = 约
duration-years = { $n } 年
duration-months = { $n } 个月
duration-weeks = { $n } 周
duration-days = { $n } 天
duration-hours = { $n } 小时
duration-minutes = { $n } 分钟
duration-seconds = { $n } 秒
not-read = 无法读懂“{ $typed }”，读数保持原样。请写数字（2500000.5），或货币的三个字母（USD）。

## Claims.

claim-quote = 引语
claim-reported = 转述
claim-statement = 陈述
claims-quote = 引语
claims-reported = 转述
claims-statement = 陈述
hedge-possible = 可能
hedge-rumoured = 传闻
hedge-predicted = 预测
hedge-estimated = 估计
hedge-none = 无
hedging-any = 不限
hedging-with = 有
denied = 否认
part-source = 来源
part-cue = 提示词
part-how = 选中其中的词，按 { $key }
remove-source = 移除来源
remove-cue = 移除提示词
source-unnamed = 未具名来源
source-article = 文章本身
tally-quotes = { $n } 处引语
tally-reported = { $n } 处转述
tally-statements = { $n } 处陈述
tally-denied = { $n } 处否认
tally-hedged = { $n } 处存疑
more-sources = 另有 { $n } 个来源，各自说得更少

## The person's dictionary.

verdict-person = 人物
verdict-organization = 机构
verdict-no-name = 不是名称
verdict-either = 两者皆可，逐一判断
remembered-person = 已记为人物：{ $name }
remembered-organization = 已记为机构：{ $name }
remembered-no-name = 已记为非名称：{ $name }
remembered-either = 今后逐一判断：{ $name }
nothing-remembered = 你对名称的判断会被记住。
mark-alike = 再标 { $n } 处
reject-alike = 再拒绝 { $n } 处
only-here = 仅限本文
dictionary = 词典
dictionary-of = 词典 { $n }
dictionary-help = 你对名称说过的话。Gloss 今后读每篇文章都会照办。
dictionary-find = 查找或添加名称
dictionary-names = 名称
dictionary-more = 还有 { $n } 个，输入以查找。
dictionary-what = { $name } 是什么
dictionary-add = 添加为…
dictionary-forget = 忘掉 { $name }
dictionary-forgotten = 已忘掉“{ $name }”。

## Buttons that stand in many places.

accept = 接受
reject = 拒绝
reconsider = 重新考虑
remove = 移除
close = 关闭
export = 导出
import = 导入
undo = 撤销
redo = 重做
reset = 重置
with-key = { $name }（{ $key }）
undo-what = 撤销{ $act }（{ $key }）
redo-what = 重做{ $act }（{ $key }）

## What a step did, behind Undo and Redo.

act-mark = 标注
act-relabel = 更改标签
act-resize = 调整边界
act-remove = 移除
act-accept = 接受
act-reject = 拒绝
act-reconsider = 重新考虑
act-note = 备注
act-describe = 更改信息
act-revise = 更改正文
act-settle = 分歧的处理
act-alike = 相同词语的决定
act-correct = 更正
act-link = 关联
act-tag = 更改标记

## The card of an annotation.

card-labels = 标注的标签
card-why = 理由 · { $percent }% 把握
card-note = 备注
card-add-note = 添加备注
accept-same = 接受这些词的全部 { $n } 处
reject-same = 全部拒绝 { $n } 处
card-beside = 此处还有
reading-of-it = 解读
field-kind = 类别
field-bound = 界限
field-value = 数值
field-up-to = 上限
field-currency = 货币
field-unit = 单位
field-hedge = 语气
named-source = 具名来源
claim-denied = 否认

## The list of annotations.

list-of-article = 文章的标注
list = 标注
list-labels = 显示的标签
list-by-label = 按标签
list-sources = 来源
list-filters = 筛选
list-decide = 全部处理
decide-help = 下方列出 { $n } 条建议，由标签、筛选和滑块决定。
decide-none = 没有列出的建议。
decide-accept = 接受 { $n } 条
decide-reject = 拒绝 { $n } 条
list-rejected = 已拒绝 { $n }
list-reading = 正在阅读…
list-reviewed = 已审阅 { $n-done }/{ $n-all }
list-showing = 显示 { $n }/{ $n-all }
list-nothing-marked = 还没有标注。在文章中选中文字并选择标签。
list-nothing-fits = 没有符合显示条件的标注。
filter-kinds = 说法的类别
filter-sureness = 把握程度
sure-all = 全部
sure-surest = 仅最有把握的
sure-percent = 把握 { $percent }% 以上

## The article.

article = 文章
article-keys = 方向键移动光标，按住 Shift 选择；1 至 4 标注所选文字；j 和 k 在标注之间移动。
label-selection = 标注所选
gather = 全部 { $n } 处
gather-title = 这些词的每一处
gather-more = 另有 { $n } 处，一并标注。
gather-help = 选择标签，标注这 { $n } 处。
brush = 所选文字都标为：{ $label }
brush-stop = 停止
spoken-person = 人物
spoken-organization = 机构
spoken-amount = 数量
spoken-quote = 引语
spoken-reported = 转述
spoken-statement = 陈述
spoken-end = 结束
about-article = 文章信息
field-title = 标题
field-outlet = 媒体
field-date = 日期
field-address = 网址
field-language = 语言
untitled = 无标题

## The start page.

start-first = 粘贴一篇新闻
start-another = 再来一篇
start-lead = Gloss 标出其中的人名、机构、数量和说法，支持 English、简体中文、繁體中文和한국어。一切都留在你的浏览器里。
start-text = 文章正文
start-paste = 在此粘贴或拖入文字
start-text-only = 仅限文字：本页无法抓取网址。
start-address = Gloss 没有服务器，无法按网址抓取页面。请在另一个标签页打开该页，复制文章正文再粘贴到这里。
start-annotate = 开始标注
start-sample = 试试示例
samples = 示例文章
samples-lead = 一件虚构的事，五家媒体的报道：说法并不完全一致。
samples-missing = 示例无法加载。请检查网络后重试，或粘贴一篇文章。
sample-missing = 该示例无法加载。请检查网络后重试，或粘贴一篇文章。
blank = 还没有可读的内容：请先粘贴或输入一篇文章。
too-long = 这段文字太长：{ $n } 字节，而一篇文章最多 { $n-most } 字节。没有任何改动，你粘贴的内容仍在输入框里：请留下想读的部分，再按“开始标注”。
already-here = “{ $title }”已在你的文库中：这就是它，与你离开时一样。
damaged-characters = 文中 { $n } 个损坏的字符（半个代理对，任何文件都存不下）已变为“�”。其余与你粘贴的一样。

## The library.

library = 文章
library-new = 新文章
library-search = 搜索
library-search-articles = 搜索文章
library-none-found = 没有文章含有这些词。
library-empty = 你标注的文章保存在这里，只在本设备上。
library-marks = { $n } 处标注
library-to-review = { $n } 处待审
library-actions = { $title } 的操作
library-rename = 重命名
library-delete = 删除
library-new-title = 新标题
library-kept = 保存在本设备上，直到你删除。
library-kept-while-room = 保存在本设备上；空间不足时浏览器可能清除。
library-kept-here = 保存在本设备上。
library-changes = 上次导出后有 { $n } 处更改。
library-export-all = 全部导出
library-delete-all = 全部删除…
library-delete-all-ask = 全部删除？
library-delete-all-help = 所有文章和标注都会永久消失。导出的文件可以让它们恢复。
library-delete-for-good = 永久删除
library-keep = 保留
library-deleted = 已删除“{ $title }”。
settings = 设置
setting-size = 文字大小
setting-leading = 行距
setting-measure = 行宽
setting-theme = 主题
setting-snap = 选择范围对齐到
setting-ruler = 阅读标尺
snap-character = 字符
snap-word = 词
snap-sentence = 句子
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
page-language = 页面语言

## The bar and the notices.

bar-saved = 已保存
bar-saving = 正在保存…
bar-not-saved = 未保存
save-again = 再次保存
export-json-all = JSON（所有文章）
import-files = 要导入的文件
dismiss = 知道了
reload = 重新加载
replace = 替换
export-this = 导出本文
later-missing = 页面的一部分未能取得。你的文章和所做的一切都已保存；请检查网络并重新加载页面。
by-rules = 名称仅按规则标注，不如平时可靠：{ $why }。其他一切正常。重新加载页面可再试一次。

## The commands and their keys.

commands = 命令
commands-find = 查找命令
commands-review = 审阅
commands-mark = 标注
commands-article = 文章
commands-page = 页面与文章库
commands-key = { $name }：{ $key }。更改按键
commands-no-key = { $name }：没有按键。选择一个
commands-press = 请按新的键；Esc 保持不变
commands-robbed = “{ $name }”不再使用该键。
commands-letters = 单个字母和数字可作按键
commands-reset = 恢复全部按键
do-next = 下一处标注
do-previous = 上一处标注
do-accept = 接受
do-reject = 拒绝
do-accept-same = 接受所有相同词语
do-reject-same = 拒绝所有相同词语
do-reconsider = 收回决定
do-alike = 全文相同的词同样处理
do-beside = 同一位置的下一处标注
do-start-back = 起点前移一个字符
do-start-on = 起点后移一个字符
do-end-back = 终点前移一个字符
do-end-on = 终点后移一个字符
do-remove = 移除标注
do-leave = 离开当前标注
do-person = 标为人物
do-organization = 标为机构
do-amount = 标为数量
do-claim = 标为说法
do-keep-person = 所选都标为人物
do-keep-organization = 所选都标为机构
do-keep-amount = 所选都标为数量
do-keep-claim = 所选都标为说法
do-gather = 所选词语的每一处
do-source = 所选为说法的来源
do-cue = 所选为说法的提示词
do-select-all = 选择全文
do-by-label = 按标签或按位置排列
do-rejected = 显示或隐藏已拒绝的
do-export = 导出为 JSON
do-copy-rich = 带标注复制
do-copy-markdown = 复制为 Markdown
do-copy-table = 将标注复制为表格
do-export-all = 将全部文章导出为 JSON
do-import = 导入文件
do-import-folder = 导入文件夹
do-start-word-back = 起点前移一个词
do-start-word-on = 起点后移一个词
do-end-word-back = 终点前移一个词
do-end-word-on = 终点后移一个词
do-ruler = 阅读标尺
do-print = 连同标注打印
do-install = 将 Gloss 安装为应用
keys-caret = 在文章中：移动光标，按住 Shift 选择
keys-caret-word = 光标按词移动

## Files in and out.

articles = { $n } 篇文章
names = { $n } 个名称
exported = 已导出{ $what }。
not-exported = 没有导出任何内容：{ $why }。你的文章没有变化；请重新加载页面再试。
no-answer = 页面的后台线程没有回应
file-unreadable = 无法读取“{ $name }”（{ $why }）。没有任何改动。
not-imported = “{ $name }”未导入：{ $why }
not-imported-no-answer = “{ $name }”未导入：页面的后台线程没有回应。请重新加载页面再试。
imported = 已从“{ $name }”导入{ $what }。
imported-same = { $what }已在此处，未变。
imported-trouble = 未照原样接收：{ $what }。
and-more = { $first }；另有 { $n } 项
importing = 正在导入：{ $n-all } 个文件中的第 { $n } 个
importing-so-far = 正在导入：目前{ $what }
exporting = 正在导出：{ $n-all } 篇文章中的第 { $n } 篇
stop = 停止
import-stopped = 已停止。此前导入的内容已保留。
export-stopped = 已停止。没有导出任何内容。
files = { $n } 个文件
imported-files = 已从{ $files }导入{ $what }。
not-imported-several = 未导入：{ $what }
passed-over = 已跳过{ $files }，类型不符。
copied = 已复制。
not-copied = 浏览器不允许复制。请在文章中选择，再按 Ctrl+C。
imported-names = 已从“{ $name }”导入{ $what }到你的词典。
imported-names-same = { $what }已在词典中，未变。
replace-one = 你的文库中已有“{ $title }”，内容不同。你的版本保留了：要用导入的替换吗？
replace-several = 你的文库中已有{ $what }，内容不同。你的版本保留了：要用导入的替换吗？
replaced = 已替换{ $what }。

## The text, changed.

edit-text = 编辑正文
edit-paragraph = 编辑这一段
edit-text-help = 标注随其词语移动。失去位置的会为你保留，一次撤销即可全部恢复。
edit-text-confirm = 更改正文
edit-text-working = 正在更改正文…
edit-text-leave = 你的修改尚未生效。
edit-text-keep = 继续编辑
edit-text-discard = 放弃修改
edit-text-same = 正文相同：没有任何改动。
edit-text-whole = 正文已更改，所有标注的词语都在。
edit-text-not-changed = 正文未更改：{ $why }
edit-text-version = 这看起来是当前文章的另一个版本。标注会随其词语移动。
edit-text-new = 作为新文章添加
review = 更改后的标注
review-none = 没有标注失去词语。
review-changed = 词语有变
review-moved = 在别处找到
review-incomplete = 部分已不在：其来源、提示词或数量
orphans = 没有位置的标注
orphans-line = { $n } 处标注没有位置
orphans-help = 它们的词语已不在正文中。请在文章中选中文字，再按“放在这里”，或者放弃它们。
orphan-place = 放在这里
orphan-select = 请先在文章中选中文字。
orphan-let-go = 放弃

## A second reader.

reader-name = 你的名字
reader-help = 随你所做或所定的每处标注一同保存。
made-by = 标注者：{ $name }
compare = 与另一位读者比较
compare-help = 请选择含有另一位读者对本文标注的文件，或文库中的副本。
compare-file = 选择文件…
compare-copies = 文库中的副本
compare-reading = 正在读取…
compare-no-text = “{ $name }”中没有与此正文相同的文章。
compare-agree = 你们完全一致。
compare-with = 与 { $name } 比较
compare-another = 与别的比较
compare-agreement = 一致程度
compare-label = 标签
compare-mine = 我的
compare-theirs = 对方的
compare-kappa = Cohen κ
compare-exact = F1（边界相同）
compare-overlapping = F1（有重叠）
compare-names = 除说法外全部
compare-differences = 分歧
compare-left = 还有 { $n } 处待定
compare-settled = 已全部处理。
compare-not-marked = 未标
choice-mine = 保留我的
choice-theirs = 采用对方的
choice-both = 两者都要
choice-all-mine = 其余都保留我的
choice-all-theirs = 其余都采用对方的

## Other tabs.

tab-won = 另一个标签页同时改了同一处标注。保留了它的版本；你在这里的最后一次更改未生效。
tab-older = 另一个标签页开着旧版的 Gloss。关闭它，文库就会在这里自动打开。
tab-newer = 另一个标签页带来了新版的 Gloss。一切都已保存；重新加载本页即可继续。
tab-deleted = 另一个标签页删除了全部内容。这里显示的已不在文库中；如需要请导出。
tab-closed = 浏览器关闭了文库。屏幕上的内容还在：请导出，再重新加载页面。

## Storage.

storage-refused = 浏览器不允许本页保存任何内容（{ $why }）。屏幕上的内容只保留到标签页关闭：请导出，或允许本页的网站数据后重新加载。
storage-full = 已没有保存空间。之前保存的仍在；最新的更改只在屏幕上：请导出，再删除文章或腾出磁盘空间。
storage-closed = 文库已关闭，因为另一个标签页更新或删除了它。关闭标签页之前屏幕上的内容都在：请导出所需内容，再重新加载页面。
storage-conflict = { $which }在这里打开之后，另一个标签页改动了它。没有覆盖任何内容：重新打开即可看到那边的更改。
storage-missing = { $which }已不在文库中：它被删除了，也许是在另一个标签页。
storage-unreadable = { $which }的一部分无法读取（{ $why }）。它原样保留，其他文章不受影响。
storage-newer = { $which }由比本页更新的 Gloss 保存。它原样保留：重新加载页面即可获得新版本。
storage-failed = 浏览器未能完成存储操作（{ $why }）。之前保存的仍在；屏幕上的内容可以导出。
storage-the-library = 文库
storage-an-article = 一篇无标题的文章

## Find, and the pictures.

find = 在文章中查找
find-count = 第 { $at } 处，共 { $n } 处
find-none = 未找到
find-next = 下一处
find-previous = 上一处
find-whole = 全词匹配
find-mark = 全部标为…
found-summary = { $n } 篇文章，{ $places } 处
found-reading = 正在读取备注和标记…
found-more-places = 另有 { $n } 处
found-more-articles = 另有 { $n } 篇文章：多输入几个字可缩小范围。
found-in-title = 标题
found-in-note = 备注
found-in-tag = 标记
found-on-annotation = 标注的备注
map = 文章缩略图
map-at = 位于 { $percent }%
overview-article = 文章概览
overview-library = 文库概览
overview-nothing = 这篇文章还没有标注。
overview-library-nothing = 文库是空的：标注或导入文章后，这里会有统计。
overview-help = 每条线从文章开头到结尾。点按名称或线上的位置即可前往。
overview-name = 名称
overview-times = 次数
overview-where = 位置
overview-more = 再显示 { $n } 个
overview-less = 收起
overview-value = 数值
overview-words = 原文
overview-by-factors = 等距表示等倍
overview-source = 来源
overview-counting = 正在统计… { $percent }%
overview-over-time = 文章数量的变化
overview-reviewed = 已审阅
overview-open = 待审
overview-when = 时间
overview-articles = 文章
overview-marks = 标注
overview-named = 出现在最多文章中
overview-as-table = 以表格显示
overview-week-of = { $day } 当周

## Why something was marked.

why-number-unit = 数字 { $number }，单位 { $unit }
why-number-alone = 数字 { $number }，数的是旁边的事物
why-currency-of-place = 在提到 { $place } 的文章里，{ $word } 是 { $currency }
why-listed = { $words } 在{ $list }名单中
why-titled = 旁边有头衔或职务 { $title }
why-described = 后面有说明：{ $words }
why-speaks = 前后有 { $words }，像是在说话或行动的一方
why-given-name = { $words } 是名字
why-surname = { $words } 是姓氏
why-suffix = { $words } 是机构名称的结尾
why-head = { $words } 是机构名称的开头
why-title-marks = { $words } 在书名号中
why-before = 前面是 { $words }
why-after = 后面是 { $words }
why-dotted = { $words } 是带间隔号的译名
why-shape = { $words } 形似名称
why-abbreviation = { $words } 是前面名称的缩写
why-part-of = 别处所标 { $name } 的一部分
why-repeated = { $words } 在别处已标
why-learnt = { $words } 读来像学过的名称
why-taught = { $words } 在你的词典中
why-cue = 提示词 { $words }
why-source = 说者 { $words }
why-outlet = 由 { $words } 报道
why-quoted = 其中 { $share } 在引号内
why-carried = 承接 { $words }
why-hedge = 语气词 { $words }
why-denial = 以 { $words } 否认
why-figure = 给出数字
why-names = 关于 { $words }
why-asserts = 作出断言
why-opinion = 不过 { $words } 是表达看法的词
why-measures = { $amount } 表示 { $measure }，据 { $words }
why-measures-itself = { $amount } 凭单位表示 { $measure }

## Words that reasons name: the lists, and what amounts measure.

word-given-names = 名字
word-surnames = 姓氏
word-organizations = 机构
word-persons = 人物
word-places = 地点
word-companies = 公司
word-banks = 银行
word-funds = 基金
word-news-outlets = 媒体
word-government-bodies = 政府机关
word-courts = 法院
word-police-forces = 警方
word-armed-forces = 军队
word-parties = 政党
word-international-bodies = 国际组织
word-charities-and-campaigns = 公益组织
word-unions = 工会
word-universities = 大学
word-institutes = 研究机构
word-hospitals = 医院
word-teams-and-leagues = 球队与联盟
word-exchanges = 交易所
word-religious-bodies = 宗教团体
word-public-bodies = 公共机构
word-societies = 社会团体
word-funding = 融资
word-valuation = 估值
word-price = 价格
word-cash = 现金
word-revenue = 营收
word-profit = 利润
word-loss = 亏损
word-cost = 成本
word-investment = 投资
word-budget = 预算
word-debt = 债务
word-fine = 罚款
word-damages = 赔偿
word-pay = 薪酬
word-aid = 援助
word-deal = 交易
word-saving = 节省
word-tax = 税款
word-trade = 贸易
word-headcount = 人数
word-layoffs = 裁员
word-hires = 招聘
word-users = 用户
word-dead = 死亡
word-injured = 受伤
word-missing = 失踪
word-affected = 受影响
word-attendance = 出席
word-arrested = 被捕
word-votes = 票数
word-seats = 席位
word-support = 支持率
word-sales = 销量
word-output = 产量
word-capacity = 容量
word-sites = 处所
word-stock = 保有量
word-share = 份额
word-stake = 股份
word-growth = 增长
word-decline = 下降
word-rate = 比率
word-age = 年龄
word-tenure = 任期
word-term = 期限
word-duration = 时长
word-ago = 时距
word-distance = 距离
word-area = 面积
word-weight = 重量
word-volume = 体积
word-speed = 速度
word-temperature = 温度
word-energy = 能量
word-rainfall = 降雨量
word-score = 得分
word-documents = 文件

## First steps, and the legend on paper.

legend-suggestions = 浅色标注是尚未处理的建议。
tour = 入门
tour-take = 一分钟入门
tour-place = { $n-step }/{ $n-steps }
tour-look = Gloss 已读完文章并标出所见。点击一处标注，或按 j 前往下一处。
tour-decide = 标得对吗？按 a 接受，按 x 拒绝，随后自动到下一处。
tour-mark = 有遗漏？在文章中选中，再选它是什么：1 至 4。
tour-undo = 每一步都能撤销：Ctrl + Z。
tour-export = 一切都保存在本机。“导出”把它交给下一个工具；按 ? 可查看其他所有命令。
tour-next = 下一步
tour-end = 完成
tour-leave = 离开入门

## Tags and links.

tags = 标记
tag-add = 添加标记
tag-remove = 移除标记“{ $tag }”
links = 关联
links-all = 全部关联
links-show = 在文章中显示
links-empty = 还没有关联。转到一处标注，按快捷键或“关联到…”，再选择与它有关的标注。
links-more = 再显示 { $n } 条
links-from = 从
links-to = 到
link-to = 关联到…
link-choose = 把“{ $text }”关联到：点击另一处标注，或用 j 和 k 转到那里后按回车键。
link-leave = 取消
link-kind = 关联类型
link-own = 自己写…
link-unsaid = 有关
link-onward = 指向那里
link-back = 来自那里
link-turn = 调转方向
link-remove = 移除与“{ $text }”的关联
link-gone = 已不在文中
link-of = 属于
link-paid-by = 由其支付
link-paid-to = 付给
link-said-by = 出自
link-works-for = 任职于
link-part-of = 隶属于
link-owns = 拥有
link-denies = 否认
link-confirms = 证实
link-same-as = 等同于
link-about = 关于
commands-links = 标记与关联
do-tag = 给当前标注加标记
do-link = 把当前标注关联到另一处
do-link-here = 关联到这里
do-show-links = 显示或隐藏关联

## What files hold, on the way out and in.

loss-claims = { $n } 条主张
loss-names = { $n } 个名称和数额
loss-overlaps = { $n } 处重叠标注
loss-blanks = { $n } 处只含空白的标注
loss-spacing = { $n } 篇文字的空格
loss-readings = { $n } 个数额的值
loss-suggested = { $n } 个与已接受标注相区别的建议
loss-rejected = { $n } 个已拒绝的标注
loss-certainty = { $n } 个把握程度
loss-reasons = { $n } 个标注的理由
loss-measures = { $n } 条主张的指标
loss-notes = { $n } 条备注
loss-tags = { $n } 个标注的标签
loss-links = { $n } 个关联
loss-makers = { $n } 个标注的作者
loss-orphans = { $n } 个失去位置的标注
loss-dates = { $n } 个标注的日期
loss-article-notes = { $n } 篇文章的备注和标签
loss-details = { $n } 篇文章的信息
loss-text = { $n } 篇文章的文字
loss-controls = { $n } 个控制字符
annotations = { $n } 个标注
report-holds = { $articles }，{ $annotations }：{ $format } 全部存下。
report-loses = { $articles }，{ $annotations }：{ $format } 存不下{ $losses }。
report-comma = { $first }、{ $next }
read-as = { $format }：{ $articles }，{ $annotations }。
read-in = 按 { $encoding } 读取。
read-offsets = 其位置按{ $unit }计。
unit-codepoint = 字符
unit-utf16 = UTF-16 单元
unit-byte = 字节
paper-text = 纯文本
paper-web = 网页
paper-word = Word 文档
paper-book = EPUB 图书
advice-w3c = 位置按标准以码位计；Recogito 和 Hypothesis 按 UTF-16 计：给它们用时请选 UTF-16。
advice-doccano = 请以 JSONL、编码 utf_8 导入。人物、组织和数额是一个文件（doccano）的标签，主张是另一个文件（doccano-claims）的标签，各用一个项目；标签有重叠时请在项目中允许重叠，否则 doccano 会不声不响只留第一个。数值、备注和决定仍在文件里的 `gloss` 之下，只是看不见。
advice-labelstudio = 请把随附的标注配置交给项目。已拒绝的和理由仍在文件里，只是看不见。
advice-brat = 请解压到一个文集目录。日期和文章信息在每对文件旁的 JSON 里。
advice-spacy = 与其他重叠的标注在 span 组 `overlapping`，主张在 `claims`。
advice-prodigy = 标注有重叠（主张就是）时请用 `spans_manual`。
advice-xmi = 类型系统在文档旁边；INCEpTION 按项目自己的读取。
advice-table = 表格程序可能会执行以 = + - 或 @ 开头的单元格：请按文本导入。

## Labels of the person's own.

own-labels = 标签
own-labels-help = 四种标签之外你自己的标签：事件、地点、产品——你标注的任何东西。
own-labels-find = 查找或添加标签
own-labels-add = 添加“{ $name }”
own-labels-no-name = “{ $name }”不能作为标签名：它是四种标签之一，或者太长。
own-labels-taken = 已有标签“{ $name }”。
own-labels-full = 最多可有 { $n } 个标签。
own-labels-everywhere = 所有文章
own-labels-here = 仅在本文
own-label-edit = 编辑 { $name }
own-label-name = 名称
own-label-key = 按键
own-label-no-key = 无
own-label-description = 含义
own-label-describe = 什么会这样标注
own-label-colour = 颜色
own-label-line = 线条
own-label-where = 范围
own-label-remove = 移除标签
own-label-marks = 本文 { $n } 处
own-labels-more = 更多标签…
own-labels-manage = 标签…
own-labels-all = 全部 { $n } 个标签
own-labels-few = 收起
own-labels-choose = 标为…
own-labels-nothing = 没有这个名称的标签。
own-labels-imported = 已从“{ $name }”添加{ $what }。
own-labels-imported-same = { $what }已有，未变。
own-label-removed = “{ $name }”已不在标签中。原有的标注保留，仍用此名称。
own-label-renamed = “{ $name }”已改名为“{ $other }”，{ $what }中的标注也已更改。
own-label-marked = 以此标注：{ $marks }，见于{ $articles }。
own-label-its-marks = 它的标注
own-label-marks-stay = 保留，仍用此名称
own-label-marks-go = 一并移除
own-label-marks-become = 改为“{ $name }”
own-label-gone = “{ $name }”已不在标签中。
own-label-gone-marks = “{ $name }”已不在标签中。{ $what }中的这类标注已移除。
own-label-gone-changed = “{ $name }”已不在标签中。{ $what }中的这类标注现为“{ $other }”。
own-label-changed = “{ $name }”已更改。
own-label-n-marks = { $n } 处标注
act-labels = 标签更改
do-choose-label = 标为其他标签
colour-teal = 青绿
colour-rose = 玫红
colour-gold = 暗金
colour-indigo = 靛蓝
colour-olive = 橄榄绿
colour-magenta = 品红
colour-maroon = 栗红
colour-sky = 天蓝
colour-tan = 棕褐
colour-slate = 石板灰
colour-violet = 紫罗兰
colour-pine = 松绿
line-thick = 粗线
line-double = 双线
line-dashed = 虚线
line-dotted = 点线
line-dash-dot = 点划线
own-labels-n = { $n } 个标签
