// Rules of finding a service.
RuleSet: FindingRules
* #postcode-unknown "Postcode unknown" "The server has not loaded such a postcode, and asks nobody else. Check it, send its first half, or send latitude and longitude."
* #search-not-combined "Parameters cannot be combined" "Parameters that the directory answers from tables of its own do not go together with chains and the like, nor into a bundle. Leave out the one or the other; the diagnostics name them."
