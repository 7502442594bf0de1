package dev.vedette.api.event;

/** The shape of an environment. */
public record EnvironmentRepresentation(String id, String name) {}
