package dev.vedette.access;

import dev.vedette.platform.Secrets;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

/** The app of a user that makes codes; it counts once the first of them was entered. */
@Entity
@Table(name = "authenticators")
class AuthenticatorEntity {

  @Id
  @Column(name = "user_id")
  private long userId;

  private String secret;

  @Column(name = "last_step")
  private long lastStep;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  @Column(name = "date_confirmed")
  private OffsetDateTime dateConfirmed;

  @Column(name = "date_used")
  private OffsetDateTime dateUsed;

  protected AuthenticatorEntity() {}

  AuthenticatorEntity(long userId, Instant now) {
    this.userId = userId;
    this.secret = Base32.encode(HexFormat.of().parseHex(Secrets.hex(Totp.SECRET_BYTES)));
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
  }

  /** In base32. */
  String secret() {
    return secret;
  }

  byte[] key() {
    return Base32.decode(secret);
  }

  /** Codes of steps up to this one are used up. */
  long lastStep() {
    return lastStep;
  }

  void confirm(long step, Instant now) {
    lastStep = step;
    dateConfirmed = now.atOffset(ZoneOffset.UTC);
    dateUsed = dateConfirmed;
  }

  Optional<Instant> dateConfirmed() {
    return Optional.ofNullable(dateConfirmed).map(OffsetDateTime::toInstant);
  }

  Optional<Instant> dateUsed() {
    return Optional.ofNullable(dateUsed).map(OffsetDateTime::toInstant);
  }
}
