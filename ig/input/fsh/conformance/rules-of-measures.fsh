// Rules of scoring, and cautions that stand on a score without refusing it.
RuleSet: MeasureRules
* #form-not-scored "Form not scored" "Nothing can be extracted from this form: its questionnaire has no score. Name the questionnaire of an instrument."
* #instrument-not-licensed "Instrument not licensed here" "The questions of this instrument belong to somebody else, and this site has named no licence for it. Its operators name it in social-prescribing.wellbeing.licences; or send the result alone, as an observation."
* #measured-too-soon "Measured too soon" "A caution: the score is stored. The instrument is not meant to be used again so soon. Say why: on the form as retest-reason, on an observation as a note."
* #pam-level-unusual "PAM level unusual" "A caution: the score is stored. The level is not the one that published bands give for the score. Compare both with the licensed tool; what it gave is right."
* #pam-not-suitable "PAM not meant for this person" "A caution: the score is stored. PAM is not meant for people to whom this applies. Say in exclusion-reason why it was used all the same."
