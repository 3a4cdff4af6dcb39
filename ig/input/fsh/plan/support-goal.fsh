Profile: SupportGoal
Parent: Goal
Id: support-goal
Title: "Support goal"
Description: "What the person wants to reach, in their own words, how much it matters to them, and how far it has got. F50, F53, F65; PRSB section 19."
* insert Stable
* ^purpose = "Use it for each goal of a plan. The words are the person's, as they said them; a code may stand beside them and never replaces them. Activities of the plan point to the goals that they serve, so one walk may serve three goals. What the goal came to is its achievement, and may point to the scores that show it. UK Core has no profile of Goal, so this one complies with FHIR R4 alone."
* obeys importance-from-1-to-10
* extension contains
    GoalImportance named importance 0..1 MS and
    StageOf named stageOf 0..1
* extension[importance] ^short = "How much it matters to the person, 1 to 10"
* extension[stageOf] ^short = "The greater goal that this is a step to"
* identifier MS
  * ^short = "The goal's number in the system that holds it"
* lifecycleStatus MS
  * ^short = "proposed, active, completed, cancelled and others"
* achievementStatus MS
  * ^short = "How far it has got: improving, achieved and others"
* category MS
  * ^short = "What part of life it is about"
* description MS
  * ^short = "The goal"
  * text 1..
    * ^short = "In the person's own words"
* subject only Reference(ReferredPerson)
  * ^short = "Whose goal it is"
* subject.reference 1..
  * ^short = "The record itself, so that it is found again"
* start[x] MS
* start[x] only date
  * ^short = "When they set it"
* target MS
  * ^short = "What is to be reached by when"
  * due[x] only date
    * ^short = "By when"
* statusDate MS
  * ^short = "When the status or the achievement last changed"
* statusReason MS
  * ^short = "Why it stands so, in words"
* expressedBy MS
  * ^short = "Who said it: the person, or who speaks for them"
* addresses MS
* addresses only Reference(SupportNeed)
  * ^short = "The needs that it is about"
* note MS
  * ^short = "Anything else, in the person's words"
* outcomeCode MS
  * ^short = "What came of it, as a code or in words"
* outcomeReference only Reference(WellbeingObservation)
* outcomeReference MS
  * ^short = "Scores that show it"

Extension: GoalImportance
Id: goal-importance
Title: "Goal importance"
Description: "How much a goal matters to the person, from 1 to 10. F53; PRSB section 19, goal importance score."
* insert Stable
* insert ExtensionOn(Goal)
* ^purpose = "Ask the person: 'How important is this to you, from 1 to 10?' Send their number as they said it. Leave it out when you did not ask."
* value[x] 1..
* value[x] only decimal
  * ^short = "1, hardly, to 10, above all"

Invariant: importance-from-1-to-10
Description: "The importance of a goal is from 1 to 10."
Severity: #error
Expression: "extension.where(url.endsWith('/goal-importance')).all(value >= 1 and value <= 10)"

Extension: StageOf
Id: stage-of
Title: "Stage of"
Description: "The greater goal to which this goal is a step. PRSB section 19, stage goal."
* insert Stable
* insert ExtensionOn(Goal)
* ^purpose = "Use it where a goal is reached in steps, each with its own achievement. Most plans need none."
* value[x] 1..
* value[x] only Reference(SupportGoal)
  * ^short = "The greater goal"
