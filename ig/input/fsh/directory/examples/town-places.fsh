Instance: place-chapel-hall
InstanceOf: ServicePlace
Usage: #example
Title: "Chapel Hall"
Description: "A hall with step-free access at the side."
* extension[accessibility][0]
  * extension[feature].valueCodeableConcept = AccessFeature#wheelchair-access
  * extension[details].valueString = "Use the side door in Chapel Passage; press the bell."
* extension[accessibility][+]
  * extension[feature].valueCodeableConcept = AccessFeature#hearing-loop
* identifier[uprn].value = "999900000017"
* status = #active
* name = "Chapel Hall"
* description = "Behind the chapel, five minutes from the station."
* address
  * line = "Chapel Passage"
  * city = "Harbourton"
  * postalCode = "ZZ99 3WZ"
* type = PlaceType#building
* position
  * latitude = 51.35
  * longitude = 0.52

Instance: place-harbour-garden
InstanceOf: ServicePlace
Usage: #example
Title: "Harbour Garden"
Description: "A garden with raised beds."
* extension[accessibility]
  * extension[feature].valueCodeableConcept.text = "Raised beds that one can work at sitting down"
* status = #active
* name = "Harbour Garden"
* address
  * line = "Old Rope Walk"
  * city = "Harbourton"
  * postalCode = "ZZ99 3VZ"
* position
  * latitude = 51.3525
  * longitude = 0.5275

Instance: place-town-hall
InstanceOf: ServicePlace
Usage: #example
Title: "Town Hall, second floor"
Description: "A room in a public building, with a lift."
* extension[accessibility]
  * extension[feature].valueCodeableConcept = AccessFeature#wheelchair-access
  * extension[details].valueString = "The lift is to the left of the entrance."
* status = #active
* name = "Town Hall, second floor"
* address
  * line = "Market Square"
  * city = "Harbourton"
  * postalCode = "ZZ99 3VZ"
* type = PlaceType#room

Instance: place-online
InstanceOf: ServicePlace
Usage: #example
Title: "Online"
Description: "No building: people take part from home."
* status = #active
* name = "Online"
* type = PlaceType#online

Instance: area-harbourton
InstanceOf: ServicePlace
Usage: #example
Title: "Harbourton district"
Description: "An area that a service covers, by its code."
* identifier[areaCode].value = "E99999901"
* status = #active
* name = "Harbourton district"
* type = PlaceType#area
