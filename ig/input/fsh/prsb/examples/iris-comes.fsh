// Iris fills every row of the PRSB standard that a referral can fill: who she is.

Instance: person-iris
InstanceOf: ReferredPerson
Usage: #example
Title: "Iris Calloway"
Description: "A person with everything that PRSB section 1 asks for and this guide carries. Few real records need as much."
* extension[+]
  * url = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory"
  * valueCodeableConcept = https://fhir.hl7.org.uk/CodeSystem/UKCore-EthnicCategoryEngland#M "Black or Black British - Caribbean"
* extension[+]
  * url = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ReligiousAffiliation"
  * valueCodeableConcept.text = "Methodist"
* extension[+]
  * url = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-OverseasVisitorChargingCategory"
  * valueCodeableConcept = https://fhir.hl7.org.uk/CodeSystem/UKCore-OverseasVisitorChargingCategory#A "Standard NHS-funded patient"
* extension[+]
  * url = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ContactPreference"
  * extension
    * url = "PreferredContactMethod"
    * valueCodeableConcept = https://fhir.hl7.org.uk/CodeSystem/UKCore-PreferredContactMethod#3 "Telephone"
* extension[+]
  * url = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace"
  * valueAddress.country = "JM"
* extension[+]
  * url = "https://socialprescribing.example/fhir/StructureDefinition/pronoun"
  * valueString = "she/her"
* extension[+]
  * url = "https://socialprescribing.example/fhir/StructureDefinition/sexual-orientation"
  * valueCodeableConcept.text = "Heterosexual"
* identifier[nhsNumber]
  * value = "9990123519"
  * extension[+]
    * url = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus"
    * valueCodeableConcept = https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland#01 "Number present and verified"
* identifier[1]
  * system = "https://harbour-links.example/people"
  * value = "HCL-2077"
* active = true
* name[0]
  * use = #official
  * text = "Mrs Iris Calloway BEM"
  * family = "Calloway"
  * given = "Iris"
  * prefix = "Mrs"
  * suffix = "BEM"
* name[+]
  * use = #usual
  * text = "Izzy"
* name[+]
  * use = #maiden
  * family = "Bright"
* telecom[0]
  * system = #phone
  * value = "01632 960042"
  * use = #home
  * rank = 1
* telecom[+]
  * system = #email
  * value = "iris@calloway.example"
  * use = #home
  * rank = 2
* telecom[+]
  * system = #other
  * value = "Knock twice: the bell is broken"
* gender = #female
* birthDate = "1992-07-21"
* address
  * use = #home
  * line[0] = "Flat 3"
  * line[+] = "Beacon House"
  * line[+] = "22 Chapel Lane"
  * city = "Harbourton"
  * district = "Harbourshire"
  * postalCode = "ZZ99 3VZ"
* maritalStatus = http://terminology.hl7.org/CodeSystem/v3-MaritalStatus#W "Widowed"
* photo
  * contentType = #image/jpeg
  * url = "https://harbour-links.example/photographs/HCL-2077"
* contact
  * relationship.text = "Brother, whom she looks after"
  * name.text = "Leon Calloway"
* generalPractitioner = Reference(gp-practice-riverside)
  * display = "Dr Anjali Shah, Riverside Surgery"
