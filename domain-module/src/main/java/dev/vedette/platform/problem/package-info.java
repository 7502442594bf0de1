/**
 * The errors a caller of a service can cause. Each rolls the transaction back and is turned into a
 * response in one place by the API and in one place by the web UI.
 */
package dev.vedette.platform.problem;
