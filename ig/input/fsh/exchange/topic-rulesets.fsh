// A subscription topic in FHIR R4: a Basic resource, as in the Subscriptions R5 Backport.

RuleSet: Topic(id, name)
* code = $FhirTypes#SubscriptionTopic
* modifierExtension
  * url = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.status"
  * valueCode = #draft
* extension[+]
  * url = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.url"
  * valueUri = "https://socialprescribing.example/fhir/SubscriptionTopic/{id}"
* extension[+]
  * url = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.version"
  * valueString = "0.1.0"
* extension[+]
  * url = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.name"
  * valueString = "{name}"

RuleSet: TopicSays(title, description)
* extension[+]
  * url = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.title"
  * valueString = {title}
* extension[+]
  * url = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.description"
  * valueMarkdown = {description}

// What sets a notification off.
RuleSet: Trigger(type, description, criteria)
* extension[+]
  * url = "http://hl7.org/fhir/4.3/StructureDefinition/extension-SubscriptionTopic.resourceTrigger"
  * extension[+]
    * url = "description"
    * valueMarkdown = {description}
  * extension[+]
    * url = "resource"
    * valueUri = "http://hl7.org/fhir/StructureDefinition/{type}"
  * extension[+]
    * url = "supportedInteraction"
    * valueCode = #create
  * extension[+]
    * url = "supportedInteraction"
    * valueCode = #update
  * extension[+]
    * url = "fhirPathCriteria"
    * valueString = {criteria}

// By what a subscriber may narrow it down.
RuleSet: Filter(type, parameter, description)
* extension[+]
  * url = "http://hl7.org/fhir/4.3/StructureDefinition/extension-SubscriptionTopic.canFilterBy"
  * extension[+]
    * url = "description"
    * valueMarkdown = {description}
  * extension[+]
    * url = "resource"
    * valueUri = "{type}"
  * extension[+]
    * url = "filterParameter"
    * valueString = "{parameter}"

// What comes with the record that set it off.
RuleSet: Includes(type, first, second)
* extension[+]
  * url = "http://hl7.org/fhir/4.3/StructureDefinition/extension-SubscriptionTopic.notificationShape"
  * extension[+]
    * url = "resource"
    * valueUri = "{type}"
  * extension[+]
    * url = "include"
    * valueString = "{first}"
  * extension[+]
    * url = "include"
    * valueString = "{second}"
