// What an instrument says about one of its scores; InBand and the rest belong to the score before them.

RuleSet: Scored(measure, linkId, direction)
* extension[+].url = "https://socialprescribing.example/fhir/StructureDefinition/score"
* extension[=].extension[0].url = "measure"
* extension[=].extension[=].valueCoding = {measure}
* extension[=].extension[+].url = "direction"
* extension[=].extension[=].valueCode = #{direction}
* insert CountsToo({linkId})

RuleSet: ScoredEitherWay(measure, linkId)
* extension[+].url = "https://socialprescribing.example/fhir/StructureDefinition/score"
* extension[=].extension[0].url = "measure"
* extension[=].extension[=].valueCoding = {measure}
* insert CountsToo({linkId})

RuleSet: CountsToo(linkId)
* extension[=].extension[+].url = "of"
* extension[=].extension[=].valueString = "{linkId}"

RuleSet: Called(title)
* extension[=].extension[+].url = "title"
* extension[=].extension[=].valueString = "{title}"

RuleSet: InBand(code, display, from, to)
* extension[=].extension[+].url = "band"
* extension[=].extension[=].extension[0].url = "code"
* extension[=].extension[=].extension[=].valueCoding = Band#{code} {display}
* extension[=].extension[=].extension[+].url = "from"
* extension[=].extension[=].extension[=].valueDecimal = {from}
* extension[=].extension[=].extension[+].url = "to"
* extension[=].extension[=].extension[=].valueDecimal = {to}

RuleSet: Converted(raw, score)
* extension[=].extension[+].url = "conversion"
* extension[=].extension[=].extension[0].url = "raw"
* extension[=].extension[=].extension[=].valueInteger = {raw}
* extension[=].extension[=].extension[+].url = "score"
* extension[=].extension[=].extension[=].valueDecimal = {score}

RuleSet: MeaningfulFrom(points)
* extension[=].extension[+].url = "meaningful-change"
* extension[=].extension[=].valueDecimal = {points}

RuleSet: NotWithin(months)
* extension[=].extension[+].url = "shortest-interval"
* extension[=].extension[=].valueDuration = {months} 'mo' "months"

// A question without words, whose answer is a whole number.
RuleSet: WordlessQuestion(linkId, number, from, to)
* insert Question({linkId}, integer, [["Question {number} of the licensed form"]])
* item[=].required = true
* item[=].extension[0].url = "http://hl7.org/fhir/StructureDefinition/minValue"
* item[=].extension[=].valueInteger = {from}
* item[=].extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
* item[=].extension[=].valueInteger = {to}
