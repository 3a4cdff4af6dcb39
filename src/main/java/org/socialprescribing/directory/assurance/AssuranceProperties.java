package org.socialprescribing.directory.assurance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a site makes of groups without an agreement; {@code
 * social-prescribing.directory.assurance.*}.
 *
 * @param missingAgreement what happens to an onward referral to an organisation with which no
 *     agreement to connect is in force
 */
@ConfigurationProperties("social-prescribing.directory.assurance")
record AssuranceProperties(@DefaultValue("warn") MissingAgreement missingAgreement) {

  /** F74: the check supports, and never shuts small groups out unless a site decides so. */
  enum MissingAgreement {
    /** The referral is stored, and its sender is told. */
    WARN,
    /** The referral is not stored. */
    REFUSE,
    /** Nobody is told. */
    SILENT
  }
}
