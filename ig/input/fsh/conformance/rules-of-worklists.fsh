// Rules of asking for a worklist.
RuleSet: WorklistRules
* #operation-value-invalid "Value of a parameter invalid" "The operation's parameter does not take this value. Send one of those that the diagnostics allow, or leave the parameter out."
* #page-unknown "Page unknown" "The token of the page is not whole. Follow the link next of the page before as it is, or begin again at the first page."
