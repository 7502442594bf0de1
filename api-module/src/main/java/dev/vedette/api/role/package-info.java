/** The roles that members have, in an organization and in its teams. */
package dev.vedette.api.role;
