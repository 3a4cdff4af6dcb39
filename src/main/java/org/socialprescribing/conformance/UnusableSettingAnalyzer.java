package org.socialprescribing.conformance;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows {@link UnusableSetting} as a message to the person who starts the server, without a stack
 * trace.
 */
final class UnusableSettingAnalyzer extends AbstractFailureAnalyzer<UnusableSetting> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnusableSetting cause) {
    return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
  }
}
