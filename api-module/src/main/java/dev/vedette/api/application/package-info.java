/** The JAX-RS application: every class of the API that the server is to know, by name. */
package dev.vedette.api.application;
