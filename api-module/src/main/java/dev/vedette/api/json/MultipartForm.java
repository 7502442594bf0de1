package dev.vedette.api.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.platform.problem.BadRequestException;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads the text fields of a {@code multipart/form-data} body (RFC 7578). */
final class MultipartForm {

  /** More parts than any form of the web API has fields. */
  static final int MAX_PARTS = 200;

  private MultipartForm() {}

  /**
   * The fields by name; a name that is sent several times has a list of texts. Files are passed
   * over: no route that reads fields takes one.
   *
   * @param contentType the header, with its boundary
   * @throws BadRequestException if it is malformed or has more than {@value #MAX_PARTS} parts
   */
  static ObjectNode read(String contentType, byte[] bytes) throws IOException {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    try {
      MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(bytes, contentType));
      int count = parts.getCount();
      if (count > MAX_PARTS) {
        throw new BadRequestException("Multipart form parse error - too many parts");
      }
      for (int i = 0; i < count; i++) {
        add(fields, parts.getBodyPart(i));
      }
    } catch (MessagingException e) {
      throw new BadRequestException("Multipart form parse error - the parts cannot be told apart");
    }
    return fields;
  }

  private static void add(ObjectNode fields, BodyPart part) throws MessagingException, IOException {
    String[] header = part.getHeader("Content-Disposition");
    if (header == null) {
      return;
    }
    ContentDisposition disposition = new ContentDisposition(header[0]);
    String name = disposition.getParameter("name");
    if (name == null || disposition.getParameter("filename") != null) {
      return;
    }
    String value = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    FormFields.add(fields, name, value);
  }
}
