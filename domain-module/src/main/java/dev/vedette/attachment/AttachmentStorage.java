package dev.vedette.attachment;

import dev.vedette.platform.VedetteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;

/** Where the content of attachments is written. Thread-safe. */
@ApplicationScoped
public class AttachmentStorage {

  private static final System.Logger LOG = System.getLogger(AttachmentStorage.class.getName());

  private final VedetteConfig config;

  /** For the container's proxy. */
  AttachmentStorage() {
    this(null);
  }

  /** In the data directory of a configuration. */
  @Inject
  public AttachmentStorage(VedetteConfig config) {
    this.config = config;
  }

  /** Begins a file: what is written to it is lost unless it is finished. */
  public Upload begin() throws IOException {
    return files().begin();
  }

  /** Deletes a finished file that got no row. */
  public void discard(StoredFile file) {
    try {
      files().delete(file.id());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The file " + file.id() + " is left to the next start", e);
    }
  }

  AttachmentFiles files() {
    return new AttachmentFiles(config.dataDir().resolve("attachments"));
  }
}
