CodeSystem: OnwardSupportCode
Id: onward-support
Title: "Onward support"
Description: "What a community service is asked for, where no SNOMED CT code has been confirmed. F59."
* insert LocalCodes
* #money-advice "Money and benefits advice" "Advice about debt, benefits and money."
* #housing-support "Housing support" "Help with a home, a landlord or homelessness."
* #employment-support "Employment support" "Help to find or keep work."
* #practical-help "Practical help" "Food, aids, transport, help at home."
* #befriending "Befriending" "Somebody who visits or calls."
* #social-group "Social group" "A lunch club, a neighbourhood group, company."
* #arts "Arts and culture" "Creative or cultural activity."
* #nature "Nature" "Gardening, conservation, time outdoors."
* #physical-activity "Physical activity" "Movement, sport, exercise."
* #learning "Learning" "Courses and skills."
* #volunteering "Volunteering" "A place to give time to others."
* #carer-support "Carer support" "Support for somebody who cares for another."
* #peer-support "Peer support" "People with the same experience."
* #other "Other support" "None of these; the text says what."

ValueSet: OnwardSupport
Id: onward-support
Title: "Onward support"
Description: "What a community service is asked for. Any other SNOMED CT code is welcome where it says more, in particular members of reference set 1373511000000107, social prescribing support."
* insert Stable
* insert SnomedCopyright
* include codes from system OnwardSupportCode
* $SCT#390893007 "Referral to physical activity program"
* $SCT#306238000 "Referral to Social Services"
* $SCT#308440001 "Referral to social worker"
* $SCT#1326201000000101 "Referral to weight management service"
* $SCT#771491000000104 "Referral to local authority weight management programme"
* $SCT#492861000000101 "Referral to health trainer"
* $SCT#892281000000101 "Referral to healthy lifestyle programme"
* $SCT#871661000000106 "Referral to smoking cessation service"
* $SCT#809401000000103 "Referral to alcohol misuse clinic"
