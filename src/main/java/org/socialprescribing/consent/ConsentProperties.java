package org.socialprescribing.consent;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a site lets stand in place of a consent; {@code social-prescribing.consent.*}.
 *
 * @param reasonsAllowed codes of the guide's code system {@code sharing-not-recorded-reason} with
 *     which an onward referral may be sent without a consent; none when absent
 */
@ConfigurationProperties("social-prescribing.consent")
record ConsentProperties(@DefaultValue Set<String> reasonsAllowed) {}
