Extension: PassedTo
Id: passed-to
Title: "Passed to"
Description: "Where the person went instead, or to whom they were given back. F24, F27, F32, F36."
* insert Stable
* insert ExtensionOn(Task)
* ^purpose = "Send it with a rejection or a return when somebody else has the person now: another service, adult social care, the GP, the supervisor. Whoever reads the closed task then knows where to ask."
* value[x] 1..
* value[x] only Reference(CommunityService or CareOrganisation or LinkWorker or Referrer)
  * ^short = "The service, organisation or professional; a name in display is enough"
