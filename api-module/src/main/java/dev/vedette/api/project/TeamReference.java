package dev.vedette.api.project;

/** A team within the shape of a project. */
public record TeamReference(String id, String slug, String name) {}
