package dev.vedette.onboarding;

import dev.vedette.access.PasswordService;
import dev.vedette.access.UserService;
import dev.vedette.platform.ConfigKey;
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
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Looks, at each start, whether there is anybody to sign in, and tells the operator how. */
@Singleton(name = "FirstRun")
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstRun {

  private static final System.Logger LOG = System.getLogger(FirstRun.class.getName());

  @EJB private Database database;
  @Inject private VedetteConfig config;
  @Inject private UserService users;
  @Inject private PasswordService passwords;
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
    } else {
      weakPassword().ifPresent(sentence -> LOG.log(Level.WARNING, sentence));
    }
    Optional<String> setupToken = users.none() ? Optional.of(link.token()) : Optional.empty();
    banner.publish(setupToken);
  }

  /** The owner's password was set by an earlier version, with fewer rules, and stays good. */
  private Optional<String> weakPassword() {
    return config
        .adminPassword()
        .flatMap(password -> passwords.problem(password, config.adminEmail().orElse("")))
        .map(
            problem ->
                ConfigKey.ADMIN_PASSWORD.variable()
                    + " would not be accepted today: "
                    + problem
                    + " It is read on an empty database only; if it is still somebody's password,"
                    + " change it under Account, Password.");
  }

  private static void report(Exception e) {
    if (e instanceof StartupException) {
      StartupFailure.report(e.getMessage());
    }
  }
}
