// Iris fills every row of the PRSB standard that a referral can fill: her forms.

RuleSet: IrisAnswers(linkId, answer)
* item[+]
  * linkId = "{linkId}"
  * answer.valueString = {answer}

RuleSet: IrisCare(linkId, type, answer)
* item[=].item[+]
  * linkId = "{linkId}"
  * answer.value{type} = {answer}

RuleSet: IrisForm(form)
* basedOn = Reference(referral-iris)
* questionnaire = "https://socialprescribing.example/fhir/Questionnaire/{form}"
* status = #completed
* subject = Reference(person-iris)
* authored = "2026-10-20T11:00:00+01:00"
* author = Reference(link-worker-noor)

Instance: about-me-iris
InstanceOf: AssessmentResponse
Usage: #example
Title: "Iris about herself"
Description: "The form about-me, in Iris's words."
* insert IrisForm(about-me)
* insert IrisAnswers(most-important, [["My brother safe, and a little room for me."]])
* insert IrisAnswers(important-people, [["Leon, my sister Pearl, and the choir that I left."]])
* insert IrisAnswers(communication, [["Sit on my right and look at me when you speak."]])
* insert IrisAnswers(wellness, [["On a good day I hum. On a bad day I do not answer the telephone."]])
* insert IrisAnswers(please-do, [["Do ring before you come. Do not talk to Leon as if he were not there."]])
* insert IrisAnswers(how-to-support, [["Give me time in the morning, and remind me the day before."]])
* insert IrisAnswers(also-worth-knowing, [["I conducted that choir for six years."]])
* insert IrisAnswers(supported-by, [["Noor Haddad wrote it down."]])
* item[+]
  * linkId = "multimedia"
  * answer.valueUri = "https://harbour-links.example/recordings/HCL-2077"

Instance: circumstances-iris
InstanceOf: AssessmentResponse
Usage: #example
Title: "How Iris lives"
Description: "The form circumstances, in words that Iris agreed to."
* insert IrisForm(circumstances)
* insert IrisAnswers(household, [["Lives with her brother Leon, who is 29."]])
* insert IrisAnswers(occupation, [["Music teacher, on leave."]])
* insert IrisAnswers(education, [["Trained at a college of music; would like to learn to use a tablet."]])
* insert IrisAnswers(lifestyle, [["Early riser. Cooks every day. Sings."]])
* insert IrisAnswers(social-circumstances, [["Half pay and an allowance for Leon; enough, with nothing over."]])
* insert IrisAnswers(access, [["Knock twice, the bell is broken."]])
* insert IrisAnswers(dependants, "Leon.")
* insert IrisAnswers(accommodation, [["Rented flat on the second floor."]])
* insert IrisAnswers(household-environment, [["Warm, and stairs to the door."]])
* item[+].linkId = "services-and-care"
* insert IrisCare(care-name, String, "Harbourshire carers' service")
* insert IrisCare(care-type, String, "Respite for a carer")
* insert IrisCare(care-start, Date, "2026-09-01")
* insert IrisCare(care-end, Date, "2027-02-28")
* insert IrisCare(care-council, String, "Harbourshire Council")
* insert IrisCare(care-council-code, String, "Y90")
* insert IrisCare(care-funding, String, "Harbourshire Council")
* item[+]
  * linkId = "pregnant"
  * answer.valueBoolean = true
* item[+]
  * linkId = "expected-delivery"
  * answer.valueDate = "2027-03-02"
