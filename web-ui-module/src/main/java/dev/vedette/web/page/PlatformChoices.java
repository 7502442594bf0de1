package dev.vedette.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platforms a form offers; the API knows more. */
public final class PlatformChoices {

  private static final Map<String, String> NAMES = names();

  private PlatformChoices() {}

  /** The choices, with one of them selected. */
  public static List<Choice> with(Optional<String> selected) {
    return NAMES.entrySet().stream()
        .map(
            one ->
                new Choice(
                    one.getKey(), one.getValue(), selected.equals(Optional.of(one.getKey()))))
        .toList();
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("java", "Java");
    names.put("kotlin", "Kotlin");
    names.put("android", "Android");
    names.put("javascript", "JavaScript in the browser");
    names.put("javascript-react", "React");
    names.put("node", "Node.js");
    names.put("python", "Python");
    names.put("python-django", "Django");
    names.put("go", "Go");
    names.put("php", "PHP");
    names.put("ruby", "Ruby");
    names.put("rust", "Rust");
    names.put("csharp", "C#");
    names.put("dotnet", ".NET");
    names.put("native", "C and C++");
    names.put("elixir", "Elixir");
    names.put("cocoa", "Apple");
    names.put("flutter", "Flutter");
    names.put("other", "Something else");
    return names;
  }
}
