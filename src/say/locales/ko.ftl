### What Gloss says, in Korean.

## Labels and what is said of annotations.

label-person = 인물
label-organization = 기관
label-amount = 수량
label-claim = 주장
labels-person = 인물
labels-organization = 기관
labels-amount = 수량
labels-claim = 주장
status-suggested = 제안
status-accepted = 수락됨
status-rejected = 거절됨
announced = { $label }: { $words }, { $status }
announced-row = { $label }: { $words } { $particulars }

## Amounts.

kind-money = 금액
kind-percent = 백분율
kind-duration = 기간
kind-count = 개수
kind-measure = 측정값
bounded = { $value } { $bound }
bound-none = 그대로
bound-at-least = 이상
bound-at-most = 이하
bound-more-than = 초과
bound-less-than = 미만
bound-about = 정도
duration-years = { $n }년
duration-months = { $n }개월
duration-weeks = { $n }주
duration-days = { $n }일
duration-hours = { $n }시간
duration-minutes = { $n }분
duration-seconds = { $n }초
not-read = ‘{ $typed }’을(를) 읽을 수 없어 값을 그대로 두었습니다. 숫자(2500000.5)나 통화의 세 글자(USD)를 쓰십시오.

## Claims.

claim-quote = 인용
claim-reported = 전언
claim-statement = 서술
claims-quote = 인용
claims-reported = 전언
claims-statement = 서술
hedge-possible = 가능성
hedge-rumoured = 소문
hedge-predicted = 예측
hedge-estimated = 추정
hedge-none = 없음
hedging-any = 모두
hedging-with = 있음
denied = 부인
part-source = 출처
part-cue = 단서어
part-how = 주장 안의 말을 고르고 { $key } 키를 누르십시오
remove-source = 출처 빼기
remove-cue = 단서어 빼기
source-unnamed = 익명 출처
source-article = 기사 자체
tally-quotes = 인용 { $n }건
tally-reported = 전언 { $n }건
tally-statements = 서술 { $n }건
tally-denied = 부인 { $n }건
tally-hedged = 유보 { $n }건
more-sources = 더 적게 말한 출처 { $n }곳 더

## The person's dictionary.

verdict-person = 인물
verdict-organization = 기관
verdict-no-name = 이름 아님
verdict-either = 둘 다 가능, 그때그때 판단
remembered-person = 인물로 기억함: { $name }
remembered-organization = 기관으로 기억함: { $name }
remembered-no-name = 이름이 아닌 것으로 기억함: { $name }
remembered-either = 이제부터 그때그때 판단: { $name }
nothing-remembered = 이름에 대한 판단을 기억해 둡니다.
mark-alike = { $n }곳 더 표시
reject-alike = { $n }곳 더 거절
only-here = 이 기사에서만
dictionary = 사전
dictionary-of = 사전 { $n }
dictionary-help = 이름에 대해 알려 주신 것입니다. Gloss는 앞으로 읽는 모든 기사에서 이를 따릅니다.
dictionary-find = 이름 찾기 또는 추가
dictionary-names = 이름
dictionary-more = { $n }개 더 있습니다. 입력하여 찾으십시오.
dictionary-what = { $name }의 종류
dictionary-add = 추가…
dictionary-forget = { $name } 잊기
dictionary-forgotten = ‘{ $name }’을(를) 잊었습니다.

## Buttons that stand in many places.

accept = 수락
reject = 거절
reconsider = 다시 보기
remove = 없애기
close = 닫기
export = 내보내기
import = 가져오기
undo = 실행 취소
redo = 다시 실행
reset = 초기화
with-key = { $name } ({ $key })
undo-what = { $act } 실행 취소 ({ $key })
redo-what = { $act } 다시 실행 ({ $key })

## What a step did, behind Undo and Redo.

act-mark = 표시
act-relabel = 라벨 변경
act-resize = 경계 변경
act-remove = 없애기
act-accept = 수락
act-reject = 거절
act-reconsider = 다시 보기
act-note = 메모
act-describe = 정보 변경
act-revise = 본문 변경
act-settle = 차이 정리
act-alike = 같은 말에 대한 결정
act-correct = 수정
act-link = 연결
act-tag = 태그 변경

## The card of an annotation.

card-labels = 표시의 라벨
card-why = 이유 · 확신도 { $percent }%
card-note = 메모
card-add-note = 메모 추가
accept-same = 같은 말 { $n }곳 모두 수락
reject-same = { $n }곳 모두 거절
card-beside = 여기에 또 있는 것
reading-of-it = 해석
field-kind = 종류
field-bound = 한계
field-value = 값
field-up-to = 상한
field-currency = 통화
field-unit = 단위
field-hedge = 유보
named-source = 실명 출처
claim-denied = 부인함

## The list of annotations.

list-of-article = 기사의 표시
list = 표시 목록
list-labels = 보이는 라벨
list-by-label = 라벨별
list-sources = 출처
list-filters = 거르기
list-decide = 모두 결정
decide-help = 아래 목록에 제안 { $n }개가 있습니다. 라벨, 거르기, 슬라이더에 따라 목록이 정해집니다.
decide-none = 목록에 제안이 없습니다.
decide-accept = { $n }개 수락
decide-reject = { $n }개 거절
list-rejected = 거절 { $n }
list-reading = 읽는 중…
list-reviewed = { $n-all }개 중 { $n-done }개 검토
list-showing = { $n-all }개 중 { $n }개 표시
list-nothing-marked = 표시된 것이 없습니다. 기사에서 글을 고르고 라벨을 선택하십시오.
list-nothing-fits = 보이기로 한 조건에 맞는 표시가 없습니다.
filter-kinds = 주장의 종류
filter-sureness = 확신도
sure-all = 모두
sure-surest = 가장 확실한 것만
sure-percent = 확신도 { $percent }% 이상

## The article.

article = 기사
article-keys = 화살표 키로 커서를 옮기고 Shift와 함께 누르면 선택합니다. 1~4로 선택한 글에 라벨을 붙이고, j와 k로 표시 사이를 오갑니다.
label-selection = 선택한 글에 라벨 붙이기
gather = { $n }곳 모두
gather-title = 이 말이 있는 모든 곳
gather-more = 그 밖의 { $n }곳도 함께 표시됩니다.
gather-help = 라벨을 고르면 { $n }곳을 표시합니다.
brush = 선택하는 글을 모두 이 라벨로 표시: { $label }
brush-stop = 멈추기
spoken-person = 인물
spoken-organization = 기관
spoken-amount = 수량
spoken-quote = 인용
spoken-reported = 전언
spoken-statement = 서술
spoken-end = 끝
about-article = 기사 정보
field-title = 제목
field-outlet = 매체
field-date = 날짜
field-address = 주소
field-language = 언어
untitled = 제목 없음

## The start page.

start-first = 뉴스 기사를 붙여 넣으십시오
start-another = 다른 기사
start-lead = Gloss가 기사 속 인물, 기관, 수량, 주장을 표시합니다. English, 简体中文, 繁體中文, 한국어를 읽습니다. 모든 것은 브라우저 안에 남습니다.
start-text = 기사 본문
start-paste = 여기에 글을 붙여 넣거나 끌어다 놓으십시오
start-text-only = 글만 넣을 수 있습니다. 이 페이지는 주소의 내용을 가져오지 못합니다.
start-address = Gloss에는 서버가 없어 주소로 페이지를 가져오지 못합니다. 다른 탭에서 페이지를 열고 기사 본문을 복사해 여기에 붙여 넣으십시오.
start-annotate = 표시하기
start-sample = 예시 보기
samples = 예시 기사
samples-lead = 지어낸 한 사건을 다섯 매체가 전합니다. 모든 점이 일치하지는 않습니다.
samples-missing = 예시를 불러오지 못했습니다. 연결을 확인하고 다시 시도하거나 기사를 붙여 넣으십시오.
sample-missing = 이 예시를 불러오지 못했습니다. 연결을 확인하고 다시 시도하거나 기사를 붙여 넣으십시오.
blank = 아직 읽을 것이 없습니다. 먼저 기사를 붙여 넣거나 입력하십시오.
too-long = 글이 너무 깁니다. { $n }바이트인데 기사 하나는 { $n-most }바이트까지입니다. 바뀐 것은 없고 붙여 넣은 글은 입력란에 그대로 있습니다. 읽을 부분만 남기고 ‘표시하기’를 다시 누르십시오.
already-here = ‘{ $title }’은(는) 이미 보관함에 있습니다. 마지막으로 두신 그대로입니다.
damaged-characters = 손상된 글자 { $n }개(어떤 파일에도 담을 수 없는 반쪽 글자)가 ‘�’로 바뀌었습니다. 나머지는 붙여 넣은 그대로입니다.

## The library.

library = 기사 목록
library-new = 새 기사
library-search = 찾기
library-search-articles = 기사 찾기
library-none-found = 이 말이 있는 기사가 없습니다.
library-empty = 표시한 기사는 이 기기, 바로 여기에 보관됩니다.
library-marks = 표시 { $n }개
library-to-review = 검토할 것 { $n }개
library-actions = { $title } 작업
library-rename = 이름 바꾸기
library-delete = 삭제
library-new-title = 새 제목
library-kept = 삭제할 때까지 이 기기에 보관됩니다.
library-kept-while-room = 이 기기에 보관됩니다. 공간이 부족하면 브라우저가 지울 수 있습니다.
library-kept-here = 이 기기에 보관됩니다.
library-changes = 마지막으로 내보낸 뒤 { $n }번 바뀌었습니다.
library-export-all = 모두 내보내기
library-delete-all = 모두 삭제…
library-delete-all-ask = 모두 삭제할까요?
library-delete-all-help = 모든 기사와 표시가 영영 사라집니다. 내보낸 파일이 있으면 되살릴 수 있습니다.
library-delete-for-good = 영구 삭제
library-keep = 그대로 두기
library-deleted = ‘{ $title }’을(를) 삭제했습니다.
settings = 설정
setting-size = 글자 크기
setting-leading = 줄 간격
setting-measure = 줄 길이
setting-theme = 테마
setting-snap = 선택 단위
setting-ruler = 읽기 자
snap-character = 글자
snap-word = 낱말
snap-sentence = 문장
theme-system = 시스템 설정
theme-light = 밝게
theme-dark = 어둡게
page-language = 페이지 언어

## The bar and the notices.

bar-saved = 저장됨
bar-saving = 저장 중…
bar-not-saved = 저장 안 됨
save-again = 다시 저장
export-json-all = JSON (모든 기사)
import-files = 가져올 파일
dismiss = 알겠습니다
reload = 새로 고침
replace = 바꾸기
export-this = 이 기사 내보내기
later-missing = 페이지의 일부를 가져오지 못했습니다. 기사와 작업은 모두 보관되어 있습니다. 연결을 확인하고 페이지를 새로 고치십시오.
by-rules = 이름을 규칙만으로 표시하여 평소보다 덜 정확합니다: { $why }. 나머지는 모두 작동합니다. 페이지를 새로 고치면 다시 시도합니다.

## The commands and their keys.

commands = 명령
commands-find = 명령 찾기
commands-review = 검토
commands-mark = 표시
commands-article = 기사
commands-page = 화면과 기사 목록
commands-key = { $name }: { $key }. 키 바꾸기
commands-no-key = { $name }: 키 없음. 키 고르기
commands-press = 새 키를 누르세요. Esc를 누르면 그대로 둡니다
commands-robbed = ‘{ $name }’에는 이제 그 키가 없습니다.
commands-letters = 글자나 숫자 하나도 단축키로 쓰기
commands-reset = 모든 키를 처음대로
do-next = 다음 표시
do-previous = 이전 표시
do-accept = 수락
do-reject = 거절
do-accept-same = 같은 말 모두 수락
do-reject-same = 같은 말 모두 거절
do-reconsider = 결정 되돌리기
do-alike = 기사 전체의 같은 말에 똑같이
do-beside = 같은 자리의 다음 표시
do-start-back = 시작을 한 글자 앞으로
do-start-on = 시작을 한 글자 뒤로
do-end-back = 끝을 한 글자 앞으로
do-end-on = 끝을 한 글자 뒤로
do-remove = 표시 없애기
do-leave = 현재 표시에서 나가기
do-person = 인물로 표시
do-organization = 기관으로 표시
do-amount = 수량으로 표시
do-claim = 주장으로 표시
do-keep-person = 선택하는 글을 모두 인물로
do-keep-organization = 선택하는 글을 모두 기관으로
do-keep-amount = 선택하는 글을 모두 수량으로
do-keep-claim = 선택하는 글을 모두 주장으로
do-gather = 고른 말이 있는 모든 곳
do-source = 고른 말을 주장의 출처로
do-cue = 고른 말을 주장의 단서어로
do-select-all = 기사 전체 선택
do-by-label = 라벨별로, 또는 자리순으로 보기
do-rejected = 거절한 것 보이기, 숨기기
do-export = JSON으로 내보내기
do-copy-rich = 표시와 함께 복사
do-copy-markdown = Markdown으로 복사
do-copy-table = 표시를 표로 복사
do-export-all = 모든 기사를 JSON으로 내보내기
do-import = 파일 가져오기
do-import-folder = 폴더 가져오기
do-start-word-back = 시작을 한 낱말 앞으로
do-start-word-on = 시작을 한 낱말 뒤로
do-end-word-back = 끝을 한 낱말 앞으로
do-end-word-on = 끝을 한 낱말 뒤로
do-ruler = 읽기 자
do-print = 표시와 함께 인쇄
do-install = Gloss를 앱으로 설치
keys-caret = 기사에서: 커서 이동, Shift와 함께 선택
keys-caret-word = 커서를 낱말 단위로

## Files in and out.

articles = 기사 { $n }건
names = 이름 { $n }개
exported = { $what }을 내보냈습니다.
not-exported = 아무것도 내보내지 못했습니다: { $why }. 기사는 그대로입니다. 페이지를 새로 고치고 다시 시도하십시오.
no-answer = 페이지의 작업자가 응답하지 않았습니다
file-unreadable = ‘{ $name }’을(를) 읽지 못했습니다({ $why }). 바뀐 것은 없습니다.
not-imported = ‘{ $name }’을(를) 가져오지 못했습니다: { $why }
not-imported-no-answer = ‘{ $name }’을(를) 가져오지 못했습니다. 페이지의 작업자가 응답하지 않았습니다. 페이지를 새로 고치고 다시 시도하십시오.
imported = ‘{ $name }’에서 { $what }을 가져왔습니다.
imported-same = { $what }은 이미 있으며 그대로입니다.
imported-trouble = 그대로 받아들이지 못한 것: { $what }.
and-more = { $first }; 그 밖에 { $n }건
importing = 가져오는 중: 파일 { $n-all }개 가운데 { $n }개
importing-so-far = 가져오는 중: 지금까지 { $what }
exporting = 내보내는 중: 기사 { $n-all }건 가운데 { $n }건
stop = 멈추기
import-stopped = 멈췄습니다. 그때까지 가져온 것은 남아 있습니다.
export-stopped = 멈췄습니다. 아무것도 내보내지 않았습니다.
files = 파일 { $n }개
imported-files = { $files }에서 { $what }을 가져왔습니다.
not-imported-several = 가져오지 못한 것: { $what }
passed-over = 다른 종류의 { $files }는 건너뛰었습니다.
copied = 복사했습니다.
not-copied = 브라우저가 복사를 허락하지 않았습니다. 기사에서 선택한 뒤 Ctrl+C로 복사하십시오.
imported-names = ‘{ $name }’에서 { $what }를 사전으로 가져왔습니다.
imported-names-same = { $what }는 이미 있으며 그대로입니다.
replace-one = ‘{ $title }’이(가) 다른 내용으로 보관함에 있습니다. 원래 것을 두었습니다. 가져온 것으로 바꿀까요?
replace-several = { $what }이 다른 내용으로 보관함에 있습니다. 원래 것을 두었습니다. 가져온 것으로 바꿀까요?
replaced = { $what }을 바꾸었습니다.

## The text, changed.

edit-text = 본문 고치기
edit-paragraph = 이 단락 고치기
edit-text-help = 표시는 그 말을 따라갑니다. 자리를 잃은 것은 따로 보관하며, 한 번의 실행 취소로 모두 되돌립니다.
edit-text-confirm = 본문 바꾸기
edit-text-working = 본문을 바꾸는 중…
edit-text-leave = 고친 내용이 아직 반영되지 않았습니다.
edit-text-keep = 계속 고치기
edit-text-discard = 버리기
edit-text-same = 본문이 같아서 바뀐 것이 없습니다.
edit-text-whole = 본문을 바꾸었습니다. 모든 표시의 말이 그대로 있습니다.
edit-text-not-changed = 본문을 바꾸지 못했습니다: { $why }
edit-text-version = 열려 있는 기사의 다른 판으로 보입니다. 표시는 그 말을 따라갑니다.
edit-text-new = 새 기사로 추가
review = 바꾼 뒤의 표시
review-none = 말을 잃은 표시가 없습니다.
review-changed = 말이 바뀜
review-moved = 다른 곳에서 찾음
review-incomplete = 일부가 없어짐: 출처, 단서어 또는 수량
orphans = 자리 없는 표시
orphans-line = 자리 없는 표시 { $n }개
orphans-help = 그 말이 본문에서 사라졌습니다. 기사에서 글을 고르고 ‘여기에 두기’를 누르거나, 놓아 주십시오.
orphan-place = 여기에 두기
orphan-select = 먼저 기사에서 글을 고르십시오.
orphan-let-go = 놓아주기

## A second reader.

reader-name = 내 이름
reader-help = 내가 하거나 결정한 모든 표시에 함께 남습니다.
made-by = 표시한 이: { $name }
compare = 다른 독자와 비교
compare-help = 다른 독자가 이 기사에 표시한 파일이나 보관함의 사본을 고르십시오.
compare-file = 파일 고르기…
compare-copies = 보관함의 사본
compare-reading = 읽는 중…
compare-no-text = ‘{ $name }’에 이 본문과 같은 기사가 없습니다.
compare-agree = 모두 일치합니다.
compare-with = { $name }과(와) 비교
compare-another = 다른 것과 비교
compare-agreement = 일치도
compare-label = 라벨
compare-mine = 내 것
compare-theirs = 상대 것
compare-kappa = 코헨 κ
compare-exact = F1 (경계 일치)
compare-overlapping = F1 (겹침)
compare-names = 주장 외 전체
compare-differences = 차이
compare-left = { $n }곳 남음
compare-settled = 모두 정리했습니다.
compare-not-marked = 표시 없음
choice-mine = 내 것 유지
choice-theirs = 상대 것 채택
choice-both = 둘 다
choice-all-mine = 나머지는 내 것 유지
choice-all-theirs = 나머지는 상대 것 채택

## Other tabs.

tab-won = 다른 탭에서 같은 표시를 동시에 바꾸었습니다. 그 탭의 것을 남겼고, 여기서 마지막으로 바꾼 것은 적용되지 않았습니다.
tab-older = 다른 탭에 이전 버전의 Gloss가 열려 있습니다. 그 탭을 닫으면 보관함이 여기서 저절로 열립니다.
tab-newer = 다른 탭에서 새 버전의 Gloss를 열었습니다. 모두 저장되었습니다. 계속하려면 이 페이지를 새로 고치십시오.
tab-deleted = 다른 탭에서 모두 삭제했습니다. 여기 보이는 것은 더 이상 보관함에 없습니다. 필요하면 내보내십시오.
tab-closed = 브라우저가 보관함을 닫았습니다. 화면의 내용은 아직 있습니다. 내보낸 다음 페이지를 새로 고치십시오.

## Storage.

storage-refused = 브라우저가 이 페이지의 저장을 허용하지 않습니다({ $why }). 화면의 내용은 탭을 닫을 때까지만 남습니다. 내보내거나, 이 페이지의 사이트 데이터를 허용하고 새로 고치십시오.
storage-full = 저장할 공간이 없습니다. 전에 저장한 것은 그대로 있고, 마지막 변경은 화면에만 있습니다. 내보낸 다음 기사를 삭제하거나 디스크 공간을 비우십시오.
storage-closed = 다른 탭에서 보관함을 갱신하거나 삭제하여 닫혔습니다. 탭을 닫기 전에는 화면의 내용이 사라지지 않습니다. 필요한 것을 내보낸 다음 페이지를 새로 고치십시오.
storage-conflict = { $which }을(를) 여기서 연 뒤 다른 탭에서 바꾸었습니다. 덮어쓴 것은 없습니다. 다시 열면 다른 탭의 변경이 보입니다.
storage-missing = { $which }은(는) 더 이상 보관함에 없습니다. 아마 다른 탭에서 삭제되었습니다.
storage-unreadable = { $which }의 일부를 읽을 수 없습니다({ $why }). 그대로 보관하며, 다른 기사는 무사합니다.
storage-newer = { $which }은(는) 이 페이지보다 새 버전의 Gloss가 저장했습니다. 그대로 보관합니다. 페이지를 새로 고치면 새 버전이 됩니다.
storage-failed = 브라우저가 저장소 작업을 마치지 못했습니다({ $why }). 전에 저장한 것은 그대로 있고, 화면의 내용은 내보낼 수 있습니다.
storage-the-library = 보관함
storage-an-article = 제목 없는 기사

## Find, and the pictures.

find = 기사에서 찾기
find-count = { $n }곳 중 { $at }번째
find-none = 없음
find-next = 다음 곳
find-previous = 이전 곳
find-whole = 온전한 낱말만
find-mark = 모두 표시…
found-summary = 기사 { $n }건, { $places }곳
found-reading = 메모와 태그를 읽는 중…
found-more-places = 외 { $n }곳
found-more-articles = 외 기사 { $n }건: 더 입력하면 좁혀집니다.
found-in-title = 제목
found-in-note = 메모
found-in-tag = 태그
found-on-annotation = 표시의 메모
map = 기사 지도
map-at = { $percent }% 위치
overview-article = 기사 한눈에 보기
overview-library = 서재 한눈에 보기
overview-nothing = 이 기사에는 아직 표시가 없습니다.
overview-library-nothing = 서재가 비어 있습니다. 기사를 주석하거나 가져오면 여기에서 집계됩니다.
overview-help = 각 선은 기사의 처음부터 끝까지입니다. 이름이나 선 위의 곳을 누르면 그리로 갑니다.
overview-name = 이름
overview-times = 횟수
overview-where = 위치
overview-more = { $n }개 더 보기
overview-less = 접기
overview-value = 값
overview-words = 기사 속 표현
overview-by-factors = 같은 간격은 같은 배수
overview-source = 출처
overview-counting = 집계 중… { $percent }%
overview-over-time = 시기별 기사
overview-reviewed = 검토함
overview-open = 검토할 것
overview-when = 때
overview-articles = 기사
overview-marks = 표시
overview-named = 가장 많은 기사에 나오는 이름
overview-as-table = 표로 보기
overview-week-of = { $day } 주

## Why something was marked.

why-number-unit = 숫자 { $number }, 단위 { $unit }
why-number-alone = 숫자 { $number }, 옆에 있는 것을 셈
why-currency-of-place = { $place }이(가) 나오는 기사에서 { $word }은(는) { $currency }
why-listed = { $words }이(가) { $list } 목록에 있음
why-titled = 직함이나 직책 { $title } 옆
why-described = 뒤에 설명이 있음: { $words }
why-speaks = 앞뒤의 { $words }이(가) 말하거나 행동하는 쪽임을 보임
why-given-name = { $words }은(는) 이름
why-surname = { $words }은(는) 성
why-suffix = { $words }은(는) 기관 이름의 끝말
why-head = { $words }은(는) 기관 이름의 첫말
why-title-marks = { $words }이(가) 제목 부호 안에 있음
why-before = 앞에 { $words }이(가) 있음
why-after = 뒤에 { $words }이(가) 있음
why-dotted = { $words }은(는) 가운뎃점이 있는 음역
why-shape = { $words }은(는) 이름의 꼴임
why-abbreviation = { $words }은(는) 앞 이름의 약칭
why-part-of = 다른 곳에 표시된 { $name }의 일부
why-repeated = { $words }이(가) 다른 곳에 표시됨
why-learnt = { $words }은(는) 배운 이름들과 비슷함
why-taught = { $words }이(가) 당신의 사전에 있음
why-cue = 단서어 { $words }
why-source = 말한 이 { $words }
why-outlet = { $words } 보도
why-quoted = 그중 { $share }이(가) 따옴표 안
why-carried = { $words }의 말이 이어짐
why-hedge = 유보하는 말 { $words }
why-denial = 부인하는 말 { $words }
why-figure = 수치를 제시함
why-names = { $words }에 관한 것
why-asserts = 무언가를 단언함
why-opinion = 다만 { $words }은(는) 의견을 나타내는 말
why-measures = { $words }에 따라 { $amount }은(는) { $measure }
why-measures-itself = { $amount }은(는) 단위로 보아 { $measure }

## Words that reasons name: the lists, and what amounts measure.

word-given-names = 이름
word-surnames = 성
word-organizations = 기관
word-persons = 인물
word-places = 장소
word-companies = 기업
word-banks = 은행
word-funds = 기금
word-news-outlets = 언론
word-government-bodies = 정부 기관
word-courts = 법원
word-police-forces = 경찰
word-armed-forces = 군
word-parties = 정당
word-international-bodies = 국제기구
word-charities-and-campaigns = 시민 단체
word-unions = 노조
word-universities = 대학
word-institutes = 연구 기관
word-hospitals = 병원
word-teams-and-leagues = 팀과 리그
word-exchanges = 거래소
word-religious-bodies = 종교 단체
word-public-bodies = 공공 기관
word-societies = 단체
word-funding = 투자 유치
word-valuation = 기업 가치
word-price = 가격
word-cash = 현금
word-revenue = 매출
word-profit = 이익
word-loss = 손실
word-cost = 비용
word-investment = 투자
word-budget = 예산
word-debt = 부채
word-fine = 벌금
word-damages = 배상
word-pay = 급여
word-aid = 지원금
word-deal = 거래
word-saving = 절감
word-tax = 세금
word-trade = 교역
word-headcount = 인원
word-layoffs = 감원
word-hires = 채용
word-users = 이용자
word-dead = 사망
word-injured = 부상
word-missing = 실종
word-affected = 피해 인원
word-attendance = 참석
word-arrested = 체포
word-votes = 득표
word-seats = 의석
word-support = 지지율
word-sales = 판매량
word-output = 생산량
word-capacity = 수용력
word-sites = 곳
word-stock = 보유량
word-share = 비중
word-stake = 지분
word-growth = 증가
word-decline = 감소
word-rate = 비율
word-age = 나이
word-tenure = 재임
word-term = 기한
word-duration = 기간
word-ago = 시차
word-distance = 거리
word-area = 면적
word-weight = 무게
word-volume = 부피
word-speed = 속도
word-temperature = 온도
word-energy = 에너지
word-rainfall = 강수량
word-score = 점수
word-documents = 문서

## First steps, and the legend on paper.

legend-suggestions = 옅은 표시는 아직 결정하지 않은 제안입니다.
tour = 첫걸음
tour-take = 1분 첫걸음
tour-place = { $n-steps }단계 중 { $n-step }단계
tour-look = Gloss가 기사를 읽고 찾은 것을 표시했습니다. 표시를 누르거나 j를 눌러 다음 표시로 가세요.
tour-decide = 맞게 표시했나요? a를 누르면 수락, x를 누르면 거절하고 다음 표시로 넘어갑니다.
tour-mark = 빠진 것이 있나요? 기사에서 선택하고 1~4로 무엇인지 고르세요.
tour-undo = 무엇이든 되돌릴 수 있습니다: Ctrl + Z.
tour-export = 모든 것은 이 기기에 보관됩니다. 내보내기로 다음 도구에 넘기고, ?를 누르면 할 수 있는 다른 일을 모두 볼 수 있습니다.
tour-next = 다음
tour-end = 마침
tour-leave = 첫걸음 나가기

## Tags and links.

tags = 태그
tag-add = 태그 추가
tag-remove = 태그 ‘{ $tag }’ 없애기
links = 연결
links-all = 모든 연결
links-show = 기사에 보이기
links-empty = 아직 연결이 없습니다. 표시로 가서 단축키나 ‘연결하기…’를 누르고 관련된 표시를 고르십시오.
links-more = { $n }개 더 보기
links-from = 시작
links-to = 끝
link-to = 연결하기…
link-choose = ‘{ $text }’을(를) 연결할 곳: 다른 표시를 클릭하거나 j와 k로 가서 엔터 키를 누르십시오.
link-leave = 취소
link-kind = 연결 종류
link-own = 직접 쓰기…
link-unsaid = 관련 있음
link-onward = 그쪽으로 이어짐
link-back = 그쪽에서 이어짐
link-turn = 방향 바꾸기
link-remove = ‘{ $text }’과(와)의 연결 없애기
link-gone = 이제 본문에 없음
link-of = 의 것
link-paid-by = 지급한 쪽
link-paid-to = 지급받은 쪽
link-said-by = 말한 이
link-works-for = 소속
link-part-of = 의 일부
link-owns = 소유
link-denies = 부인
link-confirms = 확인
link-same-as = 같은 것
link-about = 에 관한 것
commands-links = 태그와 연결
do-tag = 현재 표시에 태그 달기
do-link = 현재 표시를 다른 표시에 연결
do-link-here = 여기에 연결
do-show-links = 연결 보이기 또는 숨기기

## What files hold, on the way out and in.

loss-claims = 주장 { $n }개
loss-names = 이름과 수치 { $n }개
loss-overlaps = 겹친 표시 { $n }개
loss-blanks = 빈칸뿐인 표시 { $n }개
loss-spacing = 글 { $n }건의 띄어쓰기
loss-readings = 수치 { $n }개의 값
loss-suggested = 확정한 것과 구별되는 제안 { $n }개
loss-rejected = 거절한 표시 { $n }개
loss-certainty = 확신도 { $n }개
loss-reasons = 표시 { $n }개의 근거
loss-measures = 주장 { $n }개의 지표
loss-notes = 메모 { $n }개
loss-tags = 표시 { $n }개의 태그
loss-links = 연결 { $n }개
loss-makers = 표시 { $n }개의 작성자
loss-orphans = 자리를 잃은 표시 { $n }개
loss-dates = 표시 { $n }개의 날짜
loss-article-notes = 기사 { $n }건의 메모와 태그
loss-details = 기사 { $n }건의 정보
loss-text = 기사 { $n }건의 글
loss-controls = 제어 문자 { $n }개
annotations = 표시 { $n }개
report-holds = { $articles }, { $annotations }: { $format }에 모두 담깁니다.
report-loses = { $articles }, { $annotations }: { $format }에 담을 수 없는 것은 { $losses }입니다.
report-comma = { $first }, { $next }
read-as = { $format }: { $articles }, { $annotations }.
read-in = { $encoding }로 읽었습니다.
read-offsets = 위치를 세는 단위: { $unit }.
unit-codepoint = 글자
unit-utf16 = UTF-16 코드
unit-byte = 바이트
paper-text = 일반 글
paper-web = 웹 페이지
paper-word = Word 문서
paper-book = EPUB 책
advice-w3c = 위치는 표준대로 코드 포인트로 셉니다. Recogito와 Hypothesis는 UTF-16으로 세므로 그쪽에는 UTF-16을 고르십시오.
advice-doccano = JSONL, 인코딩 utf_8로 가져오십시오. 사람·단체·수치는 한 파일(doccano), 주장은 다른 파일(doccano-claims)의 라벨이며 저마다 프로젝트가 따로 있어야 합니다. 라벨이 겹치면 프로젝트에서 겹침을 허용하십시오. 그러지 않으면 doccano는 말없이 첫째 것만 둡니다. 값, 메모, 결정은 보이지 않게 `gloss` 아래에 남습니다.
advice-labelstudio = 함께 나오는 라벨링 설정을 프로젝트에 넣으십시오. 거절한 것과 근거는 보이지 않게 파일에 남습니다.
advice-brat = 컬렉션 폴더에 압축을 푸십시오. 날짜와 기사 정보는 짝마다 옆의 JSON 파일에 있습니다.
advice-spacy = 다른 것과 겹치는 표시는 스팬 그룹 `overlapping`에, 주장은 `claims`에 있습니다.
advice-prodigy = 주장처럼 표시가 겹치는 곳에서는 `spans_manual`을 쓰십시오.
advice-xmi = 타입 시스템은 문서 옆에 있습니다. INCEpTION은 프로젝트의 것으로 읽습니다.
advice-table = 표 프로그램은 = + - @로 시작하는 칸을 실행할 수 있습니다. 글로 가져오십시오.

## Labels of the person's own.

own-labels = 레이블
own-labels-help = 네 가지 외에 직접 만드는 레이블입니다. 사건, 장소, 제품 등 무엇이든 표시할 수 있습니다.
own-labels-find = 레이블 찾기 또는 추가
own-labels-add = ‘{ $name }’ 추가
own-labels-no-name = ‘{ $name }’은(는) 레이블 이름으로 쓸 수 없습니다. 네 가지 중 하나이거나 너무 깁니다.
own-labels-taken = 레이블 ‘{ $name }’이(가) 이미 있습니다.
own-labels-full = 레이블은 { $n }개까지 만들 수 있습니다.
own-labels-everywhere = 모든 기사
own-labels-here = 이 기사에서만
own-label-edit = { $name } 편집
own-label-name = 이름
own-label-key = 키
own-label-no-key = 없음
own-label-description = 뜻
own-label-describe = 무엇을 이렇게 표시하는지
own-label-colour = 색
own-label-line = 선
own-label-where = 범위
own-label-remove = 레이블 제거
own-label-marks = 이 기사 { $n }곳
own-labels-more = 레이블 더 보기…
own-labels-manage = 레이블…
own-labels-all = 레이블 { $n }개 모두
own-labels-few = 접기
own-labels-choose = 레이블 선택…
own-labels-nothing = 그런 이름의 레이블이 없습니다.
own-labels-imported = “{ $name }”에서 { $what }을(를) 추가했습니다.
own-labels-imported-same = { $what }은(는) 이미 있어 그대로 두었습니다.
own-label-removed = ‘{ $name }’을(를) 레이블에서 제거했습니다. 이미 표시한 것은 그 이름으로 남습니다.
own-label-renamed = ‘{ $name }’의 이름을 ‘{ $other }’(으)로 바꾸었습니다. { $what }의 표시도 바뀌었습니다.
own-label-marked = 이 레이블로 표시한 것: { $articles }에 { $marks }.
own-label-its-marks = 표시
own-label-marks-stay = 이 이름으로 남기기
own-label-marks-go = 함께 없애기
own-label-marks-become = ‘{ $name }’(으)로 바꾸기
own-label-gone = ‘{ $name }’을(를) 레이블에서 제거했습니다.
own-label-gone-marks = ‘{ $name }’을(를) 레이블에서 제거했습니다. { $what }에서 그 표시도 없앴습니다.
own-label-gone-changed = ‘{ $name }’을(를) 레이블에서 제거했습니다. { $what }에서 그 표시를 ‘{ $other }’(으)로 바꾸었습니다.
own-label-changed = ‘{ $name }’을(를) 바꾸었습니다.
own-label-n-marks = 표시 { $n }개
act-labels = 레이블 변경
do-choose-label = 다른 레이블로 표시
colour-teal = 청록
colour-rose = 장밋빛
colour-gold = 어두운 금색
colour-indigo = 남색
colour-olive = 올리브색
colour-magenta = 자홍
colour-maroon = 적갈색
colour-sky = 하늘색
colour-tan = 황갈색
colour-slate = 청회색
colour-violet = 보라
colour-pine = 솔잎색
line-thick = 굵은 선
line-double = 두 줄
line-dashed = 긴 점선
line-dotted = 점선
line-dash-dot = 일점쇄선
own-labels-n = 레이블 { $n }개
