RuleSet: ReturnRules
* #events-behind-figures "Events behind figures" "The list of events behind a figure tells what it counts, one by one; it is for the operator of the server, and for a link worker service about what fell under it as host (403). Ask for reportType=summary, or with host=Organization/[your id]."
* #payments-are-not-published "Payments are not published" "What is paid, and for how many, is for the operator of the server, and for the host that pays (403). As a link worker service, ask with host=Organization/[your id]."
