package dev.vedette.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

@Embeddable
class RuleSnoozeKey implements Serializable {

  private static final long serialVersionUID = 1L;

  @Column(name = "rule_id")
  private long ruleId;

  @Column(name = "user_id")
  private long userId;

  protected RuleSnoozeKey() {}

  RuleSnoozeKey(long ruleId, long userId) {
    this.ruleId = ruleId;
    this.userId = userId;
  }

  long ruleId() {
    return ruleId;
  }

  long userId() {
    return userId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleSnoozeKey key && key.ruleId == ruleId && key.userId == userId;
  }

  @Override
  public int hashCode() {
    return Objects.hash(ruleId, userId);
  }
}
