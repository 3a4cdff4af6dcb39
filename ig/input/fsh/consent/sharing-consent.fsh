Profile: SharingConsent
Parent: Consent
Id: sharing-consent
Title: "Sharing consent"
Description: "What the person agreed to share, with whom, for what and until when. Withdrawal is a change to status inactive. F28, F29; PRSB section 6."
* insert Stable
* insert CompliesWithUKCore(Consent)
* ^purpose = "Use it to record what the person agreed to, or refused: what is shared, with whom, for what, until when. Write one for the referral, and separate ones for a story, a survey, continuing evaluation or research, since each is given or refused on its own. An onward referral needs one in force that covers its receiver. Update it to inactive when the person changes their mind; never delete it."
* scope = $ConsentScope#patient-privacy
  * ^short = "Always: privacy"
* patient 1..
* patient only Reference(ReferredPerson)
  * ^short = "The person who agreed or refused"
* patient.reference 1..
  * ^short = "The record itself, so that it is found again"
* dateTime 1.. MS
  * ^short = "When"
* performer MS
  * ^short = "Who agreed, where that is not the person"
* organization 1.. MS
* organization only Reference(CareOrganisation)
  * ^short = "Who asked, and looks after the record"
* policyRule 1.. MS
* policyRule from SharingBases (extensible)
  * ^short = "The basis of sharing that was explained to the person"
* provision 1.. MS
  * ^short = "What may, or may not, be shared"
  * obeys consent-says-with-whom and consent-without-exceptions
  * extension contains RecipientClass named recipientClass 0..* MS
  * extension[recipientClass] ^short = "With whom, as a class"
  * type 1.. MS
    * ^short = "permit or deny"
  * period MS
    * ^short = "From when until when"
  * actor MS
    * ^short = "With whom"
    * reference only Reference(CareOrganisation or LinkWorker or Referrer)
      * ^short = "The organisation or person; by name alone where there is no record"
  * purpose 1.. MS
  * purpose from Permissions (required)
    * ^short = "For what; each permission is given on its own"

Invariant: consent-says-with-whom
Description: "A consent that permits sharing says with whom: an organisation, a person, or a class of recipients."
Severity: #error
Expression: "type = 'permit' implies (actor.exists() or extension.exists(url.endsWith('/recipient-class')))"

Invariant: consent-without-exceptions
Description: "An exception is a consent of its own, not a provision within a provision."
Severity: #error
Expression: "provision.exists().not()"
