package org.socialprescribing.compartment;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The bean that knows a person's records. */
@Configuration(proxyBeanMethods = false)
@Import(PersonStore.class)
class CompartmentConfiguration {}
