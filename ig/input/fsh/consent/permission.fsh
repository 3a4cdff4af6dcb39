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
