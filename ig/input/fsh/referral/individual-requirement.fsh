Profile: IndividualRequirement
Parent: Flag
Id: individual-requirement
Title: "Individual requirement"
Description: "What the person needs in order to take part: communication, access, reasonable adjustments. Not a diagnosis. F16; PRSB section 4."
* insert Stable
* insert CompliesWithUKCore(Flag)
* ^purpose = "Use it for what the person needs in order to take part: an interpreter, large print, step-free access, a text message instead of a call. Say the need, not the diagnosis behind it. Send only what holds now, and end it when it no longer does. A referral refers to it, so that whoever meets the person is prepared."
* insert AppliesWhen([["category.coding.where(system = 'https://socialprescribing.example/fhir/CodeSystem/flag-category').code.distinct() = 'individual-requirement'"]])
* category 1.. MS
* category = FlagCategory#individual-requirement
  * ^short = "Always: individual requirement"
* code MS
* code from Requirements (extensible)
* code obeys requirement-says-what
  * ^short = "The requirement: a code, words, or both"
* subject only Reference(ReferredPerson)
  * ^short = "The person"
* subject.reference 1..
  * ^short = "The record itself, so that it is found again"
* period 1.. MS
  * ^short = "From when, and until when, it is needed"
  * start 1..
    * ^short = "From when it is needed"
* author MS
  * ^short = "Who says so"

Invariant: requirement-says-what
Description: "An individual requirement has a code or a text."
Severity: #error
Expression: "coding.exists() or text.exists()"

CodeSystem: Requirement
Id: requirement
Title: "Requirement"
Description: "Communication needs and adjustments, in the four groups of the Accessible Information Standard and beyond. F16."
* insert LocalCodes
* #interpreter "Interpreter" "A spoken-language interpreter; the text names the language."
* #bsl "British Sign Language" "A British Sign Language interpreter or video relay."
* #lip-speaking "Lip-reading" "Speak facing the person, or with a lip-speaker."
* #large-print "Large print" "Letters and leaflets in large print."
* #braille "Braille" "Letters and leaflets in Braille."
* #easy-read "Easy read" "Short words with pictures."
* #audio "Audio" "Information as sound."
* #text-message-contact "Contact by text message" "Send text messages instead of calling."
* #telephone-contact "Contact by telephone" "Call instead of writing."
* #contact-through-other "Contact through somebody else" "Contact the person through the one named in the text."
* #advocate "Advocate" "An advocate, friend or carer is present."
* #longer-appointment "Longer appointment" "Allow more time."
* #quiet-room "Quiet room" "Meet where there is little noise and movement."
* #wheelchair-access "Step-free access" "Step-free access and room for a wheelchair."
* #hearing-loop "Hearing loop" "A room with a hearing loop."
* #assistance-dog "Assistance dog" "A dog comes along."
* #home-visit "Home visit" "Cannot travel to an appointment."
* #transport-help "Help with transport" "Needs a lift, a pass or company on the way."
* #other "Other requirement" "None of these; the text says what."

ValueSet: Requirements
Id: requirement
Title: "Requirements"
Description: "Individual requirements: the local codes, and the members of the four SNOMED CT reference sets of the Accessible Information Standard."
* insert Stable
* insert SnomedCopyright
* include codes from system Requirement
* $SCT#1108111000000107 "Requires reasonable adjustments for health and care access (Equality Act 2010)"
* include codes from valueset AccessibleInformation
