package dev.vedette.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.mvc.Controller;
import jakarta.ws.rs.POST;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WebArchitectureTest {

  private static final JavaClasses WEB =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.vedette.web");

  @Test
  void pages_know_the_domain_and_never_the_api() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.vedette.api..", "jakarta.persistence..", "java.sql..", "javax.sql..")
        .check(WEB);
  }

  @Test
  void only_keeping_csrf_tokens_names_the_server() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.vedette.web.WebApplication")
        .and()
        .doNotHaveFullyQualifiedName("dev.vedette.web.security.CsrfCookie")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("fish.payara..", "org.glassfish..", "org.eclipse.krazo..")
        .check(WEB);
  }

  @Test
  void charts_are_pure_functions() {
    noClasses()
        .that()
        .resideInAPackage("dev.vedette.web.chart")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..")
        .check(WEB);
  }

  @Test
  void whatever_takes_a_form_is_a_controller_so_that_its_csrf_token_is_checked() {
    methods()
        .that()
        .areAnnotatedWith(POST.class)
        .should()
        .beDeclaredInClassesThat()
        .areAnnotatedWith(Controller.class)
        .check(WEB);
  }

  @Test
  void every_controller_is_listed_in_the_application() {
    Set<String> listed =
        new WebApplication().getClasses().stream().map(Class::getName).collect(Collectors.toSet());
    Set<String> controllers =
        WEB.stream()
            .filter(one -> one.isAnnotatedWith(Controller.class))
            .map(JavaClass::getName)
            .collect(Collectors.toSet());

    assertThat(listed).containsAll(controllers);
    classes().that().areAnnotatedWith(Controller.class).should().bePublic().check(WEB);
  }
}
