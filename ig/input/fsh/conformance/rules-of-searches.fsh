RuleSet: SearchRules
* #search-modifier-unknown "Search modifier unknown" "The parameter does not take this modifier. Strings take :exact, codes :not, addresses :below, and references the type of their target, as in subject:Patient."
