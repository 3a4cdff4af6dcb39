Profile: ServicePlace
Parent: Location
Id: service-place
Title: "Service place"
Description: "Where a community service happens, or the area that it covers. F40, F48, F67."
* insert Stable
* insert CompliesWithUKCore(Location)
* ^purpose = "Use it for a hall, a garden, a room in a surgery, an online meeting, or an area such as a ward. Services share places: the village hall is one record. Leave the address out where it must not be known, as with a refuge; nothing here demands it. The position lets a link worker search by distance."
* obeys position-in-these-islands
* insert IdentifierBySystem
* identifier contains odsSiteCode 0..1 MS and uprn 0..1 MS and areaCode 0..1 MS
* identifier MS
  * ^short = "Numbers of the place"
* identifier[odsSiteCode]
  * ^short = "ODS site code, for NHS sites"
  * system 1..
  * system = "https://fhir.nhs.uk/Id/ods-site-code"
    * ^short = "The ODS site code system"
  * value 1..
    * ^short = "The code"
* identifier[uprn]
  * ^short = "Unique property reference number"
  * system 1..
  * system = "https://socialprescribing.example/fhir/Id/uprn"
    * ^short = "A system of this guide: no national one for FHIR was found"
  * value 1..
    * ^short = "Up to twelve digits"
* identifier[areaCode]
  * ^short = "Code of the Office for National Statistics, for an area"
  * system 1..
  * system = "https://socialprescribing.example/fhir/Id/ons-area-code"
    * ^short = "A system of this guide: no national one for FHIR was found"
  * value 1..
    * ^short = "The letter and eight digits"
* extension contains
    Accessibility named accessibility 0..* MS and
    OpeningRule named openingRule 0..* and
    DirectoryNote named note 0..* and
    OpenReferralRest named openReferralRest 0..1
* extension[accessibility] ^short = "What makes it easier to get in and take part"
* extension[openingRule] ^short = "When the place itself is open"
* extension[note] ^short = "What no element says, in words"
* extension[openReferralRest] ^short = "What else its entry in Open Referral UK said"
* status 1.. MS
  * ^short = "Whether the place is in use"
* name 1.. MS
  * ^short = "Name as people know it"
* description MS
  * ^short = "How to find it, and where to go in"
* telecom MS
  * ^short = "How to reach the place"
* address MS
  * ^short = "Address, where it may be known"
* type MS
* type from PlaceTypes (extensible)
  * ^short = "Building, room, outdoors, online or an area"
* position MS
  * ^short = "For search by distance"
* managingOrganization only Reference(CareOrganisation)
* managingOrganization MS
  * ^short = "Who looks after the place"

Invariant: position-in-these-islands
Description: "A place of the directory lies in or near England: latitude 49 to 61, longitude -9 to 2. Outside, the two are often swapped."
Severity: #warning
Expression: "position.all(latitude >= 49 and latitude <= 61 and longitude >= -9 and longitude <= 2)"

CodeSystem: PlaceType
Id: place-type
Title: "Place type"
Description: "Kinds of place where a service happens."
* insert LocalCodes
* #building "Building" "A hall, a surgery, a shop."
* #room "Room" "A room or floor of a building."
* #outdoors "Outdoors" "A garden, a park, a route."
* #online "Online" "No place to go to: people take part from where they are."
* #postal "Postal" "An address for letters only."
* #area "Area" "An area that a service covers, not a place to go to."

ValueSet: PlaceTypes
Id: place-type
Title: "Place types"
Description: "Kinds of place where a service happens."
* insert Stable
* include codes from system PlaceType
