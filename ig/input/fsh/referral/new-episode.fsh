Extension: NewEpisode
Id: new-episode
Title: "New episode"
Description: "Why a referral is a new one although the person has an open referral to the same service."
* insert Stable
* insert ExtensionOn(ServiceRequest)
* ^purpose = "Send it when the person has an open referral to the same service and you know that a second one is meant. Otherwise add to the open referral what is new."
* value[x] 1..
* value[x] only CodeableConcept
* value[x] from NewEpisodeReasons (extensible)
  * ^short = "The reason as a code, in words, or both"

CodeSystem: NewEpisodeReason
Id: new-episode-reason
Title: "New episode reason"
Description: "Why a second referral to a service stands beside an open one."
* insert LocalCodes
* #other-need "Another need" "The open referral is about something else, and is worked on apart."
* #other-activity "Another activity" "The service offers several activities, and this is for another one."
* #other "Other reason" "None of these; the text says which."

ValueSet: NewEpisodeReasons
Id: new-episode-reason
Title: "New episode reasons"
Description: "Why a second referral to a service stands beside an open one."
* insert Stable
* include codes from system NewEpisodeReason
