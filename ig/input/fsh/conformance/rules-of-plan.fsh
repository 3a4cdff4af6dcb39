// Rules of the support plan, its agreement and its form.
RuleSet: PlanRules
* #agreement-covers-content "Plan changed under its agreement" "A plan that changes is no longer agreed. Send the agreement again with a later day, or leave it out until the person has agreed. How it goes, such as progress and status, may be written down without asking again."
* #agreement-covers-goals "Goal changed under the agreement of its plan" "The person agreed to the plan with its goals. Send goal and plan in one transaction: the plan with an agreement of a later day, or without its agreement."
