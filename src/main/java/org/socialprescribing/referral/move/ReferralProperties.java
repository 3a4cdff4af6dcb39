package org.socialprescribing.referral.move;

import jakarta.annotation.Nullable;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How a site handles referrals; {@code social-prescribing.referral.*}.
 *
 * @param reopenWithin how long after its end a referral may be taken up again, such as {@code 60d};
 *     the guide's 90 days when absent
 */
@Validated
@ConfigurationProperties("social-prescribing.referral")
record ReferralProperties(@Nullable @DurationMin(days = 1) Duration reopenWithin) {}
