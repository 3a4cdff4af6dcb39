Instance: follow-up-completeness
InstanceOf: Measure
Usage: #definition
Title: "Follow-up completeness"
Description: "Of those who were asked at the beginning, the share who were asked again at six months. F81, F82, F89."
* insert Return(follow-up-completeness, FollowUpCompleteness, [["Follow-up completeness"]], proportion)
* description = "Of all referrals with a first score, for which the time of the six-month score ended in the period: for how many there is one. It ends on the last day before eleven months after the referral; the first and the six-month score are those of the measure wellbeing-change-at-six-months. Whoever died in that time and was not asked again is in neither number. What is not yet over does not count."
* insert FollowedUp(ons4-life-satisfaction, [["Per cent asked again: ONS4 life satisfaction."]])
* insert FollowedUp(ons4-worthwhile, [["Per cent asked again: ONS4 worthwhile."]])
* insert FollowedUp(ons4-happy, [["Per cent asked again: ONS4 happiness."]])
* insert FollowedUp(ons4-anxious, [["Per cent asked again: ONS4 anxiety."]])
* insert FollowedUp(718466001, [["Per cent asked again: SWEMWBS."]])
* insert FollowedUp(925431000000109, [["Per cent asked again: PAM."]])

Instance: satisfaction
InstanceOf: Measure
Usage: #definition
Title: "Satisfaction (Friends and Family Test)"
Description: "The share of answers to the Friends and Family Test that are good or very good. F86, F92, F102."
* insert Return(satisfaction, Satisfaction, [["Satisfaction (Friends and Family Test)"]], proportion)
* description = "Of all answers to the form friends-and-family on the day on which they were given: the share that is very good or good. Somebody who does not know has answered, and counts below the line. By outcome, the groups are the answers themselves."
* insert Figured(percentage, [["Per cent good or very good."]])
* insert CountedBy(numerator, [[events answer:friends-and-family-very-good,friends-and-family-good]])
* insert CountedBy(denominator, [[events answer:friends-and-family-very-good,friends-and-family-good,friends-and-family-neither,friends-and-family-poor,friends-and-family-very-poor,friends-and-family-dont-know]])
