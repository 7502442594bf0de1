package dev.vedette.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** As much of a mail server (RFC 5321) as it takes to receive a mail. */
final class MailServer implements AutoCloseable {

  /** Commands of a session, and the lines of the message. */
  record Received(List<String> commands, List<String> message) {}

  private final ServerSocket socket;
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();

  MailServer() throws IOException {
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::run, "mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  BlockingQueue<Received> received() {
    return received;
  }

  private void run() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        serve(client);
      } catch (SocketException e) {
        return; // closed
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket client) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
    List<String> commands = new ArrayList<>();
    out.print("220 test\r\n");
    out.flush();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      commands.add(line);
      if (line.equals("DATA")) {
        out.print("354 go on\r\n");
        out.flush();
        List<String> message = new ArrayList<>();
        for (String each = in.readLine(); !each.equals("."); each = in.readLine()) {
          message.add(each);
        }
        received.add(new Received(List.copyOf(commands), message));
      }
      out.print(line.equals("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
