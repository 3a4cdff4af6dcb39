package org.socialprescribing.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test that shares nothing with the others, because it starts servers of its own and mostly waits
 * for them. Such tests run beside those of the shared server, one at a time: two processors are
 * enough for both, and not for a third.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the processor that the shared server leaves")
public @interface InItsOwnProcesses {}
