package dev.vedette.api.application;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the API may know of. */
@AnalyzeClasses(packages = "dev.vedette.api", importOptions = ImportOption.DoNotIncludeTests.class)
class DependenciesTest {

  @ArchTest
  static final ArchRule the_api_reaches_the_database_through_services_only =
      noClasses()
          .that()
          .resideOutsideOfPackage("..response..") // recognises a broken unique constraint
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule nobody_gets_a_connection =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.sql.Connection")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("javax.sql.DataSource");

  @ArchTest
  static final ArchRule the_api_knows_nothing_of_the_pages_and_the_server =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.vedette.web..", "org.glassfish..", "fish.payara..", "org.eclipse.krazo..");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("dev.vedette.api.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule resources_only_route =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Assembler")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Service");

  @Test
  void each_package_says_what_is_in_it() throws IOException {
    Path sources = Path.of("src/main/java/dev/vedette/api");
    try (Stream<Path> files = Files.walk(sources)) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent))
          .isNotEmpty()
          .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }
  }
}
