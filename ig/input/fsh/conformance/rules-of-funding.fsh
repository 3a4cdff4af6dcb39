// Rules of funding agreements and of the ledger.
RuleSet: FundingRules
* #spot-has-price-and-no-limit "Spot purchase without a price" "Send term.asset.valuedItem.unitPrice, and neither quantity nor net. Where places or money are limited, it is a block."
  * ^property[0].code = #element
  * ^property[0].valueString = "term"
* #block-has-limit "Block without a limit" "Send term.asset.valuedItem.quantity, the places; or net, the money, together with unitPrice, which draws on it."
  * ^property[0].code = #element
  * ^property[0].valueString = "term"
* #grant-has-amount "Grant without an amount" "Send term.asset.valuedItem.net, and neither unitPrice nor quantity. Where referrals draw on it, it is a block."
  * ^property[0].code = #element
  * ^property[0].valueString = "term"
* #pounds-and-pence "Amount of money malformed" "Send pounds with at most two decimals, not below nothing, such as 12.50."
* #places-are-whole "Places not a whole number" "Send quantity.value as a whole number from 1."
* #ledger-over-drawn "Nothing left of the agreement" "All places or money of the funding agreement are drawn, and this site refuses what goes beyond. Agree more with whoever pays, who then sends the agreement with the new number; or put the referral on hold until a place is free."
* #agreement-parties-stay "Another payer or provider" "A funding agreement stays between the same two, because lines of the ledger stand under it. End it, or mark it as entered in error, and record another."
