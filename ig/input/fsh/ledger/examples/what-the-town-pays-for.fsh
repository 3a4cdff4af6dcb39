// Three ways in which Harbour Community Links passes money on.

RuleSet: ExampleAgreement(number, kind)
* identifier
  * system = "https://harbour-links.example/agreements"
  * value = "{number}"
* status = #executed
* applies
  * start = "2026-04-01"
  * end = "2027-03-31"
* authority = Reference(link-worker-service-harbour)
* subject = Reference(community-group-lunch-club)
* type = FundingKind#{kind}

Instance: agreement-lunch-spot
InstanceOf: FundingAgreement
Usage: #example
Title: "Lunch, paid for each person"
Description: "The lead agency pays the club 12.50 pounds for each referral that it accepts."
* insert ExampleAgreement(FA-2026-01, spot)
* title = "Tuesday Lunch, spot purchase"
* term
  * offer.text = "A place at the table for twelve weeks, and a lift for those who need it."
  * asset
    * typeReference = Reference(service-tuesday-lunch)
    * valuedItem.unitPrice
      * value = 12.50
      * currency = #GBP

Instance: agreement-befriending-block
InstanceOf: FundingAgreement
Usage: #example
Title: "Forty places of befriending"
Description: "The places of a year are paid for, whoever comes. Each accepted referral draws one."
* insert ExampleAgreement(FA-2026-02, block)
* title = "Befriending, forty places"
* term
  * offer.text = "Somebody who visits or rings once a week for half a year."
  * asset.valuedItem
    * quantity.value = 40
    * net
      * value = 4800
      * currency = #GBP

Instance: agreement-garden-grant
InstanceOf: FundingAgreement
Usage: #example
Title: "A small grant"
Description: "2,000 pounds to begin with. It ended early, when the group found other money."
* insert ExampleAgreement(FA-2026-03, grant)
* status = #terminated
* applies.end = "2026-09-30"
* title = "Start of the garden group"
* term
  * offer.text = "Tools, a shed and the insurance of the first year."
  * asset.valuedItem.net
    * value = 2000
    * currency = #GBP
