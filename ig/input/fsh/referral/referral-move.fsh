// The moves of a referral. The server refuses every other: org.socialprescribing.referral.Lifecycle.

CodeSystem: ReferralMove
Id: referral-move
Title: "Referral move"
Description: "What may happen to an offer or a referral: from which states, to which, by whom, and what each move needs. What is not listed is refused. F23, F24, F34, F36, F45, F47."
* insert LocalCodes
* insert MoveProperties
* #offer "Offer" "Social prescribing is offered to a person."
* #offer insert One(to, 0, offered)
* #offer insert One(by, 1, referrer)
* #decline-offer "Decline the offer" "The person says no. The offer is closed and counted as declined."
* #decline-offer insert One(from, 0, offered)
* #decline-offer insert One(to, 1, declined)
* #decline-offer insert One(by, 2, person)
* #decline-offer insert One(needs, 3, answer)
* #accept-offer "Accept the offer" "The person says yes. The referrer sends a referral request that is based on the offer."
* #accept-offer insert One(from, 0, offered)
* #accept-offer insert One(to, 1, requested)
* #accept-offer insert One(by, 2, person)
* #accept-offer insert One(needs, 3, answer)
* #withdraw-offer "Withdraw the offer" "Whoever offered takes it back, or it has lapsed, before the person answered."
* #withdraw-offer insert One(from, 0, offered)
* #withdraw-offer insert One(to, 1, withdrawn)
* #withdraw-offer insert One(by, 2, referrer)
* #mark-offer-in-error "Mark the offer as entered in error" "The offer was recorded by mistake. It counts nowhere; there is no way back."
* #mark-offer-in-error insert Three(from, 0, 1, 2, offered, declined, withdrawn)
* #mark-offer-in-error insert One(to, 3, entered-in-error)
* #mark-offer-in-error insert One(by, 4, referrer)
* #refer "Refer" "A referral is sent without an offer before it; a person may refer themselves."
* #refer insert One(to, 0, requested)
* #refer insert Two(by, 1, 2, referrer, person)
* #receive "Receive" "The service says that it has seen the referral."
* #receive insert One(from, 0, requested)
* #receive insert One(to, 1, received)
* #receive insert One(by, 2, service)
* #receive insert One(needs, 3, mover)
* #accept "Accept" "The service takes the referral on and says who owns it."
* #accept insert Three(from, 0, 1, 2, requested, received, on-hold)
* #accept insert One(to, 3, accepted)
* #accept insert Two(by, 4, 5, service, owner)
* #accept insert One(needs, 6, owner)
* #accept insert One(needs, 7, mover)
* #reject "Reject" "The service does not take the referral on, and says why, so that the referrer can find other help."
* #reject insert Two(from, 0, 1, requested, received)
* #reject insert One(to, 2, rejected)
* #reject insert Two(by, 3, 4, service, owner)
* #reject insert One(needs, 5, reason)
* #reject insert One(needs, 6, mover)
* #start "Start" "Support begins, with the first contact."
* #start insert One(from, 0, accepted)
* #start insert One(to, 1, in-progress)
* #start insert One(by, 2, owner)
* #start insert One(needs, 3, owner)
* #start insert One(needs, 4, mover)
* #hold "Put on hold" "Support is paused, and the record says why: the person is unwell, a service has a waiting list, information is missing."
* #hold insert Three(from, 0, 1, 2, received, accepted, in-progress)
* #hold insert One(to, 3, on-hold)
* #hold insert Two(by, 4, 5, service, owner)
* #hold insert Two(needs, 6, 7, owner, reason)
* #hold insert One(needs, 8, mover)
* #resume "Resume" "Support goes on after a pause."
* #resume insert One(from, 0, on-hold)
* #resume insert One(to, 1, in-progress)
* #resume insert One(by, 2, owner)
* #resume insert One(needs, 3, owner)
* #resume insert One(needs, 4, mover)
* #reassign "Reassign" "Another link worker or service becomes the owner, such as for cover; the state stays. An open referral that has an owner is never left without one."
* #reassign insert Three(from, 0, 1, 2, requested, received, accepted)
* #reassign insert Two(from, 3, 4, in-progress, on-hold)
* #reassign insert Two(by, 5, 6, service, owner)
* #reassign insert One(needs, 7, new-owner)
* #reassign insert One(needs, 8, mover)
* #complete "Complete" "Support ends as agreed with the person; the referrer reads what came of it."
* #complete insert Two(from, 0, 1, in-progress, on-hold)
* #complete insert One(to, 2, completed)
* #complete insert One(by, 3, owner)
* #complete insert Two(needs, 4, 5, owner, outcome)
* #complete insert One(needs, 6, mover)
* #return "Return" "The service gives an accepted referral back: the person could not be reached, stopped coming, or needs something else."
* #return insert Three(from, 0, 1, 2, accepted, in-progress, on-hold)
* #return insert One(to, 3, returned)
* #return insert Two(by, 4, 5, service, owner)
* #return insert One(needs, 6, reason)
* #return insert One(needs, 7, mover)
* #cancel "Cancel" "The person no longer wants it, or the referrer withdraws it."
* #cancel insert Three(from, 0, 1, 2, requested, received, accepted)
* #cancel insert Two(from, 3, 4, in-progress, on-hold)
* #cancel insert One(to, 5, cancelled)
* #cancel insert Three(by, 6, 7, 8, person, referrer, owner)
* #cancel insert One(needs, 9, reason)
* #cancel insert One(needs, 10, mover)
* #reopen "Reopen" "The person comes back soon after the end; no new referral is needed. F36."
* #reopen insert Three(from, 0, 1, 2, completed, cancelled, returned)
* #reopen insert One(to, 3, in-progress)
* #reopen insert Two(by, 4, 5, service, owner)
* #reopen insert Two(needs, 6, 7, owner, window)
* #reopen insert One(within, 8, P90D)
* #reopen insert One(needs, 9, mover)
* #reconsider "Reconsider" "The service looks again at a referral that it rejected, because something was missing or misread."
* #reconsider insert One(from, 0, rejected)
* #reconsider insert One(to, 1, received)
* #reconsider insert One(by, 2, service)
* #reconsider insert One(needs, 3, window)
* #reconsider insert One(within, 4, P90D)
* #reconsider insert One(needs, 5, mover)
* #mark-in-error "Mark as entered in error" "The referral was made by mistake. It stays readable and counts nowhere; there is no way back."
* #mark-in-error insert Three(from, 0, 1, 2, requested, received, accepted)
* #mark-in-error insert Three(from, 3, 4, 5, rejected, in-progress, on-hold)
* #mark-in-error insert Three(from, 6, 7, 8, completed, cancelled, returned)
* #mark-in-error insert One(to, 9, entered-in-error)
* #mark-in-error insert Two(by, 10, 11, referrer, service)
* #mark-in-error insert One(needs, 12, mover)
