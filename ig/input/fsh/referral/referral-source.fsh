Extension: ReferralSource
Id: referral-source
Title: "Referral source"
Description: "Who the referral comes from, as national returns count it. F12, F13, F14."
* insert Stable
* insert ExtensionOn(ServiceRequest)
* value[x] 1..
* value[x] only CodeableConcept
* value[x] from ReferralSources (extensible)
  * ^short = "The source as a code"

CodeSystem: ReferralSourceCode
Id: referral-source
Title: "Referral source"
Description: "Sources of referral. The list is open: use 'other' with a text, or a SNOMED CT code. F12, F13, F14."
* insert LocalCodes
* #gp "GP" "A general practitioner of a practice in the network."
* #practice-nurse "Practice nurse" "A nurse in a practice. F13."
* #practice-team "Other practice staff" "Reception, pharmacist, physiotherapist and others in a practice."
* #multidisciplinary-team "Multidisciplinary team" "A team of several professions, inside or outside the network."
* #pharmacy "Pharmacy" "A community pharmacy."
* #hospital-discharge "Hospital discharge" "A hospital discharge team."
* #consultant "Hospital consultant" "A consultant. F13."
* #specialist-nurse "Specialist nurse" "For example a cancer nurse. F13."
* #allied-health-professional "Allied health professional" "Physiotherapist, occupational therapist, dietitian and others."
* #mental-health-service "Mental health service" "A community or hospital mental health service."
* #social-care "Adult or children's social care" "A council's social care."
* #fire-service "Fire and rescue service" "For example after a safe and well visit."
* #police "Police" "A police force."
* #job-centre "Job centre" "A job centre."
* #housing-association "Housing association" "A social landlord."
* #vcse "Voluntary, community or social enterprise organisation" "A charity or community group, large or small."
* #link-worker-service "Another link worker service" "A link worker or sister role elsewhere passes the person on. F25."
* #proactive-offer "Proactive offer" "Offered to a group found by population health tools. F22."
* #self-referral "Self-referral" "The person refers themselves. F14."
* #family-or-carer "Family or carer" "Somebody close to the person refers."
* #other "Other source" "None of these; the text says which."

ValueSet: ReferralSources
Id: referral-source
Title: "Referral sources"
Description: "Who a referral comes from."
* insert Stable
* include codes from system ReferralSourceCode
