/** What programs did, and how long it took. */
package dev.vedette.web.transaction;
