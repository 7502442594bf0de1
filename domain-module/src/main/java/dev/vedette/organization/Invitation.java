package dev.vedette.organization;

/**
 * An invitation that was just made or renewed: only now is its link known.
 *
 * @param link absolute; whoever has it can become the member
 * @param mailed whether it is on its way by mail
 */
public record Invitation(Member member, String link, boolean mailed) {

  /** Without the link, which is a secret. */
  @Override
  public String toString() {
    return "Invitation " + member.id();
  }
}
