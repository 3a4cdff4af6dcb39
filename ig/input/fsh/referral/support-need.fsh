Profile: SupportNeed
Parent: Condition
Id: support-need
Title: "Support need"
Description: "Why the person is referred: a need or concern, coded where a code exists and in words. F15; PRSB sections 9 and 10."
* insert Stable
* insert CompliesWithUKCore(Condition)
* ^purpose = "Use it for why the person is referred: loneliness, debt, a cold home, a long-term condition. Give a code where one fits, and the person's own words always. One need is one record, to which referrals, plans and contacts refer. It is a concern of life, not a diagnosis."
* clinicalStatus 1.. MS
  * ^short = "Whether the need still exists"
* category MS
  * ^short = "Problem list item or presenting complaint"
* code 1.. MS
* code from SupportNeedCodes (extensible)
* code obeys need-says-what
  * ^short = "The need: a code, words, or both"
* subject only Reference(ReferredPerson)
  * ^short = "The person who has the need"
* subject.reference 1..
  * ^short = "The record itself, so that it is found again"
* recordedDate 1.. MS
  * ^short = "When the need was written down"
* recorder MS
  * ^short = "Who wrote it down"
* note MS
  * ^short = "The need in the person's own words"

Invariant: need-says-what
Description: "A need has a code or a text."
Severity: #error
Expression: "coding.exists() or text.exists()"
