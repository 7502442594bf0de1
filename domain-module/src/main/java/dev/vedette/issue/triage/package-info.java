/**
 * What people do with issues: they resolve, ignore, assign and share them, talk about them, merge
 * and take them apart, delete and discard them. Whatever changes an issue locks its row first,
 * those of several issues by id; what moves many rows is done by jobs, a batch at a time.
 */
package dev.vedette.issue.triage;
