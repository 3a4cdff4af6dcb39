CodeSystem: ImportProblem
Id: import-problem
Title: "Import problem"
Description: "What can be wrong with an Open Referral UK feed, one of its pages or one of its entries. F70."
* insert LocalCodes
* #unreachable "Unreachable" "The feed cannot be reached. Check the address; the next import tries again."
* #too-slow "Too slow" "An answer took longer than the server waits, to its last byte."
* #cut-off "Cut off" "An answer ended before it was complete."
* #refused "Refused" "The feed answered with a status that is no success, such as 500."
* #redirected-away "Redirected away" "The feed redirects to another host. The server follows only within the host of the settings."
* #too-large "Too large" "An answer, an entry or the whole import is larger than the settings allow. The server hangs up."
* #not-json "Not JSON" "The answer is no JSON in UTF-8, such as a page of HTML; or it is nested deeper than an entry can be."
* #not-a-page "Not a page" "The answer is JSON and has no list of entries."
* #pages-loop "Pages in a loop" "A page has nothing that earlier pages have not had: the feed would never end."
* #too-many-pages "Too many pages" "The feed has more pages than the settings allow."
* #changed-underway "Changed on the way" "The feed has not as many entries as it says, or some were on no page: it changed while it was read. Nothing is made inactive; the next import sees the rest."
* #too-many-gone "Too many gone at once" "More than a thousand entries, and more than a fifth of the feed, are gone at once. Nothing is made inactive until somebody has looked at the feed."
* #id-missing "Id missing" "The entry has no UUID as its id."
* #id-twice "Id twice" "Two entries of one import have the same id and differ. The first is taken."
* #id-taken "Id taken" "A record has the id of the entry already, and this feed has not brought it."
* #unreadable "Unreadable" "The entry cannot be made into records; the place says what it is about."
* #invalid "Invalid" "The entry refers to a record that is neither in it nor on the server."
* #not-stored "Not stored" "The database could not hold what the entry says."

CodeSystem: ImportState
Id: import-state
Title: "Import state"
Description: "How far the import of a feed has got. F70."
* insert LocalCodes
* #running "Running" "Pages are being read and stored."
* #completed "Completed" "The whole feed was seen. What it no longer has is inactive."
* #incomplete "Incomplete" "The import has ended and has not seen everything. What it has seen is stored; nothing is made inactive."
* #failed "Failed" "The feed could not be read on. What was read before is stored; nothing is made inactive."
* #stopped "Stopped" "The server was stopped. The next import goes on with the page that comes next."
