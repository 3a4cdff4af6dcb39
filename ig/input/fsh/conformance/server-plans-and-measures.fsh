RuleSet: CarePlanType
* insert RecordType(CarePlan)
* insert Supports(support-plan)
* insert Search(identifier, clinical-identifier, token, Number of the plan)
* insert Search(patient, clinical-patient, reference, Whose plan)
* insert Search(subject, CarePlan-subject, reference, Whose plan)
* insert Search(status, CarePlan-status, token, Status)
* insert Search(category, CarePlan-category, token, Kind of plan)
* insert Search(date, clinical-date, date, When the plan holds)
* insert Search(goal, CarePlan-goal, reference, A goal of the plan)
* insert Search(performer, CarePlan-performer, reference, Who does something in the plan)
* rest.resource[=].searchInclude[+] = "CarePlan:patient"
* rest.resource[=].searchInclude[+] = "CarePlan:subject"
* rest.resource[=].searchInclude[+] = "CarePlan:goal"
* rest.resource[=].searchInclude[+] = "CarePlan:performer"

RuleSet: ObservationType
* insert RecordType(Observation)
* insert Supports(wellbeing-observation)
* insert Search(identifier, clinical-identifier, token, Number of the observation)
* insert Search(patient, clinical-patient, reference, Person measured)
* insert Search(subject, Observation-subject, reference, Person measured)
* insert Search(status, Observation-status, token, Status)
* insert Search(category, Observation-category, token, Kind of observation)
* insert Search(code, clinical-code, token, Which measure)
* insert Search(date, clinical-date, date, When the answer was given)
* insert Search(derived-from, Observation-derived-from, reference, Filled form)
* rest.resource[=].searchInclude[+] = "Observation:patient"
* rest.resource[=].searchInclude[+] = "Observation:subject"
* rest.resource[=].searchInclude[+] = "Observation:derived-from"

RuleSet: QuestionnaireResponseType
* insert RecordType(QuestionnaireResponse)
* insert Supports(assessment-response)
* insert Search(identifier, QuestionnaireResponse-identifier, token, Number of the filled form)
* insert Search(patient, QuestionnaireResponse-patient, reference, Person the answers are about)
* insert Search(subject, QuestionnaireResponse-subject, reference, Person the answers are about)
* insert Search(status, QuestionnaireResponse-status, token, Status)
* insert Search(questionnaire, QuestionnaireResponse-questionnaire, reference, Which form)
* insert Search(authored, QuestionnaireResponse-authored, date, When the answers were given)
* insert Search(based-on, QuestionnaireResponse-based-on, reference, Referral)
* rest.resource[=].searchInclude[+] = "QuestionnaireResponse:patient"
* rest.resource[=].searchInclude[+] = "QuestionnaireResponse:subject"
* rest.resource[=].searchInclude[+] = "QuestionnaireResponse:based-on"
* rest.resource[=].searchRevInclude[+] = "Observation:derived-from"
