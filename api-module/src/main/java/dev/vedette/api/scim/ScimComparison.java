package dev.vedette.api.scim;

/**
 * An attribute that must equal a value.
 *
 * @param attribute in lower case, without the schema of users or groups in front
 * @param value a text without its quotes, or a number, {@code true}, {@code false} or {@code null}
 *     as written
 */
record ScimComparison(String attribute, String value) {}
