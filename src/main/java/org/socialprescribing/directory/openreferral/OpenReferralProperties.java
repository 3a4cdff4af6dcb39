package org.socialprescribing.directory.openreferral;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who reads the directory at {@code /open-referral-uk}; {@code social-prescribing.open-referral.*}.
 *
 * @param open whether everybody may; otherwise a token has to let its bearer read services,
 *     organisations and places
 */
@ConfigurationProperties("social-prescribing.open-referral")
record OpenReferralProperties(@DefaultValue("true") boolean open) {}
