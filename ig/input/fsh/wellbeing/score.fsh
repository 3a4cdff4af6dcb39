Extension: Score
Id: score
Title: "Score"
Description: "How a server makes one wellbeing observation from the answers to a form. A form that carries it is an instrument: there is no other list. F81, F85, F87, F88."
* insert Stable
* insert ExtensionOn(Questionnaire)
* ^purpose = "Put it on a form, once for each score. One question in of: its answer is the score. Several: the score is their sum, in which a choice counts its ordinalValue. A conversion takes the place of the sum, as in a published table. Without all answers there is no score."
* extension contains
    measure 1..1 and
    title 0..1 and
    of 1..* and
    direction 0..1 and
    band 0..* and
    conversion 0..* and
    meaningful-change 0..1 and
    shortest-interval 0..1
* extension[measure] ^short = "What is measured, the code of the observation"
* extension[measure].value[x] 1..
* extension[measure].value[x] only Coding
* extension[title] ^short = "Its name for people, where the display of measure does not serve"
* extension[title].value[x] 1..
* extension[title].value[x] only string
* extension[of] ^short = "The linkId of a question that counts"
* extension[of].value[x] 1..
* extension[of].value[x] only string
* extension[direction] ^short = "Which way is better; absent where neither is"
* extension[direction].value[x] 1..
* extension[direction].value[x] only code
* extension[direction].value[x] from ScoreDirections (required)
* extension[band] ^short = "A published band, from its lowest score to its highest"
* extension[band].extension contains code 1..1 and from 1..1 and to 1..1
* extension[band].extension[code].value[x] only Coding
* extension[band].extension[from].value[x] only decimal
* extension[band].extension[to].value[x] only decimal
* extension[conversion] ^short = "A line of a published table, from the sum to the score"
* extension[conversion].extension contains raw 1..1 and score 1..1
* extension[conversion].extension[raw].value[x] only integer
* extension[conversion].extension[score].value[x] only decimal
* extension[meaningful-change] ^short = "The smallest change that means something, where it is published"
* extension[meaningful-change].value[x] 1..
* extension[meaningful-change].value[x] only decimal
* extension[shortest-interval] ^short = "Asked again sooner, a score comes with a caution"
* extension[shortest-interval].value[x] 1..
* extension[shortest-interval].value[x] only Duration

CodeSystem: ScoreDirection
Id: score-direction
Title: "Score direction"
Description: "Which way a score gets better."
* insert LocalCodes
* #higher-is-better "Higher is better" "A larger number means more wellbeing."
* #lower-is-better "Lower is better" "A smaller number means more wellbeing, as with anxiety or loneliness."

ValueSet: ScoreDirections
Id: score-direction
Title: "Score directions"
Description: "Which way a score gets better."
* insert Stable
* include codes from system ScoreDirection

// A form whose questions belong to somebody else.
Extension: LicenceNeeded
Id: licence-needed
Title: "Licence needed"
Description: "Whose licence a site needs before it may ask the questions of a form. F84, F85."
* insert Stable
* insert ExtensionOn(Questionnaire)
* ^purpose = "Put it on a form whose wording must not be published. The form then has places for the answers and no questions; a site with a licence brings its own copy, and names the licence in its settings. Without that a server refuses the answers."
* value[x] 1..
* value[x] only string
  * ^short = "Who gives the licence"
