/**
 * Small helps for code that speaks JDBC itself: array parameters, times, blocks of ids. The digest
 * and the lists of issues and events use them; what is mapped by JPA does not.
 */
package dev.vedette.platform.jdbc;
