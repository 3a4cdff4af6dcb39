// A number outside its scale is a slip of the hand, and would show as a change that never happened.

Invariant: measure-value-or-reason
Description: "A measure has a value, or says why there is none."
Severity: #error
Expression: "value.exists() or dataAbsentReason.exists()"

Invariant: ons4-range
Description: "An ONS4 answer is a whole number from 0 to 10."
Severity: #error
Expression: "code.coding.exists(code.startsWith('ons4-')) implies value.all($this is integer and $this >= 0 and $this <= 10)"

Invariant: loneliness-range
Description: "The three-item loneliness total is a whole number from 3 to 9."
Severity: #error
Expression: "code.coding.exists(code = 'loneliness-ucla3-total') implies value.all($this is integer and $this >= 3 and $this <= 9)"

Invariant: pam-score-range
Description: "A score of the Patient Activation Measure is from 0 to 100."
Severity: #error
Expression: "code.coding.exists(code = '925431000000109') implies (value.ofType(integer) | value.ofType(Quantity).value).all($this >= 0 and $this <= 100)"

Invariant: pam-level-range
Description: "A level of the Patient Activation Measure is 1, 2, 3 or 4."
Severity: #error
Expression: "code.coding.exists(code = '962851000000103') implies value.all($this is integer and $this >= 1 and $this <= 4)"

Invariant: swemwbs-range
Description: "A score of the short Warwick-Edinburgh scale is from 7 to 35."
Severity: #error
Expression: "code.coding.exists(code = '718466001') implies (value.ofType(integer) | value.ofType(Quantity).value).all($this >= 7 and $this <= 35)"

Invariant: wemwbs-range
Description: "A score of the Warwick-Edinburgh scale is from 14 to 70."
Severity: #error
Expression: "code.coding.exists(code = '718426000') implies (value.ofType(integer) | value.ofType(Quantity).value).all($this >= 14 and $this <= 70)"
