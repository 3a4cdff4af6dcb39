CodeSystem: SupportActivity
Id: support-activity
Title: "Support activity"
Description: "What link workers, groups and people do, where no SNOMED CT code has been confirmed. F55, F56, F58, F71."
* insert LocalCodes
* #accompany-first-visit "Go along to the first session" "Somebody goes with the person the first time. F55."
* #buddy "Buddy" "A volunteer keeps the person company on the way in. F55."
* #connect-to-group "Connect to a group" "The person joins a group or activity."
* #befriending "Befriending" "Somebody visits or rings regularly."
* #money-advice "Money and debt advice" "Advice about debt and managing money."
* #benefits-advice "Benefits advice" "Advice about benefits and allowances."
* #housing-advice "Housing advice" "Advice about the home or the landlord."
* #employment-support "Employment support" "Help to find, keep or return to work."
* #energy-advice "Energy and warmth advice" "Help to keep the home warm and pay for it."
* #food-support "Food support" "Food bank, pantry or meals."
* #practical-help "Practical help" "Equipment, adaptations, a hand at home."
* #transport-support "Help with transport" "Lifts, passes, company on the way. F56."
* #digital-support "Help to get online" "Device, connection or confidence."
* #learning "Learning" "A course or class."
* #volunteering "Volunteering" "The person gives time to others."
* #physical-activity "Physical activity" "Walking, dancing, sport, gentle exercise."
* #arts-activity "Arts activity" "Making, music, museums, reading."
* #nature-activity "Nature activity" "Gardening, conservation, being outdoors."
* #health-coaching "Health coaching" "Coaching to manage a condition or change a habit."
* #carer-support "Carer support" "Support or a break for somebody who looks after another."
* #safe-and-well-visit "Safe and well visit" "Fire and rescue service visits the home. F71."
* #information-given "Information given" "Information and advice for everyone. F58."
* #follow-up "Follow-up" "The link worker asks how it went."
* #own-action "Own action" "Something that the person does themselves."
* #other "Other activity" "None of these; the description says what."

ValueSet: SupportActivities
Id: support-activity
Title: "Support activities"
Description: "What an activity of a plan is: a local code, or a member of the SNOMED CT reference set of social prescribing support."
* insert Stable
* insert SnomedCopyright
* include codes from system SupportActivity
* include codes from valueset SocialPrescribingSupport
