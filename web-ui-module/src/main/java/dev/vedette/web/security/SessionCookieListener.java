package dev.vedette.web.security;

import dev.vedette.platform.VedetteConfig;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Makes the session cookie {@code Secure} when the public address is https. (Behind a proxy that
 * ends TLS the container cannot know; for a direct https request it sets the flag itself.)
 */
@WebListener
public class SessionCookieListener implements ServletContextListener {

  @Inject private VedetteConfig config;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (config.publicUrl().filter(url -> url.startsWith("https://")).isPresent()) {
      event.getServletContext().getSessionCookieConfig().setSecure(true);
    }
  }
}
