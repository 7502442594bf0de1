/**
 * What every database must do for Vedette. Each contract is an abstract class that runs once on H2
 * and once on PostgreSQL; each test takes a project of its own, so that one database serves all.
 */
package dev.vedette.storage;
