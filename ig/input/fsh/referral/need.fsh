CodeSystem: Need
Id: need
Title: "Need"
Description: "Reasons for social prescribing for which no SNOMED CT code has been confirmed, and common ones under a plain name. F15."
* insert LocalCodes
* #loneliness "Loneliness or isolation" "Feels lonely, or has too little contact with other people."
* #debt "Debt" "Owes money that is hard to pay back."
* #benefits "Benefits and money advice" "Needs help with benefits, allowances or managing money."
* #housing "Housing" "Problems with the home, the landlord, or being without a home."
* #cold-home "Cold home or fuel costs" "Cannot keep the home warm, or cannot pay for energy."
* #food "Food" "Cannot afford, obtain or prepare enough food."
* #employment "Work" "Wants to find, keep or return to paid work."
* #volunteering "Volunteering" "Wants to give time to others."
* #learning "Learning and skills" "Wants to learn, including reading, writing and numbers."
* #digital "Getting online" "Lacks a device, a connection, or the confidence to use them."
* #transport "Transport" "Cannot get to where support or company is."
* #carer-support "Support for a carer" "Looks after somebody and needs support to do so."
* #bereavement "Bereavement" "Has lost somebody and needs support."
* #family-relationships "Family and relationships" "Needs support with family life, parenting or a relationship."
* #physical-activity "Physical activity" "Wants or needs to be more active."
* #healthy-living "Healthy living" "Wants support with weight, smoking, alcohol or sleep."
* #long-term-condition "Living with a long-term condition" "Needs support to manage one or more conditions day to day."
* #mental-wellbeing "Mental wellbeing" "Low mood, worry or stress that social support may relieve."
* #arts-and-nature "Arts, culture and nature" "Would benefit from creative, cultural or outdoor activity."
* #practical-aids "Practical help and aids" "Needs equipment, adaptations or a hand at home."
* #legal-advice "Legal advice" "Needs advice about rights, immigration or the law."
* #other "Other need" "None of these; the text says what."

ValueSet: SupportNeedCodes
Id: support-need-code
Title: "Support need codes"
Description: "Needs that a referral may give as its reason. Common SNOMED CT findings, the local codes, and every member of the SNOMED CT reference set of social prescribing needs and concerns."
* insert Stable
* insert SnomedCopyright
* include codes from system Need
* $SCT#267076002 "Feeling lonely"
* $SCT#105529008 "Lives alone"
* $SCT#160726006 "Lives alone no help available"
* $SCT#81877007 "Housing problems"
* $SCT#105531004 "Housing unsatisfactory"
* $SCT#161152002 "Social problem"
* $SCT#276039008 "No caregiver"
* $SCT#33553000 "Widowed"
* $SCT#224484003
* include codes from valueset SocialPrescribingNeeds
