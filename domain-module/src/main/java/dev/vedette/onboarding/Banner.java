package dev.vedette.onboarding;

import dev.vedette.platform.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.util.Optional;

/**
 * What the operator reads once the server is up. The launcher prints it after the start's last log
 * line; an application server's log has it too.
 */
@ApplicationScoped
class Banner {

  /** System property in which the launcher finds the text. */
  static final String PROPERTY = "vedette.banner";

  private static final Logger LOG = System.getLogger(Banner.class.getName());

  @Inject private PublicUrl publicUrl;
  @Inject private DemoSignIn demoSignIn;

  void publish(Optional<String> setupToken) {
    String url = publicUrl.configured();
    StringBuilder text = new StringBuilder("Vedette is up at " + url + "/");
    setupToken.ifPresent(
        token ->
            text.append("\n  Set it up (this link works once): ")
                .append(url)
                .append("/setup?token=")
                .append(token));
    demoSignIn.describe(url).ifPresent(lines -> text.append("\n").append(lines));
    System.setProperty(PROPERTY, text.toString());
    LOG.log(Logger.Level.INFO, text.toString());
  }
}
