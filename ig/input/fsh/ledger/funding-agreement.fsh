Profile: FundingAgreement
Parent: Contract
Id: funding-agreement
Title: "Funding agreement"
Description: "Who pays a community provider for what: a price for each referral that it accepts, places or money agreed for a period, or a small grant. F109 to F112."
* insert Stable
* ^purpose = "Use it for what a commissioner or a lead agency has agreed to pay a provider of the directory. The server books what follows from it: each onward referral that the provider accepts becomes a line of the prescription ledger. To change a price from some day on, end this agreement the day before and record another; an amended agreement counts for all of its period, and lines that it contradicts are taken back and booked anew."
* obeys spot-has-price-and-no-limit and block-has-limit and grant-has-amount
* identifier 1.. MS
  * ^short = "The number of the agreement at whoever pays"
  * system 1..
    * ^short = "Who gave the number"
  * value 1..
    * ^short = "The number"
* status 1.. MS
* status from FundingStatuses (required)
  * ^short = "executed: in force in its period; terminated: ended early, at the end of its period"
* applies 1.. MS
  * ^short = "From which day to which; open without an end"
  * start 1..
    * ^short = "The first day"
  * end MS
    * ^short = "The last day"
* authority 1..1 MS
* authority only Reference(CareOrganisation)
  * ^short = "Who pays"
  * reference 1..
    * ^short = "The record itself"
* subject 1..1 MS
* subject only Reference(CareOrganisation)
  * ^short = "The provider that is paid"
  * reference 1..
    * ^short = "The record itself"
* title MS
  * ^short = "What it is called"
* type 1.. MS
* type from FundingKinds (required)
  * ^short = "spot, block or grant"
* term 1..1 MS
  * ^short = "What is agreed"
  * offer
    * ^short = "What is bought"
    * text 1.. MS
      * ^short = "In words, for both sides"
  * asset 1..1 MS
    * ^short = "Services, places and money"
    * typeReference MS
    * typeReference only Reference(CommunityService)
      * ^short = "For which services; all of the provider when absent"
      * reference 1..
        * ^short = "The record itself"
    * valuedItem 1..1 MS
      * obeys pounds-and-pence and places-are-whole
      * ^short = "How many, and how much"
      * unitPrice MS
        * ^short = "Price of an accepted referral"
        * value 1..
          * ^short = "Pounds, with pence after the point"
        * currency 1..
        * currency = #GBP
          * ^short = "Always: GBP"
      * quantity MS
        * ^short = "Places for the whole period"
        * value 1..
          * ^short = "How many"
      * net MS
        * ^short = "Money for the whole period"
        * value 1..
          * ^short = "Pounds, with pence after the point"
        * currency 1..
        * currency = #GBP
          * ^short = "Always: GBP"

Invariant: spot-has-price-and-no-limit
Description: "A spot purchase has a price, and no limit of places or money."
Severity: #error
Expression: "type.coding.exists(code = 'spot') implies term.asset.valuedItem.all(unitPrice.exists() and quantity.empty() and net.empty())"

Invariant: block-has-limit
Description: "A block has a number of places, or an amount of money and the price that draws on it."
Severity: #error
Expression: "type.coding.exists(code = 'block') implies term.asset.valuedItem.all(quantity.exists() or (net.exists() and unitPrice.exists()))"

Invariant: grant-has-amount
Description: "A grant has an amount, and neither price nor places."
Severity: #error
Expression: "type.coding.exists(code = 'grant') implies term.asset.valuedItem.all(net.exists() and unitPrice.empty() and quantity.empty())"

Invariant: pounds-and-pence
Description: "Money is not negative and has at most two decimals."
Severity: #error
Expression: "(unitPrice.value | net.value).all($this >= 0 and ($this * 100) mod 1 <= 0)"

Invariant: places-are-whole
Description: "Places are a whole number from 1."
Severity: #error
Expression: "quantity.value.all($this >= 1 and $this mod 1 <= 0)"
