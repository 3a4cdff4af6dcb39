Profile: SharingConsent
Parent: Consent
Id: sharing-consent
Title: "Sharing consent"
Description: "What the person agreed to share, with whom, for what and until when. Withdrawal is a change to status inactive. F28, F29; PRSB section 6."
* insert Stable
* insert CompliesWithUKCore(Consent)
* ^purpose = "Use it to record what the person agreed to, or refused: what is shared, with whom, for what, until when. Write one for the referral, and separate ones for a story, a survey, continuing evaluation or research, since each is given or refused on its own. Update it to inactive when the person changes their mind; never delete it."
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
  * obeys consent-says-with-whom
  * type 1.. MS
    * ^short = "permit or deny"
  * period MS
    * ^short = "From when until when"
  * actor MS
    * ^short = "With whom"
    * reference only Reference(CareOrganisation or LinkWorker or Referrer)
      * ^short = "The organisation or person"
  * purpose 1.. MS
  * purpose from Permissions (required)
    * ^short = "For what; each permission is given on its own"

Invariant: consent-says-with-whom
Description: "A consent that permits sharing says with whom."
Severity: #error
Expression: "type = 'permit' implies actor.exists()"

CodeSystem: Permission
Id: permission
Title: "Permission"
Description: "The separate permissions that a person gives or refuses. F29."
* insert LocalCodes
* #direct-care-referral "Referral and support" "Share what is needed to refer the person and to give support, and tell the referrer the outcome."
* #story "Story" "Use the person's story, for example in a report."
* #survey "Survey" "Ask the person how satisfied they were."
* #evaluation "Continuing evaluation" "Ask again later and compare, also after support has ended."
* #secondary-use "Planning and research" "Use the data for counting, planning and research."

ValueSet: Permissions
Id: permission
Title: "Permissions"
Description: "What a consent may be given for."
* insert Stable
* include codes from system Permission

CodeSystem: SharingBasis
Id: sharing-basis
Title: "Sharing basis"
Description: "On what basis information is shared. PRSB: the legal basis is direct care; what is recorded is that the person knows who sees the record."
* insert LocalCodes
* #agreed-for-direct-care "Agreed, for direct care" "The person knows who will see the record for their support, and agrees."
* #explicit-consent "Explicit consent" "The person was asked for this purpose and decided, for uses beyond direct care."
* #best-interests "Best interests" "The person cannot decide; others decided in their best interests."

ValueSet: SharingBases
Id: sharing-basis
Title: "Sharing bases"
Description: "On what basis information is shared."
* insert Stable
* include codes from system SharingBasis
