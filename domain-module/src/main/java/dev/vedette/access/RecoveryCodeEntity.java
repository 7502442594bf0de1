package dev.vedette.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

@Entity
@Table(name = "recovery_codes")
@IdClass(RecoveryCodeEntity.Key.class)
class RecoveryCodeEntity {

  @Id
  @Column(name = "user_id")
  private long userId;

  @Id
  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  @Column(name = "date_used")
  private OffsetDateTime dateUsed;

  protected RecoveryCodeEntity() {}

  RecoveryCodeEntity(long userId, String codeHash, Instant now) {
    this.userId = userId;
    this.codeHash = codeHash;
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
  }

  /** Account and hash. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private long userId;
    private String codeHash;

    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.userId == userId
          && Objects.equals(key.codeHash, codeHash);
    }

    @Override
    public int hashCode() {
      return Objects.hash(userId, codeHash);
    }
  }
}
