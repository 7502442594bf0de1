package dev.vedette.alert;

import java.util.Optional;

/** A rule that was checked, and is not stored yet. */
record CheckedRule(
    String name,
    Optional<String> environment,
    Optional<RuleOwner> owner,
    RuleMatch actionMatch,
    RuleMatch filterMatch,
    int frequency,
    RuleParts parts) {}
