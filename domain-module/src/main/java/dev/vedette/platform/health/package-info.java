/**
 * Health checks for {@code /health/live} and {@code /health/ready}, by MicroProfile Health: each
 * answers whether requests would work now, and with which numbers.
 */
package dev.vedette.platform.health;
