Instance: people-referred-since-april-2019
InstanceOf: Measure
Usage: #definition
Title: "People referred since April 2019"
Description: "S031a of the System Oversight Framework: how many people were referred to social prescribing since April 2019, cumulative. F96, F105."
* insert Return(people-referred-since-april-2019, PeopleReferredSinceApril2019, [["People referred since April 2019 (S031a)"]], cohort)
* description = "Counts each person once, however often they were referred, at their first referral to a link worker service on or after 1 April 2019. The figure for a period is that of its last day: everybody since 2019. A referral counts on the day on which it was made, whatever became of it; one that was made in error, an offer, an onward referral and a signpost do not count. Two records that turned out to be one person count once."
* insert Figured(count, [["People, cumulative since 1 April 2019."]])
* insert CountedBy(initial-population, people referred since 2019-04-01)

Instance: people-declining-since-april-2019
InstanceOf: Measure
Usage: #definition
Title: "People declining since April 2019"
Description: "Personalised Care dashboard: how many people declined an offer of social prescribing since April 2019, cumulative. F97."
* insert Return(people-declining-since-april-2019, PeopleDecliningSinceApril2019, [["People declining since April 2019"]], cohort)
* description = "Counts each person once, at the first offer that they declined on or after 1 April 2019, on the day of the answer. An offer that was withdrawn or not answered, and a referral that came to nothing, are no declines."
* insert Figured(count, [["People, cumulative since 1 April 2019."]])
* insert CountedBy(initial-population, people declined since 2019-04-01)

Instance: people-referred
InstanceOf: Measure
Usage: #definition
Title: "People referred"
Description: "How many people were referred to a link worker service in a period. F96, F107."
* insert Return(people-referred, PeopleReferred, [["People referred"]], cohort)
* description = "Counts each person once, at their first referral in the period, under the practice, the host and everything else that held on that day. So the groups add up to the whole. Not to be confused with referrals, of which a person may have several."
* insert Figured(count, [["People."]])
* insert CountedBy(initial-population, people referred)

Instance: people-accessing-a-link-worker
InstanceOf: Measure
Usage: #definition
Title: "People accessing a link worker"
Description: "The first of Medway's three counts: people who met or spoke with a link worker in the period. F99, F102."
* insert Return(people-accessing-a-link-worker, PeopleAccessingALinkWorker, [["People accessing a link worker"]], cohort)
* description = "Counts each person once, at their first contact in the period that took place. The contact falls under the host of its own day: when a host changes in the middle of the period, each person is with one of the two, and both add up to the whole. Contacts at a community service do not count."
* insert Figured(count, [["People."]])
* insert CountedBy(initial-population, people contact:attended)

Instance: people-completing-with-improvement
InstanceOf: Measure
Usage: #definition
Title: "People completing with an improvement"
Description: "The second of Medway's three counts: people who completed with a demonstrable improvement. F99, F102."
* insert Return(people-completing-with-improvement, PeopleCompletingWithImprovement, [["People completing with a demonstrable improvement"]], cohort)
* description = "Counts each person once, on the day on which both are true: support was completed and not taken up again, and the last score of at least one instrument is better than the first by as much as means something. The first score is the earliest from a month before the referral to three months after it, the last the latest within fifteen months. What means something stands with the instrument; where nothing is published, it is one step."
* insert Figured(count, [["People."]])
* insert CountedBy(initial-population, people improved)
