package dev.vedette.onboarding;

import java.util.Optional;

/**
 * What a new server is set up with.
 *
 * @param email of the first owner
 * @param name of the first owner; empty: the e-mail address stands in
 * @param organizationName 1 to 64 characters
 * @param organizationSlug empty to make one of the name
 * @param teamName 1 to 64 characters
 * @param projectName 1 to 50 characters
 * @param platform see {@link dev.vedette.project.Platforms}; empty if unknown
 */
public record NewServer(
    String email,
    String name,
    String password,
    String organizationName,
    Optional<String> organizationSlug,
    String teamName,
    String projectName,
    Optional<String> platform) {}
