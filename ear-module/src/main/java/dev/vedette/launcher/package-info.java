/**
 * What runs first in {@code vedette.jar}: it checks what can be checked before the server starts,
 * starts Payara Micro with the application inside, and tells how it went.
 */
package dev.vedette.launcher;
