package dev.vedette.api.scim;

import java.util.Optional;

/** A message of an identity provider cannot be understood or carried out: status 400. */
final class ScimException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String scimType;

  private ScimException(String scimType, String detail) {
    super(detail);
    this.scimType = scimType;
  }

  /** A filter is not one, or asks for more than equality of one attribute. */
  static ScimException invalidFilter() {
    return new ScimException(
        "invalidFilter", "Only filters of the form \"attribute eq value\" are supported.");
  }

  /** A path of a patch leads nowhere. */
  static ScimException invalidPath() {
    return new ScimException("invalidPath", "Invalid path.");
  }

  /** A patch asks for something that there is not. */
  static ScimException invalidPatch() {
    return new ScimException(null, "Invalid Patch Operation.");
  }

  /** A value is not what its attribute takes; {@code detail} is safe to show. */
  static ScimException invalidValue(String detail) {
    return new ScimException("invalidValue", detail);
  }

  /** An attribute cannot be changed; {@code detail} is safe to show. */
  static ScimException mutability(String detail) {
    return new ScimException("mutability", detail);
  }

  /** Something else; {@code detail} is safe to show. */
  static ScimException of(String detail) {
    return new ScimException(null, detail);
  }

  /** SCIM's name of the error, where it has one. */
  Optional<String> scimType() {
    return Optional.ofNullable(scimType);
  }
}
