// Properties of a move. A property may repeat, and each has a number, because SUSHI does not count inside a concept.

RuleSet: One(property, number, value)
* ^property[{number}].code = #{property}
* ^property[{number}].valueString = "{value}"

RuleSet: Two(property, number, second, value, other)
* ^property[{number}].code = #{property}
* ^property[{number}].valueString = "{value}"
* ^property[{second}].code = #{property}
* ^property[{second}].valueString = "{other}"

RuleSet: Three(property, number, second, third, value, other, another)
* ^property[{number}].code = #{property}
* ^property[{number}].valueString = "{value}"
* ^property[{second}].code = #{property}
* ^property[{second}].valueString = "{other}"
* ^property[{third}].code = #{property}
* ^property[{third}].valueString = "{another}"

// What is said of a move.
RuleSet: MoveProperties
* ^property[0].code = #from
* ^property[=].description = "A state from which the move starts: a code of the code system referral-state. A move without one is a beginning."
* ^property[=].type = #string
* ^property[+].code = #to
* ^property[=].description = "The state in which it ends. A move without one leaves the state as it is."
* ^property[=].type = #string
* ^property[+].code = #by
* ^property[=].description = "Who may make it: a code of the code system referral-party."
* ^property[=].type = #string
* ^property[+].code = #needs
* ^property[=].description = "What has to be sent with it: a code of the code system move-need."
* ^property[=].type = #string
* ^property[+].code = #within
* ^property[=].description = "How long after closing the move is possible, as an ISO 8601 duration."
* ^property[=].type = #string
