package dev.vedette.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentFilesTest {

  private static final Instant NOW = Instant.now();
  private static final Instant LONG_AGO = NOW.minusSeconds(86_400);

  @TempDir private Path directory;
  private AttachmentFiles files;

  @BeforeEach
  void open() {
    files = new AttachmentFiles(directory.resolve("attachments"));
  }

  @Test
  void what_is_finished_can_be_read_and_has_its_size_and_sha1() throws IOException {
    StoredFile file = stored("abc");
    try (InputStream content = files.open(file.id())) {
      assertThat(content.readAllBytes()).asString().isEqualTo("abc");
    }
    assertThat(file.size()).isEqualTo(3);
    assertThat(file.sha1()).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
  }

  @Test
  void what_is_not_finished_leaves_nothing() throws IOException {
    try (Upload upload = files.begin()) {
      upload.write("half".getBytes(UTF_8));
    }
    assertThat(all()).isEmpty();
  }

  @Test
  void nobody_finds_a_file_that_is_being_written() throws IOException {
    try (Upload upload = files.begin()) {
      upload.write("half".getBytes(UTF_8));
      assertThat(all()).hasSize(1).allMatch(each -> each.getParent().endsWith("incoming"));
    }
  }

  @Test
  void a_deleted_file_is_gone_and_may_be_deleted_again() throws IOException {
    StoredFile file = stored("abc");
    files.delete(file.id());
    files.delete(file.id());
    assertThatThrownBy(() -> files.open(file.id())).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_sweep_takes_old_files_without_a_row_and_old_halves() throws Exception {
    StoredFile kept = stored("kept");
    StoredFile orphan = stored("orphan");
    Upload half = files.begin();
    half.write(1);
    all().forEach(AttachmentFilesTest::age);

    assertThat(files.sweep(NOW.minusSeconds(3600), some -> Set.of(kept.id()))).isEqualTo(2);

    assertThat(all())
        .extracting(each -> each.getFileName().toString())
        .containsExactly(kept.id().toString());
    assertThatThrownBy(() -> files.open(orphan.id())).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_sweep_leaves_what_a_request_is_writing_and_what_it_has_just_written() throws Exception {
    stored("its row comes in a moment");
    try (Upload upload = files.begin()) {
      upload.write(1);
      assertThat(files.sweep(NOW.minusSeconds(3600), some -> Set.of())).isZero();
      upload.finish();
    }
    assertThat(all()).hasSize(2);
  }

  @Test
  void a_sweep_leaves_what_is_not_ours() throws Exception {
    stored("abc");
    Path own = all().get(0).resolveSibling("notes.txt");
    Files.writeString(own, "of the administrator");
    all().forEach(AttachmentFilesTest::age);
    files.sweep(NOW.minusSeconds(3600), some -> Set.of());
    assertThat(all()).containsExactly(own);
  }

  @Test
  void an_empty_data_directory_needs_no_sweep() throws Exception {
    assertThat(files.sweep(NOW, some -> Set.of())).isZero();
  }

  private StoredFile stored(String content) throws IOException {
    try (Upload upload = files.begin()) {
      upload.write(content.getBytes(UTF_8));
      return upload.finish();
    }
  }

  private static void age(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }
}
