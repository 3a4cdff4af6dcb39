CodeSystem: FlagCategory
Id: flag-category
Title: "Flag category"
Description: "Tells risks and individual requirements apart; the server chooses the profile by it."
* insert LocalCodes
* #risk "Risk" "Something that may harm the person or those who meet them, or the statement that nothing is known. F32, F33; PRSB section 17."
* #individual-requirement "Individual requirement" "What the person needs in order to take part: communication, access, adjustments. F16; PRSB section 4."
