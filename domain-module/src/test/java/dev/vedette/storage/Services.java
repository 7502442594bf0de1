package dev.vedette.storage;

import dev.vedette.access.ResetLinkGuard;
import dev.vedette.organization.ResetLinkRights;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Services on a database under test, without a container: injection by type, one entity manager a
 * transaction, every statement counted. What the container adds (transactions by annotation,
 * scopes, events) is tested in the container.
 *
 * <p>A service is used within {@link #tx}; each call of it is a transaction of its own and rolls
 * back when something is thrown.
 */
final class Services {

  private static final Map<TestDatabase, Services> ALL = new EnumMap<>(TestDatabase.class);

  private final DataSource dataSource;
  private final EntityManagerFactory factory;
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
  private final ThreadLocal<Integer> statements = ThreadLocal.withInitial(() -> 0);
  private final Map<Class<?>, Object> instances = new HashMap<>();

  private Services(DataSource real) {
    dataSource = counting(real);
    factory =
        Persistence.createEntityManagerFactory(
            "vedette",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", dataSource));
    provide(Clock.class, Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));
    provide(DataSource.class, dataSource);
    provide(EntityManager.class, sharedEntityManager());
    provide(ResetLinkGuard.class, get(ResetLinkRights.class));
    provide(Pbkdf2PasswordHash.class, new QuickHash());
  }

  /** The services on a database, made when first asked for. */
  static synchronized Services on(TestDatabase database) {
    return ALL.computeIfAbsent(database, each -> new Services(each.dataSource()));
  }

  /** Services of their own, whose queries the recorder explains. */
  static Services explained(TestDatabase database, PlanRecorder recorder) {
    return new Services(recorder.around(database.dataSource()));
  }

  /** A service or bean with everything it injects; one instance each. */
  synchronized <T> T get(Class<T> type) {
    Object known = instances.get(type);
    if (known == null) {
      known = create(type);
    }
    return type.cast(known);
  }

  /** Gives this object to whoever injects the type from here on; before it is first asked for. */
  synchronized <T> Services provide(Class<T> type, T instance) {
    instances.put(type, instance);
    return this;
  }

  /** Does the work in a transaction: commits it, or rolls it back when something is thrown. */
  <T> T tx(Supplier<T> work) {
    if (current.get() != null) {
      return work.get();
    }
    EntityManager entities = factory.createEntityManager();
    current.set(entities);
    entities.getTransaction().begin();
    try {
      T result = work.get();
      entities.getTransaction().commit();
      return result;
    } finally {
      current.remove();
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.close();
    }
  }

  /** Does the work in a transaction. */
  void tx(Runnable work) {
    tx(
        () -> {
          work.run();
          return null;
        });
  }

  /** How many statements the work sends to the database. */
  int statements(Runnable work) {
    int before = statements.get();
    tx(work);
    return statements.get() - before;
  }

  private Object create(Class<?> type) {
    try {
      Object instance = construct(type);
      instances.put(type, instance);
      for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
        for (Field field : each.getDeclaredFields()) {
          if (isInjected(field) && !Modifier.isStatic(field.getModifiers())) {
            field.setAccessible(true);
            field.set(instance, resolve(field.getType(), field.getGenericType()));
          }
        }
      }
      return instance;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make " + type, e);
    }
  }

  private Object construct(Class<?> type) throws ReflectiveOperationException {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.isAnnotationPresent(Inject.class)) {
        constructor.setAccessible(true);
        Type[] generic = constructor.getGenericParameterTypes();
        Class<?>[] raw = constructor.getParameterTypes();
        Object[] arguments = new Object[raw.length];
        for (int i = 0; i < raw.length; i++) {
          arguments[i] = resolve(raw[i], generic[i]);
        }
        return constructor.newInstance(arguments);
      }
    }
    Constructor<?> empty = type.getDeclaredConstructor();
    empty.setAccessible(true);
    return empty.newInstance();
  }

  /** Events go nowhere here; their observers are tested in the container. */
  private Object resolve(Class<?> type, Type generic) {
    if (type == jakarta.enterprise.event.Event.class) {
      return Proxy.newProxyInstance(
          type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null);
    }
    if (generic instanceof ParameterizedType && !instances.containsKey(type)) {
      throw new IllegalStateException("Provide " + generic + " before it is asked for");
    }
    return get(type);
  }

  private static boolean isInjected(AnnotatedElement element) {
    return element.isAnnotationPresent(Inject.class)
        || element.isAnnotationPresent(PersistenceContext.class)
        || element.isAnnotationPresent(jakarta.annotation.Resource.class)
        || element.isAnnotationPresent(jakarta.ejb.EJB.class);
  }

  private EntityManager sharedEntityManager() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              EntityManager real = current.get();
              if (real == null) {
                throw new IllegalStateException("Use the service within tx(...)");
              }
              return call(real, method, arguments);
            });
  }

  private DataSource counting(DataSource real) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              Object result = call(real, method, arguments);
              return result instanceof java.sql.Connection connection
                  ? counting(connection)
                  : result;
            });
  }

  private java.sql.Connection counting(java.sql.Connection real) {
    return (java.sql.Connection)
        Proxy.newProxyInstance(
            java.sql.Connection.class.getClassLoader(),
            new Class<?>[] {java.sql.Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("prepare")) {
                statements.set(statements.get() + 1);
              }
              return call(real, method, arguments);
            });
  }

  private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public String toString() {
    return "Services" + Arrays.asList(instances.keySet());
  }
}
