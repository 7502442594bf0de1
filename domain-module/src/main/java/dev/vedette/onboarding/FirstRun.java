package dev.vedette.onboarding;

import dev.vedette.access.UserService;
import dev.vedette.platform.Database;
import dev.vedette.platform.StartupException;
import dev.vedette.platform.StartupFailure;
import dev.vedette.platform.VedetteConfig;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Looks, at each start, whether there is anybody to sign in, and tells the operator how. */
@Singleton(name = "FirstRun")
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstRun {

  @EJB private Database database;
  @Inject private VedetteConfig config;
  @Inject private UserService users;
  @Inject private FirstOwner owner;
  @Inject private DemoData demo;
  @Inject private SetupLink link;
  @Inject private Banner banner;

  @PostConstruct
  void start() {
    try {
      prepare();
    } catch (EJBException e) {
      report(e.getCausedByException() == null ? e : e.getCausedByException());
      throw e;
    } catch (RuntimeException e) {
      report(e);
      throw e;
    }
  }

  private void prepare() {
    boolean empty = users.none();
    if (empty) {
      config.adminEmail().ifPresent(owner::create);
      if (config.demo()) {
        demo.fill();
      }
    }
    Optional<String> setupToken = users.none() ? Optional.of(link.token()) : Optional.empty();
    banner.publish(setupToken);
  }

  private static void report(Exception e) {
    if (e instanceof StartupException) {
      StartupFailure.report(e.getMessage());
    }
  }
}
