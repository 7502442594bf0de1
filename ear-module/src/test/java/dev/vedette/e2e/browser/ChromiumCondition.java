package dev.vedette.e2e.browser;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

final class ChromiumCondition implements ExecutionCondition {

  private static final AtomicBoolean TOLD = new AtomicBoolean();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.executable().isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium is installed");
    }
    if (Boolean.getBoolean("vedette.require.browser")) {
      return ConditionEvaluationResult.enabled("Without Chromium this test is to fail");
    }
    if (TOLD.compareAndSet(false, true)) {
      System.err.println("Browser tests skipped. " + Chromium.HOW_TO_INSTALL);
    }
    return ConditionEvaluationResult.disabled(Chromium.HOW_TO_INSTALL);
  }
}
