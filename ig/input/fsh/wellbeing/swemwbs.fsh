// Places for the answers, and the published table. The questions are licensed, and nowhere in this guide.

Instance: swemwbs
InstanceOf: Questionnaire
Usage: #definition
Title: "SWEMWBS, without its questions"
Description: "The short Warwick-Edinburgh scale as a form without words: seven answers from 1 to 5, and how they become the metric score. A site with a licence brings its own copy. F85."
* insert Form(swemwbs, Swemwbs, [["SWEMWBS, without its questions"]])
* subjectType = #Patient
* description = "The seven answers from 1 to 5 are added, and the sum becomes the metric score by the published table. All seven answers are needed. A site that is registered with the University of Warwick puts its copy with the questions in the place of this form, under the same address and the same linkIds."
* copyright = "Short Warwick-Edinburgh Mental Wellbeing Scale (SWEMWBS) © NHS Health Scotland, University of Warwick and University of Edinburgh, 2008, all rights reserved. The questions are not part of this guide; sites need a licence of the University of Warwick."
* extension[0].url = "https://socialprescribing.example/fhir/StructureDefinition/licence-needed"
* extension[=].valueString = "University of Warwick"
* insert Scored([[$SCT#718466001 "Short Warwick-Edinburgh Mental Wellbeing Scale score"]], answer-1, higher-is-better)
* insert Called(SWEMWBS metric score)
* insert CountsToo(answer-2)
* insert CountsToo(answer-3)
* insert CountsToo(answer-4)
* insert CountsToo(answer-5)
* insert CountsToo(answer-6)
* insert CountsToo(answer-7)
* insert MeaningfulFrom(3)
* insert Converted(7, 7.00)
* insert Converted(8, 9.51)
* insert Converted(9, 11.25)
* insert Converted(10, 12.40)
* insert Converted(11, 13.33)
* insert Converted(12, 14.08)
* insert Converted(13, 14.75)
* insert Converted(14, 15.32)
* insert Converted(15, 15.84)
* insert Converted(16, 16.36)
* insert Converted(17, 16.88)
* insert Converted(18, 17.43)
* insert Converted(19, 17.98)
* insert Converted(20, 18.59)
* insert Converted(21, 19.25)
* insert Converted(22, 19.98)
* insert Converted(23, 20.73)
* insert Converted(24, 21.54)
* insert Converted(25, 22.35)
* insert Converted(26, 23.21)
* insert Converted(27, 24.11)
* insert Converted(28, 25.03)
* insert Converted(29, 26.02)
* insert Converted(30, 27.03)
* insert Converted(31, 28.13)
* insert Converted(32, 29.31)
* insert Converted(33, 30.70)
* insert Converted(34, 32.55)
* insert Converted(35, 35.00)
* insert WordlessQuestion(answer-1, 1, 1, 5)
* insert WordlessQuestion(answer-2, 2, 1, 5)
* insert WordlessQuestion(answer-3, 3, 1, 5)
* insert WordlessQuestion(answer-4, 4, 1, 5)
* insert WordlessQuestion(answer-5, 5, 1, 5)
* insert WordlessQuestion(answer-6, 6, 1, 5)
* insert WordlessQuestion(answer-7, 7, 1, 5)
