CodeSystem: ReferralKind
Id: referral-kind
Title: "Referral kind"
Description: "Tells an onward referral from a referral to a link worker service; the server chooses the profile by it. F19, F25."
* insert LocalCodes
* #onward-referral "Onward referral" "A referral to a service or group that gives the support itself, from a link worker or directly."
