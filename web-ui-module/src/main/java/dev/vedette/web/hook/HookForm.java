package dev.vedette.web.hook;

import dev.vedette.hook.HookChange;
import dev.vedette.hook.HookEvent;
import dev.vedette.hook.ServiceHook;
import dev.vedette.web.page.Choice;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was typed about a hook. */
public class HookForm {

  @FormParam("url")
  private String url = "";

  @FormParam("event")
  private List<String> events = new ArrayList<>();

  /** For JAX-RS, and an empty form. */
  public HookForm() {}

  /** A form for a new hook: it is told of stored events. */
  static HookForm fresh() {
    HookForm form = new HookForm();
    form.events = List.of(HookEvent.CREATED.text());
    return form;
  }

  /** A form that says what a hook is like. */
  static HookForm of(ServiceHook hook) {
    HookForm form = new HookForm();
    form.url = hook.url();
    form.events = hook.events().stream().map(HookEvent::text).toList();
    return form;
  }

  /** The address without the white space around it. */
  public String url() {
    return url == null ? "" : url.strip();
  }

  /** The events that were ticked; unknown ones are left out. */
  Set<HookEvent> events() {
    Set<HookEvent> all = EnumSet.noneOf(HookEvent.class);
    events.forEach(name -> HookEvent.of(name).ifPresent(all::add));
    return all;
  }

  HookChange change() {
    return new HookChange(Optional.of(url()), Optional.of(events()), Optional.empty());
  }

  /** All events with those that were ticked. */
  List<Choice> choices() {
    return Arrays.stream(HookEvent.values())
        .map(event -> new Choice(event.text(), words(event), events().contains(event)))
        .toList();
  }

  private static String words(HookEvent event) {
    return switch (event) {
      case CREATED -> "An event was stored";
      case ALERT -> "An alert rule was triggered that tells hooks";
    };
  }
}
