// What whoever refers to a service is told about its capacity: decision 0068 holds here, too.
RuleSet: CapacityRules
* #service-closed "Service is not in use" "A warning: the referral is stored. The directory says that people cannot be sent to this service (active is false). Ask the group, and choose another service or correct the entry."
  * ^property[0].code = #element
  * ^property[=].valueString = "performer"
* #service-full "Service is full" "A warning: the referral is stored. The service says that it takes nobody at present. Agree with the person whether to wait, or look for another service."
  * ^property[0].code = #element
  * ^property[=].valueString = "performer"
* #service-has-waiting-list "Service has a waiting list" "A warning: the referral is stored. The service takes names, and a person waits for a place. Tell the person how long."
  * ^property[0].code = #element
  * ^property[=].valueString = "performer"
* #service-places-taken "Places of the service are taken" "A warning: the referral is stored. At least as many people were sent as places were free on the day that the service named. Ask the group, and send its new capacity."
  * ^property[0].code = #element
  * ^property[=].valueString = "performer"
