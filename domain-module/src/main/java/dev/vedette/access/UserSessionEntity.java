package dev.vedette.access;

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

@Entity
@Table(name = "user_sessions")
class UserSessionEntity {

  private static final int MAX_ADDRESS = 45;
  private static final int MAX_USER_AGENT = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "user_session_ids")
  @SequenceGenerator(
      name = "user_session_ids",
      sequenceName = "user_session_ids",
      allocationSize = 1)
  private long id;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "key_hash")
  private String keyHash;

  private String address;

  @Column(name = "user_agent")
  private String userAgent;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  @Column(name = "last_used")
  private OffsetDateTime lastUsed;

  protected UserSessionEntity() {}

  UserSessionEntity(long userId, String keyHash, String address, String userAgent, Instant now) {
    this.userId = userId;
    this.keyHash = keyHash;
    this.address = cut(address, MAX_ADDRESS);
    this.userAgent = cut(userAgent, MAX_USER_AGENT);
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
    this.lastUsed = dateCreated;
  }

  long id() {
    return id;
  }

  Instant lastUsed() {
    return lastUsed.toInstant();
  }

  UserSession toSession() {
    return new UserSession(id, dateCreated.toInstant(), lastUsed(), address, userAgent);
  }

  private static String cut(String text, int length) {
    String plain = text.replace('\0', ' ');
    return plain.substring(0, Math.min(length, plain.length()));
  }
}
