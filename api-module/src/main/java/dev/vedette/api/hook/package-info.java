/** Service hooks of a project, and the shape of what is delivered to them. */
package dev.vedette.api.hook;
