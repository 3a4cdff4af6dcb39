package org.socialprescribing.directory.assurance;

import jakarta.annotation.Nullable;
import java.time.LocalDate;

/**
 * What was seen for one prompt of a sheet.
 *
 * @param check linkId of the prompt, such as {@code liability-insurance}
 * @param answer a code of {@code check-answer}
 * @param seen in words
 * @param until the last day on which it holds
 */
record Evidence(String check, String answer, @Nullable String seen, @Nullable LocalDate until) {}
