package dev.vedette.container;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The domain as a web application, with the libraries that the real one has. */
final class Deployments {

  private static final List<String> LIBRARIES =
      List.of(
          "caffeine",
          "dec",
          "flyway-core",
          "flyway-database-postgresql",
          "h2",
          "httpclient5",
          "httpcore5",
          "nimbus-jose-jwt",
          "postgresql",
          "re2j",
          "slf4j-api",
          "slf4j-jdk14",
          "zstd-jni");

  private Deployments() {}

  static WebArchive domain() {
    return ShrinkWrap.create(WebArchive.class, "domain.war")
        .addPackages(
            true,
            path -> !path.get().matches(".*(Test|IT|Contract|Fixtures)(\\$.*)?\\.class"),
            "dev.vedette.access",
            "dev.vedette.alert",
            "dev.vedette.attachment",
            "dev.vedette.event",
            "dev.vedette.feedback",
            "dev.vedette.hook",
            "dev.vedette.ingest",
            "dev.vedette.issue",
            "dev.vedette.onboarding",
            "dev.vedette.organization",
            "dev.vedette.ownership",
            "dev.vedette.platform",
            "dev.vedette.project",
            "dev.vedette.stats")
        .addAsResource("META-INF/persistence.xml")
        .addAsResource("db/migration")
        .addAsResource("dev/vedette/access/common-passwords.bin")
        .addAsResource("dev/vedette/onboarding/demo")
        .addAsWebInfResource("META-INF/beans.xml", "beans.xml")
        .addAsWebInfResource("glassfish-web.xml")
        .addAsLibraries(libraries());
  }

  private static File[] libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(File::new)
        .filter(file -> LIBRARIES.stream().anyMatch(name -> file.getName().startsWith(name + "-")))
        .toArray(File[]::new);
  }
}
