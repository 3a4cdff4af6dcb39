Extension: CaseloadCapacity
Id: caseload-capacity
Title: "Caseload capacity"
Description: "How full the caseload of a link worker is: open now, taken on since April, and the ceiling of the year. F42, F43."
* insert Stable
* ^context[+].type = #element
* ^context[=].expression = "Bundle.meta"
* ^purpose = "Read it on the answer of $caseload, and show it to link workers and to those who give them referrals. It is a number to talk about: a server refuses no referral because of it. A full-time link worker can support 200 to 250 people a year, and a site may say otherwise."
* extension contains
    open 1..1 and
    year-begins 1..1 and
    people-this-year 1..1 and
    referrals-this-year 1..1 and
    usual-contacts-from 1..1 and
    usual-contacts-to 1..1 and
    full-time-equivalent 0..1 and
    ceiling-from 0..1 and
    ceiling-to 0..1
* extension[open] insert Number
  * ^short = "Referrals that are open on this caseload"
* extension[year-begins]
  * ^short = "The first of April from which is counted"
  * value[x] 1..
  * value[x] only date
* extension[people-this-year] insert Number
  * ^short = "People whom the link worker has taken on since then, whether they are still supported or not"
* extension[referrals-this-year] insert Number
  * ^short = "Referrals that the link worker has taken on since then"
* extension[usual-contacts-from] insert Number
  * ^short = "How many contacts a person has at the least, as a rule; to compare with the contacts of each referral. F42"
* extension[usual-contacts-to] insert Number
  * ^short = "How many contacts a person has at the most, as a rule"
* extension[full-time-equivalent]
  * ^short = "Share of a full-time post, as the role says; without it there is no ceiling"
  * value[x] 1..
  * value[x] only decimal
* extension[ceiling-from] insert Number
  * ^short = "From how many people a year the caseload is full"
* extension[ceiling-to] insert Number
  * ^short = "From how many people a year it is too full"
