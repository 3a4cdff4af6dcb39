Profile: AssessmentResponse
Parent: QuestionnaireResponse
Id: assessment-response
Title: "Assessment response"
Description: "A filled form: about a person, such as the four ONS wellbeing questions, or about an organisation or a service, such as the quality prompts. F64, F72, F73, F80, F81, F92; PRSB section 16."
* insert Stable
* insert CompliesWithUKCore(QuestionnaireResponse)
* ^purpose = "Use it for every filled form of this guide. About a person: wellbeing, loneliness, the support plan form. About an organisation or a service: the two quality prompt sheets, the catch-up and the survey of community groups. The form says whom it is for in its subject type. Answers are checked against the form: a required answer that is missing, or one out of range, is refused."
* obeys sheet-says-who-wrote-it and line-manager-decides
* extension contains FormOfPlan named formOfPlan 0..1
* extension[formOfPlan] ^short = "The plan that this form writes on"
* identifier MS
  * ^short = "The form's number in the system that holds it"
* basedOn only Reference(ReferralRequest)
* basedOn MS
  * ^short = "The referral in which it was asked"
* questionnaire 1.. MS
  * ^short = "Which form, by its canonical address"
* subject 1.. MS
* subject only Reference(ReferredPerson or CareOrganisation or CommunityService)
  * ^short = "Whom the answers are about, as the form says: a person, an organisation or a service"
* subject.reference 1..
  * ^short = "The record itself, so that it is found again"
* authored 1.. MS
  * ^short = "When the answers were given"
* author only Reference(LinkWorker or Referrer or CareOrganisation or ReferredPerson)
* author MS
  * ^short = "Who wrote the answers down"
* item MS
  * ^short = "The questions and answers"

Invariant: sheet-says-who-wrote-it
Description: "A form about an organisation says who wrote the answers down."
Severity: #error
Expression: "questionnaire.matches('^.*/(provider-quality-assurance|community-group-(quality-assurance|confidence|catch-up))([|].*)?$') implies author.exists()"

Invariant: line-manager-decides
Description: "Where the line manager has decided, agree-to-connect says the same."
Severity: #error
Expression: "item.where(linkId = 'line-manager').item.where(linkId = 'line-manager-agrees').exists() implies (item.where(linkId = 'line-manager').item.where(linkId = 'line-manager-agrees').answer.value | item.where(linkId = 'agree-to-connect').answer.value).count() = 1"
