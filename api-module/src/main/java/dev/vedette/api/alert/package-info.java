/** Alert rules of a project with their history, and who owns what in it. */
package dev.vedette.api.alert;
