package dev.vedette.api.project;

import static dev.vedette.api.ShapeAssertions.assertJson;
import static dev.vedette.api.ShapeAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.api.Examples;
import dev.vedette.project.ProjectKey;
import dev.vedette.project.RateLimit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectKeyAssemblerTest {

  @Test
  void a_key_with_all_its_addresses() {
    assertJson(
        ProjectKeyAssembler.of(Examples.KEY, "https://e.test/base"),
        """
        {"id":"A","name":"Default","label":"Default","public":"A","secret":"B","projectId":3,
         "isActive":true,"rateLimit":null,
         "dsn":{"secret":"https://A:B@e.test/base/3","public":"https://A@e.test/base/3",
           "csp":"https://e.test/base/api/3/csp-report/?sentry_key=A",
           "security":"https://e.test/base/api/3/security/?sentry_key=A",
           "minidump":"https://e.test/base/api/3/minidump/?sentry_key=A",
           "nel":"https://e.test/base/api/3/nel/?sentry_key=A",
           "unreal":"https://e.test/base/api/3/unreal/A/",
           "crons":"https://e.test/base/api/3/cron/___MONITOR_SLUG___/A/",
           "cdn":"https://e.test/base/js-sdk-loader/A.min.js",
           "playstation":"https://e.test/base/api/3/playstation/?sentry_key=A",
           "integration":"https://e.test/base/api/3/integration/",
           "otlp_traces":"https://e.test/base/api/3/integration/otlp/v1/traces",
           "otlp_logs":"https://e.test/base/api/3/integration/otlp/v1/logs"},
         "browserSdkVersion":"latest","browserSdk":{"choices":[["latest","latest"],["10.x","10.x"],
           ["9.x","9.x"],["8.x","8.x"],["7.x","7.x"]]},
         "dateCreated":"2026-03-01T12:00:00Z",
         "dynamicSdkLoaderOptions":{"hasReplay":false,"hasPerformance":false,"hasDebug":false,
           "hasFeedback":false,"hasLogsAndMetrics":false},
         "useCase":"user"}
        """
            .replace("A:B@", "a".repeat(32) + ":" + "b".repeat(32) + "@")
            .replace("\"B\"", "\"" + "b".repeat(32) + "\"")
            .replaceAll("(?<=[\"/=])A(?=[\"@/.])", "a".repeat(32)));
  }

  @Test
  void a_limit_is_shown() {
    ProjectKey key = Examples.KEY;
    assertThat(
            json(ProjectKeyAssembler.of(
                    new ProjectKey(
                        key.id(),
                        key.projectId(),
                        key.label(),
                        key.publicKey(),
                        key.secretKey(),
                        false,
                        Optional.of(new RateLimit(10, 60)),
                        key.loader(),
                        key.useCase(),
                        key.dateCreated()),
                    "http://h"))
                .path("rateLimit")
                .toString())
        .isEqualTo("{\"window\":60,\"count\":10}");
  }
}
