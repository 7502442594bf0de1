package dev.vedette.ownership;

import java.util.List;
import java.util.Optional;

/**
 * Who owns an event.
 *
 * @param owners in the order of the rule; none where no rule matches or its owners are gone
 * @param rule by which they do
 * @param everybody whether everybody of the project does where there is no owner
 */
public record OwnersOfEvent(List<Owner> owners, Optional<OwnershipRule> rule, boolean everybody) {}
