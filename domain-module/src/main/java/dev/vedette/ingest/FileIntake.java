package dev.vedette.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.attachment.NewAttachment;
import dev.vedette.platform.HexIds;
import dev.vedette.project.IngestKey;
import dev.vedette.stats.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Takes files that do not come in envelopes: attachments of an event, and crash dumps, of which it
 * makes an event. Forms are read as they arrive.
 */
final class FileIntake {

  private static final String DUMP = "upload_file_minidump";
  private static final int FIELD = 1024 * 1024;
  private static final int MAGIC = 4;

  private final Reception reception;
  private final AttachmentFile files;
  private final ItemType attachment;
  private final ItemType event;

  FileIntake(Reception reception, AttachmentFile files) {
    this.reception = reception;
    this.files = files;
    this.attachment = new AttachmentItem(files);
    this.event = new EventItem(Category.ERROR, reception.limits());
  }

  /** {@code POST /api/{project}/events/{event_id}/attachments/}: every file of a form. */
  Receipt attachments(IngestRequest request, Intake.Progress progress) throws IOException {
    progress.about(Category.ATTACHMENT);
    UUID eventId =
        request
            .event()
            .flatMap(HexIds::parse)
            .orElseThrow(() -> IngestException.badRequest("invalid event id", "invalid_event_id"));
    Opened opened = open(request, progress);
    try (InputStream body = body(request);
        Parcel parcel = new Parcel(sending(request, opened, eventId, progress))) {
      MultipartReader form = form(request, body);
      for (Optional<MultipartReader.Part> next = form.next();
          next.isPresent();
          next = form.next()) {
        MultipartReader.Part part = next.get();
        if (part.filename().isPresent() && reception.begin(parcel, opened.key(), attachment, 1)) {
          files.take(parcel, description(part, NewAttachment.ORDINARY), form::copy);
        }
      }
      return reception.handOver(parcel);
    }
  }

  /** {@code POST /api/{project}/minidump/}: a form with a crash dump, or the dump alone. */
  Receipt minidump(IngestRequest request, Intake.Progress progress) throws IOException {
    progress.about(Category.ERROR);
    Opened opened = open(request, progress);
    try (PushbackInputStream body = new PushbackInputStream(body(request), MAGIC);
        Parcel parcel = new Parcel(sending(request, opened, UUID.randomUUID(), progress))) {
      byte[] start = body.readNBytes(MAGIC);
      body.unread(start);
      Crash crash = new Crash();
      if (Minidump.isOne(start)) {
        Optional<String> name = Optional.of("minidump.dmp");
        AttachmentFile.Description raw =
            new AttachmentFile.Description(
                Optional.of(NewAttachment.MINIDUMP), name, Optional.of("application/x-dmp"));
        if (reception.begin(parcel, opened.key(), attachment, 1)) {
          take(parcel, raw, crash, (sink, limit) -> copy(body, sink, limit));
        }
      } else {
        read(form(request, body), opened.key(), parcel, crash);
      }
      return finish(parcel, opened.key(), crash);
    }
  }

  /** What is known of a crash when its form has been read. */
  private static final class Crash {
    private final CrashForm form = new CrashForm();
    private Optional<byte[]> start = Optional.empty();
  }

  private record Opened(IngestKey key, SentryAuth auth) {}

  private Opened open(IngestRequest request, Intake.Progress progress) {
    SentryAuth auth = SentryAuth.of(request).orElseThrow(Admission::noAuthorization);
    IngestKey key = reception.admission().admit(auth, request, progress);
    reception.checkRoom();
    return new Opened(key, auth);
  }

  private Sending sending(
      IngestRequest request, Opened opened, UUID eventId, Intake.Progress progress) {
    return reception.sending(
        request, opened.key(), eventId, Optional.empty(), opened.auth().client(), progress);
  }

  private InputStream body(IngestRequest request) throws BodyFailure {
    IngestLimits limits = reception.limits();
    return reception.open(request, limits.compressedBody(), limits.inflatedBody());
  }

  private MultipartReader form(IngestRequest request, InputStream body) {
    String contentType = request.header("Content-Type").orElse("");
    return MultipartReader.open(body, contentType, reception.limits().items());
  }

  private void read(MultipartReader form, IngestKey key, Parcel parcel, Crash crash)
      throws IOException {
    for (Optional<MultipartReader.Part> next = form.next(); next.isPresent(); next = form.next()) {
      MultipartReader.Part part = next.get();
      if (CrashForm.tellsOfEvent(part.name())) {
        byte[] content = small(form, part);
        crash.form.file(part.name(), content);
      } else if (part.filename().isEmpty() && !part.name().equals(DUMP)) {
        crash.form.field(part.name(), small(form, part));
      } else if (reception.begin(parcel, key, attachment, 1)) {
        boolean dump = part.name().equals(DUMP);
        String type = dump ? NewAttachment.MINIDUMP : NewAttachment.ORDINARY;
        if (dump) {
          take(parcel, description(part, type), crash, form::copy);
        } else {
          files.take(parcel, description(part, type), form::copy);
        }
      }
    }
  }

  private byte[] small(MultipartReader form, MultipartReader.Part part) throws IOException {
    return form.bytes(FIELD)
        .orElseThrow(
            () -> IngestException.tooLarge("the field '" + Texts.quoted(part.name()) + "'"));
  }

  private static AttachmentFile.Description description(MultipartReader.Part part, String type) {
    return new AttachmentFile.Description(
        Optional.of(type), part.filename().or(() -> Optional.of(part.name())), part.contentType());
  }

  private void take(
      Parcel parcel,
      AttachmentFile.Description description,
      Crash crash,
      AttachmentFile.Content content)
      throws IOException {
    files.take(
        parcel,
        description,
        (sink, limit) -> {
          Minidump.Start start = new Minidump.Start(sink);
          OptionalLong size = content.copyTo(start, limit);
          crash.start = Optional.of(start.bytes());
          if (size.isPresent() && !Minidump.isOne(start.bytes())) {
            throw IngestException.badRequest("invalid minidump", "invalid_minidump");
          }
          return size;
        });
  }

  private Receipt finish(Parcel parcel, IngestKey key, Crash crash) {
    if (!reception.begin(parcel, key, event, 1)) {
      return reception.handOver(parcel); // and the files are refused with it
    }
    byte[] start =
        crash.start.orElseThrow(
            () -> IngestException.badRequest("missing minidump", "missing_minidump"));
    ObjectNode json = crash.form.event();
    Optional<UUID> named = HexIds.parse(json.path("event_id").asText(""));
    named.ifPresent(parcel::rename);
    Minidump.complete(json, start);
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > reception.limits().event()) {
      throw IngestException.tooLarge("type 'event'");
    }
    parcel.keep(parcel.sending().event(Category.ERROR, bytes));
    return reception.handOver(parcel);
  }

  private static OptionalLong copy(InputStream body, OutputStream sink, long limit)
      throws IOException {
    byte[] buffer = new byte[8192];
    long size = 0;
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      size += read;
      if (size <= limit) {
        sink.write(buffer, 0, read);
      }
    }
    return size <= limit ? OptionalLong.of(size) : OptionalLong.empty();
  }
}
