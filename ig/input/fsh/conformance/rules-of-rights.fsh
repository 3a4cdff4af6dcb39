// Rules of erasing a person, and of giving everything about one.
RuleSet: RightsRules
* #erasure-held "Legal hold" "The records of this person are under a legal hold. Whoever runs the server has put it into a setting, and can take it out when the hold has ended."
* #erasure-referral-open "Open referral" "A person with an open referral or offer is not removed: somebody still acts on it. Complete it, cancel it or mark it as entered in error, then ask again."
* #erasure-mentioned-elsewhere "Mentioned elsewhere" "A record of somebody else refers to a record of this person, and would refer into the void. Change that record, or erase that person first."
* #erasure-not-by-patient "Not by a patient's token" "A token that names a patient erases nobody. Ask the organisation that keeps the records."
* #full-copy-not-for-patient "Full copy not for a patient's token" "The full copy holds what others said in confidence, risks, and details of other people. A token that names a patient gets the copy for the person: leave the parameter copy out."
