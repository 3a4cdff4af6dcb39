Extension: ReferralMethod
Id: referral-method
Title: "Referral method"
Description: "How the referral was sent; paper and telephone referrals are entered by the receiver and say so. F26; PRSB section 7."
* insert Stable
* insert ExtensionOn(ServiceRequest)
* value[x] 1..
* value[x] only CodeableConcept
* value[x] from ReferralMethods (extensible)
  * ^short = "The method as a code"

CodeSystem: ReferralMethodCode
Id: referral-method
Title: "Referral method"
Description: "Ways to send a referral. F26."
* insert LocalCodes
* #electronic "From system to system" "Sent by one system and received by another, such as through this server."
* #e-referral-service "NHS e-Referral Service" "Sent through the NHS e-Referral Service."
* #secure-messaging "Secure messaging" "Sent as a secure message."
* #secure-email "Secure e-mail" "Sent by secure e-mail."
* #phone "Telephone" "Told by telephone."
* #fax "Fax" "Sent by fax; listed by PRSB."
* #letter "Letter" "Sent on paper."
* #face-to-face "Face to face" "Told in person."
* #self-referral "Self-referral" "The person came forward, by form, telephone or visit."
* #other "Other method" "None of these; the text says which."

ValueSet: ReferralMethods
Id: referral-method
Title: "Referral methods"
Description: "How a referral was sent."
* insert Stable
* include codes from system ReferralMethodCode
