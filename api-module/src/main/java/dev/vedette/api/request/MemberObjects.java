package dev.vedette.api.request;

import dev.vedette.organization.Member;
import dev.vedette.organization.MemberService;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks up the members that a path names, in the organization of the request. */
@ApplicationScoped
class MemberObjects {

  private final MemberService members;

  /** For the container's proxy. */
  MemberObjects() {
    this(null);
  }

  @Inject
  MemberObjects(MemberService members) {
    this.members = members;
  }

  /**
   * The member of an id, or the caller's own membership.
   *
   * @param idOrMe {@code me} for the caller
   * @throws NotFoundException if the organization has none such
   */
  Member get(String idOrMe, ApiRequest request) {
    long organization = request.organization().id();
    if (idOrMe.equals("me")) {
      return request
          .caller()
          .user()
          .flatMap(user -> members.findByUser(organization, user.id()))
          .orElseThrow(NotFoundException::new);
    }
    if (!Slugs.isId(idOrMe)) {
      throw new NotFoundException();
    }
    return members.get(organization, Long.parseLong(idOrMe));
  }
}
