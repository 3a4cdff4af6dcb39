package org.socialprescribing.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows {@link SettingsRefused} as a message to the person who starts the server, without a stack
 * trace.
 */
final class SettingsRefusedAnalyzer extends AbstractFailureAnalyzer<SettingsRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, SettingsRefused cause) {
    return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
  }
}
