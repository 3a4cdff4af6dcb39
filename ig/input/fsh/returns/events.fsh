Instance: referrals
InstanceOf: Measure
Usage: #definition
Title: "Referrals"
Description: "How many referrals to a link worker service were made in a period; by source, need, practice and more. F96, F105."
* insert Return(referrals, Referrals, [["Referrals"]], cohort)
* description = "Counts each referral on the day on which it was made, whatever became of it. Referrals made in error, offers, onward referrals and signposts do not count. By need, a referral stands under each of its needs, so that these groups add up to more than the whole."
* insert Figured(count, [["Referrals."]])
* insert CountedBy(initial-population, events referred)

Instance: social-prescriptions
InstanceOf: Measure
Usage: #definition
Title: "Social prescriptions"
Description: "The third of Medway's three counts: onward referrals to activities of the voluntary and community sector. F59, F99, F102."
* insert Return(social-prescriptions, SocialPrescriptions, [["Social prescriptions to the voluntary and community sector"]], cohort)
* description = "Counts each onward referral to a voluntary, community or social enterprise provider or a community group on the day on which it was sent. Drafts and those made in error do not count, nor do signposts, with which people make contact themselves. What kind of organisation it was is that of the same day."
* insert Figured(count, [["Onward referrals."]])
* insert CountedBy(initial-population, events prescribed to vcse community-group)

Instance: onward-referrals
InstanceOf: Measure
Usage: #definition
Title: "Onward referrals"
Description: "How many onward referrals were sent, to whatever kind of service; by class of destination and more. F59, F60."
* insert Return(onward-referrals, OnwardReferrals, [["Onward referrals"]], cohort)
* description = "Counts each onward referral on the day on which it was sent. Drafts, those made in error and signposts do not count."
* insert Figured(count, [["Onward referrals."]])
* insert CountedBy(initial-population, events prescribed)

Instance: signposts
InstanceOf: Measure
Usage: #definition
Title: "Signposts"
Description: "How often people were given the address of a service, apart from all referrals. F20."
* insert Return(signposts, Signposts, [["Signposts"]], cohort)
* description = "Counts each signpost on the day on which it was given. No other measure counts one."
* insert Figured(count, [["Signposts."]])
* insert CountedBy(initial-population, events signposted)

Instance: ends-of-support
InstanceOf: Measure
Usage: #definition
Title: "Ends of support"
Description: "How many referrals ended in a period, by outcome: completed, rejected, cancelled, returned. F24, F47."
* insert Return(ends-of-support, EndsOfSupport, [["Ends of support"]], cohort)
* description = "Counts each end that still stands on the day on which the move was made. A referral that was re-opened has not ended."
* insert Figured(count, [["Referrals that ended."]])
* insert CountedBy(initial-population, events closed)

Instance: link-worker-posts
InstanceOf: Measure
Usage: #definition
Title: "Link worker posts"
Description: "Link workers by full-time equivalents on the last day of a period, by employer. F97, F104."
* insert Return(link-worker-posts, LinkWorkerPosts, [["Link worker posts"]], cohort)
* description = "Adds up the full-time equivalents of all roles of link workers that had begun and not ended on the last day of the period. Sister roles do not count. A role without a full-time equivalent counts as a post, and adds nothing to the sum."
* insert Figured(sum, [["Full-time equivalents."]])
* insert CountedBy(measure-population, posts)
* insert Figured(count, [["Posts."]])
* insert CountedBy(initial-population, posts)
