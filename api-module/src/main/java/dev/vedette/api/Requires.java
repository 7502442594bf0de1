package dev.vedette.api;

import dev.vedette.access.Scope;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a caller of a route must be allowed to do: one of these scopes, in the team, project or
 * organization that the path names. Without a scope it is enough to be known.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {

  /** Any one of them is enough. */
  Scope[] value();
}
