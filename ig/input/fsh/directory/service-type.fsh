CodeSystem: ServiceType
Id: service-type
Title: "Service type"
Description: "What a community service does. The list is open: use 'other' with a text, or a term of another taxonomy. F71."
* insert LocalCodes
* #advice "Advice" "Information and advice about money, housing, rights or work."
* #advocacy "Advocacy" "Somebody speaks for the person, or beside them."
* #befriending "Befriending" "Regular company, by visit or telephone."
* #buddying "Buddying" "A volunteer goes along to the first sessions."
* #carer-support "Carer support" "Support or breaks for people who look after somebody."
* #class-or-course "Class or course" "Teaching, from reading to computers."
* #counselling "Counselling" "Talking with somebody trained to listen."
* #creative-group "Creative group" "Art, craft, singing, writing, drama."
* #exercise-group "Exercise group" "Walking, dancing, sport, gentle exercise."
* #exercise-on-referral "Exercise on referral" "A programme that asks for a referral by a health professional."
* #food-support "Food support" "Food bank, pantry or meals brought home."
* #garden-or-nature-group "Garden or nature group" "Growing, conservation, being outdoors."
* #home-improvement "Home improvement" "Adaptations, repairs, warmth."
* #housing-provider-scheme "Housing provider's scheme" "Support that a landlord gives to tenants. F71."
* #peer-support "Peer support" "People in the same situation support each other."
* #practical-help "Practical help" "Shopping, cleaning, small jobs."
* #safe-and-well-visit "Safe and well visit" "A visit of the fire and rescue service to the home. F71."
* #social-club "Social club" "Lunch clubs, coffee mornings, games."
* #transport "Transport" "Lifts, community buses, company on the way."
* #volunteering "Volunteering" "Ways to give time to others."
* #other "Other service" "None of these; the text says what."

ValueSet: ServiceTypes
Id: service-type
Title: "Service types"
Description: "What a community service does."
* insert Stable
* include codes from system ServiceType
