package dev.vedette.api.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.InvalidException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads a {@link Body} from JSON or a form, of at most {@value #MAX_BYTES} bytes. */
@Provider
public class BodyReader implements MessageBodyReader<Body> {

  /** 1 MiB: the largest bodies of the web API, lists of commits, have a tenth of it. */
  static final int MAX_BYTES = 1 << 20;

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Body.class;
  }

  @Override
  public Body readFrom(
      Class<Body> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream)
      throws IOException {
    return read(headers.getFirst("Content-Type"), stream);
  }

  /**
   * Reads a body.
   *
   * @param contentType the header, or null
   * @throws BadRequestException if it is not JSON
   * @throws InvalidException if it is not an object
   * @throws NotSupportedException if it is of another type
   */
  static Body read(String contentType, InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new ClientErrorException(
          "Request body exceeded " + MAX_BYTES + " bytes",
          Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    if (bytes.length == 0) {
      return new Body(JsonNodeFactory.instance.objectNode());
    }
    return switch (essence(contentType)) {
      case "application/json", "application/scim+json", "application/json+scim" -> json(bytes);
      case "application/x-www-form-urlencoded" -> form(bytes);
      case "multipart/form-data" -> new Body(MultipartForm.read(contentType, bytes));
      default ->
          throw new NotSupportedException(
              "Unsupported media type \""
                  + (contentType == null ? "" : contentType)
                  + "\" in request.");
    };
  }

  private static String essence(String contentType) {
    return contentType == null
        ? ""
        : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  private static Body json(byte[] bytes) throws IOException {
    JsonNode node;
    try {
      node = ApiJson.MAPPER.readTree(bytes);
    } catch (CharConversionException e) {
      throw new BadRequestException("JSON parse error - the text is not in UTF-8");
    } catch (StreamConstraintsException e) {
      throw new BadRequestException("JSON parse error - a value is nested too deep or too long");
    } catch (JsonProcessingException e) {
      throw new BadRequestException("JSON parse error - " + e.getOriginalMessage());
    }
    if (node instanceof ObjectNode fields) {
      return new Body(fields);
    }
    throw new InvalidException(
        "non_field_errors",
        "Invalid data. Expected a dictionary, but got " + Body.typeName(node) + ".");
  }

  private static Body form(byte[] bytes) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (String pair : new String(bytes, StandardCharsets.UTF_8).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        FormFields.add(
            fields, decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return new Body(fields);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
