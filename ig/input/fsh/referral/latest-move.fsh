Extension: LatestMove
Id: latest-move
Title: "Latest move"
Description: "Who made the latest move of a referral, and when it was made. F26, F34."
* insert Stable
* insert ExtensionOn(Task)
* ^purpose = "Send it with every move. The lifecycle says which parties may make which move, and times count from the moment at which a move was made, not from when somebody typed it in."
* extension contains by 1..1 and at 1..1
* extension[by]
  * ^short = "Who made the move"
  * value[x] 1..
  * value[x] only Reference(LinkWorker or Referrer or CareOrganisation or CommunityService or ReferredPerson)
    * ^short = "The person, the referrer, the service or the owner; by name alone where the referral names them so"
* extension[at]
  * ^short = "When the move was made"
  * value[x] 1..
  * value[x] only dateTime
    * ^short = "Day and time, with the offset from UTC; a day alone where no more is known"
