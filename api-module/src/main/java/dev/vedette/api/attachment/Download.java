package dev.vedette.api.attachment;

import dev.vedette.attachment.Attachment;
import dev.vedette.attachment.AttachmentService;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The content of an attachment as an answer. A stranger has made it: the browser is told to save
 * it, to guess nothing, and to give it no rights if it shows it all the same.
 */
public final class Download {

  private static final String HARMLESS = "!#$&+-.^_`|~";

  private Download() {}

  /** Answers with the content. */
  public static Response of(Attachment attachment, AttachmentService attachments) {
    InputStream content = attachments.open(attachment);
    StreamingOutput body =
        out -> {
          try (content) {
            content.transferTo(out);
          }
        };
    return Response.ok(body)
        .header("Content-Type", type(attachment))
        .header("Content-Length", attachment.size())
        .header("Content-Disposition", disposition(attachment.name()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .build();
  }

  /** Pages and scripts are not called so, whatever the client said. */
  private static String type(Attachment attachment) {
    String type = attachment.contentType();
    boolean active = type.contains("html") || type.contains("xml") || type.contains("script");
    return active ? MediaType.APPLICATION_OCTET_STREAM : type;
  }

  /** RFC 6266: the name in ASCII for old clients, and as it is, encoded by RFC 8187. */
  static String disposition(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String file = last.isBlank() || last.equals("..") || last.equals(".") ? "attachment" : last;
    StringBuilder ascii = new StringBuilder();
    file.codePoints()
        .forEach(
            each -> {
              boolean plain = each >= 0x20 && each < 0x7f && "\"\\%;".indexOf(each) < 0;
              ascii.appendCodePoint(plain ? each : '_');
            });
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(file);
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      int value = each & 0xff;
      boolean plain =
          value < 128 && (Character.isLetterOrDigit(value) || HARMLESS.indexOf(value) >= 0);
      encoded.append(plain ? String.valueOf((char) value) : "%%%02X".formatted(value));
    }
    return encoded.toString();
  }
}
