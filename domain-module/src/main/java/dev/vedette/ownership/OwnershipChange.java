package dev.vedette.ownership;

import java.util.Optional;

/** What is to change about a project's ownership; what is empty stays. */
public record OwnershipChange(
    Optional<String> raw, Optional<Boolean> fallthrough, Optional<Boolean> autoAssignment) {}
