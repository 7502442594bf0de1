/** Tags of issues, projects and organizations, and the users whom events met. */
package dev.vedette.api.tag;
