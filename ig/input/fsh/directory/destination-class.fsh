CodeSystem: DestinationClass
Id: destination-class
Title: "Destination class"
Description: "What a person can be connected to, in two levels: the eleven classes of national returns under the three of local ones. F59, F60."
* insert LocalCodes
* ^hierarchyMeaning = #is-a
* ^property[0].code = #level
* ^property[=].description = "1 for the coarse class, 2 for the class that returns count."
* ^property[=].type = #integer
* insert DestinationLevel1(statutory, [["Statutory"]], [["Given by law or by a public body. F60."]])
* insert DestinationLevel2(statutory, statutory-service, [["Statutory service"]], [["A service of the council, the NHS or another public body that fits no other class."]])
* insert DestinationLevel1(community, [["Community"]], [["Given by charities, groups and neighbours. F60."]])
* insert DestinationLevel2(community, money-and-welfare-rights, [["Money and welfare rights"]], [["Advice about debt, benefits and entitlements."]])
* insert DestinationLevel2(community, housing, [["Housing"]], [["Help with a home, a landlord or homelessness."]])
* insert DestinationLevel2(community, employment, [["Employment"]], [["Help to find, keep or return to work, and volunteering on the way to it."]])
* insert DestinationLevel2(community, practical-help-and-food, [["Practical aids, help and food"]], [["Equipment, adaptations, a hand at home, food banks and shared meals."]])
* insert DestinationLevel2(community, arts, [["Arts and culture"]], [["Making, music, museums, reading."]])
* insert DestinationLevel2(community, nature, [["Nature"]], [["Gardening, conservation, being outdoors."]])
* insert DestinationLevel2(community, physical-activity, [["Physical activity"]], [["Walking, dancing, sport, exercise on referral."]])
* insert DestinationLevel2(community, neighbourhood-group, [["Neighbourhood group"]], [["Clubs, befriending, peer support and other company close to home."]])
* insert DestinationLevel2(community, adult-learning, [["Adult learning"]], [["Courses and skills, from reading to getting online."]])
* insert DestinationLevel1(other, [["Other"]], [["Neither statutory nor community. F60."]])
* insert DestinationLevel2(other, other-destination, [["Other destination"]], [["None of these; the text says which. F59."]])

RuleSet: DestinationLevel1(code, title, definition)
* #{code} {title} {definition}
  * ^property[0].code = #level
  * ^property[=].valueInteger = 1

RuleSet: DestinationLevel2(parent, code, title, definition)
* #{parent} #{code} {title} {definition}
  * ^property[0].code = #level
  * ^property[=].valueInteger = 2

ValueSet: DestinationClasses
Id: destination-class
Title: "Destination classes"
Description: "Both levels. A destination carries a class of the second level; where its coarse class is not the one above it, such as a job centre, it carries that one too."
* insert Stable
* include codes from system DestinationClass

ValueSet: ReturnDestinationClasses
Id: return-destination-class
Title: "Destination classes of returns"
Description: "The eleven classes of the second level, which returns count. F59."
* insert Stable
* DestinationClass#statutory-service
* DestinationClass#money-and-welfare-rights
* DestinationClass#housing
* DestinationClass#employment
* DestinationClass#practical-help-and-food
* DestinationClass#arts
* DestinationClass#nature
* DestinationClass#physical-activity
* DestinationClass#neighbourhood-group
* DestinationClass#adult-learning
* DestinationClass#other-destination
