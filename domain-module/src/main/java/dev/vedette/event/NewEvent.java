package dev.vedette.event;

/** An event to be stored, and the issue that it belongs to. */
public record NewEvent(NormalizedEvent event, long issueId) {}
