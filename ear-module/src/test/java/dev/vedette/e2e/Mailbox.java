package dev.vedette.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server (RFC 5321, what a client needs of it) that keeps what it gets. */
final class Mailbox implements AutoCloseable {

  private final ServerSocket socket;
  private final List<String> mails = new CopyOnWriteArrayList<>();

  Mailbox() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "mailbox");
    thread.setDaemon(true);
    thread.start();
  }

  /** The server configured to send its mail here. */
  Installation configure(Installation installation) {
    return installation
        .with("VEDETTE_SMTP_HOST", "127.0.0.1")
        .with("VEDETTE_SMTP_PORT", Integer.toString(socket.getLocalPort()))
        .with("VEDETTE_SMTP_TLS", "none")
        .with("VEDETTE_MAIL_FROM", "vedette@example.com");
  }

  /** What came to an address, headers and text, oldest first. */
  List<String> to(String address) {
    return mails.stream().filter(mail -> mail.contains("RCPT TO:<" + address + ">")).toList();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        converse(client);
      } catch (IOException e) {
        // The client has gone, or the test is over.
      }
    }
  }

  private void converse(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    OutputStream out = client.getOutputStream();
    StringBuilder mail = new StringBuilder();
    boolean text = false;
    answer(out, "220 mailbox");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      mail.append(line).append('\n');
      if (text && !line.equals(".")) {
        continue;
      }
      if (line.equals(".")) {
        text = false;
        mails.add(mail.toString());
        mail.setLength(0);
      }
      if (line.startsWith("DATA")) {
        text = true;
        answer(out, "354 go on");
      } else if (line.startsWith("QUIT")) {
        answer(out, "221 bye");
        return;
      } else {
        answer(out, "250 ok");
      }
    }
  }

  private static void answer(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
