Profile: ProvisionGap
Parent: DetectedIssue
Id: provision-gap
Title: "Gap in provision"
Description: "A link worker found nothing suitable: for which need, in which area, and why. F79."
* insert Stable
* ^purpose = "Use it when somebody needs something and there is no group or service for it: none at all, full, too far, too dear, at the wrong time. It is about an area and not about a person, and holds nothing that tells who it was. Commissioners read counts of it with the operation provision-gaps."
* obeys names-nobody
* patient 0..0
  * ^short = "A gap is about nobody"
* extension contains GapArea named area 1..1 MS
* extension[area] ^short = "Where it is missing"
* identifier 1.. MS
  * ^short = "Its number in the system that made it"
  * system 1..
    * ^short = "Who gave the number"
  * value 1..
    * ^short = "The number"
* status MS
* status from GapStatuses (required)
  * ^short = "final; entered-in-error where it was recorded by mistake"
* code 1..1 MS
* code from GapReasons (required)
  * ^short = "Why nothing was suitable"
  * coding 1..1
    * ^short = "The code"
* identified[x] 1..1 MS
* identified[x] only dateTime
  * ^short = "The day on which nothing was found"
* author 1..1 MS
* author only Reference(LinkWorker)
  * ^short = "Who looked"
  * reference 1..
    * ^short = "The record itself"
* implicated 0..1 MS
  * ^short = "The referral from which it came, by its number and not by its record"
  * reference 0..0
  * identifier 1..
    * ^short = "Number of the referral or task; nobody who counts sees it"
* evidence 1..1 MS
  * ^short = "What was needed"
  * code 1.. MS
  * code from SupportNeedCodes (extensible)
    * ^short = "The need; several where one service would have met them together"
  * detail 0..0
* detail MS
  * ^short = "What would have helped, in words that tell nobody's name"
* mitigation 0..0

Invariant: names-nobody
Description: "The words of a gap hold no address of mail and no number as long as a telephone's or an NHS number."
Severity: #error
Expression: "(detail | code.text | evidence.code.text).all($this.matches('([0-9][ -]?){9}|@').not())"

Extension: GapArea
Id: gap-area
Title: "Area of a gap"
Description: "Where something is missing: a place of the directory, the code of an area, a postcode district, or words. F79."
* insert Stable
* insert ExtensionOn(DetectedIssue)
* ^purpose = "Send the area for which you looked: a ward or another area by its code of the Office for National Statistics, or the first half of a postcode. Areas in words are counted together, since everybody writes them differently. Never send a whole postcode, which is a few homes."
* value[x] 1..
* value[x] only Reference(ServicePlace) or Identifier or string
* valueIdentifier obeys area-is-no-home
  * ^short = "System ons-area-code or postcode-district of this guide, with the code"
  * system 1..
    * ^short = "Which of the two"
  * value 1..
    * ^short = "Such as E05009876 or ZZ99"
* valueString obeys area-names-nobody
  * ^short = "The area in words"

Invariant: area-is-no-home
Description: "An area is the letter and eight digits of the Office for National Statistics, or the first half of a postcode."
Severity: #error
Expression: "(system.endsWith('/Id/ons-area-code') and value.matches('^[A-Z][0-9]{8}$')) or (system.endsWith('/Id/postcode-district') and value.matches('^[A-Z]{1,2}[0-9][0-9A-Z]?$'))"

Invariant: area-names-nobody
Description: "An area in words holds no address of mail and no number as long as a telephone's or an NHS number."
Severity: #error
Expression: "$this.matches('([0-9][ -]?){9}|@').not()"
