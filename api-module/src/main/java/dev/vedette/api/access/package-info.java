/** Who the caller is: the root of the API tells it to tools that check their token. */
package dev.vedette.api.access;
