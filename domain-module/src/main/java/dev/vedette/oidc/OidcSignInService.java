package dev.vedette.oidc;

import dev.vedette.access.Actor;
import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.access.CurrentActor;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.organization.JoiningService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides whom the provider lets in. Somebody is known again by issuer and subject, which never
 * change hands. The first time, only an address that the provider has verified leads to an account:
 * to the one that has it, or to a new one for somebody who is invited, or for everybody where the
 * configuration says so. An account that has a password may have been made by somebody else in the
 * name of that address, who would keep the password: it is linked after the password was entered.
 */
@Stateless
public class OidcSignInService {

  @PersistenceContext private EntityManager entities;
  @Inject private OidcClient client;
  @Inject private UserService users;
  @Inject private OrganizationService organizations;
  @Inject private JoiningService joining;
  @Inject private AuditLog audit;
  @Inject private CurrentActor actor;
  @Inject private Clock clock;

  /**
   * The account of an identity, linked or made if need be.
   *
   * @return who may sign in now, or after the password; a second factor is still to be asked for
   * @throws OidcException if nobody may
   */
  public OidcAdmission admit(OidcIdentity identity) throws OidcException {
    Optional<UserIdentityEntity> known = find(identity);
    if (known.isPresent()) {
      known.get().used(clock.instant());
      return new OidcAdmission(active(users.findById(known.get().userId()), identity), false);
    }
    String email = verifiedAddress(identity);
    Optional<User> owner = users.findByEmail(email);
    User user = owner.isPresent() ? active(owner, identity) : newcomer(identity, email);
    if (!user.hasPassword()) {
      link(user, identity);
    } else {
      refuseOtherIdentity(user, identity);
    }
    return new OidcAdmission(user, user.hasPassword());
  }

  /**
   * Links an identity to the account of its address, whose password was just entered.
   *
   * @throws OidcException if it leads to another account meanwhile, or to none
   */
  public void confirm(OidcIdentity identity, User user) throws OidcException {
    if (!verifiedAddress(identity).equalsIgnoreCase(user.email()) || find(identity).isPresent()) {
      throw refused(identity);
    }
    link(user, identity);
  }

  private String verifiedAddress(OidcIdentity identity) throws OidcException {
    if (identity.email().isEmpty()) {
      throw new OidcException(provider() + " does not say what your email address is.");
    }
    if (!identity.emailVerified()) {
      throw new OidcException(
          provider() + " has not verified your email address. Verify it there, then try again.");
    }
    return identity.email().get();
  }

  private void refuseOtherIdentity(User user, OidcIdentity identity) throws OidcException {
    if (hasOtherIdentity(user, identity)) {
      throw new OidcException(
          "The account " + user.email() + " belongs to somebody else at " + provider() + ".");
    }
  }

  private String provider() {
    return client.name().orElse("the provider");
  }

  private User active(Optional<User> user, OidcIdentity identity) throws OidcException {
    return user.filter(User::active).orElseThrow(() -> refused(identity));
  }

  private User newcomer(OidcIdentity identity, String email) throws OidcException {
    Optional<OidcSettings.Newcomers> newcomers = client.newcomers();
    if (!joining.isInvited(email) && newcomers.isEmpty()) {
      throw refused(identity);
    }
    Optional<Organization> organization = Optional.empty();
    if (newcomers.isPresent()) {
      try {
        organization = Optional.of(organizations.get(newcomers.get().organization()));
      } catch (NotFoundException e) {
        throw new OidcException(
            "The organization that newcomers are to join does not exist. Tell whoever runs this"
                + " server.",
            e);
      }
    }
    User user = users.createWithoutPassword(email, fitting(identity.name()));
    entities.flush(); // before the rows that refer to it
    act(user);
    joining.acceptInvitations(user);
    if (organization.isPresent()) {
      joining.join(organization.get(), user, newcomers.get().role());
    }
    return user;
  }

  /** A name that breaks the rules of names is no reason to keep somebody out. */
  private static String fitting(String name) {
    String clean = name.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.length() > 200 ? "" : clean;
  }

  private void link(User user, OidcIdentity identity) throws OidcException {
    refuseOtherIdentity(user, identity);
    entities.persist(
        new UserIdentityEntity(user.id(), identity.issuer(), identity.subject(), clock.instant()));
    act(user);
    audit.recordAccount(
        AuditEvent.USER_IDENTITY_LINK,
        AuditTarget.of("user", user.id(), user.email()),
        Changes.none().and(identity.issuer(), null, identity.subject()));
  }

  private void act(User user) {
    actor.set(new Actor(OptionalLong.of(user.id()), user.email(), actor.get().address()));
  }

  private Optional<UserIdentityEntity> find(OidcIdentity identity) {
    return entities
        .createQuery(
            "select i from UserIdentityEntity i where i.issuer = :issuer and i.subject = :subject",
            UserIdentityEntity.class)
        .setParameter("issuer", identity.issuer())
        .setParameter("subject", identity.subject())
        .getResultStream()
        .findFirst();
  }

  private boolean hasOtherIdentity(User user, OidcIdentity identity) {
    return !entities
        .createQuery(
            "select i.userId from UserIdentityEntity i where i.issuer = :issuer"
                + " and i.userId = :user",
            Long.class)
        .setParameter("issuer", identity.issuer())
        .setParameter("user", user.id())
        .getResultList()
        .isEmpty();
  }

  private static OidcException refused(OidcIdentity identity) {
    return new OidcException(
        "There is no account for "
            + identity.email().orElse("you")
            + " here. Ask an owner or manager of an organization to invite that address.");
  }
}
