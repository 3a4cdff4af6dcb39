Extension: Accessibility
Id: accessibility
Title: "Accessibility"
Description: "What makes it easier to get into a place and take part there."
* insert Stable
* insert ExtensionOn(Location)
* ^purpose = "Send one for each feature. Say in details what a visitor has to know, such as which door is step-free. Without it nothing is known, which is not the same as not accessible."
* extension contains feature 1..1 and details 0..1 and page 0..1
* extension[feature]
  * ^short = "The feature"
  * value[x] 1..
  * value[x] only CodeableConcept
  * value[x] from AccessFeatures (extensible)
    * ^short = "As a code or in words"
* extension[details]
  * ^short = "What a visitor has to know"
  * value[x] 1..
  * value[x] only string
    * ^short = "The words"
* extension[page]
  * ^short = "A page that says more"
  * value[x] 1..
  * value[x] only url
    * ^short = "The page"

CodeSystem: AccessFeature
Id: access-feature
Title: "Access feature"
Description: "What makes it easier to get to a service and take part. Names match the individual requirements of people where both exist."
* insert LocalCodes
* #wheelchair-access "Step-free access" "Step-free access and room for a wheelchair."
* #accessible-toilet "Accessible toilet" "A toilet that a wheelchair user can use."
* #changing-places "Changing Places toilet" "A toilet with hoist and changing bench."
* #hearing-loop "Hearing loop" "A loop that works."
* #bsl "British Sign Language" "Somebody signs, always or when asked for."
* #easy-read "Easy read" "Information in short words with pictures."
* #large-print "Large print" "Information in large print."
* #quiet-room "Quiet room" "A place with little noise and movement."
* #relaxed-session "Relaxed session" "Sessions where noise and movement are welcome."
* #assistance-dog "Assistance dogs" "Assistance dogs are welcome."
* #companion-welcome "Companion welcome" "A carer or friend comes free of charge."
* #disabled-parking "Disabled parking" "A parking space near the door."
* #public-transport "Public transport" "A stop nearby that can be used without steps."
* #transport-help "Help with transport" "Lifts or help on the way can be arranged."
* #online "Online" "One can take part from home."
* #other "Other feature" "None of these; the text says what."

ValueSet: AccessFeatures
Id: access-feature
Title: "Access features"
Description: "What makes it easier to get to a service and take part."
* insert Stable
* include codes from system AccessFeature
