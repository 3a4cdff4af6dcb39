// Limits of what one caller may ask of the server.
RuleSet: LimitRules
* #too-many-requests "Too many requests" "The client sends more requests than it may (429). Wait for the seconds in Retry-After, and send fewer: ask for larger pages, put several requests into one batch, and look for changes with _lastUpdated."
* #too-many-failed-logins "Too many failed logins" "Many tokens or secrets from this address were refused (429), so that no more is said about them. Get a new token of an issuer that the server accepts, and wait for the seconds in Retry-After."
* #search-too-large "Search too large" "The search has more parameters, values, includes or links in a chain than the server takes; the answer says how many it takes. Ask in several searches."
* #bundle-too-large "Bundle too large" "The transaction or batch has more entries than the server takes; the answer says how many it takes. Send several bundles."
* #query-too-slow "Query too slow" "The database took longer than it may for one request (503); nothing was stored. Ask for less: add a condition, leave out includes or a chain, or ask for a smaller page."
* #body-too-complex "Body too complex" "The body nests deeper, or has more objects, than any record that this guide knows (413). Check what writes it; send a long bundle in several."
* #body-too-slow "Body too slow" "The body of the request did not arrive in time (408); nothing was stored. Send it again over a better connection, or in smaller parts."
