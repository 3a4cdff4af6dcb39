ValueSet: OnwardSupport
Id: onward-support
Title: "Onward support"
Description: "What a community service is asked for: a kind of service of the directory, or a SNOMED CT referral. Any other SNOMED CT code is welcome where it says more, in particular members of reference set 1373511000000107, social prescribing support."
* insert Stable
* insert SnomedCopyright
* include codes from system ServiceType
* $SCT#390893007 "Referral to physical activity program"
* $SCT#306238000 "Referral to Social Services"
* $SCT#308440001 "Referral to social worker"
* $SCT#1326201000000101 "Referral to weight management service"
* $SCT#771491000000104 "Referral to local authority weight management programme"
* $SCT#492861000000101 "Referral to health trainer"
* $SCT#892281000000101 "Referral to healthy lifestyle programme"
* $SCT#871661000000106 "Referral to smoking cessation service"
* $SCT#809401000000103 "Referral to alcohol misuse clinic"
