Instance: referrals-per-link-worker
InstanceOf: Measure
Usage: #definition
Title: "Referrals per link worker"
Description: "Referrals taken on for each full-time equivalent, against the ceiling of 250 a year. F43."
* insert Return(referrals-per-link-worker, ReferralsPerLinkWorker, [["Referrals per link worker"]], ratio)
* description = "Referrals that a link worker service took on in the period, each on the day on which it did, by the full-time equivalents of link workers on the last day of the period. A full-time link worker takes on 200 to 250 people a year, fewer where cases are complex: ask for a year. By network and the levels above it, referrals fall where the person's practice belongs, posts where the role does."
* insert Figured(ratio, [["Referrals taken on for each full-time equivalent."]])
* insert CountedBy(numerator, events accepted)
* insert CountedBy(denominator, posts)
* insert Targeted(250)
* insert Figured(count, [["Referrals taken on."]])
* insert CountedBy(initial-population, events accepted)
* insert Figured(sum, [["Full-time equivalents."]])
* insert CountedBy(measure-population, posts)

Instance: coverage
InstanceOf: Measure
Usage: #definition
Title: "Coverage of practice lists"
Description: "People referred per patients on the lists of practices, as the retired indicator of the Investment and Impact Fund counted. F105."
* insert Return(coverage, Coverage, [["Coverage of practice lists"]], ratio)
* status = #retired
* description = "People referred in the period, once each, for each 100 patients registered at the end of it. The lists are a table of the site; without it there is no ratio. The indicator of the fund has ended; its upper threshold of 1.2 in a year stands as the target, and a site may read the figure without it."
* insert Figured(ratio, [["People referred for each 100 registered patients."]])
* insert CountedBy(numerator, people referred)
* insert CountedBy(denominator, registered-patients)
* insert Targeted(1.2)
* insert Figured(count, [["Registered patients."]])
* insert CountedBy(initial-population, registered-patients)

Instance: five-year-targets
InstanceOf: Measure
Usage: #definition
Title: "Activity against five-year targets"
Description: "Medway's targets for five years: people accessing, people improving, activities accessed, new activities, satisfaction. F102, F103."
* insert Return(five-year-targets, FiveYearTargets, [["Activity against five-year targets"]], cohort)
* description = "People accessing a link worker, people completing with an improvement, social prescriptions and satisfaction, as the measures of these names count them, and services that came into the directory in the period: each beside what it should come to in five years. Load a directory that is there already before the period begins, or its services count as new."
* insert Figured(count, [["People accessing a link worker."]])
* insert CountedBy(initial-population, people contact:attended)
* insert Targeted(40000)
* insert Figured(count, [["People completing with an improvement."]])
* insert CountedBy(initial-population, people improved)
* insert Targeted(20000)
* insert Figured(count, [["Social prescriptions to the voluntary and community sector."]])
* insert CountedBy(initial-population, events prescribed to vcse community-group)
* insert Targeted(15000)
* insert Figured(count, [["New activities."]])
* insert CountedBy(initial-population, new-services)
* insert Targeted(1000)
* insert Figured(percentage, [["Per cent of answers that are good or very good."]])
* insert CountedBy(numerator, [[events answer:friends-and-family-very-good,friends-and-family-good]])
* insert CountedBy(denominator, [[events answer:friends-and-family-very-good,friends-and-family-good,friends-and-family-neither,friends-and-family-poor,friends-and-family-very-poor,friends-and-family-dont-know]])
* insert Targeted(90)
