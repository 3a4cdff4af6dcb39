CodeSystem: ErasureReason
Id: erasure-reason
Title: "Erasure reason"
Description: "Why the records of a person were removed for ever. UK GDPR, articles 5(1)(e) and 17(1)."
* insert LocalCodes
* #retention-ended "Retention ended" "The period for which the records had to be kept has ended. Only the server's own job says this."
* #person-asked "The person asked" "The person asked for it, and the controller agreed that nothing stands against it."
* #unlawfully-kept "Unlawfully kept" "The records should never have been kept, for example because they are about somebody else."
* #legal-obligation "Legal obligation" "A court or a law orders it."

ValueSet: OrderedErasureReasons
Id: ordered-erasure-reason
Title: "Ordered erasure reasons"
Description: "The reasons for which an operator may erase a person."
* insert Stable
* ErasureReason#person-asked
* ErasureReason#unlawfully-kept
* ErasureReason#legal-obligation
