/** The log of changes of an organization. */
package dev.vedette.api.audit;
