package dev.vedette.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A file that is being written, under a name by which nobody finds it; {@link #finish} gives it its
 * own. Unless it was finished it is gone when it is closed. Not thread-safe.
 */
public final class Upload extends OutputStream {

  private final UUID id;
  private final Path temporary;
  private final Path target;
  private final FileChannel channel;
  private final MessageDigest digest = sha1();
  private long size;
  private boolean finished;

  Upload(UUID id, Path temporary, Path target) throws IOException {
    this.id = id;
    this.temporary = temporary;
    this.target = target;
    this.channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    digest.update(bytes, offset, length);
    size += length;
  }

  /** Bytes written so far. */
  public long size() {
    return size;
  }

  /** Makes the file durable under its name. */
  public StoredFile finish() throws IOException {
    channel.force(true);
    channel.close();
    AttachmentFiles.makeDirectory(target.getParent());
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    AttachmentFiles.force(target.getParent());
    finished = true;
    return new StoredFile(id, size, HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (!finished) {
      Files.deleteIfExists(temporary);
    }
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
  }
}
