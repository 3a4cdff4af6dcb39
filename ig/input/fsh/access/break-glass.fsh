// Stands after the type Patient in server.fsh.
RuleSet: BreakGlassOperation
* rest.resource[=].operation[+].name = "break-glass"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/break-glass"
* rest.resource[=].operation[=].documentation = "Opens a person's restricted information for a while, for a reason."

// Stands after the type Organization in server.fsh.
RuleSet: GlassBrokenOperation
* rest.resource[=].operation[+].name = "glass-broken"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/glass-broken"
* rest.resource[=].operation[=].documentation = "Who of an organisation has opened whose restricted information, and why."

Instance: break-glass
InstanceOf: OperationDefinition
Usage: #definition
Title: "Break glass"
Description: "Opens the restricted information about one person to the caller for a limited time. F32, F33."
* insert Operation(break-glass, BreakGlass, Break glass)
* description = "For whoever has to know at once, because somebody may come to harm. What the caller's standing reaches and a label holds back is open to the same caller until the time in the answer. The reason is kept, the lead of the caller's organisation is told by e-mail where the site has named one and can read it with $glass-broken, and the person in the log of who has seen their record."
* affectsState = true
* resource = #Patient
* type = false
* instance = true
* parameter[+].name = #reason
* parameter[=].use = #in
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].type = #string
* parameter[=].documentation = "Why it cannot wait, in 10 to 1,000 characters."
* insert OutParameter(person, 1, 1, Reference, "The person.")
* insert OutParameter(until, 1, 1, dateTime, "Until when it is open.")

Instance: glass-broken
InstanceOf: OperationDefinition
Usage: #definition
Title: "Glass broken"
Description: "Who of an organisation has opened whose restricted information, and why: for its lead. F32."
* insert Operation(glass-broken, GlassBroken, Glass broken)
* description = "The latest 200, newest first."
* resource = #Organization
* type = false
* instance = true
* parameter[+].name = #opened
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "One opening."
* insert OutPart(person, 1, Reference, "Whose information it was.")
* insert OutPart(date, 1, dateTime, "When it was opened.")
* insert OutPart(reason, 1, string, "Why.")
* insert OutPart(by, 0, Reference, "Who was at the keyboard.")
* insert OutPart(program, 0, string, "The program that asked.")
* insert OutPart(told, 0, dateTime, "When the lead was sent word.")
* insert OutPart(not-told, 0, string, "Why the lead has not been sent word: on its way\, or failing\, or nobody is configured.")
