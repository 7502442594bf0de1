package dev.vedette.ingest;

import dev.vedette.attachment.Upload;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;

/** Writes to disk what comes in, and tells a failure there from one of the connection. */
final class DiskSink extends OutputStream {

  private static final System.Logger LOG = System.getLogger(DiskSink.class.getName());

  private final Upload upload;

  DiskSink(Upload upload) {
    this.upload = upload;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      upload.write(bytes, offset, length);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** The answer where the server's own disk is to blame: 503, the client may try again. */
  static IngestException failed(IOException e) {
    LOG.log(Level.ERROR, "An attachment cannot be written", e);
    return IngestException.unavailable("attachment could not be stored");
  }
}
