package org.socialprescribing.wellbeing;

import java.math.BigDecimal;

/** The lowest and the highest score that an instrument can give. */
record Scale(BigDecimal lowest, BigDecimal highest) {}
