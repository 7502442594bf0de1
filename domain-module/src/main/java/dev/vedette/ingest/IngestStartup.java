package dev.vedette.ingest;

import dev.vedette.platform.Database;
import dev.vedette.platform.StartupException;
import dev.vedette.platform.StartupFailure;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** Starts ingestion after the database is up to date, and stops it before that is closed. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class IngestStartup {
  @Resource(lookup = Database.JNDI_NAME)
  private DataSource dataSource;

  @Resource private ManagedThreadFactory threads;
  @Inject private IngestPipeline pipeline;

  @PostConstruct
  void start() {
    try {
      pipeline.start(dataSource, threads);
    } catch (StartupException e) {
      StartupFailure.report(e.getMessage());
      throw e;
    }
  }

  @PreDestroy
  void stop() {
    pipeline.stop();
  }
}
