package dev.vedette.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One HTTP/1.1 connection, kept open between requests and opened again when it was closed. */
final class HttpConnection implements AutoCloseable {

  /**
   * What came back.
   *
   * @param status of the response
   * @param retryAfter of the header of that name, in seconds; 0 where there was none
   * @param body possibly empty
   */
  @SuppressWarnings("ArrayRecordComponent") // Responses are never compared.
  record Response(int status, int retryAfter, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private static final int TIMEOUT_MILLIS = 60_000;

  private final String host;
  private final int port;
  private Socket socket;
  private InputStream in;

  /** Connects with the first request. */
  HttpConnection(URI url) {
    host = url.getHost();
    port = url.getPort() < 0 ? 80 : url.getPort();
  }

  /**
   * Sends a request and waits for its response. A connection that the server has closed meanwhile,
   * because it was idle, is opened again once; sending an event twice is harmless by its id.
   *
   * @param headers lines that end with CR LF each
   * @throws IOException when the connection fails; the next request opens a new one
   */
  Response send(String method, String path, String headers, byte[] body) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream(400 + body.length);
    String head = method + " " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\n";
    request.writeBytes(ascii(head + headers + "Content-Length: " + body.length + "\r\n\r\n"));
    request.writeBytes(body);
    boolean reused = socket != null;
    try {
      return exchange(request);
    } catch (SocketTimeoutException e) {
      close();
      throw e;
    } catch (IOException e) {
      close();
      if (!reused) {
        throw e;
      }
    }
    try {
      return exchange(request);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private Response exchange(ByteArrayOutputStream request) throws IOException {
    if (socket == null) {
      socket = new Socket(host, port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }
    request.writeTo(socket.getOutputStream());
    return read();
  }

  @Override
  public void close() {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is not going to be used any more.
      }
      socket = null;
    }
  }

  private Response read() throws IOException {
    String first = line();
    if (first.length() < 12 || !first.startsWith("HTTP/1.")) {
      throw new IOException("Not HTTP: " + first);
    }
    int status = Integer.parseInt(first.substring(9, 12));
    int length = 0;
    int retryAfter = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      String value = header.substring(colon + 1).strip();
      switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(value);
        case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
        case "connection" -> last = value.equalsIgnoreCase("close");
        case "retry-after" -> retryAfter = Integer.parseInt(value);
        default -> {}
      }
    }
    byte[] body = chunked ? chunks() : exactly(length);
    if (last) {
      close();
    }
    return new Response(status, retryAfter, body);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      int length = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
      all.writeBytes(exactly(length));
      line();
      if (length == 0) {
        return all.toByteArray();
      }
    }
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("The server closed the connection within a response");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder text = new StringBuilder(80);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The server closed the connection");
      }
      if (next != '\r') {
        text.append((char) next);
      }
    }
    return text.toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
