package dev.vedette.feedback;

import java.time.Clock;
import javax.sql.DataSource;

/** The service and the chores of user reports, on a database under test. */
public final class UserReportWork {

  private UserReportWork() {}

  /** A service. */
  public static UserReportService service(
      DataSource dataSource, UserReportLinks links, Clock clock) {
    UserReportService service = new UserReportService();
    service.dataSource = dataSource;
    service.links = links;
    service.clock = clock;
    return service;
  }

  /** Drops what waited in vain. */
  public static void drop(DataSource dataSource, Clock clock) {
    UserReportHousekeeping chores = new UserReportHousekeeping();
    chores.dataSource = dataSource;
    chores.clock = clock;
    chores.drop();
  }
}
