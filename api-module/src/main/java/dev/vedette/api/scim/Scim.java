package dev.vedette.api.scim;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Resources for identity providers: on while the organization wants it, with errors as in SCIM. */
@Documented
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Scim {

  /** The registered type of SCIM's messages (RFC 7644, 8.1). */
  String MEDIA_TYPE = "application/scim+json";

  /** The same as Sentry and some clients write it. */
  String ODD_MEDIA_TYPE = "application/json+scim";
}
