Profile: MessageBack
Parent: Composition
Id: message-back
Title: "Message back"
Description: "What the link worker tells the GP and the referrer: what is asked of them, what was done and what came of it. F11, F61, F62; after the message-back model of PRSB, reconstructed."
* insert Stable
* insert CompliesWithUKCore(Composition)
* ^purpose = "Use it to tell the person's GP practice and whoever referred how the support goes: at first contact, when the person does not engage, on a concern, and at the end. What the readers are asked to do stands first and is never blank; where nothing is asked, the section says so. It is a summary for people to read, with references to the records behind it. The sections are our reconstruction of the PRSB message-back model, which we have not seen."
* obeys message-back-plan-first
* extension contains MessageTo named to 1..* MS
* extension[to] ^short = "Everybody to whom it goes: the GP practice, the referrer, the person"
* identifier MS
  * ^short = "The message's number; the same for every version"
* status MS
  * ^short = "final when it is sent; amended or entered-in-error afterwards"
* type = $SCT#371531000
  * ^short = "Always: report of clinical encounter, as GP systems file it"
* subject 1.. MS
* subject only Reference(ReferredPerson)
  * ^short = "The person"
* subject.reference 1..
  * ^short = "The record itself, so that it is found again"
* date MS
  * ^short = "When it was written"
* author MS
* author only Reference(LinkWorker or CareOrganisation)
  * ^short = "Who wrote it"
* confidentiality MS
  * ^short = "N, or R where it must not be seen by all who see the record"
* custodian 1.. MS
* custodian only Reference(CareOrganisation)
  * ^short = "The service that looks after it"
* event 1..1 MS
  * ^short = "The referral that it is about"
  * period MS
    * ^short = "The time that it covers"
  * detail 1.. MS
  * detail only Reference(ReferralRequest or OnwardReferral)
    * ^short = "The referral"
* insert MessageBackSections

Invariant: message-back-plan-first
Description: "Plan and requested actions are the first section of a message back."
Severity: #error
Expression: "section.first().code.coding.exists(code = 'plan-and-requested-actions')"

Extension: MessageTo
Id: message-to
Title: "Message to"
Description: "A recipient of a message back. GP practice and referrer both get it; they may be the same. F11."
* insert Stable
* insert ExtensionOn(Composition)
* value[x] 1..
* value[x] only Reference(CareOrganisation or Referrer or LinkWorker or ReferredPerson)
  * ^short = "The recipient"
