Extension: FeedbackRequest
Id: feedback-request
Title: "Feedback request"
Description: "When, how and to whom the referrer wants to hear back. F16, F61; PRSB section 7, return response to."
* insert Stable
* insert ExtensionOn(ServiceRequest)
* extension contains when 1..1 and how 1..1 and to 0..1
* extension[when]
  * ^short = "At which point"
  * value[x] 1..
  * value[x] only code
  * value[x] from FeedbackTimes (required)
    * ^short = "The point as a code"
* extension[how]
  * ^short = "By which channel"
  * value[x] 1..
  * value[x] only code
  * value[x] from FeedbackChannels (required)
    * ^short = "The channel as a code"
* extension[to]
  * ^short = "To whom; the referrer when absent"
  * value[x] 1..
  * value[x] only string
    * ^short = "A person, team or inbox"

CodeSystem: FeedbackTime
Id: feedback-time
Title: "Feedback time"
Description: "Points of a referral at which a referrer may want to hear back. F61."
* insert LocalCodes
* #on-acceptance "On acceptance" "When the referral is accepted or rejected."
* #first-contact "At first contact" "When the link worker has met or spoken with the person."
* #if-not-engaged "If not engaged" "When the person could not be reached, declined or stopped coming."
* #on-concern "On concern" "When the link worker finds a risk or a clinical concern."
* #on-completion "On completion" "When support has ended, with its outcome."

ValueSet: FeedbackTimes
Id: feedback-time
Title: "Feedback times"
Description: "When a referrer wants to hear back."
* insert Stable
* include codes from system FeedbackTime

CodeSystem: FeedbackChannel
Id: feedback-channel
Title: "Feedback channel"
Description: "Channels by which a referrer may want to hear back. F61."
* insert LocalCodes
* #gp-system-message "Message into the GP system" "Arrives in the practice's own system."
* #secure-email "Secure e-mail" "Arrives in a secure mailbox."
* #phone "Telephone" "The link worker calls."
* #letter "Letter" "Arrives on paper."
* #this-server "On this server" "The referrer's system reads the task here."

ValueSet: FeedbackChannels
Id: feedback-channel
Title: "Feedback channels"
Description: "How a referrer wants to hear back."
* insert Stable
* include codes from system FeedbackChannel
