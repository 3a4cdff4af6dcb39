CodeSystem: FundingKind
Id: funding-kind
Title: "Funding kind"
Description: "How a provider is paid. F110, F111."
* insert LocalCodes
* #spot "Spot purchase" "A price for each onward referral that the provider accepts; money follows the person."
* #block "Block" "Places or money agreed for a period; each accepted referral draws on them."
* #grant "Small grant" "A sum for the provider's work, whoever comes; accepted referrals are counted and draw nothing."

ValueSet: FundingKinds
Id: funding-kind
Title: "Funding kinds"
Description: "How a provider is paid."
* insert Stable
* include codes from system FundingKind

ValueSet: FundingStatuses
Id: funding-status
Title: "Funding statuses"
Description: "States of a funding agreement. Lines are booked while it is executed, and for the days before the end of one that is terminated."
* insert Stable
* http://hl7.org/fhir/contract-status#offered "Offered"
* http://hl7.org/fhir/contract-status#executed "Executed"
* http://hl7.org/fhir/contract-status#terminated "Terminated"
* http://hl7.org/fhir/contract-status#cancelled "Cancelled"
* http://hl7.org/fhir/contract-status#entered-in-error "Entered in Error"

CodeSystem: LedgerLineKind
Id: ledger-line-kind
Title: "Ledger line kind"
Description: "What a line of the prescription ledger says. Lines are only added."
* insert LocalCodes
* #accepted "Accepted" "A referral was accepted: a place is drawn, and its price is due."
* #reversed "Reversed" "An earlier line no longer holds; this one takes it back whole."
