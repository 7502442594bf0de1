package dev.vedette.onboarding;

import dev.vedette.access.User;
import dev.vedette.organization.Organization;
import dev.vedette.project.Project;

/** What the set-up made: sign this user in and show how to send to this project. */
public record SetUp(User user, Organization organization, Project project) {}
