/**
 * What every answer has in common: the headers, the way to the other pages of a list, the shape of
 * an error, and what browsers on other sites may see of it.
 */
package dev.vedette.api.response;
