package dev.vedette.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;

/** How the contexts of the domain may depend on each other. */
@AnalyzeClasses(packages = "dev.vedette", importOptions = ImportOption.DoNotIncludeTests.class)
class DependenciesTest {

  @ArchTest
  static final ArchRule contexts_have_no_cycles =
      slices().matching("dev.vedette.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_platform_knows_no_context =
      noClasses()
          .that()
          .resideInAPackage("dev.vedette.platform..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.vedette.access..",
              "dev.vedette.organization..",
              "dev.vedette.project..",
              "dev.vedette.hook..",
              "dev.vedette.ingest..",
              "dev.vedette.event..",
              "dev.vedette.issue..",
              "dev.vedette.stats..",
              "dev.vedette.oidc..",
              "dev.vedette.ownership..",
              "dev.vedette.alert..",
              "dev.vedette.onboarding..");

  @ArchTest
  static final ArchRule entities_stay_inside_their_context =
      classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule services_are_the_public_face =
      classes().that().areAnnotatedWith(Stateless.class).should().bePublic();

  /** A service is reached through a proxy, which refuses methods that are not public. */
  @ArchTest
  static final ArchRule services_offer_public_methods_only =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .and()
          .areNotPrivate()
          .and()
          .areNotStatic()
          .should()
          .bePublic();

  @ArchTest
  static final ArchRule java_code_uses_standards_and_not_the_server =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "fish.payara..", "org.glassfish..", "com.sun..", "org.eclipse.krazo..");
}
