package org.socialprescribing.retention;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long records of people are kept; {@code social-prescribing.retention.*}.
 *
 * @param afterLastContact whole years after the last thing that happened; eight, as the NHS Records
 *     Management Code of Practice 2021 has it for adults (appendix II)
 * @param youngUntil the age until which records of somebody are kept who was under 18 then
 * @param untouched whole years in which nothing was stored about the person; at least one, as F31
 *     asks for the evidence of impact
 * @param held ids of Patients that are never removed while they stand here: a legal hold
 * @param schedule when the job runs, such as {@code DAILY|02:30}; never when absent
 * @param largestRun how many people one run removes at most
 */
@Validated
@ConfigurationProperties("social-prescribing.retention")
record RetentionProperties(
    @DefaultValue("8") @Min(1) @Max(100) int afterLastContact,
    @DefaultValue("26") @Min(18) @Max(100) int youngUntil,
    @DefaultValue("1") @Min(1) @Max(100) int untouched,
    @DefaultValue @NotNull Set<String> held,
    @Nullable String schedule,
    @DefaultValue("10000") @Min(1) int largestRun) {}
