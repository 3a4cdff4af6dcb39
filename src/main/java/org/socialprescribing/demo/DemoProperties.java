package org.socialprescribing.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the demo profile loads its synthetic place; {@code social-prescribing.demo.*}.
 *
 * @param load false leaves the database as it is
 */
@ConfigurationProperties("social-prescribing.demo")
record DemoProperties(@DefaultValue("true") boolean load) {}
