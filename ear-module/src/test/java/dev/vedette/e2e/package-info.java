/**
 * End-to-end tests: {@code vedette.jar} runs as a process of its own, and everything is asked of it
 * over HTTP, as an SDK, a script or a person would. Nothing here sees the server's classes.
 *
 * <p>The system property {@code vedette.jar} names the jar; most tests share the one process that
 * {@link SharedServer} starts.
 */
package dev.vedette.e2e;
