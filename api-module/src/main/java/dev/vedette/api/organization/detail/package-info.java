/** One organization in full: its roles, its settings, its teams and its projects. */
package dev.vedette.api.organization.detail;
