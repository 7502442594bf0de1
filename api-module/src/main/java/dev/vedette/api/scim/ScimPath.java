package dev.vedette.api.scim;

import java.util.Optional;

/**
 * What an operation of a patch is about.
 *
 * @param attribute in lower case, without the schema of users or groups in front
 * @param filter which of the attribute's values, where not all
 */
record ScimPath(String attribute, Optional<ScimComparison> filter) {}
