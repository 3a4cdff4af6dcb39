// Value sets by reference: who is a member is said by the UK edition of SNOMED CT, not here.

RuleSet: ByReference
* insert Stable
* insert SnomedCopyright

ValueSet: SocialPrescribingNeeds
Id: social-prescribing-needs
Title: "Social prescribing needs and concerns"
Description: "The SNOMED CT reference set 1373501000000105, social prescribing needs and concerns. PRSB sections 9 and 19 use it. Its members are not published here: they come from the site's own release or terminology server."
* insert ByReference
* include codes from system $SCT where constraint = "^1373501000000105"

ValueSet: SocialPrescribingSupport
Id: social-prescribing-support
Title: "Social prescribing support"
Description: "The SNOMED CT reference set 1373511000000107, social prescribing support. PRSB section 19 uses it for actions. Its members are not published here: they come from the site's own release or terminology server."
* insert ByReference
* include codes from system $SCT where constraint = "^1373511000000107"

ValueSet: AccessibleInformation
Id: accessible-information
Title: "Accessible information"
Description: "The four SNOMED CT reference sets of the Accessible Information Standard: communication support, communication professional, contact method, information format. PRSB section 4. Their members come from the site's own release or terminology server."
* insert ByReference
* include codes from system $SCT where constraint = "^999002121000000109"
* include codes from system $SCT where constraint = "^999002151000000104"
* include codes from system $SCT where constraint = "^999002131000000106"
* include codes from system $SCT where constraint = "^999002141000000102"

ValueSet: RiskFindings
Id: risk-finding
Title: "Risk findings"
Description: "SNOMED CT findings of being at risk, 281694009 and what is below it, and the reference set of safeguarding issues. PRSB sections 5 and 17."
* insert ByReference
* include codes from system $SCT where constraint = "<<281694009"
* include codes from system $SCT where constraint = "^999002381000000108"
