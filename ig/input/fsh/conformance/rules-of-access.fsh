RuleSet: AccessRules
* #scope-missing "Scope missing" "The token is good, but its scopes do not cover this request, or limit it to records among which these are not. WWW-Authenticate names the scope that would do. Ask the issuer for a token with it, or ask for less: leave out what is included, chained or sorted by, or the entry that needs it."
* #issuer-unreachable "Issuer unreachable" "The keys of the token's issuer cannot be fetched now, so that the token cannot be checked (503). Send the request again after the seconds in Retry-After."
