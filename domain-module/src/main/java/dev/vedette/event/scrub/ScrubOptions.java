package dev.vedette.event.scrub;

import dev.vedette.platform.Option;
import java.util.List;

/** What projects and organizations set of scrubbing, by the names and defaults that Sentry has. */
public final class ScrubOptions {

  /** Whether a project's events are scrubbed. */
  public static final Option<Boolean> SCRUB_DATA = Option.flag("sentry:scrub_data", true);

  /** Whether by the default rules. */
  public static final Option<Boolean> SCRUB_DEFAULTS = Option.flag("sentry:scrub_defaults", true);

  /** Whether IP addresses go. */
  public static final Option<Boolean> SCRUB_IP_ADDRESSES =
      Option.flag("sentry:scrub_ip_address", false);

  /** Whether all projects of an organization are scrubbed, whatever they say. */
  public static final Option<Boolean> REQUIRE_SCRUB_DATA =
      Option.flag("sentry:require_scrub_data", false);

  /** Whether all of them by the default rules. */
  public static final Option<Boolean> REQUIRE_SCRUB_DEFAULTS =
      Option.flag("sentry:require_scrub_defaults", false);

  /** Whether IP addresses go in all of them. */
  public static final Option<Boolean> REQUIRE_SCRUB_IP_ADDRESSES =
      Option.flag("sentry:require_scrub_ip_address", false);

  /** Names, or parts of them, of what is secret; of projects and organizations. */
  public static final Option<List<String>> SENSITIVE_FIELDS =
      Option.lines("sentry:sensitive_fields");

  /** Names or selectors of what is not; of projects and organizations. */
  public static final Option<List<String>> SAFE_FIELDS = Option.lines("sentry:safe_fields");

  /** Advanced rules, {@link PiiConfig}'s JSON; of projects and organizations. */
  public static final Option<String> RELAY_PII_CONFIG = Option.text("sentry:relay_pii_config");

  /** Most entries of a list. */
  public static final int MAX_FIELDS = 200;

  /** Longest entry of a list, in characters. */
  public static final int MAX_FIELD = 200;

  private ScrubOptions() {}
}
