Instance: wellbeing-bands-at-six-months
InstanceOf: Measure
Usage: #definition
Title: "Leaving the lowest wellbeing at six months"
Description: "Of those whose answer to an ONS question was in the band of lowest wellbeing, the share in a better band six months later. F81, F86."
* insert Return(wellbeing-bands-at-six-months, WellbeingBandsAtSixMonths, [["Leaving the lowest wellbeing at six months"]], proportion)
* description = "Of everybody whose six-month answer was given in the period and whose first one was low (0 to 4) or, of anxiety, high (6 to 10): who was in a better band by then. The first and the six-month score are those of the measure wellbeing-change-at-six-months; a person counts once, with the first change in the period. Whoever began in a better band is in neither. The bands are those of the Office for National Statistics."
* insert LeavingBand(life-satisfaction, 0-4, 5-10, [["Per cent whose life satisfaction is no longer low."]])
* insert LeavingBand(worthwhile, 0-4, 5-10, [["Per cent whose feeling of doing worthwhile things is no longer low."]])
* insert LeavingBand(happy, 0-4, 5-10, [["Per cent whose happiness is no longer low."]])
* insert LeavingBand(anxious, 6-10, 0-5, [["Per cent whose anxiety is no longer high."]])

Instance: swemwbs-change-at-six-months
InstanceOf: Measure
Usage: #definition
Title: "SWEMWBS change at six months"
Description: "The mean change of the short Warwick-Edinburgh scale at six months, and the shares of a meaningful rise and fall. F85, F86, F89."
* insert Return(swemwbs-change-at-six-months, SwemwbsChangeAtSixMonths, [["SWEMWBS change at six months"]], continuous-variable)
* description = "Of everybody whose six-month score was taken in the period: that score minus the first one. The first and the six-month score are those of the measure wellbeing-change-at-six-months; a person counts once, with the first change in the period. A rise or fall is meaningful from 3 points on, as the questionnaire of this guide says."
* insert MeaningfulChange(718466001, 3-28, -28--3, SWEMWBS)

Instance: pam-change-at-six-months
InstanceOf: Measure
Usage: #definition
Title: "PAM change at six months"
Description: "The mean change of the Patient Activation Measure at six months, and the shares of a meaningful rise and fall. F82, F86, F87."
* insert Return(pam-change-at-six-months, PamChangeAtSixMonths, [["PAM change at six months"]], continuous-variable)
* description = "Of everybody whose six-month score was given in the period: that score minus the first one, with decimals, never the level. The first and the six-month score are those of the measure wellbeing-change-at-six-months; a person counts once, with the first change in the period. A rise or fall is counted as meaningful from 3 points on, the gain by which a quality measure of the United States passes; the tool's owner may say otherwise."
* insert MeaningfulChange(925431000000109, 3-100, -100--3, PAM)
