package org.socialprescribing.referral.worklist;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a site says of its worklists; {@code social-prescribing.referral.*}.
 *
 * @param limits how long a step may take, by the step's code, where the service has not said so
 */
@ConfigurationProperties("social-prescribing.referral")
record WorklistProperties(@DefaultValue Map<String, Duration> limits) {}
