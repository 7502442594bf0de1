package dev.vedette.api;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Stand-ins for the interfaces of the server, of which a test needs a method or two. */
public final class Fakes {

  private Fakes() {}

  /**
   * An object of an interface.
   *
   * @param answers by method name, given the arguments; any other method fails
   */
  public static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> answers) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return method.invoke(answers, arguments);
          }
          Function<Object[], Object> answer = answers.get(method.getName());
          if (answer == null) {
            throw new UnsupportedOperationException(method.toString());
          }
          return answer.apply(arguments);
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
