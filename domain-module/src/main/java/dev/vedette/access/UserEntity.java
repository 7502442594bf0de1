package dev.vedette.access;

import dev.vedette.platform.Secrets;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

@Entity
@Table(name = "users")
class UserEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "user_ids")
  @SequenceGenerator(name = "user_ids", sequenceName = "user_ids", allocationSize = 1)
  private long id;

  private String email;
  private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "date_joined")
  private OffsetDateTime dateJoined;

  @Column(name = "last_login")
  private OffsetDateTime lastLogin;

  @Column(name = "last_active")
  private OffsetDateTime lastActive;

  @Column(name = "two_factor")
  private boolean twoFactor;

  protected UserEntity() {}

  UserEntity(String email, String name, String passwordHash, Instant now) {
    this.email = email;
    this.name = name;
    this.passwordHash = passwordHash;
    this.active = true;
    this.dateJoined = now.atOffset(ZoneOffset.UTC);
  }

  Optional<String> passwordHash() {
    return Optional.ofNullable(passwordHash);
  }

  boolean isActive() {
    return active;
  }

  long id() {
    return id;
  }

  String email() {
    return email;
  }

  String name() {
    return name;
  }

  boolean hasTwoFactor() {
    return twoFactor;
  }

  void signedIn(Instant now) {
    lastLogin = now.atOffset(ZoneOffset.UTC);
    lastActive = lastLogin;
  }

  void rename(String to) {
    name = to;
  }

  void passwordHash(String hash) {
    passwordHash = hash;
  }

  void twoFactor(boolean on) {
    twoFactor = on;
  }

  /** The account as the audit log names it. */
  AuditTarget target() {
    return AuditTarget.of("user", id, email);
  }

  User toUser() {
    return new User(
        id,
        email,
        name,
        active,
        dateJoined.toInstant(),
        Optional.ofNullable(lastLogin).map(OffsetDateTime::toInstant),
        Optional.ofNullable(lastActive).map(OffsetDateTime::toInstant),
        passwordHash != null,
        twoFactor,
        Secrets.sha256(id + ":" + passwordHash).substring(0, 16));
  }
}
