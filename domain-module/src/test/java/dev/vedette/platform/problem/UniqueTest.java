package dev.vedette.platform.problem;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class UniqueTest {

  @Test
  void a_broken_unique_constraint_is_a_conflict() {
    assertThatThrownBy(() -> Unique.flush(failing("23505"), "It is taken."))
        .isInstanceOf(ConflictException.class)
        .hasMessage("It is taken.");
  }

  @Test
  void a_database_that_is_gone_is_no_conflict() {
    assertThatThrownBy(() -> Unique.flush(failing("08006"), "It is taken."))
        .isInstanceOf(PersistenceException.class);
  }

  private static EntityManager failing(String state) {
    return (EntityManager)
        Proxy.newProxyInstance(
            UniqueTest.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              throw new PersistenceException(
                  new IllegalStateException(new SQLException("failed", state)));
            });
  }
}
