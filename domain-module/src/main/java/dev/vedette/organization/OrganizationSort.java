package dev.vedette.organization;

/** Orders of a list of organizations. */
public enum OrganizationSort {
  /** Newest first, paged by key. */
  NEWEST,
  /** Most members first, paged by offset. */
  MEMBERS
}
