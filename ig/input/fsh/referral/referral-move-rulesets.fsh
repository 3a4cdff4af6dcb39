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
