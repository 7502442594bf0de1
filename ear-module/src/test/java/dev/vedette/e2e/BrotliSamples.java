package dev.vedette.e2e;

import java.util.Base64;

/** Compressed beforehand, since a decoder of Brotli is all that the JVM world offers readily. */
final class BrotliSamples {

  /** The event inside {@link #ENVELOPE}. */
  static final String EVENT_ID = "b50710e11e5f4b0c8d2f6a7c3e914d25";

  private static final String ENVELOPE =
      "G9UAoIzTFfOihHUPAjpHfkDf24wioxVYdPro5ALWgix6i8KA0pZqCEGdLH7IBu9CMnhJ/AzrjEis8KTIpcxtYRKR"
          + "+pkqXOylOg+kyZRlXjA5VSUy6SJJbX+ahfhizeneqnFALJJBVgIYS2pFL1vuLc+IdOyfv6NHnLau5gE=";

  private static final String BOMB =
      "y///PwDE5kadEi8kQP9W3ANuhuzsSSgZ6TTtWNeJB7sc19CxEhdhF/F04uJdTU+eZQdvEk0zPj28MaKn493/4dOE"
          + "//9/AEgAxGEB6N7/8f//DwAJgDgsAN37P/7//wEgARCHBaB7/8f//z8AJADisAB07//4//8HgARAHBaA7v0f////"
          + "AJAAiMMC0L3/4///HwASAHFYALr3f/z//wNAAiAOC0D3/o///38ASADEYQHo3v/x//8PAAmAOCwA3fs//v//ASAB"
          + "EIcFoHv/x///PwAkAOKwAHTv//j//weABEAcFoDu/R////8AkACIwwLQvf/j//8fABIAcVgAuvd//P//A0ACIA4L"
          + "QPf+j///fwBIAMRhAeje//H//w8ACYA4LADd+z/+//8BIAEQhwWge//H//8/ACQA4rAAdO//+P//B4AEQBwWgO79"
          + "H////wCQAIjDAtC9/+P//x8AEgBxWAC693/8//8DQAIgDgtA9/6P//9/AEgAxGEB6N7/8f//DwAJgDgsAN37P/7/"
          + "/wEgARCHBaB7/8f//z8AJADisAB07//4//8HgARAHBaA7v0f////AJAAiMMC0L3/4///HwASAHFYALr3f/z//wNA"
          + "AiAOC0D3/o///38ASADEYQHo3v/x//8PAAmAOCwA3fs//v//ASABEIcFoHv/x///PwAkAOKwAHTv//j//weABEAc"
          + "FoDu/R////8AkACIwwLQvf/j//8fABIAcVgAuvd//P//A0ACIA4LQPf+j///fwBIAMRhAeje//H//w8ACYA4LADd"
          + "+z/+//8BIAEQhwWge//H//8/ACQA4rAAdO//+P//B4AEQBwWgO79H////wCQAIjDAtC9/+P//x8AEgBxWAC693/8"
          + "//8DQAIgDgtA9/6P//9/AEgAxGEB6N7/BRAAAAmAOCKABQ==";

  private BrotliSamples() {}

  /** An envelope with the message {@code compressed with brotli}, level warning. */
  static byte[] envelope() {
    return Base64.getDecoder().decode(ENVELOPE);
  }

  /** An envelope whose one event is 400 MiB of the letter a: 694 bytes. */
  static byte[] bomb() {
    return Base64.getDecoder().decode(BOMB);
  }
}
