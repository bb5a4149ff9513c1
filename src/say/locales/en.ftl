### What Gloss says, in English: the language that the others are translated from.

## Labels and what is said of annotations.

label-person = Person
label-organization = Organization
label-amount = Amount
label-claim = Claim
labels-person = Persons
labels-organization = Organizations
labels-amount = Amounts
labels-claim = Claims
status-suggested = suggestion
status-accepted = accepted
status-rejected = rejected
announced = { $label }: { $words }, { $status }
announced-row = { $label }: { $words } { $particulars }

## Amounts.

kind-money = money
kind-percent = percent
kind-duration = duration
kind-count = count
kind-measure = measure
bounded = { $bound } { $value }
bound-none = exactly
bound-at-least = at least
bound-at-most = at most
bound-more-than = more than
bound-less-than = less than
bound-about = about
duration-years =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
duration-months =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
duration-weeks =
    { $n ->
        [one] { $n } week
       *[other] { $n } weeks
    }
duration-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
duration-hours =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
duration-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
duration-seconds =
    { $n ->
        [one] { $n } second
       *[other] { $n } seconds
    }
not-read = “{ $typed }” could not be read; the reading is as it was. Write digits (2500000.5), or a currency's three letters (USD).

## Claims.

claim-quote = quote
claim-reported = reported
claim-statement = statement
claims-quote = Quotes
claims-reported = Reported
claims-statement = Statements
hedge-possible = possible
hedge-rumoured = rumoured
hedge-predicted = predicted
hedge-estimated = estimated
hedge-none = none
hedging-any = any or none
hedging-with = any
denied = denied
part-source = Source
part-cue = Cue
part-how = select words of it, press { $key }
remove-source = Remove source
remove-cue = Remove cue
source-unnamed = Unnamed sources
source-article = The article itself
tally-quotes =
    { $n ->
        [one] { $n } quote
       *[other] { $n } quotes
    }
tally-reported = { $n } reported
tally-statements =
    { $n ->
        [one] { $n } statement
       *[other] { $n } statements
    }
tally-denied = { $n } denied
tally-hedged = { $n } hedged
more-sources = { $n } more, each saying less

## The person's dictionary.

verdict-person = person
verdict-organization = organization
verdict-no-name = no name
verdict-either = either, case by case
remembered-person = Remembered as a person: { $name }
remembered-organization = Remembered as an organization: { $name }
remembered-no-name = Remembered as no name: { $name }
remembered-either = From now on case by case: { $name }
nothing-remembered = What you decide about a name is remembered.
mark-alike = Mark { $n } more
reject-alike = Reject { $n } more
only-here = Only in this article
dictionary = Dictionary
dictionary-of = Dictionary { $n }
dictionary-help = What you have said about names. Gloss follows it in every article it reads from now on.
dictionary-find = Find or add a name
dictionary-names = Names
dictionary-more = { $n } more. Type to find one.
dictionary-what = What { $name } is
dictionary-add = Add as…
dictionary-forget = Forget { $name }
dictionary-forgotten = “{ $name }” was forgotten.

## Buttons that stand in many places.

accept = Accept
reject = Reject
reconsider = Reconsider
remove = Remove
close = Close
export = Export
import = Import
undo = Undo
redo = Redo
reset = Reset
with-key = { $name } ({ $key })
undo-what = Undo { $act } ({ $key })
redo-what = Redo { $act } ({ $key })

## What a step did, behind Undo and Redo.

act-mark = mark
act-relabel = change of label
act-resize = change of edges
act-remove = removal
act-accept = acceptance
act-reject = rejection
act-reconsider = reconsideration
act-note = note
act-describe = change of details
act-revise = change of the text
act-settle = settling of differences
act-alike = decision on the same words
act-correct = correction
act-link = link
act-tag = choice of tags

## The card of an annotation.

card-labels = Label of the annotation
card-why = Why · { $percent } % sure
card-note = Note
card-add-note = Add a note
accept-same = Accept all { $n } of these words
reject-same = Reject all { $n }
accept-paragraph = Accept all { $n } in this paragraph
card-beside = Also here
reading-of-it = Reading
field-kind = Kind
field-bound = Bound
field-value = Value
field-up-to = Up to
field-currency = Currency
field-unit = Unit
field-hedge = Hedge
named-source = Named source
claim-denied = Denied

## The list of annotations.

list-of-article = Annotations of the article
list = Annotations
list-labels = Shown labels
list-by-label = By label
list-sources = Sources
list-filters = Filters
list-decide = Decide all
decide-help =
    { $n ->
        [one] { $n } suggestion is listed below. Labels, filters and the slider say which.
       *[other] { $n } suggestions are listed below. Labels, filters and the slider say which.
    }
decide-none = No suggestion is listed.
decide-accept = Accept { $n }
decide-reject = Reject { $n }
list-rejected = Rejected { $n }
list-reading = Reading…
list-reviewed = { $n-done } of { $n-all } reviewed
list-showing = showing { $n } of { $n-all }
list-nothing-marked = Nothing is marked. Select text in the article and choose a label.
list-nothing-fits = No mark fits what is to be shown.
filter-kinds = Kinds of claims
filter-sureness = Sureness
sure-all = all
sure-surest = only the surest
sure-percent = { $percent } % sure or more

## The article.

article = Article
article-keys = Arrow keys move the caret, with Shift they select; 1 to 4 label what is selected; j and k go from mark to mark.
label-selection = Label selection
gather = Every place: { $n }
gather-title = Every place of these words
gather-more =
    { $n ->
        [one] And { $n } more place, marked with them.
       *[other] And { $n } more places, marked with them.
    }
gather-help =
    { $n ->
        [one] Choose a label to mark this place.
       *[other] Choose a label to mark these { $n } places.
    }
brush = Whatever you select is marked as: { $label }
brush-stop = Stop
spoken-person = person
spoken-organization = organization
spoken-amount = amount
spoken-quote = quote
spoken-reported = reported claim
spoken-statement = statement
spoken-end = end
about-article = About the article
field-title = Title
field-outlet = Outlet
field-date = Date
field-address = Address
field-language = Language
untitled = Untitled

## The start page.

start-first = Paste a news article
start-another = Another article
start-lead = Gloss marks the names, organizations, amounts and claims in it, in English, 简体中文, 繁體中文 and 한국어. Everything stays in your browser.
start-text = Article text
start-paste = Paste or drop the text here
start-text-only = Text only: the page can't fetch an address.
start-address = Gloss has no server, so it can't fetch a page by its address. Open the page in another tab, copy the article's text and paste it here.
start-annotate = Annotate
start-sample = Try the sample
samples = Sample articles
samples-lead = One event, invented, as five outlets tell it: they don't agree on everything.
samples-missing = The samples could not be loaded. Check the connection and try again, or paste an article.
sample-missing = The sample could not be loaded. Check the connection and try again, or paste an article.
blank = There is nothing to read yet: paste or type an article first.
too-long = This text is too long: { $n } bytes, and an article may have { $n-most }. Nothing was changed, and what you pasted is still in its field: keep the part that you want to read, and press Annotate again.
already-here = “{ $title }” is in your library already: this is it, as you left it.
damaged-characters =
    { $n ->
        [one] { $n } damaged character in the text (half of a pair, which no file can hold) became “�”. The rest is as you pasted it.
       *[other] { $n } damaged characters in the text (half of a pair, which no file can hold) became “�”. The rest is as you pasted it.
    }

## The library.

library = Articles
library-new = New article
library-search = Search
library-search-articles = Search articles
library-none-found = No article has these words.
library-empty = Articles you annotate are kept here, on this device.
library-marks =
    { $n ->
        [one] { $n } mark
       *[other] { $n } marks
    }
library-to-review = { $n } to review
library-actions = Actions for { $title }
library-rename = Rename
library-delete = Delete
library-new-title = New title
library-kept = Kept on this device until you delete it.
library-kept-while-room = Kept on this device; the browser may clear it when space runs short.
library-kept-here = Kept on this device.
library-changes =
    { $n ->
        [one] { $n } change since the last export.
       *[other] { $n } changes since the last export.
    }
library-export-all = Export all
library-delete-all = Delete everything…
library-delete-all-ask = Delete everything?
library-delete-all-help = All articles and annotations are deleted for good. Only an export can bring them back.
library-delete-for-good = Delete for good
library-keep = Keep
library-deleted = Deleted “{ $title }”.
settings = Settings
setting-size = Text size
setting-leading = Line spacing
setting-measure = Line length
setting-theme = Theme
setting-snap = Selections reach to
setting-ruler = Reading ruler
snap-character = Characters
snap-word = Words
snap-sentence = Sentences
theme-system = Same as the system
theme-light = Light
theme-dark = Dark
page-language = Language of the page

## The bar and the notices.

bar-saved = Saved
bar-saving = Saving…
bar-not-saved = Not saved
save-again = Save again
export-json-all = JSON (all articles)
import-files = Files to import
dismiss = Dismiss
reload = Reload
replace = Replace
export-this = Export this article
later-missing = A part of the page could not be fetched. Your articles and all you did are kept; check the connection and reload the page.
by-rules = Names were marked by rules alone, less surely than usual: { $why }. Everything else works. Reload the page to try again.

## The commands and their keys.

commands = Commands
commands-find = Find a command
commands-review = Review
commands-mark = Mark
commands-article = Article
commands-page = Page and library
commands-key = { $name }: { $key }. Change the key
commands-no-key = { $name }: no key. Choose one
commands-press = Press the new key; Esc leaves it as it is
commands-robbed = “{ $name }” no longer has that key.
commands-letters = Single letters and digits are keys
commands-none = No command is called so.
commands-reset = All keys as they were
do-next = Next mark
do-previous = Previous mark
do-accept = Accept
do-reject = Reject
do-accept-same = Accept all of the same words
do-reject-same = Reject all of the same words
do-accept-paragraph = Accept all in the paragraph
do-reconsider = Take the decision back
do-alike = The same for these words everywhere
do-beside = Next mark over the same place
do-start-back = Beginning one character back
do-start-on = Beginning one character on
do-end-back = End one character back
do-end-on = End one character on
do-remove = Remove the mark
do-leave = Leave the mark
do-person = Mark as person
do-organization = Mark as organization
do-amount = Mark as amount
do-claim = Mark as claim
do-keep-person = Mark all I select: person
do-keep-organization = Mark all I select: organization
do-keep-amount = Mark all I select: amount
do-keep-claim = Mark all I select: claim
do-gather = Every place of the selected words
do-source = Selected words are the claim’s source
do-cue = Selected words are the claim’s cue
do-select-all = Select the whole article
do-by-label = List by label, or by place
do-rejected = Show or hide what was rejected
do-export = Export as JSON
do-copy-rich = Copy with highlights
do-copy-markdown = Copy as Markdown
do-copy-table = Copy the annotations as a table
do-export-all = Export all articles as JSON
do-import = Import files
do-import-folder = Import a folder
do-start-word-back = Beginning one word back
do-start-word-on = Beginning one word on
do-end-word-back = End one word back
do-end-word-on = End one word on
do-ruler = Reading ruler
do-print = Print with the marks
do-install = Install Gloss as an app
keys-caret = in the article: move the caret, with Shift select
keys-caret-word = caret by word

## Files in and out.

articles =
    { $n ->
        [one] { $n } article
       *[other] { $n } articles
    }
names =
    { $n ->
        [one] { $n } name
       *[other] { $n } names
    }
exported = Exported { $what }.
not-exported = Nothing was exported: { $why }. Your articles are as they were; reload the page and try again.
no-answer = the page's worker did not answer
file-unreadable = “{ $name }” could not be read ({ $why }). Nothing was changed.
not-imported = “{ $name }” was not imported: { $why }
not-imported-no-answer = “{ $name }” was not imported: the page's worker did not answer. Reload the page and try again.
imported = Imported { $what } from “{ $name }”.
imported-same = { $what } already here, unchanged.
imported-trouble = Not imported as it stands: { $what }.
and-more = { $first }; and { $n } more
importing = Importing: { $n } of { $n-all } files
importing-so-far = Importing: { $what } so far
exporting = Exporting: { $n } of { $n-all } articles
stop = Stop
import-stopped = Stopped. What was imported until then stays.
export-stopped = Stopped. Nothing was exported.
files =
    { $n ->
        [one] { $n } file
       *[other] { $n } files
    }
imported-files = Imported { $what } from { $files }.
not-imported-several = Not imported: { $what }
passed-over = { $files } of other kinds passed over.
copied = Copied.
not-copied = The browser did not allow copying. Select the text in the article and copy it with Ctrl+C.
imported-names = Imported { $what } from “{ $name }” into your dictionary.
imported-names-same = { $what } already there, unchanged.
replace-one = “{ $title }” is in your library with other content. Yours was kept: replace it with the imported one?
replace-several = { $what } are in your library with other content. Yours were kept: replace them with the imported ones?
replaced = Replaced { $what }.

## The text, changed.

edit-text = Edit the text
edit-paragraph = Edit this paragraph
edit-text-help = Marks go along with their words. A mark that loses its place is kept for you, and one undo takes everything back.
edit-text-confirm = Change the text
edit-text-working = Changing the text…
edit-text-leave = Your changes are not made yet.
edit-text-keep = Keep editing
edit-text-discard = Discard them
edit-text-same = The text is the same: nothing was changed.
edit-text-whole = The text is changed. Every mark kept its words.
edit-text-not-changed = The text was not changed: { $why }
edit-text-version = This looks like another version of the article that is open. Its marks would go along with their words.
edit-text-new = Add as a new article
review = Marks after the change
review-none = No mark lost its words.
review-changed = Other words now
review-moved = Found elsewhere
review-incomplete = Gone in part: its source, cue or amounts
orphans = Without a place
orphans-line =
    { $n ->
        [one] { $n } mark without a place
       *[other] { $n } marks without a place
    }
orphans-help = Their words are gone from the text. Select words in the article and press “Place here”, or let them go.
orphan-place = Place here
orphan-select = First select the words in the article.
orphan-let-go = Let go

## A second reader.

reader-name = Your name
reader-help = Goes with every mark that you make or decide on.
made-by = by { $name }
compare = Compare with a second reader
compare-help = Choose a file with the second reader's marks of this article, or a copy of it in your library.
compare-file = Choose a file…
compare-copies = Copies in your library
compare-reading = Reading…
compare-no-text = “{ $name }” holds no article with this text.
compare-agree = You agree on everything.
compare-with = With { $name }
compare-another = Compare with another
compare-agreement = Agreement
compare-label = Label
compare-mine = Mine
compare-theirs = Theirs
compare-kappa = Cohen’s κ
compare-exact = F1, same edges
compare-overlapping = F1, overlapping
compare-names = All but claims
compare-differences = Differences
compare-left =
    { $n ->
        [one] { $n } left to settle
       *[other] { $n } left to settle
    }
compare-settled = All settled.
compare-not-marked = not marked
choice-mine = Keep mine
choice-theirs = Take theirs
choice-both = Both
choice-all-mine = Keep mine for the rest
choice-all-theirs = Take theirs for the rest

## Other tabs.

tab-won = Another tab changed the same annotation at the same moment. Its version was kept; your last change here was not made.
tab-older = Another tab has an older version of Gloss open. Close it, and the library opens here by itself.
tab-newer = Another tab has loaded a newer version of Gloss. Everything is saved; reload this page to go on here.
tab-deleted = Everything was deleted in another tab. What is on screen here is not in the library any more; export it if you need it.
tab-closed = The browser closed the library. What is on screen is still here: export it, then reload the page.

## Storage.

storage-refused = The browser does not let this page keep anything ({ $why }). What is on screen lasts until the tab is closed: export it, or allow site data for this page and reload.
storage-full = There is no room left to save in. What was saved before is still there; the latest change is only on screen: export it, then delete articles or free disk space.
storage-closed = The library was closed, since another tab updated or deleted it. Nothing on screen is lost until the tab is closed: export what you need, then reload the page.
storage-conflict = { $which } was changed in another tab since it was opened here. Nothing was overwritten: open it again to see the other tab's changes.
storage-missing = { $which } is no longer in the library: it was deleted, perhaps in another tab.
storage-unreadable = { $which } cannot be read in part ({ $why }). It is kept as it is, and the other articles are unharmed.
storage-newer = { $which } was saved by a newer version of Gloss than this page. It is kept as it is: reload the page to get the newer version.
storage-failed = The browser could not do what was asked of its storage ({ $why }). What was saved before is still there; what is on screen can be exported.
storage-the-library = The library
storage-an-article = An article without a title

## Find, and the pictures.

find = Find in the article
find-count = { $at } of { $n }
find-none = Not found
find-next = Next place
find-previous = Previous place
find-whole = Whole words
find-mark = Mark all as…
found-summary =
    { $n ->
        [one] { $places } places in { $n } article
       *[other] { $places } places in { $n } articles
    }
found-reading = Reading notes and tags…
found-more-places =
    { $n ->
        [one] and { $n } more
       *[other] and { $n } more
    }
found-more-articles =
    { $n ->
        [one] And { $n } more article: type more to narrow it down.
       *[other] And { $n } more articles: type more to narrow it down.
    }
found-in-title = Title
found-in-note = Note
found-in-tag = Tag
found-on-annotation = Note on a mark
map = Map of the article
map-at = At { $percent }%
overview-article = Overview of the article
overview-library = Overview of the library
overview-nothing = Nothing is marked in this article yet.
overview-library-nothing = The library is empty: annotate or import articles, and they are counted here.
overview-help = Each line runs from the beginning of the article to its end. Press a name, or a place on its line, to go there.
overview-name = Name
overview-times = Times
overview-where = Where
overview-more =
    { $n ->
        [one] Show { $n } more
       *[other] Show { $n } more
    }
overview-less = Show fewer
overview-value = Value
overview-words = In the article
overview-by-factors = a logarithmic scale
overview-source = Source
overview-counting = Counting… { $percent }%
overview-over-time = Articles over time
overview-reviewed = reviewed
overview-open = to review
overview-when = When
overview-articles = Articles
overview-marks = Marks
overview-named = Named in most articles
overview-as-table = As a table
overview-week-of = Week of { $day }

## Why something was marked.

why-number-unit = number { $number }, unit { $unit }
why-number-alone = number { $number }, which counts what stands beside it
why-currency-of-place = { $word } is { $currency } in an article with { $place }
why-listed = { $words } stands in the list of { $list }
why-titled = beside the title or role { $title }
why-described = described after it: { $words }
why-speaks = { $words } follows or precedes, as with one who speaks or acts
why-given-name = { $words } is a given name
why-surname = { $words } is a surname
why-suffix = { $words } ends names of organizations
why-head = { $words } begins names of organizations
why-title-marks = { $words } stands in the marks of titles
why-before = { $words } stands before it
why-after = { $words } stands after it
why-dotted = { $words } is transliterated, with a middle dot
why-shape = { $words } has the shape of a name
why-abbreviation = { $words } abbreviates the name before it
why-part-of = part of { $name }, marked elsewhere
why-repeated = { $words } is marked elsewhere
why-learnt = { $words } reads like the names it was taught
why-taught = { $words } is in your dictionary
why-cue = cue { $words }
why-source = said by { $words }
why-outlet = carried by { $words }
why-quoted = { $share } of it in quotation marks
why-carried = goes on with { $words }
why-hedge = hedged by { $words }
why-denial = denied by { $words }
why-figure = gives a figure
why-names = is about { $words }
why-asserts = asserts something
why-opinion = though { $words } is a word of opinion
why-measures = { $amount } measures { $measure } by { $words }
why-measures-itself = { $amount } measures { $measure } by its own unit

## Words that reasons name: the lists, and what amounts measure.

word-given-names = given names
word-surnames = surnames
word-organizations = organizations
word-persons = persons
word-places = places
word-companies = companies
word-banks = banks
word-funds = funds
word-news-outlets = news outlets
word-government-bodies = government bodies
word-courts = courts
word-police-forces = police forces
word-armed-forces = armed forces
word-parties = parties
word-international-bodies = international bodies
word-charities-and-campaigns = charities and campaigns
word-unions = unions
word-universities = universities
word-institutes = institutes
word-hospitals = hospitals
word-teams-and-leagues = teams and leagues
word-exchanges = exchanges
word-religious-bodies = religious bodies
word-public-bodies = public bodies
word-societies = societies
word-funding = funding
word-valuation = valuation
word-price = price
word-cash = cash
word-revenue = revenue
word-profit = profit
word-loss = loss
word-cost = cost
word-investment = investment
word-budget = budget
word-debt = debt
word-fine = fine
word-damages = damages
word-pay = pay
word-aid = aid
word-deal = deal
word-saving = saving
word-tax = tax
word-trade = trade
word-headcount = headcount
word-layoffs = layoffs
word-hires = hires
word-users = users
word-dead = dead
word-injured = injured
word-missing = missing
word-affected = affected
word-attendance = attendance
word-arrested = arrested
word-votes = votes
word-seats = seats
word-support = support
word-sales = sales
word-output = output
word-capacity = capacity
word-sites = sites
word-stock = stock
word-share = share
word-stake = stake
word-growth = growth
word-decline = decline
word-rate = rate
word-age = age
word-tenure = tenure
word-term = term
word-duration = duration
word-ago = ago
word-distance = distance
word-area = area
word-weight = weight
word-volume = volume
word-speed = speed
word-temperature = temperature
word-energy = energy
word-rainfall = rainfall
word-score = score
word-documents = documents

## First steps, and the legend on paper.

legend-suggestions = A pale mark is a suggestion that nobody has decided on.
tour = First steps
tour-take = First steps, in a minute
tour-place = { $n-step } of { $n-steps }
tour-look = Gloss has read the article and marked what it found. Click a mark, or press j to go to the next one.
tour-decide = Is it right? a accepts it, x rejects it, and the next comes by itself.
tour-mark = Something missing? Select it in the article and choose what it is: 1 to 4.
tour-undo = Every act can be taken back: Ctrl + Z.
tour-export = All of it is kept on this device. Export takes it to your next tool, and ? shows everything else that can be done.
tour-next = Next
tour-end = Done
tour-leave = Leave the first steps

## Tags and links.

tags = Tags
tag-add = Add a tag
tag-remove = Remove the tag “{ $tag }”
links = Links
links-all = All links
links-show = Show in the article
links-empty = There are no links yet. Go to a mark, press l, and choose what it is linked to.
links-more = { $n } more
links-from = From
links-to = To
link-to = Link to…
link-choose = Link “{ $text }” to: click another mark, or go there with j and k and press Enter.
link-leave = Cancel
link-kind = Kind of link
link-own = Own words…
link-unsaid = linked to
link-onward = Leads there
link-back = Comes from there
link-turn = Turn around
link-remove = Remove the link to “{ $text }”
link-gone = No longer in the text
link-of = of
link-paid-by = paid by
link-paid-to = paid to
link-said-by = said by
link-works-for = works for
link-part-of = part of
link-owns = owns
link-denies = denies
link-confirms = confirms
link-same-as = same as
link-about = about
commands-links = Tags and links
do-tag = Tag the current mark
do-link = Link the current mark to another
do-link-here = Link it here
do-show-links = Show or hide the links

## What files hold, on the way out and in.

loss-claims =
    { $n ->
        [one] { $n } claim
       *[other] { $n } claims
    }
loss-names =
    { $n ->
        [one] { $n } name or amount
       *[other] { $n } names and amounts
    }
loss-overlaps =
    { $n ->
        [one] { $n } overlapping span
       *[other] { $n } overlapping spans
    }
loss-blanks =
    { $n ->
        [one] { $n } span of white space
       *[other] { $n } spans of white space
    }
loss-spacing =
    { $n ->
        [one] { $n } text's spacing
       *[other] { $n } texts' spacing
    }
loss-readings =
    { $n ->
        [one] { $n } amount's value
       *[other] { $n } amounts' values
    }
loss-suggested =
    { $n ->
        [one] whether { $n } mark is only a suggestion
       *[other] whether { $n } marks are only suggestions
    }
loss-rejected =
    { $n ->
        [one] { $n } rejected mark
       *[other] { $n } rejected marks
    }
loss-certainty =
    { $n ->
        [one] { $n } certainty
       *[other] { $n } certainties
    }
loss-reasons =
    { $n ->
        [one] { $n } mark's reasons
       *[other] { $n } marks' reasons
    }
loss-measures =
    { $n ->
        [one] { $n } claim's measures
       *[other] { $n } claims' measures
    }
loss-notes =
    { $n ->
        [one] { $n } note
       *[other] { $n } notes
    }
loss-tags =
    { $n ->
        [one] { $n } mark's tags
       *[other] { $n } marks' tags
    }
loss-links =
    { $n ->
        [one] { $n } link
       *[other] { $n } links
    }
loss-makers =
    { $n ->
        [one] { $n } mark's maker
       *[other] { $n } marks' makers
    }
loss-orphans =
    { $n ->
        [one] { $n } mark without a place
       *[other] { $n } marks without a place
    }
loss-dates =
    { $n ->
        [one] { $n } mark's dates
       *[other] { $n } marks' dates
    }
loss-article-notes =
    { $n ->
        [one] { $n } article's note and tags
       *[other] { $n } articles' notes and tags
    }
loss-details =
    { $n ->
        [one] { $n } article's details
       *[other] { $n } articles' details
    }
loss-text =
    { $n ->
        [one] { $n } article's text
       *[other] { $n } articles' texts
    }
loss-controls =
    { $n ->
        [one] { $n } control character
       *[other] { $n } control characters
    }
annotations =
    { $n ->
        [one] { $n } annotation
       *[other] { $n } annotations
    }
report-holds = { $articles } with { $annotations }: { $format } holds all of it.
report-loses = { $articles } with { $annotations }: { $format } cannot hold { $losses }.
report-comma = { $first }, { $next }
read-as = { $format }: { $articles }, { $annotations }.
read-in = Read as { $encoding }.
read-offsets = Its offsets count { $unit }.
unit-codepoint = characters
unit-utf16 = UTF-16 units
unit-byte = bytes
paper-text = plain text
paper-web = web page
paper-word = Word document
paper-book = EPUB book
advice-w3c = Offsets count code points, as the standard says; Recogito and Hypothesis count UTF-16: choose that for them.
advice-doccano = Import it as JSONL with encoding utf_8. Persons, organizations and amounts are labels of one file (doccano), claims of another (doccano-claims), each for a project of its own; where labels overlap, allow that in the project, or doccano silently keeps the first. Values, notes and decisions stay in the file, unseen, under `gloss`.
advice-labelstudio = Give the project the labelling configuration that comes with it. What was rejected, and reasons, stay in the file, unseen.
advice-brat = Unzip it into a collection. Dates and details of articles lie in a JSON file beside each pair.
advice-spacy = Spans that overlap others stand in the span group `overlapping`, claims in `claims`.
advice-prodigy = Where spans overlap, as claims do, use `spans_manual`.
advice-xmi = The type system lies beside the documents; INCEpTION reads with that of the project.
advice-table = A sheet program may run cells that begin with = + - or @: import them as text.

## Labels of the person's own.

own-labels = Labels
own-labels-help = Labels of your own, beside the four: for events, places, products – whatever you mark.
own-labels-find = Find or add a label
own-labels-add = Add “{ $name }”
own-labels-no-name = “{ $name }” cannot be the name of a label: it is one of the four, or too long.
own-labels-taken = There is a label “{ $name }” already.
own-labels-full = There is room for { $n } labels.
own-labels-everywhere = In all articles
own-labels-here = In this article alone
own-label-edit = Edit { $name }
own-label-name = Name
own-label-key = Key
own-label-no-key = none
own-label-description = Meaning
own-label-describe = What is marked so
own-label-colour = Colour
own-label-line = Line
own-label-where = Where
own-label-remove = Remove label
own-label-marks = { $n } here
own-labels-more = More labels…
own-labels-manage = Labels…
own-labels-all = All { $n } labels
own-labels-few = Fewer
own-labels-choose = Label as…
own-labels-nothing = No label has this name.
own-labels-imported = Added { $what } from “{ $name }”.
own-labels-imported-same = { $what } already there, unchanged.
own-label-removed = “{ $name }” is no longer a label. Its marks stay, under that name.
own-label-renamed = “{ $name }” is now “{ $other }”, in { $what } as well.
own-label-marked = Marked so: { $marks } in { $articles }.
own-label-its-marks = Its marks
own-label-marks-stay = stay, under this name
own-label-marks-go = go with it
own-label-marks-become = become “{ $name }”
own-label-gone = “{ $name }” is no longer a label.
own-label-gone-marks = “{ $name }” is no longer a label. Its marks are gone, in { $what }.
own-label-gone-changed = “{ $name }” is no longer a label. Its marks are “{ $other }” now, in { $what }.
own-label-changed = “{ $name }” was changed.
own-label-n-marks =
    { $n ->
        [one] { $n } mark
       *[other] { $n } marks
    }
act-labels = change of labels
do-choose-label = Mark as another label
colour-teal = teal
colour-rose = rose
colour-gold = dark gold
colour-indigo = indigo
colour-olive = olive
colour-magenta = magenta
colour-maroon = maroon
colour-sky = sky blue
colour-tan = tan
colour-slate = slate
colour-violet = violet
colour-pine = pine green
line-thick = thick line
line-double = double line
line-dashed = dashes
line-dotted = dots
line-dash-dot = dash and dot
own-labels-n =
    { $n ->
        [one] { $n } label
       *[other] { $n } labels
    }

## What is the matter with a file, and with one thing in it.

file-empty = The file is empty.
file-not-utf8 = The file is not text in UTF-8: its byte { $byte } cannot be read. Save it as UTF-8, then import it again.
file-not-text = The file is not text that can be read; it may be a picture, a PDF or a program. Save the article as text, as a web page or as a Word document (.docx), then import that.
file-too-long = The text is too long: it has { $bytes } bytes, and an article may have { $most }. Cut it into parts, then import these.
file-zip-in-zip = It is a zip within a zip: unpack it, then import it by itself.
file-cut-short = The file is cut short: it ends in the middle, at line { $line }, column { $column }. Copy or download all of it, then import it again.
file-not-json = The file is not JSON: line { $line }, column { $column }: { $said }. If it was edited by hand, mend that place, then import it again.
file-too-deep = The file is nested too deeply, at line { $line }, column { $column }. Gloss never writes such files.
file-not-gloss = The file is JSON, but not Gloss's: it does not begin with { $head }.
file-newer = The file is version { $version } of the format, and this Gloss reads version { $readable }. Update Gloss first.
file-undetected = The file is in no format that Gloss reads. It reads { $readable }; say which of them it is, if it is one.
file-only-written = { $format } can be written and not read: import the JSON or the HTML report that was exported with it.
file-other = The file cannot be read as { $format }: { $said }.
file-line = Line { $line } of the file cannot be read: { $fault }.
file-no-text = The file has annotations without their text, of { $name }. Give the article's text with it.
file-too-large = The file would unpack to more than { $most } MB, so it was not opened.
file-fault = The file cannot be read: { $fault }.
file-article = Article { $number } of the file cannot be read: { $fault }.
file-article-titled = Article { $number } of the file (“{ $title }”) cannot be read: { $fault }.
file-same-article = Articles { $first } and { $second } of the file have the same id, “{ $id }”. Give one of them another id.
flaw-zip = the zip is damaged ({ $why })
flaw-zip-files = the zip has more than { $most } files
flaw-zip-member = “{ $name }” in the zip is damaged ({ $why })
flaw-xml = its XML is damaged after byte { $byte } ({ $why })
flaw-no-text = there is no text in it
flaw-no-field = there is no text ({ $field }) in it
flaw-no-file = there is no { $name } in the zip
flaw-no-twin = { $one } has no { $other } beside it
flaw-not-utf8 = { $name } is not UTF-8
flaw-no-report = it is no report of Gloss, which has the articles in it: paste its text instead
flaw-attributes = an element of it has more attributes than can be read
flaw-nested = its elements are nested too deeply; copy the article's text in the browser and paste that
flaw-damaged = it is damaged
flaw-damaged-why = it is damaged ({ $why })
flaw-no-page = there is no page in it
flaw-no-book = it does not say where its book is
flaw-no-chapters = its list of chapters is not there
flaw-encrypted = it is encrypted, and only the shop's own reader opens it
flaw-no-words = its tokens have no words
flaw-fewer-words = it has fewer words than it says
flaw-unknown-word = one of its words or labels is missing
fault-missing = `{ $field }` is missing
fault-not-object = it should be an object, and is { $found }
fault-wrong-type = `{ $field }` should be { $expected }, and is { $found }
fault-unknown = `{ $field }` is “{ $value }”, which Gloss does not know; it knows { $known }
fault-not-number = `{ $field }` is “{ $value }”, which is not a number of up to 28 digits
fault-not-currency = `{ $field }` is “{ $value }”, which is not a code of three capital letters like USD
fault-not-label = its label “{ $value }” is no name for one: it is empty, in several lines, or longer than 64 characters
fault-not-time = `{ $field }` is “{ $value }”, which is not a time like { $example }
fault-past-end = { $what } ends at { $end }, past the end of the text, which has { $length } { $unit }
fault-reversed = { $what } starts at { $start }, after its end at { $end }
fault-nothing = { $what } is empty: it starts and ends at { $at }
fault-inside = { $what } starts or ends inside the character “{ $character }”
fault-cuts = it starts or ends inside the character “{ $character }”, and was taken as it is
fault-other-text = its { $field } is “{ $said }”, but the article has “{ $there }” at { $start } to { $end }
fault-elsewhere = its quote “{ $said }” stands at { $places } places, and nothing tells which is meant
fault-same-id = another of the article has the same id
fault-unknown-reason = its reason “{ $rule }” is not known to this Gloss and was dropped
fault-other-language = its language “{ $tag }” is not one that Gloss reads, so it was detected from the text
fault-removed-elsewhere = { $gone } of the marks that Gloss had put into the file were taken out elsewhere
fault-whole-page = no article was found in the page, so all of its text was taken
fault-damaged = { $damaged } of its characters could not be read as { $encoding }; “�” stands in their place
fault-no-end = `{ $field }` is “{ $id }”, which is none of the article's annotations
fault-to-itself = it leads from an annotation to itself
fault-it = it
fault-pair = two whole numbers, as { $example }
problem-article = article { $number }
problem-titled = “{ $title }”
problem-item = { $article }, { $item }
problem-said = { $place }: { $fault }
item-span = span { $number }
item-claim = claim { $number }
item-link = link { $number }
item-orphan = orphan { $number }
word-true-or-false = true or false
word-a-whole-number = a whole number
word-a-number-from-0-to-1 = a number from 0 to 1
word-a-list = a list
word-a-string = a string
word-an-object = an object
word-a-number = a number
word-null = null
word-a-negative-number = a negative number
word-a-fraction = a fraction
