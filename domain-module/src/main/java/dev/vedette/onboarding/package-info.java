/**
 * The way from an empty database to a server that people use: the first owner by configuration or
 * by a one-time set-up link, the example data, and what the operator is told at the start.
 */
package dev.vedette.onboarding;
