package dev.vedette.api.request;

import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.project.IngestKey;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectKeyDirectory;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Clients of a project that show its DSN instead of a token. */
@ApplicationScoped
class DsnCallers {

  private static final String SCHEME = "dsn ";
  private static final String INVALID = "Invalid dsn";

  private final ProjectKeyDirectory keys;
  private final OrganizationService organizations;
  private final ProjectService projects;

  /** For the container's proxy. */
  DsnCallers() {
    this(null, null, null);
  }

  @Inject
  DsnCallers(ProjectKeyDirectory keys, OrganizationService organizations, ProjectService projects) {
    this.keys = keys;
    this.organizations = organizations;
    this.projects = projects;
  }

  /** The DSN of the header {@code Authorization}; empty if it has something else, or is null. */
  static Optional<String> dsn(String authorization) {
    return authorization != null
            && authorization.strip().toLowerCase(Locale.ROOT).startsWith(SCHEME)
        ? Optional.of(authorization.strip().substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  /**
   * Lets a client in to its project.
   *
   * @param parameter the value of a path parameter
   * @throws UnauthenticatedException if it is no DSN, or of no key that may be used
   * @throws dev.vedette.platform.problem.NotFoundException if there is no such project
   * @throws BadRequestException if the DSN is another project's
   */
  void admit(String dsn, UnaryOperator<String> parameter, ApiRequest request) {
    IngestKey key =
        publicKey(dsn)
            .flatMap(keys::byPublicKey)
            .filter(IngestKey::active)
            .orElseThrow(() -> new UnauthenticatedException(INVALID));
    Organization organization = organizations.get(parameter.apply(PathObjects.ORGANIZATION));
    Project project = projects.get(organization.id(), parameter.apply(PathObjects.PROJECT));
    if (project.id() != key.projectId()) {
      throw new BadRequestException("The DSN is not one of this project");
    }
    request.client(organization, project);
  }

  private static Optional<String> publicKey(String dsn) {
    try {
      String user = new URI(dsn).getUserInfo();
      return Optional.ofNullable(user)
          .map(text -> text.split(":", 2)[0].toLowerCase(Locale.ROOT))
          .filter(text -> text.length() == 32);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
