// Rules of importing feeds and of moderating what they bring.
RuleSet: FeedRules
* #feed-unknown "Feed unknown" "The server imports only feeds that its settings name, so that no client leads it to an address. Send feed with the name, or url with the address as the settings have it."
* #duplicate-unknown "Not a possible duplicate" "The two services are not on the list of possible duplicates. Send first and second as $possible-duplicates gives them."
