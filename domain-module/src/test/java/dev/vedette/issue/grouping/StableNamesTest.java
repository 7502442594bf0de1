package dev.vedette.issue.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StableNamesTest {

  @ParameterizedTest
  @CsvSource({
    "com.acme.Shop, com.acme.Shop",
    "com.acme.Shop$1, com.acme.Shop$",
    "com.acme.Shop$1Local$22, com.acme.Shop$Local$",
    "com.acme.Shop$$Lambda$14/0x0000000800c03000, com.acme.Shop$$Lambda",
    "com.acme.Shop$$Lambda/0x000078e1, com.acme.Shop$$Lambda",
    "com.acme.Shop$$SpringCGLIB$$0, com.acme.Shop$$SpringCGLIB",
    "com.acme.Shop$$EnhancerBySpringCGLIB$$1a2b3c, com.acme.Shop$$EnhancerBy",
    "jdk.proxy2.$Proxy123, jdk.proxy2.$Proxy",
    "jdk.internal.reflect.GeneratedMethodAccessor81, jdk.internal.reflect.GeneratedMethodAccessor",
    "com.acme.Version2, com.acme.Version2"
  })
  void generated_classes_have_no_numbers(String module, String stable) {
    assertThat(StableNames.jvmModule(module)).isEqualTo(stable);
  }

  @ParameterizedTest
  @CsvSource({
    "lambda$main$0, lambda$main$",
    "access$000, access$",
    "start, start",
    "step2, step2",
    "invoke$lambda-3, invoke$lambda-"
  })
  void generated_methods_have_no_numbers(String function, String stable) {
    assertThat(StableNames.jvmFunction(function)).isEqualTo(stable);
  }

  @ParameterizedTest
  @CsvSource({
    "Object.onClick, onClick",
    "async load, load",
    "new Cart, Cart",
    "a.b.c, c",
    "Object.<anonymous>, ''",
    "fn [as alias], fn"
  })
  void a_script_function_has_neither_object_nor_kind(String function, String stable) {
    assertThat(StableNames.scriptFunction(function)).isEqualTo(stable);
  }

  @ParameterizedTest
  @CsvSource({
    "/static/js/main.3f2a1b9c.js, main.js", "index-9fb1c02a77.js, index.js", "app.js?v=3, app.js",
    "C:\\src\\App.JS, app.js", "deadbeef.js, deadbeef.js", "main.feedback.js, main.feedback.js"
  })
  void a_script_has_no_build_hash(String path, String stable) {
    assertThat(StableNames.filename(path, true)).isEqualTo(stable);
  }
}
