### What Gloss says, in Traditional Chinese.

## Labels and what is said of annotations.

label-person = 人物
label-organization = 機構
label-amount = 數量
label-claim = 說法
labels-person = 人物
labels-organization = 機構
labels-amount = 數量
labels-claim = 說法
status-suggested = 建議
status-accepted = 已接受
status-rejected = 已拒絕
announced = { $label }：{ $words }，{ $status }
announced-row = { $label }：{ $words } { $particulars }

## Amounts.

kind-money = 金額
kind-percent = 百分比
kind-duration = 時長
kind-count = 計數
kind-measure = 度量
bounded = { $bound } { $value }
bound-none = 正好
bound-at-least = 至少
bound-at-most = 至多
bound-more-than = 超過
bound-less-than = 不到
bound-about = 約
duration-years = { $n } 年
duration-months = { $n } 個月
duration-weeks = { $n } 週
duration-days = { $n } 天
duration-hours = { $n } 小時
duration-minutes = { $n } 分鐘
duration-seconds = { $n } 秒
not-read = 無法讀懂「{ $typed }」，讀數保持原樣。請寫數字（2500000.5），或貨幣的三個字母（USD）。

## Claims.

claim-quote = 引語
claim-reported = 轉述
claim-statement = 陳述
claims-quote = 引語
claims-reported = 轉述
claims-statement = 陳述
hedge-possible = 可能
hedge-rumoured = 傳聞
hedge-predicted = 預測
hedge-estimated = 估計
hedge-none = 無
hedging-any = 不限
hedging-with = 有
denied = 否認
part-source = 來源
part-cue = 提示詞
part-how = 選取其中的詞，按 { $key }
remove-source = 移除來源
remove-cue = 移除提示詞
source-unnamed = 未具名來源
source-article = 文章本身
tally-quotes = { $n } 處引語
tally-reported = { $n } 處轉述
tally-statements = { $n } 處陳述
tally-denied = { $n } 處否認
tally-hedged = { $n } 處存疑
more-sources = 另有 { $n } 個來源，各自說得更少

## The person's dictionary.

verdict-person = 人物
verdict-organization = 機構
verdict-no-name = 不是名稱
verdict-either = 兩者皆可，逐一判斷
remembered-person = 已記為人物：{ $name }
remembered-organization = 已記為機構：{ $name }
remembered-no-name = 已記為非名稱：{ $name }
remembered-either = 今後逐一判斷：{ $name }
nothing-remembered = 你對名稱的判斷會被記住。
mark-alike = 再標 { $n } 處
reject-alike = 再拒絕 { $n } 處
only-here = 僅限本文
dictionary = 詞典
dictionary-of = 詞典 { $n }
dictionary-help = 你對名稱說過的話。Gloss 今後讀每篇文章都會照辦。
dictionary-find = 尋找或新增名稱
dictionary-names = 名稱
dictionary-more = 還有 { $n } 個，輸入以尋找。
dictionary-what = { $name } 是什麼
dictionary-add = 新增為…
dictionary-forget = 忘掉 { $name }
dictionary-forgotten = 已忘掉「{ $name }」。

## Buttons that stand in many places.

accept = 接受
reject = 拒絕
reconsider = 重新考慮
remove = 移除
close = 關閉
export = 匯出
import = 匯入
undo = 復原
redo = 重做
reset = 重設
with-key = { $name }（{ $key }）
undo-what = 復原{ $act }（{ $key }）
redo-what = 重做{ $act }（{ $key }）

## What a step did, behind Undo and Redo.

act-mark = 標註
act-relabel = 更改標籤
act-resize = 調整邊界
act-remove = 移除
act-accept = 接受
act-reject = 拒絕
act-reconsider = 重新考慮
act-note = 備註
act-describe = 更改資訊
act-revise = 更改內文
act-settle = 分歧的處理
act-alike = 相同詞語的決定
act-correct = 更正
act-link = 關聯
act-tag = 更改標記

## The card of an annotation.

card-labels = 標註的標籤
card-why = 理由 · { $percent }% 把握
card-note = 備註
card-add-note = 新增備註
accept-same = 接受這些詞的全部 { $n } 處
reject-same = 全部拒絕 { $n } 處
card-beside = 此處還有
reading-of-it = 解讀
field-kind = 類別
field-bound = 界限
field-value = 數值
field-up-to = 上限
field-currency = 貨幣
field-unit = 單位
field-hedge = 語氣
named-source = 具名來源
claim-denied = 否認

## The list of annotations.

list-of-article = 文章的標註
list = 標註
list-labels = 顯示的標籤
list-by-label = 按標籤
list-sources = 來源
list-filters = 篩選
list-decide = 全部處理
decide-help = 下方列出 { $n } 條建議，由標籤、篩選和滑桿決定。
decide-none = 沒有列出的建議。
decide-accept = 接受 { $n } 條
decide-reject = 拒絕 { $n } 條
list-rejected = 已拒絕 { $n }
list-reading = 正在閱讀…
list-reviewed = 已審閱 { $n-done }/{ $n-all }
list-showing = 顯示 { $n }/{ $n-all }
list-nothing-marked = 還沒有標註。在文章中選取文字並選擇標籤。
list-nothing-fits = 沒有符合顯示條件的標註。
filter-kinds = 說法的類別
filter-sureness = 把握程度
sure-all = 全部
sure-surest = 僅最有把握的
sure-percent = 把握 { $percent }% 以上

## The article.

article = 文章
article-keys = 方向鍵移動游標，按住 Shift 選取；1 至 4 標註所選文字；j 和 k 在標註之間移動。
label-selection = 標註所選
gather = 全部 { $n } 處
gather-title = 這些詞的每一處
gather-more = 另有 { $n } 處，一併標註。
gather-help = 選擇標籤，標註這 { $n } 處。
brush = 所選文字都標為：{ $label }
brush-stop = 停止
spoken-person = 人物
spoken-organization = 機構
spoken-amount = 數量
spoken-quote = 引語
spoken-reported = 轉述
spoken-statement = 陳述
spoken-end = 結束
about-article = 文章資訊
field-title = 標題
field-outlet = 媒體
field-date = 日期
field-address = 網址
field-language = 語言
untitled = 無標題

## The start page.

start-first = 貼上一篇新聞
start-another = 再來一篇
start-lead = Gloss 標出其中的人名、機構、數量和說法，支援 English、简体中文、繁體中文和한국어。一切都留在你的瀏覽器裡。
start-text = 文章內文
start-paste = 在此貼上或拖入文字
start-text-only = 僅限文字：本頁無法擷取網址。
start-address = Gloss 沒有伺服器，無法按網址擷取頁面。請在另一個分頁開啟該頁，複製文章內文再貼到這裡。
start-annotate = 開始標註
start-sample = 試試範例
samples = 範例文章
samples-lead = 一件虛構的事，五家媒體的報導：說法並不完全一致。
samples-missing = 範例無法載入。請檢查網路後重試，或貼上一篇文章。
sample-missing = 該範例無法載入。請檢查網路後重試，或貼上一篇文章。
blank = 還沒有可讀的內容：請先貼上或輸入一篇文章。
too-long = 這段文字太長：{ $n } 位元組，而一篇文章最多 { $n-most } 位元組。沒有任何變更，你貼上的內容仍在輸入框裡：請留下想讀的部分，再按「開始標註」。
already-here = 「{ $title }」已在你的文庫中：這就是它，與你離開時一樣。
damaged-characters = 文中 { $n } 個損壞的字元（半個代理對，任何檔案都存不下）已變為「�」。其餘與你貼上的一樣。

## The library.

library = 文章
library-new = 新文章
library-search = 搜尋
library-search-articles = 搜尋文章
library-none-found = 沒有文章含有這些詞。
library-empty = 你標註的文章保存在這裡，只在本裝置上。
library-marks = { $n } 處標註
library-to-review = { $n } 處待審
library-actions = { $title } 的操作
library-rename = 重新命名
library-delete = 刪除
library-new-title = 新標題
library-kept = 保存在本裝置上，直到你刪除。
library-kept-while-room = 保存在本裝置上；空間不足時瀏覽器可能清除。
library-kept-here = 保存在本裝置上。
library-changes = 上次匯出後有 { $n } 處變更。
library-export-all = 全部匯出
library-delete-all = 全部刪除…
library-delete-all-ask = 全部刪除？
library-delete-all-help = 所有文章和標註都會永久消失。匯出的檔案可以讓它們恢復。
library-delete-for-good = 永久刪除
library-keep = 保留
library-deleted = 已刪除「{ $title }」。
settings = 設定
setting-size = 文字大小
setting-leading = 行距
setting-measure = 行寬
setting-theme = 主題
setting-snap = 選取範圍對齊到
setting-ruler = 閱讀標尺
snap-character = 字元
snap-word = 詞
snap-sentence = 句子
theme-system = 跟隨系統
theme-light = 淺色
theme-dark = 深色
page-language = 頁面語言

## The bar and the notices.

bar-saved = 已儲存
bar-saving = 正在儲存…
bar-not-saved = 未儲存
save-again = 再次儲存
export-json-all = JSON（所有文章）
import-files = 要匯入的檔案
dismiss = 知道了
reload = 重新載入
replace = 取代
export-this = 匯出本文
later-missing = 頁面的一部分未能取得。你的文章和所做的一切都已儲存；請檢查網路並重新載入頁面。
by-rules = 名稱僅按規則標註，不如平時可靠：{ $why }。其他一切正常。重新載入頁面可再試一次。

## The commands and their keys.

commands = 指令
commands-find = 尋找指令
commands-review = 審閱
commands-mark = 標註
commands-article = 文章
commands-page = 頁面與文章庫
commands-key = { $name }：{ $key }。變更按鍵
commands-no-key = { $name }：沒有按鍵。選擇一個
commands-press = 請按新的鍵；Esc 保持不變
commands-robbed = 「{ $name }」不再使用該鍵。
commands-letters = 單個字母和數字可作按鍵
commands-reset = 還原所有按鍵
do-next = 下一處標註
do-previous = 上一處標註
do-accept = 接受
do-reject = 拒絕
do-accept-same = 接受所有相同詞語
do-reject-same = 拒絕所有相同詞語
do-reconsider = 收回決定
do-alike = 全文相同的詞同樣處理
do-beside = 同一位置的下一處標註
do-start-back = 起點前移一個字元
do-start-on = 起點後移一個字元
do-end-back = 終點前移一個字元
do-end-on = 終點後移一個字元
do-remove = 移除標註
do-leave = 離開目前標註
do-person = 標為人物
do-organization = 標為機構
do-amount = 標為數量
do-claim = 標為說法
do-keep-person = 所選都標為人物
do-keep-organization = 所選都標為機構
do-keep-amount = 所選都標為數量
do-keep-claim = 所選都標為說法
do-gather = 所選詞語的每一處
do-source = 所選為說法的來源
do-cue = 所選為說法的提示詞
do-select-all = 選取全文
do-by-label = 按標籤或按位置排列
do-rejected = 顯示或隱藏已拒絕的
do-export = 匯出為 JSON
do-copy-rich = 連同標註複製
do-copy-markdown = 複製為 Markdown
do-copy-table = 將標註複製為表格
do-export-all = 將所有文章匯出為 JSON
do-import = 匯入檔案
do-import-folder = 匯入資料夾
do-start-word-back = 起點前移一個詞
do-start-word-on = 起點後移一個詞
do-end-word-back = 終點前移一個詞
do-end-word-on = 終點後移一個詞
do-ruler = 閱讀標尺
do-print = 連同標註列印
do-install = 將 Gloss 安裝為應用程式
keys-caret = 在文章中：移動游標，按住 Shift 選取
keys-caret-word = 游標按詞移動

## Files in and out.

articles = { $n } 篇文章
names = { $n } 個名稱
exported = 已匯出{ $what }。
not-exported = 沒有匯出任何內容：{ $why }。你的文章沒有變化；請重新載入頁面再試。
no-answer = 頁面的背景執行緒沒有回應
file-unreadable = 無法讀取「{ $name }」（{ $why }）。沒有任何變更。
not-imported = 「{ $name }」未匯入：{ $why }
not-imported-no-answer = 「{ $name }」未匯入：頁面的背景執行緒沒有回應。請重新載入頁面再試。
imported = 已從「{ $name }」匯入{ $what }。
imported-same = { $what }已在此處，未變。
imported-trouble = 未照原樣接收：{ $what }。
and-more = { $first }；另有 { $n } 項
importing = 正在匯入：{ $n-all } 個檔案中的第 { $n } 個
importing-so-far = 正在匯入：目前{ $what }
exporting = 正在匯出：{ $n-all } 篇文章中的第 { $n } 篇
stop = 停止
import-stopped = 已停止。此前匯入的內容已保留。
export-stopped = 已停止。沒有匯出任何內容。
files = { $n } 個檔案
imported-files = 已從{ $files }匯入{ $what }。
not-imported-several = 未匯入：{ $what }
passed-over = 已略過{ $files }，類型不符。
copied = 已複製。
not-copied = 瀏覽器不允許複製。請在文章中選取，再按 Ctrl+C。
imported-names = 已從「{ $name }」匯入{ $what }到你的詞典。
imported-names-same = { $what }已在詞典中，未變。
replace-one = 你的文庫中已有「{ $title }」，內容不同。你的版本保留了：要用匯入的取代嗎？
replace-several = 你的文庫中已有{ $what }，內容不同。你的版本保留了：要用匯入的取代嗎？
replaced = 已取代{ $what }。

## The text, changed.

edit-text = 編輯內文
edit-paragraph = 編輯這一段
edit-text-help = 標註會隨其詞語移動。失去位置的會為你保留，一次復原即可全部還原。
edit-text-confirm = 更改內文
edit-text-working = 正在更改內文…
edit-text-leave = 你的修改尚未生效。
edit-text-keep = 繼續編輯
edit-text-discard = 捨棄修改
edit-text-same = 內文相同：沒有任何改動。
edit-text-whole = 內文已更改，所有標註的詞語都在。
edit-text-not-changed = 內文未更改：{ $why }
edit-text-version = 這看起來是目前文章的另一個版本。標註會隨其詞語移動。
edit-text-new = 作為新文章加入
review = 更改後的標註
review-none = 沒有標註失去詞語。
review-changed = 詞語有變
review-moved = 在別處找到
review-incomplete = 部分已不在：其來源、提示詞或數量
orphans = 沒有位置的標註
orphans-line = { $n } 處標註沒有位置
orphans-help = 它們的詞語已不在內文中。請在文章中選取文字，再按「放在這裡」，或者放棄它們。
orphan-place = 放在這裡
orphan-select = 請先在文章中選取文字。
orphan-let-go = 放棄

## A second reader.

reader-name = 你的名字
reader-help = 隨你所做或所定的每處標註一同保存。
made-by = 標註者：{ $name }
compare = 與另一位讀者比較
compare-help = 請選擇含有另一位讀者對本文標註的檔案，或文庫中的副本。
compare-file = 選擇檔案…
compare-copies = 文庫中的副本
compare-reading = 正在讀取…
compare-no-text = 「{ $name }」中沒有與此內文相同的文章。
compare-agree = 你們完全一致。
compare-with = 與 { $name } 比較
compare-another = 與別的比較
compare-agreement = 一致程度
compare-label = 標籤
compare-mine = 我的
compare-theirs = 對方的
compare-kappa = Cohen κ
compare-exact = F1（邊界相同）
compare-overlapping = F1（有重疊）
compare-names = 除說法外全部
compare-differences = 分歧
compare-left = 還有 { $n } 處待定
compare-settled = 已全部處理。
compare-not-marked = 未標
choice-mine = 保留我的
choice-theirs = 採用對方的
choice-both = 兩者都要
choice-all-mine = 其餘都保留我的
choice-all-theirs = 其餘都採用對方的

## Other tabs.

tab-won = 另一個分頁同時改了同一處標註。保留了它的版本；你在這裡的最後一次變更未生效。
tab-older = 另一個分頁開著舊版的 Gloss。關閉它，文庫就會在這裡自動開啟。
tab-newer = 另一個分頁帶來了新版的 Gloss。一切都已儲存；重新載入本頁即可繼續。
tab-deleted = 另一個分頁刪除了全部內容。這裡顯示的已不在文庫中；如需要請匯出。
tab-closed = 瀏覽器關閉了文庫。畫面上的內容還在：請匯出，再重新載入頁面。

## Storage.

storage-refused = 瀏覽器不允許本頁儲存任何內容（{ $why }）。畫面上的內容只保留到分頁關閉：請匯出，或允許本頁的網站資料後重新載入。
storage-full = 已沒有儲存空間。之前儲存的仍在；最新的變更只在畫面上：請匯出，再刪除文章或騰出磁碟空間。
storage-closed = 文庫已關閉，因為另一個分頁更新或刪除了它。關閉分頁之前畫面上的內容都在：請匯出所需內容，再重新載入頁面。
storage-conflict = { $which }在這裡開啟之後，另一個分頁改動了它。沒有覆寫任何內容：重新開啟即可看到那邊的變更。
storage-missing = { $which }已不在文庫中：它被刪除了，也許是在另一個分頁。
storage-unreadable = { $which }的一部分無法讀取（{ $why }）。它原樣保留，其他文章不受影響。
storage-newer = { $which }由比本頁更新的 Gloss 儲存。它原樣保留：重新載入頁面即可取得新版本。
storage-failed = 瀏覽器未能完成儲存操作（{ $why }）。之前儲存的仍在；畫面上的內容可以匯出。
storage-the-library = 文庫
storage-an-article = 一篇無標題的文章

## Find, and the pictures.

find = 在文章中尋找
find-count = 第 { $at } 處，共 { $n } 處
find-none = 找不到
find-next = 下一處
find-previous = 上一處
find-whole = 全字拼寫須相符
find-mark = 全部標為…
found-summary = { $n } 篇文章，{ $places } 處
found-reading = 正在讀取備註和標記…
found-more-places = 另有 { $n } 處
found-more-articles = 另有 { $n } 篇文章：多輸入幾個字可縮小範圍。
found-in-title = 標題
found-in-note = 備註
found-in-tag = 標記
found-on-annotation = 標註的備註
map = 文章縮圖
map-at = 位於 { $percent }%
overview-article = 文章總覽
overview-library = 文庫總覽
overview-nothing = 這篇文章還沒有標註。
overview-library-nothing = 文庫是空的：標註或匯入文章後，這裡會有統計。
overview-help = 每條線從文章開頭到結尾。點按名稱或線上的位置即可前往。
overview-name = 名稱
overview-times = 次數
overview-where = 位置
overview-more = 再顯示 { $n } 個
overview-less = 收合
overview-value = 數值
overview-words = 原文
overview-by-factors = 等距表示等倍
overview-source = 來源
overview-counting = 正在統計… { $percent }%
overview-over-time = 文章數量的變化
overview-reviewed = 已審閱
overview-open = 待審
overview-when = 時間
overview-articles = 文章
overview-marks = 標註
overview-named = 出現在最多文章中
overview-as-table = 以表格顯示
overview-week-of = { $day } 當週

## Why something was marked.

why-number-unit = 數字 { $number }，單位 { $unit }
why-number-alone = 數字 { $number }，數的是旁邊的事物
why-currency-of-place = 在提到 { $place } 的文章裡，{ $word } 是 { $currency }
why-listed = { $words } 在{ $list }名單中
why-titled = 旁邊有頭銜或職務 { $title }
why-described = 後面有說明：{ $words }
why-speaks = 前後有 { $words }，像是在說話或行動的一方
why-given-name = { $words } 是名字
why-surname = { $words } 是姓氏
why-suffix = { $words } 是機構名稱的結尾
why-head = { $words } 是機構名稱的開頭
why-title-marks = { $words } 在書名號中
why-before = 前面是 { $words }
why-after = 後面是 { $words }
why-dotted = { $words } 是帶間隔號的譯名
why-shape = { $words } 形似名稱
why-abbreviation = { $words } 是前面名稱的縮寫
why-part-of = 別處所標 { $name } 的一部分
why-repeated = { $words } 在別處已標
why-learnt = { $words } 讀來像學過的名稱
why-taught = { $words } 在你的詞典中
why-cue = 提示詞 { $words }
why-source = 說者 { $words }
why-outlet = 由 { $words } 報導
why-quoted = 其中 { $share } 在引號內
why-carried = 承接 { $words }
why-hedge = 語氣詞 { $words }
why-denial = 以 { $words } 否認
why-figure = 給出數字
why-names = 關於 { $words }
why-asserts = 作出斷言
why-opinion = 不過 { $words } 是表達看法的詞
why-measures = { $amount } 表示 { $measure }，據 { $words }
why-measures-itself = { $amount } 憑單位表示 { $measure }

## Words that reasons name: the lists, and what amounts measure.

word-given-names = 名字
word-surnames = 姓氏
word-organizations = 機構
word-persons = 人物
word-places = 地點
word-companies = 公司
word-banks = 銀行
word-funds = 基金
word-news-outlets = 媒體
word-government-bodies = 政府機關
word-courts = 法院
word-police-forces = 警方
word-armed-forces = 軍隊
word-parties = 政黨
word-international-bodies = 國際組織
word-charities-and-campaigns = 公益組織
word-unions = 工會
word-universities = 大學
word-institutes = 研究機構
word-hospitals = 醫院
word-teams-and-leagues = 球隊與聯盟
word-exchanges = 交易所
word-religious-bodies = 宗教團體
word-public-bodies = 公共機構
word-societies = 社會團體
word-funding = 融資
word-valuation = 估值
word-price = 價格
word-cash = 現金
word-revenue = 營收
word-profit = 利潤
word-loss = 虧損
word-cost = 成本
word-investment = 投資
word-budget = 預算
word-debt = 債務
word-fine = 罰款
word-damages = 賠償
word-pay = 薪酬
word-aid = 援助
word-deal = 交易
word-saving = 節省
word-tax = 稅款
word-trade = 貿易
word-headcount = 人數
word-layoffs = 裁員
word-hires = 招聘
word-users = 用戶
word-dead = 死亡
word-injured = 受傷
word-missing = 失蹤
word-affected = 受影響
word-attendance = 出席
word-arrested = 被捕
word-votes = 票數
word-seats = 席位
word-support = 支持率
word-sales = 銷量
word-output = 產量
word-capacity = 容量
word-sites = 處所
word-stock = 保有量
word-share = 份額
word-stake = 股份
word-growth = 增長
word-decline = 下降
word-rate = 比率
word-age = 年齡
word-tenure = 任期
word-term = 期限
word-duration = 時長
word-ago = 時距
word-distance = 距離
word-area = 面積
word-weight = 重量
word-volume = 體積
word-speed = 速度
word-temperature = 溫度
word-energy = 能量
word-rainfall = 降雨量
word-score = 得分
word-documents = 文件

## First steps, and the legend on paper.

legend-suggestions = 淺色標註是尚未處理的建議。
tour = 入門
tour-take = 一分鐘入門
tour-place = { $n-step }/{ $n-steps }
tour-look = Gloss 已讀完文章並標出所見。點選一處標註，或按 j 前往下一處。
tour-decide = 標得對嗎？按 a 接受，按 x 拒絕，隨後自動到下一處。
tour-mark = 有遺漏？在文章中選取，再選它是什麼：1 至 4。
tour-undo = 每一步都能復原：Ctrl + Z。
tour-export = 一切都保存在本機。「匯出」把它交給下一個工具；按 ? 可查看其他所有指令。
tour-next = 下一步
tour-end = 完成
tour-leave = 離開入門

## Tags and links.

tags = 標記
tag-add = 新增標記
tag-remove = 移除標記「{ $tag }」
links = 關聯
links-all = 全部關聯
links-show = 在文章中顯示
links-empty = 還沒有關聯。移到一處標註，按快速鍵或「關聯到…」，再選擇與它有關的標註。
links-more = 再顯示 { $n } 條
links-from = 從
links-to = 到
link-to = 關聯到…
link-choose = 把「{ $text }」關聯到：點一下另一處標註，或用 j 和 k 移到那裡後按輸入鍵。
link-leave = 取消
link-kind = 關聯類型
link-own = 自己寫…
link-unsaid = 有關
link-onward = 指向那裡
link-back = 來自那裡
link-turn = 調轉方向
link-remove = 移除與「{ $text }」的關聯
link-gone = 已不在文中
link-of = 屬於
link-paid-by = 由其支付
link-paid-to = 付給
link-said-by = 出自
link-works-for = 任職於
link-part-of = 隸屬於
link-owns = 擁有
link-denies = 否認
link-confirms = 證實
link-same-as = 等同於
link-about = 關於
commands-links = 標記與關聯
do-tag = 為目前的標註加標記
do-link = 把目前的標註關聯到另一處
do-link-here = 關聯到這裡
do-show-links = 顯示或隱藏關聯

## What files hold, on the way out and in.

loss-claims = { $n } 則主張
loss-names = { $n } 個名稱和數額
loss-overlaps = { $n } 處重疊標註
loss-blanks = { $n } 處只含空白的標註
loss-spacing = { $n } 篇文字的空格
loss-readings = { $n } 個數額的值
loss-suggested = { $n } 個與已接受標註相區別的建議
loss-rejected = { $n } 個已拒絕的標註
loss-certainty = { $n } 個把握程度
loss-reasons = { $n } 個標註的理由
loss-measures = { $n } 則主張的指標
loss-notes = { $n } 則備註
loss-tags = { $n } 個標註的標籤
loss-links = { $n } 個關聯
loss-makers = { $n } 個標註的作者
loss-orphans = { $n } 個失去位置的標註
loss-dates = { $n } 個標註的日期
loss-article-notes = { $n } 篇文章的備註和標籤
loss-details = { $n } 篇文章的資訊
loss-text = { $n } 篇文章的文字
loss-controls = { $n } 個控制字元
annotations = { $n } 個標註
report-holds = { $articles }，{ $annotations }：{ $format } 全部存下。
report-loses = { $articles }，{ $annotations }：{ $format } 存不下{ $losses }。
report-comma = { $first }、{ $next }
read-as = { $format }：{ $articles }，{ $annotations }。
read-in = 按 { $encoding } 讀取。
read-offsets = 其位置按{ $unit }計。
unit-codepoint = 字元
unit-utf16 = UTF-16 單元
unit-byte = 位元組
paper-text = 純文字
paper-web = 網頁
paper-word = Word 文件
paper-book = EPUB 書籍
advice-w3c = 位置按標準以碼位計；Recogito 和 Hypothesis 按 UTF-16 計：給它們用時請選 UTF-16。
advice-doccano = 請以 JSONL、編碼 utf_8 匯入。人物、組織和數額是一個檔案（doccano）的標籤，主張是另一個檔案（doccano-claims）的標籤，各用一個專案；標籤有重疊時請在專案中允許重疊，否則 doccano 會不聲不響只留第一個。數值、備註和決定仍在檔案裡的 `gloss` 之下，只是看不見。
advice-labelstudio = 請把隨附的標註設定交給專案。已拒絕的和理由仍在檔案裡，只是看不見。
advice-brat = 請解壓縮到一個文集目錄。日期和文章資訊在每對檔案旁的 JSON 裡。
advice-spacy = 與其他重疊的標註在 span 組 `overlapping`，主張在 `claims`。
advice-prodigy = 標註有重疊（主張就是）時請用 `spans_manual`。
advice-xmi = 類型系統在文件旁邊；INCEpTION 按專案自己的讀取。
advice-table = 試算表程式可能會執行以 = + - 或 @ 開頭的儲存格：請按文字匯入。

## Labels of the person's own.

own-labels = 標籤
own-labels-help = 四種標籤之外你自己的標籤：事件、地點、產品——你標註的任何東西。
own-labels-find = 尋找或新增標籤
own-labels-add = 新增「{ $name }」
own-labels-no-name = 「{ $name }」不能作為標籤名：它是四種標籤之一，或者太長。
own-labels-taken = 已有標籤「{ $name }」。
own-labels-full = 最多可有 { $n } 個標籤。
own-labels-everywhere = 所有文章
own-labels-here = 僅在本文
own-label-edit = 編輯 { $name }
own-label-name = 名稱
own-label-key = 按鍵
own-label-no-key = 無
own-label-description = 含義
own-label-describe = 什麼會這樣標註
own-label-colour = 顏色
own-label-line = 線條
own-label-where = 範圍
own-label-remove = 移除標籤
own-label-marks = 本文 { $n } 處
own-labels-more = 更多標籤…
own-labels-manage = 標籤…
own-labels-all = 全部 { $n } 個標籤
own-labels-few = 收起
own-labels-choose = 標為…
own-labels-nothing = 沒有這個名稱的標籤。
own-labels-imported = 已從「{ $name }」新增{ $what }。
own-labels-imported-same = { $what }已有，未變。
own-label-removed = 「{ $name }」已不在標籤中。原有的標註保留，仍用此名稱。
own-label-renamed = 「{ $name }」已改名為「{ $other }」，{ $what }中的標註也已變更。
own-label-marked = 以此標註：{ $marks }，見於{ $articles }。
own-label-its-marks = 它的標註
own-label-marks-stay = 保留，仍用此名稱
own-label-marks-go = 一併移除
own-label-marks-become = 改為「{ $name }」
own-label-gone = 「{ $name }」已不在標籤中。
own-label-gone-marks = 「{ $name }」已不在標籤中。{ $what }中的這類標註已移除。
own-label-gone-changed = 「{ $name }」已不在標籤中。{ $what }中的這類標註現為「{ $other }」。
own-label-changed = 「{ $name }」已變更。
own-label-n-marks = { $n } 處標註
act-labels = 標籤變更
do-choose-label = 標為其他標籤
colour-teal = 青綠
colour-rose = 玫紅
colour-gold = 暗金
colour-indigo = 靛藍
colour-olive = 橄欖綠
colour-magenta = 洋紅
colour-maroon = 栗紅
colour-sky = 天藍
colour-tan = 棕褐
colour-slate = 石板灰
colour-violet = 紫羅蘭
colour-pine = 松綠
line-thick = 粗線
line-double = 雙線
line-dashed = 虛線
line-dotted = 點線
line-dash-dot = 點劃線
own-labels-n = { $n } 個標籤
