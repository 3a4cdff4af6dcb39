package org.socialprescribing.returns.measure;

import java.time.LocalDate;

/**
 * @param start the first day
 * @param end the last one
 */
public record Period(LocalDate start, LocalDate end) {}
