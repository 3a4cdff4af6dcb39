// Rules of the support plan, its agreement and its form.
RuleSet: PlanRules
* #agreement-covers-content "Plan changed under its agreement" "A plan that changes is no longer agreed. Send the agreement again with a later day, or leave it out until the person has agreed. How it goes, such as progress and status, may be written down without asking again."
* #agreement-covers-goals "Goal changed under the agreement of its plan" "The person agreed to the plan with its goals. Send goal and plan in one transaction: the plan with an agreement of a later day, or without its agreement."
* #form-number-unknown "Number on the form counts nothing" "An answer names a need or a goal by its number, and the form has no such number. Needs and goals are counted from 1 in the order in which they are written."
* #form-plan-unknown "Form of an unknown plan" "Name a plan of this person in the extension form-of-plan, or send part one, which begins a plan."
* #form-permission-to-whom "Permission without a service" "A permission is given to the service that asks. Name the link worker or the service in QuestionnaireResponse.author."
* #variant-unknown "Variant unknown" "The page is made in the variants that the diagnostics list. Ask for one of them, or leave the parameter out."
* #script-not-in-pdf "Writing not in the PDF" "The PDF has Latin letters only, and a plan whose words would be lost is not made. Ask for text/html, and print it from the browser."
