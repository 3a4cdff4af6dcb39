RuleSet: PrsbRules
* #operation-parameter-unknown "Operation parameter unknown" "The operation has no such parameter. Leave it out; the operation's definition lists those that it has."
* #format-unsupported "Format unsupported" "The operation does not answer in this format. Ask for one that the diagnostics list."
