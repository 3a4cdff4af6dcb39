Profile: AssessmentResponse
Parent: QuestionnaireResponse
Id: assessment-response
Title: "Assessment response"
Description: "A filled form, such as the four ONS wellbeing questions. F81; PRSB section 16."
* insert Stable
* insert CompliesWithUKCore(QuestionnaireResponse)
* identifier MS
  * ^short = "The form's number in the system that holds it"
* basedOn only Reference(ReferralRequest)
* basedOn MS
  * ^short = "The referral in which it was asked"
* questionnaire 1.. MS
  * ^short = "Which form, by its canonical address"
* subject 1.. MS
* subject only Reference(ReferredPerson)
  * ^short = "The person the answers are about"
* subject.reference 1..
  * ^short = "The record itself, so that it is found again"
* authored 1.. MS
  * ^short = "When the answers were given"
* author MS
  * ^short = "Who wrote the answers down"
* item MS
  * ^short = "The questions and answers"
